"""Views whose pictures are formulas: each number at many places against SciPy, by key and hand."""

import re

import matplotlib.pyplot as plt
import numpy as np
import pytest
from scipy import stats
from scipy.integrate import quad

from vae_tutorial.plots import CLASS_COLORS
from vae_tutorial.widgets import FrameSlider, GradientErrors, HeldNoise, TrainingFilm, TwoBells

from . import test_views
from .conftest import narrow, settled
from .test_site import numbers

NOISE = np.random.default_rng(15).standard_normal(40)

COLORED = """([canvas, color]) => {
    const {width, height} = canvas, found = [];
    const copy = new OffscreenCanvas(width, height).getContext("2d", {willReadFrequently: true});
    copy.drawImage(canvas, 0, 0);
    const {data} = copy.getImageData(0, 0, width, height);
    const [r, g, b] = color.match(/\\w\\w/g).map((part) => parseInt(part, 16));
    for (let i = 0; i < data.length; i += 4) {
        if (Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 6)
            found.push([i / 4 % width, Math.floor(i / 4 / width)]);
    }
    return found;
}"""


def colored(canvas, color):
    """Return columns and rows of the pixels that have a colour."""
    return np.array(canvas.evaluate(f"canvas => ({COLORED})([canvas, {color!r}])"))


def slide(page, **values):
    """Put sliders at values."""
    for name, value in values.items():
        page.get_by_role("slider", name=name.replace("_", " ")).fill(f"{value:g}")
    settled(page)


def areas(mu, sigma):
    """Return KL(q || p) and the areas of its integrand above and below zero, by quadrature."""
    q, p = stats.norm(mu, sigma), stats.norm()

    def integrand(z):
        return q.pdf(z) * (q.logpdf(z) - p.logpdf(z))

    # q = p where a quadratic in z is zero; the integrand has its kinks there.
    zeros = np.roots([1 - sigma**-2, 2 * mu / sigma**2, -((mu / sigma) ** 2) - 2 * np.log(sigma)])
    kinks = sorted(z.real for z in zeros if abs(z.imag) < 1e-9)
    ends = [mu - 12 * sigma, mu + 12 * sigma]
    cuts = [ends[0], *(z for z in kinks if ends[0] < z < ends[1]), ends[1]]
    parts = [quad(integrand, a, b)[0] for a, b in zip(cuts, cuts[1:], strict=False)]
    up, down = sum(v for v in parts if v > 0), -sum(v for v in parts if v < 0)
    return up - down, up, down


def test_divergence_and_areas_of_two_bells_are_those_of_quadrature(show):
    page = show(TwoBells(mu=1, sigma=0.5))
    rng = np.random.default_rng(0)
    chance = rng.uniform([-2, 0.25], [2, 2], size=(30, 2))
    places = [(0, 1), (2, 0.25), (-2, 2), *chance]
    for mu, sigma in np.round(places, 2):
        slide(page, mean_of_q=mu, **{"s.d._of_q": sigma})
        label = page.locator("canvas").nth(0).get_attribute("aria-label")
        assert numbers(label)[:2] == [pytest.approx(mu), pytest.approx(sigma)]
        label = page.locator("canvas").nth(1).get_attribute("aria-label")
        assert np.allclose(numbers(label), areas(mu, sigma), atol=0.005 + 1e-4, rtol=0), label
        kl = numbers(page.locator(".vae-title").inner_text())[0]
        assert kl == numbers(label)[0]
    assert page.errors == []


@pytest.mark.parametrize("touch", [False, True])
def test_top_of_a_bell_is_dragged_sideways_and_up(show, touch):
    page = show(TwoBells(mu=0, sigma=1), has_touch=touch)
    grip, canvas = page.locator(".vae-grip"), page.locator("canvas").first
    before, frame = grip.bounding_box(), canvas.bounding_box()
    x, y = before["x"] + 14, before["y"] + 14
    unit = (frame["width"] - 2 - 62) / 14  # pixels of one latent unit, between the margins
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + unit, y, steps=4)
    settled(page)
    assert numbers(canvas.get_attribute("aria-label"))[:2] == pytest.approx([1, 1], abs=0.05)
    page.mouse.move(x + unit, y - 40, steps=4)
    page.mouse.up()
    settled(page)
    assert numbers(canvas.get_attribute("aria-label"))[1] < 0.8, "a higher bell is narrower"
    after = grip.bounding_box()
    assert after["x"] - before["x"] == pytest.approx(unit, abs=2)
    assert after["y"] - before["y"] == pytest.approx(-40, abs=3)


def test_keys_move_a_bell_by_a_hundredth(show):
    page = show(TwoBells(mu=1, sigma=0.5), stopped=True)
    mean = page.get_by_role("slider", name="mean of q")
    mean.press("ArrowRight")
    page.clock.run_for(100)
    assert mean.get_attribute("aria-valuetext") == "1.01"
    assert "KL is 0.83 nats" in test_views.spoken(page)


def test_held_noise_is_sent_to_draws_by_the_line(show):
    page = show(HeldNoise(NOISE))
    canvas, (zero, two) = page.locator("canvas"), page.locator(".vae-grip").all()
    for mu, sigma in [(0, 1), (-2.5, 0.1), (1.37, 1.81)]:
        slide(page, μ=mu, σ=sigma)
        text = canvas.get_attribute("aria-label")
        assert text.startswith("40 fixed") and numbers(text)[:2] == [mu, sigma]
        frame = canvas.bounding_box()
        at = [
            (box["x"] + 14 - frame["x"] - 1, box["y"] + 14 - frame["y"] - 1)
            for box in (zero.bounding_box(), two.bounding_box())
        ]
        unit_x, unit_y = (at[1][0] - at[0][0]) / 2, (at[0][1] - at[1][1]) / (2 * sigma)
        noise = NOISE[np.abs(NOISE + 1.5).argmin()]
        # The trace of this noise is dotted; its dot is the widest thing in its colour.
        columns, rows = colored(canvas, "#0072b2").T
        solid = np.bincount(rows).argmax()
        assert solid == pytest.approx(at[0][1] - unit_y * sigma * noise, abs=2.5)
        expected = at[0][0] + unit_x * noise
        assert columns.min() == pytest.approx(expected - 5, abs=2.5)
    assert page.errors == []


def test_the_line_is_lifted_and_turned_by_its_rings(show):
    page = show(HeldNoise(NOISE, mu=0, sigma=1))
    canvas, (lift, turn) = page.locator("canvas"), page.locator(".vae-grip").all()
    for ring, rise, expected in [(lift, -44, [1.99, 1]), (turn, 22, [1.99, 0.5])]:
        box = ring.bounding_box()
        x, y = box["x"] + 14, box["y"] + 14
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x, y + rise, steps=4)
        page.mouse.up()
        settled(page)
        found = numbers(canvas.get_attribute("aria-label"))[:2]
        assert found == pytest.approx(expected, abs=0.05)


def test_errors_of_gradients_and_their_spread_are_those_of_numpy(show):
    noise = np.random.default_rng(6).standard_normal((150, 64)).astype("f4").astype(float)
    page = show(GradientErrors(noise))
    canvas = page.locator("canvas")
    nodes, weights = np.polynomial.hermite_e.hermegauss(20)
    weights /= weights.sum()
    for mu, n in [(0, 1), (2.5, 7), (4, 64), (0.37, 3)]:
        slide(page, **{"μ / σ": mu, "draws_n": n})
        text = canvas.get_attribute("aria-label")
        square = (mu + nodes) ** 2
        draws = [2 * (mu + nodes), (square - mu**2 - 3) * nodes, square * nodes]
        spread = [np.sqrt(weights @ (d - 2 * mu) ** 2 / n) for d in draws]
        assert numbers(text)[-3:] == pytest.approx(spread, abs=0.0051), text
        errors = 2 * noise[:, :n].mean(axis=1)  # pathwise: 2 (mu + e), less 2 mu
        columns = colored(canvas, "#0072b2")[:, 0]
        width = canvas.evaluate("canvas => canvas.width")
        ends = 50 + (np.array([errors.min(), errors.max()]) + 40) / 80 * (width - 62)
        assert [columns.min(), columns.max()] == pytest.approx(ends + [-2, 2], abs=2)
    assert page.errors == []


@pytest.fixture
def film():
    """Forty frames of ones, most of which move right and some left."""
    steps = range(0, 400, 10)
    z = [np.repeat([(k / 20, -1.0), (-k / 20, 2.0)], (20, 10), axis=0) for k in range(40)]
    return TrainingFilm(z, np.ones(30, int), steps, [500 - 8.5 * k for k in range(40)])


def seen(plane):
    """Return batches and loss, as the plane says them."""
    return [float(v) for v in re.findall(r"\d+(?:\.\d+)?", plane.get_attribute("aria-label"))]


def test_film_plays_pauses_and_winds(show, film):
    page = show(film, stopped=True, reduced_motion="reduce")
    plane, play = page.locator("canvas").first, page.get_by_role("button", name="Play")
    page.clock.run_for(5000)
    assert seen(plane)[0] == 0, "it waits until it is asked"
    play.press("Enter")
    page.clock.run_for(1300)
    batches, loss = seen(plane)
    assert 50 <= batches <= 150 and loss == pytest.approx(500 - 0.85 * batches, abs=0.06)
    page.get_by_role("button", name="Pause").press("Space")
    page.clock.run_for(1300)
    assert seen(plane)[0] == batches
    play.press("Enter")
    page.clock.run_for(6000)
    assert seen(plane)[0] == 390 and play.inner_text() == "Play", "it ends at the last frame"
    page.get_by_role("slider").press("Home")
    page.clock.run_for(100)
    assert seen(plane) == [0, 500]
    assert page.errors == []


def test_film_shows_the_codes_of_its_frame(show, film):
    page = show(film)
    plane = page.locator("canvas").first
    for frame in (20, 39):
        page.get_by_role("slider").fill(str(frame))
        settled(page)
        # The number of the class hides those at its median.
        at = colored(plane, CLASS_COLORS[1]).mean(axis=0)
        width, height = plane.evaluate("canvas => [canvas.width, canvas.height]")
        across = 50 + (4.5 - frame / 20) / 9 * (width - 62)
        down = 12 + (4.5 - 2) / 9 * (height - 52)
        assert at == pytest.approx([across, down], abs=1.5)


@pytest.mark.parametrize("view", [TwoBells, lambda: HeldNoise(NOISE)])
def test_letters_keep_their_size_on_a_phone_and_the_chart_its_place(show, view):
    page = show(view())
    narrow(page, 390)
    canvas = page.locator("canvas").first
    box = canvas.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert canvas.evaluate("canvas => canvas.width / canvas.clientWidth") == pytest.approx(
        1, abs=0.01
    )
    font = canvas.evaluate('canvas => canvas.getContext("2d").font')
    assert int(re.match(r"\d+", font)[0]) >= 9


def test_a_chart_is_crisp_where_pixels_are_small(show):
    page = show(TwoBells(), device_scale_factor=2)
    ratio = page.locator("canvas").first.evaluate("canvas => canvas.width / canvas.clientWidth")
    assert ratio == pytest.approx(2, abs=0.01)


def test_frames_are_narrow_where_there_is_little_room(show):
    def draw(sigma):
        return plt.subplots(figsize=(7, 3))[0]

    page = show(FrameSlider(draw, "s {sigma:.0f}", narrow=(4, 3), sigma=[1, 2]))
    image = page.locator("img")
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1050
    narrow(page, 390)
    page.wait_for_function("document.querySelector('img').naturalWidth === 600")
    page.get_by_role("slider").press("ArrowLeft")
    page.wait_for_function("document.querySelector('img').alt === 's 1'")
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 600
