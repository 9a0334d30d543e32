"""Networks that take a class as well: what the page gets of them, and which ones it refuses."""

import keras
import numpy as np
import pytest
from keras import layers

from vae_tutorial import build_decoder, build_encoder
from vae_tutorial.widgets import PageNetwork


def test_point_and_class_become_one_row():
    decoder = build_decoder(3, hidden=(8,), classes=10, seed=0)
    network = PageNetwork.of(decoder)
    kinds = [layer["kind"] for layer in network.layers]
    assert kinds == ["Concatenate", "Dense", "Dense", "Reshape"]
    assert network.layers[0]["inputs"] == [3, 10]
    first = np.frombuffer(network.weights, "<f2", count=13 * 8).reshape(13, 8)
    np.testing.assert_allclose(first, decoder.get_weights()[0], rtol=1e-3, atol=1e-6)


def test_an_image_is_flat_before_the_class_joins_it():
    network = PageNetwork.of(build_encoder(2, hidden=(8,), classes=4, seed=0))
    kinds = [layer["kind"] for layer in network.layers]
    assert kinds == ["Flatten", "Concatenate", "Dense", "Dense"]
    assert network.layers[1]["inputs"] == [784, 4]
    assert network.layers[-1]["output"] == [4], "both heads"


def late(z, y):
    return layers.Concatenate(name="join")([layers.Dense(4)(z), y])


def reversed_order(z, y):
    return layers.Concatenate(name="join")([y, z])


def below_each_other(z, y):
    return layers.Concatenate(axis=0, name="join")([z, y])


def added(z, y):
    return layers.Add(name="join")([z, y])


def twice(z, y):
    h = layers.Concatenate()([z, y])
    return layers.Concatenate(name="join")([layers.Dense(4)(h), y])


@pytest.mark.parametrize("joined", [late, reversed_order, below_each_other, added, twice])
def test_inputs_that_are_joined_in_another_way_are_refused_by_the_name_of_the_layer(joined):
    z, y = keras.Input((4,)), keras.Input((4,), name="class")
    model = keras.Model([z, y], layers.Dense(3)(joined(z, y)))
    with pytest.raises(ValueError, match="layer 'join' .* cannot run in the page"):
        PageNetwork.of(model)


def test_a_class_that_joins_what_convolutions_have_made_of_an_image_is_refused():
    with pytest.raises(ValueError, match="Concatenate.* before any layer with weights"):
        PageNetwork.of(build_encoder(2, "conv", classes=10))


def test_a_shortcut_around_layers_is_refused():
    x = keras.Input((4,))
    h = layers.Concatenate(name="shortcut")([layers.Dense(4)(x), x])
    with pytest.raises(ValueError, match="layer 'shortcut' .* cannot run in the page"):
        PageNetwork.of(keras.Model(x, layers.Dense(3)(h)))


def test_an_input_that_nothing_joins_is_refused_by_its_name():
    z, y = keras.Input((4,)), keras.Input((4,), name="class")
    with pytest.raises(ValueError, match="inputs 'class' must be joined to the first"):
        PageNetwork.of(keras.Model([z, y], layers.Dense(3)(z)))
