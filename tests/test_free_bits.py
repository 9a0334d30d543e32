"""Free bits: what each dimension spends at least is charged, and nothing pulls it further."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from scipy.stats import norm

from vae_tutorial import LearnedScaleGaussian

FREE = 0.1  # between the smallest and the largest divergence of an untrained model's dimensions


@pytest.fixture
def x(digits):
    return digits.x_train[:200]


def test_free_bits_charge_at_least_so_much_for_each_dimension(make_vae, x):
    plain, free = make_vae(latent_dim=4), make_vae(latent_dim=4, free_bits=FREE)
    mean, log_var = (np.asarray(head, float) for head in plain.encode(x))
    by_dimension = np.mean([
        [quadratic_kl(m, v) for m, v in zip(*row, strict=True)]
        for row in zip(mean, log_var, strict=True)
    ], axis=0)  # fmt: skip
    assert by_dimension.min() < FREE < by_dimension.max(), "both kinds of dimensions are there"
    losses = free.losses_of(x)
    charged = np.asarray(losses["loss"] - losses["reconstruction_loss"])
    np.testing.assert_allclose(charged, np.maximum(by_dimension, FREE).sum(), rtol=1e-4)
    np.testing.assert_allclose(losses["kl_loss"], plain.losses_of(x)["kl_loss"])


def fit_again(vae, x):
    vae.compile("adam", jit_compile=True)
    vae.fit(x, batch_size=100, shuffle=False, verbose=0)


def quadratic_kl(mean, log_var):
    """The divergence of one dimension, by Gauss-Hermite quadrature under q."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(20)
    z = mean + np.exp(log_var / 2) * nodes
    log_ratio = norm.logpdf(z, mean, np.exp(log_var / 2)) - norm.logpdf(z)
    return weights @ log_ratio / np.sqrt(2 * np.pi)


@pytest.mark.parametrize("free_bits", [-0.1, np.nan, np.inf, "1", None])
def test_bad_free_bits_are_refused(make_vae, free_bits):
    with pytest.raises(ValueError, match="free_bits must be a finite number of at least 0, got"):
        make_vae(free_bits=free_bits)


def test_free_bits_need_a_divergence_by_dimension(make_vae):
    class Whole(keras.layers.Layer):
        latent_dim = 2

        def log_prob(self, z):
            return z[..., 0]

        sample = log_prob

        def kl(self, mean, log_var):
            return mean[..., 0]

    with pytest.raises(ValueError, match="free_bits must be 0 with .* got 0.1 with Whole"):
        make_vae(prior=Whole(), free_bits=0.1)


def test_free_bits_and_a_learned_scale_are_saved_with_the_model(make_vae, x, tmp_path):
    vae = make_vae(likelihood=LearnedScaleGaussian(0.3), free_bits=FREE)
    fit_again(vae, x)
    scale = float(vae.likelihood.scale)
    assert scale != pytest.approx(0.3, rel=1e-3), "the optimizer moves it"
    vae.save(tmp_path / "vae.keras")
    loaded = keras.saving.load_model(tmp_path / "vae.keras")
    assert (loaded.free_bits, float(loaded.likelihood.scale)) == (FREE, scale)
    assert len(loaded.trainable_variables) == len(vae.trainable_variables)
    for once_more in (vae, loaded):
        fit_again(once_more, x)
    assert float(loaded.likelihood.scale) != scale
    assert float(loaded.likelihood.scale) == pytest.approx(float(vae.likelihood.scale), rel=1e-4)


def test_within_the_free_bits_nothing_pulls_to_the_prior(make_vae, x):
    gradients = []
    for free_bits in (0.0, 100.0):
        vae = make_vae(free_bits=free_bits)
        with tf.GradientTape() as tape:
            losses = vae.losses_of(x)
            cost = tf.reduce_mean(losses["loss"] - losses["reconstruction_loss"])
        of_encoder = tape.gradient(cost, vae.encoder.trainable_variables)
        gradients.append(sum(float(tf.reduce_sum(abs(g))) for g in of_encoder if g is not None))
    assert gradients[0] > 0 and gradients[1] == pytest.approx(0, abs=1e-3 * gradients[0])
