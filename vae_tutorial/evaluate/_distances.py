"""Distances from many points to many others, a block of rows at a time."""

import numpy as np

from .._checks import finite_array

BLOCK = 2**23  # distances held at once: 64 MB in double precision


def check_points(value, name):
    """Return ``value`` as a float array of shape (n, d), or raise ``ValueError``."""
    array = finite_array(value, name)
    if array.ndim != 2 or 0 in array.shape:
        raise ValueError(f"{name} must have shape (n, d), got {array.shape}")
    return array


def check_pair(a, b, names):
    """Return two arrays of points in one space, or raise ``ValueError``."""
    a, b = check_points(a, names[0]), check_points(b, names[1])
    if a.shape[1] != b.shape[1]:
        raise ValueError(
            f"{names[0]} and {names[1]} must have as many columns as each other, "
            f"got shapes {a.shape} and {b.shape}"
        )
    return a, b


def squared_distances(a, b):
    """Yield rows of ``a``, as a slice, and their squared distances to all of ``b``.

    By ``|a|^2 + |b|^2 - 2 ab``, one product of matrices and not a loop. Rounding can make what
    should be zero slightly negative. It grows with the norms, so the origin is the mean of ``b``.
    """
    size = max(1, BLOCK // len(b))
    middle = b.mean(axis=0, dtype=float).astype(b.dtype)
    a, b = a - middle, b - middle
    norms_a, norms_b = (np.einsum("ij,ij->i", points, points) for points in (a, b))
    for start in range(0, len(a), size):
        rows = slice(start, start + size)
        block = (-2 * a[rows]) @ b.T
        block += norms_a[rows, np.newaxis]
        block += norms_b
        yield rows, block
