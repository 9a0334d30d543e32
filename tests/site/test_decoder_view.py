"""The decoder view: a small plane beside the picture, joined to the same sliders."""

import numpy as np
import pytest
from ipywidgets import FloatSlider, VBox, jslink

from vae_tutorial import DecoderView

from .conftest import narrow, settled
from .test_site import numbers, pixels


@pytest.fixture
def joined(trained):
    view = DecoderView(trained["vae-2d-small"])
    sliders = [FloatSlider(min=-3, max=3, step=0.05, description=name) for name in ("z1", "z2")]
    for slider in sliders:
        jslink((slider, "value"), (view, slider.description))
    return VBox([*sliders, view])


def plane_of(page):
    return page.locator("canvas[role=slider]").first


def values(page):
    handles = [page.get_by_role("slider", name=name, exact=True) for name in ("z1", "z2")]
    return [float(handle.get_attribute("aria-valuenow")) for handle in handles]


def test_plane_and_sliders_follow_each_other(show, joined, trained):
    page = show(joined)
    page.wait_for_function("document.documentElement.dataset.ready")
    plane, box = plane_of(page), plane_of(page).bounding_box()
    page.mouse.click(box["x"] + 0.71 * box["width"], box["y"] + 0.33 * box["height"])
    plane.press("ArrowRight")
    settled(page)
    z = numbers(plane.get_attribute("aria-valuetext").replace("z1 =", "").replace("z2 =", ""))
    np.testing.assert_allclose(z, [1.31, 1.02], atol=0.06)
    assert values(page) == z
    expected = 255 * (1 - trained["vae-2d-small"].decode([z])[0, ..., 0])
    found = pixels(page.locator("canvas[role=img]").first).reshape(28, 28)
    assert np.abs(found - expected).max() <= 1
    page.get_by_role("slider", name="z1", exact=True).press("ArrowLeft")
    settled(page)
    mark, box = page.locator(".vae-point").bounding_box(), plane.bounding_box()
    share = (mark["x"] + mark["width"] / 2 - box["x"]) / box["width"]
    assert 6 * share - 3 == pytest.approx(z[0] - 0.05, abs=0.03)


def test_picture_and_plane_stand_side_by_side_on_a_phone(show, joined):
    page = show(joined)
    narrow(page, 390)
    picture = page.locator("canvas[role=img]").first.bounding_box()
    plane = plane_of(page).bounding_box()
    assert picture["x"] + picture["width"] <= plane["x"]
    assert abs(picture["y"] - plane["y"]) < 4 and plane["x"] + plane["width"] <= 390


def test_a_plane_can_be_left_out(show, trained):
    page = show(DecoderView(trained["vae-2d-small"], plane=False))
    assert page.locator("canvas").count() == 1
