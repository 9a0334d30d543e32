"""What the figures of merit ask of a model."""

from ..priors import StandardNormal


def check_vae(model):
    """Raise ``ValueError`` unless ``model`` gives ``q(z|x)`` and ``p(x|z)``.

    A model of a reader's own needs ``encode``, ``decoder`` and ``likelihood``.
    """
    kind = type(model).__name__
    if not getattr(model, "variational", True):
        raise ValueError(f"model must be a VAE, got an {kind}, whose encoder gives no q(z|x)")
    if not all(hasattr(model, part) for part in ("encode", "decoder", "likelihood")):
        raise ValueError(f"model must be a VAE, got {kind}")


def prior_of(model):
    """Return the prior that a model holds; one of a reader's own may leave it at the standard."""
    return getattr(model, "prior", None) or StandardNormal(model.decoder.input_shape[-1])
