"""Every page under axe-core, light and dark, wide and narrow; and what remains without scripts."""

import functools
import json

import pytest

from .conftest import BOOK, PAGES, narrow

AXE = BOOK.parents[1] / "node_modules" / "axe-core" / "axe.min.js"
LIVE = [name for name in PAGES if "widget-view+json" in (BOOK / name).read_text("utf-8")]


# The theme lets keys reach what scrolls, a moment after the window has another size.
REACHED = """() => [...document.querySelectorAll("pre")].every((pre) =>
    pre.tabIndex === 0 || pre.scrollWidth <= pre.clientWidth)"""


@pytest.fixture
def read(open_page):
    """Open a page from the disk, the way a reader with these settings has it."""
    return functools.partial(open_page, BOOK.as_uri())


@pytest.fixture
def seen(share, name, scheme):
    """The page of this name in light or dark colours, shared by the tests of this module."""
    return share(BOOK.as_uri(), name, color_scheme=scheme)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_violation(seen, width):
    narrow(seen, width)
    seen.wait_for_function(REACHED)
    if not seen.evaluate("'axe' in window"):
        seen.add_script_tag(path=AXE)
    found = seen.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    told = [
        f"{violation['id']}: {node['html'][:120]}"
        for violation in found["violations"]
        for node in violation["nodes"][:3]
    ]
    assert told == []


TARGETS = """() => [...document.querySelectorAll(
    ".widget-subarea :is(button, input, canvas[tabindex], .noUi-handle), #quiz summary")]
    .filter((element) => element.checkVisibility() && !element.closest("[inert]"))
    .map((element) => (element.type === "radio" || element.type === "checkbox"
        ? element.closest("label") : element).getBoundingClientRect())
    .map(({ width, height }) => Math.min(width, height))"""


@pytest.mark.parametrize("scheme", ["light"])
@pytest.mark.parametrize("name", LIVE)
def test_what_is_tapped_is_24_pixels_large_and_what_has_focus_shows_it(seen):
    page = seen
    narrow(page, 390)
    sizes = page.evaluate(TARGETS)
    assert sizes and min(sizes) >= 24
    controls = ".widget-subarea :is(canvas[tabindex], button:enabled, input, .noUi-handle)"
    for control in page.locator(controls).locator("visible=true").all():
        control.focus()
        page.keyboard.press("ArrowRight")  # the browser shows the focus of whoever uses keys
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", control


def test_figures_and_views_are_as_white_in_the_dark_as_in_the_light(read):
    page = read("book/06-latent-walks.html", color_scheme="dark")
    page.locator(".widget-subarea img").first.wait_for()
    looks = """img => [getComputedStyle(img).filter, getComputedStyle(img).backgroundColor]"""
    for image in page.locator("figure img, .widget-subarea img").all():
        assert image.evaluate(looks) == ["none", "rgb(255, 255, 255)"]


@pytest.mark.parametrize("name", LIVE)
def test_without_scripts_each_live_view_is_a_still_picture(read, name):
    page = read(name, java_script_enabled=False)
    stills = page.locator("noscript img.still")
    # A progress bar that was left in a page has none.
    states = page.locator("script[type='application/vnd.jupyter.widget-state+json']")
    texts = states.all_text_contents()
    models = [model for text in texts for model in json.loads(text)["state"].values()]
    assert stills.count() >= sum("moves" in model["state"] for model in models) > 0
    for still in stills.all():
        assert len(still.get_attribute("alt")) > 10
        assert still.bounding_box()["width"] >= 100
    assert page.locator("noscript p", has_text="A still picture").count() == stills.count()


@pytest.mark.parametrize("scheme", ["light"])
@pytest.mark.parametrize("name", LIVE)
def test_live_views_and_formulas_are_printed(seen):
    page = seen
    page.emulate_media(media="print")
    views = page.locator(".widget-subarea", has=page.locator("canvas, img"))
    assert views.count()
    for view in views.all():
        box = view.bounding_box()
        assert box and box["height"] > 50, "a view is there on paper"
