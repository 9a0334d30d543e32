"""Live views carry the right weights and frames, and refuse what the page cannot compute."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import keras
import numpy as np
import pytest
from PIL import Image, ImageDraw
from scipy import ndimage
from traitlets import TraitError

from vae_tutorial import (
    VAE,
    Autoencoder,
    DecoderPair,
    DecoderView,
    DigitPad,
    LatentExplorer,
    Levers,
    StandardNormal,
    Traversal,
    build_decoder,
    build_encoder,
    load_pretrained,
)
from vae_tutorial.widgets import PageNetwork
from vae_tutorial.widgets.live_view import BUNDLES

ROOT = Path(__file__).parents[1]


def test_decoder_view_has_one_trait_a_dimension():
    view = DecoderView(build_decoder(3, seed=0), z=[0.5, -1, 2])
    assert (view.z1, view.z2, view.z3) == (0.5, -1.0, 2.0)
    seen = []
    view.observe(lambda change: seen.append(change["new"]), "z2")
    view.z2 = 0.25
    assert seen == [0.25]


def test_weights_travel_as_float16_in_keras_order():
    decoder = build_decoder(2, seed=0)
    network = DecoderView(decoder).network
    assert len(network.weights) == 2 * decoder.count_params()
    first = np.frombuffer(network.weights, "<f2", count=512).reshape(2, 256)
    np.testing.assert_allclose(first, decoder.get_weights()[0], rtol=1e-3, atol=1e-6)


def test_views_of_one_network_share_its_weights(make_vae):
    vae = make_vae()
    first, second = DecoderView(vae), DecoderView(vae.decoder)
    assert first.network is second.network
    assert DecoderView(build_decoder(2, seed=9)).network is not first.network


@pytest.mark.parametrize(
    ("layer", "message"),
    [
        (keras.layers.LayerNormalization(name="norm"), "'norm' .LayerNormalization. cannot run"),
        (keras.layers.Dense(4, "gelu", name="fancy"), "'fancy'.*activation 'gelu'"),
    ],
)
def test_first_unsupported_layer_is_named(layer, message):
    model = keras.Sequential([keras.Input((2,)), layer, keras.layers.Dense(4)])
    with pytest.raises(ValueError, match=message):
        DecoderView(model)


def test_network_that_draws_no_gray_image_is_refused():
    with pytest.raises(ValueError, match=r"decoder must return shape .*, got \(None, 4\)"):
        DecoderView(keras.Sequential([keras.Input((2,)), keras.layers.Dense(4)]))


def test_heads_of_an_encoder_are_joined_into_one_layer():
    encoder = build_encoder(2, hidden=(20, 10), seed=0)
    network = PageNetwork.of(encoder)
    assert [layer["kind"] for layer in network.layers] == ["Flatten", "Dense", "Dense", "Dense"]
    assert network.layers[-1]["output"] == [4]
    last = np.frombuffer(network.weights, "<f2")[-44:]
    (mean, _), (log_var, _) = encoder.layers[-2].get_weights(), encoder.layers[-1].get_weights()
    np.testing.assert_allclose(last[:40].reshape(10, 4), np.hstack([mean, log_var]), rtol=1e-3)


def test_heads_that_are_no_dense_layers_of_one_kind_are_refused():
    image = keras.Input((4,))
    h = keras.layers.Dense(3, "relu")(image)
    heads = [keras.layers.Dense(2)(h), keras.layers.Dense(2, "relu", name="odd")(h)]
    with pytest.raises(ValueError, match="outputs must be Dense layers of one kind.*odd"):
        PageNetwork.of(keras.Model(image, heads))
    heads = [keras.layers.Dense(2)(h), keras.layers.Dense(2)(image)]
    with pytest.raises(ValueError, match="does not follow the one before it"):
        PageNetwork.of(keras.Model(image, heads))


def test_digit_pad_carries_codes_and_one_image_of_each_label(make_vae, digits):
    vae, x, labels = make_vae(), digits.x_test[:60], digits.y_test[:60]
    pad = DigitPad(vae, x, labels)
    codes = np.frombuffer(pad.codes[0], "<f2").reshape(60, 2)
    np.testing.assert_allclose(codes, vae.encode(x)[0], atol=0.01, rtol=1e-3)
    assert list(pad.labels) == labels.tolist()
    assert pad.strip_labels == sorted(set(labels.tolist()))
    strip = np.frombuffer(pad.strip, "u1").reshape(-1, 28, 28) / 255
    for image, label in zip(strip, pad.strip_labels, strict=True):
        np.testing.assert_allclose(image, x[labels == label][0, ..., 0], atol=0.5 / 255 + 1e-6)
    assert DecoderView(vae).network is pad.decoder, "weights are shared on a page"


def test_digit_pad_measures_how_its_digits_are_written(make_vae):
    x = np.zeros((4, 28, 28, 1), "float32")
    for i, width in enumerate((2, 3, 3, 4)):
        drawing = Image.new("F", (28, 28))
        ImageDraw.Draw(drawing).line([(10, 5), (10, 24)], fill=1, width=width)
        x[i, ..., 0] = drawing
    hand = DigitPad(make_vae(), x, np.arange(4)).hand
    assert hand["box"] == 20
    assert hand["pen"] == pytest.approx(3, abs=0.5)
    row, column = np.mean([ndimage.center_of_mass(image) for image in x[..., 0]], axis=0)
    assert hand["centre"] == pytest.approx([column, row])
    x[0] = 0  # a blank image says nothing
    assert DigitPad(make_vae(), x, np.arange(4)).hand["box"] == 20
    with pytest.raises(ValueError, match="images must have digits in ink, got blank ones"):
        DigitPad(make_vae(), 0 * x, np.arange(4))


def test_the_cloud_of_a_digit_pad_is_a_point_or_up_to_32_sigma_wide(make_vae, digits):
    pad = DigitPad(make_vae(), digits.x_test[:9], digits.y_test[:9], width=32)
    pad.width = 0
    for width in (-1, 33):
        with pytest.raises(TraitError):
            pad.width = width


def test_digit_pad_refuses_what_it_cannot_show(make_vae, digits):
    x, labels = digits.x_test[:5], digits.y_test[:5]
    with pytest.raises(ValueError, match="2 latent dimensions and a Bernoulli.*got 3"):
        DigitPad(make_vae(3), x, labels)
    with pytest.raises(ValueError, match="got 2 and Gaussian"):
        DigitPad(make_vae(likelihood="gaussian"), x, labels)
    with pytest.raises(
        ValueError, match=r"labels must have shape \(5,\), one for each of images, got \(4,\)"
    ):
        DigitPad(make_vae(), x, labels[:4])


def test_only_two_latent_dimensions_make_a_plane():
    assert DecoderView(build_decoder(2)).plane and not DecoderView(build_decoder(3)).plane
    with pytest.raises(ValueError, match="plane needs 2 latent dimensions, and the decoder has 3"):
        DecoderView(build_decoder(3), plane=True)


@pytest.mark.parametrize("z", [[0.0], [0.0, np.nan], [0.0, np.inf], [[0.0, 0.0]]])
def test_bad_starting_points_are_refused(z):
    with pytest.raises(ValueError, match="z must be 2 finite numbers"):
        DecoderView(build_decoder(2), z=z)


@pytest.mark.parametrize("weights", [b"", b"\\0" * 10])
def test_weights_of_the_wrong_length_are_refused_in_python(weights):
    layers = PageNetwork.of(build_decoder(2, hidden=(4, 3))).layers
    with pytest.raises(ValueError, match="weights must be .* bytes for these layers, got"):
        PageNetwork(layers, weights)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_points_that_are_no_numbers_are_refused_in_python(explorer, value):
    view = DecoderView(build_decoder(2, hidden=(8, 8), seed=0))
    for owner in (view, explorer):
        with pytest.raises(Exception, match="z1 must be a finite number, got (nan|inf)"):
            owner.z1 = value


def test_every_view_has_a_still_picture(trained, digits, explorer):
    x, y = digits.x_test[:60], digits.y_test[:60]
    vae = trained["vae-2d-small"]
    for view in (
        explorer, DecoderView(vae), DigitPad(vae, x, y), Traversal(vae, x[:3], y[:3]),
        DecoderPair({"AE": trained["ae-2d-small"], "VAE": vae}, x, y),
        Levers({1.0: vae, 2.0: vae}, x, y),
    ):  # fmt: skip
        assert view.still[8:12] == b"WEBP"
        assert view.alternative.endswith(".") and view.moves.endswith(".")


def test_all_planes_hold_all_but_a_few_of_their_digits(trained, digits):
    vae, ae = trained["vae-2d-small"], trained["ae-2d-small"]
    x, y = digits.x_test, digits.y_test
    for view in (
        LatentExplorer(ae, x, y), LatentExplorer(vae, x, y), DigitPad(vae, x, y),
        DecoderPair({"AE": ae, "VAE": vae}, x, y), Levers({1.0: vae, 2.0: vae}, x, y),
    ):  # fmt: skip
        for codes in view.codes:
            inside = np.abs(np.frombuffer(codes, "<f2")) <= view.limit
            assert inside.mean() > 0.99
        assert view.limit >= 3 and view.limit == int(view.limit)


def test_planes_have_room_for_the_circles_of_their_prior(trained, digits, monkeypatch):
    vae, x, y = trained["vae-2d-small"], digits.x_test[:60], digits.y_test[:60]
    monkeypatch.setattr(StandardNormal, "circles", lambda self: [((2.0, -9.0), 3.0)])
    for view in (LatentExplorer(vae, x, y), DigitPad(vae, x, y), Levers({1: vae, 2: vae}, x, y)):
        assert 12 < view.limit < 15


def test_sliders_reach_every_code_that_a_traversal_starts_from(make_vae, digits):
    vae, x, y = make_vae(5), digits.x_test[:3], digits.y_test[:3]
    weak = Traversal(vae, x, y)
    kernel, bias = vae.encoder.get_layer("z_mean").get_weights()
    vae.encoder.get_layer("z_mean").set_weights([kernel, bias + 7])
    strong = Traversal(vae, x, y)
    assert (weak.limit, weak.span) == (3, 2)
    assert np.abs(strong.starts).max() <= strong.limit < np.abs(strong.starts).max() + 1
    assert f"from -{strong.limit:g} to {strong.limit:g}, " in strong.alternative


def autoencoder(latent_dim=2):
    return Autoencoder(build_encoder(latent_dim, outputs=("z",)), build_decoder(latent_dim))


SEQUENTIAL = keras.Sequential([keras.Input((2,)), keras.layers.Dense(4)])
VIEWS = {
    "model": [DigitPad, LatentExplorer, Traversal],
    "models": [
        lambda model, x, y: Levers({1.0: model, 2.0: model}, x, y),
        lambda model, x, y: DecoderPair({"A": model, "B": model}, x, y),
    ],
}
WITH_IMAGES = [(name, view) for name, views in VIEWS.items() for view in views]


@pytest.mark.parametrize(("name", "view"), WITH_IMAGES)
@pytest.mark.parametrize("model", [None, SEQUENTIAL, "vae-2d", 3])
def test_views_name_a_model_that_is_none(name, view, model, digits):
    with pytest.raises(ValueError, match=rf"{name}.* must be an? .*, got {type(model).__name__}"):
        view(model, digits.x_test[:5], digits.y_test[:5])


@pytest.mark.parametrize("view", [DigitPad, Traversal, VIEWS["models"][0]])
def test_views_of_q_refuse_an_autoencoder(view, digits):
    with pytest.raises(ValueError, match="must be a VAE, got Autoencoder"):
        view(autoencoder(), digits.x_test[:5], digits.y_test[:5])


@pytest.mark.parametrize("model", [None, "vae", keras.Sequential([keras.layers.Dense(4)])])
def test_decoder_view_needs_a_decoder(model):
    with pytest.raises(ValueError, match="model must be (an Autoencoder, a VAE or a|built on)"):
        DecoderView(model)


@pytest.mark.parametrize(("name", "view"), WITH_IMAGES)
@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda x, y: (x[:0], y[:0]), "images must have shape .*got"),
        (lambda x, y: (x[..., 0], y), "images must have shape"),
        (lambda x, y: (255 * x, y), "images must lie in"),
        (lambda x, y: (np.full_like(x, np.nan), y), "images must be finite, got NaN"),
        (lambda x, y: (None, y), "images must be floats"),
        (lambda x, y: (x, y[:4]), r"labels must have shape \(5,\)"),
        (lambda x, y: (x, None), r"labels must have shape \(5,\)"),
        (lambda x, y: (x, y.astype(str)), "labels must be integers from 0 to 9, got"),
        (lambda x, y: (x, y + 0.5), "labels must be integers from 0 to 9"),
        (lambda x, y: (x, y + 7), "labels must be integers from 0 to 9"),
        (lambda x, y: (x, y - 9), "labels must be integers from 0 to 9"),
    ],
)
def test_views_name_images_and_labels_that_do_not_fit(name, view, change, message, trained, digits):
    x, y = change(digits.x_test[:5], digits.y_test[:5])
    with pytest.raises(ValueError, match=message):
        view(trained["vae-2d-small"], x, y)


@pytest.mark.parametrize("beta", [-1.0, np.nan, np.inf, "1", None, True])
def test_levers_name_a_beta_that_is_no_number(trained, digits, beta):
    vae = trained["vae-2d-small"]
    with pytest.raises(ValueError, match="models must be named by beta, a number of at least 0"):
        Levers({2.0: vae, beta: vae}, digits.x_test[:5], digits.y_test[:5])


@pytest.mark.parametrize("models", [{}, {1.0: None}, [1, 2], None])
def test_levers_need_two_models_by_beta(models, digits):
    with pytest.raises(ValueError, match="models must be a dict of at least two by beta, got a"):
        Levers(models, digits.x_test[:5], digits.y_test[:5])


def test_levers_show_the_beta_nearest_to_one_and_no_other_than_theirs(trained, digits):
    vae = trained["vae-2d-small"]
    levers = Levers({4: vae, 0: vae, 0.5: vae}, digits.x_test[:60], digits.y_test[:60])
    assert (levers.betas, levers.beta) == ([0.0, 0.5, 4.0], 0.5)
    levers.beta = 4
    with pytest.raises(Exception, match="beta must be one of .*got 3"):
        levers.beta = 3


@pytest.mark.parametrize("models", [{"A": None}, ["A", "B"], None])
def test_pair_needs_two_models_by_name(models, digits):
    with pytest.raises(ValueError, match="models must be a dict of two by name, got a"):
        DecoderPair(models, digits.x_test[:5], digits.y_test[:5])


def test_pair_refuses_images_that_it_cannot_tell_apart(trained, digits):
    models, x = {"A": trained["vae-2d-small"], "B": trained["ae-2d-small"]}, digits.x_test[:1]
    with pytest.raises(ValueError, match="images must differ in both coordinates.*'A'"):
        DecoderPair(models, x, digits.y_test[:1])
    with pytest.raises(ValueError, match="models must be named by text, got 1"):
        DecoderPair({1: models["A"], 2: models["B"]}, x, digits.y_test[:1])


@pytest.mark.parametrize("z", ["ab", ["a", "b"], None, [[0.0], [1.0, 2.0]], [1j, 0]])
def test_points_that_hold_no_numbers_are_refused(trained, digits, z):
    with pytest.raises(ValueError, match="z must be 2 finite numbers, got"):
        LatentExplorer(trained["vae-2d-small"], digits.x_test[:5], digits.y_test[:5], z=z)


def test_a_walk_has_two_ends(explorer):
    explorer.walk = [0.0, 1.0, 1.0, 0.0]
    with pytest.raises(Exception, match="walk must be 4 numbers, or none, got"):
        explorer.walk = [0.0, 1.0]


def test_arguments_that_a_view_does_not_know_are_refused(trained):
    with pytest.raises(TypeError, match="DecoderView has no arguments title"):
        DecoderView(trained["vae-2d-small"], title="A digit")


def test_prior_that_the_page_does_not_know_is_refused_by_name(digits):
    class Ring(keras.layers.Layer):
        def log_prob(self, z):
            return 0.0

        def sample(self, n, seed=None):
            return np.zeros((n, 2))

        def kl(self, mean, log_var):
            return 0.0

    vae = VAE(build_encoder(2), build_decoder(2), prior=Ring())
    for view in (DigitPad, LatentExplorer):
        with pytest.raises(ValueError, match="model must have a StandardNormal prior.*got Ring"):
            view(vae, digits.x_test[:5], digits.y_test[:5])


@pytest.mark.parametrize("view", [DecoderView, *(view for _, view in WITH_IMAGES)])
def test_views_refuse_a_likelihood_whose_mean_the_page_does_not_draw(view, make_vae, digits):
    images = () if view is DecoderView else (digits.x_test[:60], digits.y_test[:60])
    with pytest.raises(ValueError, match="model.* mean is the sigmoid .*got ContinuousBernoulli"):
        view(make_vae(likelihood="continuous_bernoulli"), *images)
    if view is not DigitPad:  # whose loss in the page is a Bernoulli's
        assert view(make_vae(likelihood="learned_scale_gaussian"), *images).still


def test_networks_of_no_keras_model_are_refused():
    with pytest.raises(ValueError, match="model must be a Keras model with an input, got NoneType"):
        PageNetwork.of(None)


def node(name):
    """Return where one of the tools from the npm lock is; skip where there is none, but in CI."""
    place = shutil.which(
        name, path=f"{ROOT / 'node_modules' / '.bin'}{os.pathsep}{os.environ['PATH']}"
    )
    if place is None and "CI" not in os.environ:
        pytest.skip(f"no {name} on this machine")
    assert place, f"no {name} in node_modules/.bin or on the path; `npm ci` installs it"
    return place


def test_bundles_are_what_the_modules_make(tmp_path):
    command = json.loads((ROOT / "package.json").read_text())["scripts"]["bundle"]
    _, rest = command.split(" ", 1)
    out = f"--outdir={BUNDLES.relative_to(ROOT).as_posix()}"
    assert out in rest
    subprocess.run(
        f'"{node("esbuild")}" {rest.replace(out, f"--outdir={tmp_path}")}',
        shell=True, cwd=ROOT, check=True,
    )  # fmt: skip
    made = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    committed = {path.name: path.read_text("utf-8") for path in BUNDLES.iterdir()}
    assert made == committed, "`npm run bundle` makes them anew"


def test_modules_pass_their_unit_tests_under_node():
    files = sorted(map(str, (ROOT / "tests" / "js").glob("*.test.js")))
    assert files
    answer = subprocess.run([node("node"), "--test", *files], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout


def test_levers_give_each_beta_a_plane_that_holds_its_codes(trained, digits):
    vae, far = trained["vae-2d-small"], load_pretrained("levers-0", "digits")
    levers = Levers({0: far, 1: vae}, digits.x_test[:100], digits.y_test[:100])
    for limit, model in zip(levers.limits, (far, vae), strict=True):
        share = np.mean(np.abs(model.codes(digits.x_test[:100])) <= limit)
        assert share >= 0.99 and limit >= 4
    assert levers.limits[0] > 2 * levers.limits[1]
