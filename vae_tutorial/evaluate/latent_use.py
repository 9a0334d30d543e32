"""How the latent space is used: which dimensions, and how evenly the picture changes."""

import numpy as np

from .._checks import check_count, check_number, finite_array
from ._models import check_vae, images_for, posterior_of


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

    Raises
    ------
    ValueError
        If ``model`` is no VAE, ``x`` does not hold two images or ``threshold`` is negative.

    References
    ----------
    Burda, Grosse & Salakhutdinov (2016), section 5.2.
    """
    check_vae(model)
    threshold = check_number(threshold, "threshold", least=0)
    x = images_for(model, x)
    if len(x) < 2:
        raise ValueError(f"x must hold at least two images, got {len(x)}")
    z_mean, _ = posterior_of(model, x)
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
        If ``decode`` is not callable, ``starts`` and ``ends`` differ in shape or are not finite,
        ``n_steps`` is no integer of at least 2, or the picture never changes on a walk.
    """
    if not callable(decode):
        raise ValueError(f"decode must be callable, got {decode!r}")
    starts = finite_array(starts, "starts").astype("float32")
    ends = finite_array(ends, "ends").astype("float32")
    if starts.ndim != 2 or starts.shape != ends.shape:
        raise ValueError(
            "starts and ends must have the same shape (n_walks, latent_dim), "
            f"got {starts.shape} and {ends.shape}"
        )
    n_steps = check_count(n_steps, "n_steps", least=2)
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
