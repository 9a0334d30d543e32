"""The likelihood by brute force, against models whose answers are known."""

import keras
import numpy as np
import pytest
from scipy.special import logsumexp
from scipy.stats import multivariate_normal

from vae_tutorial import (
    Autoencoder,
    Bernoulli,
    build_decoder,
    build_encoder,
    load_pretrained,
    log_joint,
    log_likelihood_by_quadrature,
)

from .linear_gaussian import linear_gaussian


@pytest.mark.parametrize("latent_dim", [1, 2, 3])
@pytest.mark.parametrize(("scale", "width"), [(0.5, 0.03), (0.3, 0.3), (1.0, 0.01)])
def test_quadrature_agrees_with_the_closed_form_of_a_linear_gaussian_model(
    rng, latent_dim, scale, width
):
    # Standard deviations of the posterior from 0.04 to almost that of the prior.
    model, weights, offset = linear_gaussian(latent_dim, scale, width, rng)
    z = rng.normal(0, 1, (2, latent_dim))
    x = z @ weights + offset + rng.normal(0, scale, (2, 784))
    x = np.clip(x, 0, 1).reshape(2, 28, 28, 1).astype("float32")
    flat = x.reshape(2, 784).astype("float64")
    covariance = weights.T @ weights + scale**2 * np.eye(784)
    expected = multivariate_normal(offset, covariance).logpdf(flat)
    result = log_likelihood_by_quadrature(model, x)
    # The model computes in 32 bits; a sum of 784 terms near 1,000 is good to about 1e-4.
    np.testing.assert_allclose(result.log_likelihood, expected, rtol=0, atol=1e-4)
    assert (result.error <= 1e-3).all()

    precision = np.eye(latent_dim) + weights @ weights.T / scale**2
    means = np.linalg.solve(precision, weights @ (flat - offset).T / scale**2).T
    for mean, nodes, share in zip(means, result.nodes, result.probabilities, strict=True):
        assert share.sum() == pytest.approx(1)
        np.testing.assert_allclose(share @ nodes, mean, atol=1e-4)
        np.testing.assert_allclose(
            np.cov(nodes.T, aweights=share, bias=True).reshape(latent_dim, latent_dim),
            np.linalg.inv(precision), rtol=1e-3, atol=1e-5 * np.linalg.inv(precision).max(),
        )  # fmt: skip


@pytest.mark.parametrize(
    ("scale", "singular_values", "z"),
    [
        (0.01, (6, 0.02), (0.5, -0.5)),  # a slanted ridge, 0.0017 wide and 0.45 long
        (0.02, (3, 3, 0.1), (0.5, -0.5, 1)),  # the same in space, 0.0067 wide and 0.2 long
        (0.05, (1,), (9,)),  # outside the first grid
        (0.1, (0.3, 0.3), (9, -7)),
    ],
)
def test_quadrature_finds_a_posterior_that_is_narrow_slanted_or_far(rng, scale, singular_values, z):
    dim = len(z)
    model, _, _ = linear_gaussian(dim, scale, 1.0, rng)
    left, right = (np.linalg.qr(rng.normal(size=(n, dim)))[0] for n in (dim, 784))
    weights = left * singular_values @ right.T
    model.decoder.set_weights([weights, np.full(784, 0.5)])
    weights, offset = (w.astype("float64") for w in model.decoder.get_weights())
    x = np.clip(z @ weights + offset + rng.normal(0, scale, 784), 0, 1)
    x = x.reshape(1, 28, 28, 1).astype("float32")
    covariance = weights.T @ weights + scale**2 * np.eye(784)
    expected = multivariate_normal(offset, covariance).logpdf(x.reshape(784).astype("float64"))
    result = log_likelihood_by_quadrature(model, x)
    # 32 bits hold a number near 2,000 to 1.2e-4.
    np.testing.assert_allclose(result.log_likelihood, expected, rtol=0, atol=1.5e-4)
    assert result.error <= 1e-3


def test_a_posterior_as_wide_as_the_prior_needs_few_nodes(rng):
    model, _, _ = linear_gaussian(2, 0.5, 0.0, rng)
    result = log_likelihood_by_quadrature(model, np.full((1, 28, 28, 1), 0.5, "float32"))
    nodes, share = result.nodes[0], result.probabilities[0]
    assert len(nodes) <= 1000  # ten thousand images then fit into memory
    np.testing.assert_allclose(np.cov(nodes.T, aweights=share, bias=True), np.eye(2), atol=1e-4)


def test_a_likelihood_of_ones_own_sees_as_many_images_as_logits(make_vae, digits, rng):
    class Paired(keras.layers.Layer):
        def call(self, x, logits):
            assert x.shape == logits.shape
            return -keras.ops.sum((x - logits) ** 2, (1, 2, 3))

        def mean(self, logits):
            return logits

    values = log_joint(make_vae(likelihood=Paired()), digits.x_test[:2], rng.normal(size=(5, 2)))
    assert values.shape == (2, 5)


def test_quadrature_agrees_with_a_finer_grid_on_a_trained_decoder(digits):
    model, x = load_pretrained("vae-2d", "digits"), digits.x_test[:5]
    axis = np.linspace(-5, 5, 401)
    grid = np.stack(np.meshgrid(axis, axis), -1).reshape(-1, 2)
    expected = logsumexp(log_joint(model, x, grid), axis=1) + 2 * np.log(axis[1] - axis[0])
    result = log_likelihood_by_quadrature(model, x)
    np.testing.assert_allclose(result.log_likelihood, expected, atol=0.005)


def test_log_joint_is_likelihood_plus_prior(make_vae, digits, rng):
    x, z = digits.x_test[:3], rng.normal(size=(5, 2)).astype("float32")
    for likelihood in ("bernoulli", "gaussian"):
        vae = make_vae(likelihood=likelihood)
        logits = np.asarray(vae.decoder(z))
        expected = [
            [
                float(vae.likelihood(image[None], logit[None])[0])
                + multivariate_normal(np.zeros(2)).logpdf(point)
                for logit, point in zip(logits, z, strict=True)
            ]
            for image in x
        ]
        np.testing.assert_allclose(log_joint(vae, x, z), expected, rtol=1e-5)
        np.testing.assert_allclose(log_joint(vae, x.astype(float), z), expected, rtol=1e-5)


def test_a_likelihood_derived_from_bernoulli_is_asked_itself(make_vae, digits, rng):
    class Doubled(Bernoulli):
        def call(self, x, logits):
            return 2 * super().call(x, logits)

    x, z = digits.x_test[:3], rng.normal(size=(5, 2))
    prior = multivariate_normal(np.zeros(2)).logpdf(z)
    single = log_joint(make_vae(), x, z) - prior
    doubled = log_joint(make_vae(likelihood=Doubled()), x, z) - prior
    np.testing.assert_allclose(doubled, 2 * single, rtol=1e-5)


def test_quadrature_refuses_what_it_cannot_do(make_vae, digits):
    x = digits.x_test[:1]
    with pytest.raises(ValueError, match="at most 3 latent dimensions for quadrature, got 4"):
        log_likelihood_by_quadrature(make_vae(4), x)
    with pytest.raises(ValueError, match="tolerance must be a finite number above 0, got 0"):
        log_likelihood_by_quadrature(make_vae(), x, tolerance=0)
    with pytest.raises(ValueError, match="x must have shape"):
        log_likelihood_by_quadrature(make_vae(), x[0])
    with pytest.raises(ValueError, match=r"z must have shape \(m, 2\)"):
        log_joint(make_vae(), x, np.zeros((4, 3)))


def test_quadrature_that_may_not_refine_says_how_far_off_it_is(rng):
    model, weights, offset = linear_gaussian(2, 0.1, 1.0, rng)
    x = np.full((1, 28, 28, 1), 0.5, "float32")
    coarse = log_likelihood_by_quadrature(model, x, max_nodes=10)
    fine = log_likelihood_by_quadrature(model, x)
    assert coarse.error[0] > 1 and fine.error[0] <= 1e-3
    assert abs(coarse.log_likelihood - fine.log_likelihood)[0] <= coarse.error[0]


def test_what_is_no_vae_is_refused(digits):
    autoencoder, x = (
        Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2)),
        digits.x_test[:1],
    )
    for model in (autoencoder, autoencoder.decoder, None):
        with pytest.raises(ValueError, match="model must be a VAE, got"):
            log_joint(model, x, np.zeros((1, 2)))
        with pytest.raises(ValueError, match="model must be a VAE, got"):
            log_likelihood_by_quadrature(model, x)


@pytest.mark.parametrize(
    "setting",
    [{"max_nodes": 0}, {"max_nodes": 2.5}, {"tolerance": np.nan}, {"tolerance": "1"},
     {"limit": -1.0}, {"limit": np.inf}, {"limit": None}],
)  # fmt: skip
def test_settings_that_are_none_are_refused(make_vae, digits, setting):
    with pytest.raises(ValueError, match=f"{next(iter(setting))} must be"):
        log_likelihood_by_quadrature(make_vae(), digits.x_test[:1], **setting)


@pytest.mark.parametrize("z", [[[np.nan, 0.0]], [["a", "b"]], None])
def test_points_that_are_none_are_refused(make_vae, digits, z):
    with pytest.raises(ValueError, match="z must"):
        log_joint(make_vae(), digits.x_test[:1], z)
