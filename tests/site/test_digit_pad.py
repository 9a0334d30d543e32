"""The drawing pad alone on a page: what it draws, encodes and says, and how it is used."""

import numpy as np
import pytest
from scipy import ndimage

from vae_tutorial import DigitPad, load_pretrained

from .conftest import settled
from .pads import DIGITS, Pad, gray, seen

IN_SIGHT = """pad => new Promise((done) => new IntersectionObserver((entries, watch) => {
    watch.disconnect();
    done(entries[0].isIntersecting);
}).observe(pad))"""


@pytest.fixture
def make(trained, digits):
    def make(**traits):
        return DigitPad(trained["vae-2d-small"], digits.x_test, digits.y_test, **traits)

    return make


def ink(pad):
    return (gray(pad.paper) < 128).sum()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_ellipse_is_seen_above_the_dot_on_all_ten_digits(show, make, trained, digits, scheme):
    view = make()
    page = show(view, color_scheme=scheme)
    pad = Pad(page)
    for k in range(10):
        pad.pick(k + 1)
        mean, log_var = trained["vae-2d-small"].encode(digits.x_test[digits.y_test == k][:1])
        unit, angle = 560 / (2 * view.limit), np.linspace(0, 2 * np.pi, 48, endpoint=False)
        radii = np.maximum(2 * np.exp(log_var[0] / 2) * unit, 3)
        middle = 280 + unit * mean[0] * [1, -1]
        shown = seen(pad.plane)
        x, y = np.rint(middle[:, None] + radii[:, None] * [np.cos(angle), np.sin(angle)]).astype(
            int
        )
        dark = np.array(
            [
                shown[b - 1 : b + 2, a - 1 : a + 2].max(axis=2).min()
                for a, b in zip(x, y, strict=True)
            ]
        )
        assert (dark < 90).mean() > 0.95, f"the outline of {k}"
        dot = (np.abs(shown - [213, 94, 0]).max(axis=2) < 40).sum()
        assert dot > 30, "and the draw is seen beside it"


def test_the_lens_shows_both_axes_at_one_and_two_sigma(show, make, trained, digits):
    pad = Pad(show(make()))
    for k in (1, 4, 8):
        pad.pick(k + 1)
        _, log_var = trained["vae-2d-small"].encode(digits.x_test[digits.y_test == k][:1])
        sigma = np.exp(log_var[0] / 2)
        dark = gray(pad.lens) < 100
        labels, _ = ndimage.label(dark)
        across, down = np.flatnonzero(dark[160]), np.flatnonzero(dark[:300, 160])
        lengths = np.array([np.ptp(across), np.ptp(down)])
        assert lengths[0] / lengths[1] == pytest.approx(sigma[0] / sigma[1], rel=0.06)
        half = 2 * 160 / lengths * 2 * sigma  # of the lens, in units of the plane
        assert half == pytest.approx(half.mean(), rel=0.06)
        inner = labels == labels[160, 160]
        rows = np.flatnonzero(inner[:, 160])
        assert np.ptp(rows) >= 0.45 * lengths[1], "the ellipse of one sigma is closed"


def test_the_encoder_gets_a_drawing_in_the_size_and_place_of_the_data(show, make, trained, digits):
    pad = Pad(show(make()))
    boxes, centres = [], []
    for image in digits.x_test[..., 0]:
        rows, columns = ndimage.find_objects((image > 0.5).astype(int))[0]
        boxes.append(max(rows.stop - rows.start, columns.stop - columns.start))
        centres.append(ndimage.center_of_mass(image))
    for size, corner in ((1, (0, 0)), (0.4, (1, 0)), (0.55, (0, 1))):
        pad.clear()
        pad.draw(DIGITS[3], size, corner)
        found = pad.encoded()
        rows, columns = ndimage.find_objects((found > 0.5).astype(int))[0]
        assert rows.stop - rows.start == pytest.approx(np.median(boxes), abs=1)
        np.testing.assert_allclose(
            ndimage.center_of_mass(found), np.mean(centres, axis=0), atol=0.05
        )
        mean, _ = trained["vae-2d-small"].encode(found.reshape(1, 28, 28, 1).astype("float32"))
        np.testing.assert_allclose(pad.mean, mean[0], atol=0.03)


def test_few_events_make_a_round_line_and_none_between_is_lost(show, make):
    page = show(make())
    pad = Pad(page)
    pad.clear()
    box = pad.paper.bounding_box()
    middle = np.array([box["x"], box["y"]]) + box["width"] / 2
    turns = middle + 0.35 * box["width"] * np.array(
        [[np.cos(a), np.sin(a)] for a in np.arange(13) * np.pi / 3]
    )
    page.mouse.move(*turns[0])
    page.mouse.down()
    for place in turns[1:]:
        page.mouse.move(*place)
    page.mouse.up()
    settled(page)
    y, x = np.nonzero(gray(pad.paper) < 128)
    turn = np.degrees(np.arctan2(y - 223.5, x - 223.5)) // 10
    away = np.abs(turn + 0.5) > 7  # from the two ends of the line
    y, x, turn = y[away], x[away], turn[away]
    radii = [np.hypot(y - 223.5, x - 223.5)[turn == t].mean() for t in np.unique(turn)]
    assert len(radii) == 22 and max(radii) / min(radii) < 1.06, "a hexagon has 1.15"
    pad.clear()
    settled(page)
    pad.paper.evaluate("""pad => {
        const box = pad.getBoundingClientRect();
        const at = (share) => ({ clientX: box.left + share * box.width, isPrimary: true,
            clientY: box.top + 4 * share * (1 - share) * 0.8 * box.height, pointerId: 1 });
        const event = (name, share, more) => new PointerEvent(name, { ...at(share), ...more });
        pad.setPointerCapture = () => {};
        pad.dispatchEvent(event("pointerdown", 0.1));
        const between = Array.from({ length: 9 }, (_, k) =>
            event("pointermove", 0.1 + 0.8 * (k + 1) / 9));
        pad.dispatchEvent(event("pointermove", 0.9, { coalescedEvents: between }));
        pad.dispatchEvent(event("pointerup", 0.9));
    }""")
    settled(page)
    drawn = gray(pad.paper) < 128
    assert drawn[int(0.8 * 448), 224], "the pen has been there between two frames"


def test_each_step_is_undone_by_button_and_by_key(show, make):
    page = show(make())
    pad = Pad(page)
    pad.clear()
    settled(page)
    steps = [ink(pad)]
    for stroke in DIGITS[4]:
        pad.draw([stroke])
        steps.append(ink(pad))
    assert steps[0] == 0 < steps[1] < steps[2]
    page.keyboard.press("Control+z")
    settled(page)
    assert ink(pad) == steps[1]
    pad.clear()
    settled(page)
    assert ink(pad) == 0
    for expected in (steps[1], steps[0]):
        pad.button("Undo").click()
        settled(page)
        assert ink(pad) == expected


def test_keys_draw_a_digit_and_say_where_the_pen_is(show, make):
    page = show(make(), stopped=True)
    pad = Pad(page)
    pad.clear()
    pad.paper.focus()

    def press(*keys):
        for key in keys:
            page.keyboard.press(key)
        page.clock.run_for(100)

    assert not page.locator(".vae-pen").is_visible()
    press("Shift+ArrowUp", "Shift+ArrowUp")
    assert ink(pad) == 0 and page.locator(".vae-pen").is_visible()
    press("Space", *["Shift+ArrowDown"] * 4, "Space")
    bar = ink(pad)
    assert bar > 0
    name = pad.paper.get_attribute("aria-label")
    assert name == "Your digit. Pen up, 50 % across and 80 % down"
    page.clock.run_for(700)
    assert page.locator("[aria-live=polite]").inner_text().startswith("Pen up, 50 % across")
    press("ArrowLeft", "ArrowLeft")
    assert ink(pad) == bar, "a pen that is up draws nothing"
    y, x = ndimage.center_of_mass(gray(pad.paper) < 128)
    assert (y / 448, x / 448) == pytest.approx((0.5, 0.5), abs=0.02)
    press("Control+z")
    assert ink(pad) == 0
    page.mouse.click(5, 5)
    assert not page.locator(".vae-pen").is_visible()


def test_a_digit_draws_itself_until_somebody_takes_part(show, make):
    page = show(make(), stopped=True)
    pad = Pad(page)
    pad.paper.evaluate(IN_SIGHT)
    page.clock.run_for(4000)
    amounts = set()
    for _ in range(6):
        page.clock.run_for(300)
        amounts.add(ink(pad))
    assert len(amounts) > 3, "it grows"
    page.keyboard.press("Tab")
    page.clock.run_for(100)
    finished, code = ink(pad), pad.mean
    page.clock.run_for(5000)
    assert ink(pad) == finished >= max(amounts), "a finished digit stays"
    np.testing.assert_array_equal(pad.mean, code)
    assert page.locator("[aria-live=polite]").inner_text() == "", "and nothing was announced"
    box = pad.paper.bounding_box()
    page.mouse.click(box["x"] + 20, box["y"] + 20)
    page.clock.run_for(100)
    assert 0 < ink(pad) < finished / 5, "the reader's first stroke is alone"


def test_no_digit_draws_itself_out_of_sight_or_where_less_motion_is_wanted(show, make):
    page = show(make(), stopped=True, reduced_motion="reduce")
    pad = Pad(page)
    before = ink(pad)
    assert before > 500, "the finished digit stands there"
    page.clock.run_for(6000)
    assert ink(pad) == before
    page = show(make(), stopped=True)
    pad = Pad(page)
    page.add_style_tag(content="main { padding-top: 4000px }")
    assert not pad.paper.evaluate(IN_SIGHT)
    page.clock.run_for(100)
    before = ink(pad)
    for _ in range(8):
        page.clock.run_for(500)
        assert ink(pad) == before
    pad.paper.scroll_into_view_if_needed()
    assert pad.paper.evaluate(IN_SIGHT)
    page.clock.run_for(800)
    assert ink(pad) != before


def test_draws_before_stay_with_their_pictures_until_the_image_changes(show, make, trained):
    page = show(make())
    pad = Pad(page)
    pad.pick(3)
    for _ in range(7):
        pad.width.press("PageUp")
    draws = []
    for _ in range(10):
        draws.insert(0, pad.numbers()[2])
        pad.again.click()
        settled(page)
    thumbs = pad.trail.locator("canvas")
    assert thumbs.count() == 8
    said = pad.trail.get_attribute("aria-label").replace("−", "-")
    for z, thumb in zip(draws, thumbs.all(), strict=False):
        assert f"({z[0]:.2f}, {z[1]:.2f})" in said
        expected = 255 * (1 - trained["vae-2d-small"].decode([z])[0, ..., 0])
        assert np.abs(gray(thumb) - expected).mean() < 4
    pad.draw([[(0, 0), (0.1, 0.1)]])
    assert thumbs.count() == 0
    assert pad.trail.get_attribute("aria-label") == "No draws before this one"


def test_the_picture_hardly_changes_at_one_sigma_and_does_at_32(show, make):
    page = show(make())
    pad = Pad(page)
    change = {}
    for width, key in (("1.00 σ", None), ("32.0 σ", "End")):
        if key:
            pad.set_width(key)
        assert pad.width.get_attribute("aria-valuetext") == width
        change[width] = pad.changes(5)
    small, large = change.values()
    assert max(small) < 10
    assert np.mean(large) > 6 * np.mean(small)


def test_a_second_finger_on_the_pad_draws_nothing(show, trained, digits):
    pad = DigitPad(trained["vae-2d-small"], digits.x_test[:60], digits.y_test[:60])
    page = show(pad, has_touch=True)
    page.get_by_role("button", name="Clear").tap()
    canvas = page.get_by_role("application")
    box, session = canvas.bounding_box(), page.context.new_cdp_session(page)

    def touch(kind, *points):
        at = [{"x": box["x"] + x, "y": box["y"] + y, "id": i} for i, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

    touch("touchStart", (40, 40))
    touch("touchMove", (40, 120))
    settled(page)
    before = gray(canvas)
    assert before.min() == 0
    touch("touchStart", (40, 120), (150, 40))
    touch("touchMove", (40, 120), (150, 60))
    touch("touchEnd")
    settled(page)
    np.testing.assert_array_equal(gray(canvas), before)
    assert page.evaluate("scrollY") == 0


def test_a_pass_that_fails_is_said_and_leaves_no_old_result(show, digits):
    pad = DigitPad(
        load_pretrained("vae-2d-small", "digits"), digits.x_test[:60], digits.y_test[:60]
    )
    pad.decoder.weights = b"\xff" * len(pad.decoder.weights)  # each of them is no number
    page = show(pad, stopped=True)
    assert page.get_by_text("is not a point of the latent space").is_visible()
    names = [canvas.get_attribute("aria-label") for canvas in page.get_by_role("img").all()]
    expected = ["Latent plane with encoded test digits", "No picture yet", "No cloud yet"]
    assert names[1:4] == expected
    again = page.get_by_role("button", name="Draw again from q(z|x)")
    for _ in range(3):
        again.press("Enter")
        page.clock.run_for(100)
    page.clock.run_for(700)
    spoken = page.locator("[aria-live=polite]").inner_text()
    assert "is not a point of the latent space" in spoken


def test_views_look_as_their_style_sheet_says_in_the_dark_too(show, trained, digits):
    pad = DigitPad(trained["vae-2d-small"], digits.x_test[:60], digits.y_test[:60])
    page = show(pad, color_scheme="dark")
    style = """node => { const style = getComputedStyle(node);
                         return [style.backgroundColor, style.touchAction, style.width]; }"""
    canvas = page.get_by_role("application")
    assert canvas.evaluate(style)[:2] == ["rgb(255, 255, 255)", "none"]
    assert page.locator("[aria-live=polite]").evaluate(style)[2] == "1px"
