"""The likelihood of an image by brute force: a sum over a grid of latent points."""

from typing import NamedTuple

import numpy as np
from keras import ops
from scipy.special import logsumexp

from .._checks import check_count, check_number, finite_array
from ._models import check_vae, images_for, prior_of

DEPTH = 13  # nats below the best node at which a node no longer counts: exp(-13) is 2e-6


def log_joint(model, x, z):
    """Return ``log p(x|z) + log p(z)`` of every image at every latent point, in nats.

    For one image this is, up to a constant, the logarithm of the posterior ``p(z|x)``.

    Parameters
    ----------
    model : VAE
    x : array, shape (n, 28, 28, 1)
        Gray values in [0, 1].
    z : array, shape (m, latent_dim)

    Returns
    -------
    ndarray, shape (n, m)

    Raises
    ------
    ValueError
        If ``model`` is no VAE, ``x`` does not hold images, or ``z`` has another shape or is not
        finite.
    """
    check_vae(model)
    latent_dim = model.decoder.input_shape[-1]
    x, z = images_for(model, x), finite_array(z, "z").astype("float64")
    if z.ndim != 2 or z.shape[1] != latent_dim or len(z) == 0:
        raise ValueError(f"z must have shape (m, {latent_dim}), got {z.shape}")
    logits_at = getattr(model, "logits_at", model.decoder)
    blocks = [
        _log_likelihoods(model.likelihood, x, logits_at(z[i : i + 4000].astype("float32")))
        for i in range(0, len(z), 4000)
    ]
    joint = np.concatenate(blocks, axis=1)
    joint += ops.convert_to_numpy(prior_of(model).log_prob(z))
    return joint


def _log_likelihoods(likelihood, x, logits):
    """Return ``log p(x_i|z_j)`` as a matrix, shape (n, m)."""
    # Only the class that says what one image costs may answer for all pairs: one derived from it
    # may say something else, and still inherit the shortcut.
    definer = next((c for c in type(likelihood).__mro__ if "call" in vars(c)), object)
    if "all_pairs" in vars(definer):
        values = likelihood.all_pairs(x, logits)
    else:
        shape = (len(logits), *x.shape[1:])  # a layer of one's own may need as many images
        values = ops.stack([likelihood(ops.broadcast_to(image, shape), logits) for image in x])
    return ops.convert_to_numpy(values).astype("float64")


class LogLikelihood(NamedTuple):
    """The answer of ``log_likelihood_by_quadrature``, one value an example.

    Attributes
    ----------
    log_likelihood : ndarray, shape (n,)
        ``log p(x)`` in nats.
    error : ndarray, shape (n,)
        By how much the last halving of the grid's spacing changed it, or a quarter of the change
        before that if it is larger; in nats.
    nodes : list of ndarray, shape (m, latent_dim)
        The points of the last grid that carry the posterior's mass; every other point, and so
        on, where that many change nothing.
    probabilities : list of ndarray, shape (m,)
        The share of the posterior ``p(z|x)`` that belongs to each of these points; sums to 1.
    """

    log_likelihood: np.ndarray
    error: np.ndarray
    nodes: list
    probabilities: list


def log_likelihood_by_quadrature(model, x, tolerance=1e-3, limit=6.0, max_nodes=300_000):
    """Integrate ``p(x) = integral of p(x|z) p(z) dz`` on a grid that is refined where it counts.

    A sum over a square grid, times the volume of a cell, starts on one grid for all images. The
    spacing is then halved, image by image and only around the nodes that carry mass, until
    halving changes ``log p(x)`` by no more than ``tolerance``. The error left is smaller than
    that last change: a third of it for a decoder with kinks (relu), next to nothing for a smooth
    one.

    Parameters
    ----------
    model : VAE
        With one to three latent dimensions. A prior with mass far beyond ``limit``, apart from the
        rest, needs a larger one.
    x : array, shape (n, 28, 28, 1)
        Gray values in [0, 1].
    tolerance : float
        Nats, positive.
    limit : float
        The first grid reaches from ``-limit`` to ``limit`` in each dimension; it grows wherever
        mass lies at its rim.
    max_nodes : int
        An image that would need more stops there, with the ``error`` that it has.

    Returns
    -------
    LogLikelihood

    Raises
    ------
    ValueError
        If ``model`` is no VAE; if it has more than three latent dimensions, since the number of
        nodes grows as a power of it; if ``x`` does not hold images; if ``tolerance``, ``limit`` or
        ``max_nodes`` is not positive.
    """
    check_vae(model)
    d = model.decoder.input_shape[-1]
    if d > 3:
        raise ValueError(
            f"model must have at most 3 latent dimensions for quadrature, got {d}; "
            "estimate log p(x) by importance sampling instead"
        )
    tolerance = check_number(tolerance, "tolerance", above=0)
    limit = check_number(limit, "limit", above=0)
    max_nodes = check_count(max_nodes, "max_nodes")
    x = images_for(model, x)
    half = {1: 600, 2: 120, 3: 24}[d]  # nodes from 0 to the limit, a multiple of four
    axes = np.meshgrid(*[np.arange(-half, half + 1)] * d, indexing="ij")
    first = np.stack(axes, axis=-1).reshape(-1, d)
    spacing = limit / half
    answers = [
        _refine(model, image, first, values, spacing, tolerance, max_nodes)
        for few in np.split(x, range(100, len(x), 100))
        for image, values in zip(few, log_joint(model, few, first * spacing), strict=True)
    ]
    log_p, error, nodes, probabilities = zip(*answers, strict=True)
    return LogLikelihood(np.array(log_p), np.array(error), list(nodes), list(probabilities))


def _refine(model, image, grid, values, spacing, tolerance, max_nodes):
    """Halve the spacing of an integer ``grid`` where mass is, until one image's sum settles."""
    dim, half = grid.shape[1], grid.max()
    # A narrow ridge may pass all nodes but one at up to half a cell's diagonal. They then lie so
    # many nats below that one; each halving of the spacing divides it by four.
    off_ridge = dim / 8 * _curvature(values.reshape([2 * half + 1] * dim))
    rim = (np.abs(grid).max(axis=1) == half) & (values > values.max() - DEPTH - off_ridge)
    grid, values = _grow(model, image, grid, values, grid[rim], spacing, DEPTH + off_ridge)
    estimates = [_sum_of_every(step, grid, values, spacing) for step in (4, 2, 1)]
    depth = max(30, DEPTH + off_ridge)  # on the first grid another peak may lie between the nodes
    while True:
        before, last = np.abs(np.diff(estimates[-3:]))
        # Kinks of a relu leave an error that each halving divides by four. Looking back one step
        # further keeps two estimates that agree by chance from ending the search.
        error = max(last, before / 4)
        counts = values > values.max() - depth
        grid, values = grid[counts], values[counts]
        if error <= tolerance or len(grid) * 2**dim > max_nodes:
            break
        grid, spacing, off_ridge = 2 * grid, spacing / 2, off_ridge / 4
        depth = DEPTH + off_ridge
        grid, values = _grow(model, image, grid, values, grid, spacing, depth)
        estimates.append(_sum_of_every(1, grid, values, spacing))
    while len(grid) > 1000 and all(
        abs(_sum_of_every(step, grid, values, spacing) - estimates[-1]) <= tolerance
        for step in (2, 4)
    ):
        even = (grid % 2 == 0).all(axis=1)
        grid, values, spacing = grid[even] // 2, values[even], 2 * spacing
    probabilities = np.exp(values - logsumexp(values))
    return estimates[-1], error, grid * spacing, probabilities / probabilities.sum()


def _grow(model, image, grid, values, frontier, spacing, depth):
    """Add the neighbours of ``frontier``, and theirs wherever they come within ``depth``."""
    dim = grid.shape[1]
    offsets = np.stack(np.meshgrid(*[[-1, 0, 1]] * dim, indexing="ij"), -1).reshape(-1, dim)
    to_key = 2 ** (21 * np.arange(dim))  # one integer a node
    while len(frontier):
        new = (frontier[:, np.newaxis] + offsets).reshape(-1, dim)
        keys, first = np.unique(new @ to_key, return_index=True)
        new = new[first[~np.isin(keys, grid @ to_key)]]
        if len(new) == 0:
            break
        more = log_joint(model, image[np.newaxis], new * spacing)[0]
        grid, values = np.concatenate([grid, new]), np.concatenate([values, more])
        frontier = new[more > values.max() - depth]
    return grid, values


def _curvature(values):
    """Return the sum over the axes of the second difference at the highest value of a cube."""
    top = np.unravel_index(values.argmax(), values.shape)
    top = np.clip(top, 1, np.array(values.shape) - 2)
    steps = np.eye(len(top), dtype=int)
    return sum(
        abs(values[tuple(top + step)] - 2 * values[tuple(top)] + values[tuple(top - step)])
        for step in steps
    )


def _sum_of_every(step, grid, values, spacing):
    """Return the log of the sum over the multiples of ``step``, each times its cell's volume."""
    every = (grid % step == 0).all(axis=1)
    return logsumexp(values[every]) + grid.shape[1] * np.log(step * spacing)
