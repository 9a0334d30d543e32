"""Reparameterized draws follow the Gaussian they are told to, and gradients pass through them."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import ks_2samp, kstest, norm

from vae_tutorial import Sampling, reparameterize


@settings(max_examples=50, deadline=None)
@given(st.floats(-5, 5), st.floats(-10, 10), st.floats(1e-4, 1 - 1e-4))
def test_a_quantile_of_the_noise_becomes_that_quantile_of_the_gaussian(mean, log_var, p):
    z = reparameterize([mean], [log_var], [norm.ppf(p)])
    assert z == pytest.approx(norm.ppf(p, mean, np.exp(log_var / 2)), rel=1e-6, abs=1e-9)


def test_tensors_give_tensors_and_numpy_gives_numpy():
    arrays = np.ones((3, 2)), np.zeros((3, 2)), np.full((3, 2), 0.5)
    assert isinstance(reparameterize(*arrays), np.ndarray)
    tensors = [tf.constant(a, tf.float32) for a in arrays]
    assert tf.is_tensor(reparameterize(*tensors))
    np.testing.assert_allclose(reparameterize(*tensors), reparameterize(*arrays))


def test_gradients_agree_with_finite_differences(rng):
    mean, log_var, epsilon = rng.standard_normal((3, 4, 2))
    t_mean, t_log_var = tf.Variable(mean), tf.Variable(log_var)
    with tf.GradientTape() as tape:
        z = reparameterize(t_mean, t_log_var, tf.constant(epsilon))
    to_mean, to_log_var = tape.gradient(z, [t_mean, t_log_var])
    h = 1e-6
    moved = reparameterize(mean, log_var + h, epsilon), reparameterize(mean, log_var - h, epsilon)
    np.testing.assert_allclose(to_log_var, (moved[0] - moved[1]) / (2 * h), rtol=1e-6)
    np.testing.assert_allclose(to_mean, 1.0)


def test_layer_draws_standard_noise():
    zeros = tf.zeros((50_000, 2))
    z = Sampling(seed=1)((zeros, zeros)).numpy()
    # With a fixed seed this is one number, not luck; a wrong distribution gives p below 1e-10.
    assert kstest(z.ravel(), "norm").pvalue > 0.01
    assert abs(np.corrcoef(z.T)[0, 1]) < 5 / np.sqrt(50_000)
    assert np.isfinite(z).all()


def test_layer_draws_fresh_noise_each_time_and_a_seed_repeats_the_sequence():
    pair = tf.zeros((3, 2)), tf.zeros((3, 2))
    first, second = Sampling(seed=7), Sampling(seed=7)
    draws = [first(pair).numpy() for _ in range(3)]
    assert not np.array_equal(draws[0], draws[1])
    np.testing.assert_array_equal(draws, [second(pair).numpy() for _ in range(3)])
    assert not np.array_equal(draws[0], Sampling(seed=8)(pair))
    assert not np.array_equal(Sampling()(pair), Sampling()(pair))


def test_eager_and_graph_draw_the_same_noise_and_xla_other_noise_of_the_same_kind():
    pair = tf.zeros((20_000, 2)), tf.zeros((20_000, 2))
    eager = Sampling(seed=2)(pair)
    np.testing.assert_array_equal(eager, tf.function(Sampling(seed=2))(pair))
    xla = tf.function(Sampling(seed=2), jit_compile=True)
    first, second = xla(pair).numpy(), xla(pair).numpy()
    # Fixed seeds: one number each, not luck.
    assert kstest(first.ravel(), "norm").pvalue > 0.01
    assert ks_2samp(first.ravel(), eager.numpy().ravel()).pvalue > 0.01
    for other in (first[:, 1], second[:, 0]):
        assert abs(np.corrcoef(first[:, 0], other)[0, 1]) < 5 / np.sqrt(20_000)
    again = tf.function(Sampling(seed=2), jit_compile=True)
    np.testing.assert_array_equal(first, again(pair))


def test_layer_survives_its_configuration():
    layer = Sampling.from_config(Sampling(seed=4, name="draw").get_config())
    assert layer.seed == 4 and layer.name == "draw"


@pytest.mark.parametrize("extreme", [-1e30, -1e3, -90.0, 90.0, 1e3, 1e30, np.inf, -np.inf])
def test_extreme_log_var_stays_finite(extreme):
    log_var = tf.Variable([[extreme]])
    with tf.GradientTape() as tape:
        z = reparameterize(tf.zeros((1, 1)), log_var, tf.ones((1, 1)))
    assert np.isfinite(z).all() and np.isfinite(tape.gradient(z, log_var)).all()


@pytest.mark.parametrize(
    "shapes", [((3, 2), (3, 3), (3, 2)), ((3, 2), (2,), (3, 2)), ((), (), ()), ((2,), (2,), (3,))]
)
def test_shapes_that_do_not_fit_are_refused(shapes):
    with pytest.raises(ValueError, match="must"):
        reparameterize(*(np.zeros(shape) for shape in shapes))
    with pytest.raises(ValueError, match="must"):
        reparameterize(*(keras.ops.zeros(shape) for shape in shapes))
