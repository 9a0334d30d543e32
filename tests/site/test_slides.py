"""The decks of each chapter, opened from a disk with the network off."""

import re

import pytest

from .conftest import BOOK, CLEAN, PAGES
from .decks import faults, is_code_alone, is_lone_sentence, opened, slides_of, soup, written

CHAPTERS = [name for name in PAGES if re.search(r"/\d\d-", name)]
RAW = re.compile(
    r"\{(?:ref|numref|eq|term|cite:\w|exercise|admonition|tip)\}|:::|```|:label:|&lt;(?:p|h\d|img)\b"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return written(tmp_path_factory)


def deck(folder, name):
    return folder / name.removeprefix("book/").replace(".html", ".slides.html")


def pictures(page, selector):
    return [image["src"].rsplit("/", 1)[1] for image in page.select(selector)]


@pytest.mark.parametrize("name", CHAPTERS)
def test_deck_needs_nobody_else_and_nothing_on_a_slide_is_hidden_or_small(open_page, folder, name):
    page = open_page(folder.as_uri(), deck(folder, name).name, offline=True)
    opened(page)
    assert page.locator("mjx-container").count() > 10
    assert page.locator("mjx-merror, merror").count() == 0
    assert faults(page) == []
    assert page.record == CLEAN


@pytest.mark.parametrize("name", CHAPTERS)
def test_space_reaches_each_slide(open_page, folder, name):
    page = open_page(folder.as_uri(), deck(folder, name).name, offline=True)
    opened(page)
    total = page.evaluate("Reveal.getTotalSlides()")
    seen = set()
    for _ in range(total):
        seen.add(page.evaluate("JSON.stringify(Reveal.getIndices())"))
        page.keyboard.press("Space")
    assert len(seen) == total > 30


@pytest.mark.parametrize("name", CHAPTERS)
def test_figures_come_first_code_where_it_is_taught_and_no_sentence_alone(folder, name):
    shown = slides_of(deck(folder, name))
    assert len(shown) <= 62
    assert not [slide.get_text() for slide in shown if is_lone_sentence(slide)]
    assert 0 < sum(map(is_code_alone, shown)) <= 6
    taught = [code.get_text() for code in soup(BOOK / name).select(".tag_taught > .cell_input")]
    code = [tag.get_text() for slide in shown for tag in slide.select(".cell_input")]
    assert sorted(map(str.strip, code)) == sorted(map(str.strip, taught))


@pytest.mark.parametrize("name", CHAPTERS)
def test_deck_shows_every_heading_and_figure_and_no_raw_text(folder, name):
    built, slides = soup(BOOK / name), soup(deck(folder, name))
    headings = built.select("article :is(h1, h2)")
    assert len(slides.select(".slides > section")) == len(headings)
    figures = pictures(built, "article figure:not(.solution *) img")
    assert pictures(slides, ".slides figure img") == figures
    views = built.select("article .cell:not(.tag_solution) noscript img.still")
    assert len(slides.select(".live noscript img.still")) == len(views)
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
