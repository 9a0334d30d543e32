"""Student copies hold nothing of a solution and say what is missing; solution copies hold all."""

import builtins
import json
import re
import subprocess
import sys
from pathlib import Path
from unittest.mock import MagicMock

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

import vae_tutorial
from build_tools import student_copies as copies
from build_tools.notebook_links import linked

ROOT = Path(__file__).parents[1]
CHAPTERS = sorted((ROOT / "book").glob("[0-9][0-9]-*.ipynb"))

START = "````{solution-start} ex-99-thing\n:class: dropdown\n````"
END = "````{solution-end}\n````"
SECRET = "SeCrEt"


def read(chapter):
    return nbformat.read(chapter, as_version=4)


def tagged(notebook, tag):
    return [cell for cell in notebook.cells if tag in cell.metadata.get("tags", [])]


class Anything(dict):
    """A namespace in which every name that no cell has made stands for something."""

    def __missing__(self, name):
        return getattr(builtins, name) if hasattr(builtins, name) else MagicMock()


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_nothing_of_a_marked_solution_is_left(chapter):
    notebook = read(chapter)
    inside = False
    for cell in notebook.cells:
        solution = "solution" in cell.metadata.get("tags", [])
        if solution:
            cell.source += f"\n# {SECRET}"
        if cell.cell_type == "code":
            text = SECRET if solution else "an output"
            cell.outputs = [new_output("stream", text=text)]
        elif "{solution-start}" in cell.source:
            before, mark, after = cell.source.partition(start_of(cell.source))
            cell.source = f"{before}{mark}\n\n{SECRET} ![]({'attachment:s.png'}){after}"
            cell.attachments = {"s.png": {"image/png": SECRET}}
        if inside or solution:
            cell.metadata["note"] = SECRET
        inside = "{solution-start}" in cell.source or (
            inside and "{solution-end}" not in cell.source
        )
    notebook.metadata["widgets"] = {"state": SECRET}
    assert SECRET in json.dumps(notebook)
    copy = copies.copy(notebook, "student")
    text = json.dumps(copy)
    assert SECRET not in text and "{solution" not in text and "attachment" not in text
    assert not tagged(copy, "solution")
    assert not any(cell.get("outputs") for cell in copy.cells)


def start_of(source):
    return copies.START.search(source).group()


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_everything_but_solutions_is_kept(chapter):
    notebook = read(chapter)
    text = "\n\n".join(c.source for c in notebook.cells if c.cell_type == "markdown")
    copy = copies.copy(read(chapter), "student")
    kept = "\n\n".join(c.source for c in copy.cells if c.cell_type == "markdown")
    for part in (r"(?m)^#+ .*", r"<summary>.*?</summary>"):
        assert re.findall(part, kept) == re.findall(part, linked(text))
    titles = re.findall(r"(?m)^`+\{exercise\} (.*)$", text)
    assert re.findall(r"\{admonition\} Exercise \d+\.\d \((.*)\)", kept) == titles
    plain = [
        c.source
        for c in notebook.cells
        if c.cell_type == "code"
        and not {"exercise", "check", "solution"} & set(c.metadata.get("tags", []))
    ]
    assert [
        c.source
        for c in copy.cells
        if c.cell_type == "code" and c not in tagged(copy, "exercise") + tagged(copy, "check")
    ] == plain


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_every_answer_is_missing_in_a_copy_and_what_checks_it_is_kept(chapter, capsys):
    copy = copies.copy(read(chapter), "student")
    answers, checks = tagged(copy, "exercise"), tagged(copy, "check")
    assert len(answers) == len(checks) >= 3
    imports = [c.source for c in copy.cells if c.source.startswith(("import", "from"))]
    lines = re.findall(r"(?m)^(?:import|from) (?:numpy|scipy).*", imports[0])
    for answer, check in zip(answers, checks, strict=True):
        names = Anything(check_exercise=vae_tutorial.check_exercise, vt=vae_tutorial)
        exec("\n".join([*lines, answer.source]), names)
        exec(compile(check.source, chapter.stem, "exec"), names)
        assert capsys.readouterr().out.endswith(": not answered yet\n")


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_solution_copies_hold_each_solution_in_its_place(chapter):
    notebook, copy = read(chapter), copies.copy(read(chapter), "solutions")
    code = [c.source for c in notebook.cells if c.cell_type == "code"]
    assert [c.source for c in copy.cells if c.cell_type == "code"] == code
    text = "\n\n".join(c.source for c in copy.cells if c.cell_type == "markdown")
    assert "{solution" not in text
    assert text.count("**Solution**") == text.count("```{admonition} Exercise")


def test_marks_within_one_cell_and_across_cells():
    notebook = new_notebook(
        cells=[
            new_markdown_cell(f"before\n\n{START}\n\n{SECRET}\n\n{END}\n\nbetween\n\n{START}\n"),
            new_markdown_cell(SECRET),
            new_code_cell(f"# {SECRET}, though not tagged"),
            new_markdown_cell(f"{SECRET}\n\n{END}\n\nafter ![](attachment:a.png)"),
        ]
    )
    notebook.cells[3].attachments = {
        "a.png": {"image/png": "kept"},
        "b.png": {"image/png": SECRET},
    }
    copy = copies.copy(notebook, "student")
    assert [cell.source for cell in copy.cells] == [
        "before\n\n\n\nbetween",
        "after ![](attachment:a.png)",
    ]
    assert copy.cells[1].attachments == {"a.png": {"image/png": "kept"}}


def test_a_mark_without_an_end_is_refused():
    with pytest.raises(ValueError, match="no {solution-end}"):
        copies.copy(new_notebook(cells=[new_markdown_cell(START)]), "student")


def test_the_command_writes_every_chapter(tmp_path):
    for kind in ("student", "solutions"):
        folder = tmp_path / kind
        command = [sys.executable, "-m", "build_tools.student_copies", kind]
        command += ["--output", str(folder)]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        assert str(folder) in run.stdout
        assert sorted(p.name for p in folder.iterdir()) == [c.name for c in CHAPTERS]


def test_answers_in_a_copy_are_not_overwritten(tmp_path, capsys):
    copies.main(["student", "--output", str(tmp_path)])
    copies.main(["student", "--output", str(tmp_path)])  # nothing was changed, nothing is lost
    answered = tmp_path / CHAPTERS[1].name
    fresh = answered.read_text(encoding="utf-8")
    answered.write_text(fresh.replace(" = ...", " = 42"), encoding="utf-8")
    mine = answered.read_text(encoding="utf-8")
    with pytest.raises(SystemExit):
        copies.main(["student", "--output", str(tmp_path)])
    assert CHAPTERS[1].name in capsys.readouterr().err
    assert answered.read_text(encoding="utf-8") == mine != fresh
    (tmp_path / CHAPTERS[0].name).unlink()
    copies.main(["student", "--output", str(tmp_path), "--keep"])
    assert answered.read_text(encoding="utf-8") == mine
    assert (tmp_path / CHAPTERS[0].name).exists()
    copies.main(["student", "--output", str(tmp_path), "--overwrite"])
    assert answered.read_text(encoding="utf-8") == fresh


def test_make_tells_the_command_to_replace_and_lab_opens_copies_that_keep_answers():
    def commands(*arguments):
        return subprocess.run(
            ["make", "-n", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout

    write = "python -m build_tools.student_copies student"
    assert f"{write} --overwrite\n" in commands("student", "REPLACE=yes")
    assert "--overwrite" not in commands("student")
    lab = commands("lab")
    assert lab.index(f"{write} --keep\n") < lab.index("jupyter lab student\n")
