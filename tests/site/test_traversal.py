"""The traversal: small pictures in its rows, dead dimensions folded away, a reset."""

import numpy as np
import pytest

from vae_tutorial import Traversal, load_pretrained

from .conftest import narrow, settled
from .test_site import numbers, pixels


@pytest.fixture(scope="module")
def model():
    return load_pretrained("vae-16d", "digits")


@pytest.fixture
def view(model, digits):
    return Traversal(model, digits.x_test[:10], digits.y_test[:10])


def rows(page):
    return page.locator("canvas.vae-thumbnails")


def test_rows_show_three_values_of_their_dimension(show, view, model):
    page = show(view, stopped=True)
    page.clock.run_for(2000)
    z = np.array(view.z)
    for row in range(2):
        page.get_by_role("slider").nth(1 - row).press("End")
        page.clock.run_for(2000)
        z[view.order[1 - row]] = view.limit
        points = np.tile(z, (3, 1))
        points[:, view.order[row]] = [-2, 0, 2]
        expected = 255 * (1 - np.hstack(model.decode(points)[..., 0]))
        found = pixels(rows(page).nth(row)).reshape(28, 84)
        assert np.abs(found - expected).max() <= 2
        name = f"z{view.order[row] + 1} at −2, 0, 2"
        assert rows(page).nth(row).get_attribute("aria-label").endswith(name)


def test_dead_dimensions_are_folded_until_they_are_opened(show, view):
    page = show(view, stopped=True)
    dead = sum(view.dead)
    assert page.get_by_role("slider").count() == 16 - dead
    page.locator("summary").press("Enter")
    page.clock.run_for(2000)
    assert page.get_by_role("slider").count() == 16
    last = pixels(rows(page).nth(15)).reshape(28, 84)
    assert last.min() < 100, "its pictures are drawn when it is opened"
    assert np.abs(last[:, :28] - last[:, 56:]).mean() < 10, "and hardly differ"


def test_a_reset_goes_back_to_the_digit_that_was_chosen(show, view):
    page = show(view)
    first, reset = page.get_by_role("slider").first, page.get_by_role("button", name="Reset")

    def value():
        return numbers(first.get_attribute("aria-valuetext"))[0]

    for pick in (0, 3):
        if pick:
            page.get_by_role("button", name=f"Test digit {pick + 1}:").press("Enter")
        first.press("End")
        settled(page)
        assert value() == view.limit
        reset.press("Enter")
        settled(page)
        assert value() == pytest.approx(view.starts[pick][view.order[0]], abs=0.006)


def test_the_picture_stays_in_sight_while_the_last_slider_moves_on_a_phone(show, view):
    page = show(view)
    narrow(page, 390)
    page.locator("summary").press("Enter")
    last, picture = page.get_by_role("slider").last, page.locator("canvas[role=img]").first
    last.evaluate("node => node.scrollIntoView({ block: 'end' })")
    settled(page)
    box = picture.bounding_box()
    assert 0 <= box["y"] and box["y"] + box["height"] < last.bounding_box()["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
