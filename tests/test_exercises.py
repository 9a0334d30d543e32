"""Self-checks accept what is right, and name what is commonly wrong."""

import math

import numpy as np
import pytest

from vae_tutorial import check_answer, check_exercise
from vae_tutorial.exercises import ch04
from vae_tutorial.exercises.questions import Score


def test_a_missing_answer_is_no_failure(capsys):
    check_answer("Exercise 1", ..., 0.5)
    assert capsys.readouterr().out == "Exercise 1: not answered yet\n"


@pytest.mark.parametrize("answer", [math.log(2), np.float32(0.693147), np.array(0.6931)])
def test_right_answers_of_any_type_pass(answer, capsys):
    check_answer("Exercise 1", answer, math.log(2))
    assert capsys.readouterr().out == "Exercise 1: right\n"


def test_arrays_are_compared_to_the_largest_value():
    check_answer("Exercise 2", [1e-9, 1000.0], [0.0, 1000.0])
    with pytest.raises(AssertionError, match="Exercise 2"):
        check_answer("Exercise 2", [6.0, 1000.0], [0.0, 1000.0])


def test_a_common_mistake_is_named():
    question = ("Exercise 1", 1.0, math.log(2))
    with pytest.raises(AssertionError, match=r"your value is 1\.\. These are bits") as failure:
        check_answer(*question, hints={"These are bits.": 1.0})
    assert "0.69" not in str(failure.value)
    with pytest.raises(AssertionError, match=r"expected is 0\.6931\. These are bits"):
        check_answer(*question, hints={"These are bits.": 1.0}, reveal=True)


@pytest.mark.parametrize(
    "answer", ["ln 2", "0.6931", None, [0.69, 0.69], [[1], [1, 2]], np.nan, -math.log(2), {}]
)
def test_wrong_answers_of_any_type_fail_clearly(answer):
    with pytest.raises(AssertionError, match="Exercise 1: not yet; your value is .*[.?]$"):
        check_answer("Exercise 1", answer, math.log(2), hints={"These are bits.": 1.0})


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        *(("name", value) for value in ("", " ", None, 1, ["Exercise 1"])),
        *(("rtol", value) for value in (-1e-3, math.nan, math.inf, "0.1", None, True)),
        *(("expected", value) for value in (None, "1", [], [[1], [1, 2]], math.nan, ...)),
        *(("hints", value) for value in ("These are bits.", ["These are bits."], 1)),
    ],
)
@pytest.mark.parametrize("answer", [..., 0.5])
def test_a_question_that_makes_no_sense_is_refused_before_any_answer(argument, value, answer):
    question = {"name": "Exercise 1", "answer": answer, "expected": 0.5, argument: value}
    with pytest.raises(ValueError, match=f"^{argument} must .*, got"):
        check_answer(**question)


@pytest.mark.parametrize("rounded", [1.93, 1.94, np.array([1.933]), [1.933], [[1.93]]])
def test_three_digits_in_any_wrapping_are_right(rounded, capsys):
    check_answer("Exercise 1", rounded, 1.93292)
    assert "Exercise 1: right" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("answer", "hint"),
    [
        ("3/16", "without quotation marks"),
        (None, "return"),
        ([0.1, 0.2], r"a number; yours has the shape \(2,\)"),
        (abs, "call it"),
        (np.nan, "NaN"),
        ({}, "cannot be read"),
        (0.25, "Compare each step"),
    ],
)
def test_an_answer_of_another_kind_hears_which_kind_is_asked_for(answer, hint):
    with pytest.raises(AssertionError, match=hint):
        check_answer("Exercise 1", answer, 0.1875)


def test_a_score_is_held_against_its_threshold(monkeypatch, capsys):
    def ex_04_race(value, better="lower"):
        return Score("A race", value, 140, unit="nats", better=better, hint="Train longer.")

    monkeypatch.setattr(ch04, "ex_04_race", ex_04_race, raising=False)
    check_exercise("ex-04-race", ...)
    check_exercise("ex-04-race", 139)
    check_exercise("ex-04-race", np.float32(141), better="higher")
    assert capsys.readouterr().out == (
        "A race: not answered yet\n"
        "A race: right (your score is 139 nats, to be below 140 nats)\n"
        "A race: right (your score is 141 nats, to be above 140 nats)\n"
    )
    with pytest.raises(
        AssertionError, match="A race: not yet; your score is 140 nats, to be below 140 nats. Tr"
    ):
        check_exercise("ex-04-race", 140)
    for value in (math.nan, "139", None):
        with pytest.raises(ValueError, match="^the score of 'A race' must be a finite number, got"):
            check_exercise("ex-04-race", value)
