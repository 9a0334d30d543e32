"""The form for a loss in the page: its numbers are the package's, and it asks and never guesses."""

import re

import numpy as np
import pytest

from vae_tutorial import LossCalculator, effective_beta
from vae_tutorial.loss_units import CONVENTIONS

from .conftest import BOOK, narrow, settled
from .test_views import spoken

AXE = BOOK.parents[1] / "node_modules" / "axe-core" / "axe.min.js"
LABELS = {
    "likelihood": "error of a pixel", "scale": "standard deviation of a pixel",
    "pixels": "error over the pixels", "height": "height", "width": "width",
    "channels": "channels", "weight": "weight of the error",
    "latents": "KL over the latent dimensions", "latent_dim": "number of latent dimensions",
    "kl_weight": "weight of the KL",
}  # fmt: skip
LISTS = ("likelihood", "pixels", "latents")


def field(page, name):
    return page.get_by_label(LABELS.get(name, name), exact=True)


def fill(page, **values):
    """Choose from lists and type numbers."""
    for name, value in values.items():
        if name in LISTS:
            field(page, name).select_option(value)
        else:
            field(page, name).fill(str(value))
    settled(page)


def answer(page):
    """Return the line that tells beta or asks, and the lines below the picture."""
    lines = page.locator(".vae-readout")
    return lines.first.inner_text(), lines.last.inner_text()


def number(text):
    """Return the last number in a text, as the page writes it."""
    digits, power = re.findall(r"(\d[\d,.]*)(?: × 10\^([−\d]+))?", text)[-1]
    value = float(digits.strip(".,").replace(",", ""))
    return value * 10.0 ** (int(power.replace("−", "-")) if power else 0)


def assert_tells(page, units):
    title, lines = answer(page)
    assert title.startswith("beta = ")
    assert number(title) == pytest.approx(units.beta, rel=6e-4), title
    claimed = re.search(r"standard deviation of (.+?) gray values", lines)
    if units.scale is None:
        assert claimed is None
    else:
        assert number(claimed[1]) == pytest.approx(units.scale, rel=6e-4), lines
    beta = page.get_by_role("img").get_attribute("aria-label")
    assert beta == f"Beta {title.removeprefix('beta = ')} on a line from 0.0001 to 10,000."


def test_every_convention_gives_the_numbers_of_the_package(show):
    page = show(LossCalculator(convention=None))
    assert answer(page) == ("Which error does a pixel have?", "")
    for name, loss in CONVENTIONS.items():
        field(page, "convention").select_option(label=name)
        settled(page)
        assert_tells(page, effective_beta(**loss))
        assert field(page, "convention").input_value() == name
    assert page.errors == []


@pytest.mark.parametrize("name", CONVENTIONS)
def test_a_view_starts_with_the_convention_that_python_names(show, name):
    view = LossCalculator(convention=name)
    page = show(view)
    assert field(page, "convention").input_value() == name
    assert_tells(page, view.units)


def test_losses_that_are_typed_give_the_numbers_of_the_package(show):
    page, rng = show(LossCalculator()), np.random.default_rng(3)
    for _ in range(25):
        height, width, channels, latent_dim = (int(n) for n in rng.integers(1, 300, 4))
        loss = {
            "likelihood": str(rng.choice(["bernoulli", "squared_error", "gaussian"])),
            "pixels": str(rng.choice(["sum", "mean"])),
            "latents": str(rng.choice(["sum", "mean"])),
            "weight": float(f"{np.exp(rng.normal(0, 4)):.3g}"),
            "kl_weight": float(f"{np.exp(rng.normal(0, 4)):.3g}"),
        }
        if loss["likelihood"] == "gaussian":
            loss["scale"] = float(f"{np.exp(rng.normal()):.3g}")
        if loss["latents"] == "mean":
            loss["latent_dim"] = latent_dim
        fill(page, **loss, height=height, width=width, channels=channels)
        assert_tells(page, effective_beta((height, width, channels), **loss))
        for name in ("scale", "latent_dim"):
            assert field(page, name).is_visible() == (name in loss)
    assert page.errors == []


def test_keys_alone_change_the_answer_and_the_convention(show):
    page = show(LossCalculator(), stopped=True)
    assert page.locator("[aria-live=polite]").count() == 1
    page.locator("body").press("Tab")  # to the conventions
    assert page.evaluate("document.activeElement.value") == "summed cross-entropy + summed KL"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.clock.run_for(100)
    assert answer(page)[0] == "beta = 784"
    assert "expect collapse" in answer(page)[1]
    assert field(page, "convention").input_value() == "mean cross-entropy + summed KL"
    assert "beta = 784" in spoken(page) and "784 times: expect collapse" in spoken(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == "1", "the weight of the error"
    page.keyboard.press("End")
    page.keyboard.type("00")
    page.clock.run_for(100)
    assert answer(page)[0] == "beta = 7.84"
    assert page.locator("select").first.evaluate("s => s.selectedOptions[0].text") == (
        "none of these"
    )
    page.keyboard.press("ArrowDown")
    page.clock.run_for(100)
    assert answer(page)[0] == "beta = 7.919"
    assert page.errors == []


def test_latent_dimensions_that_are_missing_are_asked_for(show):
    page = show(LossCalculator(), stopped=True)
    assert not field(page, "latent_dim").is_visible()
    field(page, "latents").select_option("mean")
    page.clock.run_for(100)
    title, lines = answer(page)
    assert title.startswith("Over how many latent dimensions is the KL divergence averaged?")
    assert lines == "" and "none marked" in page.get_by_role("img").get_attribute("aria-label")
    assert field(page, "latent_dim").get_attribute("aria-invalid") == "true"
    assert title in spoken(page)
    field(page, "latent_dim").press_sequentially("20")
    page.clock.run_for(100)
    assert answer(page)[0] == "beta = 0.05"
    assert field(page, "latent_dim").get_attribute("aria-invalid") == "false"


@pytest.mark.parametrize(
    ("name", "values", "question"),
    [
        ("height", ["", "0", "-28", "2.5"], "How high is an image?"),
        ("width", ["", "0"], "How wide is an image?"),
        ("channels", ["", "1e-3"], "How many channels does an image have?"),
        ("weight", ["", "0", "-1", "1e999"], "By which number above 0 is the error multiplied?"),
        ("kl_weight", ["", "-0.1"], "By which number of at least 0 is the KL divergence"),
        ("scale", ["", "0", "-1"], "Which standard deviation, above 0, does the normal density"),
    ],
)
def test_what_is_missing_or_bad_is_asked_for_and_stays_as_it_is_typed(show, name, values, question):
    page = show(LossCalculator(likelihood="gaussian", scale=0.5))
    for value in values:
        field(page, name).fill("")
        field(page, name).press_sequentially(value)
        settled(page)
        title, lines = answer(page)
        assert title.startswith(question) and lines == ""
        invalid = page.locator("[aria-invalid=true]")
        assert invalid.count() == 1
        assert invalid.evaluate("(a, b) => a === b", field(page, name).element_handle())
        if value not in ("", "1e999"):
            assert field(page, name).input_value() == value
        fill(page, **{name: 1})
        assert answer(page)[0].startswith("beta = ")
    assert page.errors == []


def test_numbers_that_are_too_far_apart_have_no_answer(show):
    page = show(LossCalculator())
    fill(page, weight="1e-300", kl_weight="1e300")
    assert "too far apart" in answer(page)[0]


def test_a_loss_is_read_back_and_squared_errors_say_what_they_claim(show):
    page = show(LossCalculator(convention="500 x mean squared error + summed KL"))
    first, second, third = answer(page)[1].split("\n")
    assert first.startswith("loss = 500 × squared error, averaged over 784 pixel values, + KL")
    assert second.startswith("The KL term counts 1.568 times")
    assert "0.8854 gray values" in third and "No gray values between 0 and 1" in third
    fill(page, kl_weight=0)
    assert "an autoencoder in all but name" in answer(page)[1]


OVERLAPS = """() => {
    const boxes = [...document.querySelectorAll(".vae-field")].filter((n) => n.checkVisibility())
        .map((node) => node.getBoundingClientRect());
    return boxes.filter((a, i) => boxes.some((b, k) => k > i && a.left < b.right - 1
        && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length;
}"""


@pytest.mark.parametrize("width", [390, 320, 1100])
def test_the_form_fits_a_phone_and_a_finger(show, width):
    page = show(LossCalculator(convention="mean squared error + 0.00025 x KL"))
    fill(page, latents="mean", latent_dim=128, likelihood="gaussian", scale=0.1)
    narrow(page, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OVERLAPS) == 0
    for control in page.locator("select, input").all():
        assert control.bounding_box()["height"] >= 24
        assert control.bounding_box()["x"] + control.bounding_box()["width"] <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_the_form(show, scheme):
    page = show(LossCalculator(), color_scheme=scheme)
    page.add_script_tag(path=AXE)
    for latents in ("sum", "mean"):
        fill(page, latents=latents)
        found = page.evaluate("axe.run('.vae-view', { resultTypes: ['violations'] })")
        assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]] == []


def test_fields_are_seen_in_forced_colours(show):
    page = show(LossCalculator(), forced_colors="active", color_scheme="dark")
    fill(page, latents="mean")
    for control in page.locator("select, input").locator("visible=true").all():
        style = control.evaluate("""node => {
            const style = getComputedStyle(node);
            return [style.borderTopStyle, style.borderTopColor, style.color, style.backgroundColor];
        }""")
        assert style[0] == "solid" and style[1] != style[3] and style[2] != style[3]
