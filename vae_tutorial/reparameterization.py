"""The reparameterization trick: a random draw that gradients can pass through."""

import keras
from keras import ops

from ._checks import check_seed
from .gaussians import as_numbers, check_gaussian, namespace


def reparameterize(mean, log_var, epsilon):
    """Turn standard normal noise into a draw from ``N(mean, exp(log_var))``.

    Parameters
    ----------
    mean, log_var : tensor, shape (..., latent_dim)
        Parameters of the Gaussian; ``log_var`` is the logarithm of the variance, held within
        +-40 so that no value of it overflows.
    epsilon : tensor, shape (..., latent_dim)
        Standard normal noise.

    Returns
    -------
    tensor, shape (..., latent_dim)
        A NumPy array if everything that came in was NumPy or plain Python.

    Raises
    ------
    ValueError
        If ``mean`` and ``log_var`` differ in shape, the last dimension of ``epsilon`` differs, or
        one of them holds no numbers.

    References
    ----------
    Kingma & Welling (2014), section 2.4.
    """
    xp = namespace(mean, log_var, epsilon)
    mean, log_var = check_gaussian(mean, log_var, xp)
    epsilon = as_numbers(epsilon, "epsilon", xp)
    if tuple(epsilon.shape)[-1:] != tuple(mean.shape)[-1:]:
        raise ValueError(
            f"epsilon must end in the latent dimension, {tuple(mean.shape)[-1:]}, "
            f"got shape {tuple(epsilon.shape)}"
        )
    return mean + xp.exp(0.5 * log_var) * epsilon


@keras.saving.register_keras_serializable("vae_tutorial")
class Sampling(keras.layers.Layer):
    """Draw ``z ~ N(mean, exp(log_var))`` from the pair ``(mean, log_var)``.

    Every call draws fresh noise. The layer owns its generator, so a seed reproduces the sequence
    of draws, and its state is saved with the model. A step that XLA compiles draws other numbers
    from the same seed than one that it does not.

    Parameters
    ----------
    seed : int, optional
        At least 0.

    Raises
    ------
    ValueError
        If ``seed`` is no such integer.
    """

    def __init__(self, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.seed = check_seed(seed)
        self.seed_generator = keras.random.SeedGenerator(self.seed)

    def call(self, inputs):
        mean, log_var = inputs
        epsilon = keras.random.normal(ops.shape(mean), seed=self.seed_generator)
        return reparameterize(mean, log_var, epsilon)

    # Keras saves the variables of a layer, but not those of its generator.

    def save_own_variables(self, store):
        store["seed_generator"] = self.seed_generator.state.numpy()

    def load_own_variables(self, store):
        self.seed_generator.state.assign(store["seed_generator"])

    def get_config(self):
        return {**super().get_config(), "seed": self.seed}
