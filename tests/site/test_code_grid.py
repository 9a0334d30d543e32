"""The view of a grid of codes: what it draws and counts."""

import re

import numpy as np
import pytest
from scipy.special import expit, log_softmax

from vae_tutorial import CodeGrid

from .code_grids import COLS, COUNT, ROWS, SIZE, View, make_parts, make_prior
from .conftest import settled
from .pads import gray
from .test_site import numbers
from .test_views import spoil


@pytest.fixture(scope="module")
def parts():
    return make_parts()


@pytest.fixture(scope="module")
def prior():
    return make_prior()


@pytest.fixture
def put(show, parts):
    """Put the view on a page."""
    return lambda **changes: View(show(CodeGrid(**{**parts, **changes})))


def expected(parts, codes):
    """Return what Keras draws, in the page's colours."""
    vectors = parts["codebook"][np.reshape(codes, (1, ROWS, COLS))].astype("float32")
    return 255 * (1 - expit(np.asarray(parts["decoder"](vectors)))[0, ..., 0])


def nats(prior, codes):
    rows = np.eye(SIZE)[codes].reshape(1, -1)
    log_p = log_softmax(np.asarray(prior(rows), float)[0], axis=-1)
    return -log_p[np.arange(COUNT), codes]


def test_the_picture_is_that_of_keras_and_follows_a_code(put, parts):
    view, codes = put(), parts["codes"][0].ravel().tolist()
    assert view.codes == codes
    assert np.abs(gray(view.decoded) - expected(parts, codes)).max() <= 1
    view.cells.nth(6).click()
    view.press("7")
    changed = [*codes[:6], 7, *codes[7:]]
    assert view.codes == changed != codes
    assert np.abs(gray(view.decoded) - expected(parts, changed)).max() <= 1
    assert np.abs(gray(view.original) - expected(parts, codes)).max() <= 1
    assert np.abs(expected(parts, changed) - expected(parts, codes)).max() > 30
    assert view.page.errors == []


def test_changes_are_counted_and_marked(put, parts):
    view, codes = put(), parts["codes"][0].ravel()
    view.cells.nth(5).click()
    view.press("+", "ArrowRight", "+")
    changed = codes.copy()
    changed[5:7] = (codes[5:7] + 1) % SIZE
    before, after = (expected(parts, grid) / 255 for grid in (codes, changed))
    moved = np.abs(after - before)
    low, high = ((moved > 0.5 + margin).sum() for margin in (1e-3, -1e-3))
    assert 0 < low and high - low < 4, "16 bits leave few pixels in doubt"
    *counts, pixels, of = map(int, re.findall(r"\d+", view.sums.inner_text()))
    assert (counts, of) == ([2, 16], 784) and low <= pixels <= high
    assert view.page.locator(".vae-changed").count() == 2
    name = f"row 2, column 2: code {changed[5]}, was {codes[5]}"
    assert view.page.get_by_role("gridcell", name=name, exact=True).count() == 1
    assert "2 of 16 codes changed" in view.decoded.get_attribute("aria-label")


def test_the_palette_shows_the_picture_with_each_code(put, parts):
    view, codes = put(), parts["codes"][0].ravel().tolist()
    view.cells.nth(9).click()
    settled(view.page)
    for code, thumb in enumerate(view.thumbs()):
        assert np.abs(thumb - expected(parts, [*codes[:9], code, *codes[10:]])).max() <= 1
    view.press("+", "ArrowUp")
    changed = [*codes[:9], (codes[9] + 1) % SIZE, *codes[10:]]
    for code, thumb in enumerate(view.thumbs()):
        assert np.abs(thumb - expected(parts, [*changed[:5], code, *changed[6:]])).max() <= 1


def test_the_place_of_the_selected_cell_is_outlined(put):
    view = put(row=2, col=1)
    for picture in (view.decoded, view.original):
        whole = picture.bounding_box()
        place = picture.locator("xpath=..").locator(".vae-place").bounding_box()
        assert (place["x"] - whole["x"]) / whole["width"] == pytest.approx(0.25, abs=0.01)
        assert (place["y"] - whole["y"]) / whole["height"] == pytest.approx(0.5, abs=0.01)
        assert place["width"] / whole["width"] == pytest.approx(0.25, abs=0.01)


def test_nats_are_those_of_keras(put, parts, prior):
    view, codes = put(prior=prior), parts["codes"][0].ravel()
    view.cells.nth(3).click()
    view.press("9")
    changed = codes.copy()
    changed[3] = 9
    costs = nats(prior, changed)
    assert not np.allclose(costs[4:], nats(prior, codes)[4:]), "later codes are others"
    said = view.cells.locator(".vae-spoken").all_text_contents()
    found = [numbers(re.search(r"[\d.]+ nats", text)[0])[0] for text in said]
    np.testing.assert_allclose(found, costs, atol=5.1e-3)  # written with two digits
    total, even = numbers(view.sums.inner_text())[-2:]
    assert total == pytest.approx(costs.sum(), abs=0.051)
    assert even == pytest.approx(COUNT * np.log(SIZE), abs=0.051)


def test_cells_are_tinted_by_their_nats(put, parts, prior):
    view, codes = put(prior=prior), parts["codes"][0].ravel()
    red = np.array([int(re.search(r"\d+", color)[0]) for color in view.colors])
    shares = np.minimum(nats(prior, codes) / (2 * np.log(SIZE)), 1)
    np.testing.assert_allclose(red, 255 - shares * (255 - 0x5A), atol=0.51)


def test_a_view_without_a_prior_has_no_nats(put):
    view = put()
    assert view.page.get_by_text("nats").count() == 0
    assert view.button("Draw from the prior").count() == 0
    assert set(view.colors) == {"rgb(255, 255, 255)"}


def test_grids_from_the_prior_are_draws_that_follow_from_the_seed(put, prior):
    views = [put(prior=prior, seed=seed) for seed in (5, 5, 6)]
    grids = []
    for view in views:
        drawn = []
        for _ in range(30):
            view.button("Draw from the prior").press("Enter")
            drawn.append(view.codes)
        grids.append(drawn)
    assert grids[0] == grids[1] != grids[2]
    drawn = np.array(grids[0] + grids[2])
    found = np.mean([nats(prior, codes).sum() for codes in drawn])
    # The oracle: grids that NumPy draws, each code by the probabilities that Keras gives it.
    rng, sums = np.random.default_rng(0), []
    codes = np.zeros((400, COUNT), int)
    for i in range(COUNT):
        rows = np.eye(SIZE)[codes].reshape(len(codes), -1)
        log_p = log_softmax(np.asarray(prior(rows), float)[:, i], axis=-1)
        codes[:, i] = np.argmax(log_p + rng.gumbel(size=log_p.shape), axis=-1)
    sums = [nats(prior, grid).sum() for grid in codes]
    assert found == pytest.approx(np.mean(sums), abs=4 * np.std(sums) / np.sqrt(len(drawn)))
    assert found < COUNT * np.log(SIZE) - 4


def test_another_image_and_the_way_back(put, parts):
    view = put(labels=["a 7", "a 1", "an 8"])
    view.cells.nth(6).click()
    view.press("+")
    view.images.select_option("an 8")
    codes = parts["codes"][2].ravel().tolist()
    assert view.codes == codes
    assert np.abs(gray(view.original) - expected(parts, codes)).max() <= 1
    assert view.original.get_attribute("aria-label") == "The original: an 8"
    view.press("Tab")
    view.cells.nth(1).click()
    view.press("+")
    assert view.codes != codes
    view.button("Back to this image").press("Enter")
    assert view.codes == codes
    assert view.page.locator(".vae-changed").count() == 0


def spoiled(name, value):
    """Spoil a trait of the grid alone: the states of other views may have one of that name."""

    def change(states):
        spoil(name, value)({key: kept for key, kept in states.items() if "grid" in kept["state"]})

    return change


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (spoiled("codes", [0, 1]), "codes must be 16 integers, got 2"),
        (
            spoiled("codes", [0] * 15 + [SIZE]),
            "each of codes must be an integer from 0 to 11, got 12",
        ),
        (spoiled("row", 4), "row must be an integer from 0 to 3, got 4"),
        (spoiled("col", -1), "col must be an integer from 0 to 3, got -1"),
        (spoiled("start", 3), "start must be an integer from 0 to 2, got 3"),
    ],
)
def test_bad_input_gets_a_message_in_the_view(show, parts, change, message):
    page = show(CodeGrid(**parts), change)
    assert page.get_by_text(message).first.is_visible()
    assert page.errors == []
