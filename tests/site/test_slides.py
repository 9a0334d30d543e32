"""The slides of each chapter, opened from a disk with the network off."""

import re

import pytest
from bs4 import BeautifulSoup

from build_tools.editions import slides

from .conftest import BOOK, CLEAN, PAGES

CHAPTERS = [name for name in PAGES if re.search(r"/\d\d-", name)]
RAW = re.compile(
    r"\{(?:ref|numref|eq|term|cite:\w|exercise|admonition|tip)\}|:::|```|:label:|&lt;(?:p|h\d|img)\b"
)


@pytest.fixture(scope="module")
def folder():
    assert BOOK.is_dir(), "the book is not built; `make book` builds it"
    return slides.write_slides()


def deck(folder, name):
    return folder / name.removeprefix("book/").replace(".html", ".slides.html")


def soup(path):
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def pictures(page, selector):
    return [image["src"].rsplit("/", 1)[1] for image in page.select(selector)]


@pytest.mark.parametrize("name", CHAPTERS)
def test_deck_needs_nobody_else_and_each_slide_can_be_reached(open_page, folder, name):
    size = {"width": 1280, "height": 720}
    page = open_page(folder.as_uri(), deck(folder, name).name, viewport=size, offline=True)
    page.evaluate("MathJax.startup.promise")
    assert page.locator("mjx-container").count() > 10
    assert page.locator("mjx-merror, merror").count() == 0
    total = page.evaluate("Reveal.getTotalSlides()")
    seen = []
    for _ in range(total):
        shown = page.locator("section.present:not(.stack)").last
        assert shown.is_visible()
        seen.append(page.evaluate("JSON.stringify(Reveal.getIndices())"))
        hidden = shown.evaluate("""slide => getComputedStyle(slide).overflowY !== "auto" &&
            slide.scrollHeight > slide.clientHeight + 1""")
        assert not hidden, "what does not fit can be reached by scrolling"
        page.keyboard.press("Space")
    assert len(set(seen)) == total > 30
    assert page.record == CLEAN


@pytest.mark.parametrize("name", CHAPTERS)
def test_deck_shows_every_heading_and_figure_and_no_raw_text(folder, name):
    built, slides = soup(BOOK / name), soup(deck(folder, name))
    headings = built.select("article :is(h1, h2)")
    assert len(slides.select(".slides > section")) == len(headings)
    figures = pictures(built, "article figure:not(.solution *) img")
    assert pictures(slides, ".slides figure img") == figures
    assert not RAW.search(str(slides.select_one(".slides"))), "markup that is not set"


@pytest.mark.parametrize("name", CHAPTERS)
def test_deck_holds_no_solution_and_no_cell_to_answer_in(folder, name):
    built, text = soup(BOOK / name), soup(deck(folder, name)).get_text()
    assert len(built.select(".solution")) >= 3
    assert "Solution to" not in text and "check_exercise(" not in text
    for code in built.select(":is(.solution, .tag_exercise, .tag_check) .cell_input pre"):
        assert code.get_text() not in text


def test_index_and_decks_show_the_number_of_a_chapter_once(folder):
    index = soup(folder / "index.html")
    titles = {link["href"]: link.get_text() for link in index.select("li a")}
    assert not index.find("ol"), "the titles have their numbers"
    expected = {}
    for name in CHAPTERS:
        page, path = soup(BOOK / name), deck(folder, name)
        heading = page.select_one("article h1")
        heading.find(class_="headerlink").decompose()
        expected[path.name] = heading.get_text()
        assert expected[path.name].startswith(f"{int(path.name[:2])}. ")
        assert soup(path).title.get_text().startswith(expected[path.name])
        assert soup(path).h1.get_text() == expected[path.name]
        numbered = "figure .caption-number"
        shown = [tag.get_text() for tag in page.select(f"article {numbered}")]
        assert [tag.get_text() for tag in soup(path).select(f".slides {numbered}")] == shown
    assert titles == expected
