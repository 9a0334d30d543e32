"""Each live view under a finger: a swipe scrolls the page, and changes nothing in the view."""

import pytest

from .conftest import BOOK, finished, narrow, settled
from .gallery import VIEWS, Gallery
from .test_site import numbers

SLIDERS = ".vae-range:visible, canvas[role=slider]"
SAYS = "node => `${node.value} ${node.ariaValueText}`"
ROOM = "body { padding: 900px 0 }"
RESTS = """() => new Promise((done) => {
    let last = NaN, same = 0;
    const look = () => {
        same = scrollY === last ? same + 1 : 0;
        last = scrollY;
        if (same > 3) done(); else requestAnimationFrame(look);
    };
    look();
})"""  # a page goes on for a while after a swipe


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
        self.page.evaluate(RESTS)


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


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
    sliders = page.locator(SLIDERS).all()[:5]
    assert sliders or name in ("LossCalculator", "NewOrReal"), "forms and games have none"
    for k, slider in enumerate(sliders):
        for way in (-180, 180):
            x, y = middle(slider, 0.3, 0.3)
            before, top = slider.evaluate(SAYS), scroll_of(page)
            finger.go(x, y, down=way)
            page.wait_for_function("([top, way]) => (scrollY - top) * way < 0", arg=[top, way])
            assert slider.evaluate(SAYS) == before
        x, y = middle(slider, 0.1, 0.3)
        before, top = slider.evaluate(SAYS), scroll_of(page)
        finger.go(x, y, across=(0.8 - 0.1 * (k % 4)) * slider.bounding_box()["width"], down=6)
        assert slider.evaluate(SAYS) != before
        assert scroll_of(page) == top
    assert page.errors == []


def test_a_tap_moves_a_point_and_a_slider(on_phone, gallery):
    page = on_phone(gallery["DecoderView"])
    plane = page.locator(SLIDERS).first
    Finger(page).go(*middle(plane, 0.75, 0.25))
    limit = float(plane.get_attribute("aria-valuemax"))
    z = numbers(plane.get_attribute("aria-valuetext"))[:2]
    assert z == pytest.approx([limit / 2, limit / 2], abs=0.06 * limit)
    page = on_phone(gallery["TwoBells"])
    slider = page.get_by_role("slider", name="mean of q")
    Finger(page).go(*middle(slider, 0.75))
    page.wait_for_function("node => node.value !== '0'", arg=slider.element_handle())
    assert float(slider.input_value()) == pytest.approx(1, abs=0.2)


def test_the_point_and_the_ends_of_a_walk_are_taken_hold_of(on_phone, gallery):
    page = on_phone(gallery["LatentExplorer"])
    plane, finger = page.locator("canvas[role=slider]"), Finger(page)
    x, y = middle(plane)
    top, end = scroll_of(page), page.get_by_role("slider", name="End of the walk")
    finger.go(x, y, down=-60)
    z1, z2, *_ = numbers(plane.get_attribute("aria-valuetext"))
    assert abs(z1) < 0.1 and z2 > 0.4
    before = numbers(end.get_attribute("aria-valuetext"))
    box = end.bounding_box()
    finger.go(box["x"] + 12, box["y"] + 12, down=-40)
    after = numbers(end.get_attribute("aria-valuetext"))
    assert after[0] == pytest.approx(before[0], abs=0.1) and after[1] > before[1] + 0.2
    assert scroll_of(page) == top


def test_the_sliders_of_ipywidgets_are_as_calm(open_page):
    page = open_page(BOOK.as_uri(), "book/06-latent-walks.html", **PHONE)
    finished(page)
    page.add_style_tag(content=ROOM)
    finger, base = Finger(page), page.locator(".noUi-base").first
    handle = base.locator(".noUi-handle")
    for start in (0.5, 0.8):  # on the handle, and beside it
        for way in (-180, 180):
            x, y = middle(base, start)
            before, top = handle.evaluate(SAYS), scroll_of(page)
            finger.go(x, y, down=way)
            page.wait_for_function("([top, way]) => (scrollY - top) * way < 0", arg=[top, way])
            assert handle.evaluate(SAYS) == before
    x, y = middle(base, 0.5)
    top = scroll_of(page)
    finger.go(x, y, across=0.25 * base.bounding_box()["width"], down=6)
    moved = float(handle.get_attribute("aria-valuenow"))
    assert moved > 0.5 and scroll_of(page) == top
    finger.go(*middle(base, 0.25))
    page.wait_for_function("node => node.ariaValueNow < 0", arg=handle.element_handle())
    assert page.record["errors"] == []
