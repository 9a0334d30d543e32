"""The normal distribution with independent dimensions: its density, and what its parameters are.

The formulas of the book read the same in NumPy and in Keras; ``namespace`` picks the one.
"""

import math
import reprlib

import numpy as np
from keras import ops

# exp(40) is 2e17: far outside anything that a trained encoder gives, and still small enough for
# float32 to carry its square, which Adam needs.
LOG_VAR_LIMIT = 40.0
BLOCK = 4_000_000  # pairs of a point and a Gaussian at a time: 32 MB


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


def log_prob_of_each(z, means, log_vars):
    """Return ``log N(z; means[k], exp(log_vars[k]))`` in nats, for each of K Gaussians.

    In 32 bits a Gaussian that is a hundred times narrower than it is far from the origin leaves an
    error of about 0.01 nats.

    Parameters
    ----------
    z : tensor, shape (..., latent_dim)
    means, log_vars : tensor, shape (K, latent_dim)

    Returns
    -------
    tensor, shape (..., K)
    """
    xp = namespace(z, means, log_vars)
    # Multiplied out, it is one product of matrices: of (z^2, z, 1) and what goes with each.
    weight = xp.exp(-log_vars)
    constant = xp.sum(xp.square(means) * weight + log_vars + math.log(2 * math.pi), axis=1)
    factors = xp.concatenate([-0.5 * weight, means * weight, -0.5 * constant[:, None]], axis=1)
    powers = xp.concatenate([xp.square(z), z, xp.ones_like(z[..., :1])], axis=-1)
    return xp.matmul(powers, xp.transpose(factors))


def log_mixture(z, log_shares, means, log_vars):
    """Return the log density of a mixture of K Gaussians at points, in nats; NumPy only.

    Parameters
    ----------
    z : array, shape (..., latent_dim)
    log_shares : array, shape (K,), or float
        One number where all shares are the same.
    means, log_vars : array, shape (K, latent_dim)

    Returns
    -------
    ndarray, shape (...)
    """
    points = np.asarray(z, "float64").reshape(-1, means.shape[1])
    blocks = np.array_split(points, max(1, -(-len(points) * len(means) // BLOCK)))
    each = (log_prob_of_each(block, means, log_vars) + log_shares for block in blocks)
    return np.concatenate([_log_sum(part) for part in each]).reshape(np.shape(z)[:-1])


def _log_sum(pairs):
    """Return the log of the sum of exponentials of each row, and use up what was given.

    SciPy's makes several copies, and exponentials that are almost zero are slow: together most of
    the time. One of 1e-22 adds nothing to a sum of at least 1.
    """
    highest = pairs.max(axis=1)
    pairs -= highest[:, None]
    np.maximum(pairs, -50.0, out=pairs)
    return highest + np.log(np.exp(pairs, out=pairs).sum(axis=1))


def namespace(*values):
    """Return ``numpy`` if all values are NumPy or plain Python, else ``keras.ops``."""
    plain = (np.ndarray, np.generic, list, tuple, int, float, str, type(None))
    return np if all(isinstance(value, plain) for value in values) else ops


def check_gaussian(mean, log_var, xp):
    """Return both as floating-point arrays, ``log_var`` held within +-40.

    Raises
    ------
    ValueError
        If their shapes differ, they have no dimension at all or hold no numbers.
    """
    mean, log_var = as_numbers(mean, "mean", xp), as_numbers(log_var, "log_var", xp)
    if len(mean.shape) == 0 or tuple(mean.shape) != tuple(log_var.shape):
        raise ValueError(
            "mean and log_var must have the same shape (..., latent_dim), "
            f"got {tuple(mean.shape)} and {tuple(log_var.shape)}"
        )
    return mean, xp.clip(log_var, -LOG_VAR_LIMIT, LOG_VAR_LIMIT)


def as_numbers(value, name, xp, dtype=None):
    """Return ``value`` as an array of ``xp``, or raise ``ValueError`` if it holds no numbers."""
    try:
        array = np.asarray(value) if xp is np else ops.convert_to_tensor(value, dtype)
        if xp is np and array.dtype.kind not in "iufb":
            raise TypeError(f"an array of {array.dtype}")
    except (TypeError, ValueError) as error:
        raise ValueError(f"{name} must hold numbers, got {reprlib.repr(value)}") from error
    return array.astype(dtype or float) if xp is np else array
