"""A page starts the views that a reader is near, and shows the others as still pictures."""

import pytest

from .conftest import STARTED, loaded, settled

CHAPTER = "book/06-latent-walks.html"


@pytest.fixture
def page(visit):
    page = visit(CHAPTER)
    loaded(page)
    return page


def far(page):
    """Return the last view of a page, which is far below its first screen."""
    last = page.locator(".widget-subarea").last
    assert last.evaluate("node => node.getBoundingClientRect().top > 3 * innerHeight")
    return last


def test_the_first_view_is_alive_and_the_last_stands_still(page):
    first = page.locator(".widget-subarea").first
    assert first.locator("canvas").count() and not first.locator("img.still").count()
    still = far(page).locator("img")
    assert still.evaluate("image => image.className") == "still"
    assert still.get_attribute("alt")
    assert not far(page).locator("canvas").count()


def test_a_view_starts_when_it_comes_near_and_before_it_is_seen(page):
    last = far(page)
    last.evaluate("""node => scrollBy({
        top: node.getBoundingClientRect().top - 1.5 * innerHeight, behavior: "instant" })""")
    page.wait_for_function(
        "([place, started]) => place.querySelector(started) && !place.style.minHeight",
        arg=[last.element_handle(), STARTED],
    )
    settled(page)
    assert last.evaluate("node => node.getBoundingClientRect().top > innerHeight"), "not yet seen"
    assert not last.locator("img.still").count()
    assert page.record["errors"] == []


def test_a_view_that_was_not_seen_is_printed_as_its_still_picture(page):
    still = far(page).locator("img.still")
    page.emulate_media(media="print")
    still.scroll_into_view_if_needed()
    assert still.evaluate("image => image.decode().then(() => image.naturalWidth)") > 100


def test_all_views_of_a_page_start(page):
    for place in page.locator(".widget-subarea").all():
        place.scroll_into_view_if_needed()
        place.locator(STARTED).first.wait_for()
    assert not page.locator(".widget-subarea img.still").count()
    assert page.get_by_role("alert").count() == 0
    assert page.record["errors"] == []
