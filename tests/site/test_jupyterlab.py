"""Live views in JupyterLab, as a student on Binder has them: with a kernel behind them."""

import contextlib
import json
import re

import pytest

from .conftest import PATIENCE, settled
from .gallery import JOINED, START, VIEWS, exported
from .jupyterlab import served
from .test_site import numbers, readout_of

MODEL = """
from ipywidgets import FloatSlider, VBox, jslink
from vae_tutorial import DigitPad, LatentExplorer, load_digits, load_pretrained

digits = load_digits("digits")
vae = load_pretrained("vae-2d-small", "digits")
"""
EXPLORER = """
explorer = LatentExplorer(vae, digits.x_test, digits.y_test)
slider = FloatSlider(min=-3, max=3, step=0.05, description="z1")
jslink((slider, "value"), (explorer, "z1"))
VBox([slider, explorer])
"""
ASK = "print('the kernel has', explorer.z1, explorer.z2)"
SHOW = "explorer.z1, explorer.z2, explorer.behind = -1.0, 0.5, 'manifold'"
PAD = """
heard = {}
pad = DigitPad(vae, digits.x_test, digits.y_test)
pad.observe(lambda change: heard.update({change.name: list(change.new)}), ["z", "loss"])
pad
"""
FORGET = "heard.clear()"
HEARD = "import json; print('heard', json.dumps(heard))"
PLAY = """
from vae_tutorial import Playground

play = Playground(stop_at=3)
play
"""
GO = "play.beta, play.latent_dim, play.playing = 2.0, 3, True"
TOLD = "print('told of', play.history.get('epoch'), play.beta, play.latent_dim, play.playing)"


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    with served(tmp_path_factory.mktemp("lab")) as lab:
        yield lab


@contextlib.contextmanager
def watched(browser, **options):
    """Open a page that may ask nobody but this machine, and that may not fail."""
    page = browser.new_page(viewport={"width": 1280, "height": 1000}, **options)
    page.set_default_timeout(PATIENCE)
    away, errors = [], []
    page.on("request", lambda r: away.append(r.url) if "//127.0.0.1:" not in r.url else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.close()
    assert [url for url in away if not url.startswith(("data:", "blob:"))] == []
    assert errors == []


@pytest.fixture
def page(browser):
    with watched(browser) as page:
        yield page


def test_view_runs_in_jupyterlab_and_the_kernel_hears_of_it(lab, page):
    notebook = lab.open(page, "explorer", [MODEL + EXPLORER, ASK, SHOW])
    notebook.run(0)
    plane = page.locator("canvas[role=slider]")
    plane.wait_for()
    film = page.get_by_role("img", name="Film strip of 9 pictures, straight")
    assert not film.is_visible(), "no walk yet, so no film"
    slider = page.locator(".noUi-handle")
    for _ in range(10):
        slider.press("ArrowRight")
    plane.press("ArrowUp")
    page.locator("canvas[aria-valuetext^='z = (0.50, 0.05)']").wait_for()
    notebook.run(1)
    page.get_by_text("the kernel has 0.5 0.05", exact=True).wait_for()
    notebook.run(2)
    page.get_by_text("z = (−1.00, 0.50)").first.wait_for()
    assert page.get_by_role("radio", name="decoded pictures").is_checked()


def test_the_kernel_hears_what_the_drawing_pad_computes(lab, page):
    notebook = lab.open(page, "pad", [MODEL + PAD, FORGET, HEARD])
    notebook.run(0)
    digit = page.get_by_role("button", name=re.compile("Test digit 3:"))
    digit.wait_for()
    notebook.run(1)
    readout = readout_of(page)
    before = readout.inner_text()
    digit.click()
    page.wait_for_function(
        "([readout, before]) => readout.textContent !== before",
        arg=[readout.element_handle(), before],
    )
    notebook.run(2)
    output = page.locator("pre", has_text=re.compile("^heard ")).inner_text()
    heard = json.loads(output.removeprefix("heard "))
    assert set(heard) == {"z", "loss"}
    plane = page.locator("canvas[aria-label^='q(z|x)']").get_attribute("aria-label")
    assert heard["z"] == pytest.approx(numbers(plane)[4:6], abs=0.006)
    assert heard["loss"] == pytest.approx(numbers(readout.inner_text())[:2], abs=0.06)


def test_the_kernel_sets_levers_of_the_playground_and_is_told_its_history(lab, page):
    notebook = lab.open(page, "playground", [PLAY, GO, TOLD])
    notebook.run(0)
    page.locator(".vae-run dd").first.wait_for()
    notebook.run(1)
    page.locator(".vae-run dd", has_text=re.compile("^3$")).first.wait_for()
    told = page.get_by_text("told of [0, 1, 2, 3] 2.0 3 False", exact=True)
    for _ in range(50):  # what the page sends may lie behind the cell
        notebook.run(2)
        page.locator("pre", has_text="told of").wait_for()
        if told.count():
            break
    told.wait_for()


SHOWN = [*VIEWS, "FloatSlider"]
# Whatever a key changes in a view: what controls say, how often a button was pressed.
STATE = """view => JSON.stringify([view.presses, ...[...view.querySelectorAll(
    "input, select, details, [role=slider]")].map((node) =>
    [node.value, node.checked, node.open, node.ariaValueText, node.ariaValueNow])])"""
PICTURES = """view => [...view.querySelectorAll("canvas, img")].map((picture) =>
    picture.src ?? picture.toDataURL()).join()"""
COUNT = """view => {
    view.presses = 0;
    view.addEventListener("click", () => { view.presses++; });
    view.querySelector("button, input, select, summary, [role=slider]").focus();
}"""
# Where the focus is: which control, or which group of radio buttons.
FOCUS = """view => {
    const node = document.activeElement;
    if (!view.contains(node)) return null;
    const kind = node.type ?? node.role ?? node.localName;
    return [kind, kind === "radio" ? node.name : [...view.querySelectorAll("*")].indexOf(node)];
}"""
SCROLLED = """view => {
    const far = [];
    for (let node = view; node; node = node.parentElement) far.push(node.scrollTop);
    return far;
}"""
# To one end first, then keys each of which moves what a control says.
KEYS = {
    "range": ("End", "Home ArrowRight ArrowLeft ArrowUp ArrowDown PageUp PageDown End"),
    "slider": ("End Home", "ArrowRight ArrowUp PageUp ArrowLeft ArrowDown PageDown Shift+ArrowUp"),
    "radio": ("", "ArrowDown ArrowUp"),
    "checkbox": ("", "Space Space"),
    "button": ("", "Space Enter"),
    "summary": ("", "Enter Space"),
    "select-one": ("", "ArrowDown ArrowUp"),
    "number": ("", "ArrowUp ArrowDown 5 Backspace"),
}
# What changes the pictures of a view that has no sliders.
MOVING = {"LossCalculator": ("select-one", "number"), "NewOrReal": ("button",)}


@pytest.fixture(scope="module")
def gallery(lab, browser):
    """A notebook with one of each view, in cells that have not run yet."""
    with watched(browser, reduced_motion="reduce") as page:
        notebook = lab.open(page, "gallery", [START, *VIEWS.values(), JOINED])
        notebook.run(0)
        yield notebook


def test_the_gallery_has_every_view():
    assert set(VIEWS) == exported()


def until(page, view, what, before):
    """Wait until what is asked of a view has another answer than before."""
    asked = f"([view, before]) => ({what})(view) !== before"
    page.wait_for_function(asked, arg=[view.element_handle(), before])


def use(page, view, all_keys=True):
    """Press the keys of the control that has the focus; say what kind it is and what it changed.

    Each changes something, the notebook stays where it is, and the focus on its control.
    """
    kind, _ = focus = view.evaluate(FOCUS)
    first, keys = KEYS.get(kind, ("", ""))
    place = view.evaluate(SCROLLED)
    for key in first.split():
        page.keyboard.press(key)
    settled(page)
    pictures = [view.evaluate(PICTURES)]
    for key in keys.split() if all_keys else keys.split()[:2]:
        before = view.evaluate(STATE)
        page.keyboard.press(key)
        until(page, view, STATE, before)
        settled(page)
        pictures = pictures if pictures[1:] else [*pictures, view.evaluate(PICTURES)]
        assert view.evaluate(SCROLLED) == place, f"{key} scrolls away from a {kind}"
        now = view.evaluate(FOCUS)
        if kind == "button" and now and now != focus:
            break  # it is gone, and has left the focus to another one
        assert now == focus, f"{key} takes the focus from a {kind}"
    return kind, len(set(pictures)) > 1


@pytest.mark.parametrize("name", SHOWN)
def test_every_control_goes_by_keys_and_the_notebook_stays(gallery, name):
    number, page = 1 + SHOWN.index(name), gallery.page
    gallery.run(number)
    view = gallery.cells.nth(number).locator(".widget-vbox, .vae-view").first
    view.locator("canvas, img").first.wait_for()
    view.evaluate(COUNT)
    used = []
    while view.evaluate(FOCUS):
        settled(page)
        kinds = [kind for kind, _ in used]
        assert len(used) < 60, "the focus does not leave the view"
        used.append(use(page, view, all_keys=kinds.count("range") < 3))
        page.keyboard.press("Tab")
    moving = MOVING.get(name, ("range", "slider"))
    moved = [changed for kind, changed in used if kind in moving]
    assert moved
    # By then the pad has been cleared by its button, and some fields of a loss leave its beta. The
    # playground's levers are seen once it has trained: test_playground turns them.
    other = name in ("DigitPad", "Playground") or (any(moved) and name == "LossCalculator")
    assert all(moved) or other


def test_other_keys_reach_jupyterlab_from_a_view(gallery):
    number, page = 1 + SHOWN.index("TwoBells"), gallery.page
    cell = gallery.cells.nth(number)
    cell.get_by_role("slider").first.focus()
    with page.expect_response(lambda r: r.request.method == "PUT" and "gallery" in r.url):
        page.keyboard.press("Control+s")
    prompt = cell.locator(".jp-InputPrompt")
    before = prompt.inner_text()
    page.keyboard.press("Shift+Enter")
    prompt.filter(has_text=re.compile(r"\d"), has_not_text=before).wait_for()
