"""The evidence lower bound, and its two parts."""

from typing import NamedTuple

import numpy as np
from keras import ops

from .. import gaussians
from .._checks import check_choice, check_count, check_seed
from ..priors import has_closed_form
from ..reparameterization import reparameterize
from ._models import check_vae, images_for, posterior_of, prior_of


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


class RateDistortion(NamedTuple):
    """A point of the rate-distortion plane, in nats, averaged over images.

    Attributes
    ----------
    rate : float
        Mean KL divergence: what naming the code costs.
    distortion : float
        Mean expected negative log-likelihood: what the picture still costs when the code is known.
    """

    rate: float
    distortion: float


def elbo(model, x, n_samples=1, seed=None, kl=None):
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
    seed : int or numpy.random.Generator, optional
        Makes the draws reproducible.
    kl : {"exact", "sampled"}, optional
        The closed form, or the mean of ``log q(z|x) - log p(z)`` over the draws; unless given, the
        closed form where the model's prior has one.

    Returns
    -------
    ELBO
        Three arrays of shape (n,), in nats.

    Raises
    ------
    ValueError
        If ``model`` is no VAE, ``x`` does not hold images, ``n_samples`` is not positive, ``kl``
        is unknown, or exact where the prior has no closed form, or ``seed`` is neither an integer
        of at least 0 nor a generator.

    References
    ----------
    Kingma & Welling (2014), equations 8 (sampled) and 10 (exact).
    """
    check_vae(model)
    n_samples = check_count(n_samples, "n_samples")
    rng = np.random.default_rng(check_seed(seed, generator=True))
    x = images_for(model, x)
    prior = prior_of(model)
    closed = has_closed_form(prior)
    if kl is None:
        kl = "exact" if closed else "sampled"
    check_choice(kl, "kl", ("exact", "sampled"))
    if kl == "exact" and not closed:
        raise ValueError(f'kl must be "sampled" with a {type(prior).__name__}, got "exact"')
    mean, log_var = posterior_of(model, x)
    divergence = np.zeros(len(x))
    if kl == "exact":
        divergence += ops.convert_to_numpy(prior.kl(mean, log_var))
    reconstruction = np.zeros(len(x))
    for start in range(0, len(x), 1000):
        rows = slice(start, start + 1000)
        for _ in range(n_samples):
            epsilon = rng.standard_normal(mean[rows].shape)
            z = reparameterize(mean[rows], log_var[rows], epsilon)
            log_likelihood = model.likelihood(x[rows], model.decoder(z))
            reconstruction[rows] -= ops.convert_to_numpy(log_likelihood) / n_samples
            if kl == "sampled":
                log_q = gaussians.log_prob(z, mean[rows], log_var[rows])
                log_p = ops.convert_to_numpy(prior.log_prob(z))
                divergence[rows] += (log_q - log_p) / n_samples
    return ELBO(-reconstruction - divergence, reconstruction, divergence)


def rate_distortion(model, x, n_samples=1, seed=None):
    """Return where a model stands between a short code and a true picture.

    The negative ELBO is the sum of the two: lines of slope -1 join models of one ELBO. A training
    with ``beta`` looks for the point that a line of slope ``-beta`` touches first, with the rate to
    the right and the distortion upward.

    Parameters
    ----------
    model : VAE
    x : array, shape (n, 28, 28, 1)
    n_samples : int
        Draws of z for each image, at least 1.
    seed : int or numpy.random.Generator, optional

    Returns
    -------
    RateDistortion

    Raises
    ------
    ValueError
        As :func:`elbo`.

    References
    ----------
    Alemi et al. (2018).
    """
    bound = elbo(model, x, n_samples, seed)
    return RateDistortion(float(bound.kl.mean()), float(bound.reconstruction.mean()))
