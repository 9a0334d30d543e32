"""What the tests of grading need of the machine."""

import os

import pytest

from . import why_no_sandbox


@pytest.fixture
def a_sandbox():
    if why_no_sandbox():
        if os.environ.get("CI"):
            pytest.fail(why_no_sandbox())
        pytest.skip(why_no_sandbox())
