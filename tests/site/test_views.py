"""Each live view alone on a page: what it computes, how it is used, what it says of bad input."""

import matplotlib.pyplot as plt
import numpy as np
import pytest
from ipywidgets import FloatProgress, FloatSlider, VBox
from scipy import stats

from vae_tutorial import (
    DecoderPair,
    DecoderView,
    FrameSlider,
    LatentExplorer,
    Levers,
    Traversal,
    build_decoder,
    gaussian_kl,
    load_pretrained,
    slerp,
)

from .conftest import narrow, settled
from .test_site import numbers, pixels


def plane_of(page):
    return page.locator("canvas[role=slider]").first


def spoken(page):
    """Return what has been said once changes have paused."""
    page.clock.run_for(700)
    return page.locator("[aria-live=polite]").inner_text()


def test_explorer_is_driven_by_keys_and_drawn_as_keras_draws(show, explorer, trained):
    page = show(explorer, stopped=True)
    plane, picture = plane_of(page), page.locator("canvas[role=img]").first
    assert page.locator("[aria-live=polite]").count() == 1
    assert spoken(page) == "", "nothing has changed yet"
    plane.focus()
    for key in ("ArrowRight", "Shift+ArrowUp", "ArrowLeft", "Shift+ArrowRight"):
        plane.press(key)
    page.clock.run_for(100)
    assert numbers(plane.get_attribute("aria-valuetext"))[:2] == [0.25, 0.25]
    expected = 255 * (1 - trained["vae-2d-small"].decode([[0.25, 0.25]])[0, ..., 0])
    found = pixels(picture).reshape(224, 224)[4::8, 4::8]
    assert np.abs(found - expected).max() <= 1
    density = numbers(plane.get_attribute("aria-valuetext"))[2]
    assert density == pytest.approx(stats.multivariate_normal([0, 0]).pdf([0.25, 0.25]), abs=1e-4)
    assert page.locator("[aria-live=polite]").inner_text() == "", "changes have not paused yet"
    assert "z = (0.25, 0.25)" in spoken(page)
    plane.press("Home")
    page.clock.run_for(100)
    assert numbers(plane.get_attribute("aria-valuetext"))[:2] == [0, 0]
    assert "z = (0.00, 0.00)" in spoken(page)
    assert page.errors == []


def test_explorer_follows_the_mouse_and_shows_the_manifold(show, explorer):
    page = show(explorer)
    plane, picture = plane_of(page), page.locator("canvas[role=img]").first
    before, scatter = pixels(picture), pixels(plane)
    box = plane.bounding_box()
    page.mouse.move(box["x"] + 0.75 * box["width"], box["y"] + 0.25 * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + 0.625 * box["width"], box["y"] + 0.5 * box["height"], steps=5)
    page.mouse.up()
    settled(page)
    z = numbers(plane.get_attribute("aria-valuetext"))[:2]
    np.testing.assert_allclose(z, [1, 0], atol=0.05)
    assert np.abs(pixels(picture) - before).max() > 30
    page.get_by_role("radio", name="decoded pictures").check()
    page.locator("canvas[aria-busy=false]").wait_for()
    assert np.abs(pixels(plane) - scatter).mean() > 5


def test_shift_and_drag_draws_a_walk_that_plays(show, explorer):
    page = show(explorer, stopped=True)
    plane, box = plane_of(page), plane_of(page).bounding_box()
    page.keyboard.down("Shift")
    page.mouse.move(box["x"] + 0.625 * box["width"], box["y"] + 0.5 * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + 0.5 * box["width"], box["y"] + 0.25 * box["height"], steps=5)
    page.mouse.up()
    page.keyboard.up("Shift")
    film = page.get_by_role("img", name="Film strip of 9 pictures, straight")
    film.wait_for()
    page.clock.run_for(1500)
    halfway = numbers(plane.get_attribute("aria-valuetext"))[:2]
    np.testing.assert_allclose(halfway, [0.5, 1], atol=0.1)
    page.clock.run_for(2000)
    z = numbers(plane.get_attribute("aria-valuetext"))[:2]
    np.testing.assert_allclose(z, [0, 2], atol=0.06)
    around = page.get_by_role("img", name="Film strip of 9 pictures, around the origin")
    assert np.abs(pixels(film) - pixels(around)).max() > 30


def test_walks_around_the_origin_are_those_of_the_package(show, explorer, trained):
    explorer.walk, explorer.path = [1.0, 0.0, 0.0, 2.0], "slerp"
    page = show(explorer)
    film = page.get_by_role("img", name="Film strip of 9 pictures, around the origin")
    middle = slerp([1.0, 0.0], [0.0, 2.0], 9)[4]
    found = pixels(film).reshape(64, -1)[:, 4 * 64 : 5 * 64]
    expected = 255 * (1 - trained["vae-2d-small"].decode([middle])[0, ..., 0])
    nearest = np.clip(((np.arange(64) + 0.5) * 28 / 64).astype(int), 0, 27)
    assert np.abs(found - expected[np.ix_(nearest, nearest)]).max() <= 1
    explorer.walk = [0.0, 0.0, 0.0, 2.0]
    page = show(explorer)
    page.get_by_text("No single arc joins these two points").first.wait_for(state="attached")


def test_nothing_moves_by_itself_where_less_motion_is_wanted(show, explorer):
    page = show(explorer, stopped=True, reduced_motion="reduce")
    plane = plane_of(page)
    page.get_by_role("button", name="Start a walk here").press("Enter")
    for _ in range(8):
        plane.press("Shift+ArrowRight")
    page.get_by_role("button", name="End the walk here").press("Enter")
    page.clock.run_for(100)
    before = plane.get_attribute("aria-valuetext")
    page.clock.run_for(3500)
    assert plane.get_attribute("aria-valuetext") == before
    assert page.get_by_role("img", name="Film strip").first.is_visible()
    page.get_by_role("button", name="Play the walk again").press("Enter")
    page.clock.run_for(300)
    assert plane.get_attribute("aria-valuetext") != before, "it moves when it is asked to"


def test_one_cursor_drives_both_decoders(show, trained, digits):
    models = {"AE": trained["ae-2d-small"], "VAE": trained["vae-2d-small"]}
    pair = DecoderPair(models, digits.x_test[:300], digits.y_test[:300])
    page = show(pair)
    planes, pictures = page.locator("canvas[role=slider]"), page.locator("canvas[role=img]")
    planes.nth(1).press("Shift+ArrowUp")
    settled(page)
    points = []
    for i, (name, model) in enumerate(models.items()):
        codes = model.encode(digits.x_test[:300])
        codes = codes[0] if name == "VAE" else codes
        z = codes.mean(axis=0) + codes.std(axis=0) * [0, 3 / 16]
        points += [*z]
        expected = 255 * (1 - model.decode([z])[0, ..., 0])
        found = pixels(pictures.nth(i)).reshape(224, 224)[4::8, 4::8]
        assert np.abs(found - expected).max() <= 2
    for i in range(2):
        said = numbers(planes.nth(i).get_attribute("aria-valuetext"))
        np.testing.assert_allclose(said, points, atol=0.006)


def test_traversal_orders_dimensions_and_shows_dead_ones(show, digits):
    vae = load_pretrained("vae-16d", "digits")
    view = Traversal(vae, digits.x_test[:10], digits.y_test[:10])
    # The oracle for which dimensions are alive is the KL divergence of each.
    mean, log_var = vae.encode(digits.x_test)
    kl = np.array([gaussian_kl(mean[:, [i]], log_var[:, [i]]).mean() for i in range(16)])
    assert [i for i in range(16) if not view.dead[i]] == np.flatnonzero(kl > 0.05).tolist()
    assert 0 < sum(view.dead) < 16
    assert [view.effects[i] for i in view.order] == sorted(view.effects, reverse=True)
    page = show(view)
    sliders, picture = page.get_by_role("slider"), page.locator("canvas[role=img]").first
    before = pixels(picture)
    page.get_by_text(f"{sum(view.dead)} dead dimensions").click()
    assert sliders.nth(15).get_attribute("aria-valuetext").endswith("dead")
    moved = []
    for k in (15, 0):
        sliders.nth(k).press("End")
        settled(page)
        moved.append(np.abs(pixels(picture) - before).sum())
    assert moved[0] < 0.2 * moved[1]
    page.get_by_role("button", name="Test digit 3:").press("Enter")
    settled(page)
    expected = 255 * (1 - vae.decode([np.round(mean[2], 3)])[0, ..., 0])
    assert np.abs(pixels(picture).reshape(224, 224)[4::8, 4::8] - expected).max() <= 2


def test_levers_change_codes_pictures_and_rate_together(show, trained, digits):
    tight = load_pretrained("vae-2d", "digits")
    levers = Levers({1.0: trained["vae-2d-small"], 4.0: tight}, digits.x_test, digits.y_test)
    page = show(levers)
    canvases, slider = page.locator("canvas[role=img]"), page.get_by_role("slider")
    before = [pixels(canvases.nth(i)) for i in range(3)]
    for_each = list(zip(levers.rates, levers.distortions, strict=True))

    def written():
        return numbers(page.locator("p").first.inner_text())

    np.testing.assert_allclose(written(), [*for_each[0], sum(for_each[0])], atol=0.06)
    slider.press("ArrowRight")
    settled(page)
    assert slider.get_attribute("aria-valuetext") == "beta 4"
    for i in range(3):
        assert np.abs(pixels(canvases.nth(i)) - before[i]).max() > 30
    np.testing.assert_allclose(written(), [*for_each[1], sum(for_each[1])], atol=0.06)


def test_levers_leave_the_page_below_where_it_is(show, digits):
    models = {beta: load_pretrained(f"levers-{beta}", "digits") for beta in (0, 20)}
    page = show(Levers(models, digits.x_test, digits.y_test))
    slider, view, beyond = (
        page.get_by_role("slider"), page.locator(".vae-view"), page.locator(".vae-beyond")
    )  # fmt: skip
    seen = {}
    for key in ("Home", "End"):
        slider.press(key)
        settled(page)
        seen[bool(beyond.inner_text())] = view.bounding_box()["height"]
    assert seen[True] == seen[False]


def test_both_planes_of_a_pair_are_in_sight_on_a_phone(show, trained, digits):
    x, y = digits.x_test[:60], digits.y_test[:60]
    models = {"AE": trained["ae-2d-small"], "VAE": trained["vae-2d-small"]}
    page = show(DecoderPair(models, x, y))
    narrow(page, 390)
    left, right = (page.locator("canvas[role=slider]").nth(i).bounding_box() for i in range(2))
    assert left["y"] == right["y"] and left["x"] + left["width"] < right["x"]


def test_names_of_sliders_stay_when_their_values_change(show, digits):
    vae = load_pretrained("vae-16d", "digits")
    page = show(Traversal(vae, digits.x_test[:3], digits.y_test[:3]))
    names = page.evaluate("[...document.querySelectorAll('input')].map((input) => input.ariaLabel)")
    assert sorted(names) == sorted(f"z{i + 1}" for i in range(16))


def spoil(name, value):
    def change(states):
        for entry in states.values():
            if name in entry["state"]:
                entry["state"][name] = value
            for buffer in entry.get("buffers", []):
                if buffer["path"] == [name]:
                    buffer["data"] = value

    return change


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (spoil("weights", "AAAA"), "the network needs"),
        (spoil("z1", 1e300), "is not a point of the latent space"),
    ],
)
def test_bad_input_gets_a_message_in_the_view(show, change, message):
    view = DecoderView(build_decoder(2, hidden=(8, 8), seed=0))
    page = show(view, change)
    assert page.get_by_text(message).first.is_visible()


def outside(model, images, limit):
    return int((np.abs(model.codes(images)) > limit).any(axis=1).sum())


def test_views_say_how_many_digits_lie_beyond_the_edges(show, trained, digits):
    model, x, y = trained["ae-2d-small"], digits.x_test, digits.y_test
    explorer = LatentExplorer(model, x, y)
    lost = outside(model, x, explorer.limit)
    assert 0 < lost < 0.01 * 2 * len(x)
    page = show(explorer)
    verb = "lies" if lost == 1 else "lie"
    note = f"{lost} of {len(x)} encoded digits {verb} beyond the edges."
    assert page.get_by_text(note, exact=True).is_visible()
    page.get_by_role("radio", name="decoded pictures").check()
    assert page.get_by_text("beyond the edges").count() == 0, "no digits are shown now"


def test_views_say_that_the_point_lies_beyond_the_edges(show, explorer):
    explorer.z1 = 1.5 * explorer.limit
    page = show(explorer)
    assert page.get_by_text("The point lies beyond the edges.").count() == 1, "it is written once"
    assert "beyond the edges" in plane_of(page).get_attribute("aria-valuetext")


def test_both_planes_of_a_pair_say_that_the_point_lies_beyond_the_edges(show, trained, digits):
    models = {"AE": trained["ae-2d-small"], "VAE": trained["vae-2d-small"]}
    pair = DecoderPair(models, digits.x_test[:60], digits.y_test[:60])
    pair.u1 = 0.99 * pair.limit
    page = show(pair, stopped=True)
    plane = plane_of(page)
    assert "beyond" not in plane.get_attribute("aria-valuetext")
    pair.u1 = 1.5 * pair.limit
    page = show(pair, stopped=True)
    text = plane_of(page).get_attribute("aria-valuetext")
    assert text.count("The point lies beyond the edges.") == 2
    assert page.get_by_text("The point lies beyond the edges.").count() == 2


def test_sliders_have_names_once_the_page_has_finished_however_late_that_is(show):
    slider, held = FloatSlider(description="z1"), []
    page = show(VBox([slider, DecoderView(build_decoder(2, hidden=(8, 8)))]), held=held)
    ready = "document.documentElement.dataset.ready"
    page.clock.run_for(5000)  # longer than the formulas wait
    assert not page.evaluate(ready)
    held[0].continue_()
    page.wait_for_function(ready)
    assert page.get_by_role("slider", name="z1", exact=True).count() == 1
    assert page.get_by_role("textbox", name="z1, as a number").count() == 1
    assert page.errors == []


def test_a_progress_bar_is_a_view_that_stands(show):
    page = show(FloatProgress())
    page.wait_for_function("document.documentElement.dataset.ready")


def test_frames_follow_two_sliders(show):
    def draw(sigma, mu):
        figure, ax = plt.subplots(figsize=(2, 1))
        ax.plot([mu, sigma])
        return figure

    page = show(FrameSlider(draw, "s {sigma:.0f}, m {mu:.0f}", sigma=[1, 2, 3], mu=[0, 5, 9]))
    image = page.locator("img")
    sources = {image.get_attribute("src")}
    for name, key, alternative in (
        ("sigma", "End", "s 3, m 5"), ("mu", "Home", "s 3, m 0"), ("sigma", "ArrowLeft", "s 2, m 0")
    ):  # fmt: skip
        page.get_by_role("slider", name=name).press(key)
        assert image.get_attribute("alt") == alternative
        sources.add(image.get_attribute("src"))
    assert len(sources) == 4
    assert page.get_by_role("slider", name="mu").get_attribute("aria-valuetext") == "0"


def test_levers_refuse_a_beta_that_is_not_theirs(show, trained, digits):
    models = {1.0: trained["vae-2d-small"], 4.0: trained["vae-2d-small"]}
    levers = Levers(models, digits.x_test[:60], digits.y_test[:60])
    page = show(levers, spoil("beta", 3))
    assert page.get_by_text("beta must be one of 1, 4, got 3").first.is_visible()
