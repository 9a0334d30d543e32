"""The explorer of a prior's holes: cursor, picture, both densities, and what colours the plane."""

import re

import numpy as np
import pytest
from ipywidgets import FloatSlider, VBox, jslink

from vae_tutorial import PriorExplorer, log_aggregated_posterior

from .conftest import narrow, settled
from .test_site import numbers, pixels

SIDE = 560  # pixels of the plane
COLORS = """canvas => Array.from(
    canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data)"""


@pytest.fixture
def view(trained, digits):
    return PriorExplorer(trained["vae-2d-small"], digits.x_test)


def plane_of(page):
    return page.locator("canvas[role=slider]").first


def picture_of(page):
    return page.get_by_role("img", name="What the decoder draws")


def go(page, *keys):
    for key in keys:
        plane_of(page).press(key)
    settled(page)
    return plane_of(page).get_attribute("aria-valuetext")


def density(text, name):
    return float(re.search(rf"^{name}\(z\) = ([\d.]+)$", text, re.M)[1])


def colors(page):
    """Return the plane's red, green and blue."""
    return np.array(plane_of(page).evaluate(COLORS), float).reshape(SIDE, SIDE, 4)[..., :3]


def at(z, limit=4.0):
    """Return row and column of a point in pixels of the plane."""
    return round((limit - z[1]) / (2 * limit) * SIDE), round((z[0] + limit) / (2 * limit) * SIDE)


def log_densities(model, digits, z):
    z = np.asarray(z, float)
    return float(model.prior.log_prob(z)), float(log_aggregated_posterior(
        model, digits.x_test, z[None])[0])  # fmt: skip


def holes(model, digits):
    """Return a point in a hole and one that is in none, both at steps of the cursor."""
    axis = np.arange(-2, 2.01, 0.25)
    z = np.stack(np.meshgrid(axis, axis), -1).reshape(-1, 2)
    ratio = log_aggregated_posterior(model, digits.x_test, z) - model.prior.log_prob(z)
    return z[ratio.argmin()], z[ratio.argmax()]


def test_keys_move_the_cursor_and_the_picture_is_that_of_keras(show, view, trained):
    page = show(view)
    said = plane_of(page).get_attribute("aria-valuetext")
    text = go(page, "ArrowRight", "Shift+ArrowUp", "ArrowLeft", "Shift+ArrowRight", "ArrowDown")
    z = numbers(text)[:2]
    assert z == [0.25, 0.2] and text != said
    before, expected = 255 * (1 - trained["vae-2d-small"].decode([[0, 0], z])[..., 0])
    found = pixels(picture_of(page)).reshape(224, 224)[4::8, 4::8]
    assert np.abs(found - expected).max() <= 1
    assert np.abs(found - before).max() > 30
    assert picture_of(page).get_attribute("aria-label").endswith("(0.25, 0.20)")
    assert numbers(go(page, "Home"))[:2] == [0, 0]
    assert page.errors == []


def test_both_densities_are_those_of_the_package(show, view, trained, digits):
    page = show(view)
    for keys in (["Home"], ["ArrowRight"] * 7, ["Shift+ArrowUp"] * 5, ["PageDown"] * 6):
        text = go(page, *keys)
        assert page.get_by_text(text.split("\n")[1]).count() == 1, "it is written as well"
        log_p, log_q = log_densities(trained["vae-2d-small"], digits, numbers(text)[:2])
        assert density(text, "p") == pytest.approx(np.exp(log_p), rel=0.02)
        assert density(text, "q") == pytest.approx(np.exp(log_q), rel=0.02)
        ratio = float(re.search(r"log q/p = (\S+) nats", text)[1].replace("−", "-"))
        assert ratio == pytest.approx(log_q - log_p, abs=0.07)


def test_a_hole_is_called_one_and_other_places_are_not(show, trained, digits):
    model = trained["vae-2d-small"]
    for z, is_hole in zip(holes(model, digits), (True, False), strict=True):
        page = show(PriorExplorer(model, digits.x_test, z1=z[0], z2=z[1]))
        assert plane_of(page).get_attribute("aria-valuetext").endswith("a hole") == is_hole
        assert picture_of(page).get_attribute("aria-label").endswith("in a hole") == is_hole
    far = show(PriorExplorer(model, digits.x_test, z1=-4, z2=4))
    text = plane_of(far).get_attribute("aria-valuetext")
    assert text.endswith("neither has mass here")
    assert "p(z) is below 0.0001" in text and "q(z) is below 0.0001" in text


def test_radio_buttons_choose_what_colours_the_plane(show, view, trained, digits):
    page = show(view)
    peak, (hole, surplus) = (0.0, 0.0), holes(trained["vae-2d-small"], digits)
    label = "Latent plane, coloured by "
    assert plane_of(page).get_attribute("aria-label").startswith(f"{label}q(z), all images")
    page.get_by_role("radio", name="p(z), the prior").check()
    settled(page)
    assert plane_of(page).get_attribute("aria-label").startswith(f"{label}p(z), the prior")
    top = page.get_by_role("img", name="Scale of p(z)").get_attribute("aria-label")
    assert numbers(top) == [pytest.approx(1 / (2 * np.pi), abs=1e-3)]
    np.testing.assert_allclose(colors(page)[at(peak)], [0x00, 0x42, 0x6E], atol=2)
    page.get_by_role("radio", name="log q(z)/p(z)").check()
    settled(page)
    assert plane_of(page).get_attribute("aria-label").startswith(f"{label}log q(z)/p(z)")
    shades = colors(page)
    np.testing.assert_allclose(shades[at(hole)], [0xD5, 0x5E, 0x00], atol=2)
    assert shades[at(surplus)][2] > shades[at(surplus)][0] + 20, "blue where q(z) is more"
    np.testing.assert_allclose(shades[at((3.9, 3.9))], [0xD0] * 3, atol=2)


def test_the_plane_shows_each_density_where_it_is(show, view):
    page = show(view)
    for shown, name in (("q(z), all", "log_q"), ("p(z), the", "log_p")):
        page.get_by_role("radio", name=shown).check()
        settled(page)
        table = np.exp(np.frombuffer(getattr(view, name), "<f2").astype(float)).reshape(161, 161)
        inner = slice(20, 141, 5)  # away from the numbers of the axes
        shade = (255 - colors(page)[..., 0]) / 255
        pixel = np.minimum(np.round(np.arange(161) * 3.5).astype(int), 559)
        found = shade[np.ix_(pixel, pixel)][inner, inner].ravel()
        assert np.corrcoef(found, table[inner, inner].ravel())[0, 1] > 0.95


def test_the_page_below_stays_where_it_is_whatever_colours_the_plane(show, view):
    page = show(view)
    heights = set()
    for name in ("q(z), all", "p(z), the", "log q(z)"):
        page.get_by_role("radio", name=name).check()
        settled(page)
        heights.add(page.locator(".vae-view").bounding_box()["height"])
    assert len(heights) == 1


def test_the_mouse_moves_the_cursor_and_what_is_joined_to_it(show, view):
    slider = FloatSlider(min=-4, max=4, step=0.05, description="z1")
    jslink((slider, "value"), (view, "z1"))
    page = show(VBox([slider, view]))
    page.wait_for_function("document.documentElement.dataset.ready")
    box = plane_of(page).bounding_box()
    page.mouse.move(box["x"] + 0.75 * box["width"], box["y"] + 0.25 * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + 0.612 * box["width"], box["y"] + 0.5 * box["height"], steps=5)
    page.mouse.up()
    settled(page)
    z = numbers(plane_of(page).get_attribute("aria-valuetext"))[:2]
    np.testing.assert_allclose(z, [8 * 0.612 - 4, 0], atol=0.06)
    handle = page.get_by_role("slider", name="z1", exact=True)
    assert float(handle.get_attribute("aria-valuenow")) == z[0]
    handle.press("ArrowLeft")
    settled(page)
    moved = numbers(plane_of(page).get_attribute("aria-valuetext"))[0]
    assert moved == pytest.approx(z[0] - 0.05)


def test_beyond_the_edges_there_are_no_densities(show, view):
    view.z1 = 6.0
    page = show(view)
    text = plane_of(page).get_attribute("aria-valuetext")
    assert "The cursor lies beyond the edges." in text and "p(z)" not in text
    assert picture_of(page).is_visible() and not page.locator(".vae-point").is_visible()


def test_a_change_is_spoken_once_it_has_paused(show, view):
    page = show(view, stopped=True)
    plane_of(page).press("ArrowRight")
    page.clock.run_for(100)
    said = page.locator("[aria-live=polite]")
    assert said.inner_text() == ""
    page.clock.run_for(700)
    assert "z = (0.05, 0.00)" in said.inner_text() and "q(z)" in said.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_phone_has_room_for_all_of_it(show, view, scheme):
    view.shown = "log ratio"
    page = show(view, color_scheme=scheme)
    narrow(page, 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    plane = plane_of(page)
    plane.evaluate("node => node.scrollIntoView({ block: 'end' })")
    settled(page)
    box = picture_of(page).bounding_box()
    assert 0 <= box["y"] and box["y"] + box["height"] < plane.bounding_box()["y"]
    assert page.errors == []


def test_a_wide_plane_has_no_more_numbers_than_have_room(show, trained, digits):
    page = show(PriorExplorer(trained["vae-2d-small"], digits.x_test[:50], limit=30))
    ticks = colors(page)[SIDE - 5].max(axis=1) < 100
    assert np.sum(np.diff(ticks.astype(int)) == 1) == 11  # from -25 to 25


def test_a_narrow_plane_says_how_much_lies_beyond(show, trained, digits):
    for limit, there in ((1, True), (6, False)):
        view = PriorExplorer(trained["vae-2d-small"], digits.x_test[:50], limit=limit)
        page = show(view)
        told = page.get_by_text("of q(z) lies beyond it")
        assert told.count() == there
        if there:
            assert f"{100 * view.beyond:.0f} % of q(z)" in told.inner_text()
