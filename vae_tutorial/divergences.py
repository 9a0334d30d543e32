"""How far one distribution is from another, in nats."""

import numpy as np

from . import gaussians
from ._checks import check_count, check_seed
from .gaussians import as_numbers, check_gaussian, namespace
from .reparameterization import reparameterize


def gaussian_kl(mean, log_var, prior_mean=0.0, prior_log_var=0.0):
    """Return ``KL(N(mean, exp(log_var)) || N(prior_mean, exp(prior_log_var)))``.

    Parameters
    ----------
    mean, log_var : tensor, shape (..., latent_dim)
        A Gaussian with independent dimensions; ``log_var`` is held within +-40.
    prior_mean, prior_log_var : tensor, broadcastable to ``mean``
        The second Gaussian; the standard normal unless given.

    Returns
    -------
    tensor, shape (...)
        Nats per example, summed over the latent dimensions; a NumPy array if everything that
        came in was NumPy or plain Python.

    Raises
    ------
    ValueError
        If ``mean`` and ``log_var`` differ in shape, or a parameter of the second Gaussian does not
        broadcast to them.

    References
    ----------
    Kingma & Welling (2014), appendix B, for the standard normal.
    """
    xp = namespace(mean, log_var, prior_mean, prior_log_var)
    mean, log_var = check_gaussian(mean, log_var, xp)
    prior_mean = _check_broadcast(prior_mean, "prior_mean", mean, xp)
    prior_log_var = _check_broadcast(prior_log_var, "prior_log_var", mean, xp)
    log_ratio = log_var - prior_log_var
    distance = xp.square(mean - prior_mean) * xp.exp(-prior_log_var)
    return 0.5 * xp.sum(xp.exp(log_ratio) + distance - 1.0 - log_ratio, axis=-1)


def monte_carlo_kl(mean, log_var, n_samples, prior_mean=0.0, prior_log_var=0.0, seed=None):
    """Estimate the divergence of :func:`.gaussian_kl` by averaging over draws.

    Each draw ``z`` from the first Gaussian contributes its log density there less its log density
    under the second. The estimate is unbiased; its error shrinks like ``1 / sqrt(n_samples)``.

    Parameters
    ----------
    mean, log_var : array, shape (..., latent_dim)
    n_samples : int
        Draws for each example, at least 1.
    prior_mean, prior_log_var : array, broadcastable to ``mean``
    seed : int or numpy.random.Generator, optional

    Returns
    -------
    ndarray, shape (...)
        Nats per example.

    Raises
    ------
    ValueError
        If ``n_samples`` is no positive integer, ``seed`` is neither an integer of at least 0 nor
        a generator, ``mean`` and ``log_var`` differ in shape, or a parameter of the second
        Gaussian does not broadcast to them.
    """
    n_samples = check_count(n_samples, "n_samples")
    mean, log_var = check_gaussian(np.asarray(mean), np.asarray(log_var), np)
    prior_mean = _check_broadcast(prior_mean, "prior_mean", mean, np)
    prior_log_var = _check_broadcast(prior_log_var, "prior_log_var", mean, np)
    epsilon = np.random.default_rng(check_seed(seed, generator=True)).standard_normal(
        (n_samples, *mean.shape)
    )
    z = reparameterize(mean, log_var, epsilon)
    log_q = gaussians.log_prob(z, mean, log_var)
    log_p = gaussians.log_prob(z, prior_mean, prior_log_var)
    return (log_q - log_p).mean(axis=0)


def _check_broadcast(parameter, name, mean, xp):
    """Return a parameter of the second Gaussian in the type of ``mean``, to whose shape it fits."""
    # By hand: in a step that is being traced a shape holds None, which NumPy does not broadcast.
    parameter = as_numbers(parameter, name, xp, mean.dtype)
    shape, wanted = tuple(parameter.shape), tuple(mean.shape)
    fits = len(shape) <= len(wanted) and all(
        size in (1, other)
        for size, other in zip(shape[::-1], wanted[::-1], strict=False)
        if None not in (size, other)
    )
    if not fits:
        raise ValueError(f"{name} must broadcast to the shape of mean, {wanted}, got {shape}")
    return parameter
