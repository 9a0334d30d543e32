"""The density of the aggregated posterior, against SciPy's and against what a density must do."""

import numpy as np
import pytest
from scipy.stats import multivariate_normal

from vae_tutorial import (
    Autoencoder,
    build_decoder,
    build_encoder,
    gaussians,
    log_aggregated_posterior,
)


@pytest.mark.parametrize("latent_dim", [1, 2, 16])
def test_the_density_is_the_average_of_the_encoders_gaussians(make_vae, digits, rng, latent_dim):
    vae, x = make_vae(latent_dim), digits.x_test[:7]
    z = rng.normal(size=(5, latent_dim))
    mean, log_var = vae.encode(x)
    parts = [multivariate_normal(m, np.exp(v)).pdf(z) for m, v in zip(mean, log_var, strict=True)]
    expected = np.log(np.mean(parts, axis=0))
    np.testing.assert_allclose(log_aggregated_posterior(vae, x, z), expected, rtol=1e-6)


def test_the_density_integrates_to_one(make_vae, digits):
    axis = np.linspace(-8, 8, 201)
    grid = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    density = np.exp(log_aggregated_posterior(make_vae(2), digits.x_test[:20], grid))
    assert density.sum() * 0.08**2 == pytest.approx(1, abs=1e-4)


def test_blocks_change_nothing(make_vae, digits, rng, monkeypatch):
    vae, x, z = make_vae(2), digits.x_test[:10], rng.normal(size=(23, 2))
    at_once = log_aggregated_posterior(vae, x, z)
    monkeypatch.setattr(gaussians, "BLOCK", 25)
    np.testing.assert_allclose(log_aggregated_posterior(vae, x, z), at_once, rtol=1e-12)


def test_a_narrow_gaussian_far_out_loses_no_digits(digits):
    class Narrow:  # as narrow and as far out as the encoder of a trained model puts an image
        likelihood = None
        decoder = type("Decoder", (), {"input_shape": (None, 2)})

        def encode(self, x):
            return np.full((len(x), 2), 5.0, "float32"), np.full((len(x), 2), -12.0, "float32")

    z = np.array([[5.0, 5.0], [5.01, 4.99], [0.0, 0.0]])
    expected = multivariate_normal([5, 5], np.exp(-12)).logpdf(z)
    found = log_aggregated_posterior(Narrow(), digits.x_test[:3], z)
    np.testing.assert_allclose(found, expected, rtol=1e-6)


def test_bad_arguments_are_named(make_vae, digits):
    vae, x = make_vae(2), digits.x_test[:3]
    for z in (np.zeros(2), np.zeros((4, 3)), np.zeros((0, 2))):
        with pytest.raises(ValueError, match=r"z must have shape \(m, 2\), got"):
            log_aggregated_posterior(vae, x, z)
    with pytest.raises(ValueError, match="z must be finite"):
        log_aggregated_posterior(vae, x, [[np.nan, 0.0]])
    with pytest.raises(ValueError, match="^x must"):
        log_aggregated_posterior(vae, x[0, :, :, 0], np.zeros((1, 2)))
    autoencoder = Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2))
    with pytest.raises(ValueError, match="model must be a VAE"):
        log_aggregated_posterior(autoencoder, x, np.zeros((1, 2)))
