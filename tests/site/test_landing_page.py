"""The landing page: its pad beside Keras, digits of any size and place, and the first screen."""

import re

import numpy as np
import pytest

from vae_tutorial import gaussian_kl, load_digits

from .conftest import BOOK, finished, narrow, settled
from .pads import DIGITS, Pad
from .test_site import numbers, readout_of, vae_of

PAGE = "book/index.html"


@pytest.mark.parametrize("k", [3, 8])
def test_picked_digit_is_encoded_and_decoded_as_keras_does(visit, k):
    page = visit(PAGE)
    vae, pad = vae_of(page, "vae-2d-small"), Pad(page)
    pad.pick(k)
    image = pad.encoded().reshape(1, 28, 28, 1).astype("float32")
    mean, log_var = vae.encode(image)
    found = pad.numbers()
    np.testing.assert_allclose(found[0], mean[0], atol=0.02)
    np.testing.assert_allclose(found[1], np.exp(log_var[0] / 2), rtol=0.05, atol=6e-4)
    logits = vae.decoder(found[2:].astype("float32"))
    reconstruction, kl, total = numbers(readout_of(page).inner_text())
    # z is known to two decimals, which moves the loss of a digit by a few nats at most.
    assert reconstruction == pytest.approx(-float(vae.likelihood(image, logits)[0]), abs=8)
    assert kl == pytest.approx(float(gaussian_kl(mean, log_var)[0]), abs=0.15)
    assert total == pytest.approx(reconstruction + kl, abs=0.11)
    pad.set_width("Home")
    assert "KL ∞" in readout_of(page).inner_text()
    # Both networks run on weights of 16 bits.
    assert np.abs(pad.decoded() - vae.decode(mean)[0, ..., 0]).max() <= 6 / 255


def test_drawing_with_the_mouse_makes_a_digit_and_clear_removes_it(visit):
    page = visit(PAGE)
    finished(page)
    pad = Pad(page)
    pad.clear()
    settled(page)
    assert page.get_by_text("Draw a digit, or pick one below.").first.is_visible()
    assert pad.encoded().max() == 0
    pad.draw(DIGITS[3])
    mean, _ = vae_of(page, "vae-2d-small").encode(
        pad.encoded().reshape(1, 28, 28, 1).astype("float32")
    )
    np.testing.assert_allclose(pad.mean, mean[0], atol=0.02)
    assert np.isfinite(numbers(readout_of(page).inner_text())).all()
    assert pad.decoded().max() > 0.5


def test_noise_that_is_held_still_stays_the_same_for_another_image(visit):
    page = visit(PAGE)
    pad = Pad(page)

    def noise(k):
        pad.pick(k)
        mean, sigma, z = pad.numbers()
        return (z - mean) / sigma

    pad.set_width("End")
    page.get_by_role("checkbox", name="hold the noise still").check()
    held = [noise(k) for k in (1, 4, 1)]
    np.testing.assert_array_equal(held[0], held[2])
    page.get_by_role("checkbox", name="hold the noise still").uncheck()
    assert not np.array_equal(noise(1), noise(1))


@pytest.mark.parametrize("k", range(10))
def test_small_digits_anywhere_get_the_code_of_the_full_size_one(share, k):
    page = share(BOOK.as_uri(), PAGE)
    pad = Pad(page)
    pad.paper.scroll_into_view_if_needed()
    pad.clear()
    pad.draw(DIGITS[k])
    full = pad.mean
    corners = [(0, 0), (1, 0), (0, 1), (1, 1)]
    for size, *place in [(0.4, *c) for c in corners] + [(s, 0.5, 0.5) for s in (0.4, 0.6, 0.8, 1)]:
        pad.clear()
        pad.draw(DIGITS[k], size, place)
        distance = np.linalg.norm(pad.mean - full)
        assert distance <= 0.3, f"a {k} at {size:.0%} of the size, at {place}"


def test_what_the_text_says_of_both_widths_is_true(visit):
    page = visit(PAGE)
    vae, digits = vae_of(page, "vae-2d-small"), load_digits()
    mean, log_var = vae.encode(digits.x_test[1000:1500])
    rng = np.random.default_rng(1)
    found = re.findall(r"at +(\d+) σ, two pictures differ by +([\d.]+) gray", page.content())
    assert [width for width, _ in found] == ["1", "32"]
    for width, said in found:
        sigma = float(width) * np.exp(log_var / 2)
        one, two = (vae.decode(mean + sigma * rng.standard_normal(mean.shape)) for _ in range(2))
        assert float(said) == pytest.approx(255 * np.abs(one - two).mean(), rel=0.15)
    small, large = (float(said) for _, said in found)
    assert small < 5 and large > 8 * small
    # The same by hand, in the page: of each test digit, three pairs of draws.
    pad, change = Pad(page), {}
    for key in (None, "End"):
        if key:
            pad.set_width(key)
        change[key] = pad.changes(4)
    assert max(change[None]) < 10 and np.mean(change["End"]) > 5 * np.mean(change[None])


CUT = """() => [...document.querySelectorAll(".digit-pad *")].filter((part) => {
    const { left, right, width } = part.getBoundingClientRect();
    return width && (left < -0.5 || right > innerWidth + 0.5);
}).map((part) => part.className || part.tagName)"""


def test_the_first_screen_invites_to_draw_and_nothing_is_cut_off(share):
    page = share(BOOK.as_uri(), PAGE)
    pad = Pad(page)
    heading = page.get_by_role("heading", level=1)
    invitation = page.get_by_text("Draw a digit, and a").first
    for width, height in ((1280, 900), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        if width < 600:
            narrow(page, width)
        settled(page)
        page.evaluate("scrollTo(0, 0)")
        for part in (heading, invitation, pad.paper):
            box = part.bounding_box()
            assert box["y"] >= 0 and box["y"] + box["height"] <= height
        assert heading.bounding_box()["y"] < invitation.bounding_box()["y"]
        assert invitation.bounding_box()["y"] < pad.paper.bounding_box()["y"]
        assert page.evaluate(CUT) == []


def test_arrows_lead_from_the_pad_to_the_picture_also_on_a_phone(share):
    page = share(BOOK.as_uri(), PAGE)
    pad = Pad(page)

    def middles(*parts):
        boxes = [part.bounding_box() for part in parts]
        return [(b["x"] + b["width"] / 2, b["y"] + b["height"] / 2) for b in boxes]

    arrows = page.locator(".vae-arrow")
    way = [pad.paper, pad.input, arrows.nth(0), pad.plane, arrows.nth(1), pad.picture]
    settled(page)
    across = [x for x, _ in middles(*way)]
    assert across == sorted(across)
    narrow(page, 390)
    (_, top), (_, image), (_, down), (_, plane), (_, up), (_, end) = middles(*way)
    assert top < image <= down + 30 and down < plane and end < up < plane
    turned = "arrow => getComputedStyle(arrow).transform"
    assert [arrow.evaluate(turned) for arrow in arrows.all()] == [
        "matrix(0, 1, -1, 0, 0, 0)", "matrix(0, -1, 1, 0, 0, 0)"
    ]  # fmt: skip
