"""Log-likelihoods agree with SciPy's distributions, pixel by pixel."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from scipy.special import expit, log_expit
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


@pytest.mark.parametrize("logit", [-1e4, -120.0, -30.0, -1.0, 0.0, 1.0, 30.0, 120.0, 1e4])
@pytest.mark.parametrize("gray", [0.0, 0.3, 1.0])
def test_bernoulli_is_exact_for_logits_of_any_size_and_sign(logit, gray):
    # log(expit(t)) in 64 bits from SciPy, which keeps full precision at both ends.
    expected = gray * log_expit(logit) + (1 - gray) * log_expit(-logit)
    value = Bernoulli()(np.full((1, 1), gray, "float32"), np.full((1, 1), logit, "float32"))
    # What 32 bits can hold: the value is a difference of numbers as large as the logit.
    np.testing.assert_allclose(value, [expected], rtol=1e-6, atol=1e-7 * max(1, abs(logit)))


@pytest.mark.parametrize("likelihood", ["mse", None, ["gaussian"], 1, Bernoulli])
def test_what_is_no_likelihood_is_refused(likelihood):
    with pytest.raises(ValueError, match="likelihood must be one of 'bernoulli', 'gaussian' or a"):
        get_likelihood(likelihood)


def test_a_layer_that_draws_no_mean_image_is_refused():
    with pytest.raises(ValueError, match="or a layer with a method mean, got <Dense"):
        get_likelihood(keras.layers.Dense(2))


@pytest.mark.parametrize("scale", [0, -1.0, np.nan, np.inf, "1", None, True, [1.0, 2.0]])
def test_bad_scales_are_refused(scale):
    with pytest.raises(ValueError, match="scale must be a finite number above 0, got"):
        Gaussian(scale)


@pytest.mark.parametrize("likelihood", [Bernoulli(), Gaussian()])
def test_images_and_logits_that_do_not_belong_together_are_refused(likelihood, logits):
    for x in (logits[:, :14], logits[:1], logits[:4], logits[..., 0], np.float32(0)):
        with pytest.raises(ValueError, match="x and logits must show as many images of one shape"):
            likelihood(x, logits)


def test_all_pairs_are_scipys(rng):
    x, logits = rng.random((4, 28, 28, 1)), rng.normal(0, 3, (5, 28, 28, 1))
    ink, paper = log_expit(logits).reshape(5, 784), log_expit(-logits).reshape(5, 784)
    expected = x.reshape(4, 784) @ ink.T + (1 - x.reshape(4, 784)) @ paper.T
    values = Bernoulli().all_pairs(x, logits.astype("float32"))
    np.testing.assert_allclose(values, expected, rtol=1e-5)
