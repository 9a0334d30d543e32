"""The latent explorer: walks, their ends, the decoded background, and what a phone shows."""

import numpy as np
import pytest
from ipywidgets import FloatSlider, VBox, jslink

from .conftest import narrow, settled
from .test_site import numbers, pixels


def plane_of(page):
    return page.locator("canvas[role=slider]").first


def strip(page, way):
    return page.get_by_role("img", name=f"Film strip of 9 pictures, {way}")


def walk_along(page, right):
    """Start a walk where the point is, go so many large steps to the right, and end it there."""
    page.get_by_role("button", name="Start a walk here").press("Enter")
    for _ in range(abs(right)):
        plane_of(page).press("Shift+ArrowRight" if right > 0 else "Shift+ArrowLeft")
    page.get_by_role("button", name="End the walk here").press("Enter")
    settled(page)


def test_a_walk_from_the_origin_is_kept_and_comes_back(show, explorer):
    page = show(explorer, reduced_motion="reduce")
    page.get_by_role("radio", name="around the origin").check()
    walk_along(page, 4)
    assert page.get_by_text("No single arc joins these two points: one is the origin.").is_visible()
    assert page.get_by_text("The walk is kept").is_visible()
    assert strip(page, "straight").is_visible() and not strip(page, "around").is_visible()
    page.get_by_role("radio", name="straight").check()
    settled(page)
    assert not page.get_by_text("No single arc").is_visible()
    assert page.get_by_role("button", name="Play the walk again").is_visible()
    page.get_by_role("radio", name="around the origin").check()
    handle = page.get_by_role("slider", name="Start of the walk")
    handle.press("Shift+ArrowUp")
    settled(page)
    assert strip(page, "around").is_visible(), "an end that leaves the origin can be joined"


def test_of_two_half_circles_the_walk_takes_the_one_to_the_left(show, explorer, trained):
    explorer.walk, explorer.path = [1.5, 0.0, -1.5, 0.0], "slerp"
    page = show(explorer)
    assert page.get_by_text("against the clock").is_visible()
    found = pixels(strip(page, "around")).reshape(64, -1)[:, 4 * 64 : 5 * 64]
    expected = 255 * (1 - trained["vae-2d-small"].decode([[0.0, 1.5]])[0, ..., 0])
    nearest = np.clip(((np.arange(64) + 0.5) * 28 / 64).astype(int), 0, 27)
    assert np.abs(found - expected[np.ix_(nearest, nearest)]).max() <= 1


def test_the_mark_of_a_start_goes_when_the_walk_ends_and_a_walk_can_be_cleared(show, explorer):
    page = show(explorer, reduced_motion="reduce")
    mark, clear = page.locator(".vae-start"), page.get_by_role("button", name="Clear the walk")
    end = page.get_by_role("button", name="End the walk here")
    assert not mark.is_visible() and not clear.is_visible()
    page.get_by_role("button", name="Start a walk here").press("Enter")
    settled(page)
    assert mark.is_visible() and clear.is_visible()
    walk_along(page, 3)
    assert not mark.is_visible() and end.is_disabled()
    assert page.get_by_role("slider", name="End of the walk").is_visible()
    clear.press("Enter")
    settled(page)
    assert page.get_by_role("slider", name="End of the walk").count() == 0
    assert not strip(page, "straight").is_visible() and not clear.is_visible()


def test_ends_of_a_walk_are_dragged_and_moved_by_keys(show, explorer):
    explorer.walk = [1.0, 0.0, 0.0, 2.0]
    page = show(explorer)
    plane, handle = plane_of(page), page.get_by_role("slider", name="End of the walk")
    before, box = pixels(strip(page, "straight")), handle.bounding_box()
    assert min(box["width"], box["height"]) >= 24
    frame = plane.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(frame["x"] + 0.25 * frame["width"], frame["y"] + 0.5 * frame["height"], steps=5)
    page.mouse.up()
    settled(page)
    np.testing.assert_allclose(numbers(handle.get_attribute("aria-valuetext")), [-2, 0], atol=0.05)
    assert np.abs(pixels(strip(page, "straight")) - before).max() > 30
    assert numbers(plane.get_attribute("aria-valuetext"))[:2] == [0, 0], "the point stays"
    at = numbers(handle.get_attribute("aria-valuetext"))
    handle.press("Shift+ArrowUp")
    settled(page)
    moved = numbers(handle.get_attribute("aria-valuetext"))
    np.testing.assert_allclose(np.subtract(moved, at), [0, 0.25], atol=1e-6)


def test_a_finger_moves_an_end(show, explorer):
    explorer.walk = [1.0, 0.0, 0.0, 2.0]
    page = show(explorer, has_touch=True)
    handle = page.get_by_role("slider", name="Start of the walk")
    box, session = handle.bounding_box(), page.context.new_cdp_session(page)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for kind, points in (
        ("touchStart", [(x, y)]), ("touchMove", [(x + 30, y)]), ("touchMove", [(x + 60, y)]),
        ("touchEnd", []),
    ):  # fmt: skip
        touches = [{"x": a, "y": b} for a, b in points]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})
    settled(page)
    z = numbers(handle.get_attribute("aria-valuetext"))
    np.testing.assert_allclose(z, [1 + 60 * 8 / 420, 0], atol=0.06)


def test_the_point_is_whole_in_a_corner(show, explorer):
    explorer.z1 = explorer.z2 = explorer.limit
    page = show(explorer)
    frame, mark = plane_of(page).bounding_box(), page.locator(".vae-point")
    box = mark.bounding_box()
    np.testing.assert_allclose(
        [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2],
        [frame["x"] + frame["width"], frame["y"]],
        atol=2,
    )
    hidden = "node => getComputedStyle(node.parentElement).overflow !== 'visible'"
    assert not mark.evaluate(hidden), "what lies beyond the edge is drawn"


def test_sliders_that_are_joined_say_what_the_point_says(show, explorer):
    slider = FloatSlider(min=-4, max=4, step=0.05, description="z1")
    jslink((slider, "value"), (explorer, "z1"))
    page = show(VBox([slider, explorer]))
    page.wait_for_function("document.documentElement.dataset.ready")
    plane = plane_of(page)
    for share in (0.312, 0.337, 0.61, 0.777):
        box = plane.bounding_box()
        page.mouse.click(box["x"] + share * box["width"], box["y"] + 0.4 * box["height"])
        settled(page)
        said = numbers(plane.get_attribute("aria-valuetext"))[0]
        assert said == pytest.approx(8 * share - 4, abs=0.06)
        handle = page.get_by_role("slider", name="z1", exact=True)
        assert float(handle.get_attribute("aria-valuenow")) == said
        assert page.locator(".widget-readout").inner_text().endswith(f"{abs(said):.2f}")


def test_the_decoded_background_is_drawn_once_in_slices_below_the_circles(show, explorer, trained):
    page = show(explorer, stopped=True)
    plane = plane_of(page)
    page.clock.run_for(100)
    page.get_by_role("radio", name="decoded pictures").check()
    page.clock.run_for(20)
    page.clock.run_for(2000)
    assert plane.get_attribute("aria-busy") == "false"
    sheet = pixels(plane).reshape(560, 560)
    side, cell = 35, (12, 3)  # beyond the circles
    z = np.array([-4 + (cell[1] + 0.5) / 2, 4 - (cell[0] + 0.5) / 2])
    at = (((np.arange(4, 24) + 0.5) / 28 - 0.5) * 1.3 + 0.5) * side
    found = sheet[np.ix_(*((place * side + at).astype(int) for place in cell))]
    here, elsewhere = trained["vae-2d-small"].decode([z, -z])[:, 4:24, 4:24, 0]
    alike = [np.corrcoef(found.ravel(), 1 - gray.ravel())[0, 1] for gray in (here, elsewhere)]
    assert alike[0] > 0.8 > 0.6 > alike[1], "the picture of this place, smoothed and joined"
    page.get_by_role("radio", name="encoded test digits").check()
    page.clock.run_for(50)
    page.get_by_role("radio", name="decoded pictures").check()
    np.testing.assert_array_equal(pixels(plane).reshape(560, 560), sheet)
    colors = """canvas => {
      const pixels = canvas.getContext("2d").getImageData(0, 0, 560, 560).data;
      let blue = 0;
      for (let i = 0; i < pixels.length; i += 4) blue += pixels[i + 2] - pixels[i] > 100;
      return blue;
    }"""
    assert plane.evaluate(colors) > 1000, "the circles are on top"


def test_a_pointer_that_hovers_sees_what_lies_below_it(show, explorer, trained):
    page = show(explorer)
    plane, shown = plane_of(page), page.locator(".vae-preview")
    box = plane.bounding_box()
    assert not shown.is_visible()
    page.mouse.move(box["x"] + 0.75 * box["width"], box["y"] + 0.25 * box["height"])
    shown.wait_for()
    z = numbers(shown.inner_text())
    np.testing.assert_allclose(z, [2, 2], atol=0.05)
    expected = 255 * (1 - trained["vae-2d-small"].decode([z])[0, ..., 0])
    found = pixels(shown.locator("canvas")).reshape(84, 84)[1::3, 1::3]
    assert np.abs(found - expected).max() <= 12  # the point is written with two digits
    assert numbers(plane.get_attribute("aria-valuetext"))[:2] == [0, 0]
    plane.press("Escape")
    settled(page)
    assert not shown.is_visible()


def test_the_picture_stays_in_sight_on_a_phone(show, explorer):
    explorer.walk = [1.0, 0.0, 0.0, 2.0]
    page = show(explorer)
    narrow(page, 390)
    picture, film = page.locator("canvas[role=img]").first, strip(page, "around")
    for node in (plane_of(page), film):
        node.evaluate("node => node.scrollIntoView({ block: 'end' })")
        settled(page)
        box = picture.bounding_box()
        assert 0 <= box["y"] and box["y"] + box["height"] < node.bounding_box()["y"]
