"""The normal distribution with independent dimensions: its density, and what its parameters are.

The formulas of the book read the same in NumPy and in Keras; ``namespace`` picks the one.
"""

import math

import numpy as np
from keras import ops

# exp(40) is 2e17: far outside anything that a trained encoder gives, and still small enough for
# float32 to carry its square, which Adam needs.
LOG_VAR_LIMIT = 40.0


def log_prob(z, mean, log_var):
    """Return ``log N(z; mean, exp(log_var))`` in nats, summed over the last dimension.

    Parameters
    ----------
    z, mean, log_var : tensor, shape (..., latent_dim), broadcastable to the shape of ``z``

    Returns
    -------
    tensor, shape (...)
    """
    xp = namespace(z, mean, log_var)
    z, mean, log_var = xp.array(z), xp.array(mean), xp.array(log_var)
    return -0.5 * xp.sum(
        math.log(2 * math.pi) + log_var + xp.square(z - mean) * xp.exp(-log_var), axis=-1
    )


def namespace(*values):
    """Return ``numpy`` if all values are NumPy or plain Python, else ``keras.ops``."""
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
