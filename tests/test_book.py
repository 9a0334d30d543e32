"""The book's sources keep the rules that every chapter is held to."""

import importlib.util
import json
import logging
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from docutils import nodes

ROOT = Path(__file__).parents[1]
CHAPTERS = sorted((ROOT / "book").glob("[0-9][0-9]-*.ipynb"))

spec = importlib.util.spec_from_file_location("book_parts", ROOT / "book/assets/book_parts.py")
book_parts = importlib.util.module_from_spec(spec)
spec.loader.exec_module(book_parts)


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
    assert len(exercises) >= 2 and sorted(exercises) == sorted(solutions)
    for kind in ("exercise", "solution"):
        code = ["".join(cell["source"]) for cell in cells(chapter) if kind in tags(cell)]
        assert len(code) >= len(exercises)
    assert text.count("<details>") >= 6, "a quiz with answers that open"


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_no_cell_hides_from_the_tests_or_installs_anything(chapter):
    for cell in cells(chapter):
        source = "".join(cell["source"])
        assert not {"nbval-skip", "skip-execution", "raises-exception"} & set(tags(cell))
        assert "NBVAL_SKIP" not in source and "pip install" not in source


def figure(alt="A curve that falls.", caption=True, name="fig-04-curve"):
    image = nodes.image(uri="curve.png", alt=alt)
    node = nodes.figure("", image, names=[name] if name else [])
    if caption:
        node += nodes.caption("", "What to see.")
    document = SimpleNamespace(findall=lambda kind: [image])
    return document


@pytest.mark.parametrize(
    ("faulty", "message"),
    [
        (figure(alt=""), "without an alternative text:"),
        (figure(caption=False), "without a caption:"),
        (figure(name=""), "without a name:"),
        (figure(" ", False, ""), "without an alternative text and a caption and a name:"),
    ],
)
def test_a_figure_without_its_texts_is_a_warning(faulty, message, caplog, monkeypatch):
    monkeypatch.setattr(logging.getLogger("sphinx"), "propagate", True)
    book_parts.check_figures(None, faulty)
    assert message in caplog.text


def test_a_complete_figure_passes(caplog, monkeypatch):
    monkeypatch.setattr(logging.getLogger("sphinx"), "propagate", True)
    book_parts.check_figures(None, figure())
    assert caplog.text == ""


def test_thebe_is_left_out_and_the_views_state_is_not():
    state = {"type": "application/vnd.jupyter.widget-state+json", "body": "AAThEbeAA"}
    keep = SimpleNamespace(attributes=state)
    drop = SimpleNamespace(attributes={"body": "const THEBE_JS_URL = 1"})
    context = {"script_files": [keep, drop, "_static/sphinx-thebe.js", "_static/theme.js"]}
    book_parts.drop_thebe(None, "page", "page.html", context, None)
    assert context["script_files"] == [keep, "_static/theme.js"]
