"""Figures of merit, against models whose answers are known."""

import numpy as np
import pytest

from vae_tutorial import active_units, elbo, jaggedness


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
    with pytest.raises(ValueError, match="n_samples must be at least 1, got 0"):
        elbo(make_vae(), digits.x_test, n_samples=0)
    with pytest.raises(ValueError, match="x must be floats"):
        elbo(make_vae(), digits.x_test.astype(int))
    with pytest.raises(ValueError, match="at least two images, got 1"):
        active_units(make_vae(), digits.x_test[:1])
