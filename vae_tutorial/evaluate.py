"""Figures of merit: the ELBO, the latent dimensions in use, and how jagged a decoder is."""

from typing import NamedTuple

import numpy as np

from .data import check_images


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


def elbo(model, x, n_samples=1, seed=None):
    """Measure the evidence lower bound at ``beta = 1``, whatever the model was trained with.

    The KL divergence is exact; the reconstruction term is averaged over draws from ``q(z|x)``.

    Parameters
    ----------
    model : VAE
    x : array, shape (n, 28, 28, 1)
        Gray values in [0, 1].
    n_samples : int
        Draws of z for each image, at least 1.
    seed : int, optional
        Makes the draws reproducible.

    Returns
    -------
    ELBO
        Three arrays of shape (n,), in nats.

    Raises
    ------
    ValueError
        If ``x`` does not hold images or ``n_samples`` is not positive.

    References
    ----------
    Kingma & Welling (2014), equation 10.
    """
    import keras

    from .divergences import gaussian_kl
    from .sampling import reparameterize

    if n_samples < 1:
        raise ValueError(f"n_samples must be at least 1, got {n_samples}")
    x = check_images(x, "x")
    rng = np.random.default_rng(seed)
    mean, log_var = model.encode(x)
    kl = gaussian_kl(mean, log_var)
    reconstruction = np.zeros(len(x))
    for start in range(0, len(x), 1000):
        rows = slice(start, start + 1000)
        for _ in range(n_samples):
            epsilon = rng.standard_normal(mean[rows].shape)
            z = reparameterize(mean[rows], log_var[rows], epsilon)
            log_likelihood = model.likelihood(x[rows], model.decoder(z))
            reconstruction[rows] -= keras.ops.convert_to_numpy(log_likelihood) / n_samples
    return ELBO(-reconstruction - kl, reconstruction, kl)


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
