"""What the figures of merit ask of a model."""

import numpy as np

from ..data import check_images
from ..gaussians import LOG_VAR_LIMIT
from ..priors import StandardNormal


def check_vae(model):
    """Raise ``ValueError`` unless ``model`` gives ``q(z|x)`` and ``p(x|z)``.

    A model of a reader's own needs ``encode``, ``decoder`` and ``likelihood``.
    """
    kind = type(model).__name__
    if not getattr(model, "variational", True):
        raise ValueError(f"model must be a VAE, got an {kind}, whose encoder gives no q(z|x)")
    if getattr(model, "takes_label", False):
        raise ValueError(
            f"model must be a VAE of one class, got a {kind} of {model.classes}: take "
            "model.given(label), or by_class for what has a value for each image"
        )
    if not all(hasattr(model, part) for part in ("encode", "decoder", "likelihood")):
        raise ValueError(f"model must be a VAE, got {kind}")


def images_for(model, x):
    """Return ``x`` as it is, or raise ``ValueError`` unless it holds images such as the model's.

    A model of a reader's own that names no ``image_shape`` is one of 28 x 28 pixels.
    """
    return check_images(x, "x", getattr(model, "image_shape", (28, 28, 1)))


def posterior_of(model, x):
    """Return mean and log-variance of ``q(z|x)``, each of shape ``(n, latent_dim)``, as NumPy.

    The log-variance is held within +-40, as where z is drawn.

    Raises
    ------
    ValueError
        If ``model.encode`` gives anything else, as the encoder of an autoencoder does.
    """
    heads = model.encode(x)
    wanted = (len(x), model.decoder.input_shape[-1])
    listed = isinstance(heads, (tuple, list))
    shapes = [np.shape(head) for head in heads] if listed else np.shape(heads)
    if shapes != [wanted, wanted]:
        raise ValueError(
            "model must be a VAE, whose encode(x) returns mean and log-variance of shape "
            f"{wanted} each, got {'the shapes' if listed else 'one array of shape'} {shapes}"
        )
    mean, log_var = (np.asarray(head) for head in heads)
    return mean, np.clip(log_var, -LOG_VAR_LIMIT, LOG_VAR_LIMIT)


def prior_of(model):
    """Return the prior that a model holds; one of a reader's own may leave it at the standard."""
    return getattr(model, "prior", None) or StandardNormal(model.decoder.input_shape[-1])
