"""A VAE whose ``p(x)`` and ``p(z|x)`` are Gaussian, so that SciPy knows the answers."""

import keras
import numpy as np

from vae_tutorial import VAE, build_decoder, build_encoder


class PlainGaussian(keras.layers.Layer):
    """Pixels normal around the decoder's output itself: with a linear decoder, all is Gaussian."""

    scale = 0.5

    def call(self, x, mean):
        log_normalizer = np.log(2 * np.pi * self.scale**2)
        return -0.5 * keras.ops.sum(((x - mean) / self.scale) ** 2 + log_normalizer, (1, 2, 3))

    def mean(self, mean):
        return mean


def linear_gaussian(latent_dim, scale, width, rng, prior=None):
    """Return a VAE whose ``p(x)`` and ``p(z|x)`` are Gaussian, with the matrix and the offset."""
    decoder = build_decoder(latent_dim, hidden=())
    weights, offset = rng.normal(0, width, (latent_dim, 784)), rng.uniform(0, 1, 784)
    decoder.set_weights([weights, offset])
    likelihood = PlainGaussian()
    likelihood.scale = scale
    model = VAE(build_encoder(latent_dim, hidden=()), decoder, prior=prior, likelihood=likelihood)
    # What the model holds, in 32 bits, is the model.
    return model, *(w.astype("float64") for w in decoder.get_weights())
