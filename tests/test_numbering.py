"""The number of a chapter is that of its file, and no number in the prose is written by hand."""

import json
import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from PIL import Image
from sphinx.errors import ExtensionError
from sphinx.testing.util import SphinxTestApp

from build_tools.sphinx_ext import numbering

ROOT = Path(__file__).parents[1]
SOURCES = sorted([*(ROOT / "book").glob("*.md"), *(ROOT / "book").glob("*.ipynb")])
CHAPTERS = {int(path.name[:2]) for path in (ROOT / "book").glob("[0-9][0-9]-*")}

CONF = """
extensions = ["build_tools.sphinx_ext.numbering", "sphinx_exercise"]
html_theme = "basic"
numfig = True
numfig_format = {"section": "Chapter %s", "figure": "Figure %s"}
math_eqref_format = "({number})"
"""
# Chapter 10 is there before chapter 3 is, and all others are still to come.
INDEX = """
The book
========

.. toctree::
   :maxdepth: 1

   01-first
   10-tenth
   03-third
   notation
   glossary
   licences
"""
EQUATION = """
.. math:: x = 1
   :label: eq-NN-LETTER
"""
CHAPTER = f"""
.. _ch-NN:

The chapter called TITLE
========================

.. figure:: dot.png
   :alt: A dot.
   :name: fig-NN-a

   A dot.

A section
---------

{EQUATION.replace("LETTER", "a")}

.. table:: A table
   :name: tab-NN-a

   == ==
   1  2
   == ==

.. exercise:: Easy
   :label: ex-NN-a

   Do it.

.. figure:: dot.png
   :alt: Another dot.
   :name: fig-NN-b

   Another dot.

{EQUATION.replace("LETTER", "b")}
"""
REFERENCES = """
- :numref:`ch-NN`
- :numref:`fig-NN-a`
- :numref:`fig-NN-b`
- :numref:`tab-NN-a`
- :eq:`eq-NN-a`
- :eq:`eq-NN-b`
- :ref:`ex-NN-a`
- :ref:`ch-NN`
"""


def chapter(number):
    name = {1: "first", 3: "third", 10: "tenth"}[number]
    text = CHAPTER.replace("NN", f"{number:02}").replace("TITLE", name)
    return f"{number:02}-{name}.rst", text


def write(folder):
    """Write a book of chapters 1, 3 and 10, and of three pages without a number."""
    files = {"conf.py": CONF, "index.rst": INDEX, **dict(map(chapter, (1, 3, 10)))}
    for name in ("glossary", "licences"):
        files[f"{name}.rst"] = f"{name}\n========\n"
    lines = [REFERENCES.replace("NN", f"{number:02}") for number in (1, 3, 10)]
    files["notation.rst"] = "Notation\n========\n" + "".join(lines)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    Image.new("RGB", (1, 1)).save(folder / "dot.png")
    return folder


@pytest.fixture
def project(tmp_path):
    return write(tmp_path)


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """The same, built."""
    folder = write(tmp_path_factory.mktemp("book"))
    build(folder)
    return folder


def build(project):
    """Build without a warning, and return what Sphinx says."""
    app = SphinxTestApp("html", project, builddir=project, warning=StringIO())
    try:
        app.build()
        assert app.warning.getvalue() == ""
        return app.status.getvalue()
    finally:
        app.cleanup()


def run(project, *options, out="html"):
    """Build in a process of its own, as the command line does."""
    command = [sys.executable, "-m", "sphinx", "-W", "-d", project / f"{out}.trees", *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([*command, project, project / out], env=environment, check=True)


def page(project, name, out="html"):
    return BeautifulSoup((project / out / f"{name}.html").read_text("utf-8"), "html.parser")


def texts(soup, selector):
    return [" ".join(tag.get_text().replace("¶", "").split()) for tag in soup.select(selector)]


def references(project):
    return texts(page(project, "notation"), ".body li")


def expected(number, name, first_equation=1):
    equations = [f"({number}.{first_equation + i})" for i in range(2)]
    return [
        f"Chapter {number}", f"Figure {number}.1", f"Figure {number}.2", f"Table {number}.1",
        *equations, f"Exercise {number}.1", f"The chapter called {name}",
    ]  # fmt: skip


def test_numbers_are_those_of_the_files_whatever_their_place_in_the_list(book):
    for number, name in [(1, "01-first"), (3, "03-third"), (10, "10-tenth")]:
        soup = page(book, name)
        assert texts(soup, ".body .section-number") == [f"{number}."], "sections have no number"
        assert texts(soup, "h1")[0] == f"{number}. The chapter called {name[3:]}"
        assert soup.title.get_text().startswith(f"{number}. The chapter")
        assert texts(soup, "figcaption .caption-number") == [
            f"Figure {number}.1", f"Figure {number}.2",
        ]  # fmt: skip
        assert texts(soup, ".eqno") == [f"({number}.1)", f"({number}.2)"]
        assert texts(soup, ".exercise .caption-number") == [f"Exercise {number}.1"]
    for name in ("index", "notation", "glossary", "licences"):
        assert not texts(page(book, name), "h1 .section-number")
    assert texts(page(book, "index"), ".body .toctree-l1 > a") == [
        "1. The chapter called first", "10. The chapter called tenth",
        "3. The chapter called third", "Notation", "glossary", "licences",
    ]  # fmt: skip


def test_references_say_the_number_of_their_target(book):
    assert references(book) == [
        *expected(1, "first"), *expected(3, "third"), *expected(10, "tenth"),
    ]  # fmt: skip


def test_with_the_list_of_chapters_in_a_file_of_its_own_the_numbers_are_the_same(book, project):
    (project / "index.rst").write_text("The book\n========\n")
    names = re.findall(r"(?m)^   (\w[\w-]+)$", INDEX)
    entries = "".join(f"  - file: {name}\n" for name in names)
    (project / "_toc.yml").write_text(f"root: index\nentries:\n{entries}")
    (project / "conf.py").write_text(CONF.replace("= [", '= ["sphinx_external_toc", '))
    run(project)
    assert references(project) == references(book)
    assert texts(page(project, "10-tenth"), "h1")[0] == "10. The chapter called tenth"


def test_a_parallel_build_gives_the_same_pages(book, project):
    run(project, "-j", "2")
    pages = sorted(path.stem for path in (book / "html").glob("*.html"))
    assert len(list(book.glob("*.rst"))) > 5, "Sphinx reads fewer than that in one process"
    for name in pages:
        assert str(page(project, name)) == str(page(book, name))


def test_a_second_build_writes_nothing_unless_a_number_changed(project):
    build(project)
    assert "no targets are out of date" in build(project)


def test_references_follow_a_new_equation_in_a_page_that_they_are_not_on(project):
    build(project)
    name, text = chapter(3)
    new = EQUATION.replace("NN", "03").replace("LETTER", "new")
    (project / name).write_text(text.replace("A section\n", f"{new}\nA section\n"))
    build(project)
    assert references(project)[8:16] == expected(3, "third", first_equation=2)


def test_a_chapter_that_is_added_changes_no_other_number(project):
    build(project)
    before = references(project)
    _, text = chapter(3)
    (project / "02-two.rst").write_text(text.replace("-03", "-02").replace("third", "two"))
    (project / "index.rst").write_text(INDEX.replace("   01-first\n", "   01-first\n   02-two\n"))
    build(project)
    assert references(project) == before
    assert texts(page(project, "02-two"), ".eqno") == ["(2.1)", "(2.2)"]


def test_a_chapter_whose_file_is_renamed_gets_another_number_everywhere(project):
    build(project)
    (project / "10-tenth.rst").rename(project / "11-tenth.rst")
    (project / "index.rst").write_text(INDEX.replace("10-tenth", "11-tenth"))
    build(project)
    assert references(project)[16:] == expected(11, "tenth")
    entries = texts(page(project, "index"), ".body .toctree-l1 > a")
    assert entries[1] == "11. The chapter called tenth"


def test_two_chapters_of_one_number_stop_the_build(project):
    (project / "03-again.rst").write_text(":orphan:\n\nAgain\n=====\n")
    with pytest.raises(ExtensionError, match="03-again and 03-third are both chapter 3"):
        build(project)


def test_sphinx_without_a_numbering_to_replace_stops_the_build():
    app = SimpleNamespace(events=SimpleNamespace(listeners={"env-get-updated": []}))
    with pytest.raises(ExtensionError, match="no TocTreeCollector"):
        numbering.take_over(app, None)


def prose(path):
    """Return the text of a page with its captions and alternative texts, but without code."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return re.sub(r"(?ms)^```\{code-cell\}.*?^```$", captions_of, text)
    parts = []
    for cell in json.loads(text)["cells"]:
        if cell["cell_type"] == "markdown":
            parts.append("".join(cell["source"]))
        parts.append(json.dumps(cell["metadata"], ensure_ascii=False))
    return "\n".join(parts)


def captions_of(code):
    """Return the head of a code cell, which holds its caption."""
    return code[0].split("\n---\n")[1] if "\n---\n" in code[0] else ""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_number_of_a_figure_an_equation_or_an_exercise_is_written_by_hand(path):
    kinds = "figs?|figures?|eqs?|equations?|exercises?|tables?|sections?"
    named = rf"(?i)\b(?:{kinds})\.?\s+\(?\d[^\n]*"
    text = prose(path)
    assert [found for found in re.findall(named, text) if path.stem != "changelog"] == []
    for numbers in re.findall(r"(?i)\bchapters?\s+(\d+(?:(?:, | and | to )\d+)*)", text):
        for number in re.findall(r"\d+", numbers):
            assert not number.startswith("0"), "the page says chapter 3, not 03"
            assert int(number) in CHAPTERS
