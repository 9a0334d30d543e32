"""Dimensions in use and jaggedness, against encoders and curves that are known."""

import numpy as np
import pytest

from vae_tutorial import Autoencoder, active_units, build_decoder, build_encoder, jaggedness


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


@pytest.mark.parametrize("n_steps", [1, 1.5, True, "3"])
def test_a_number_of_steps_that_is_none_is_refused(n_steps):
    with pytest.raises(ValueError, match="n_steps must be an integer of at least 2, got"):
        jaggedness(np.sin, np.zeros((3, 2)), np.ones((3, 2)), n_steps=n_steps)


def test_walks_that_cannot_be_measured_are_refused():
    with pytest.raises(ValueError, match=r"same shape \(n_walks, latent_dim\), got \(3, 2\)"):
        jaggedness(np.sin, np.zeros((3, 2)), np.zeros((2, 2)))
    with pytest.raises(ValueError, match="starts must be finite"):
        jaggedness(np.sin, np.full((3, 2), np.nan), np.ones((3, 2)))
    with pytest.raises(ValueError, match="never changes on walk 0"):
        jaggedness(np.zeros_like, np.zeros((3, 2)), np.ones((3, 2)))
    with pytest.raises(ValueError, match="decode must be callable, got None"):
        jaggedness(None, np.zeros((3, 2)), np.ones((3, 2)))


def test_units_of_what_has_none_are_refused(make_vae, digits):
    with pytest.raises(ValueError, match="at least two images, got 1"):
        active_units(make_vae(), digits.x_test[:1])
    autoencoder = Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2))
    with pytest.raises(ValueError, match="model must be a VAE, got an Autoencoder"):
        active_units(autoencoder, digits.x_test[:9])
    for threshold in (-1, np.nan, "1"):
        with pytest.raises(ValueError, match="threshold must be a finite number of at least 0"):
            active_units(make_vae(), digits.x_test[:9], threshold)
