"""The aggregated posterior: where the encoder puts all images together."""

import numpy as np

from .. import gaussians
from .._checks import finite_array
from ._models import check_vae, images_for, posterior_of


def log_aggregated_posterior(model, x, z):
    """Return ``log q(z)``, where ``q(z)`` is the average of ``q(z|x)`` over the images ``x``.

    The density is exact for these images. It depends on how many there are: few narrow Gaussians
    make a lumpy mixture, whose divergence from the prior is larger than that of many.

    Parameters
    ----------
    model : VAE
    x : array, shape (n, 28, 28, 1)
        At least one image.
    z : array, shape (m, latent_dim)

    Returns
    -------
    ndarray, shape (m,)
        In nats.

    Raises
    ------
    ValueError
        If ``model`` is no VAE, ``x`` does not hold images, or ``z`` has another shape or is not
        finite.

    References
    ----------
    Hoffman & Johnson (2016).
    """
    check_vae(model)
    latent_dim = model.decoder.input_shape[-1]
    x, z = images_for(model, x), finite_array(z, "z").astype("float64")
    if z.ndim != 2 or z.shape[1] != latent_dim or len(z) == 0:
        raise ValueError(f"z must have shape (m, {latent_dim}), got {z.shape}")
    mean, log_var = (part.astype("float64") for part in posterior_of(model, x))
    return gaussians.log_mixture(z, -np.log(len(x)), mean, log_var)
