"""The bound of any Gaussian, and the best one, against a model whose posterior is Gaussian."""

import numpy as np
import pytest
from scipy.stats import multivariate_normal

from vae_tutorial import best_gaussian, elbo, gaussian_elbo, load_pretrained, normal_lattice

from .linear_gaussian import linear_gaussian


@pytest.mark.parametrize("dim", [1, 2, 3])
def test_a_lattice_stands_for_standard_normal_noise(dim):
    points, weights = normal_lattice(dim)
    assert weights.sum() == pytest.approx(1)
    np.testing.assert_allclose(weights @ points, 0, atol=1e-12)
    covariance = (weights * points.T) @ points
    np.testing.assert_allclose(covariance, np.eye(dim), atol=5e-4)  # cut at five deviations
    np.testing.assert_allclose(weights @ np.cos(points), np.exp(-0.5), atol=1e-4)


@pytest.fixture
def tilted(rng):
    """Return a linear model, two images, log p(x), and the posterior's means and covariance."""
    model, weights, offset = linear_gaussian(2, 0.5, 0.05, rng)
    mixed = (np.array([[1.0, 0.0], [0.8, 0.6]]) @ weights).astype("float32")
    model.decoder.set_weights([mixed, offset])
    weights, offset = (part.astype("float64") for part in model.decoder.get_weights())
    x = np.clip(rng.normal(0, 1, (2, 2)) @ weights + offset, 0, 1)
    x = x.reshape(2, 28, 28, 1).astype("float32")
    flat = x.reshape(2, 784).astype("float64")
    covariance = weights.T @ weights + 0.25 * np.eye(784)
    log_p = multivariate_normal(offset, covariance).logpdf(flat)
    posterior = np.linalg.inv(np.eye(2) + weights @ weights.T / 0.25)
    return model, x, log_p, (flat - offset) @ weights.T / 0.25 @ posterior, posterior


def test_the_bound_misses_log_p_by_the_divergence_from_the_posterior(tilted, rng):
    model, x, log_p, means, covariance = tilted
    mean, log_var = means + rng.normal(0, 0.3, (2, 2)), rng.normal(-2, 0.5, (2, 2))
    precision = np.linalg.inv(covariance)
    apart = np.einsum("ni,ij,nj->n", mean - means, precision, mean - means)
    kl = 0.5 * (np.exp(log_var) @ np.diag(precision) + apart - 2)
    kl += 0.5 * (np.log(np.linalg.det(covariance)) - log_var.sum(axis=1))
    bound = gaussian_elbo(model, x, mean, log_var)
    # The model computes in 32 bits, and the lattice ends at five deviations.
    np.testing.assert_allclose(log_p - bound.elbo, kl, atol=1e-3)
    np.testing.assert_allclose(bound.elbo, -bound.reconstruction - bound.kl)


def test_the_best_gaussian_has_the_posteriors_mean_and_conditional_variances(tilted):
    model, x, log_p, means, covariance = tilted
    found = best_gaussian(model, x, means + 0.05, np.full((2, 2), -3.0), 300, 0.02)
    np.testing.assert_allclose(found[0], means, atol=2e-3)
    conditional = 1 / np.diag(np.linalg.inv(covariance))
    np.testing.assert_allclose(np.exp(found[1]), [conditional] * 2, rtol=0.01)
    rho = covariance[0, 1] / np.sqrt(covariance[0, 0] * covariance[1, 1])
    assert abs(rho) > 0.5
    gap = log_p - gaussian_elbo(model, x, *found).elbo
    np.testing.assert_allclose(gap, -0.5 * np.log(1 - rho**2), atol=2e-3)


def test_the_bound_of_the_encoders_gaussian_is_the_elbo(digits):
    model, x = load_pretrained("vae-2d-small", "digits"), digits.x_test[:4]
    drawn = elbo(model, x, n_samples=4000, seed=0)
    exact = gaussian_elbo(model, x, *model.encode(x))
    np.testing.assert_allclose(exact.elbo, drawn.elbo, atol=0.5)
    np.testing.assert_allclose(exact.kl, drawn.kl, rtol=1e-5)


def test_climbing_lifts_the_bound(digits):
    model, x = load_pretrained("vae-2d-small", "digits"), digits.x_test[:4]
    start = model.encode(x)
    before = gaussian_elbo(model, x, *start).elbo
    assert (gaussian_elbo(model, x, *best_gaussian(model, x, *start)).elbo > before - 0.01).all()


def test_what_is_no_gaussian_of_the_plane_is_refused(digits):
    model, x = load_pretrained("vae-2d-small", "digits"), digits.x_test[:2]
    with pytest.raises(ValueError, match=r"mean must have shape \(2, 2\), got \(2, 3\)"):
        gaussian_elbo(model, x, np.zeros((2, 3)), np.zeros((2, 2)))
    with pytest.raises(ValueError, match=r"log_var must have shape \(2, 2\), got \(1, 2\)"):
        best_gaussian(model, x, np.zeros((2, 2)), np.zeros((1, 2)))
    with pytest.raises(ValueError, match="dim must be 1, 2 or 3, got 4"):
        normal_lattice(4)
    with pytest.raises(ValueError, match="n must be at least 2, got 1"):
        normal_lattice(2, 1)
    deep = load_pretrained("vae-16d", "digits")
    with pytest.raises(ValueError, match="at most 3 latent dimensions for a lattice, got 16"):
        gaussian_elbo(deep, x, *deep.encode(x))
