"""Exercises that check themselves and say what probably went wrong."""

import reprlib

import numpy as np

from ._checks import check_number, finite_array


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
    ValueError
        If the question is: ``name`` is no text, ``expected`` holds no finite numbers, ``rtol`` is
        no finite number of at least 0, or ``hints`` is no dictionary.

    Examples
    --------
    >>> check_answer("Exercise 1", kl, 0.5, hints={"These are bits; use the natural log": 0.721})
    """
    if not isinstance(name, str) or not name.strip():
        raise ValueError(f"name must say what the exercise is called, got {name!r}")
    if np.size(finite_array(expected, "expected")) == 0:
        raise ValueError(f"expected must hold a number, got {expected!r}")
    rtol = check_number(rtol, "rtol", least=0)
    if hints is not None and not isinstance(hints, dict):
        raise ValueError(f"hints must be a dictionary of hint to wrong answer, got {hints!r}")
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
        if np.asarray(answer).dtype.kind in "US":  # NumPy would read "0.5" as a number
            return False
        answer, expected = np.asarray(answer, float), np.asarray(expected, float)
    except (TypeError, ValueError):
        return False
    if answer.shape != expected.shape:
        return False
    return bool(np.all(np.abs(answer - expected) <= rtol * (np.abs(expected).max() or 1)))


def _short(value):
    try:
        value = np.asarray(value)
    except ValueError:  # rows of unequal length
        return reprlib.repr(value)
    if value.size > 6:
        return f"an array of shape {value.shape}"
    return np.array2string(value, precision=4)
