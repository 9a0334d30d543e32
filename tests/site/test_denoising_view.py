"""The view of a code that is noised and denoised: its path, its pictures, and who moves it."""

import json
import re
import subprocess
from pathlib import Path

import keras
import numpy as np
import pytest
from ipywidgets import IntSlider, VBox, jslink

from vae_tutorial import VAE, DenoisingView, build_decoder, build_encoder

from .conftest import BOOK, narrow, settled
from .pads import gray
from .tasks import longest
from .test_views import spoil, spoken

RANDOM = Path(__file__).parents[2] / "vae_tutorial" / "widgets" / "lib" / "random.js"
AXE = BOOK.parents[1] / "node_modules" / "axe-core" / "axe.min.js"
LAST = 12
SIGNAL = np.cos(np.linspace(0, 1.5, LAST + 1)) ** 2
TIMES = np.stack([np.sin(np.arange(LAST + 1)), np.cos(np.arange(LAST + 1))], axis=1).round(3)


@pytest.fixture(scope="module")
def model(trained):
    return trained["vae-2d-small"]


@pytest.fixture(scope="module")
def denoiser():
    """A network whose weights are whole sixteenths, so that 16 bits hold them, and do much."""
    dense = keras.layers.Dense
    network = keras.Sequential([keras.Input((4,)), dense(8, "relu"), dense(2)])
    rng = np.random.default_rng(0)
    network.set_weights([rng.integers(-12, 13, w.shape) / 16 for w in network.get_weights()])
    return network


@pytest.fixture(scope="module")
def images(digits):
    return digits.x_test[:40], digits.y_test[:40]


@pytest.fixture
def view(model, denoiser, images):
    return DenoisingView(model, denoiser, SIGNAL, TIMES, *images)


class View:
    """The parts of the view on a page."""

    def __init__(self, page):
        self.page = page
        self.now = page.get_by_role("img", name=re.compile("^What the decoder draws"))
        self.end = page.get_by_role("img", name=re.compile("^What the denoiser expects"))
        self.own = page.get_by_role("img", name=re.compile("^The digit that"))
        self.chart = page.get_by_role("img", name=re.compile("^Schedule"))
        self.slide = page.get_by_role("slider", name="step", exact=True)
        self.reach = page.get_by_role("slider", name="noise it up to step")
        self.strip = page.get_by_role("group", name="Steps of the path").get_by_role("button")
        self.play = page.get_by_role("button", name=re.compile("^(Play|Pause|Next step)$"))
        self.new = page.get_by_role("button", name="New noise")
        self.note = page.locator(".vae-told p")

    def radio(self, name):
        return self.page.get_by_role("radio", name=str(name), exact=True)

    @property
    def step(self):
        settled(self.page)
        return int(re.search(r"step (\d+) of", self.slide.get_attribute("aria-valuetext"))[1])

    @property
    def picture(self):
        settled(self.page)
        return gray(self.now)

    def press(self, control, *keys):
        for key in keys:
            control.press(key)
        settled(self.page)


def noise_of_page(seed):
    """Return the noise that the page draws for a seed: row 0 begins a path, row t is of step t."""
    count = 2 * (LAST + 1)
    program = f"""import {{ normals }} from {json.dumps(RANDOM.as_uri())};
    const normal = normals({seed});
    console.log(JSON.stringify(Array.from({{ length: {count} }}, () => normal())));"""
    command = ["node", "--input-type=module", "-e", program]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return np.reshape(json.loads(told), (LAST + 1, 2))


def path_of_keras(denoiser, seed, z=None, reach=LAST):
    """Return codes and expected ends by step, from the densities of the two Gaussians."""
    noise = noise_of_page(seed)
    if z is None:
        z = noise[0]
    else:
        z = np.sqrt(SIGNAL[reach]) * z + np.sqrt(1 - SIGNAL[reach]) * noise[0]
    codes, ends = {}, {}
    for t in range(reach, 0, -1):
        v = np.asarray(denoiser(np.r_[z, TIMES[t]][None].astype("float32")), float)[0]
        codes[t] = z
        ends[t] = np.sqrt(SIGNAL[t]) * z - np.sqrt(1 - SIGNAL[t]) * v
        # q(z_{t-1} | z_t, clean) is the product of two Gaussians, whose precisions add up.
        a, kept = SIGNAL[t] / SIGNAL[t - 1], SIGNAL[t - 1]
        if t == 1:
            mean = ends[t]
        else:
            precisions = np.array([a / (1 - a), 1 / (1 - kept)])
            means = np.array([z / np.sqrt(a), np.sqrt(kept) * ends[t]])
            mean = precisions @ means / precisions.sum()
        z = mean + np.sqrt(1 - a) * noise[t]
    codes[0] = ends[0] = z
    return codes, ends


def named(digit):
    return f"an {digit}" if digit == 8 else f"a {digit}"


def drawn(model, z):
    """Return what Keras draws at a code, in the page's colours."""
    return 255 * (1 - model.decode(np.asarray(z)[None])[0, ..., 0])


def test_a_path_from_noise_is_that_of_keras_at_each_step(show, view, model, denoiser):
    parts = View(show(view))
    codes, ends = path_of_keras(denoiser, 0)
    seen = []
    for t in range(LAST, -1, -1):
        assert parts.step == t
        seen.append(parts.picture)
        assert np.abs(seen[-1] - drawn(model, codes[t])).max() <= 1
        assert np.abs(gray(parts.end) - drawn(model, ends[t])).max() <= 1
        parts.press(parts.slide, "ArrowRight")
    assert np.abs(seen[0] - seen[-1]).max() > 60, "the path leads somewhere"
    assert not parts.own.is_visible() and not parts.reach.is_visible()
    assert parts.page.errors == []


def test_a_path_from_a_digit_begins_where_its_code_is_noised_to(show, view, model, denoiser):
    parts = View(show(view))
    parts.press(parts.radio("noise"), "ArrowRight")
    assert parts.radio(0).is_checked() and parts.reach.is_visible() and parts.own.is_visible()
    first = list(view.labels).index(0)
    z = np.frombuffer(view.codes, "<f2").reshape(-1, 2)[first].astype(float)
    assert np.abs(gray(parts.own) - drawn(model, z)).max() <= 1
    assert (parts.step, parts.reach.input_value()) == (LAST // 2, str(LAST // 2))
    parts.press(parts.reach, "ArrowRight", "ArrowRight", "ArrowRight")
    reach = LAST // 2 + 3
    codes, ends = path_of_keras(denoiser, 0, z, reach)
    for t, key in ((reach, "ArrowRight"), (reach - 1, "End"), (0, "Home")):
        assert parts.step == t
        assert np.abs(parts.picture - drawn(model, codes[t])).max() <= 1
        assert np.abs(gray(parts.end) - drawn(model, ends[t])).max() <= 1
        far = np.linalg.norm(codes[t] - z)
        assert f"It lies {far:.2f} from the code of the digit." in parts.note.inner_text()
        parts.press(parts.slide, key)
    assert parts.step == reach
    assert parts.page.errors == []


def test_a_view_says_whose_code_is_the_nearest(show, view, denoiser):
    view.step = 3
    parts = View(show(view))
    codes, ends = path_of_keras(denoiser, 0)
    known = np.frombuffer(view.codes, "<f2").reshape(-1, 2).astype(float)
    now, end = (
        view.labels[np.linalg.norm(known - z, axis=1).argmin()] for z in (codes[3], ends[3])
    )
    far = np.linalg.norm(codes[3] - codes[LAST])
    assert parts.note.inner_text().splitlines() == [
        f"Step 3 of 12, signal {SIGNAL[3]:.3f}.",
        f"Its code is nearest to that of {named(now)},",
        f"the expected one to that of {named(end)}.",
        f"It has moved {far:.2f} from where it began.",
    ]
    assert parts.now.get_attribute("aria-label").endswith(f"nearest to that of {named(now)}")
    assert parts.end.get_attribute("aria-label").endswith(f"nearest to that of {named(end)}")
    schedule = parts.chart.get_attribute("aria-label")
    kept, added = np.sqrt(SIGNAL[3]), np.sqrt(1 - SIGNAL[3])
    assert schedule.endswith(f"the code counts {kept:.2f} times and the noise {added:.2f} times")
    assert "begins at step 12; at step 3" in schedule


def test_an_8_has_its_own_article(show, view):
    view.start = list(view.labels).index(8)
    view.step = 0
    view.signal = [1 - 1e-9 * t for t in range(LAST + 1)]  # hardly any noise
    parts = View(show(view))
    assert "Its code is nearest to that of an 8," in parts.note.inner_text()
    assert parts.own.get_attribute("aria-label").endswith("decoded: an 8")


def test_small_pictures_are_steps_of_the_path_and_lead_there(show, view, model, denoiser):
    parts = View(show(view))
    codes, _ = path_of_keras(denoiser, 0)
    names = [node.get_attribute("aria-label") for node in parts.strip.all()]
    steps = [int(name.removeprefix("Step ")) for name in names]
    assert steps[0] == LAST and steps[-1] == 0 and len(steps) == 9
    for k in (6, 0, 8):
        parts.strip.nth(k).click()
        assert parts.step == steps[k]
        small = gray(parts.strip.nth(k).locator("canvas"))
        assert np.abs(small - drawn(model, codes[steps[k]])).max() <= 1
        current = [node.get_attribute("aria-current") == "step" for node in parts.strip.all()]
        assert np.flatnonzero(current).tolist() == [k]
    parts.radio(1).check()
    parts.press(parts.reach, "Home", "ArrowRight")
    shown = parts.page.get_by_role("group", name="Steps of the path").get_by_role("button")
    assert [node.get_attribute("aria-label") for node in shown.all()] == [
        "Step 2", "Step 1", "Step 0",
    ]  # fmt: skip


def test_all_pictures_of_the_row_are_what_a_path_can_start_from(show, view, model):
    parts = View(show(view))
    thumbs = parts.page.locator(".vae-classes canvas")
    known = np.frombuffer(view.codes, "<f2").reshape(-1, 2).astype(float)
    firsts = [known[list(view.labels).index(label)] for label in sorted(set(view.labels))]
    for k, z in enumerate([noise_of_page(0)[0], *firsts]):
        assert np.abs(gray(thumbs.nth(k)) - drawn(model, z)).max() <= 1


def test_new_noise_is_that_of_the_next_seed_and_the_step_stays(show, view, model, denoiser):
    view.step = 2
    parts = View(show(view))
    for seed in (0, 1, 2):
        codes, _ = path_of_keras(denoiser, seed)
        assert np.abs(parts.picture - drawn(model, codes[2])).max() <= 1
        parts.press(parts.new, "Enter")
        assert parts.step == 2


def test_play_goes_to_the_end_pauses_and_starts_again(show, view):
    page = show(view, stopped=True)
    parts = View(page)

    def step_after(milliseconds):
        page.clock.run_for(milliseconds)
        return int(re.search(r"\d+", parts.slide.get_attribute("aria-valuetext"))[0])

    parts.play.press("Enter")
    assert parts.play.inner_text() == "Pause"
    assert LAST - 6 <= step_after(450) <= LAST - 4
    parts.play.press("Enter")
    paused = step_after(50)
    assert step_after(1000) == paused and parts.play.inner_text() == "Play"
    parts.play.press("Enter")
    assert step_after(2000) == 0 and parts.play.inner_text() == "Play"
    parts.play.press("Enter")
    assert step_after(50) == LAST
    parts.slide.press("ArrowRight")
    assert parts.play.inner_text() == "Play", "whoever takes the slider stops the motion"
    assert step_after(1000) == LAST - 1


def test_where_less_motion_is_wanted_each_step_is_asked_for(show, view):
    page = show(view, stopped=True, reduced_motion="reduce")
    parts = View(page)
    assert parts.play.inner_text() == "Next step"
    for step in [*range(LAST - 1, -1, -1), LAST]:
        parts.play.press("Enter")
        page.clock.run_for(1000)
        assert parts.slide.get_attribute("aria-valuetext") == f"step {step} of {LAST}"


def test_a_change_is_spoken_once_it_has_paused(show, view):
    page = show(view, stopped=True)
    assert spoken(page) == "", "nothing has changed yet"
    View(page).slide.press("ArrowRight")
    page.clock.run_for(100)
    assert page.locator("[aria-live=polite]").inner_text() == ""
    assert spoken(page).startswith(f"Step {LAST - 1} of {LAST}")


def test_what_is_joined_to_the_view_follows_and_leads(show, view):
    other = IntSlider(4, min=0, max=LAST, description="t")
    jslink((other, "value"), (view, "step"))
    page = show(VBox([other, view]))
    page.wait_for_function("document.documentElement.dataset.ready")
    parts, handle = View(page), page.get_by_role("slider", name="t", exact=True)
    parts.press(parts.slide, "Home", "ArrowRight")
    assert int(float(handle.get_attribute("aria-valuetext"))) == LAST - 1
    parts.press(handle, "ArrowLeft")
    assert parts.step == LAST - 2


def test_a_step_before_the_beginning_of_a_path_becomes_its_beginning(show, view):
    view.start, view.reach, view.step = 0, 5, 9
    other = IntSlider(9, min=0, max=LAST, description="t")
    jslink((other, "value"), (view, "step"))
    page = show(VBox([other, view]))
    assert View(page).step == 5
    handle = page.get_by_role("slider", name="t", exact=True)
    page.wait_for_function("node => node.ariaValueText[0] === '5'", arg=handle.element_handle())


def test_one_step_and_no_images_are_enough(show, model, denoiser):
    parts = View(show(DenoisingView(model, denoiser, [1, 0.5], np.zeros((2, 2)))))
    assert parts.page.get_by_role("radio").count() == parts.reach.count() == 0
    assert parts.own.count() == 0 and parts.step == 1
    parts.press(parts.slide, "ArrowRight")
    assert parts.step == 0
    text = parts.note.inner_text()
    assert text.startswith("Step 0 of 1, signal 1.000.") and "nearest" not in text
    assert parts.page.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(show, view, scheme):
    page = show(view, color_scheme=scheme)
    page.add_script_tag(path=AXE)
    for start in ("noise", "3"):
        View(page).radio(start).check()
        for width in (1100, 390):
            narrow(page, width)
            found = page.evaluate("axe.run('.vae-view', { resultTypes: ['violations'] })")
            nodes = [(v["id"], n["html"][:120]) for v in found["violations"] for n in v["nodes"]]
            assert nodes == []


def test_no_task_is_long_while_paths_change(show, images):
    """The networks of the chapter: 50 steps of 150,000 multiply-adds, 13 pictures a path."""
    model = VAE(build_encoder(20), build_decoder(20, hidden=(256, 128), seed=0))
    dense = keras.layers.Dense
    hidden = [dense(256, "relu") for _ in range(3)]
    denoiser = keras.Sequential([keras.Input((36,)), *hidden, dense(20)])
    signal, times = np.cos(np.linspace(0, 1.5, 51)) ** 2, np.ones((51, 16))
    parts = View(show(DenoisingView(model, denoiser, signal, times, *images, start=0)))

    def use():
        parts.press(parts.new, "Enter")
        parts.press(parts.reach, "End", "ArrowLeft")
        parts.press(parts.slide, "ArrowRight", "End")

    assert longest(parts.page, use, slower=2) < 50
    assert parts.page.errors == []


def test_a_narrow_phone_has_room_for_all_of_it(show, view):
    view.start = 0
    page = show(view)
    parts = View(page)
    for width in (390, 320):
        narrow(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        boxes = [picture.bounding_box() for picture in (parts.now, parts.end, parts.own)]
        assert len({box["y"] for box in boxes}) == 1, "side by side"
        assert all(box["x"] + box["width"] <= width for box in boxes)
        tops = {node.bounding_box()["y"] for node in parts.strip.all()}
        assert len(tops) == 1, "one row"
        assert min(node.bounding_box()["width"] for node in parts.strip.all()) >= 24
    assert page.errors == []


def test_the_page_below_stays_where_it_is_on_a_phone(show, view):
    page = show(view)
    narrow(page, 390)
    parts, root = View(page), page.locator(".vae-view")
    noise = parts.radio("noise")
    heights = {root.bounding_box()["height"]}
    for control, keys in (
        (parts.slide, ["End", "Home"]), (parts.new, ["Enter"]), (noise, ["ArrowDown"]),
        (parts.reach, ["End", "Home"]), (parts.slide, ["End"]),
    ):  # fmt: skip
        for key in keys:
            parts.press(control, key)
            heights.add(root.bounding_box()["height"])
    assert len(heights) == 1


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (spoil("step", 13), "step must be an integer from 0 to 12, got 13"),
        (spoil("step", -1), "step must be an integer from 0 to 12, got -1"),
        (spoil("step", "a"), "step must be an integer from 0 to 12, got a"),
        (spoil("reach", 0), "reach must be an integer from 1 to 12, got 0"),
        (spoil("seed", 0.5), "seed must be an integer of at least 0, got 0.5"),
        (spoil("start", 40), "start must be 'noise' or an integer from 0 to 39, got 40"),
        (spoil("start", "ink"), "start must be 'noise' or an integer from 0 to 39, got ink"),
        (spoil("times", [[1e300, 0.0]] * 13), "is not a point of the latent space"),
        (spoil("weights", "AAAA"), "the network needs"),
    ],
)
def test_bad_input_gets_a_message_in_the_view(show, view, change, message):
    page = show(view, change)
    assert page.get_by_text(message).first.is_visible()
    assert page.errors == []
