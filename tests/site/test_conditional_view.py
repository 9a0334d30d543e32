"""The view of one style in every class: classes, styles, temperature, and a drawn digit's style."""

import re

import numpy as np
import pytest
from ipywidgets import FloatSlider, VBox, jslink

from vae_tutorial import ConditionalView

from .conftest import narrow, settled
from .pads import DIGITS, gray
from .test_site import numbers
from .test_views import spoil, spoken


@pytest.fixture(scope="module")
def model(make_cvae):
    return make_cvae()


class View:
    """The parts of the view on a page."""

    def __init__(self, page):
        self.page = page
        self.picture = page.get_by_role("img", name=re.compile("^A . at"))
        self.row = page.locator(".vae-classes canvas")
        self.heat = page.get_by_role("slider", name="temperature")
        self.new = page.get_by_role("button", name="New style")
        self.pad = page.get_by_role("application")
        self.told = page.locator(".vae-drawing p")

    def radio(self, label):
        return self.page.get_by_role("radio", name=str(label), exact=True)

    @property
    def chosen(self):
        (label,) = [k for k in range(10) if self.radio(k).is_checked()]
        return label

    @property
    def z(self):
        settled(self.page)
        return numbers(self.picture.get_attribute("aria-label"))

    def press(self, control, *keys):
        for key in keys:
            control.press(key)
        settled(self.page)

    def draw(self, strokes):
        """Draw with the mouse."""
        box, mouse = self.pad.bounding_box(), self.page.mouse
        left, top = box["x"] + 0.2 * box["width"], box["y"] + 0.1 * box["height"]
        width, height = 0.6 * box["width"], 0.8 * box["height"]
        for stroke in strokes:
            places = [(left + width * x, top + height * y) for x, y in stroke]
            mouse.move(*places[0])
            mouse.down()
            for place in places[1:]:
                mouse.move(*place, steps=4)
            mouse.up()
        settled(self.page)


def expected(model, z):
    """Return what Keras draws for a style in each class, in the page's colours."""
    return 255 * (1 - model.decode(np.tile(z, (10, 1)), np.arange(10))[..., 0])


def test_all_pictures_are_those_of_keras_and_the_chosen_one_is_large(show, model):
    view = View(show(ConditionalView(model, label=7, z=[0.5, -1.2])))
    pictures = expected(model, [0.5, -1.2])
    for k, picture in enumerate(pictures):
        found = gray(view.row.nth(k))
        assert np.abs(found - picture).max() <= 1
    large = gray(view.picture)
    assert np.abs(large - pictures[7]).max() <= 1
    assert np.abs(pictures[7] - np.delete(pictures, 7, axis=0)).max(axis=(1, 2)).min() > 30
    assert view.picture.get_attribute("aria-label") == "A 7 at z = (0.50, −1.20)"
    assert view.page.errors == []


def test_arrows_digits_and_a_tap_on_a_picture_choose_the_class(show, model):
    view = View(show(ConditionalView(model, label=7, z=[0.5, -1.2])))
    pictures = expected(model, [0.5, -1.2])
    for act, label in (
        (lambda: view.press(view.radio(7), "ArrowRight"), 8),
        (lambda: view.press(view.radio(8), "ArrowLeft"), 7),
        (lambda: view.press(view.heat, "3"), 3),
        (lambda: view.row.nth(9).click(), 9),
    ):
        act()
        settled(view.page)
        assert view.chosen == label
        assert np.abs(gray(view.picture) - pictures[label]).max() <= 1
        assert view.z == [0.5, -1.2], "the style stays"


def test_sliders_and_plane_turn_the_style_of_all_classes(show, model):
    view = View(show(ConditionalView(model, z=[0.5, -1.2])))
    view.press(view.page.get_by_role("slider", name="z1", exact=True), "ArrowRight")
    plane = view.page.locator("canvas[role=slider]")
    view.press(plane, "Shift+ArrowUp")
    assert view.z == [0.55, -0.95]
    for k, picture in enumerate(expected(model, [0.55, -0.95])):
        assert np.abs(gray(view.row.nth(k)) - picture).max() <= 1
    assert plane.get_attribute("aria-valuetext") == "A 0 at z = (0.55, −0.95)"


def test_turning_the_temperature_rescales_the_present_style(show, model):
    view = View(show(ConditionalView(model, z=[0.6, -1.2])))
    view.press(view.heat, "End")
    assert view.z == pytest.approx([0.9, -1.8])
    view.press(view.heat, "Home")
    assert view.z == [0, 0]
    view.press(view.heat, *["PageUp"] * 5)
    warm = float(view.heat.input_value())
    assert 0 < warm < 1.5
    assert view.z == pytest.approx([0.6 * warm, -1.2 * warm], abs=0.006)


def test_a_new_style_is_a_draw_at_the_temperature(show, model):
    draws = []
    for temperature in (1.0, 0.5):
        view = View(show(ConditionalView(model, temperature=temperature, seed=4)))
        styles = []
        for _ in range(30):
            view.press(view.new, "Enter")
            styles.append(view.z)
        draws.append(styles)
    warm, cool = np.array(draws)
    np.testing.assert_allclose(cool, warm / 2, atol=0.011)  # both are written with two digits
    assert len({tuple(z) for z in warm.tolist()}) == 30
    # 60 standard normal numbers: their variance is 1, give or take 4 * sqrt(2 / 60).
    assert warm.var() == pytest.approx(1, abs=0.73)


def test_what_is_joined_to_the_view_follows_and_leads(show, model):
    view = ConditionalView(model, z=[0.6, -1.2])
    slider = FloatSlider(1.0, min=0, max=1.5, step=0.05, description="heat")
    jslink((slider, "value"), (view, "temperature"))
    page = show(VBox([slider, view]))
    page.wait_for_function("document.documentElement.dataset.ready")
    parts, handle = View(page), page.get_by_role("slider", name="heat", exact=True)
    parts.press(parts.heat, "ArrowLeft")
    assert float(handle.get_attribute("aria-valuetext")) == pytest.approx(0.95)
    parts.press(handle, "ArrowLeft")
    assert float(parts.heat.input_value()) == pytest.approx(0.9)
    assert parts.z == pytest.approx([0.54, -1.08])


def test_a_change_is_spoken_once_it_has_paused(show, model):
    page = show(ConditionalView(model, z=[0.5, -1.2]), stopped=True)
    assert spoken(page) == "", "nothing has changed yet"
    View(page).radio(0).press("ArrowRight")
    page.clock.run_for(100)
    assert page.locator("[aria-live=polite]").inner_text() == ""
    assert spoken(page).startswith("A 1 at z = (0.50, −1.20)")


def test_of_many_dimensions_eight_have_sliders(show, make_cvae):
    view = ConditionalView(make_cvae(12))
    page = show(view)
    names = [f"z{i + 1}" for i in view.sliders]
    found = page.get_by_role("slider").evaluate_all("nodes => nodes.map((node) => node.ariaLabel)")
    assert found == [*names, "temperature"] and len(names) == 8
    assert page.get_by_text("the 8 of 12 dimensions that change most").is_visible()
    label = View(page).picture.get_attribute("aria-label")
    assert re.findall(r"z\d+", label) == names[:3] and label.endswith("and 9 more")


def test_the_style_of_a_drawn_digit_is_what_the_encoder_says_of_it_as_that_class(show, model):
    view = View(show(ConditionalView(model, z=[3, 3], draw=True)))
    view.draw(DIGITS[4])
    view.press(view.pad, "4")
    ink, label = view.z
    assert label == pytest.approx(0.4), "the encoder gets the class"
    assert 0.5 < ink < 3, "and the drawing: 50 to 300 pixels of ink"
    assert "read as a 4" in view.told.inner_text()
    assert view.page.get_by_text("A 4 at z", exact=False).first.inner_text().endswith("your digit")
    for k, picture in enumerate(expected(model, [ink, label])):
        shown = gray(view.row.nth(k))
        assert np.abs(shown - picture).mean() < 1, "z is written with two digits"
    view.press(view.radio(4), "ArrowRight")
    assert view.z == pytest.approx([ink, 0.5], abs=0.011), "another class is another reading"


def test_a_style_that_has_left_the_drawing_stays_when_the_class_changes(show, model):
    view = View(show(ConditionalView(model, label=4, draw=True)))
    view.draw(DIGITS[4])
    view.press(view.page.get_by_role("slider", name="z1", exact=True), "Home")
    before = view.z
    assert before[0] == -4
    view.press(view.radio(4), "ArrowRight")
    assert view.z == before
    view.draw([[(0.1, 0.1), (0.2, 0.2)]])
    assert view.z[0] > 0, "another stroke is another drawing"


def test_an_empty_pad_changes_nothing_and_says_so(show, model):
    view = View(show(ConditionalView(model, z=[1, -2], draw=True)))
    view.page.get_by_role("button", name="Clear").press("Enter")
    settled(view.page)
    assert view.z == [1, -2]
    assert view.told.inner_text() == "The pad is empty, and the style stays as it was."
    view.draw(DIGITS[1])
    drawn = view.z
    view.page.get_by_role("button", name="Undo").press("Enter")
    settled(view.page)
    assert view.z == drawn != [1, -2]
    assert view.told.inner_text() == "The pad is empty, and the style stays as it was."
    assert gray(view.pad).min() == 255


def test_keys_draw_on_the_pad(show, model):
    view = View(show(ConditionalView(model, z=[1, -2], draw=True)))
    keys = ["Shift+ArrowUp", "Shift+ArrowUp", "Space", *["Shift+ArrowDown"] * 4, "Space"]
    view.press(view.pad, *keys)
    assert view.z[0] > 0.2 and view.z != [1, -2]
    name = view.pad.get_attribute("aria-label")
    assert name == "Your digit. Pen up, 50 % across and 80 % down"
    view.press(view.pad, "Control+z")
    assert gray(view.pad).min() == 255


def test_whoever_draws_by_keys_hears_of_the_pen_and_of_the_style(show, model):
    page = show(ConditionalView(model, z=[1, -2], draw=True), stopped=True)
    pad = View(page).pad
    pad.press("Shift+ArrowUp")
    assert "A 0 at z = (1.00, −2.00)" in spoken(page)
    assert spoken(page).endswith("Pen up, 50 % across and 35 % down")
    pad.press("Space")
    assert "read as a 0" in spoken(page)
    page.get_by_role("button", name="Clear").press("Enter")
    page.clock.run_for(100)
    assert "The pad is empty" in spoken(page)


@pytest.mark.parametrize("draw", [False, True])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_phone_has_room_for_all_of_it(show, model, draw, scheme):
    page = show(ConditionalView(model, draw=draw), color_scheme=scheme)
    narrow(page, 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    tops = {box["y"] for box in (node.bounding_box() for node in View(page).row.all())}
    assert len(tops) == 2, "two rows of five"
    assert page.errors == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (spoil("label", 12), "label must be an integer from 0 to 9, got 12"),
        (spoil("z1", 1e300), "is not a point of the latent space"),
    ],
)
def test_bad_input_gets_a_message_in_the_view(show, model, change, message):
    page = show(ConditionalView(model), change)
    assert page.get_by_text(message).first.is_visible()
