"""The ELBO in three terms: the picture, what the code tells of the image, the fit of the prior."""

from typing import NamedTuple

import numpy as np
from keras import ops

from .. import gaussians
from ..reparameterization import reparameterize
from ._models import posterior_of, prior_of
from .aggregated import log_aggregated_posterior
from .bounds import elbo

NODES = 400  # of the grid, along each axis
REACH = 6.0  # standard deviations from the outermost means to the rim of the grid


class ELBODecomposition(NamedTuple):
    """The negative ELBO, averaged over images, as a sum of three terms in nats.

    Attributes
    ----------
    reconstruction : float
        Expected negative log-likelihood of an image under the decoder.
    mutual_information : float
        What a code tells about which of the images it came from: the mean divergence of
        ``q(z|x)`` from the aggregated posterior ``q(z)``, at most the log of their number.
    marginal_kl : float
        Divergence of ``q(z)`` from the prior: what a better prior can win.
    """

    reconstruction: float
    mutual_information: float
    marginal_kl: float


def decompose_elbo(model, x, n_samples=10, seed=None):
    """Measure the three terms of the ELBO, each on its own.

    Reconstruction and mutual information are averages over draws from ``q(z|x)``, the former over
    those of :func:`.elbo` with the same seed. With one or two latent dimensions the last term is
    an integral over a grid; with more it is an average over draws, too.

    Parameters
    ----------
    model : VAE
    x : array, shape (n, 28, 28, 1)
        The images over which ``q(z)`` is averaged.
    n_samples : int
        Draws of z for each image, at least 1.
    seed : int or numpy.random.Generator, optional

    Returns
    -------
    ELBODecomposition

    Raises
    ------
    ValueError
        If ``model`` is no VAE, ``x`` does not hold images, ``n_samples`` is no positive integer,
        ``seed`` is neither an integer of at least 0 nor a generator, or ``q(z)`` is too narrow for
        the grid.

    References
    ----------
    Hoffman & Johnson (2016).
    """
    bound = elbo(model, x, n_samples, seed)
    mean, log_var = (part.astype("float64") for part in posterior_of(model, x))
    rng = np.random.default_rng(seed)
    on_grid = mean.shape[1] <= 2
    divergence = _marginal_kl(model, x, mean, np.exp(log_var / 2)) if on_grid else 0.0
    information = 0.0
    for _ in range(n_samples):
        z = reparameterize(mean, log_var, rng.standard_normal(mean.shape))
        log_q = log_aggregated_posterior(model, x, z)
        information += np.mean(gaussians.log_prob(z, mean, log_var) - log_q) / n_samples
        if not on_grid:
            divergence += np.mean(log_q - _log_prior(model, z)) / n_samples
    terms = bound.reconstruction.mean(), information, divergence
    return ELBODecomposition(*map(float, terms))


def _log_prior(model, z):
    return ops.convert_to_numpy(prior_of(model).log_prob(z))


def _marginal_kl(model, x, mean, sigma):
    """Integrate ``q(z) log(q(z) / p(z))`` over a grid on which ``q(z)`` has its mass."""
    low, high = (mean - REACH * sigma).min(axis=0), (mean + REACH * sigma).max(axis=0)
    axes = [np.linspace(*ends, NODES) for ends in zip(low, high, strict=True)]
    z = np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, len(axes))
    log_q = log_aggregated_posterior(model, x, z)
    mass = np.exp(log_q) * np.prod([axis[1] - axis[0] for axis in axes])
    if abs(mass.sum() - 1) > 0.01:
        raise ValueError(
            f"x must give a q(z) that {NODES} points an axis resolve, got one whose density sums "
            f"to {mass.sum():.3f}; its images are too narrow and too few"
        )
    inside = mass > 0
    return mass[inside] @ (log_q[inside] - _log_prior(model, z[inside]))
