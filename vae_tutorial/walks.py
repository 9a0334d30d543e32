"""Points, paths and grids in latent space. No network is needed to make them."""

import numbers

import numpy as np
from scipy.stats import norm

SPACINGS = ("quantile", "linear")


def latent_grid(n, spacing="quantile", limit=4.0):
    """Return an ``n`` by ``n`` grid of points in the latent plane, ready to be decoded at once.

    Parameters
    ----------
    n : int
        Points along each axis, at least 2.
    spacing : {"quantile", "linear"}
        ``"quantile"`` puts the points at equal steps of the standard normal's distribution
        function, so that each stands for the same share of the prior; ``"linear"`` puts them at
        equal distances from ``-limit`` to ``limit``.
    limit : float
        Half the width of a linear grid, in latent units.

    Returns
    -------
    ndarray, shape (n * n, 2), float32
        Row by row from the top left of the plane as it is drawn: ``z1`` grows to the right,
        ``z2`` upwards. ``decode(grid).reshape(n, n, 28, 28)`` is the picture, cell by cell.

    Raises
    ------
    ValueError
        If ``n`` is below 2 or ``spacing`` unknown.
    """
    _check_count(n)
    if spacing not in SPACINGS:
        raise ValueError(
            f"spacing must be one of {', '.join(map(repr, SPACINGS))}, got {spacing!r}"
        )
    if spacing == "quantile":
        axis = norm.ppf((np.arange(n) + 0.5) / n)
    else:
        axis = np.linspace(-limit, limit, n)
    z1, z2 = np.meshgrid(axis, axis[::-1])
    return np.stack([z1.ravel(), z2.ravel()], axis=1).astype(np.float32)


def _check_count(n):
    if not isinstance(n, numbers.Integral) or n < 2:
        raise ValueError(f"n must be an integer of at least 2, got {n!r}")


def lerp(start, end, n):
    """Return ``n`` points on the straight line from ``start`` to ``end``, both included.

    Parameters
    ----------
    start, end : array, shape (latent_dim,)
    n : int
        At least 2.

    Returns
    -------
    ndarray, shape (n, latent_dim)
    """
    start, end, t = _ends(start, end, n)
    return (1 - t) * start + t * end


def slerp(start, end, n):
    """Return ``n`` points on the arc from ``start`` to ``end`` that turns at an even rate.

    Direction and length are interpolated apart: the direction along the great circle, the length
    linearly. A straight line through many dimensions passes close to the origin, where the
    standard normal has no mass; the arc does not.

    Parameters
    ----------
    start, end : array, shape (latent_dim,)
        Neither of them the origin, and not in opposite directions.
    n : int
        At least 2.

    Returns
    -------
    ndarray, shape (n, latent_dim)

    Raises
    ------
    ValueError
        If an end is the origin or the ends point in opposite directions: no arc is then singled
        out.

    References
    ----------
    White (2016).
    """
    start, end, t = _ends(start, end, n)
    lengths = np.linalg.norm(start), np.linalg.norm(end)
    if min(lengths) == 0:
        raise ValueError("start and end must not be the origin, which has no direction")
    u, v = start / lengths[0], end / lengths[1]
    cosine = np.clip(u @ v, -1, 1)
    angle = np.arccos(cosine)
    length = (1 - t) * lengths[0] + t * lengths[1]
    if angle < 1e-6:
        return length * u
    if angle > np.pi - 1e-6:
        raise ValueError("start and end point in opposite directions; every arc is as short")
    return length * (np.sin((1 - t) * angle) * u + np.sin(t * angle) * v) / np.sin(angle)


def traverse(z, dimension, values):
    """Return copies of ``z`` in which one coordinate takes one value after another.

    Parameters
    ----------
    z : array, shape (latent_dim,)
    dimension : int
        Which coordinate moves, from 0.
    values : array, shape (n,)

    Returns
    -------
    ndarray, shape (n, latent_dim)

    Raises
    ------
    ValueError
        If ``z`` is not one point or has no such coordinate.
    """
    z, values = np.asarray(z, float), np.asarray(values, float)
    if z.ndim != 1:
        raise ValueError(f"z must be one point, of shape (latent_dim,), got {z.shape}")
    if not 0 <= dimension < len(z):
        raise ValueError(f"dimension must be from 0 to {len(z) - 1}, got {dimension}")
    points = np.tile(z, (len(values), 1))
    points[:, dimension] = values
    return points


def _ends(start, end, n):
    start, end = np.asarray(start, float), np.asarray(end, float)
    if start.ndim != 1 or start.shape != end.shape:
        raise ValueError(
            f"start and end must have the same shape (latent_dim,), got {start.shape}, {end.shape}"
        )
    _check_count(n)
    return start, end, np.linspace(0, 1, n)[:, np.newaxis]
