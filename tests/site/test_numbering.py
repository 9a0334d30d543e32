"""Numbers in the built pages: by chapter, without gaps, and the same wherever one is named."""

import re
from functools import cache
from posixpath import basename, join, normpath

import pytest
from bs4 import BeautifulSoup

from .conftest import BOOK, PAGES

CHAPTERS = [name for name in PAGES if re.search(r"/\d\d-", name)]
OTHERS = sorted(set(PAGES) - set(CHAPTERS))
KINDS = {
    "Figure": "figure > figcaption > p > .caption-number",
    "Table": "table > caption > .caption-number",
    "Exercise": ".exercise > .admonition-title > .caption-number",
}
NUMBERED = re.compile(r"(Figure|Table|Exercise|Chapter) \d+(\.\d+)?|\(\d+\.\d+\)|\d+\. \S")


@cache
def soup(name):
    page = BeautifulSoup((BOOK / name).read_text(encoding="utf-8"), "html.parser")
    for link in page(class_="headerlink"):
        link.decompose()
    return page


def number(name):
    """Return the number that a page's file name begins with, or None."""
    found = re.match(r"(\d\d)-", basename(name))
    return int(found[1]) if found else None


def words(tag):
    return " ".join(tag.get_text().split())


def texts(page, selector):
    return [words(tag) for tag in page.select(selector)]


def heading(name):
    """Return a page's title as it has to stand: with the number of its file."""
    title = soup(name).select_one("article h1")
    bare = "".join(part for part in title.contents if isinstance(part, str)).strip()
    assert bare and not bare[0].isdigit()
    return f"{number(name)}. {bare}" if number(name) else bare


@pytest.mark.parametrize("name", CHAPTERS)
def test_figures_tables_exercises_and_equations_count_from_one_in_each_chapter(name):
    article = soup(name).article
    for kind, selector in KINDS.items():
        shown = texts(article, selector)
        assert shown == [f"{kind} {number(name)}.{i + 1}" for i in range(len(shown))]
    assert len(article.select(KINDS["Figure"])) == len(article.select("figure")) > 0
    assert len(article.select(KINDS["Exercise"])) == len(article.select(".exercise")) > 0
    assert len(article.select(KINDS["Table"])) == len(article.select("table:has(caption)"))
    equations = texts(article, ".eqno")
    assert equations == [f"({number(name)}.{i + 1})" for i in range(len(equations))] != []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_the_number_of_its_file_and_its_sections_have_none(name):
    page = soup(name)
    assert words(page.select_one("article h1")) == heading(name)
    assert words(page.title).startswith(heading(name))
    assert words(page.select_one("#jb-print-docs-body h1")) == heading(name)
    assert texts(page, "article .section-number") == [f"{number(name)}."] * bool(number(name))
    assert not page.select(".bd-sidebar-secondary .section-number")


@pytest.mark.parametrize("name", PAGES)
def test_sidebar_and_the_links_to_the_next_page_have_the_numbers_of_the_files(name):
    entries = soup(name).select(".bd-sidebar-primary .toctree-l1 > a")
    assert [words(entry) for entry in entries] == [
        heading(normpath(join("book", entry["href"])) if entry["href"] != "#" else name)
        for entry in entries
    ]
    assert len(entries) == len(PAGES)
    for link in soup(name).select(".prev-next-area > a"):
        target = normpath(join("book", link["href"]))
        assert words(link.select_one(".prev-next-title")) == heading(target)


def labels():
    """Return what each numbered thing of the book is called, by its page and name."""
    names = {}
    for name in PAGES:
        article = soup(name).article
        for selector in KINDS.values():
            for caption in article.select(selector):
                owner = caption.find_parent(["figure", "table", "div"], id=True)
                names[name, owner["id"]] = words(caption)
        for equation in article.select(".eqno"):
            names[name, equation.parent["id"]] = words(equation)
        if number(name):
            title = article.select_one("h1").parent
            for target in [title, *title.find_all("span", id=True, recursive=False)]:
                names[name, target["id"]] = f"Chapter {number(name)}"
    return names


def test_every_reference_says_the_number_of_its_target():
    names, references, wrong = labels(), 0, []
    for name in PAGES:
        for mark in soup(name).article.select(".std-numref"):
            assert mark.find_parent("a"), f"{name}: {words(mark)} leads nowhere"
        for link in soup(name).article.select("a.reference.internal[href]"):
            page, _, place = link["href"].partition("#")
            target = normpath(join("book", page)) if page else name
            label = names.get((target, place))
            if label is None:
                if NUMBERED.match(words(link)):
                    wrong.append((name, words(link), "refers to what has no number"))
                continue
            references += 1
            right = {label} if label.startswith("(") else {label, heading(target)}
            if label.startswith("Exercise"):  # the title of a solution names the exercise, too
                right.add(words(link) if words(link).startswith(f"{label} (") else label)
            if words(link) not in right:
                wrong.append((name, words(link), label))
    assert wrong == []
    assert references > 300


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_on_a_page_without_a_number_has_none_of_a_chapter(name):
    for selector in [*KINDS.values(), ".eqno"]:
        assert not [text for text in texts(soup(name).article, selector) if "." in text]


def test_the_page_for_missing_pages_lists_the_chapters_by_their_numbers():
    page = soup("404.html")
    listed = {link["href"]: words(link) for link in page.select("main li a")}
    assert listed == {name: heading(name) for name in PAGES}
