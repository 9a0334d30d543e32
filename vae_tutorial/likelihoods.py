"""What the decoder says about an image: a distribution over its pixels."""

import math

import keras
import numpy as np
from keras import ops

from ._checks import check_number, check_seed


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

    def sample(self, logits, seed=None):
        """Return a draw of each image, ink or none, as an array of the shape of ``logits``."""
        mean = ops.convert_to_numpy(self.mean(logits))
        return (_generator(seed).random(mean.shape) < mean).astype("float32")


@keras.saving.register_keras_serializable("vae_tutorial")
class ContinuousBernoulli(keras.layers.Layer):
    """Each gray value has a density on [0, 1] that is exponential in it.

    It is the Bernoulli's expression, divided by its integral over the gray values, so that gray
    pixels have a density and not only a loss. With the logit ``a`` of a pixel, the logarithm of
    its normalizer is ``log(a / tanh(a / 2))``, which is ``log 2`` at ``a = 0``.

    References
    ----------
    Loaiza-Ganem & Cunningham (2019).
    """

    def call(self, x, logits):
        """Return ``log p(x|z)`` in nats per example, shape ``(n,)``: a density over gray values."""
        x, logits = _check(x, logits)
        cross_entropy = ops.softplus(logits) - logits * x
        return _sum_over_pixels(self.log_normalizer(logits) - cross_entropy)

    def log_normalizer(self, logits):
        """Return, in nats, the log of the factor of each pixel, of the shape of ``logits``."""
        logits = ops.convert_to_tensor(logits)
        small, near, away = _near_and_away(logits)
        series = math.log(2) + ops.log1p(near * _slope(near))
        exact = ops.log(ops.abs(away)) - ops.log(ops.tanh(ops.abs(away) / 2))
        return ops.where(small, series, exact)

    def mean(self, logits):
        """Return the mean image, of the shape of ``logits``; it is not the sigmoid of these."""
        logits = ops.convert_to_tensor(logits)
        small, near, away = _near_and_away(logits)
        series = 0.5 + ops.where(small, logits, 0.0) * _slope(near)
        return ops.where(small, series, -1 / ops.expm1(-away) - 1 / away)

    def sample(self, logits, seed=None):
        """Return a draw of each image, as an array of the shape of ``logits``."""
        logits = ops.convert_to_numpy(logits).astype("float64")
        share = _generator(seed).random(logits.shape)
        size = np.maximum(np.abs(logits), 1e-6)
        # Where the distribution function of the steeper side reaches the share.
        from_top = -np.log1p(share * np.expm1(-size)) / size
        return np.where(logits > 0, 1 - from_top, from_top).astype("float32")


class NormalPixels(keras.layers.Layer):
    """What normal likelihoods share: each pixel is normal around the sigmoid of its logit.

    A subclass has ``scale``, the standard deviation of a pixel in gray values, and its logarithm.
    """

    def call(self, x, logits):
        """Return ``log p(x|z)`` in nats per example, shape ``(n,)``."""
        x, logits = _check(x, logits)
        squared_error = ops.square((x - self.mean(logits)) / self.scale)
        pixels = math.prod(logits.shape[1:])
        log_normalizer = pixels * (math.log(2 * math.pi) + 2 * self.log_scale)
        return -0.5 * (_sum_over_pixels(squared_error) + log_normalizer)

    def mean(self, logits):
        """Return the mean image, of the shape of ``logits``."""
        return ops.sigmoid(logits)

    def sample(self, logits, seed=None):
        """Return a draw of each image, as an array of the shape of ``logits``; not clipped."""
        mean = ops.convert_to_numpy(self.mean(logits))
        noise = _generator(seed).standard_normal(mean.shape)
        return (mean + float(self.scale) * noise).astype("float32")

    def get_config(self):
        return {**super().get_config(), "scale": float(self.scale)}


@keras.saving.register_keras_serializable("vae_tutorial")
class Gaussian(NormalPixels):
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

    @property
    def log_scale(self):
        """Logarithm of the scale, to 64 bits."""
        return math.log(self.scale)


@keras.saving.register_keras_serializable("vae_tutorial")
class LearnedScaleGaussian(NormalPixels):
    """Each pixel is normal around the sigmoid of its logit, with a scale that is learned.

    All pixels share the scale. Its logarithm is a weight, which the optimizer moves with those of
    the networks; :class:`.OptimalScale` sets it to its best value after each epoch, too.

    Parameters
    ----------
    scale : float
        Where the standard deviation of a pixel starts, in gray values, positive.

    Raises
    ------
    ValueError
        If ``scale`` is not a finite number above 0.

    References
    ----------
    Rybkin, Daniilidis & Levine (2021), who also give the best value in closed form.
    """

    def __init__(self, scale=0.5**0.5, **kwargs):
        super().__init__(**kwargs)
        self.log_scale = self.add_weight(shape=(), initializer="zeros", name="log_scale")
        self.scale = scale

    @property
    def scale(self):
        """Standard deviation of a pixel, in gray values; a tensor that gradients reach."""
        return ops.exp(self.log_scale)

    @scale.setter
    def scale(self, scale):
        self.log_scale.assign(math.log(check_number(scale, "scale", above=0)))


LIKELIHOODS = {
    "bernoulli": Bernoulli,
    "continuous_bernoulli": ContinuousBernoulli,
    "gaussian": Gaussian,
    "learned_scale_gaussian": LearnedScaleGaussian,
}


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


def _near_and_away(logits):
    """Return where logits are small, their squares there, and the logits elsewhere.

    What the other branch takes is replaced, so that gradients of the branch not taken are finite.
    """
    small = ops.abs(logits) < 0.5
    near = ops.square(ops.where(small, logits, ops.zeros_like(logits)))
    return small, near, ops.where(small, ops.ones_like(logits), logits)


def _slope(square):
    """Return (a / 2 / tanh(a / 2) - 1) / a**2 of the square of a small ``a``, as a series."""
    return (1 - square / 60 * (1 - square / 42 * (1 - square / 40))) / 12


def _generator(seed):
    return np.random.default_rng(check_seed(seed, generator=True))


def _sum_over_pixels(values):
    return ops.sum(values, axis=tuple(range(1, len(values.shape))))
