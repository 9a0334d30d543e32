"""Every exercise of the chapters has an answer cell, a check in the package and a solution."""

import json
import re
from pathlib import Path

import pytest

from vae_tutorial import check_exercise
from vae_tutorial.exercises import exercises

CHAPTERS = sorted((Path(__file__).parents[2] / "book").glob("[0-9][0-9]-*.ipynb"))
CALL = re.compile(r'check_exercise\(\s*"(ex-[\w-]+)"')


def parts(chapter):
    """Return each exercise's label, and the source of its answer, check and solution cells."""
    exercises, label, solved = {}, None, None
    for cell in json.loads(chapter.read_text(encoding="utf-8"))["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            for label in re.findall(r":label: (ex-[\w-]+)", source):
                exercises[label] = {"exercise": [], "check": [], "solution": []}
            solved = (re.findall(r"\{solution-start\} (ex-[\w-]+)", source) or [solved])[-1]
            continue
        for tag in {"exercise", "check", "solution"} & set(cell["metadata"].get("tags", [])):
            exercises[solved if tag == "solution" else label][tag].append(source)
    return exercises


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_answer_and_check_are_cells_of_their_own(chapter):
    for label, cells in parts(chapter).items():
        answer, check = cells["exercise"], cells["check"]
        assert len(answer) == len(check) == 1 and cells["solution"], label
        assert "check_exercise(" not in answer[0] and "..." in answer[0]
        assert CALL.findall(check[0]) == [label] and len(check[0].splitlines()) <= 4
        assert label in CALL.findall("\n".join(cells["solution"]))


def test_the_package_checks_the_exercises_of_the_chapters_and_no_others():
    labels = [label for chapter in CHAPTERS for label in parts(chapter)]
    assert sorted(labels) == sorted(exercises())


@pytest.mark.parametrize("name", exercises())
def test_every_exercise_has_a_test_of_right_and_of_wrong_answers(name):
    text = (Path(__file__).parent / f"test_ch{name[3:5]}.py").read_text(encoding="utf-8")
    assert f'accepted("{name}"' in text and f'refused("{name}"' in text


@pytest.mark.parametrize("name", ["ex-99-x", "ex-04", "", None, 4, "ex_04_bits", "ch04"])
def test_an_exercise_that_is_not_there_is_named(name):
    with pytest.raises(ValueError, match="^name must be one of ex-01-.*, got "):
        check_exercise(name, 1)


def test_a_check_says_which_context_it_needs():
    with pytest.raises(ValueError, match="ex-04-bits must get the answer alone.*, got seed"):
        check_exercise("ex-04-bits", 1.93, seed=0)
