"""The playground in a real browser: it trains, each lesson is one, and a link repeats a run."""

import csv
import io
import re
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

import vae_tutorial as vt
from build_tools import chromium
from vae_tutorial.widgets.playground import PRESETS

from .conftest import BOOK, CLEAN, PATIENCE, load, narrow, settled
from .test_accessibility import AXE

PAGE = "book/playground.html"
NO_WORKER = "window.Worker = class { constructor() { throw new Error('refused'); } }"
EPOCH = "document.querySelector('.vae-run dd')?.textContent"
AGREE = "share => parseFloat(document.querySelectorAll('.vae-run dd')[3].textContent) >= share"
STANDS = f"() => {EPOCH} !== undefined"
REACHED = f"epoch => +{EPOCH} >= epoch"
PAUSED = f"""epoch => {EPOCH} === String(epoch)
    && document.querySelector(".vae-play").textContent === "Play" """


@pytest.fixture
def play(open_page):
    """Open the page of the playground, from the disk, with a state in its address."""

    def play(state="", **options):
        page = open_page(BOOK.as_uri(), PAGE + state, **options)
        page.wait_for_function(STANDS)
        return page

    return play


def readings(page):
    """Return what is read of each run: nats, active dimensions, agreement in percent."""
    runs = page.locator(".vae-run:visible").all()
    texts = [run.locator("dd").all_inner_texts() for run in runs]
    return [(float(nats.split()[0]), int(active.split()[0]), float(agree.split()[0]))
            for _, nats, active, agree, _ in texts]  # fmt: skip


def trained(page, epochs):
    """Press play and wait until the run pauses after so many epochs."""
    page.get_by_role("button", name="Play", exact=True).click()
    page.wait_for_function(PAUSED, arg=epochs)
    settled(page)
    return page


def lever(page, name):
    """Return the control of a lever."""
    return page.locator(f"[data-lever={name}] :is(input, select)")


def opened_fold(page, text):
    """Open what is folded under this text."""
    summary = page.locator("summary", has_text=text)
    summary.evaluate("summary => { summary.parentElement.open = true; }")


def saved(page, name):
    """Return the file that a button of the page hands to the reader."""
    opened_fold(page, "Share and take along")
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return download.value.path()


def history(page):
    """Return the rows of the history, as they are written in the file."""
    text = saved(page, "History (.csv)").read_text("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def test_it_trains_in_the_page_and_classes_gather(play):
    page = play("#stop_at=40")
    plane = page.locator(".vae-plane:visible").first
    before = plane.screenshot()
    [(nats, active, _)] = readings(trained(page, 40))
    assert nats < 26 and active == 2, "five seeds end between 25.2 and 25.5 nats"
    page.wait_for_function(AGREE, arg=60)  # looked up after the rest; five seeds reach 64 to 70 %
    assert plane.screenshot() != before
    formed = page.locator(".vae-formed").inner_text()
    assert re.match(r"Epoch 40: .* lie.* two active dimensions; negative ELBO", formed)
    page.locator("[aria-live=polite]", has_text=formed).wait_for(state="attached")  # spoken as well
    assert page.record == CLEAN


def test_a_step_and_an_epoch_go_no_further(play):
    page = play()
    page.get_by_role("button", name="One step").click()
    page.get_by_role("button", name="One epoch").click()
    page.wait_for_function(PAUSED, arg=1)
    page.get_by_role("button", name="One epoch").click()
    page.wait_for_function(PAUSED, arg=2)
    assert [row["epoch"] for row in history(page)] == ["0", "1", "2"]
    page.get_by_role("button", name="Restart", exact=True).click()
    page.wait_for_function(PAUSED, arg=0)


# A run with a second one beside it, in which levers are turned on the way.
RUN = "#seed=7&units=24&beta=2&b.beta=0.5&turns=30:a:beta:0.1,40:b:free_bits:0.5&stop_at=5"


@pytest.mark.parametrize("script", [None, NO_WORKER], ids=["worker", "no worker"])
def test_the_same_link_gives_the_same_numbers_in_another_browser(play, browser, script):
    first = history(trained(play(RUN), 5))
    other = chromium.launch(SimpleNamespace(chromium=browser.browser_type))
    context = other.new_context()
    context.set_default_timeout(PATIENCE)
    if script:
        context.add_init_script(script)
    page = load(context, BOOK.as_uri(), PAGE + RUN)
    page.wait_for_function(STANDS)
    again = history(trained(page, 5))
    assert page.record == CLEAN
    other.close()
    assert again == first and {row["run"] for row in first} == {"a", "b"}


def test_levers_turned_by_hand_stand_in_the_link(play):
    page = play("#stop_at=4")
    page.get_by_role("button", name="One epoch").click()
    page.wait_for_function(PAUSED, arg=1)
    lever(page, "beta").press("End")
    lever(page, "draw").uncheck()
    page.wait_for_function("location.hash.includes('draw')")
    by_hand = history(trained(page, 4))
    assert "turns=23:a:beta:20,23:a:draw:0" in page.url
    lever(page, "latent_dim").select_option("8")
    page.wait_for_function(PAUSED, arg=0)
    again = play(page.url[page.url.index("#") :].replace("latent_dim=8", "latent_dim=2"))
    assert len(history(again)) == 1
    repeated = play("#stop_at=4&turns=23:a:beta:20,23:a:draw:0")
    assert history(trained(repeated, 4)) == by_hand


def test_a_lesson_is_done_by_keys_alone(play):
    page = play()

    def go(name):
        """Walk on by Tab until what has the focus is called so."""
        said = "document.activeElement.textContent"
        for _ in range(80):
            page.keyboard.press("Tab")
            if name in page.evaluate(said):
                return
        pytest.fail(f"no Tab reaches {name!r}")

    page.locator(".vae-lessons button").first.focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Lesson 4:").wait_for()
    page.wait_for_function("location.hash === '#preset=mean'")
    go("Play")
    page.keyboard.press("Space")
    page.wait_for_function(PAUSED, arg=PRESETS["mean"]["stop_at"])
    settled(page)
    (nats_a, active_a, _), (nats_b, active_b, _) = readings(page)
    assert (active_a, active_b) == (0, 2), "the mean collapses, and the sum cures it"
    assert nats_a - nats_b > 1
    page.locator(".vae-lessons button").first.focus()
    go("Which figures give the fault away?")
    page.keyboard.press("Enter")
    assert page.locator(".vae-lesson details p").is_visible()
    go("Next lesson")
    page.keyboard.press("Enter")
    page.get_by_text("Lesson 5:").wait_for()
    assert page.record == CLEAN


BAD = "#beta=banana&latent_dim=4&seed=1&seed=2&colour=red&b.units=7000&stop_at=-3&units=16"


def test_an_absurd_link_opens_what_it_can_and_says_what_it_refused(play):
    page = play(BAD)
    told = page.locator(".vae-news").inner_text()
    for name in ("beta must lie from 0 to 20, got banana", "latent_dim must be one of 1, 2, 3, 8",
                 "seed must stand once", "colour", "b.units must", "stop_at must"):  # fmt: skip
        assert name in told
    assert lever(page, "beta").get_attribute("aria-valuetext") == "1"
    assert lever(page, "units").get_attribute("aria-valuetext") == "16"
    page.get_by_role("button", name="One epoch").click()
    page.wait_for_function(PAUSED, arg=1)
    assert page.record == CLEAN


def test_a_run_that_diverges_stops_and_keeps_its_last_sound_weights(play):
    page = play("#stop_at=3")
    sound = float(history(trained(page, 3))[-1]["test_loss"])
    rate = lever(page, "learning_rate")
    rate.press("End")
    page.get_by_role("button", name="Play", exact=True).click()
    told = page.locator(".vae-news", has_text="The training stopped")
    told.wait_for()
    page.wait_for_function("document.querySelector('.vae-play').textContent === 'Play'")
    assert "try a learning rate below" in told.inner_text()
    rate.press("Home")  # so small that an epoch hardly moves the weights
    page.get_by_role("button", name="One epoch").click()
    page.wait_for_function(REACHED, arg=4)
    assert float(history(page)[-1]["test_loss"]) == pytest.approx(sound, abs=0.5)
    assert page.record == CLEAN


def test_what_is_drawn_joins_the_training_set_and_an_empty_drawing_does_not(play):
    page = play()
    opened_fold(page, "Your own drawings")
    add = page.get_by_role("button", name="Add to the training set")
    add.click()
    page.get_by_text("An empty drawing cannot be added").wait_for()
    pad = page.get_by_role("application")
    box = pad.bounding_box()
    for y in (0.2, 0.5, 0.8):
        place = box["x"] + box["width"] / 2, box["y"] + y * box["height"]
        page.mouse.move(*place) if y > 0.2 else (page.mouse.move(*place), page.mouse.down())
    page.mouse.up()
    add.click()
    page.get_by_text("1 drawing of yours in the training set.").wait_for()
    page.get_by_role("button", name="One epoch").click()
    page.wait_for_function(PAUSED, arg=1)
    opened_fold(page, "Share and take along")
    page.get_by_role("button", name="Copy the link").click()
    page.get_by_text("Your own drawings are not part of it").wait_for()
    page.get_by_role("button", name="Remove all").click()
    page.get_by_text("No drawings of yours in the training set.").wait_for()
    assert page.record == CLEAN


@pytest.mark.parametrize("suffix", [".json", ".npz"])
def test_weights_become_a_keras_vae(play, suffix, tmp_path):
    page = trained(play("#stop_at=10&latent_dim=3&layers=2&activation=tanh"), 10)
    file = tmp_path / f"playground{suffix}"
    file.write_bytes(saved(page, f"Weights ({suffix})").read_bytes())
    vae = vt.load_playground(file)
    split = vt.load_digits("digits")
    images, labels = load_digits(return_X_y=True)
    is_test = np.isin(np.arange(len(images)), _test_places(labels))
    assert is_test.sum() == len(split.x_test)
    x = images[is_test].reshape(-1, 8, 8, 1).astype("float32") / 16
    nats = -np.mean([vt.elbo(vae, x, seed=seed).elbo.mean() for seed in range(5)])
    # The page draws once for each digit: over 360 of them the mean strays by less than 0.1 nats.
    assert nats == pytest.approx(float(history(page)[-1]["test_loss"]), abs=0.2)


def _test_places(labels):
    places = np.arange(len(labels))
    return train_test_split(places, test_size=360, stratify=labels, random_state=0)[1]


def test_the_views_become_a_picture(play):
    page = trained(play("#stop_at=2"), 2)
    content = saved(page, "Picture (.png)").read_bytes()
    image = np.asarray(Image.open(io.BytesIO(content)).convert("L"), float)
    assert image.shape[1] >= 1200 and 200 < image.mean() < 255 and image.min() < 60


def test_toy_sets_show_both_densities(play):
    page = play("#data=moons&stop_at=30")
    trained(page, 30)
    model = page.get_by_role("img", name=re.compile("The model's density"))
    model.wait_for()
    page.wait_for_function("() => document.body.textContent.includes('% of its mass elsewhere')")
    assert lever(page, "likelihood").input_value() == "1", "which is Gaussian"
    assert page.record == CLEAN


def test_slow_motion_takes_one_digit_through_a_step(play):
    page = trained(play("#stop_at=2"), 2)
    opened_fold(page, "Slow motion")
    status = page.locator(".vae-slow-text")
    status.get_by_text("Step 1 of").wait_for()
    titles = [status.inner_text()]
    for _ in range(7):
        page.get_by_role("button", name="Next", exact=True).press("Enter")
        titles.append(status.inner_text())
    text = "\n".join(titles)
    for word in ("mean", "σ", "ε", "z", "nats", "gradient"):
        assert word in text
    assert page.record == CLEAN


def test_a_link_can_hide_controls(play):
    page = play("#hide=beta,seed,lessons,take_along,drawings,slow_motion,beside,restart")
    assert lever(page, "beta").count() == 0
    assert lever(page, "seed").count() == 0
    assert page.locator(".vae-lessons, .vae-take-along, .vae-own-drawings, .vae-slow").count() == 0
    assert page.get_by_role("button", name="Restart", exact=True).count() == 0
    assert page.get_by_role("button", name="Play", exact=True).is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_lesson_with_everything_unfolded(play, scheme):
    page = play("#preset=dimensions", color_scheme=scheme, reduced_motion="reduce")
    page.wait_for_function("document.documentElement.dataset.ready")
    assert page.get_by_role("button", name="Play", exact=True).is_visible(), "it waits to be asked"
    page.get_by_role("button", name="One epoch").click()
    page.wait_for_function(PAUSED, arg=1)
    page.evaluate("""document.querySelectorAll(".vae-playground details").forEach((fold) => {
        fold.open = true; })""")
    page.get_by_text("Step 1 of").wait_for()
    for question in page.get_by_role("button", name=re.compile("^About ")).all():
        question.click()
    page.add_script_tag(path=AXE)
    for width in (1280, 390):
        narrow(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = page.evaluate("axe.run('.vae-playground', { resultTypes: ['violations'] })")[
            "violations"
        ]
        assert [(v["id"], n["html"][:100]) for v in found for n in v["nodes"][:3]] == []
