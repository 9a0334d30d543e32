"""Log-likelihoods agree with SciPy's distributions, pixel by pixel."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from scipy.special import expit, log_expit
from scipy.stats import bernoulli, kstest, norm

from vae_tutorial import Bernoulli, ContinuousBernoulli, Gaussian, LearnedScaleGaussian
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


@pytest.mark.parametrize(
    "likelihood", [Bernoulli(), ContinuousBernoulli(), Gaussian(0.3), LearnedScaleGaussian(0.3)]
)
def test_extreme_logits_give_finite_values_and_gradients(likelihood):
    x = tf.constant([[[[0.0]], [[1.0]], [[0.5]], [[1.0]]]])
    logits = tf.Variable([[[[1e9]], [[-1e9]], [[300.0]], [[1e9]]]])
    with tf.GradientTape() as tape:
        value = likelihood(x, logits)
    assert np.isfinite(value).all() and np.isfinite(tape.gradient(value, logits)).all()


@pytest.mark.parametrize("likelihood", [Bernoulli(), Gaussian(), LearnedScaleGaussian()])
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
    with pytest.raises(ValueError, match="likelihood must be one of 'bernoulli', .* or a layer"):
        get_likelihood(likelihood)


def test_a_layer_that_draws_no_mean_image_is_refused():
    with pytest.raises(ValueError, match="or a layer with a method mean, got <Dense"):
        get_likelihood(keras.layers.Dense(2))


@pytest.mark.parametrize("scale", [0, -1.0, np.nan, np.inf, "1", None, True, [1.0, 2.0]])
def test_bad_scales_are_refused(scale):
    with pytest.raises(ValueError, match="scale must be a finite number above 0, got"):
        Gaussian(scale)
    with pytest.raises(ValueError, match="scale must be a finite number above 0, got"):
        LearnedScaleGaussian(scale)


@pytest.mark.parametrize("likelihood", [Bernoulli(), ContinuousBernoulli(), Gaussian()])
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


# Both sides of where the series takes over from the formula, and where lambda is a half.
LOGITS = [-60, -8, -0.51, -0.5, -0.49, -1e-3, -1e-8, 0, 1e-20, 1e-3, 0.1, 0.5, 0.501, 3, 20, 60]


@pytest.mark.parametrize("logit", LOGITS)
def test_continuous_bernoulli_has_its_normalizer_and_mean(logit):
    x, weights = _legendre()
    log_weight = x * logit - np.logaddexp(0, logit)  # log of lambda^x (1 - lambda)^(1 - x)
    expected = -np.log(weights @ np.exp(log_weight))
    layer, logits = ContinuousBernoulli(), np.array([logit], "float32")
    assert float(layer.log_normalizer(logits)[0]) == pytest.approx(expected, abs=1e-6)
    mean = weights @ (x * np.exp(log_weight + expected))
    assert float(layer.mean(logits)[0]) == pytest.approx(mean, abs=2e-6)


@pytest.mark.parametrize("logit", LOGITS)
def test_slope_of_the_normalizer_is_that_of_differences(logit):
    logits = tf.Variable([float(logit)])
    with tf.GradientTape() as tape:
        value = ContinuousBernoulli().log_normalizer(logits)
    x, weights = _legendre()

    def log_normalizer(a):
        return -np.log(weights @ np.exp(x * a - np.logaddexp(0, a)))

    expected = (log_normalizer(logit + 1e-4) - log_normalizer(logit - 1e-4)) / 2e-4
    assert float(tape.gradient(value, logits)[0]) == pytest.approx(expected, abs=2e-5)


@pytest.mark.parametrize("logit", [-9.0, 0.0, 0.3, 4.0])
@pytest.mark.parametrize(
    "likelihood", [ContinuousBernoulli(), Gaussian(0.1), LearnedScaleGaussian()]
)
def test_densities_over_a_pixel_integrate_to_one(likelihood, logit):
    x, weights = _legendre(*((0, 1) if likelihood.name.startswith("continuous") else (-7, 8)))
    log_p = likelihood(x.reshape(-1, 1, 1).astype("float32"), np.full((len(x), 1, 1), logit, "f4"))
    assert weights @ np.exp(np.asarray(log_p, float)) == pytest.approx(1, abs=1e-5)


def test_draws_follow_their_distributions():
    count, logit = 20_000, 1.3
    logits, lam = np.full((count, 1), logit), expit(logit)

    def cdf(x):  # of the continuous Bernoulli, integrated by hand
        return np.expm1(logit * x) / np.expm1(logit)

    for likelihood, at, expected in [
        (ContinuousBernoulli(), logits, cdf),
        (ContinuousBernoulli(), -logits, lambda x: 1 - cdf(1 - x)),
        (ContinuousBernoulli(), 0 * logits, "uniform"),
        (Gaussian(0.2), logits, norm(lam, 0.2).cdf),
        (LearnedScaleGaussian(0.2), logits, norm(lam, 0.2).cdf),
    ]:
        # At a level of one in a thousand, with a seed: it cannot turn red by luck.
        assert kstest(likelihood.sample(at, 0)[:, 0], expected).pvalue > 1e-3
    ink = Bernoulli().sample(logits, 0)
    assert set(np.unique(ink)) == {0, 1}
    assert ink.mean() == pytest.approx(lam, abs=4 * np.sqrt(lam * (1 - lam) / count))


@pytest.mark.parametrize("likelihood", [Bernoulli(), ContinuousBernoulli(), Gaussian()])
def test_a_seed_reproduces_draws_and_is_checked(likelihood, logits):
    draws = likelihood.sample(logits, seed=5)
    np.testing.assert_array_equal(draws, likelihood.sample(logits, np.random.default_rng(5)))
    assert (draws != likelihood.sample(logits, seed=6)).any() and draws.shape == logits.shape
    with pytest.raises(ValueError, match="seed must be an integer of at least 0 or .*got -1"):
        likelihood.sample(logits, seed=-1)


def test_the_learned_scale_is_a_weight_that_gradients_reach(rng, logits):
    x, likelihood = rng.random(logits.shape).astype("float32"), LearnedScaleGaussian(0.3)
    np.testing.assert_allclose(likelihood(x, logits), Gaussian(0.3)(x, logits), rtol=1e-5)
    (log_scale,) = likelihood.trainable_variables
    with tf.GradientTape() as tape:
        value = tf.reduce_sum(likelihood(x, logits))
    error = (x - expit(logits.astype(float))) ** 2
    # d/ds of -e / (2 exp(2 s)) - s, summed over pixels.
    expected = np.sum(error / 0.3**2 - 1)
    assert float(tape.gradient(value, log_scale)) == pytest.approx(expected, rel=1e-4)
    likelihood.scale = best = np.sqrt(error.mean())
    values = {s: float(np.sum(Gaussian(s)(x, logits))) for s in (0.98 * best, best, 1.02 * best)}
    assert max(values, key=values.get) == best
    assert float(likelihood.scale) == pytest.approx(best)
    again = LearnedScaleGaussian.from_config(likelihood.get_config())
    assert float(again.scale) == pytest.approx(best)


def _legendre(low=0.0, high=1.0):
    """Return nodes and weights of a quadrature that is exact far beyond 32 bits here."""
    x, weights = np.polynomial.legendre.leggauss(600)
    return low + (x + 1) * (high - low) / 2, weights * (high - low) / 2
