"""The offline edition, unpacked in a fresh folder: every page, every view and the search."""

import functools
import re
import zipfile

import pytest

from build_tools.editions.offline import write_zip

from .conftest import BOOK, CLEAN, PAGES, finished

# A view stands when it shows something; a progress bar that was left in a page is a div.
STANDING = """() => [...document.querySelectorAll(
    'script[type="application/vnd.jupyter.widget-view+json"]'
)].every((tag) => tag.previousElementSibling?.querySelector("canvas, img, .widget-hprogress"))"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    assert BOOK.is_dir(), "the book is not built; `make book` builds it"
    return write_zip(folder=tmp_path_factory.mktemp("zip"))


@pytest.fixture(scope="module")
def unpacked(archive, tmp_path_factory):
    """The book's folder, in one whose name has a space and a letter that is not ASCII."""
    folder = tmp_path_factory.mktemp("unpacked") / "für später"
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder)
    (book,) = folder.iterdir()
    return book


@pytest.fixture
def visit(open_page, unpacked):
    """Open a page of the unpacked book with the network off."""
    return functools.partial(open_page, unpacked.as_uri(), offline=True)


def test_zip_has_the_size_that_it_may_have_and_is_the_same_each_time(archive, tmp_path):
    assert archive.stat().st_size <= 40e6
    assert write_zip(folder=tmp_path).read_bytes() == archive.read_bytes()


def test_the_book_says_how_large_its_editions_are(archive, unpacked):
    text = (unpacked / "book/editions.html").read_text(encoding="utf-8")
    told = re.findall(r"about (\d+) MB", text)
    assert float(told[0]) == pytest.approx(archive.stat().st_size / 1e6, rel=0.2)
    assert f"/{archive.name}" in text


def test_zip_holds_each_file_that_a_page_asks_for(unpacked):
    for name in PAGES:
        text = (unpacked / name).read_text(encoding="utf-8")
        for address in re.findall(r'(?:src|href)="(\.\./[^"#?]+)', text):
            assert (unpacked / "book" / address).is_file(), (name, address)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_and_every_view_stands_without_a_complaint(visit, name):
    page = visit(name)
    finished(page)
    page.wait_for_function(STANDING)
    assert page.locator("mjx-container").count() >= bool(page.locator(".math").count())
    page.wait_for_load_state("networkidle")
    assert page.locator(".widget-subarea [role=alert]:visible").count() == 0
    assert page.record == CLEAN


def test_the_folder_opens_at_its_top(visit):
    page = visit("index.html")
    page.wait_for_url("**/book/index.html")
    assert page.get_by_role("heading", level=1).is_visible()


def test_search_finds_shows_excerpts_and_leads_to_what_it_found(visit):
    page = visit("book/glossary.html")
    page.keyboard.press("Control+k")
    page.locator("input[type=search]:visible").first.fill("posterior")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=posterior*")
    page.get_by_text(re.compile(r"found \d+ page")).wait_for()
    results = page.locator("ul.search > li")
    assert results.count() > 5
    # What is found in a page shows words of it; what is found by its name says what it is.
    plain = results.filter(has_not=page.locator("span"))
    for result in plain.all():
        result.locator("p.context").wait_for()
    assert any("posterior" in text for text in page.locator("p.context").all_inner_texts())
    title = results.first.locator("a").inner_text()
    results.first.locator("a").click()
    page.wait_for_url("**/book/*.html*")
    heading = page.get_by_role("heading", level=1)
    assert heading.inner_text().strip("#\n") == title.split(" > ")[0]
    assert page.record == CLEAN
