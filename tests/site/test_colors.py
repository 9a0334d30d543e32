"""Where a system forces its own colours, and on paper: what is seen stays to be seen."""

import io

import numpy as np
import pytest
from PIL import Image

from .conftest import BOOK, finished, settled
from .gallery import VIEWS, Gallery

DRAWN = ".vae-stage, .vae-chart-frame, .vae-picture"
LIVE = "book/06-latent-walks.html"


@pytest.fixture(scope="module")
def gallery():
    return Gallery()


def seen(node):
    """Return what a screen shows of an element."""
    image = Image.open(io.BytesIO(node.screenshot(animations="disabled"))).convert("RGB")
    return np.asarray(image, float)


def luminance(color):
    linear = np.where(color <= 10.31, color / 3294.6, ((color / 255 + 0.055) / 1.055) ** 2.4)
    return linear @ [0.2126, 0.7152, 0.0722]


def contrast(one, other):
    """Return the ratio that WCAG asks for, of colours from 0 to 255."""
    lights = luminance(np.asarray(one, float)), luminance(np.asarray(other, float))
    return (np.maximum(*lights) + 0.05) / (np.minimum(*lights) + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", VIEWS)
def test_pictures_and_sliders_are_seen_in_forced_colours(show, gallery, name, scheme):
    page = show(gallery[name], color_scheme=scheme, reduced_motion="reduce")
    settled(page)
    drawn = page.locator(f":is({DRAWN}):visible").all()
    before = [seen(node) for node in drawn]
    page.emulate_media(forced_colors="active")
    settled(page)
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    for node, was in zip(drawn, before, strict=True):
        inner = np.abs(seen(node) - was)[2:-2, 2:-2]  # an edge may mix with what lies behind
        changed = (inner.max(axis=2) > 60).sum()
        assert changed < 10, "a picture and its marks keep their colours"
    for slider in page.locator(".vae-range:visible").all():
        colors = seen(slider)
        lit = (contrast(colors, colors[0, 0]) >= 3).any(axis=0)
        assert lit[4:-4].all(), "the track is seen from one end to the other"
    assert page.errors == []


def test_sliders_of_ipywidgets_are_seen_in_forced_colours(open_page):
    page = open_page(BOOK.as_uri(), LIVE, color_scheme="dark", forced_colors="active")
    finished(page)
    slider = page.locator(".noUi-target").first
    slider.scroll_into_view_if_needed()
    colors, behind = seen(slider), seen(page.locator("main p").first)[0, 0]
    assert (contrast(colors, behind) >= 3).any(axis=0).all()


TEXTS = """() => [...document.querySelectorAll(
    "main :is(p, li, h1, h2, figcaption, code, pre span), main .vae-view *")]
    .filter((node) => node.checkVisibility() && [...node.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && child.data.trim()))
    .map((node) => [getComputedStyle(node).color.match(/[\\d.]+/g).slice(0, 3).map(Number),
        node.outerHTML.slice(0, 80)])"""
PAPER = """() => [document.documentElement, document.body].map((node) =>
    getComputedStyle(node).backgroundColor)"""


@pytest.mark.parametrize("name", ["book/index.html", LIVE])
def test_a_dark_page_is_printed_light_and_is_dark_again(open_page, name):
    page = open_page(BOOK.as_uri(), name, color_scheme="dark")
    finished(page)
    theme, dark = "document.documentElement.dataset.theme", page.evaluate(PAPER)
    assert page.evaluate(theme) == "dark"
    page.emulate_media(media="print")
    page.wait_for_function(f"{theme} === 'light'")
    settled(page)
    assert set(page.evaluate(PAPER)) <= {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    pale = [told for color, told in page.evaluate(TEXTS) if contrast(color, [255] * 3) < 4.5]
    assert pale == []
    page.emulate_media(media="screen")
    page.wait_for_function(f"{theme} === 'dark'")
    settled(page)
    assert page.evaluate(PAPER) == dark
