"""Where importance sampling draws from: mixtures of Gaussians that are fitted to an image."""

import numpy as np
from keras import ops
from scipy.special import logsumexp

from .. import gaussians

SHARES = {"encoder": 0.25, "wide": 0.15, "prior": 0.1, "fitted": 0.5}
WIDER = 3.0  # times the encoder's standard deviations
PILOTS, PILOT_DRAWS = 4, 1000
ENOUGH = 10  # effective draws a dimension, with which a fit may follow the weights


class EncoderProposal:
    """``q(z|x)`` itself, for several images at once.

    Parameters
    ----------
    mean, log_var : ndarray, shape (n, latent_dim)
    """

    def __init__(self, mean, log_var):
        self.mean, self.log_var = mean, log_var

    def draw(self, n_samples, rng):
        """Return draws, shape (n_samples, n, latent_dim), and their log density."""
        epsilon = rng.standard_normal((n_samples, *self.mean.shape), dtype="float32")
        z = (self.mean + np.exp(self.log_var / 2) * epsilon).astype("float32")
        return z, gaussians.log_prob(z, self.mean, self.log_var)


class FittedProposal:
    """A mixture of ``q(z|x)``, a wider one, the prior, and a Gaussian that learns from weights.

    The prior's share keeps every weight bounded: no region is left out that has mass. The last
    Gaussian starts as ``q(z|x)``; each ``fit`` moves it to where the posterior is.

    Parameters
    ----------
    mean, log_var : ndarray, shape (n, latent_dim)
        What the encoder says of each of n images.
    prior : layer
        See :mod:`.priors`.

    References
    ----------
    Hesterberg (1995) for the share that defends; Cornuet et al. (2012) for the fit.
    """

    def __init__(self, mean, log_var, prior):
        self.mean, self.log_var, self.prior = mean, log_var, prior
        self.center = mean.copy()
        self.covariance = np.exp(log_var)[..., None] * np.eye(mean.shape[1])

    def draw(self, n_samples, rng):
        """Return draws, shape (n_samples, n, latent_dim), and their log density."""
        n, d = self.mean.shape
        root = np.linalg.cholesky(self.covariance)
        part = rng.choice(len(SHARES), (n_samples, n, 1), p=list(SHARES.values()))
        epsilon = rng.standard_normal((n_samples, n, d))
        sigma = np.exp(self.log_var / 2)
        z = self.mean + np.where(part == 0, sigma, WIDER * sigma) * epsilon
        from_prior = self.prior.sample(n_samples * n, rng).reshape(z.shape)
        z = np.where(part == 2, from_prior, z)
        fitted = self.center + _each(root, epsilon)
        z = np.where(part == 3, fitted, z).astype("float32")
        whitened = _each(np.linalg.inv(root), z - self.center)
        log_size = np.log(np.diagonal(root, axis1=1, axis2=2)).sum(axis=1)
        densities = [
            gaussians.log_prob(z, self.mean, self.log_var),
            gaussians.log_prob(z, self.mean, self.log_var + 2 * np.log(WIDER)),
            ops.convert_to_numpy(self.prior.log_prob(z)),
            gaussians.log_prob(whitened, 0.0, 0.0) - log_size,
        ]
        shares = np.reshape(list(SHARES.values()), (-1, 1, 1))
        return z, logsumexp(densities, axis=0, b=shares)

    def fit(self, z, log_w):
        """Move the last Gaussian to the draws that weigh most, and give it their covariance.

        Where a few draws carry all the weight, the weights are flattened (raised to a power below
        one) until enough of them count. Otherwise one lucky draw would decide.
        """
        d = z.shape[-1]
        w = _softmax(log_w * _power(log_w, min(ENOUGH * d, len(z) / 2)))
        size = 1 / np.square(w).sum(axis=0)
        trust = (size / (size + d))[:, None]
        center = (w[..., None] * z).sum(axis=0)
        deviation = (z - center).transpose(1, 0, 2)
        covariance = (w.T[..., None] * deviation).transpose(0, 2, 1) @ deviation
        self.center += trust * (center - self.center)
        # A little wider than the draws are: too wide costs less than too narrow.
        self.covariance += trust[..., None] * (covariance - self.covariance)
        self.covariance *= 1.3


def _each(matrices, points):
    """Apply an image's matrix, shape (n, d, d), to its points, shape (samples, n, d)."""
    return (points.transpose(1, 0, 2) @ matrices.transpose(0, 2, 1)).transpose(1, 0, 2)


def _softmax(log_w):
    return np.exp(log_w - logsumexp(log_w, axis=0))


def _power(log_w, size):
    """Return, for each image, the largest power up to 1 that leaves so many draws in effect."""
    low, high = np.zeros(log_w.shape[1]), np.ones(log_w.shape[1])
    for _ in range(20):
        enough = 1 / np.square(_softmax(log_w * high)).sum(axis=0) >= size
        if enough.all():
            return high
        middle = (low + high) / 2
        kept = 1 / np.square(_softmax(log_w * middle)).sum(axis=0) >= size
        low, high = np.where(kept & ~enough, middle, low), np.where(kept | enough, high, middle)
    return np.where(enough, high, low)
