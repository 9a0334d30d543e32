"""The ELBO, against models whose answers are known."""

import keras
import numpy as np
import pytest
from scipy.integrate import trapezoid
from scipy.stats import norm

from vae_tutorial import (
    VAE,
    Autoencoder,
    Bernoulli,
    active_units,
    build_decoder,
    build_encoder,
    elbo,
    log_likelihood_by_quadrature,
    rate_distortion,
)

from .linear_gaussian import linear_gaussian


def test_elbo_is_one_minus_the_other(make_vae, digits):
    result = elbo(make_vae(), digits.x_test[:7], seed=0)
    assert result.elbo.shape == (7,)
    np.testing.assert_allclose(result.elbo, -result.reconstruction - result.kl)


def test_elbo_is_measured_at_beta_one(make_vae, digits):
    x = digits.x_test[:50]
    plain, weighted = elbo(make_vae(), x, seed=0), elbo(make_vae(beta=100.0), x, seed=0)
    np.testing.assert_array_equal(plain.elbo, weighted.elbo)


def test_elbo_agrees_with_what_keras_evaluates(make_vae, digits):
    vae = make_vae()
    vae.compile("adam")
    by_keras = vae.evaluate(digits.x_test, batch_size=90, verbose=0, return_dict=True)
    result = elbo(vae, digits.x_test, n_samples=20, seed=0)
    assert result.kl.mean() == pytest.approx(by_keras["kl_loss"], rel=1e-4)
    # One draw against twenty: an untrained decoder's loss varies by a few per cent with z.
    assert result.reconstruction.mean() == pytest.approx(by_keras["reconstruction_loss"], rel=0.02)


def test_more_draws_average_out_the_noise(make_vae, digits):
    vae, x = make_vae(), digits.x_test[:40]
    spread = {n: np.std([elbo(vae, x, n, seed=s).elbo.mean() for s in range(30)]) for n in (1, 25)}
    # The ratio of two standard deviations from 30 runs each lies within a factor of 1.7 of 5.
    assert 5 / 1.7 < spread[1] / spread[25] < 5 * 1.7


def test_a_sampled_kl_is_unbiased(make_vae, digits):
    vae, x = make_vae(), digits.x_test[:200]
    exact = elbo(vae, x, n_samples=1, seed=0)
    sampled = elbo(vae, x, n_samples=400, seed=0, kl="sampled")
    # log q - log p of one draw has a standard deviation of about 1 or less here.
    assert sampled.kl.mean() == pytest.approx(exact.kl.mean(), abs=5 / np.sqrt(400 * 200))
    np.testing.assert_allclose(sampled.elbo, -sampled.reconstruction - sampled.kl)
    with pytest.raises(ValueError, match="kl must be one of 'exact', 'sampled', got 'none'"):
        elbo(vae, x, kl="none")


def test_the_bound_is_tight_without_noise_where_q_is_the_posterior(rng):
    model, weights, offset = linear_gaussian(1, 0.5, 0.05, rng)
    variance = 1 / (1 + (weights @ weights.T).item() / 0.25)
    to_mean = variance * weights.T / 0.25
    model.encoder.set_weights(
        [to_mean, -offset @ to_mean, np.zeros((784, 1)), np.array([np.log(variance)])]
    )  # z_mean = variance * w (x - offset) / scale**2, the posterior's mean
    x = rng.uniform(0, 1, (3, 28, 28, 1)).astype("float32")
    expected = log_likelihood_by_quadrature(model, x).log_likelihood
    one_draw = elbo(model, x, seed=0, kl="sampled").elbo
    np.testing.assert_allclose(one_draw, expected, atol=2e-3)
    assert np.abs(elbo(model, x, seed=0).elbo - expected).max() > 0.1


def test_rate_and_distortion_are_the_integrals_over_q(rng):
    model, weights, offset = linear_gaussian(1, 0.5, 0.05, rng)
    model.beta = 7.0  # which changes nothing
    to_mean, log_var = rng.normal(0, 0.05, (784, 1)).astype("float32"), np.log(0.3)
    model.encoder.set_weights([to_mean, np.zeros(1), np.zeros((784, 1)), np.array([log_var])])
    x = rng.uniform(0, 1, (3, 28, 28, 1)).astype("float32")
    rates, distortions, prior = [], [], norm(0, 1)
    for image in x.reshape(3, 784).astype(float):
        q = norm((image @ to_mean).item(), np.sqrt(0.3))
        z = q.mean() + q.std() * np.linspace(-8, 8, 2001)
        log_p = norm(z[:, None] @ weights + offset, 0.5).logpdf(image).sum(axis=1)
        rates.append(trapezoid(q.pdf(z) * (q.logpdf(z) - prior.logpdf(z)), z))
        distortions.append(trapezoid(q.pdf(z) * -log_p, z))
    draws = 4000
    point = rate_distortion(model, x, n_samples=draws, seed=0)
    assert point.rate == pytest.approx(np.mean(rates), rel=1e-4)
    # One draw's log-likelihood has a standard deviation of a few nats here.
    assert point.distortion == pytest.approx(np.mean(distortions), abs=5 * 5 / np.sqrt(3 * draws))
    assert type(point.rate) is type(point.distortion) is float


def test_rate_and_distortion_are_of_a_vae_and_of_images(make_vae, digits):
    autoencoder = Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2))
    with pytest.raises(ValueError, match="model must be a VAE, got an Autoencoder"):
        rate_distortion(autoencoder, digits.x_test[:2])
    with pytest.raises(ValueError, match="x must be floats"):
        rate_distortion(make_vae(), digits.x_test.astype(int))


@pytest.mark.parametrize("n_samples", [0, 1.5, True, "3", None])
def test_a_number_of_samples_that_is_none_is_refused(make_vae, digits, n_samples):
    with pytest.raises(ValueError, match="n_samples must be an integer of at least 1, got"):
        elbo(make_vae(), digits.x_test[:2], n_samples=n_samples)


def test_what_is_no_vae_is_refused(digits):
    autoencoder = Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2))
    with pytest.raises(ValueError, match="model must be a VAE, got an Autoencoder"):
        elbo(autoencoder, digits.x_test[:2])
    for model, got in ((keras.Sequential(), "Sequential"), (None, "NoneType"), (VAE, "type")):
        with pytest.raises(ValueError, match=f"model must be a VAE, got {got}"):
            elbo(model, digits.x_test[:2])


@pytest.mark.parametrize("n", [2, 3])
def test_an_autoencoder_of_ones_own_is_refused(digits, n):
    class Own:
        encoder = build_encoder(2, outputs=("z",))
        decoder, likelihood = build_decoder(2), Bernoulli()

        def encode(self, x):
            return self.encoder(x)

    message = rf"model must be a VAE, .* \({n}, 2\) each, got one array of shape \({n}, 2\)"
    for measure in (elbo, active_units):
        with pytest.raises(ValueError, match=message):
            measure(Own(), digits.x_test[:n])


def test_a_vae_of_ones_own_needs_three_parts(make_vae, digits):
    vae, x = make_vae(), digits.x_test[:3]

    class Own:
        decoder, likelihood = vae.decoder, vae.likelihood

        def encode(self, x):
            return [head.numpy() for head in vae.encoder(x)]

    np.testing.assert_allclose(elbo(Own(), x, seed=0).elbo, elbo(vae, x, seed=0).elbo, rtol=1e-5)
    np.testing.assert_array_equal(active_units(Own(), x), active_units(vae, x))


@pytest.mark.parametrize("seed", [-1, 1.5, "a", True])
def test_a_seed_that_is_none_is_refused(make_vae, digits, seed):
    with pytest.raises(ValueError, match="seed must be an integer of at least 0 or a numpy.*, got"):
        elbo(make_vae(), digits.x_test[:2], seed=seed)


def test_integer_images_are_refused(make_vae, digits):
    with pytest.raises(ValueError, match="x must be floats"):
        elbo(make_vae(), digits.x_test.astype(int))
