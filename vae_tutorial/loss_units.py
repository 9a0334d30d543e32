"""What the sums, means and weights of a loss amount to: the beta that a VAE is trained with."""

import math
from typing import NamedTuple

from ._checks import check_choice, check_count, check_number

REDUCTIONS = ("sum", "mean")
LIKELIHOODS = ("bernoulli", "squared_error", "gaussian")

# The conventions that circulate, by name, as arguments of `effective_beta`.
CONVENTIONS = {
    "summed cross-entropy + summed KL": {
        "shape": (28, 28, 1), "likelihood": "bernoulli", "pixels": "sum", "latents": "sum",
    },
    "mean cross-entropy + summed KL": {
        "shape": (28, 28, 1), "likelihood": "bernoulli", "pixels": "mean", "latents": "sum",
    },
    "mean cross-entropy + mean KL": {
        "shape": (28, 28, 1), "likelihood": "bernoulli", "pixels": "mean", "latents": "mean",
        "latent_dim": 2,
    },
    "summed cross-entropy + mean KL": {
        "shape": (28, 28, 1), "likelihood": "bernoulli", "pixels": "sum", "latents": "mean",
        "latent_dim": 20,
    },
    "500 x mean cross-entropy + summed KL": {
        "shape": (28, 28, 1), "likelihood": "bernoulli", "pixels": "mean", "latents": "sum",
        "weight": 500.0,
    },
    "500 x mean squared error + summed KL": {
        "shape": (28, 28, 1), "likelihood": "squared_error", "pixels": "mean", "latents": "sum",
        "weight": 500.0,
    },
    "1,000 x mean squared error + summed KL": {
        "shape": (28, 28, 1), "likelihood": "squared_error", "pixels": "mean", "latents": "sum",
        "weight": 1000.0,
    },
    "mean squared error + KL / 784": {
        "shape": (28, 28, 1), "likelihood": "squared_error", "pixels": "mean", "latents": "sum",
        "kl_weight": 1 / 784,
    },
    "mean squared error + 0.00025 x KL": {
        "shape": (64, 64, 3), "likelihood": "squared_error", "pixels": "mean", "latents": "sum",
        "kl_weight": 0.00025,
    },
}  # fmt: skip


class LossUnits(NamedTuple):
    """What a loss amounts to.

    Attributes
    ----------
    beta : float
        Weight of the KL divergence, in nats, against the negative log-likelihood of an image, in
        nats. At 1 the loss is the negative ELBO, but for a factor and a constant.
    scale : float or None
        For squared errors and normal densities: the standard deviation of a pixel with which the
        loss is the negative ELBO, in the units of the pixels; 0, which no density has, where the
        KL divergence has no weight. None for cross-entropy.
    """

    beta: float
    scale: float | None


def effective_beta(
    shape,
    likelihood=None,
    pixels=None,
    latents=None,
    weight=1.0,
    kl_weight=1.0,
    scale=None,
    latent_dim=None,
    batch="mean",
    kl_batch=None,
    batch_size=None,
):
    """Return the beta that a loss trains with, whatever it averages, sums and weighs.

    The loss is ``weight`` times an error that is reduced over the pixels and the batch, plus
    ``kl_weight`` times the KL divergence, reduced over the latent dimensions and the batch.

    Parameters
    ----------
    shape : tuple of int
        Of one image, such as ``(28, 28, 1)``.
    likelihood : {"bernoulli", "squared_error", "gaussian"}
        A pixel's error: the binary cross-entropy, the squared difference (neither halved nor
        divided), or the negative log density of a normal distribution with ``scale``.
    pixels : {"sum", "mean"} or tuple of these
        How the error is reduced over the axes of ``shape``; a tuple says it for each axis.
    latents : {"sum", "mean"}
        How the KL divergence is reduced over the latent dimensions.
    weight, kl_weight : float
        Explicit factors of the two terms; the first above 0, the second at least 0.
    scale : float, optional
        Standard deviation of a pixel: needed for ``"gaussian"``. For ``"squared_error"`` it is the
        one that beta is told for: ``sqrt(1/2)`` unless given, for which the squared error is the
        negative log density less a constant, as in :class:`.Gaussian`.
    latent_dim : int, optional
        Needed where ``latents`` is ``"mean"``.
    batch, kl_batch : {"sum", "mean"}
        How each term is reduced over the batch; ``kl_batch`` is like ``batch`` unless given.
    batch_size : int, optional
        Needed where these two differ.

    Returns
    -------
    LossUnits

    Raises
    ------
    ValueError
        If something that is needed is missing (the message asks for it), a reduction or a
        likelihood is unknown, a size is no integer of at least 1, a weight or ``scale`` is
        negative, zero where it may not be, or not finite, their ratio is too large for a float,
        or there is a ``scale`` for cross-entropy.

    Examples
    --------
    >>> effective_beta((28, 28, 1), "bernoulli", pixels="mean", latents="sum").beta
    784.0
    """
    sizes = _check_shape(shape)
    _need(likelihood, "likelihood", "which error does a pixel have", LIKELIHOODS)
    _need(pixels, "pixels", "is the error summed or averaged over the pixels", REDUCTIONS)
    _need(latents, "latents", "is the KL divergence summed or averaged", REDUCTIONS)
    check_choice(likelihood, "likelihood", LIKELIHOODS)
    check_choice(latents, "latents", REDUCTIONS)
    check_choice(batch, "batch", REDUCTIONS)
    kl_batch = batch if kl_batch is None else check_choice(kl_batch, "kl_batch", REDUCTIONS)
    weight = check_number(weight, "weight", above=0)
    kl_weight = check_number(kl_weight, "kl_weight", least=0)
    scale = _check_scale(scale, likelihood)
    images = _check_size(batch_size, "batch_size", "images is one of the terms", batch != kl_batch)
    dimensions = _check_size(
        latent_dim, "latent_dim", "dimensions is the KL divergence", latents == "mean"
    )
    averaged = _averaged_over(sizes, pixels) * (images if batch == "mean" else 1)
    kl_averaged = (dimensions if latents == "mean" else 1) * (images if kl_batch == "mean" else 1)
    try:
        units = _units(kl_weight / weight * (averaged / kl_averaged), likelihood, scale)
    except (OverflowError, ZeroDivisionError):
        units = LossUnits(math.inf, None)
    if not (math.isfinite(units.beta) and math.isfinite(units.scale or 0)):
        raise ValueError(
            "beta must be a finite number: the shape, the weights and the scale make it too large, "
            f"got weight {weight}, kl_weight {kl_weight} and scale {scale}"
        )
    return units


def _units(ratio, likelihood, scale):
    """Return what a loss amounts to in which one nat of KL weighs ``ratio`` times the error."""
    if likelihood == "bernoulli":
        return LossUnits(ratio, None)
    if likelihood == "gaussian":
        return LossUnits(ratio, scale * math.sqrt(ratio))
    # Squared error + ratio x KL is 2 scale^2 times the negative ELBO if ratio = 2 scale^2.
    own = math.sqrt(ratio / 2)
    return LossUnits(ratio if scale is None else (own / scale) ** 2, own)


def _need(value, name, question, choices=()):
    """Raise ``ValueError`` with a question for what is missing."""
    if value is None:
        known = f"; one of {', '.join(map(repr, choices))}" if choices else ""
        raise ValueError(f"{name} is missing: {question}?{known}")


def _check_scale(scale, likelihood):
    """Return a standard deviation, or None where none is given and none is needed."""
    if likelihood == "gaussian":
        _need(scale, "scale", "which standard deviation does the normal density of a pixel have")
    if likelihood == "bernoulli" and scale is not None:
        raise ValueError(f"scale must not be given for 'bernoulli', got {scale!r}")
    return scale if scale is None else check_number(scale, "scale", above=0)


def _check_size(size, name, what, needed):
    """Return over how many a term is averaged: 1 where none is given and none is needed."""
    if needed:
        _need(size, name, f"over how many {what} averaged")
    return 1 if size is None else check_count(size, name)


def _check_shape(shape):
    if not isinstance(shape, (tuple, list)) or not shape:
        raise ValueError(f"shape must be sizes of an image, such as (28, 28, 1), got {shape!r}")
    return [check_count(size, "size in shape") for size in shape]


def _averaged_over(sizes, pixels):
    """Return over how many pixels the error is averaged; 1 if it is summed over all."""
    if isinstance(pixels, str):
        pixels = [pixels] * len(sizes)
    if not isinstance(pixels, (tuple, list)) or len(pixels) != len(sizes):
        raise ValueError(
            f"pixels must be 'sum', 'mean' or one of these for each of {len(sizes)} axes, "
            f"got {pixels!r}"
        )
    kinds = [check_choice(kind, "pixels", REDUCTIONS) for kind in pixels]
    return math.prod(size for size, kind in zip(sizes, kinds, strict=True) if kind == "mean")
