"""Exercises that check themselves and say what probably went wrong.

A chapter's cell asks ``check_exercise("ex-04-bits", bits)``. What is expected, and which mistake
leads to which value, stands in this package's module of the chapter, out of the reader's sight.
"""

import importlib
import inspect
from pathlib import Path

from .questions import Question

__all__ = ["check_answer", "check_exercise", "exercises"]


def check_exercise(name, answer, *, reveal=False, **context):
    """Say whether an answer to one of the book's exercises is right.

    Parameters
    ----------
    name : str
        The exercise's label, such as ``"ex-04-bits"``.
    answer : number, array, function or ``...``
        An ellipsis, or a function that returns one, stands for an answer that has not been given.
    reveal : bool
        Whether to add to a wrong answer's message what was expected.
    **context
        What the check needs of the chapter; the chapter's own cell says which.

    Raises
    ------
    AssertionError
        If the answer is wrong. The message gives it, and the hint that fits.
    ValueError
        If there is no such exercise, or if its check needs another ``context``.

    Examples
    --------
    >>> check_exercise("ex-04-bits", 1.93)
    A bill in bits: right
    """
    _judge(question_of(name, answer, **context), reveal)


def question_of(name, answer, **context):
    """Return the ``Question`` or the ``Score`` that an exercise makes of an answer.

    Parameters and ``ValueError`` are those of ``check_exercise``, which tells a reader of it;
    grading reads it.
    """
    ask = _question(name)
    try:
        inspect.signature(ask).bind(answer, **context)
    except TypeError as error:
        needed = [*inspect.signature(ask).parameters][1:]
        raise ValueError(
            f"the check of {name} must get {', '.join(needed) or 'the answer alone'} beside the"
            f" answer, got {', '.join(context) or 'nothing'}"
        ) from error
    return ask(answer, **context)


def check_answer(name, answer, expected, rtol=5e-3, hints=None, *, reveal=False):
    """Compare an answer with what it should be, in an exercise of your own.

    Parameters
    ----------
    name : str
        What the exercise is called.
    answer : number, array or ``...``
        An ellipsis stands for an answer that has not been given. Axes of length 1 do not count.
    expected : number or array
    rtol : float
        How far the answer may be off, relative to the largest expected value, or outright if
        nothing but 0 is expected. Three digits, rounded, are enough for the default.
    hints : dict of str to (number or array), optional
        What to say for each wrong answer that is easily reached.
    reveal : bool
        Whether to add to a wrong answer's message what was expected.

    Raises
    ------
    AssertionError
        If the answer is wrong. The message gives it, and the hint that fits.
    ValueError
        If the question is: ``name`` is no text, ``expected`` holds no finite numbers, ``rtol`` is
        no finite number of at least 0, or ``hints`` is no dictionary.

    Examples
    --------
    >>> check_answer("Exercise 1", kl, 0.5, hints={"These are bits; use the natural log": 0.721})
    """
    _judge(Question(name, answer, expected, {} if hints is None else hints, rtol), reveal)


def exercises():
    """Return the labels of all exercises that have a check, in the book's order."""
    modules = (importlib.import_module(f".{chapter}", __name__) for chapter in _chapters())
    return [
        key.replace("_", "-") for module in modules for key in vars(module) if key.startswith("ex_")
    ]


def _chapters():
    return sorted(path.stem for path in Path(__file__).parent.glob("ch[0-9][0-9].py"))


def _question(name):
    """Return the function that makes a question of the answer to an exercise."""
    if isinstance(name, str) and f"ch{name[3:5]}" in _chapters():
        module = importlib.import_module(f".ch{name[3:5]}", __name__)
        if name.startswith("ex-") and hasattr(module, name.replace("-", "_")):
            return getattr(module, name.replace("-", "_"))
    raise ValueError(f"name must be one of {', '.join(exercises())}, got {name!r}")


def _judge(question, reveal):
    """Print the verdict, or raise ``AssertionError`` with what can be said of a wrong answer."""
    if not question.answered:
        print(f"{question.title}: not answered yet")
    elif question.right:
        print(f"{question.title}: right" + (f" ({question.remark})" if question.remark else ""))
    else:
        told = [question.got, question.wanted] if reveal else [question.got]
        hint = question.hint or "Compare each step with the text, then try again."
        told = ", ".join(dict.fromkeys(told))
        raise AssertionError(f"{question.title}: not yet; {told}. {hint}")
