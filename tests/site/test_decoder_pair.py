"""Two decoders under one cursor: how rough the way through the point is, on both planes."""

import numpy as np
import pytest

from vae_tutorial import DecoderPair

from .conftest import narrow, settled
from .test_site import numbers


@pytest.fixture
def pair(trained, digits):
    models = {"AE": trained["ae-2d-small"], "VAE": trained["vae-2d-small"]}
    return DecoderPair(models, digits.x_test[:300], digits.y_test[:300])


def measured(page):
    """Return largest change and its place, of both decoders, once the line is measured."""
    page.locator(".vae-roughness .vae-stage:not(.vae-waiting)").wait_for()
    return np.array(numbers(page.locator(".vae-roughness .vae-readout").inner_text()))


def expected(pair, models, u, axis):
    """Return the same from Keras: 64 steps along the line through a point."""
    found = []
    for model, center, spread in zip(models, pair.centers, pair.spreads, strict=True):
        line = np.tile(np.asarray(u, float), (65, 1))
        line[:, axis] = np.linspace(-pair.limit, pair.limit, 65)
        pictures = model.decode(center + line * spread)
        change = 255 * np.abs(np.diff(pictures, axis=0)).mean(axis=(1, 2, 3))
        k = change.argmax()
        found += [change[k], line[k : k + 2, axis].mean()]
    return found


def test_the_strip_shows_how_much_each_step_changes_the_picture(show, pair, trained):
    models = [trained["ae-2d-small"], trained["vae-2d-small"]]
    page = show(pair)
    np.testing.assert_allclose(measured(page), expected(pair, models, [0, 0], 0), atol=0.06)
    plane = page.locator("canvas[role=slider]").first
    plane.press("Shift+ArrowUp")
    plane.press("Shift+ArrowRight")
    step = pair.limit / 16
    np.testing.assert_allclose(measured(page), expected(pair, models, [0, step], 0), atol=0.06)
    page.get_by_role("radio", name="up and down").check()
    np.testing.assert_allclose(measured(page), expected(pair, models, [step, 0], 1), atol=0.06)
    strip = page.get_by_role("img", name="Change from step to step")
    assert "a line up and down" in strip.get_attribute("aria-label")


@pytest.mark.parametrize("name", ["AE", "VAE"])
def test_the_point_goes_to_the_roughest_step(show, pair, name):
    page = show(pair)
    where = measured(page)[1 if name == "AE" else 3]
    page.get_by_role("button", name=f"Go to the roughest step of {name}", exact=True).press("Enter")
    settled(page)
    center, spread = (np.array(part) for part in (pair.centers, pair.spreads))
    said = numbers(page.locator("canvas[role=slider]").first.get_attribute("aria-valuetext"))
    np.testing.assert_allclose(said[:2], center[0] + spread[0] * [where, 0], atol=0.1)
    marks = [mark.bounding_box() for mark in page.locator(".vae-point").all()]
    planes = [plane.bounding_box() for plane in page.locator("canvas[role=slider]").all()]
    for mark, plane in zip(marks, planes, strict=True):
        share = (mark["x"] + mark["width"] / 2 - plane["x"]) / plane["width"]
        assert share == pytest.approx((1 + where / pair.limit) / 2, abs=0.01)


def test_the_strip_is_as_wide_as_both_planes_on_a_phone_too(show, pair):
    page = show(pair)
    narrow(page, 390)
    measured(page)
    strip = page.get_by_role("img", name="Change from step to step").bounding_box()
    assert strip["x"] >= 0 and strip["x"] + strip["width"] <= 390
