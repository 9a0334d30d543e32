"""Each live view under a finger: a swipe scrolls the page, and moves what it started on by none."""

import pytest

from .conftest import narrow, settled
from .gallery import VIEWS, Gallery

SLIDERS = ".vae-range:visible, canvas[role=slider]"
SAYS = "node => `${node.value} ${node.ariaValueText}`"
ROOM = "body { padding: 900px 0 }"


@pytest.fixture(scope="module")
def gallery():
    return Gallery()


class Finger:
    """A finger on a page, which moves as the browser's own tools let it."""

    def __init__(self, page):
        self.page, self.session = page, page.context.new_cdp_session(page)

    def touch(self, kind, *points):
        at = [{"x": x, "y": y} for x, y in points]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

    def go(self, x, y, across=0, down=0):
        """Touch a place, move in twenty steps, and lift."""
        self.touch("touchStart", (x, y))
        for step in range(1, 21):
            self.touch("touchMove", (x + across * step / 20, y + down * step / 20))
        self.touch("touchEnd")
        settled(self.page)


@pytest.fixture
def on_phone(show):
    def on_phone(view):
        page = show(view, has_touch=True, is_mobile=True)
        narrow(page, 390)
        page.add_style_tag(content=ROOM)
        return page

    return on_phone


def middle(control, across=0.5, down=0.5):
    """Bring a control to the middle of the window, and return a place on it."""
    control.evaluate("node => node.scrollIntoView({ block: 'center', behavior: 'instant' })")
    settled(control.page)
    box = control.bounding_box()
    return box["x"] + across * box["width"], box["y"] + down * box["height"]


def scroll_of(page):
    return page.evaluate("scrollY")


@pytest.mark.parametrize("name", VIEWS)
def test_a_swipe_scrolls_and_changes_nothing_and_a_drag_sideways_moves(on_phone, gallery, name):
    page = on_phone(gallery[name])
    finger = Finger(page)
    sliders = page.locator(SLIDERS).all()
    assert sliders
    for slider in sliders:
        for way in (-180, 180):
            x, y = middle(slider, 0.3, 0.3)
            before, top = slider.evaluate(SAYS), scroll_of(page)
            finger.go(x, y, down=way)
            page.wait_for_function("([top, way]) => (scrollY - top) * way < 0", arg=[top, way])
            assert slider.evaluate(SAYS) == before
        x, y = middle(slider, 0.3, 0.3)
        before, top = slider.evaluate(SAYS), scroll_of(page)
        finger.go(x, y, across=80, down=6)
        assert slider.evaluate(SAYS) != before
        assert scroll_of(page) == top
    assert page.errors == []
