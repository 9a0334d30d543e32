"""Figures of merit: the ELBO, the latent dimensions in use, and how jagged a decoder is."""

from typing import NamedTuple

import numpy as np

from .data import check_images

DEPTH = 13  # nats below the best node at which a node no longer counts: exp(-13) is 2e-6


class ELBO(NamedTuple):
    """The evidence lower bound and its two parts, in nats, one value an example.

    Attributes
    ----------
    elbo : ndarray, shape (n,)
        ``-reconstruction - kl``; the larger, the better.
    reconstruction : ndarray, shape (n,)
        Expected negative log-likelihood of the image under the decoder.
    kl : ndarray, shape (n,)
        Divergence of ``q(z|x)`` from the prior.
    """

    elbo: np.ndarray
    reconstruction: np.ndarray
    kl: np.ndarray


def elbo(model, x, n_samples=1, seed=None, kl="exact"):
    """Measure the evidence lower bound at ``beta = 1``, whatever the model was trained with.

    The reconstruction term is averaged over draws from ``q(z|x)``; the KL divergence is exact or
    averaged over the same draws. Both are unbiased. Sampled, the two terms' errors cancel where
    ``q(z|x)`` is close to the posterior.

    Parameters
    ----------
    model : VAE
    x : array, shape (n, 28, 28, 1)
        Gray values in [0, 1].
    n_samples : int
        Draws of z for each image, at least 1.
    seed : int, optional
        Makes the draws reproducible.
    kl : {"exact", "sampled"}
        The closed form, or the mean of ``log q(z|x) - log p(z)`` over the draws.

    Returns
    -------
    ELBO
        Three arrays of shape (n,), in nats.

    Raises
    ------
    ValueError
        If ``model`` is no VAE, ``x`` does not hold images, ``n_samples`` is not positive or ``kl``
        is unknown.

    References
    ----------
    Kingma & Welling (2014), equations 8 (sampled) and 10 (exact).
    """
    import keras

    from .divergences import gaussian_kl, gaussian_log_prob
    from .models import Autoencoder
    from .sampling import reparameterize

    if isinstance(model, Autoencoder):
        raise ValueError("model must be a VAE, got an Autoencoder, whose encoder gives no q(z|x)")
    if n_samples < 1:
        raise ValueError(f"n_samples must be at least 1, got {n_samples}")
    if kl not in ("exact", "sampled"):
        raise ValueError(f"kl must be 'exact' or 'sampled', got {kl!r}")
    x = check_images(x, "x")
    rng = np.random.default_rng(seed)
    mean, log_var = model.encode(x)
    divergence = gaussian_kl(mean, log_var) if kl == "exact" else np.zeros(len(x))
    reconstruction = np.zeros(len(x))
    for start in range(0, len(x), 1000):
        rows = slice(start, start + 1000)
        for _ in range(n_samples):
            epsilon = rng.standard_normal(mean[rows].shape)
            z = reparameterize(mean[rows], log_var[rows], epsilon)
            log_likelihood = model.likelihood(x[rows], model.decoder(z))
            reconstruction[rows] -= keras.ops.convert_to_numpy(log_likelihood) / n_samples
            if kl == "sampled":
                log_ratio = gaussian_log_prob(z, mean[rows], log_var[rows]) - gaussian_log_prob(
                    z, np.zeros_like(z), np.zeros_like(z)
                )
                divergence[rows] += log_ratio / n_samples
    return ELBO(-reconstruction - divergence, reconstruction, divergence)


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
        If ``x`` does not hold images or ``z`` has another shape.
    """
    x, z = check_images(x, "x"), np.asarray(z, "float64")
    if z.ndim != 2 or z.shape[1] != model.latent_dim or len(z) == 0:
        raise ValueError(f"z must have shape (m, {model.latent_dim}), got {z.shape}")
    log_prior = -0.5 * (np.square(z) + np.log(2 * np.pi)).sum(axis=1)
    blocks = [
        _log_likelihoods(model.likelihood, x, model.logits_at(z[i : i + 4000].astype("float32")))
        for i in range(0, len(z), 4000)
    ]
    joint = np.concatenate(blocks, axis=1)
    joint += log_prior
    return joint


def _log_likelihoods(likelihood, x, logits):
    """Return ``log p(x_i|z_j)`` as a matrix, shape (n, m)."""
    from keras import ops

    from .likelihoods import Bernoulli

    if type(likelihood) is not Bernoulli:
        shape = (len(logits), *x.shape[1:])  # a layer of one's own may need as many images
        rows = [likelihood(ops.broadcast_to(image, shape), logits) for image in x]
        return np.stack([ops.convert_to_numpy(row) for row in rows]).astype("float64")
    # Linear in x, so that one matrix product serves all pairs.
    logits = ops.reshape(logits, (len(logits), -1))
    flat = ops.convert_to_tensor(x.reshape(len(x), -1), dtype=logits.dtype)
    paper = ops.sum(ops.softplus(logits), axis=1, keepdims=True)
    product = ops.matmul(logits, ops.transpose(flat)) - paper
    return ops.convert_to_numpy(product).T.astype("float64")


class LogLikelihood(NamedTuple):
    """What ``log_likelihood_by_quadrature`` found, one value an example.

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
        With one to three latent dimensions; its prior is the standard normal.
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
        If the model has more than three latent dimensions, since the number of nodes grows as a
        power of it; if ``x`` does not hold images; if ``tolerance`` or ``limit`` is not positive.
    """
    d = model.latent_dim
    if d > 3:
        raise ValueError(
            f"model must have at most 3 latent dimensions for quadrature, got {d}; "
            "estimate log p(x) by importance sampling instead"
        )
    for name, value in {"tolerance": tolerance, "limit": limit}.items():
        if not (np.isfinite(value) and value > 0):
            raise ValueError(f"{name} must be positive and finite, got {value}")
    x = check_images(x, "x")
    half = {1: 600, 2: 120, 3: 24}[d]  # nodes from 0 to the limit, a multiple of four
    axes = np.meshgrid(*[np.arange(-half, half + 1)] * d, indexing="ij")
    first = np.stack(axes, axis=-1).reshape(-1, d)
    spacing = limit / half
    found = [
        _refine(model, image, first, values, spacing, tolerance, max_nodes)
        for few in np.split(x, range(50, len(x), 50))
        for image, values in zip(few, log_joint(model, few, first * spacing), strict=True)
    ]
    log_p, error, nodes, probabilities = zip(*found, strict=True)
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
    probabilities = np.exp(values - _log_sum_exp(values))
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
    return _log_sum_exp(values[every]) + grid.shape[1] * np.log(step * spacing)


def _log_sum_exp(values):
    highest = values.max()
    return highest + np.log(np.exp(values - highest).sum())


def active_units(model, x, threshold=0.01):
    """Say which latent dimensions the encoder uses.

    A dimension is active if the mean of ``q(z|x)`` moves with the image: its variance over the
    images exceeds ``threshold``.

    Parameters
    ----------
    model : VAE
    x : array, shape (n, 28, 28, 1)
        At least two images.
    threshold : float
        In squared latent units.

    Returns
    -------
    ndarray of bool, shape (latent_dim,)

    References
    ----------
    Burda, Grosse & Salakhutdinov (2016), section 5.2.
    """
    z_mean, _ = model.encode(x)
    if len(z_mean) < 2:
        raise ValueError(f"x must hold at least two images, got {len(z_mean)}")
    return z_mean.var(axis=0) > threshold


def jaggedness(decode, starts, ends, n_steps=64):
    """Measure how unevenly the picture changes along straight walks in latent space.

    Each walk goes from a start to an end in equal steps. A step's size is the Euclidean distance
    between the pictures before and after it. The result is the largest step of the walk over its
    average step: 1 if the picture changes evenly, as it does under a linear decoder, and up to
    ``n_steps`` if it changes all at once. Nothing changes if the latent space is shifted, scaled,
    turned or sheared, or if gray values are measured in another unit.

    Parameters
    ----------
    decode : callable
        From points ``(n, latent_dim)`` to images ``(n, ...)``, such as ``model.decode``.
    starts, ends : array, shape (n_walks, latent_dim)
    n_steps : int
        Steps of each walk, at least 2.

    Returns
    -------
    ndarray, shape (n_walks,)
        Ratios from 1 to ``n_steps``, without a unit.

    Raises
    ------
    ValueError
        If ``starts`` and ``ends`` differ in shape, ``n_steps`` is below 2, or the picture never
        changes on a walk.
    """
    starts, ends = np.asarray(starts, "float32"), np.asarray(ends, "float32")
    if starts.ndim != 2 or starts.shape != ends.shape:
        raise ValueError(
            "starts and ends must have the same shape (n_walks, latent_dim), "
            f"got {starts.shape} and {ends.shape}"
        )
    if n_steps < 2:
        raise ValueError(f"n_steps must be at least 2, got {n_steps}")
    t = np.linspace(0, 1, n_steps + 1, dtype="float32")
    ratios = np.empty(len(starts))
    for i, (start, end) in enumerate(zip(starts, ends, strict=True)):
        walk = start + t[:, np.newaxis] * (end - start)
        images = np.asarray(decode(walk)).reshape(len(t), -1)
        steps = np.linalg.norm(np.diff(images, axis=0), axis=1)
        if steps.max() == 0:
            raise ValueError(f"the picture never changes on walk {i}")
        ratios[i] = steps.max() / steps.mean()
    return ratios
