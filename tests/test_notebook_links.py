"""References in copies of the chapters say what the built page says, and lead to what is there."""

import functools
import os
import re
from urllib.parse import urlsplit

import nbformat
import pytest
from bs4 import BeautifulSoup

from build_tools.notebook_links import ROLE, linked, page
from build_tools.site import BUILT, CONFIG, address, chapters, pages_address
from build_tools.student_copies import copy

LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\((https?://[^)\s]+)\)")
CHAPTERS = pytest.mark.parametrize("chapter", chapters(), ids=lambda path: path.stem)
BOOK = pages_address(address()) + "book/"


def copied(chapter, kind="solutions"):
    notebook = copy(nbformat.read(chapter, as_version=4), kind)
    return [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]


def links(chapter, kind="solutions"):
    """Return text and address of each link to the book, in order."""
    found = LINK.findall("\n".join(copied(chapter, kind)))
    return [(plain(text), link) for text, link in found if link.startswith(BOOK)]


def plain(text):
    """Return the text that Markdown shows; the book's typographic quotes count as plain ones."""
    text = re.sub(r"[*`$]", "", text)
    return " ".join(text.replace("’", "'").replace("\u00a0", " ").split())  # noqa: RUF001


@functools.cache
def built(name):
    path = BUILT / "book" / f"{name}.html"
    if not path.exists() and "CI" not in os.environ:
        pytest.skip("the book is not built")
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


@CHAPTERS
def test_no_reference_is_left_as_a_label(chapter):
    for kind in ("student", "solutions"):
        text = "\n".join(copied(chapter, kind))
        assert not ROLE.search(text) and "{exercise}" not in text
        assert not re.search(r"\{[a-z:]+\}`", text), "a role that nothing renders"


@CHAPTERS
def test_each_reference_says_what_the_built_page_says_and_leads_where_it_leads(chapter):
    article = built(chapter.stem).select_one("article")
    shown = []
    for link in article.select("p a.internal, li a.internal, td a.internal, summary a.internal"):
        if link.find_parent(class_="admonition-title"):  # a solution names its exercise
            continue
        file, _, anchor = link["href"].partition("#")
        # The page may name an element by another of its ids.
        shown.append((plain(link.get_text()), (file or f"{chapter.stem}.html"), anchor))
    ours = [(text, *link.removeprefix(BOOK).partition("#")[::2]) for text, link in links(chapter)]
    assert len(ours) > 15
    assert [(text, file) for text, file, _ in ours] == [(text, file) for text, file, _ in shown]
    for (text, file, anchor), (_, _, theirs) in zip(ours, shown, strict=True):
        if "=" in anchor:  # how the playground starts
            assert anchor == theirs
            continue
        target = built(file.removesuffix(".html"))
        place = target.find(id=anchor)
        assert place is not None, f"{text}: {file} has no #{anchor}"
        there = target.find(id=theirs)
        assert (
            place is there
            or place in there.parents
            or there in place.parents
            or (there.find_next_sibling() is place)
        )


@CHAPTERS
def test_the_title_has_the_number_of_the_page_and_no_heading_a_label(chapter):
    title = built(chapter.stem).select_one("article h1")
    title.select_one(".headerlink").decompose()
    for kind in ("student", "solutions"):
        text = "\n".join(copied(chapter, kind))
        (ours,) = re.findall(r"(?m)^# (.*)$", re.sub(r"(?ms)^```.*?^```", "", text))
        assert plain(ours) == plain(title.get_text())
        assert not re.search(r"(?m)^\([\w-]+\)=$", text)


@CHAPTERS
def test_exercises_have_the_numbers_of_the_page(chapter):
    heads = built(chapter.stem).select(".exercise > .admonition-title")
    shown = [plain(head.get_text()) for head in heads]
    text = "\n".join(copied(chapter, "student"))
    ours = [plain(head) for head in re.findall(r"(?m)^`{3,}\{admonition\} (Exercise .*)$", text)]
    assert len(ours) >= 3 and ours == shown


def test_addresses_are_those_of_the_published_book(monkeypatch):
    assert CONFIG["sphinx"]["config"]["bibtex_cite_id"] == "cite-{key}"
    monkeypatch.setenv("GITHUB_REPOSITORY", "Ada/course")
    assert (
        page("glossary", "term-prior")
        == "https://ada.github.io/course/book/glossary.html#term-prior"
    )
    assert urlsplit(page("results")).fragment == ""


def test_a_link_with_the_state_of_a_view_leads_to_the_published_page():
    source = 'Look: <a class="internal" href="playground.html#beta=4&amp;seed=2">beta at 4</a>.'
    assert linked(source) == f"Look: [beta at 4]({BOOK}playground.html#beta=4&seed=2)."
