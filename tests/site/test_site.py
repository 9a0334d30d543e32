"""Every page of the finished book works with no kernel and no network, as a reader would use it."""

import os
import re
import warnings

import numpy as np
import pytest

from build_tools.site import CONFIG
from vae_tutorial import load_digits, load_pretrained

from .conftest import BOOK, CLEAN, PAGES, finished, narrow, settled

ROOT = BOOK.parents[1]

PIXELS = """canvas => Array.from(
    canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data
).filter((_, i) => i % 4 === 0)"""


def pixels(canvas):
    return np.array(canvas.evaluate(PIXELS), float)


def decoder(page):
    """Return the first decoder's picture and the sliders beside it."""
    canvas = page.locator("canvas[role=img]").first
    canvas.wait_for()
    box = page.locator(".widget-vbox, .jupyter-widget-vbox", has=canvas).first
    return canvas, box.get_by_role("slider")


def test_the_book_has_pages():
    assert {"book/index.html", "book/06-latent-walks.html"} <= set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_a_chapter_and_no_other_page_opens_in_jupyterlab_and_colab(name):
    address = CONFIG["repository"]["url"].removeprefix("https://github.com/")
    repository = os.environ.get("GITHUB_REPOSITORY", address)
    source = name.replace(".html", ".ipynb")
    wanted = [
        f"https://mybinder.org/v2/gh/{repository}/main?urlpath=lab/tree/{source}",
        f"https://colab.research.google.com/github/{repository}/blob/main/{source}",
    ]
    text = (BOOK / name).read_text(encoding="utf-8")
    links = re.findall(r'href="(https://(?:mybinder|colab)\.[^"]+)"', text)
    assert links == (wanted if (ROOT / source).is_file() else [])


@pytest.mark.parametrize("name", PAGES)
def test_formulas_are_set(opened):
    assert opened.locator("mjx-container").count() >= bool(opened.locator(".math").count())
    assert opened.locator("mjx-merror, merror").count() == 0


CUT = """() => [...document.querySelectorAll("div.math")].filter((box) => {
    const right = box.querySelector("mjx-math").getBoundingClientRect().right;
    const number = box.querySelector(".eqno")?.getBoundingClientRect().left;
    return right > Math.min(number ?? Infinity, box.getBoundingClientRect().right) + 1;
}).map((box) => box.id)"""


@pytest.mark.parametrize("name", PAGES)
def test_formulas_leave_room_for_their_numbers(opened):
    assert opened.evaluate(CUT) == []


@pytest.mark.parametrize("name", [*PAGES, "genindex.html", "search.html"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_scrolls_sideways(opened, width):
    narrow(opened, width)
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", PAGES)
def test_every_picture_has_a_text_alternative_and_every_figure_a_caption(opened):
    missing = opened.locator("main img:not([alt]), main img[alt='']")
    assert missing.count() == 0
    for figure in opened.locator("main figure").all():
        assert len(figure.locator("figcaption").inner_text()) > 20


@pytest.mark.parametrize("name", [page for page in PAGES if re.search(r"/\d\d-", page)])
def test_solutions_are_folded_until_asked_for(opened):
    solution = opened.locator(".solution.dropdown, .solution.toggle").first
    solution.wait_for()
    body = solution.locator("section, .cell, .section").first
    assert not body.is_visible()
    solution.locator("button.toggle-button").first.click()
    body.wait_for(state="visible")


@pytest.mark.parametrize("name", PAGES)
def test_page_asks_nobody_else_and_reports_no_error(opened):
    # The last test to look at it: whatever the others did is on the record as well.
    opened.wait_for_load_state("networkidle")
    assert opened.record == CLEAN


def test_keys_on_the_sliders_move_the_picture(visit):
    page = visit("book/06-latent-walks.html")
    canvas, sliders = decoder(page)
    settled(page)
    before, label = pixels(canvas), canvas.get_attribute("aria-label")
    assert before.min() < 100 < before.max(), "a digit is drawn"
    for _ in range(12):
        sliders.nth(0).press("ArrowRight")
    settled(page)
    after = pixels(canvas)
    assert np.abs(after - before).max() > 30
    assert canvas.get_attribute("aria-label") != label
    sliders.nth(1).press("ArrowLeft")
    settled(page)
    assert np.abs(pixels(canvas) - after).max() > 0


def test_dragging_a_slider_moves_the_picture(visit):
    page = visit("book/06-latent-walks.html")
    canvas, sliders = decoder(page)
    handle = sliders.first
    finished(page)
    handle.scroll_into_view_if_needed()
    settled(page)
    before, box = pixels(canvas), handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y, steps=8)
    page.mouse.up()
    settled(page)
    assert np.abs(pixels(canvas) - before).max() > 30


def test_nothing_but_the_slider_moves_as_its_numbers_change(visit):
    page = visit("book/06-latent-walks.html")
    finished(page)
    box = page.locator(".widget-vbox, .jupyter-widget-vbox", has=page.locator("canvas"))
    three = box.filter(has=page.locator("canvas").nth(2)).last
    pictures, slider = three.locator("canvas"), three.get_by_role("slider", name="z1")
    slider.wait_for()
    finished(page)
    three.scroll_into_view_if_needed()
    settled(page)
    before = [picture.bounding_box() for picture in pictures.all()]
    slider.press("ArrowLeft")
    settled(page)
    assert "−0.05" in pictures.first.get_attribute("aria-label")
    assert [picture.bounding_box() for picture in pictures.all()] == before
    assert slider.get_attribute("aria-valuetext") in ("-0.05", "−0.05")


def vae_of(page, name="vae-2d"):
    """Return the model that the page was built with."""
    data = re.search(r"(mnist|digits): [\d,]+ training", page.content()).group(1)
    return load_pretrained(name, data)


def test_picture_in_the_page_is_the_one_that_keras_decodes(visit):
    page = visit("book/06-latent-walks.html")
    vae = vae_of(page)
    canvas, sliders = decoder(page)
    for slider, key in ((0, "ArrowRight"), (1, "ArrowLeft"), (0, "PageUp"), (1, "PageDown")):
        sliders.nth(slider).press(key)
        settled(page)
        label = canvas.get_attribute("aria-label").replace("−", "-")
        z = [float(value) for value in re.findall(r"= (-?[\d.]+)", label)]
        expected = 255 * (1 - vae.decode([z])[0, ..., 0].ravel())
        assert np.abs(pixels(canvas) - expected).max() <= 1


def readout_of(page):
    """Return what the drawing pad writes, not what it says aloud a moment later."""
    text = page.get_by_text(re.compile("^reconstruction"))
    return text.and_(page.locator(":not([aria-live])"))


def numbers(text):
    return [float(number) for number in re.findall(r"-?\d+\.\d+", text.replace("−", "-"))]


@pytest.mark.parametrize("name", ["book/03-reparameterization.html", "book/04-kl-divergence.html"])
def test_frame_sliders_pick_frames_by_key(visit, name):
    page = visit(name)
    finished(page)
    frames = page.locator("div:has(> label input[type=range]):has(> img)").first
    control, image = frames.locator("input").first, frames.locator("img")
    control.wait_for()
    source, alternative = image.get_attribute("src"), image.get_attribute("alt")
    assert alternative
    control.press("ArrowRight")
    settled(page)
    assert image.get_attribute("src") != source
    assert image.get_attribute("alt") != alternative
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300


@pytest.mark.parametrize("name", PAGES)
def test_every_table_is_drawn(name):
    text = (BOOK / name).read_text(encoding="utf-8")
    shown = re.sub(r"<(pre|script|style)\b.*?</\1>", "", text, flags=re.S)
    assert not re.search(r"\|\s*[-—–]+\s*\|", shown)


def test_pages_were_built_from_the_digits_that_are_there():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where MNIST is missing, that is not at stake
        name = load_digits().name
    texts = [(BOOK / page).read_text(encoding="utf-8") for page in PAGES]
    sources = [re.findall(r"(mnist|digits): [\d,]+ training and", text) for text in texts]
    assert {source for page in sources for source in page} == {name}, "`make clean` builds anew"
