"""The view of a grid of codes: its keys, fingers, other widgets, and a phone."""

import keras
import numpy as np
import pytest
from ipywidgets import IntSlider, VBox, jslink

from vae_tutorial import CodeGrid

from .code_grids import COLS, ROWS, SIZE, View, make_parts, make_prior
from .conftest import BOOK, narrow, settled
from .tasks import longest
from .test_views import spoken

AXE = BOOK.parents[1] / "node_modules" / "axe-core" / "axe.min.js"
# Keys that are pressed before the page is drawn anew, and those of them that leave the view.
AT_ONCE = """(node, keys) => {
    const left = [], take = (event) => left.push(event.key);
    document.addEventListener("keydown", take);
    for (const key of keys) document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    document.removeEventListener("keydown", take);
    return left;
}"""


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


def test_keys_do_not_wait_for_the_page_to_be_drawn(put, parts):
    view, codes = put(), parts["codes"][0].ravel().tolist()
    view.cells.first.focus()
    view.cells.first.evaluate(AT_ONCE, ["ArrowRight", "ArrowRight", "ArrowDown", "1", "1"])
    assert view.cell == (1, 2)
    assert view.codes == [*codes[:6], 11, *codes[7:]]
    view.cells.first.evaluate(AT_ONCE, ["+", "+", "+", "ArrowLeft", "0", "+"])
    assert view.codes == [*codes[:5], 1, 2, *codes[7:]]
    assert view.page.errors == []


def test_a_digit_is_for_the_view_even_where_there_is_no_such_code(put, parts):
    small = {"codebook": parts["codebook"][:5], "codes": parts["codes"] % 5}
    view = put(**small)
    view.cells.first.focus()
    assert view.cells.first.evaluate(AT_ONCE, ["3", "7", "9", "Delete", "x", "Tab"]) == ["x", "Tab"]
    assert view.codes == small["codes"][0].ravel().tolist()


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


def test_a_start_that_there_is_not_leaves_a_way_back(show, parts):
    view = CodeGrid(**parts)
    slider = IntSlider(0, 0, 5, description="start")
    jslink((slider, "value"), (view, "start"))
    page = show(VBox([slider, view]))
    page.wait_for_function("document.documentElement.dataset.ready")
    parts_of, handle = View(page), page.get_by_role("slider", name="start")
    handle.press("ArrowRight")
    parts_of.cells.nth(5).click()
    parts_of.press("+")
    handle.press("End")
    settled(page)
    assert "start must be an integer from 0 to 2, got 5" in parts_of.sums.inner_text()
    parts_of.button("Back to this image").press("Enter")
    assert parts_of.codes == parts["codes"][1].ravel().tolist()
    assert float(handle.get_attribute("aria-valuetext")) == 1
    assert parts_of.sums.inner_text().startswith("0 of 16 codes changed.")
    assert page.errors == []


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


def test_the_selected_cell_of_a_wide_grid_is_in_sight(show):
    rows, cols = 2, 20
    decoder = keras.Sequential([
        keras.Input((rows, cols, 2)), keras.layers.Conv2DTranspose(1, 2, 2, padding="same")
    ])  # fmt: skip
    rng = np.random.default_rng(0)
    view = View(show(CodeGrid(decoder, rng.normal(size=(4, 2)), rng.integers(4, size=(1, 2, 20)))))
    narrow(view.page, 390)
    table = view.page.get_by_role("grid")
    view.cells.first.focus()
    for key, selected in (("End", 19), ("Home", 0), ("End", 19), ("ArrowLeft", 18)):
        view.press(key)
        frame, cell = table.bounding_box(), view.cells.nth(selected).bounding_box()
        assert frame["x"] - 1 <= cell["x"]
        assert cell["x"] + cell["width"] <= frame["x"] + frame["width"] + 1
    assert view.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_tap_selects_a_cell(show, parts):
    view = View(show(CodeGrid(**parts), has_touch=True, is_mobile=True))
    narrow(view.page, 390)
    view.cells.nth(11).tap()
    assert view.cell == (2, 3)


def test_no_task_is_long_while_codes_change(show):
    """The decoder of the chapter: 0.8 million multiply-adds a picture, 64 pictures a palette."""
    layers = keras.layers
    decoder = keras.Sequential([
        keras.Input((4, 4, 8)),
        layers.Conv2D(64, 3, padding="same", activation="relu"),
        layers.Conv2D(64, 3, padding="same", activation="relu"),
        layers.Conv2DTranspose(1, 13, strides=7, padding="same"),
    ])  # fmt: skip
    rng = np.random.default_rng(0)
    grids = rng.integers(64, size=(1, 4, 4))
    view = View(show(CodeGrid(decoder, rng.normal(size=(64, 8)), grids)))
    view.cells.first.focus()

    def use():
        view.press("+", "ArrowRight", "-", "ArrowLeft")  # another cell has another palette
        view.thumbs()

    assert longest(view.page, use, slower=4) < 50
