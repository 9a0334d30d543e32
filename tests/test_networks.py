"""Encoders and decoders have the promised shapes, sizes and starting points."""

import re

import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vae_tutorial import build_decoder, build_encoder


@settings(max_examples=12, deadline=None)
@given(
    latent_dim=st.integers(1, 40),
    architecture=st.sampled_from(["dense", "conv"]),
    n=st.integers(1, 5),
)
def test_shapes_for_any_latent_dimension(latent_dim, architecture, n):
    images = np.zeros((n, 28, 28, 1), "float32")
    z_mean, z_log_var = build_encoder(latent_dim, architecture)(images)
    assert z_mean.shape == z_log_var.shape == (n, latent_dim)
    logits = build_decoder(latent_dim, architecture)(z_mean)
    assert logits.shape == (n, 28, 28, 1)


def test_classic_architecture_has_the_published_number_of_parameters():
    # The Keras documentation's example: 69,076 and 65,089 parameters for two latent dimensions.
    assert build_encoder(2, "conv").count_params() == 69_076
    assert build_decoder(2, "conv").count_params() == 65_089


def test_dense_architecture_is_784_512_256():
    hidden = 784 * 512 + 512 + 512 * 256 + 256
    assert build_encoder(2).count_params() == hidden + 2 * (256 * 2 + 2)
    assert build_decoder(2).count_params() == 2 * 256 + 256 + 256 * 512 + 512 + 512 * 784 + 784


def test_hidden_layers_can_be_chosen_and_are_mirrored():
    encoder, decoder = build_encoder(2, hidden=(30, 20)), build_decoder(2, hidden=(30, 20))
    assert [w.shape for w in encoder.trainable_variables[::2]] == [
        (784, 30), (30, 20), (20, 2), (20, 2)
    ]  # fmt: skip
    assert [w.shape for w in decoder.trainable_variables[::2]] == [(2, 20), (20, 30), (30, 784)]
    assert build_decoder(2, hidden=np.array([30])).count_params() == 2 * 30 + 30 + 31 * 784


@pytest.mark.parametrize("build", [build_encoder, build_decoder])
@pytest.mark.parametrize(
    "hidden", [5, (), [], "64", {64: 32}, np.zeros((1, 2), int), ((64,),), True]
)
def test_hidden_layers_that_are_no_list_of_sizes_are_refused(build, hidden):
    with pytest.raises(ValueError, match="hidden must be one or more numbers of units, got"):
        build(2, hidden=hidden)


@pytest.mark.parametrize("build", [build_encoder, build_decoder])
@pytest.mark.parametrize("units", [0, -1, 2.0, "64", None, True])
def test_bad_hidden_layers_are_refused(build, units):
    with pytest.raises(ValueError, match="units in hidden must be an integer of at least 1, got"):
        build(2, hidden=(64, units))
    with pytest.raises(ValueError, match="hidden is for dense networks"):
        build(2, "conv", hidden=(64,))


@pytest.mark.parametrize(
    "outputs", [(), "z", ("z", "z"), None, 2, ("z", 1), ("",), ("z mean",), {"z": 1}, [["z"]]]
)
def test_outputs_that_are_no_different_names_are_refused(outputs):
    with pytest.raises(ValueError, match="outputs must be one or more different names.*, got"):
        build_encoder(2, outputs=outputs)


@pytest.mark.parametrize("build", [build_encoder, build_decoder])
@pytest.mark.parametrize("seed", ["a", -1, 1.5, True, np.nan, [1]])
def test_bad_seeds_are_refused(build, seed):
    with pytest.raises(ValueError, match="seed must be an integer of at least 0, got"):
        build(2, seed=seed)


def test_plain_autoencoder_has_one_head():
    encoder = build_encoder(3, outputs=("z",))
    assert encoder(np.zeros((4, 28, 28, 1), "float32")).shape == (4, 3)


@pytest.mark.parametrize("latent_dim", [0, -1, 2.5, 2.0, "2", None, True, np.nan, [2]])
@pytest.mark.parametrize("build", [build_encoder, build_decoder])
def test_bad_latent_dim_is_refused(build, latent_dim):
    with pytest.raises(ValueError, match="latent_dim must be an integer of at least 1, got"):
        build(latent_dim)


def test_numpy_integers_are_integers():
    assert build_decoder(np.int64(3)).input_shape == (None, 3)


@pytest.mark.parametrize("architecture", ["resnet", None, ["dense"], 1])
@pytest.mark.parametrize("build", [build_encoder, build_decoder])
def test_unknown_architecture_lists_those_that_exist(build, architecture):
    message = f"architecture must be one of 'dense', 'conv', got {architecture!r}"
    with pytest.raises(ValueError, match=re.escape(message)):
        build(2, architecture)


@pytest.mark.parametrize("architecture", ["dense", "conv"])
@pytest.mark.parametrize("build", [build_encoder, build_decoder])
def test_seed_decides_the_initial_weights(build, architecture):
    first, same, other = (build(2, architecture, seed=s).get_weights() for s in (5, 5, 6))
    assert all(np.array_equal(a, b) for a, b in zip(first, same, strict=True))
    assert not np.array_equal(first[0], other[0])


def test_untrained_dense_decoder_starts_near_the_mean_image(digits):
    means = digits.x_train.mean(axis=0)
    logits = build_decoder(2, pixel_means=means, seed=0)(np.zeros((1, 2), "float32"))
    np.testing.assert_allclose(1 / (1 + np.exp(-logits[0])), means.clip(1e-3, 1 - 1e-3), atol=1e-5)


def test_untrained_conv_decoder_starts_at_the_mean_gray_value(digits):
    means = digits.x_train.mean(axis=0)
    logits = build_decoder(2, "conv", pixel_means=means)(np.zeros((1, 2), "float32"))
    np.testing.assert_allclose(1 / (1 + np.exp(-logits)), means.mean(), atol=0.002)


@pytest.mark.parametrize(
    ("means", "message"),
    [
        (np.zeros((28, 28)), r"have shape \(28, 28, 1\), got \(28, 28\)"),
        (0.5, r"have shape \(28, 28, 1\), got \(\)"),
        (np.full((28, 28, 1), 2.0), "lie in .0, 1., got values from 2 to 2"),
        (np.full((28, 28, 1), np.nan), "be finite, got NaN"),
        (np.full((28, 28, 1), "a"), "hold numbers, got"),
        ("gray", "hold numbers, got 'gray'"),
        ([[1, 2], [3]], "hold numbers, got"),
    ],
)
def test_bad_pixel_means_are_refused(means, message):
    with pytest.raises(ValueError, match=f"pixel_means must {message}"):
        build_decoder(2, pixel_means=means)


@pytest.mark.parametrize("architecture", ["dense", "conv"])
def test_with_classes_image_and_point_come_with_a_label(architecture):
    encoder = build_encoder(3, architecture, classes=10)
    decoder = build_decoder(3, architecture, classes=10)
    label = keras.ops.eye(10)[:4]
    z_mean, z_log_var = encoder([keras.ops.zeros((4, 28, 28, 1)), label])
    assert z_mean.shape == z_log_var.shape == (4, 3)
    assert decoder([z_mean, label]).shape == (4, 28, 28, 1)
    # One unit's weight more for each class in the layer that the label meets.
    plain = build_encoder(3, architecture), build_decoder(3, architecture)
    units = {"dense": (512, 256), "conv": (16, 7 * 7 * 64)}[architecture]
    for network, other, width in zip((encoder, decoder), plain, units, strict=True):
        assert network.count_params() - other.count_params() == 10 * width


def test_the_label_joins_flat_images_and_points_before_any_weight():
    encoder, decoder = build_encoder(3, classes=10), build_decoder(3, classes=10)
    names = [[layer.__class__.__name__ for layer in part.layers] for part in (encoder, decoder)]
    assert names[0][:5] == ["InputLayer", "Flatten", "InputLayer", "Concatenate", "Dense"]
    assert names[1][:4] == ["InputLayer", "InputLayer", "Concatenate", "Dense"]
    assert [tensor.name for tensor in decoder.inputs] == ["z", "label"]
    first = decoder.layers[3].kernel.numpy()
    z, label = np.array([[0.5, -1.0, 2.0]], "float32"), np.eye(10, dtype="float32")[[7]]
    hidden = keras.Model(decoder.inputs, decoder.layers[3].output)([z, label])
    np.testing.assert_allclose(hidden, np.maximum(z @ first[:3] + first[3 + 7], 0), atol=1e-6)


@pytest.mark.parametrize("build", [build_encoder, build_decoder])
@pytest.mark.parametrize("classes", [1, -1, 10.0, "10", None, True, False, [10]])
def test_a_number_of_classes_that_is_none_is_refused(build, classes):
    with pytest.raises(ValueError, match="classes must be an integer of at least 2, .* or 0 for"):
        build(2, classes=classes)
