"""Importance sampling, against models whose likelihood is known."""

import warnings

import numpy as np
import pytest
from scipy.special import logsumexp
from scipy.stats import multivariate_normal

from vae_tutorial import (
    Autoencoder,
    binarize,
    build_decoder,
    build_encoder,
    elbo,
    iwae_bound,
    load_pretrained,
    log_likelihood,
    log_likelihood_by_quadrature,
)
from vae_tutorial.evaluate import importance

from .linear_gaussian import linear_gaussian


def known(latent_dim, rng, wider=1.3, n=4):
    """Return a linear-Gaussian VAE, images and their log p(x); q(z|x) is nearly the posterior."""
    scale = 0.4
    model, weights, offset = linear_gaussian(latent_dim, scale, 0.05, rng)
    precision = np.eye(latent_dim) + weights @ weights.T / scale**2
    to_mean = (np.linalg.inv(precision) @ weights / scale**2).T
    variances = wider * np.diag(np.linalg.inv(precision))
    model.encoder.set_weights(
        [to_mean, -offset @ to_mean, np.zeros((784, latent_dim)), np.log(variances)]
    )
    x = rng.normal(0, 1, (n, latent_dim)) @ weights + offset + rng.normal(0, scale, (n, 784))
    x = np.clip(x, 0, 1).reshape(n, 28, 28, 1).astype("float32")
    covariance = weights.T @ weights + scale**2 * np.eye(784)
    flat = x.reshape(n, 784).astype("float64")
    return model, x, np.atleast_1d(multivariate_normal(offset, covariance).logpdf(flat))


@pytest.mark.parametrize("latent_dim", [1, 2, 10, 50])
def test_log_likelihood_agrees_with_a_closed_form(rng, latent_dim):
    model, x, expected = known(latent_dim, rng)
    result = log_likelihood(model, x, n_samples=5000, seed=0)
    assert (result.standard_error < 0.1).all()
    np.testing.assert_array_less(
        np.abs(result.log_likelihood - expected), 3 * result.standard_error
    )


def test_an_exact_posterior_gives_equal_weights(rng):
    model, x, expected = known(1, rng, wider=1.0)
    result = log_likelihood(model, x, 50, seed=0, proposal="encoder")
    np.testing.assert_allclose(result.log_likelihood, expected, atol=5e-4)
    np.testing.assert_allclose(result.effective_sample_size, 50, rtol=1e-3)


def test_estimates_of_many_runs_spread_by_the_standard_error_and_lie_low_by_half_its_square(rng):
    model, x, expected = known(10, rng, wider=1.5, n=1)
    runs = log_likelihood(model, np.repeat(x, 2000, axis=0), 40, 0, proposal="encoder")
    spread = runs.log_likelihood.std()
    # The error itself is an estimate from 40 weights; 2,000 runs leave 2 % on the spread.
    assert np.sqrt(np.mean(runs.standard_error**2)) == pytest.approx(spread, rel=0.15)
    low = expected[0] - runs.log_likelihood.mean()
    assert low == pytest.approx(spread**2 / 2, abs=4 * spread / np.sqrt(2000))
    assert low > 0


def test_sampling_meets_quadrature_and_both_stay_above_the_elbo(digits, rng):
    model, x = load_pretrained("vae-2d", "digits"), binarize(digits.x_test[:100], rng)
    exact = log_likelihood_by_quadrature(model, x).log_likelihood
    result = log_likelihood(model, x, n_samples=5000, seed=0)
    z = (result.log_likelihood - exact) / result.standard_error
    # Of 100 normal errors one in 370 lies beyond three; these are nearly normal.
    assert np.mean(np.abs(z) < 3) >= 0.98 and np.abs(result.log_likelihood - exact).max() < 0.2
    bound = elbo(model, x, n_samples=200, seed=0).elbo
    assert (bound < exact).all() and (bound < result.log_likelihood).all()


def test_where_the_encoder_misses_the_posterior_a_fitted_proposal_finds_it(rng):
    model, x, expected = known(2, rng)
    heads = model.encoder.get_weights()
    sigma = np.exp(heads[3] / 2)
    model.encoder.set_weights([heads[0], heads[1] + 6 * sigma, heads[2], heads[3] - 2])
    missed = log_likelihood(model, x, 5000, seed=0, proposal="encoder")
    fitted = log_likelihood(model, x, 5000, seed=0)
    assert (expected - missed.log_likelihood > 10 * missed.standard_error).all()
    assert (np.abs(expected - fitted.log_likelihood) < 3 * fitted.standard_error).all()
    assert (missed.effective_sample_size < 50).all() and (fitted.effective_sample_size > 1000).all()


def test_the_bound_rises_with_k_from_the_elbo(digits, rng):
    model, x = load_pretrained("vae-2d", "digits"), binarize(digits.x_test[:100], rng)
    bounds = [iwae_bound(model, x, k, n_groups=100 // k, seed=0).mean() for k in (1, 4, 20, 100)]
    assert bounds[0] == pytest.approx(
        elbo(model, x, 100, seed=1, kl="sampled").elbo.mean(), abs=0.5
    )
    assert (np.diff(bounds) > 0).all()


def test_weights_are_what_the_definition_says(make_vae, digits, rng):
    vae, x = make_vae(), binarize(digits.x_test[:3], rng)
    mean, log_var = vae.encode(x)
    epsilon = np.random.default_rng(4).standard_normal((7, 3, 2), dtype="float32")
    z = mean + np.exp(log_var / 2) * epsilon
    joint = vae.likelihood(np.tile(x, (7, 1, 1, 1)), vae.decoder(z.reshape(-1, 2))).numpy()
    standard = multivariate_normal(np.zeros(2))
    log_q = standard.logpdf(epsilon) - log_var.sum(axis=1) / 2
    expected = logsumexp(joint.reshape(7, 3) + standard.logpdf(z) - log_q, axis=0) - np.log(7)
    np.testing.assert_allclose(iwae_bound(vae, x, 7, seed=4), expected, rtol=1e-5)
    np.testing.assert_allclose(log_likelihood(vae, x, 7, 4, "encoder")[0], expected, rtol=1e-5)


def test_how_the_draws_are_portioned_changes_nothing_but_their_order(digits, rng, monkeypatch):
    model, x = load_pretrained("vae-2d", "digits"), binarize(digits.x_test[:5], rng)
    whole = log_likelihood(model, x, 60, 0, "encoder")
    monkeypatch.setattr(importance, "ROWS", 35)
    parts = log_likelihood(model, x, 60, 0, "encoder")
    np.testing.assert_allclose(whole.log_likelihood, parts.log_likelihood, rtol=1e-5)


def test_a_model_of_a_readers_own_needs_three_parts(make_vae, digits, rng):
    vae, x = make_vae(), binarize(digits.x_test[:1], rng)

    class Own:
        decoder, likelihood = vae.decoder, vae.likelihood

        def encode(self, x):
            return [head.astype("float64") for head in vae.encode(x)]

    for proposal in ("encoder", "fitted"):
        own = log_likelihood(Own(), x, 20, 0, proposal).log_likelihood
        np.testing.assert_allclose(own, log_likelihood(vae, x, 20, 0, proposal)[0], rtol=1e-5)
    np.testing.assert_allclose(iwae_bound(Own(), x, 5, seed=0), iwae_bound(vae, x, 5, seed=0))


def test_a_seed_gives_the_same_draws_and_one_draw_has_no_error(make_vae, digits, rng):
    vae, x = make_vae(), binarize(digits.x_test[:3], rng)
    first, second = (log_likelihood(vae, x, 5, seed=np.random.default_rng(0)) for _ in range(2))
    np.testing.assert_array_equal(first.log_likelihood, second.log_likelihood)
    single = log_likelihood(vae, x, 1, seed=0)
    assert np.isnan(single.standard_error).all() and (single.effective_sample_size == 1).all()


@pytest.mark.parametrize("count", [0, -1, 2.5, "5", None, True])
def test_counts_that_are_none_are_refused(make_vae, digits, count):
    vae, x = make_vae(), digits.x_test[:2]
    with pytest.raises(ValueError, match="n_samples must be an integer of at least 1, got"):
        log_likelihood(vae, x, count)
    with pytest.raises(ValueError, match="^k must be an integer of at least 1, got"):
        iwae_bound(vae, x, count)
    with pytest.raises(ValueError, match="n_groups must be an integer of at least 1, got"):
        iwae_bound(vae, x, 2, n_groups=count)


def test_gray_images_are_measured_and_told_of(make_vae, digits):
    vae, gray = make_vae(), digits.x_test[:2]
    for measure in (log_likelihood, iwae_bound):
        with pytest.warns(UserWarning, match="x holds gray values, and a Bernoulli likelihood is"):
            measure(vae, gray, 3)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            measure(vae, np.round(gray), 3)
            measure(make_vae(likelihood="gaussian"), gray, 3)


def test_models_and_images_that_are_none_are_refused(make_vae, digits):
    plain = Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2))
    for measure in (log_likelihood, lambda model, x: iwae_bound(model, x, 5)):
        with pytest.raises(ValueError, match="model must be a VAE, got an Autoencoder"):
            measure(plain, digits.x_test[:2])
        with pytest.raises(ValueError, match="x must have shape"):
            measure(make_vae(), digits.x_test[0])
    with pytest.raises(ValueError, match="proposal must be one of 'fitted', 'encoder', got 'q'"):
        log_likelihood(make_vae(), digits.x_test[:2], proposal="q")
    with pytest.raises(ValueError, match="seed must be"):
        log_likelihood(make_vae(), digits.x_test[:2], 3, seed=-1)
