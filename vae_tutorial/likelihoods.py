"""What the decoder says about an image: a distribution over its pixels."""

import math

import keras
from keras import ops


@keras.saving.register_keras_serializable("vae_tutorial")
class Bernoulli(keras.layers.Layer):
    """Each pixel is ink with the probability that the sigmoid of its logit gives.

    The log-likelihood is the negative binary cross-entropy, summed over the pixels. Gray pixels
    enter as probabilities, as is customary; the value is then no longer that of a density.
    """

    def call(self, x, logits):
        """Return ``log p(x|z)`` in nats per example, shape ``(n,)``."""
        x, logits = _check(x, logits)
        # The usual log(1 + exp(logit)), written so that neither sign of the logit overflows.
        cross_entropy = ops.relu(logits) - logits * x + ops.log1p(ops.exp(-ops.abs(logits)))
        return -_sum_over_pixels(cross_entropy)

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
        If ``scale`` is not positive.
    """

    def __init__(self, scale=0.5**0.5, **kwargs):
        if not scale > 0:
            raise ValueError(f"scale must be positive, got {scale}")
        super().__init__(**kwargs)
        self.scale = float(scale)

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
        If the name is unknown.
    """
    if isinstance(likelihood, keras.layers.Layer):
        return likelihood
    if likelihood not in LIKELIHOODS:
        known = ", ".join(map(repr, LIKELIHOODS))
        raise ValueError(f"likelihood must be one of {known} or a layer, got {likelihood!r}")
    return LIKELIHOODS[likelihood]()


def _check(x, logits):
    x, logits = ops.convert_to_tensor(x), ops.convert_to_tensor(logits)
    if tuple(x.shape[1:]) != tuple(logits.shape[1:]):
        raise ValueError(
            f"x and logits must show images of one shape, got {x.shape} and {logits.shape}"
        )
    return ops.cast(x, logits.dtype), logits


def _sum_over_pixels(values):
    return ops.sum(values, axis=tuple(range(1, len(values.shape))))
