"""The reparameterization trick: a random draw that gradients can pass through."""

import keras
import numpy as np
import tensorflow as tf
from keras import ops

# exp(40) is 2e17: far outside anything that a trained encoder gives, and still small enough for
# float32 to carry its square, which Adam needs.
LOG_VAR_LIMIT = 40.0


def reparameterize(mean, log_var, epsilon):
    """Turn standard normal noise into a draw from ``N(mean, exp(log_var))``.

    Parameters
    ----------
    mean, log_var : tensor, shape (..., latent_dim)
        Parameters of the Gaussian; ``log_var`` is the logarithm of the variance, held within
        +-40 so that no value of it overflows.
    epsilon : tensor, shape (..., latent_dim)
        Standard normal noise.

    Returns
    -------
    tensor, shape (..., latent_dim)
        A NumPy array if everything that came in was NumPy or plain Python.

    Raises
    ------
    ValueError
        If ``mean`` and ``log_var`` differ in shape or the last dimension of ``epsilon`` differs.

    References
    ----------
    Kingma & Welling (2014), section 2.4.
    """
    xp = namespace(mean, log_var, epsilon)
    mean, log_var = check_gaussian(mean, log_var, xp)
    if np.shape(epsilon)[-1:] != np.shape(mean)[-1:]:
        raise ValueError(
            f"epsilon must end in the latent dimension, {np.shape(mean)[-1:]}, "
            f"got shape {np.shape(epsilon)}"
        )
    return mean + xp.exp(0.5 * log_var) * epsilon


@keras.saving.register_keras_serializable("vae_tutorial")
class Sampling(keras.layers.Layer):
    """Draw ``z ~ N(mean, exp(log_var))`` from the pair ``(mean, log_var)``.

    Every call draws fresh noise. The layer owns its generator, so a seed reproduces the sequence
    of draws, and its state is saved with the model.

    Parameters
    ----------
    seed : int, optional
    """

    def __init__(self, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.seed = seed
        self.seed_generator = keras.random.SeedGenerator(seed)

    def call(self, inputs):
        mean, log_var = inputs
        return reparameterize(mean, log_var, self._noise(tf.shape(mean)))

    def _noise(self, shape):
        # TensorFlow's own normal draws differ between XLA and the rest; Philox's bits do not.
        seed = tf.cast(self.seed_generator.next(), tf.int32)
        bits = tf.random.stateless_uniform(shape, seed, None, None, tf.uint32, alg="philox")
        uniform = (tf.cast(bits // 512, tf.float32) + 0.5) * 2.0**-23
        return tf.math.ndtri(uniform)

    def save_own_variables(self, store):
        store["seed_generator"] = self.seed_generator.state.numpy()

    def load_own_variables(self, store):
        self.seed_generator.state.assign(store["seed_generator"])

    def get_config(self):
        return {**super().get_config(), "seed": self.seed}


def namespace(*values):
    """Return ``numpy`` if all values are NumPy or plain Python, else ``keras.ops``.

    The formulas of the book read the same in both.
    """
    plain = (np.ndarray, np.generic, list, tuple, int, float)
    return np if all(isinstance(value, plain) for value in values) else ops


def check_gaussian(mean, log_var, xp):
    """Return both as floating-point arrays, ``log_var`` held within +-40.

    Raises
    ------
    ValueError
        If their shapes differ or they have no dimension at all.
    """
    if xp is np:
        mean, log_var = np.asarray(mean, float), np.asarray(log_var, float)
    else:
        mean, log_var = ops.convert_to_tensor(mean), ops.convert_to_tensor(log_var)
    if len(mean.shape) == 0 or tuple(mean.shape) != tuple(log_var.shape):
        raise ValueError(
            "mean and log_var must have the same shape (..., latent_dim), "
            f"got {tuple(mean.shape)} and {tuple(log_var.shape)}"
        )
    return mean, xp.clip(log_var, -LOG_VAR_LIMIT, LOG_VAR_LIMIT)
