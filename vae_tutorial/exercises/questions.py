"""What an exercise asks for, and what is said of an answer: right, not yet, or not answered."""

import reprlib
from dataclasses import dataclass, field

import numpy as np

from .._checks import check_choice, check_number, finite_array

UNANSWERED = ...  # what stands where an answer is to be put


@dataclass(frozen=True)
class Question:
    """A value that is compared with what it should be.

    Attributes
    ----------
    title : str
        What the exercise is called.
    value : number, array or ``...``
        The answer, or what follows from it. An ellipsis, alone or in a list, stands for an answer
        that has not been given.
    expected : number or array
    hints : dict of str to (number or array)
        What to say for each wrong value that is easily reached.
    rtol : float
        How far the value may be off, relative to the largest expected one, or outright if nothing
        but 0 is expected. Three digits, rounded, are enough for the default.
    """

    title: str
    value: object
    expected: object
    hints: dict = field(default_factory=dict)
    rtol: float = 5e-3

    def __post_init__(self):
        _check_title(self.title)
        if np.size(finite_array(self.expected, "expected")) == 0:
            raise ValueError(f"expected must hold a number, got {self.expected!r}")
        check_number(self.rtol, "rtol", least=0)
        if not isinstance(self.hints, dict):
            raise ValueError(
                f"hints must be a dictionary of hint to wrong answer, got {self.hints!r}"
            )

    @property
    def answered(self):
        """Whether there is an answer."""
        return is_answered(self.value)

    @property
    def right(self):
        """Whether the value is close enough, as a number or as an array of the same shape."""
        return _close(self.value, self.expected, self.rtol)

    @property
    def remark(self):
        """What else is worth saying of a right answer."""
        alone = np.size(self.expected) == 1 and np.ndim(self.value) > np.ndim(self.expected)
        return "a plain number will do" if alone else ""

    @property
    def hint(self):
        """What probably went wrong, or an empty text."""
        fitting = (h for h, wrong in self.hints.items() if _close(self.value, wrong, self.rtol))
        return next(fitting, "") or _about_its_kind(self.value, np.squeeze(self.expected).shape)

    @property
    def got(self):
        """The value, in short."""
        return f"your value is {_short(self.value)}"

    @property
    def wanted(self):
        """The value that is right."""
        return f"expected is {_short(self.expected)}"


@dataclass(frozen=True)
class Score:
    """A figure that has to reach a threshold: for exercises that have no one answer.

    Attributes
    ----------
    title : str
        What the exercise is called.
    value : number or ``...``
    threshold : float
        The exercise states it; reaching it is not enough, the value has to be better.
    unit : str
        Such as ``"nats"``.
    better : {"lower", "higher"}
    hint : str
        What to say of a figure that does not do.
    """

    title: str
    value: object
    threshold: float
    unit: str = ""
    better: str = "lower"
    hint: str = ""

    def __post_init__(self):
        _check_title(self.title)
        check_number(self.threshold, "threshold")
        check_choice(self.better, "better", ("lower", "higher"))
        if self.answered:
            check_number(self.value, f"the score of {self.title!r}")

    @property
    def answered(self):
        """Whether there is an answer."""
        return is_answered(self.value)

    @property
    def right(self):
        """Whether the figure is better than the threshold."""
        score = float(self.value)
        return score < self.threshold if self.better == "lower" else score > self.threshold

    @property
    def got(self):
        """The figure and what it is held against."""
        side = "below" if self.better == "lower" else "above"
        score, threshold = self._in_unit(self.value), self._in_unit(self.threshold)
        return f"your score is {score}, to be {side} {threshold}"

    # A figure that does is told as well, and a threshold is no secret.
    remark = wanted = got

    def _in_unit(self, figure):
        return f"{float(figure):.4g} {self.unit}".rstrip()


def is_answered(value):
    """Return whether there is no ellipsis left in a value."""
    if isinstance(value, (list, tuple)):
        return all(is_answered(item) for item in value)
    return value is not UNANSWERED


def _check_title(title):
    if not isinstance(title, str) or not title.strip():
        raise ValueError(f"name must say what the exercise is called, got {title!r}")


def _numbers(value):
    """Return a value as a float array without axes of length 1, or ``None`` if it is no numbers."""
    try:
        array = np.asarray(value)
        if array.dtype.kind in "US":  # NumPy would read "0.5" as a number
            return None
        return np.squeeze(array.astype(float))
    except (TypeError, ValueError, NotImplementedError):
        return None


def _close(answer, expected, rtol):
    answer, expected = _numbers(answer), _numbers(expected)
    if answer is None or answer.shape != expected.shape:
        return False
    return bool(np.all(np.abs(answer - expected) <= rtol * (np.abs(expected).max() or 1)))


def _about_its_kind(value, shape):
    """Say what kind of value is asked for, where it is of another."""
    wanted = "a number" if shape == () else f"an array of shape {shape}"
    if value is None:
        return f"Asked for is {wanted}; does your function end in `return`?"
    if isinstance(value, str):
        return f"That is text; asked for is {wanted}, without quotation marks."
    if callable(value):
        return f"That is a function; asked for is {wanted}: call it."
    array = _numbers(value)
    if array is None:
        return f"Asked for is {wanted}, and this cannot be read as one."
    if array.shape != shape:
        return f"Asked for is {wanted}; yours has the shape {np.shape(value)}."
    if np.isnan(array).any():
        return "There is a NaN in it: a logarithm of a negative number, or 0/0?"
    return ""


def _short(value):
    try:
        array = np.asarray(value)
    except (TypeError, ValueError, NotImplementedError):  # such as rows of unequal length
        return reprlib.repr(value)
    if array.size > 6:
        return f"an array of shape {array.shape}"
    if array.dtype.kind not in "iuf":
        return reprlib.repr(value)
    return np.array2string(array, precision=4)
