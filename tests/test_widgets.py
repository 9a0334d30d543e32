"""Live views carry the right weights and frames, and refuse what the page cannot compute."""

import io

import keras
import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy as np
import pytest
from PIL import Image

from vae_tutorial import DecoderView, DigitPad, FrameSlider, build_decoder, build_encoder
from vae_tutorial.widgets import Network


def draw(sigma, mu=0.0):
    figure, ax = plt.subplots(figsize=(2, 1))
    ax.plot([mu, sigma])
    return figure


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
    network = Network.of(encoder)
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
        Network.of(keras.Model(image, heads))
    heads = [keras.layers.Dense(2)(h), keras.layers.Dense(2)(image)]
    with pytest.raises(ValueError, match="does not follow the one before it"):
        Network.of(keras.Model(image, heads))


def test_digit_pad_carries_codes_and_one_image_of_each_label(make_vae, digits):
    vae, x, labels = make_vae(), digits.x_test[:60], digits.y_test[:60]
    pad = DigitPad(vae, x, labels)
    codes = np.frombuffer(pad.codes, "<f2").reshape(60, 2)
    np.testing.assert_allclose(codes, vae.encode(x)[0], atol=0.01, rtol=1e-3)
    assert list(pad.labels) == labels.tolist()
    assert pad.strip_labels == sorted(set(labels.tolist()))
    strip = np.frombuffer(pad.strip, "u1").reshape(-1, 28, 28) / 255
    for image, label in zip(strip, pad.strip_labels, strict=True):
        np.testing.assert_allclose(image, x[labels == label][0, ..., 0], atol=0.5 / 255 + 1e-6)
    assert DecoderView(vae).network is pad.decoder, "weights are shared on a page"


def test_digit_pad_refuses_what_it_cannot_show(make_vae, digits):
    x, labels = digits.x_test[:5], digits.y_test[:5]
    with pytest.raises(ValueError, match="2 latent dimensions and a Bernoulli.*got 3"):
        DigitPad(make_vae(3), x, labels)
    with pytest.raises(ValueError, match="got 2 and Gaussian"):
        DigitPad(make_vae(likelihood="gaussian"), x, labels)
    with pytest.raises(ValueError, match="labels must be as many as images, got 4, 5"):
        DigitPad(make_vae(), x, labels[:4])


@pytest.mark.parametrize("z", [[0.0], [0.0, np.nan], [0.0, np.inf], [[0.0, 0.0]]])
def test_bad_starting_points_are_refused(z):
    with pytest.raises(ValueError, match="z must be 2 finite numbers"):
        DecoderView(build_decoder(2), z=z)


def test_frame_slider_draws_every_combination_once():
    slider = FrameSlider(draw, "s {sigma:.1f}, m {mu:.0f}", sigma=[1, 2, 2], mu=[0, 5])
    assert len(slider.index) == len(slider.alternatives) == 6
    assert len(slider.frames) == 4, "equal frames are stored once"
    assert slider.alternatives[3] == "s 2.0, m 5"
    assert slider.index[2] == slider.index[4]
    image = Image.open(io.BytesIO(slider.frames[0]))
    assert image.format == "WEBP" and image.width == 1.5 * slider.width
    assert plt.get_fignums() == []


def test_frame_slider_starts_where_it_is_told():
    slider = FrameSlider(draw, "{sigma}", sigma=[1, 2, 3, 4], start={"sigma": 3.2})
    assert slider.position == [2]


@pytest.mark.parametrize("values", [{}, {"sigma": []}, {"a": [1], "b": [1], "c": [1]}])
def test_frame_slider_needs_one_or_two_parameters_with_values(values):
    with pytest.raises(ValueError, match="parameters must be one or two"):
        FrameSlider(draw, "x", **values)


def test_frame_slider_takes_a_function_for_the_text_alternative():
    slider = FrameSlider(draw, lambda sigma: f"wide {sigma > 1}", sigma=[1, 2])
    assert slider.alternatives == ["wide False", "wide True"]


@pytest.mark.parametrize("argument", ["labels", "start"])
def test_frame_slider_refuses_names_of_no_parameter(argument):
    with pytest.raises(ValueError, match=r"labels and start must name .*got \['simga'\]"):
        FrameSlider(draw, "x", sigma=[1], **{argument: {"simga": 1}})
