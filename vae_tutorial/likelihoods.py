"""What the decoder says about an image: a distribution over its pixels."""

import math

import keras
from keras import ops

from ._checks import check_number


@keras.saving.register_keras_serializable("vae_tutorial")
class Bernoulli(keras.layers.Layer):
    """Each pixel is ink with the probability that the sigmoid of its logit gives.

    The log-likelihood is the negative binary cross-entropy, summed over the pixels. Gray pixels
    enter as probabilities, as is customary; the value is then no longer that of a density.
    """

    def call(self, x, logits):
        """Return ``log p(x|z)`` in nats per example, shape ``(n,)``."""
        x, logits = _check(x, logits)
        # log(1 + exp(logit)) is the softplus, which Keras computes without overflow.
        return -_sum_over_pixels(ops.softplus(logits) - logits * x)

    def all_pairs(self, x, logits):
        """Return ``log p(x_i|z_j)`` in nats of every image under every decoding, shape ``(n, m)``.

        It is linear in x, so that one matrix product serves all pairs.
        """
        logits = ops.reshape(logits, (len(logits), -1))
        x = ops.reshape(ops.cast(x, logits.dtype), (len(x), -1))
        return ops.matmul(x, ops.transpose(logits)) - ops.sum(ops.softplus(logits), axis=1)

    def mean(self, logits):
        """Return the mean image, of the shape of ``logits``."""
        return ops.sigmoid(logits)


@keras.saving.register_keras_serializable("vae_tutorial")
class Gaussian(keras.layers.Layer):
    """Each pixel is normal around the sigmoid of its logit, with one fixed standard deviation.

    The log-likelihood is the negative squared error summed over the pixels, divided by
    ``2 * scale**2``, less a constant. The default scale of ``sqrt(1/2)`` makes that divisor one.

    Parameters
    ----------
    scale : float
        Standard deviation of a pixel, in gray values, positive.

    Raises
    ------
    ValueError
        If ``scale`` is not a finite number above 0.
    """

    def __init__(self, scale=0.5**0.5, **kwargs):
        super().__init__(**kwargs)
        self.scale = check_number(scale, "scale", above=0)

    def call(self, x, logits):
        """Return ``log p(x|z)`` in nats per example, shape ``(n,)``."""
        x, logits = _check(x, logits)
        squared_error = ops.square((x - self.mean(logits)) / self.scale)
        pixels = math.prod(logits.shape[1:])
        log_normalizer = pixels * (math.log(2 * math.pi) + 2 * math.log(self.scale))
        return -0.5 * (_sum_over_pixels(squared_error) + log_normalizer)

    def mean(self, logits):
        """Return the mean image, of the shape of ``logits``."""
        return ops.sigmoid(logits)

    def get_config(self):
        return {**super().get_config(), "scale": self.scale}


LIKELIHOODS = {"bernoulli": Bernoulli, "gaussian": Gaussian}


def get_likelihood(likelihood):
    """Return a likelihood layer from its name, or the layer itself.

    Raises
    ------
    ValueError
        If it is neither one of the names nor a layer that has a ``mean``.
    """
    if isinstance(likelihood, str) and likelihood in LIKELIHOODS:
        return LIKELIHOODS[likelihood]()
    if not isinstance(likelihood, keras.layers.Layer) or not hasattr(likelihood, "mean"):
        known = ", ".join(map(repr, LIKELIHOODS))
        raise ValueError(
            f"likelihood must be one of {known} or a layer with a method mean, got {likelihood!r}"
        )
    return likelihood


def _check(x, logits):
    """Return both as tensors of one type. Values are the business of who has them: the model."""
    x, logits = ops.convert_to_tensor(x), ops.convert_to_tensor(logits)
    pairs = list(zip(x.shape, logits.shape, strict=False))
    differ = any(a != b for a, b in pairs if None not in (a, b))
    if differ or len(x.shape) != len(logits.shape) or len(pairs) < 2:
        raise ValueError(
            f"x and logits must show as many images of one shape, got {x.shape} and {logits.shape}"
        )
    return ops.cast(x, logits.dtype), logits


def _sum_over_pixels(values):
    return ops.sum(values, axis=tuple(range(1, len(values.shape))))
