"""The book's sources keep the rules that every chapter is held to."""

import json
import re
import sys
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell
from packaging.requirements import Requirement

import binder
from build_tools.site import CONFIG

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[1]
CHAPTERS = sorted((ROOT / "book").glob("[0-9][0-9]-*.ipynb"))


def cells(chapter, kind="code"):
    notebook = json.loads(chapter.read_text(encoding="utf-8"))
    return [cell for cell in notebook["cells"] if cell["cell_type"] == kind]


def tags(cell):
    return cell["metadata"].get("tags", [])


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_chapter_is_committed_without_outputs(chapter):
    for cell in cells(chapter):
        assert not cell["outputs"] or "keep_output" in tags(cell)


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_chapter_has_exercises_that_check_themselves_and_solutions(chapter):
    text = "\n".join("".join(cell["source"]) for cell in cells(chapter, "markdown"))
    exercises = re.findall(r":label: (ex-[\w-]+)", text)
    solutions = re.findall(r"\{solution-start\} (ex-[\w-]+)", text)
    assert len(exercises) >= 3 and sorted(exercises) == sorted(solutions)
    for kind in ("exercise", "solution"):
        code = ["".join(cell["source"]) for cell in cells(chapter) if kind in tags(cell)]
        assert len(code) >= len(exercises)
    assert text.count("<details>") >= 6, "a quiz with answers that open"


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_no_cell_hides_from_the_tests_or_installs_anything(chapter):
    for cell in cells(chapter)[1:]:  # the first is Colab's
        source = "".join(cell["source"])
        assert not {"nbval-skip", "skip-execution", "raises-exception"} & set(tags(cell))
        assert "NBVAL_SKIP" not in source and "pip install" not in source


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_first_cell_installs_the_books_own_package_on_colab_only(chapter, monkeypatch):
    first = json.loads(chapter.read_text(encoding="utf-8"))["cells"][0]
    assert first == json.loads(CHAPTERS[0].read_text(encoding="utf-8"))["cells"][0]
    assert "remove-cell" in tags(first) and first["metadata"]["jupyter"]["source_hidden"]
    source = "".join(first["source"])
    address = CONFIG["repository"]["url"]
    assert re.findall(r"%pip install -q (.*)", source) == [f"git+{address}"]

    installed = []
    shell = InteractiveShell()
    monkeypatch.setattr(shell, "run_line_magic", lambda name, line, **_: installed.append(name))
    monkeypatch.delenv("COLAB_RELEASE_TAG", raising=False)
    shell.run_cell(source).raise_error()
    assert installed == []
    monkeypatch.setenv("COLAB_RELEASE_TAG", "release-colab-external")
    shell.run_cell(source).raise_error()
    assert installed == ["pip"]


def test_the_package_asks_for_no_tensorflow_so_colab_keeps_its_own():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert not [line for line in project["dependencies"] if line.startswith("tensorflow")]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_quiz_has_three_questions_each_with_one_right_answer(chapter):
    text = "\n".join("".join(cell["source"]) for cell in cells(chapter, "markdown"))
    quiz = text.split("\n## Quiz\n")[1].split("\n## ")[0]
    questions = re.split(r"(?m)^\*\*(?!Right|Not quite)(?=.*\*\*$)", quiz)[1:]
    assert len(questions) == 3
    for question in questions:
        answers = re.findall(r"(?s)<summary>(.+?)</summary>(.+?)</details>", question)
        verdicts = [re.match(r"\s*\*\*(Right|Not quite)\.\*\* *(.*)", a[1]) for a in answers]
        assert len(answers) == 3 and sorted(v[1] for v in verdicts).count("Right") == 1
        assert all(len(v[2]) > 20 for v in verdicts), "each answer says why"


def test_codespaces_gets_the_locked_environment():
    text = (ROOT / ".devcontainer/devcontainer.json").read_text()
    settings = json.loads(text)
    assert "requirements.txt" in settings["postCreateCommand"]
    assert settings["image"].endswith("python:3.11-bookworm")


def test_binder_installs_what_the_package_needs_at_the_locked_versions():
    lines = (ROOT / "binder/requirements.txt").read_text().splitlines()
    wanted = [line for line in lines if not line.startswith("#")]
    assert wanted[0] == "-c ../requirements.txt" and ".[tensorflow]" in wanted
    assert (ROOT / "runtime.txt").read_text() == "python-3.11\n"
    assert (ROOT / "binder/runtime.txt").resolve() == ROOT / "runtime.txt"
    for step in ("requirements.txt", "postBuild"):
        assert (ROOT / "binder" / step).is_file()


def test_the_steps_of_an_image_are_those_after_the_repository_is_copied():
    environment = {"HOME": "/here", "PATH": "/bin"}
    text = """
ENV HOME=/elsewhere \\
    LANG="en_US.UTF-8"
ARG NAME
ARG REPO_DIR=${HOME}/repo
ENV PATH=${REPO_DIR}/bin:${PATH}
RUN apt-get update
COPY --chown=1000:1000 src/binder/requirements.txt ${REPO_DIR}/binder/requirements.txt
RUN before
COPY --chown=1000:1000 src/ ${REPO_DIR}/
# RUN nothing
RUN pip install \\
    numpy
RUN ./binder/postBuild
"""
    commands = binder.steps(text, environment)
    assert [command.split() for command in commands] == [
        ["pip", "install", "numpy"],
        ["./binder/postBuild"],
    ]
    assert environment == {
        "HOME": "/here",
        "LANG": "en_US.UTF-8",
        "REPO_DIR": "/here/repo",
        "PATH": "/here/repo/bin:/bin",
    }


def test_colab_keeps_all_that_it_has():
    lines = (ROOT / "tests/colab.txt").read_text().splitlines()
    colab = dict(line.split("==") for line in lines if not line.startswith("#"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for needed in map(Requirement, project["dependencies"]):
        assert needed.specifier.contains(colab[needed.name]), needed
