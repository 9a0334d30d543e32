"""Figures of merit, against models whose answers are known."""

import keras
import numpy as np
import pytest
from scipy.special import logsumexp
from scipy.stats import multivariate_normal

from vae_tutorial import (
    VAE,
    Autoencoder,
    active_units,
    build_decoder,
    build_encoder,
    elbo,
    jaggedness,
    log_joint,
    log_likelihood_by_quadrature,
)


class PlainGaussian(keras.layers.Layer):
    """Pixels normal around the decoder's output itself: with a linear decoder, all is Gaussian."""

    scale = 0.5

    def call(self, x, mean):
        log_normalizer = np.log(2 * np.pi * self.scale**2)
        return -0.5 * keras.ops.sum(((x - mean) / self.scale) ** 2 + log_normalizer, (1, 2, 3))

    def mean(self, mean):
        return mean


def linear_gaussian(latent_dim, scale, width, rng):
    """Return a VAE whose ``p(x)`` and ``p(z|x)`` are Gaussian, with the matrix and the offset."""
    image, z = keras.Input((28, 28, 1)), keras.Input((latent_dim,))
    flat = keras.layers.Flatten()(image)
    encoder = keras.Model(image, [keras.layers.Dense(latent_dim)(flat) for _ in range(2)])
    pixels = keras.layers.Dense(784)(z)
    decoder = keras.Model(z, keras.layers.Reshape((28, 28, 1))(pixels))
    weights, offset = rng.normal(0, width, (latent_dim, 784)), rng.uniform(0, 1, 784)
    decoder.set_weights([weights, offset])
    likelihood = PlainGaussian()
    likelihood.scale = scale
    model = VAE(encoder, decoder, likelihood=likelihood)
    # What the model holds, in 32 bits, is the model.
    return model, *(w.astype("float64") for w in decoder.get_weights())


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
    found = log_likelihood_by_quadrature(model, x)
    # The model computes in 32 bits; a sum of 784 terms near 1,000 is good to about 1e-4.
    np.testing.assert_allclose(found.log_likelihood, expected, rtol=0, atol=1e-4)
    assert (found.error <= 1e-3).all()

    precision = np.eye(latent_dim) + weights @ weights.T / scale**2
    means = np.linalg.solve(precision, weights @ (flat - offset).T / scale**2).T
    for mean, nodes, share in zip(means, found.nodes, found.probabilities, strict=True):
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
    found = log_likelihood_by_quadrature(model, x)
    # 32 bits hold a number near 2,000 to 1.2e-4.
    np.testing.assert_allclose(found.log_likelihood, expected, rtol=0, atol=1.5e-4)
    assert found.error <= 1e-3


def test_a_posterior_as_wide_as_the_prior_needs_few_nodes(rng):
    model, _, _ = linear_gaussian(2, 0.5, 0.0, rng)
    found = log_likelihood_by_quadrature(model, np.full((1, 28, 28, 1), 0.5, "float32"))
    nodes, share = found.nodes[0], found.probabilities[0]
    assert len(nodes) <= 1000  # ten thousand images then fit into memory
    np.testing.assert_allclose(np.cov(nodes.T, aweights=share, bias=True), np.eye(2), atol=1e-4)


def test_a_likelihood_of_ones_own_sees_as_many_images_as_logits(make_vae, digits, rng):
    class Paired(keras.layers.Layer):
        def call(self, x, logits):
            assert x.shape == logits.shape
            return -keras.ops.sum((x - logits) ** 2, (1, 2, 3))

        def mean(self, logits):
            return logits

    found = log_joint(make_vae(likelihood=Paired()), digits.x_test[:2], rng.normal(size=(5, 2)))
    assert found.shape == (2, 5)


def test_quadrature_agrees_with_a_finer_grid_on_a_trained_decoder(digits):
    from vae_tutorial import load_pretrained

    model, x = load_pretrained("vae-2d", "digits"), digits.x_test[:5]
    axis = np.linspace(-5, 5, 401)
    grid = np.stack(np.meshgrid(axis, axis), -1).reshape(-1, 2)
    expected = logsumexp(log_joint(model, x, grid), axis=1) + 2 * np.log(axis[1] - axis[0])
    found = log_likelihood_by_quadrature(model, x)
    np.testing.assert_allclose(found.log_likelihood, expected, atol=0.005)


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


def test_quadrature_refuses_what_it_cannot_do(make_vae, digits):
    x = digits.x_test[:1]
    with pytest.raises(ValueError, match="at most 3 latent dimensions for quadrature, got 4"):
        log_likelihood_by_quadrature(make_vae(4), x)
    with pytest.raises(ValueError, match="tolerance must be positive"):
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


def test_a_sampled_kl_is_unbiased(make_vae, digits):
    vae, x = make_vae(), digits.x_test[:200]
    exact = elbo(vae, x, n_samples=1, seed=0)
    sampled = elbo(vae, x, n_samples=400, seed=0, kl="sampled")
    # log q - log p of one draw has a standard deviation of about 1 or less here.
    assert sampled.kl.mean() == pytest.approx(exact.kl.mean(), abs=5 / np.sqrt(400 * 200))
    np.testing.assert_allclose(sampled.elbo, -sampled.reconstruction - sampled.kl)
    with pytest.raises(ValueError, match="kl must be 'exact' or 'sampled', got 'none'"):
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


def test_active_units_are_those_that_move_with_the_image(make_vae, digits):
    vae = make_vae(4)
    head = vae.encoder.get_layer("z_mean")
    kernel = head.kernel.numpy()
    kernel[:, [1, 3]] = 0
    head.kernel.assign(kernel)
    assert active_units(vae, digits.x_test).tolist() == [True, False, True, False]


def test_a_linear_decoder_is_not_jagged(rng):
    w = rng.standard_normal((3, 784))
    found = jaggedness(lambda z: z @ w, rng.normal(size=(9, 3)), rng.normal(size=(9, 3)))
    np.testing.assert_allclose(found, 1, rtol=1e-3)


@pytest.mark.parametrize("n_steps", [2, 10, 64])
def test_jaggedness_of_known_curves(n_steps):
    ends = np.zeros((1, 1)), np.ones((1, 1))
    # z squared: step k has size (2k + 1) / n**2, the last is the largest, their mean is 1 / n.
    squared = jaggedness(lambda z: z**2, *ends, n_steps)
    assert squared == pytest.approx((2 * n_steps - 1) / n_steps, rel=1e-4)
    # All at once is as jagged as it gets.
    assert jaggedness(lambda z: (z > 0.7).astype(float), *ends, n_steps) == n_steps


def test_jaggedness_ignores_the_units_of_latent_space_and_of_gray(rng):
    w, a = rng.standard_normal((2, 50)), np.array([[2.0, 1.0], [0.0, -0.5]])
    starts, ends = rng.standard_normal((2, 5, 2))
    found = jaggedness(lambda z: np.sin(z @ w), starts, ends)
    moved = jaggedness(
        lambda z: 7 * np.sin((z - 1) @ np.linalg.inv(a) @ w), starts @ a + 1, ends @ a + 1
    )
    np.testing.assert_allclose(found, moved, rtol=1e-3)


def test_bad_arguments_are_refused(make_vae, digits):
    with pytest.raises(ValueError, match=r"same shape \(n_walks, latent_dim\), got \(3, 2\)"):
        jaggedness(np.sin, np.zeros((3, 2)), np.zeros((2, 2)))
    with pytest.raises(ValueError, match="n_steps must be at least 2, got 1"):
        jaggedness(np.sin, np.zeros((3, 2)), np.ones((3, 2)), n_steps=1)
    with pytest.raises(ValueError, match="never changes on walk 0"):
        jaggedness(np.zeros_like, np.zeros((3, 2)), np.ones((3, 2)))
    autoencoder = Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2))
    with pytest.raises(ValueError, match="model must be a VAE, got an Autoencoder"):
        elbo(autoencoder, digits.x_test[:2])
    with pytest.raises(ValueError, match="n_samples must be an integer of at least 1, got 0"):
        elbo(make_vae(), digits.x_test, n_samples=0)
    with pytest.raises(ValueError, match="x must be floats"):
        elbo(make_vae(), digits.x_test.astype(int))
    with pytest.raises(ValueError, match="at least two images, got 1"):
        active_units(make_vae(), digits.x_test[:1])
