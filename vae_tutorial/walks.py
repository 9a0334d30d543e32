"""Points, paths and grids in latent space. No network is needed to make them."""

import numpy as np

from ._checks import check_choice, check_count, check_number, finite_array

SPACINGS = ("quantile", "linear")


def latent_grid(n, spacing="quantile", limit=4.0, prior=None):
    """Return an ``n`` by ``n`` grid of points in the latent plane, ready to be decoded at once.

    Parameters
    ----------
    n : int
        Points along each axis, at least 2.
    spacing : {"quantile", "linear"}
        ``"quantile"`` puts the points at equal steps of the prior's distribution function, so
        that each stands for the same share of the prior; ``"linear"`` puts them at equal
        distances from ``-limit`` to ``limit``.
    limit : float
        Half the width of a linear grid, in latent units, positive.
    prior : optional
        What answers ``quantile(share)``; the :class:`.StandardNormal` unless given.

    Returns
    -------
    ndarray, shape (n * n, 2), float32
        Row by row from the top left of the plane as it is drawn: ``z1`` grows to the right,
        ``z2`` upwards. ``decode(grid).reshape(n, n, 28, 28)`` is the picture, cell by cell.

    Raises
    ------
    ValueError
        If ``n`` is no integer of at least 2, ``spacing`` is unknown, ``limit`` is not positive or
        ``prior`` has no quantiles.
    """
    n = check_count(n, "n", least=2)
    limit = check_number(limit, "limit", above=0)
    check_choice(spacing, "spacing", SPACINGS)
    if spacing == "quantile":
        if prior is None:
            # Here, not at the top: paths and linear grids need no TensorFlow.
            from .priors import StandardNormal

            prior = StandardNormal(2)
        if not callable(getattr(prior, "quantile", None)):
            raise ValueError(f"prior must have the method quantile, got {prior!r}")
        axis = prior.quantile((np.arange(n) + 0.5) / n)
    else:
        axis = np.linspace(-limit, limit, n)
    z1, z2 = np.meshgrid(axis, axis[::-1])
    return np.stack([z1.ravel(), z2.ravel()], axis=1).astype(np.float32)


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

    Raises
    ------
    ValueError
        If the ends differ in shape or are not finite, or ``n`` is no integer of at least 2.
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
        If ``z`` is not one point or has no such coordinate, or a number is not finite.
    """
    z, values = finite_array(z, "z"), finite_array(values, "values")
    if z.ndim != 1 or len(z) == 0:
        raise ValueError(f"z must be one point, of shape (latent_dim,), got {z.shape}")
    if values.ndim != 1:
        raise ValueError(f"values must have shape (n,), got {values.shape}")
    dimension = check_count(dimension, "dimension", least=0)
    if dimension >= len(z):
        raise ValueError(f"dimension must be from 0 to {len(z) - 1}, got {dimension}")
    points = np.tile(z, (len(values), 1))
    points[:, dimension] = values
    return points


def _ends(start, end, n):
    start, end = finite_array(start, "start"), finite_array(end, "end")
    if start.ndim != 1 or start.shape != end.shape:
        raise ValueError(
            f"start and end must have the same shape (latent_dim,), got {start.shape}, {end.shape}"
        )
    n = check_count(n, "n", least=2)
    return start, end, np.linspace(0, 1, n)[:, np.newaxis]
