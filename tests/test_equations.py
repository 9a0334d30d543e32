"""Every labelled equation is asserted by a cell that says so: ``"asserts": [label, ...]``."""

import ast
import json
import re
from pathlib import Path

import pytest

CHAPTERS = sorted((Path(__file__).parents[1] / "book").glob("[0-9][0-9]-*.ipynb"))
LABEL = re.compile(r"\$\$\s*\((eq-[\w-]+)\)|^:label: (eq-[\w-]+)", re.M)
CHECKS = ("assert_", "check_exercise")  # numpy.testing's and TensorFlow's, and the book's own


def cells(chapter, kind):
    notebook = json.loads(chapter.read_text(encoding="utf-8"))
    return [cell for cell in notebook["cells"] if cell["cell_type"] == kind]


def labels(chapter):
    text = "\n".join("".join(cell["source"]) for cell in cells(chapter, "markdown"))
    return [first or second for first, second in LABEL.findall(text)]


def asserted(chapter):
    """Return the label and the cell of each claim to assert an equation."""
    return [
        (label, cell)
        for cell in cells(chapter, "code")
        for label in cell["metadata"].get("asserts", [])
    ]


def parsed(cell):
    source = re.sub(r"(?m)^(\s*)%.*", r"\1pass", "".join(cell["source"]))
    return ast.parse(source.rstrip(";\n "))


def checkers(chapter):
    """Return the names of the chapter's own functions that assert something."""
    functions = (node for cell in cells(chapter, "code") for node in ast.walk(parsed(cell)))
    return tuple(
        node.name for node in functions if isinstance(node, ast.FunctionDef) and checks(node)
    )


def checks(tree, names=CHECKS):
    """Return the assertions in a cell whose outcome depends on something that was computed."""
    found = [node.test for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name.startswith(names):
                found.append(node)
    return [node for node in found if any(isinstance(n, ast.Name) for n in ast.walk(node))]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_every_labelled_equation_is_asserted_by_a_cell(chapter):
    known, claimed = labels(chapter), {label for label, _ in asserted(chapter)}
    assert len(known) == len(set(known)) >= 3
    assert not set(known) - claimed, "labelled, but no cell asserts it"
    assert not claimed - set(known), "asserted, but no equation has this label"


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_a_cell_that_claims_to_assert_an_equation_has_an_assertion(chapter):
    names = CHECKS + checkers(chapter)
    for label, cell in asserted(chapter):
        assert checks(parsed(cell), names), label


def test_what_counts_as_an_assertion():
    for source in ("assert np.isclose(a, 2)", "np.testing.assert_allclose(a, b)"):
        assert checks(ast.parse(source))
    for source in ("assert True", "print(a)", "a = b"):
        assert not checks(ast.parse(source))
    assert checks(ast.parse("confirm(a)"), ("confirm",)) and not checks(ast.parse("confirm(a)"))


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_no_label_is_missed(chapter):
    text = "\n".join("".join(cell["source"]) for cell in cells(chapter, "markdown"))
    ends = re.findall(r"(?m)(?:\(|:label: )eq-\d\d-[\w-]+\)?\s*$", text)
    assert len(labels(chapter)) == len(ends)
