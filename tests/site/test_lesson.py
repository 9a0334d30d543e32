"""The deck of the lesson, as a teacher shows it: from a disk, by keys, with notes, on paper."""

import io
import re

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from build_tools.editions import slides

from .conftest import BOOK, CLEAN, settled
from .decks import (
    SHOWN,
    faults,
    is_code_alone,
    is_lone_sentence,
    opened,
    slides_of,
    soup,
    walk,
    written,
)
from .test_accessibility import AXE

LOOK = """(slide) => [...slide.querySelectorAll(".live canvas")].map((c) => c.toDataURL()).join()
    + [...slide.querySelectorAll(".live .vae-frame")].map((image) => image.src).join()"""
CONTROL = ".live :is(input[type=range], canvas[tabindex='0'], .noUi-handle)"
PLACE = "JSON.stringify(Reveal.getIndices())"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return written(tmp_path_factory)


@pytest.fixture
def lesson(open_page, folder):
    size = {"width": 1280, "height": 720}
    page = open_page(folder.as_uri(), slides.LESSON, viewport=size, offline=True)
    opened(page)
    return page


def test_about_35_slides_large_and_whole_with_code_where_it_is_taught(folder, lesson):
    shown = slides_of(folder / slides.LESSON)
    assert 32 <= len(shown) <= 38
    assert sum(map(is_code_alone, shown)) == 1
    assert not [slide.get_text() for slide in shown if is_lone_sentence(slide)]
    assert faults(lesson) == []
    assert lesson.locator("mjx-merror, merror").count() == 0
    assert lesson.record == CLEAN


def test_minutes_in_the_notes_are_those_of_the_plan_and_make_90(folder):
    rows = soup(BOOK / "book" / "teaching.html").select("section:has(> #teaching-session) tbody tr")
    plan = [(int(row("td")[0].get_text()), row("td")[1].get_text()) for row in rows]
    assert sum(minutes for minutes, _ in plan) == 90
    asides = soup(folder / slides.LESSON).select(".slides aside.notes")
    notes = [" ".join(tag.get_text(" ").split()) for tag in asides]
    start, expected = 0, []
    for minutes, text in plan:
        expected.append((start, start + minutes, " ".join(text.split())))
        start += minutes
    steps = [
        re.match(r"Minutes (\d+) to (\d+)\. (.*?) Slide \d+ of \d+\.", note) for note in notes[1:]
    ]
    told = dict.fromkeys((int(step[1]), int(step[2]), step[3]) for step in steps)
    assert list(told) == expected
    assert sum("Discuss." in note for note in notes) == 6  # once a chapter


def test_captions_and_numbers_are_those_of_the_pages(folder):
    built = {}
    for path in (BOOK / "book").glob("0*.html"):
        for figure in soup(path).select("article figure:not(.solution *)"):
            for link in figure(class_="headerlink"):
                link.decompose()
            built[figure.img["src"].rsplit("/", 1)[1]] = figure.figcaption.get_text().strip()
    shown = soup(folder / slides.LESSON).select(".slide figure")
    assert len(shown) > 8
    for figure in shown:
        name = figure.img["src"].rsplit("/", 1)[1]
        assert figure.figcaption.get_text().strip() == built[name]


def test_views_follow_keys_and_pointer_and_keep_the_slide(lesson):
    moved = 0
    for _, slide in walk(lesson):
        if not slide.locator(".live").count():
            continue
        before, place = slide.evaluate(LOOK), lesson.evaluate(PLACE)
        slide.locator(CONTROL).first.focus()
        for key in ("ArrowRight", "ArrowRight", "ArrowUp"):
            lesson.keyboard.press(key)
        lesson.wait_for_function(
            f"(before) => ({LOOK})(document.querySelector('{SHOWN}')) !== before", arg=before
        )
        before = slide.evaluate(LOOK)
        box = slide.locator(CONTROL).first.bounding_box()
        handle = "noUi" in (slide.locator(CONTROL).first.get_attribute("class") or "")
        x, y = box["x"] + box["width"] * 0.8, box["y"] + box["height"] / 2
        lesson.mouse.move(x - box["width"] * 0.3, y)
        lesson.mouse.down()
        lesson.mouse.move(x + (120 if handle else 0), y, steps=4)
        lesson.mouse.up()
        lesson.wait_for_function(
            f"(before) => ({LOOK})(document.querySelector('{SHOWN}')) !== before", arg=before
        )
        assert lesson.evaluate(PLACE) == place
        moved += 1
    assert moved >= 8
    # A frame that another one replaces before it is read counts as a request that failed.
    failed = [address for address in lesson.record["failed"] if not address.startswith("blob:")]
    assert {**lesson.record, "failed": failed} == CLEAN


def test_what_is_dragged_on_a_chart_stays_under_the_pointer(lesson):
    for _, slide in walk(lesson):
        grips = slide.locator(".vae-grip")
        if not grips.count():
            continue
        box = grips.first.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        lesson.mouse.move(x, y)
        lesson.mouse.down()
        lesson.mouse.move(x, y - 60, steps=5)
        lesson.mouse.up()
        settled(lesson)
        after = grips.first.bounding_box()
        assert abs(after["y"] + after["height"] / 2 - (y - 60)) < 6
        return
    pytest.fail("no chart of the lesson has anything to drag")


def test_escape_gives_the_keys_back_and_a_remote_turns_the_slides_from_a_view(lesson):
    lesson.keyboard.press("ArrowRight")
    view = lesson.locator(f"{SHOWN} .live")
    view.locator("canvas[tabindex='0']").first.focus()
    place = lesson.evaluate(PLACE)
    lesson.keyboard.press("ArrowRight")
    assert lesson.evaluate(PLACE) == place
    lesson.keyboard.press("Escape")
    assert not lesson.evaluate("Reveal.isOverview()")
    lesson.keyboard.press("ArrowRight")
    assert lesson.evaluate("Reveal.getIndices().h") == 2
    lesson.keyboard.press("ArrowLeft")
    view.locator("canvas[tabindex='0']").first.focus()
    lesson.keyboard.press("PageDown")
    assert lesson.evaluate("Reveal.getIndices().h") == 2


def test_the_speakers_window_shows_the_minutes_also_from_a_disk(lesson):
    with lesson.expect_popup() as popup:
        lesson.keyboard.press("s")
    notes = popup.value
    notes.wait_for_selector(".speaker-controls-notes:not(.hidden) .value p")
    assert "Minutes 0 to 10." in notes.locator(".speaker-controls-notes .value").inner_text()
    lesson.keyboard.press("ArrowRight")
    notes.wait_for_function("document.body.innerText.includes('Slide 1 of')")
    notes.close()


def test_paper_has_a_sheet_for_each_slide_and_pictures_of_the_views(lesson, folder):
    total = lesson.evaluate("Reveal.getTotalSlides()")
    lesson.goto(f"{(folder / slides.LESSON).as_uri()}?print-pdf")
    opened(lesson)
    lesson.wait_for_function(
        "total => document.querySelectorAll('.pdf-page').length === total", arg=total
    )
    assert lesson.locator(".live canvas").count() == 0
    stills = lesson.locator(".live img.still").evaluate_all(
        "(images) => images.map((image) => image.complete && image.naturalWidth)"
    )
    assert len(stills) >= 8 and all(stills)
    sheets = PdfReader(
        io.BytesIO(lesson.pdf(prefer_css_page_size=True, print_background=True))
    ).pages
    assert len(sheets) == total
    assert "Minutes" not in sheets[1].extract_text()


def test_axe_finds_no_violation_on_any_slide(lesson):
    lesson.add_script_tag(path=AXE)
    told = {}
    for index, _ in walk(lesson):
        found = lesson.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        for violation in found["violations"]:
            told[index, violation["id"]] = [node["html"][:150] for node in violation["nodes"][:3]]
    assert told == {}


def test_the_guide_and_the_page_of_editions_lead_to_the_lesson():
    for name in ("teaching", "editions"):
        page = BeautifulSoup((BOOK / "book" / f"{name}.html").read_text("utf-8"), "html.parser")
        links = [link["href"] for link in page.select("article a[href]")]
        assert any(link.endswith(f"slides/{slides.LESSON}") for link in links), name
