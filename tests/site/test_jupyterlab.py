"""Live views in JupyterLab, as a student on Binder has them: with a kernel behind them."""

import json
import re

import pytest

from .conftest import PATIENCE
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


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    with served(tmp_path_factory.mktemp("lab")) as lab:
        yield lab


@pytest.fixture
def page(browser):
    """A page that may ask nobody but this machine, and that may not fail."""
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    page.set_default_timeout(PATIENCE)
    away, errors = [], []
    page.on("request", lambda r: away.append(r.url) if "//127.0.0.1:" not in r.url else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.close()
    assert [url for url in away if not url.startswith(("data:", "blob:"))] == []
    assert errors == []


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
