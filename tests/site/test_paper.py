"""The print edition: nothing is cut off, nothing is missing, every link leads somewhere."""

import os
import re
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from build_tools import site
from build_tools.editions import pdf as paper

from .conftest import BOOK, PAGES

CLIPPED = """width => {
  const told = (tag) => tag.outerHTML.slice(0, 120);
  const all = [...document.querySelectorAll("main *:not(mjx-container *)")];
  const wide = all.filter((tag) => {
    const box = tag.getBoundingClientRect();
    return box.width > 0 && (box.left < -1 || box.right > width + 1);
  });
  const cut = all.filter((tag) =>
    getComputedStyle(tag).overflowX !== "visible" && tag.clientWidth > 0 &&
    tag.scrollWidth > tag.clientWidth + 1);
  return [...wide, ...cut].map(told);
}"""
BROKEN = """() => [...document.querySelectorAll('a[href^="#"]')]
  .map((link) => link.getAttribute("href"))
  .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1))))"""
BLANK = """() => [...document.images].filter((image) => !image.naturalWidth)
  .map((image) => image.src)"""


@pytest.fixture(scope="module")
def pdf(browser, tmp_path_factory):  # skipped without a browser, like every test that needs it
    assert BOOK.is_dir(), "the book is not built; `make book` builds it"
    if "PYTEST_XDIST_WORKER" in os.environ:  # the folder's parent belongs to all of this run
        marker = tmp_path_factory.getbasetemp().parent / "printed"
        marker.touch(exist_ok=False)  # or two processes share this file, and write one PDF
    command = [sys.executable, "-m", paper.__name__]
    run = subprocess.run(command, cwd=site.ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    path = BOOK.parent / paper.NAME
    assert str(path) in run.stdout
    return PdfReader(path)


@pytest.fixture(scope="module")
def sheet(browser, pdf):
    """The page that was printed, laid out for paper."""
    page = browser.new_page()
    paper.prepare(page, BOOK.parent / "print.html")
    yield page
    page.close()


def soup(name):
    return BeautifulSoup((BOOK / name).read_text("utf-8"), "html.parser")


def test_every_page_of_the_book_is_in_it_once():
    assert sorted(f"book/{name}.html" for name in site.pages()) == PAGES


def test_nothing_is_wider_than_the_paper(sheet):
    assert sheet.evaluate(CLIPPED, paper.WIDTH) == []


def test_every_link_within_the_book_leads_somewhere(sheet):
    assert sheet.locator('a[href^="#"]').count() > 200
    assert sheet.evaluate(BROKEN) == []


def test_formulas_are_set_and_pictures_are_there(sheet):
    assert sheet.locator("mjx-container").count() == sheet.locator(".math").count() > 100
    assert sheet.locator("mjx-merror, merror").count() == 0
    assert sheet.evaluate(BLANK) == []


@pytest.mark.parametrize("name", PAGES)
def test_each_live_view_is_a_still_picture_with_the_address_of_its_page(sheet, name):
    expected = [image["src"].split("/")[-1] for image in soup(name).select("noscript img.still")]
    short = name.removeprefix("book/").removesuffix(".html")
    chapter = sheet.locator(f"section[data-page='{short}']")
    stills = chapter.locator("img.still").evaluate_all("all => all.map((image) => image.src)")
    assert [source.split("/")[-1] for source in stills] == expected
    links = chapter.locator("p.live a")
    assert links.count() >= bool(expected)
    for link in links.all():
        page, place = link.get_attribute("href").split("#")
        assert page.endswith(f"/{name}")
        assert soup(name).find(id=place)


def test_solutions_and_answers_stand_at_the_end_of_their_chapter(sheet):
    for name in site.pages():
        if not name[:2].isdigit():
            continue
        chapter = sheet.locator(f"section[data-page='{name}']")
        titles = chapter.locator("h2").all_inner_texts()
        assert titles[-2:] == ["Answers to the quiz", "Solutions"]
        built = soup(f"book/{name}.html")
        solutions = chapter.locator("section:last-child > .solution")
        assert solutions.count() == len(built.select(".solution")) >= 3
        assert chapter.locator("ol.choices").count() == 6
        assert chapter.locator("details").count() == 0


def test_each_chapter_begins_where_the_bookmarks_and_the_contents_say(pdf):
    titles = []
    for name in site.pages():
        heading = soup(f"book/{name}.html").select_one("article h1")
        heading.find(class_="headerlink").decompose()
        titles.append(heading.get_text())
    tops = [item for item in pdf.outline if not isinstance(item, list)]
    assert [item.title for item in tops] == titles
    contents = pdf.pages[1].extract_text()
    for item in tops:
        number = pdf.get_destination_page_number(item)
        assert item.title in " ".join(pdf.pages[number].extract_text().split())
        assert f"{item.title} {number + 1}" in " ".join(contents.split())


def test_no_sheet_is_blank_and_each_has_its_number(pdf):
    for number, page in enumerate(pdf.pages, start=1):
        text = page.extract_text().split()
        assert text[-1] == str(number)
        assert len(text) > 5 or page.images, f"sheet {number} is blank"


def test_the_book_says_how_large_it_is(pdf):
    told = re.findall(r"about (\d+) MB", (BOOK / "book/editions.html").read_text("utf-8"))
    size = (BOOK.parent / paper.NAME).stat().st_size / 1e6
    assert float(told[1]) == pytest.approx(size, rel=0.2)


def test_title_author_and_language_are_told(pdf):
    assert pdf.metadata.title == site.CONFIG["title"]
    assert pdf.metadata.author == site.CONFIG["author"]
    assert pdf.root_object["/Lang"] == "en"
    assert pdf.root_object["/MarkInfo"]["/Marked"]
