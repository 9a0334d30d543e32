"""Exercises that check themselves and say what probably went wrong."""

import numpy as np


def check_answer(name, answer, expected, rtol=1e-3, hints=None):
    """Compare an answer with what it should be.

    Parameters
    ----------
    name : str
        What the exercise is called.
    answer : number, array or ``...``
        An ellipsis stands for an answer that has not been given.
    expected : number or array
    rtol : float
        How far the answer may be off, relative to the largest expected value, or outright if
        nothing but 0 is expected.
    hints : dict of str to (number or array), optional
        What to say for each wrong answer that is easily come by.

    Raises
    ------
    AssertionError
        If the answer is wrong. The message gives both values, and the hint that fits.

    Examples
    --------
    >>> check_answer("Exercise 1", kl, 0.5, hints={"These are bits; use the natural log": 0.721})
    """
    if answer is ...:
        print(f"{name}: not answered yet")
        return
    if _close(answer, expected, rtol):
        print(f"{name}: right")
        return
    hint = next((h for h, wrong in (hints or {}).items() if _close(answer, wrong, rtol)), None)
    raise AssertionError(
        f"{name}: your value {_short(answer)}, expected {_short(expected)}."
        + (f" {hint}" if hint else "")
    )


def _close(answer, expected, rtol):
    try:
        answer, expected = np.asarray(answer, float), np.asarray(expected, float)
    except (TypeError, ValueError):
        return False
    if answer.shape != expected.shape:
        return False
    return bool(np.all(np.abs(answer - expected) <= rtol * (np.abs(expected).max() or 1)))


def _short(value):
    value = np.asarray(value)
    if value.size > 6:
        return f"an array of shape {value.shape}"
    return np.array2string(value, precision=4)
