"""Self-checks accept what is right, and name what is commonly wrong."""

import math

import numpy as np
import pytest

from vae_tutorial import check_answer


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
        check_answer("Exercise 2", [5.0, 1000.0], [0.0, 1000.0])


def test_a_common_mistake_is_named():
    with pytest.raises(AssertionError, match=r"your value 1\. *, expected 0.6931. These are bits"):
        check_answer("Exercise 1", 1.0, math.log(2), hints={"These are bits.": 1.0})


@pytest.mark.parametrize(
    "answer", ["ln 2", "0.6931", None, [0.69, 0.69], [[1], [1, 2]], np.nan, -math.log(2), {}]
)
def test_wrong_answers_of_any_type_fail_clearly(answer):
    with pytest.raises(AssertionError, match="Exercise 1: your value .* expected 0.6931"):
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
