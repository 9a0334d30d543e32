"""Log-likelihoods agree with SciPy's distributions, pixel by pixel."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from scipy.special import expit
from scipy.stats import bernoulli, norm

from vae_tutorial import Bernoulli, Gaussian
from vae_tutorial.likelihoods import get_likelihood


@pytest.fixture
def logits(rng):
    return rng.normal(0, 3, (5, 28, 28, 1)).astype("float32")


def test_bernoulli_agrees_with_scipy_on_black_and_white_images(rng, logits):
    x = rng.integers(0, 2, logits.shape).astype("float32")
    expected = bernoulli.logpmf(x, expit(logits.astype(float))).sum(axis=(1, 2, 3))
    np.testing.assert_allclose(Bernoulli()(x, logits), expected, rtol=1e-5)


def test_bernoulli_is_keras_binary_cross_entropy_summed_over_pixels(rng, logits):
    x = rng.random(logits.shape).astype("float32")
    entropy = keras.losses.binary_crossentropy(x, logits, from_logits=True)
    np.testing.assert_allclose(-Bernoulli()(x, logits), np.sum(entropy, axis=(1, 2)), rtol=1e-5)


@pytest.mark.parametrize("scale", [0.1, 1.0, 2.5])
def test_gaussian_agrees_with_scipy(rng, logits, scale):
    x = rng.random(logits.shape)
    expected = norm.logpdf(x, expit(logits.astype(float)), scale).sum(axis=(1, 2, 3))
    np.testing.assert_allclose(Gaussian(scale)(x, logits), expected, rtol=1e-4)


def test_default_gaussian_is_the_summed_squared_error_and_a_constant(rng, logits):
    x = rng.random(logits.shape)
    squared_error = ((x - expit(logits)) ** 2).sum(axis=(1, 2, 3))
    constant = 784 / 2 * np.log(np.pi)
    np.testing.assert_allclose(-Gaussian()(x, logits) - constant, squared_error, rtol=1e-4)


@pytest.mark.parametrize("likelihood", [Bernoulli(), Gaussian(0.3)])
def test_extreme_logits_give_finite_values_and_gradients(likelihood):
    x = tf.constant([[[[0.0]], [[1.0]], [[0.5]], [[1.0]]]])
    logits = tf.Variable([[[[1e9]], [[-1e9]], [[300.0]], [[1e9]]]])
    with tf.GradientTape() as tape:
        value = likelihood(x, logits)
    assert np.isfinite(value).all() and np.isfinite(tape.gradient(value, logits)).all()


@pytest.mark.parametrize("likelihood", [Bernoulli(), Gaussian()])
def test_mean_is_the_sigmoid(likelihood, logits):
    np.testing.assert_allclose(likelihood.mean(logits), expit(logits), atol=1e-6)


def test_names_and_layers_are_both_accepted():
    assert isinstance(get_likelihood("bernoulli"), Bernoulli)
    layer = Gaussian(0.2)
    assert get_likelihood(layer) is layer
    assert Gaussian.from_config(layer.get_config()).scale == 0.2


def test_bad_arguments_are_refused(logits):
    with pytest.raises(ValueError, match="one of 'bernoulli', 'gaussian' or a layer, got 'mse'"):
        get_likelihood("mse")
    with pytest.raises(ValueError, match="scale must be positive, got 0"):
        Gaussian(0)
    with pytest.raises(ValueError, match="images of one shape"):
        Bernoulli()(logits[:, :14], logits)
