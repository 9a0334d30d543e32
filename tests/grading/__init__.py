"""What the tests of grading share: how a student's copy of chapter 04 comes about."""

import functools
import json
from pathlib import Path

import nbformat
import pytest

from build_tools import student_copies
from build_tools.grading import chapter, sandbox

SOURCE = next((Path(__file__).parents[2] / "book").glob("04-*.ipynb"))
BITS, EXPONENTIAL, BETTER = NAMES = "ex-04-bits", "ex-04-exponential", "ex-04-better"
CELLS = {
    "bits": (BITS, "83", "bits-check"),
    "exponential": (EXPONENTIAL, "87", "exponential-check"),
    "better": (BETTER, "91", "better-check"),
}


def needs_sandbox(test):
    """Mark a test that runs only where a sandbox can be made; on CI that is everywhere."""
    return pytest.mark.usefixtures("a_sandbox")(pytest.mark.xdist_group("grading")(test))


@functools.cache
def why_no_sandbox():
    """Return why this machine can make no sandbox, or an empty text."""
    try:
        sandbox.check()
    except sandbox.NoSandbox as error:
        return str(error)
    return ""


@functools.cache
def source():
    return chapter.read(SOURCE)


@functools.cache
def _fresh():
    return nbformat.writes(student_copies.copy(nbformat.read(SOURCE, 4), "student"))


def handed_in(**answers):
    """Return a student copy with answers, by ``"bits"``, ``"exponential"`` and ``"better"``."""
    notebook = json.loads(_fresh())
    for key, answer in answers.items():
        notebook["cells"][place_of(notebook, key)]["source"] = answer
    return notebook


def place_of(notebook, key, part=1):
    """Return where an exercise's answer cell is in a notebook, or with ``part=2`` its check."""
    ids = [cell.get("id") for cell in notebook["cells"]]
    return ids.index(CELLS[key][part])
