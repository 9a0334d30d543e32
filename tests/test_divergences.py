"""The KL divergence agrees with integration, with SciPy's densities and with finite differences."""

import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import trapezoid
from scipy.stats import norm

from vae_tutorial import gaussian_kl, monte_carlo_kl


def test_gaussian_kl_agrees_with_numerical_integration():
    z = np.linspace(-30, 30, 200_001)
    q, p = norm(1.3, 0.7), norm(0, 1)
    expected = trapezoid(q.pdf(z) * (q.logpdf(z) - p.logpdf(z)), z)
    assert gaussian_kl([[1.3]], [[2 * np.log(0.7)]]) == pytest.approx([expected], abs=1e-6)


@settings(max_examples=40, deadline=None)
@given(st.floats(-3, 3), st.floats(-3, 2), st.floats(-2, 2), st.floats(-1, 2))
def test_general_case_agrees_with_numerical_integration(mean, log_var, prior_mean, prior_log_var):
    scale = np.exp(log_var / 2)
    z = mean + scale * np.linspace(-12, 12, 20_001)
    q, p = norm(mean, scale), norm(prior_mean, np.exp(prior_log_var / 2))
    expected = trapezoid(q.pdf(z) * (q.logpdf(z) - p.logpdf(z)), z)
    found = gaussian_kl([mean], [log_var], prior_mean, prior_log_var)
    assert found == pytest.approx(expected, rel=1e-6, abs=1e-9)
    assert found >= -1e-12


def test_it_is_zero_for_the_prior_alone_and_sums_over_dimensions(rng):
    assert gaussian_kl(np.zeros((3, 5)), np.zeros((3, 5))).tolist() == [0, 0, 0]
    mean, log_var = rng.standard_normal((2, 4, 3))
    by_dimension = sum(gaussian_kl(mean[:, [i]], log_var[:, [i]]) for i in range(3))
    np.testing.assert_allclose(gaussian_kl(mean, log_var), by_dimension)


def test_tensors_give_what_numpy_gives(rng):
    mean, log_var = rng.standard_normal((2, 4, 3))
    found = gaussian_kl(tf.constant(mean, tf.float32), tf.constant(log_var, tf.float32))
    assert tf.is_tensor(found)
    np.testing.assert_allclose(found, gaussian_kl(mean, log_var), rtol=1e-5)


def test_gradient_agrees_with_finite_differences(rng):
    mean, log_var = rng.standard_normal((2, 1, 3))
    variables = [tf.Variable(mean), tf.Variable(log_var)]
    with tf.GradientTape() as tape:
        kl = gaussian_kl(*variables)
    to_mean, to_log_var = (g.numpy() for g in tape.gradient(kl, variables))
    h = 1e-6
    for i in range(3):
        step = h * np.eye(3)[[i]]
        slope = (gaussian_kl(mean + step, log_var) - gaussian_kl(mean - step, log_var)) / (2 * h)
        assert to_mean[0, i] == pytest.approx(slope[0], abs=1e-7)
        slope = (gaussian_kl(mean, log_var + step) - gaussian_kl(mean, log_var - step)) / (2 * h)
        assert to_log_var[0, i] == pytest.approx(slope[0], abs=1e-7)


@pytest.mark.parametrize("extreme", [-1e30, -1e3, -90.0, 90.0, 1e3, 1e30])
def test_extreme_log_var_gives_finite_loss_and_gradient(extreme):
    log_var = tf.Variable([[extreme, 0.0]])
    with tf.GradientTape() as tape:
        kl = gaussian_kl(tf.zeros((1, 2)), log_var)
    assert np.isfinite(kl).all() and kl >= 0
    assert np.isfinite(tape.gradient(kl, log_var)).all()


def test_monte_carlo_estimate_lies_within_its_own_error(rng):
    mean, log_var = rng.standard_normal((2, 50, 3))
    exact = gaussian_kl(mean, log_var, 0.5, 0.3)
    runs = np.array([monte_carlo_kl(mean, log_var, 400, 0.5, 0.3, seed=seed) for seed in range(40)])
    error = runs.std(axis=0, ddof=1) / np.sqrt(len(runs))
    # 50 estimates: the largest of 50 standard normal numbers exceeds 4.5 once in 3,000 times.
    assert np.abs((runs.mean(axis=0) - exact) / error).max() < 4.5


def test_monte_carlo_takes_a_generator_and_repeats_with_a_seed(rng):
    first = monte_carlo_kl([0.5], [0.1], 10, seed=3)
    assert first == monte_carlo_kl([0.5], [0.1], 10, seed=np.random.default_rng(3))
    assert first != monte_carlo_kl([0.5], [0.1], 10, seed=rng)


def test_bad_arguments_are_refused():
    with pytest.raises(ValueError, match=r"same shape \(..., latent_dim\), got \(3, 2\) and"):
        gaussian_kl(np.zeros((3, 2)), np.zeros((3, 1)))


@pytest.mark.parametrize("name", ["prior_mean", "prior_log_var"])
def test_a_prior_of_another_size_is_refused(name):
    message = rf"{name} must broadcast to the shape of mean, \(3, 2\), got \(3,\)"
    for zeros in (np.zeros((3, 2)), tf.zeros((3, 2))):
        with pytest.raises(ValueError, match=message):
            gaussian_kl(zeros, zeros, **{name: np.zeros(3)})
    with pytest.raises(ValueError, match=message):
        monte_carlo_kl(np.zeros((3, 2)), np.zeros((3, 2)), 5, **{name: np.zeros(3)})
    with pytest.raises(ValueError, match=f"{name} must hold numbers, got 'a'"):
        gaussian_kl([0.0], [0.0], **{name: "a"})


@pytest.mark.parametrize("seed", [-1, 1.5, "a", True])
def test_a_seed_that_is_none_is_refused(seed):
    with pytest.raises(ValueError, match="seed must be an integer of at least 0 or a numpy.*, got"):
        monte_carlo_kl([0.0], [0.0], 5, seed=seed)


@pytest.mark.parametrize("n_samples", [0, 1.5, True, "3", None])
def test_a_number_of_samples_that_is_none_is_refused(n_samples):
    with pytest.raises(ValueError, match="n_samples must be an integer of at least 1, got"):
        monte_carlo_kl([0.0], [0.0], n_samples)
