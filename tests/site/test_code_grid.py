"""The view of a grid of codes: what it draws and counts, and how it is used."""

import itertools
import re

import keras
import numpy as np
import pytest
from ipywidgets import IntSlider, VBox, jslink
from scipy.special import expit, log_softmax

from vae_tutorial import CodeGrid

from .conftest import BOOK, narrow, settled
from .pads import gray
from .test_site import numbers
from .test_views import spoil, spoken

ROWS, COLS, DIM, SIZE = 4, 4, 3, 12
COUNT = ROWS * COLS
AXE = BOOK.parents[1] / "node_modules" / "axe-core" / "axe.min.js"
LONG = """() => new PerformanceObserver((list) => {
    window.longest = Math.max(window.longest ?? 0, ...list.getEntries().map((e) => e.duration));
}).observe({ type: "longtask" })"""


@pytest.fixture(scope="module")
def parts():
    """A decoder whose pictures differ by every code, a codebook, and three grids."""
    rng = np.random.default_rng(1)
    decoder = keras.Sequential([
        keras.Input((ROWS, COLS, DIM)),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.Conv2DTranspose(1, 13, strides=7, padding="same"),
    ])  # fmt: skip
    decoder.set_weights([0.4 * rng.normal(size=w.shape) for w in decoder.get_weights()])
    return {
        "decoder": decoder,
        "codebook": rng.normal(size=(SIZE, DIM)),
        "codes": rng.integers(SIZE, size=(3, ROWS, COLS)),
    }


@pytest.fixture(scope="module")
def prior():
    """A logistic regression for each position, from the codes before it."""
    prior = keras.Sequential([
        keras.Input((COUNT * SIZE,)),
        keras.layers.Dense(COUNT * SIZE),
        keras.layers.Reshape((COUNT, SIZE)),
    ])  # fmt: skip
    rng = np.random.default_rng(3)
    before = np.kron(np.triu(np.ones((COUNT, COUNT)), 1), np.ones((SIZE, SIZE)))
    kernel, bias = prior.get_weights()
    # Weights that 16 bits hold, so that what is told of nats can be checked to its last digit.
    kernel, bias = (rng.normal(size=w.shape).astype("f2") for w in (kernel, bias))
    prior.set_weights([before * kernel, bias])
    return prior


class View:
    """The parts of the view on a page."""

    def __init__(self, page):
        self.page = page
        self.cells = page.get_by_role("gridcell")
        self.decoded = page.get_by_role("img", name="Decoded")
        self.original = page.get_by_role("img", name="The original")
        self.sums = page.locator(".vae-lines")
        self.slider = page.get_by_role("slider", name="code of the selected cell")
        self.images = page.get_by_role("combobox", name="image")
        self.palette = page.locator(".vae-palette")

    def button(self, name):
        return self.page.get_by_role("button", name=name)

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        settled(self.page)

    @property
    def codes(self):
        settled(self.page)
        return [int(text) for text in self.cells.locator("b").all_inner_texts()]

    @property
    def cell(self):
        settled(self.page)
        selected = "nodes => nodes.map((node) => node.ariaSelected).indexOf('true')"
        return divmod(self.cells.evaluate_all(selected), COLS)

    @property
    def colors(self):
        look = "nodes => nodes.map((node) => getComputedStyle(node).backgroundColor)"
        return self.cells.evaluate_all(look)

    def thumbs(self):
        self.page.locator(".vae-palette[aria-busy=false]").wait_for()
        return [gray(thumb) for thumb in self.palette.locator("canvas").all()]


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


def test_keys_go_from_cell_to_cell_and_write(put, parts):
    view, codes = put(), parts["codes"][0].ravel().tolist()
    view.cells.first.focus()
    for keys, cell in (
        ("ArrowUp ArrowLeft", (0, 0)), ("ArrowRight ArrowDown ArrowDown", (2, 1)),
        ("End ArrowRight", (2, 3)), ("Home", (2, 0)), ("ArrowDown ArrowDown", (3, 0)),
    ):  # fmt: skip
        view.press(*keys.split())
        assert view.cell == cell
        assert view.cells.nth(cell[0] * COLS + cell[1]).evaluate(
            "n => n === document.activeElement"
        )
    own = codes[12]
    for keys, code in (
        ("1", 1), ("1", 11), ("5", 5), ("+", 6), ("-", 5), ("0 -", SIZE - 1), ("+", 0),
        ("Delete", own), ("1 ArrowUp ArrowDown 0", 0), ("Backspace", own), ("x Control+1", own),
    ):  # fmt: skip
        view.press(*keys.split())
        assert view.codes == [*codes[:12], code, *codes[13:]], keys


def test_the_slider_and_the_palette_give_the_selected_cell_a_code(put, parts):
    view, codes = put(row=1, col=1), parts["codes"][0].ravel().tolist()
    view.slider.press("End")
    assert view.codes == [*codes[:5], SIZE - 1, *codes[6:]]
    view.palette.get_by_role("radio", name="4", exact=True).check()
    assert view.codes == [*codes[:5], 4, *codes[6:]]
    assert view.slider.input_value() == "4"
    view.press("ArrowRight")
    assert view.codes == [*codes[:5], 5, *codes[6:]]
    view.palette.locator("canvas").nth(2).click()
    assert view.codes == [*codes[:5], 2, *codes[6:]]


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


def test_what_is_joined_to_the_view_follows_and_leads(show, parts):
    view = CodeGrid(**parts)
    sliders = {
        name: IntSlider(0, 0, top, description=name)
        for name, top in (("row", ROWS - 1), ("start", 2))
    }
    for name, slider in sliders.items():
        jslink((slider, "value"), (view, name))
    page = show(VBox([*sliders.values(), view]))
    page.wait_for_function("document.documentElement.dataset.ready")
    parts_of, handles = View(page), {n: page.get_by_role("slider", name=n) for n in sliders}
    parts_of.cells.first.focus()
    parts_of.press("ArrowDown", "+")
    assert float(handles["row"].get_attribute("aria-valuetext")) == 1
    handles["row"].press("ArrowRight")
    assert parts_of.cell == (2, 0)
    handles["start"].press("ArrowRight")
    assert parts_of.codes == parts["codes"][1].ravel().tolist(), "another start has its own codes"
    assert parts_of.cell == (2, 0)


def test_a_change_is_spoken_once_it_has_paused(show, parts, prior):
    page = show(CodeGrid(**parts, prior=prior), stopped=True)
    assert spoken(page) == "", "nothing has changed yet"
    view = View(page)
    view.cells.first.press("+")
    page.clock.run_for(100)
    assert page.locator("[aria-live=polite]").inner_text() == ""
    assert spoken(page).startswith("1 of 16 codes changed. ")
    view.cells.first.press("ArrowRight")
    assert spoken(page).startswith("1 of 16"), "a cell says itself what it is"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(show, parts, prior, scheme):
    page = show(CodeGrid(**parts, prior=prior, row=1), color_scheme=scheme)
    View(page).cells.nth(4).press("+")
    for width in (1100, 390):
        narrow(page, width)
        page.add_script_tag(path=AXE)
        found = page.evaluate("axe.run('.vae-view', { resultTypes: ['violations'] })")
        nodes = [(v["id"], node["html"][:120]) for v in found["violations"] for node in v["nodes"]]
        assert nodes == []


def test_every_control_is_reached_by_the_tab_key(put, prior):
    view = put(prior=prior)
    view.images.focus()
    reached = []
    for _ in range(6):
        reached.append(
            view.page.evaluate("""() => { const node = document.activeElement;
            return node.role ?? node.type ?? node.localName; }""")
        )
        view.press("Tab")
    assert reached == ["select-one", "button", "button", "gridcell", "range", "radio"]


@pytest.mark.parametrize("width", [390, 320])
def test_a_phone_has_room_for_all_of_it(put, prior, width):
    view = put(prior=prior)
    narrow(view.page, width)
    assert view.page.evaluate("document.documentElement.scrollWidth") <= width
    table, picture = view.page.get_by_role("grid").bounding_box(), view.decoded.bounding_box()
    assert table["x"] + table["width"] < picture["x"], "side by side"
    assert abs(table["y"] - picture["y"]) < 4
    height = view.page.locator(".vae-view").bounding_box()["height"]
    for cell in view.cells.all():
        assert min(cell.bounding_box()["width"], cell.bounding_box()["height"]) >= 24
    for choice in view.palette.locator("label").all():
        box = choice.bounding_box()
        assert min(box["width"], box["height"]) >= 24
        assert choice.evaluate("node => node.scrollWidth <= node.clientWidth + 1")
    view.cells.nth(5).click()
    for keys in (("+",), ("ArrowDown", "-"), ("1", "1")):
        view.press(*keys)
        assert view.page.locator(".vae-view").bounding_box()["height"] == height, "nothing jumps"


def test_a_tap_selects_a_cell(show, parts):
    view = View(show(CodeGrid(**parts), has_touch=True, is_mobile=True))
    narrow(view.page, 390)
    view.cells.nth(11).tap()
    assert view.cell == (2, 3)


def test_no_task_is_long_while_codes_change(show):
    """The decoder of the chapter: 0.8 million multiply-adds a picture, 16 pictures a palette."""
    layers = keras.layers
    decoder = keras.Sequential([
        keras.Input((4, 4, 8)),
        layers.Conv2D(64, 3, padding="same", activation="relu"),
        layers.Conv2D(64, 3, padding="same", activation="relu"),
        layers.Conv2DTranspose(1, 13, strides=7, padding="same"),
    ])  # fmt: skip
    rng = np.random.default_rng(0)
    grids = rng.integers(16, size=(1, 4, 4))
    view = View(show(CodeGrid(decoder, rng.normal(size=(16, 8)), grids)))
    view.thumbs()
    view.page.evaluate(LONG)
    view.cells.first.focus()
    for _, key in itertools.product(range(3), ("+", "ArrowRight", "+", "ArrowDown")):
        view.press(key)
    view.thumbs()
    assert view.page.evaluate("window.longest ?? 0") < 150, "and below 50 on a free machine"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (spoil("codes", [0, 1]), "codes must be 16 integers, got 2"),
        (
            spoil("codes", [0] * 15 + [SIZE]),
            "each of codes must be an integer from 0 to 11, got 12",
        ),
        (spoil("row", 4), "row must be an integer from 0 to 3, got 4"),
        (spoil("col", -1), "col must be an integer from 0 to 3, got -1"),
        (spoil("start", 3), "start must be an integer from 0 to 2, got 3"),
    ],
)
def test_bad_input_gets_a_message_in_the_view(show, parts, change, message):
    page = show(CodeGrid(**parts), change)
    assert page.get_by_text(message).first.is_visible()
    assert page.errors == []
