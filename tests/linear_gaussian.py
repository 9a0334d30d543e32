"""A VAE whose ``p(x)`` and ``p(z|x)`` are Gaussian, so that SciPy knows the answers."""

import keras
import numpy as np

from vae_tutorial import VAE


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
    image, z = keras.Input((28, 28, 1)), keras.Input((latent_dim,))
    flat = keras.layers.Flatten()(image)
    encoder = keras.Model(image, [keras.layers.Dense(latent_dim)(flat) for _ in range(2)])
    decoder = keras.Model(z, keras.layers.Reshape((28, 28, 1))(keras.layers.Dense(784)(z)))
    weights, offset = rng.normal(0, width, (latent_dim, 784)), rng.uniform(0, 1, 784)
    decoder.set_weights([weights, offset])
    likelihood = PlainGaussian()
    likelihood.scale = scale
    model = VAE(encoder, decoder, prior=prior, likelihood=likelihood)
    # What the model holds, in 32 bits, is the model.
    return model, *(w.astype("float64") for w in decoder.get_weights())
