"""What the tests of the chapters' exercises share."""

import re

import pytest

from vae_tutorial import check_exercise


def accepted(name, answer, capsys, **context):
    """Assert that an answer is called right."""
    check_exercise(name, answer, **context)
    assert re.search(r": right( \(.+\))?\n$", capsys.readouterr().out)


def refused(name, answer, hint="", **context):
    """Assert that an answer is refused, with a hint that holds the words and without the value."""
    with pytest.raises(AssertionError, match="not yet; your .* is ") as failure:
        check_exercise(name, answer, **context)
    message = str(failure.value)
    assert hint in message and message.rstrip()[-1] in ".?" and "expected is" not in message
