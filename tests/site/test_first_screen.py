"""A chapter is played with before its code is read: a view stands in the first screen."""

import re

import pytest

from .conftest import DESKTOP, PAGES, narrow, settled

CHAPTERS = [name for name in PAGES if re.search(r"/\d\d-", name)]
FIRST = """() => Math.min(...[...document.querySelectorAll("main .vae-view, main figure")]
    .map((view) => view.getBoundingClientRect().top + scrollY))"""


@pytest.mark.parametrize("name", CHAPTERS)
def test_first_view_stands_in_the_first_screen(opened):
    opened.locator("main .vae-view").first.wait_for()
    settled(opened)
    assert opened.evaluate(FIRST) <= 500, "of the 900 pixels of a laptop's screen"
    narrow(opened, 390)
    assert opened.evaluate(FIRST) <= 844 - 100, "some of it is in sight on a phone"
    opened.set_viewport_size(DESKTOP)


@pytest.mark.parametrize("name", CHAPTERS)
def test_what_a_chapter_wants_to_reach_follows_its_first_view(opened):
    view = opened.locator("main .vae-view").first
    box = opened.locator("main .admonition", has_text="You will be able to").first
    assert view.bounding_box()["y"] < box.bounding_box()["y"]
