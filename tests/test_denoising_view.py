"""The view of a code that is noised and denoised: what it carries, and what it refuses."""

import keras
import numpy as np
import pytest

from vae_tutorial import VAE, DenoisingView, build_decoder, build_encoder
from vae_tutorial.widgets import PageNetwork, denoising_view

SIGNAL = [1, 0.8, 0.5, 0.2, 0.1]
TIMES = np.arange(10).reshape(5, 2) / 10


def make_denoiser(into=4, out=2):
    dense = keras.layers.Dense
    return keras.Sequential([keras.Input((into,)), dense(8, "relu"), dense(out)])


class Told(keras.Model):
    """A denoiser that is built, and still has no input of a known shape."""

    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(2)
        self(np.zeros((1, 4), "float32"))

    def call(self, z):
        return self.dense(z)


@pytest.fixture
def images(digits):
    return digits.x_test[:30], digits.y_test[:30]


@pytest.fixture
def view(make_vae, images):
    return DenoisingView(make_vae(), make_denoiser(), SIGNAL, TIMES, *images)


def test_a_view_carries_both_networks_the_schedule_and_the_codes(make_vae, images):
    model, denoiser = make_vae(3), make_denoiser(5, 3)
    view = DenoisingView(model, denoiser, SIGNAL, TIMES, *images)
    assert view.decoder is PageNetwork.of(model.decoder), "weights are shared on a page"
    assert view.denoiser is PageNetwork.of(denoiser)
    assert view.signal == SIGNAL
    np.testing.assert_allclose(view.times, TIMES)
    mean, _ = model.encode(images[0])
    codes = np.frombuffer(view.codes, "<f2").reshape(30, 3)
    np.testing.assert_allclose(codes, mean, atol=0.01, rtol=1e-3)
    assert list(view.labels) == images[1].tolist()


def test_a_path_is_shown_from_its_beginning_and_an_image_is_noised_half_way(view, make_vae, images):
    assert (view.start, view.reach, view.step, view.seed) == ("noise", 2, 4, 0)
    half = DenoisingView(make_vae(), make_denoiser(), SIGNAL, TIMES, *images, start=3)
    assert (half.start, half.reach, half.step) == (3, 2, 2)
    least = DenoisingView(make_vae(), make_denoiser(), [1, 0.5], TIMES[:2])
    assert (least.reach, least.step, least.codes, least.labels) == (1, 1, b"", b"")


def test_step_seed_start_and_reach_are_traits(view):
    seen = []
    view.observe(lambda change: seen.append((change["name"], change["new"])))
    view.step, view.seed, view.start, view.reach = 0, 7, 29, 4
    view.start = "noise"
    assert seen == [("step", 0), ("seed", 7), ("start", 29), ("reach", 4), ("start", "noise")]


def test_the_still_picture_is_told_in_words(view):
    assert view.still[8:12] == b"WEBP"
    assert view.alternative.endswith(".") and view.moves.endswith(".")
    assert "from step 4 to step 0" in view.alternative


@pytest.fixture
def still_path(make_vae, images, monkeypatch):
    """Return the codes that the still picture of a view draws, and the ends that are expected."""
    drawn = []
    monkeypatch.setattr(denoising_view, "_still", lambda _, *rows: drawn.append(rows) or b"")

    def still_path(denoiser, signal, **options):
        times = np.zeros((len(signal), 2))
        model = make_vae(denoiser.output_shape[-1])
        DenoisingView(model, denoiser, signal, times, *images, **options)
        return drawn[-1]

    return still_path


def test_a_denoiser_that_answers_0_leaves_the_prior_as_it_is_in_the_still_picture(still_path):
    denoiser = make_denoiser(302, 300)
    denoiser.set_weights([0 * w for w in denoiser.get_weights()])
    ends = still_path(denoiser, SIGNAL)[0][-1]
    # 300 standard normal numbers: four standard errors of their mean and variance.
    assert ends.mean() == pytest.approx(0, abs=4 / np.sqrt(300))
    assert ends.var() == pytest.approx(1, abs=4 * np.sqrt(2 / 300))


def test_a_path_in_the_still_picture_ends_where_a_denoiser_is_sure_it_does(still_path):
    signal = [1, 1 - 1e-8, 0.5, 1e-8]  # hardly any noise in the last step
    codes = np.zeros((2, 2))
    goal = np.array([1.5, -2])
    denoiser = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])
    # At a signal of next to 0, v = -clean.
    denoiser.set_weights([np.vstack([codes, codes]), -goal])
    path, expected = still_path(denoiser, signal)
    np.testing.assert_allclose(expected[0], goal, atol=1e-3)
    assert len(path) == len(expected) == 4
    np.testing.assert_array_equal(path[-1], expected[-1])


def test_an_image_that_is_hardly_noised_stays_itself_in_the_still_picture(
    still_path, make_vae, images
):
    path, _ = still_path(make_denoiser(), [1, 1 - 1e-10, 0.1], start=5, reach=1)
    np.testing.assert_allclose(path, np.tile(make_vae().codes(images[0])[5], (2, 1)), atol=1e-4)


@pytest.mark.parametrize("model", [None, "vae", 3])
def test_what_is_no_vae_is_refused(model, make_cvae):
    for other in (model, make_cvae()):
        with pytest.raises(ValueError, match=f"model must .*, got {type(other).__name__}"):
            DenoisingView(other, make_denoiser(), SIGNAL, TIMES)


@pytest.mark.parametrize(
    ("signal", "message"),
    [
        ([1], r"signal must have shape \(T \+ 1,\) for T steps, at least 1, got \(1,\)"),
        (0.5, r"signal must have shape .*, got \(\)"),
        ([[1, 0.5]], r"signal must have shape .*, got \(1, 2\)"),
        ([1, 0.5, 0.5, 0.2, 0.1], "signal must fall with each step, got 0.5 at step 1 and 0.5 at"),
        ([1, 0.5, 0.6, 0.2, 0.1], "signal must fall with each step, got 0.5 at step 1 and 0.6 at"),
        ([0.9, 0.5, 0.4, 0.2, 0.1], r"signal must be 1 at step 0 and lie in \(0, 1\], got 0.9 at"),
        ([1, 0.5, 0.4, 0.2, 0], r"signal must .* lie in \(0, 1\], got 1 at step 0 and 0 at the"),
        ([1, 0.5, 0.4, 0.2, -1], r"signal must .* lie in \(0, 1\], got 1 at step 0 and -1 at the"),
        ([1, 0.5, np.nan, 0.2, 0.1], "signal must be finite, got NaN or infinity"),
        ("falls", "signal must hold numbers, got 'falls'"),
    ],
)
def test_a_signal_that_does_not_fall_from_1_to_above_0_is_refused(make_vae, signal, message):
    with pytest.raises(ValueError, match=message):
        DenoisingView(make_vae(), make_denoiser(), signal, TIMES)


@pytest.mark.parametrize(
    ("times", "message"),
    [
        (TIMES[1:], r"times must have shape \(5, m\), a row for each .*, got \(4, 2\)"),
        (TIMES[:, 0], r"times must have shape \(5, m\), .*, got \(5,\)"),
        (TIMES[:, :1], r"denoiser must take shape \(n, 3\), .* and return \(n, 2\), got"),
        (np.full((5, 2), np.inf), "times must be finite, got NaN or infinity"),
        (np.full((5, 2), -1e300), r"times must be within 65504, got 1e\+300"),
    ],
)
def test_times_that_do_not_fit_are_refused(make_vae, times, message):
    with pytest.raises(ValueError, match=message):
        DenoisingView(make_vae(), make_denoiser(), SIGNAL, times)


@pytest.mark.parametrize(
    ("denoiser", "message"),
    [
        (None, "denoiser must be a Keras model with an input, got NoneType"),
        (np.sin, "denoiser must be a Keras model with an input, got ufunc"),
        (keras.Sequential([keras.layers.Dense(2)]), "denoiser must be .* input, got Sequential"),
        (Told(), "denoiser must be a Keras model with an input, got Told"),
        (make_denoiser(4, 3), r"and return \(n, 2\), got .*4.* and .*3"),
        (keras.Sequential([keras.Input((4,)), keras.layers.Dense(2, "tanh")]), "'tanh' is not"),
    ],
)
def test_a_denoiser_that_does_not_fit_is_refused(make_vae, denoiser, message):
    with pytest.raises(ValueError, match=message):
        DenoisingView(make_vae(), denoiser, SIGNAL, TIMES)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"step": 5}, "step must be an integer from 0 to 4, got 5"),
        ({"step": -1}, "step must be an integer from 0 to 4, got -1"),
        ({"step": 1.5}, "step must be an integer from 0 to 4, got 1.5"),
        ({"reach": 0}, "reach must be an integer from 1 to 4, got 0"),
        ({"reach": 5}, "reach must be an integer from 1 to 4, got 5"),
        ({"reach": True}, "reach must be an integer from 1 to 4, got True"),
        ({"start": 30}, "start must be 'noise' or an integer from 0 to 29, got 30"),
        ({"start": "ink"}, "start must be 'noise' or an integer from 0 to 29, got 'ink'"),
        ({"start": None}, "start must be 'noise' or an integer from 0 to 29, got None"),
        ({"seed": -1}, "seed must be an integer of at least 0, got -1"),
    ],
)
def test_bad_input_is_named(make_vae, images, options, message):
    with pytest.raises(ValueError, match=message):
        DenoisingView(make_vae(), make_denoiser(), SIGNAL, TIMES, *images, **options)


def test_images_that_do_not_fit_are_refused(make_vae, images):
    x, labels = images
    for arguments, message in (
        ((x, labels[1:]), r"labels must have shape \(30,\), one for each of images, got \(29,\)"),
        ((x, None), r"labels must have shape \(30,\), one for each of images, got \(\)"),
        ((None, labels), "images must be floats"),
        ((x[:0], labels[:0]), "images must have shape"),
        ((np.tile(x, (7, 1, 1, 1)), np.tile(labels, 7)), "images must be at most 200, got 210"),
    ):
        with pytest.raises(ValueError, match=message):
            DenoisingView(make_vae(), make_denoiser(), SIGNAL, TIMES, *arguments)
    with pytest.raises(ValueError, match="start must be 'noise' where there are no images, got 0"):
        DenoisingView(make_vae(), make_denoiser(), SIGNAL, TIMES, start=0)


def test_codes_that_16_bits_cannot_hold_are_refused(make_vae, images):
    model = make_vae()
    kernel, bias = model.encoder.get_layer("z_mean").get_weights()
    model.encoder.get_layer("z_mean").set_weights([kernel, bias + 1e5])
    with pytest.raises(ValueError, match="images must be encoded within 65504"):
        DenoisingView(model, make_denoiser(), SIGNAL, TIMES, *images)


def test_convolutions_and_any_number_of_dimensions_will_do():
    model = VAE(build_encoder(7, "conv"), build_decoder(7, "conv"))
    assert DenoisingView(model, make_denoiser(9, 7), SIGNAL, TIMES).latent_dim == 7


@pytest.mark.parametrize(
    ("trait", "value"),
    [
        ("step", 5), ("step", -1), ("step", 0.5), ("reach", 0), ("reach", 5), ("seed", -1),
        ("step", True), ("reach", True), ("seed", True),
        ("start", 30), ("start", "ink"), ("start", True),
    ],
)  # fmt: skip
def test_a_trait_keeps_its_value_when_another_is_refused(view, trait, value):
    before = getattr(view, trait)
    with pytest.raises(Exception, match=trait):
        setattr(view, trait, value)
    assert getattr(view, trait) == before
