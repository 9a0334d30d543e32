"""The model asks its prior: one of another kind changes the loss, the bounds and the draws."""

import keras
import numpy as np
import pytest
from scipy.integrate import trapezoid
from scipy.stats import kstest, multivariate_normal, norm

from vae_tutorial import (
    VAE,
    StandardNormal,
    build_decoder,
    build_encoder,
    elbo,
    gaussian_kl,
    log_joint,
    log_likelihood_by_quadrature,
)

from .linear_gaussian import linear_gaussian

CENTER, DEVIATION = 1.5, 0.7


@keras.saving.register_keras_serializable("test_priors")
class Shifted(keras.layers.Layer):
    """A normal distribution elsewhere, which answers with tensors."""

    latent_dim = 2

    def log_prob(self, z):
        error = (keras.ops.cast(z, "float32") - CENTER) / DEVIATION
        constant = 2 * np.log(DEVIATION * np.sqrt(2 * np.pi))
        return -0.5 * keras.ops.sum(error**2, axis=-1) - constant

    def sample(self, n, seed=None):
        return CENTER + DEVIATION * np.random.default_rng(seed).standard_normal((n, 2))

    def kl(self, mean, log_var):
        return gaussian_kl(
            keras.ops.convert_to_tensor(mean), log_var, CENTER, 2 * np.log(DEVIATION)
        )


def divergence(mean, log_var, p=norm(CENTER, DEVIATION)):  # noqa: B008
    """Return the divergence of a Gaussian from ``p`` in each dimension, by integration."""
    total = 0
    for m, v in zip(mean, log_var, strict=True):
        q = norm(m, np.exp(v / 2))
        z = m + np.exp(v / 2) * np.linspace(-12, 12, 20_001)
        total += trapezoid(q.pdf(z) * (q.logpdf(z) - p.logpdf(z)), z)
    return total


def test_standard_normal_is_scipys(rng):
    prior, z = StandardNormal(3), rng.standard_normal((5, 3))
    np.testing.assert_allclose(prior.log_prob(z), multivariate_normal(np.zeros(3)).logpdf(z))
    tensor = keras.ops.convert_to_tensor(z, "float32")
    np.testing.assert_allclose(prior.log_prob(tensor), prior.log_prob(z), rtol=1e-5)
    draws = prior.sample(20_000, seed=1)
    assert draws.shape == (20_000, 3) and kstest(draws.ravel(), "norm").pvalue > 0.01
    np.testing.assert_array_equal(draws, prior.sample(20_000, seed=np.random.default_rng(1)))
    np.testing.assert_allclose(prior.quantile([0.1, 0.5]), norm.ppf([0.1, 0.5]))
    assert StandardNormal(2).circles([3]) == [((0.0, 0.0), 3.0)]


def test_the_divergence_by_dimension_is_that_of_each_alone(rng):
    prior, mean, log_var = StandardNormal(3), *rng.normal(size=(2, 4, 3))
    expected = [
        [divergence([m], [v], norm(0, 1)) for m, v in zip(*row, strict=True)]
        for row in zip(mean, log_var, strict=True)
    ]
    by_dimension = prior.kl_by_dimension(mean, log_var)
    assert type(by_dimension) is np.ndarray
    np.testing.assert_allclose(by_dimension, expected, rtol=1e-6)
    np.testing.assert_allclose(by_dimension.sum(axis=1), prior.kl(mean, log_var))
    np.testing.assert_array_equal(
        prior.kl_by_dimension(mean.tolist(), log_var.tolist()), by_dimension
    )
    heads = [keras.ops.convert_to_tensor(head, "float32") for head in (mean, log_var)]
    np.testing.assert_allclose(prior.kl_by_dimension(*heads), expected, rtol=1e-4, atol=1e-6)


def test_the_training_loss_measures_from_the_prior(make_vae, digits):
    vae, x = make_vae(prior=Shifted()), digits.x_test[:4]
    heads = [np.asarray(head, float) for head in vae.encoder(x)]
    expected = [divergence(*row) for row in zip(*heads, strict=True)]
    losses = vae.losses_of(x)
    np.testing.assert_allclose(losses["kl_loss"], expected, rtol=1e-4)
    np.testing.assert_allclose(losses["loss"], losses["reconstruction_loss"] + expected, rtol=1e-5)


def test_both_kinds_of_elbo_measure_from_the_prior(make_vae, digits):
    vae, x = make_vae(prior=Shifted()), digits.x_test[:100]
    exact, sampled = elbo(vae, x, seed=0), elbo(vae, x, n_samples=200, seed=0, kl="sampled")
    expected = [divergence(*row) for row in zip(*vae.encode(x), strict=True)]
    np.testing.assert_allclose(exact.kl, expected, rtol=1e-4)
    # log q - log p of one draw has a standard deviation of about 3 or less here.
    assert sampled.kl.mean() == pytest.approx(np.mean(expected), abs=5 * 3 / np.sqrt(200 * 100))


def test_the_joint_and_its_integral_hold_the_prior(rng):
    model, weights, offset = linear_gaussian(2, 0.5, 0.03, rng, prior=Shifted())
    x = rng.uniform(0, 1, (2, 28, 28, 1)).astype("float32")
    flat, z = x.reshape(2, 784).astype(float), rng.standard_normal((3, 2))
    prior = multivariate_normal(np.full(2, CENTER), DEVIATION**2)
    expected = [
        norm(point @ weights + offset, 0.5).logpdf(flat).sum(axis=1) + prior.logpdf(point)
        for point in z
    ]
    np.testing.assert_allclose(log_joint(model, x, z).T, expected, rtol=1e-5)
    mean = CENTER * weights.sum(axis=0) + offset
    covariance = DEVIATION**2 * weights.T @ weights + 0.25 * np.eye(784)
    np.testing.assert_allclose(
        log_likelihood_by_quadrature(model, x).log_likelihood,
        multivariate_normal(mean, covariance).logpdf(flat),
        rtol=0,
        atol=1e-3,
    )


def test_generate_draws_from_the_prior(make_vae):
    vae = make_vae(prior=Shifted())
    points = CENTER + DEVIATION * np.random.default_rng(4).standard_normal((3, 2))
    np.testing.assert_allclose(vae.generate(3, seed=4), vae.decode(points), atol=1e-6)


def test_the_prior_is_saved_with_the_model(make_vae, digits, tmp_path):
    for prior, kind in ((Shifted(), Shifted), (None, StandardNormal)):
        vae = make_vae(prior=prior)
        vae.save(tmp_path / "vae.keras")
        loaded = keras.saving.load_model(tmp_path / "vae.keras")
        assert type(loaded.prior) is kind and loaded.prior.latent_dim == 2
        np.testing.assert_array_equal(
            elbo(loaded, digits.x_test[:5], seed=0).elbo, elbo(vae, digits.x_test[:5], seed=0).elbo
        )


def test_a_configuration_without_a_prior_means_the_standard_normal(make_vae):
    config = make_vae().get_config()
    del config["prior"]  # as in a file from before models held their prior
    assert isinstance(VAE.from_config(config).prior, StandardNormal)


class Mute:
    latent_dim = 2
    log_prob = sample = len


class Untracked(Mute):
    kl = len


@pytest.mark.parametrize(
    ("prior", "message"),
    [
        (StandardNormal, "prior must be an object, got the class StandardNormal"),
        ("normal", "prior must have the methods log_prob, sample, kl; got 'normal' without"),
        (Mute(), "without kl"),
        (Untracked(), "prior must be a Keras layer.*, got Untracked"),
        (StandardNormal(3), "prior must have the model's 2 latent dimensions, got 3"),
    ],
)
def test_a_prior_that_does_not_fit_is_refused(prior, message):
    with pytest.raises(ValueError, match=message):
        VAE(build_encoder(2), build_decoder(2), prior=prior)


@pytest.mark.parametrize("latent_dim", [0, 1.5, True, "2", None])
def test_a_number_of_dimensions_that_is_none_is_refused(latent_dim):
    with pytest.raises(ValueError, match="latent_dim must be an integer of at least 1, got"):
        StandardNormal(latent_dim)


def test_points_of_another_size_are_refused():
    with pytest.raises(ValueError, match=r"z must end in 2 dimensions, got shape \(4, 3\)"):
        StandardNormal(2).log_prob(np.zeros((4, 3)))
    for zeros in (np.zeros((4, 3)), keras.ops.zeros((4, 3))):
        with pytest.raises(ValueError, match=r"mean must end in 2 dimensions, got shape \(4, 3\)"):
            StandardNormal(2).kl(zeros, zeros)
        with pytest.raises(ValueError, match=r"mean must end in 2 dimensions, got shape \(4, 3\)"):
            StandardNormal(2).kl_by_dimension(zeros, zeros)
    with pytest.raises(ValueError, match=r"same shape .*got \(4, 2\) and \(4, 1\)"):
        StandardNormal(2).kl_by_dimension(np.zeros((4, 2)), np.zeros((4, 1)))


@pytest.mark.parametrize("seed", [-1, 1.5, "a", True])
def test_a_seed_that_is_none_is_refused(seed):
    with pytest.raises(ValueError, match="seed must be an integer of at least 0 or a numpy.*, got"):
        StandardNormal(2).sample(3, seed)


@pytest.mark.parametrize("share", [0, 1, -0.5, 2, np.nan, None, "a", [0.5, 1.0]])
def test_a_share_that_is_none_is_refused(share):
    with pytest.raises(ValueError, match="share must"):
        StandardNormal(2).quantile(share)


@pytest.mark.parametrize("deviations", [None, 3, [-1], [np.nan], "a", [[1]]])
def test_deviations_that_are_none_are_refused(deviations):
    with pytest.raises(ValueError, match="deviations must"):
        StandardNormal(2).circles(deviations)
