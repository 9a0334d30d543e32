"""What is known of a latent point before an image is seen: the prior, which the model holds."""

import reprlib

import keras
import numpy as np
from scipy.stats import norm

from . import gaussians
from ._checks import check_count, check_distances, check_seed, finite_array
from .divergences import gaussian_kl
from .gaussians import check_gaussian

METHODS = ("log_prob", "sample", "kl")


@keras.saving.register_keras_serializable("vae_tutorial")
class StandardNormal(keras.layers.Layer):
    """The normal distribution with mean 0 and variance 1 in each latent dimension.

    A prior is a layer, so that a model saves it, and trains it if it has weights. What a model
    asks of a prior of any kind is ``log_prob``, ``sample`` and ``kl``.

    Parameters
    ----------
    latent_dim : int
        Number of latent dimensions, at least 1.

    Raises
    ------
    ValueError
        If ``latent_dim`` is not a positive integer.

    Examples
    --------
    >>> vae = VAE(build_encoder(2), build_decoder(2), prior=StandardNormal(2))
    """

    def __init__(self, latent_dim, **kwargs):
        super().__init__(**kwargs)
        self.latent_dim = check_count(latent_dim, "latent_dim")

    def log_prob(self, z):
        """Return ``log p(z)`` in nats, shape (...), for points of shape (..., latent_dim)."""
        self._check_size(z, "z")
        return gaussians.log_prob(z, 0.0, 0.0)

    def sample(self, n, seed=None):
        """Return ``n`` draws, shape (n, latent_dim), float64.

        Parameters
        ----------
        n : int
            At least 1.
        seed : int or numpy.random.Generator, optional
        """
        shape = check_count(n, "n"), self.latent_dim
        return np.random.default_rng(check_seed(seed, generator=True)).standard_normal(shape)

    def kl(self, mean, log_var):
        """Return ``KL(N(mean, exp(log_var)) || p)`` in nats, as :func:`.gaussian_kl` does."""
        self._check_size(mean, "mean")
        return gaussian_kl(mean, log_var)

    def kl_by_dimension(self, mean, log_var):
        """Return what each dimension adds to the divergence, in nats, shape (..., latent_dim).

        Over these numbers :meth:`kl` sums. They are NumPy where ``mean`` and ``log_var`` are.

        Raises
        ------
        ValueError
            If ``mean`` does not end in ``latent_dim`` dimensions or ``log_var`` has another shape.
        """
        self._check_size(mean, "mean")
        mean, log_var = check_gaussian(mean, log_var, gaussians.namespace(mean, log_var))
        return gaussian_kl(mean[..., None], log_var[..., None])

    def quantile(self, share):
        """Return where a latent coordinate has this share of the prior, in (0, 1), below it."""
        share = finite_array(share, "share")
        if ((share <= 0) | (share >= 1)).any():
            raise ValueError(f"share must lie between 0 and 1, got {reprlib.repr(share)}")
        return norm.ppf(share)

    def circles(self, deviations=(1, 2, 3)):
        """Return center and radius of the circle at each number of standard deviations."""
        center = (0.0,) * self.latent_dim
        return [(center, float(r)) for r in check_distances(deviations, "deviations")]

    def get_config(self):
        return {**super().get_config(), "latent_dim": self.latent_dim}

    def _check_size(self, points, name):
        shape = tuple(np.shape(points))
        if shape[-1:] != (self.latent_dim,):
            raise ValueError(f"{name} must end in {self.latent_dim} dimensions, got shape {shape}")


def check_prior(prior, latent_dim):
    """Return ``prior``, or raise ``ValueError`` if a model with ``latent_dim`` cannot ask it."""
    if isinstance(prior, type):
        raise ValueError(f"prior must be an object, got the class {prior.__name__}; call it first")
    missing = [name for name in METHODS if not callable(getattr(prior, name, None))]
    if missing:
        raise ValueError(
            f"prior must have the methods {', '.join(METHODS)}; "
            f"got {prior!r} without {', '.join(missing)}"
        )
    if not isinstance(prior, keras.layers.Layer):
        kind = type(prior).__name__
        raise ValueError(
            f"prior must be a Keras layer, which is saved and trained with the model, got {kind}"
        )
    if getattr(prior, "latent_dim", latent_dim) != latent_dim:
        raise ValueError(
            f"prior must have the model's {latent_dim} latent dimensions, got {prior.latent_dim}"
        )
    return prior
