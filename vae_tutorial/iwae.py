"""The importance-weighted autoencoder: a VAE that trains with a tighter bound."""

import math

import keras
import tensorflow as tf
from keras import ops

from . import gaussians
from ._checks import check_choice, check_count
from .gaussians import check_gaussian
from .models import VAE
from .priors import divergence
from .reparameterization import reparameterize

GRADIENTS = ("reparameterized", "doubly_reparameterized")


@keras.saving.register_keras_serializable("vae_tutorial")
class IWAE(VAE):
    """A variational autoencoder that trains with the bound of ``k`` samples.

    Its loss is ``-log(mean of p(x,z_i) / q(z_i|x))`` over ``k`` draws ``z_i`` from ``q(z|x)``. With
    ``k = 1`` that is the negative ELBO, its KL divergence sampled and not in closed form.

    Parameters
    ----------
    encoder, decoder : keras.Model
        As for :class:`.VAE`.
    k : int
        Draws of z for each image, at least 1.
    gradient : {"reparameterized", "doubly_reparameterized"}
        How the encoder's gradient is estimated. The second reparameterizes the term that moves the
        density at a fixed draw, too; its mean is the same, and its noise does not drown it as ``k``
        grows.
    prior, likelihood, seed
        As for :class:`.VAE`.

    Raises
    ------
    ValueError
        If ``k`` is no positive integer, ``gradient`` is unknown, or as for :class:`.VAE`; also for
        a ``beta`` other than 1 and for ``free_bits``, for which this bound has no place.

    Examples
    --------
    >>> model = IWAE(build_encoder(50), build_decoder(50), k=5)
    >>> model.compile("adam")
    >>> model.fit(x_train, epochs=3)

    References
    ----------
    Burda et al. (2016); Tucker et al. (2019) for the second gradient.
    """

    def __init__(
        self,
        encoder,
        decoder,
        k=5,
        gradient="reparameterized",
        prior=None,
        likelihood="bernoulli",
        seed=None,
        **kwargs,
    ):
        for name, value in {"beta": 1.0, "free_bits": 0.0}.items():
            _check_absent(name, kwargs.pop(name, value), value)
        k, gradient = check_count(k, "k"), check_choice(gradient, "gradient", GRADIENTS)
        super().__init__(encoder, decoder, 1.0, prior, likelihood, seed, **kwargs)
        self.k, self.gradient = k, gradient

    @property
    def beta(self):
        """1: the bound weighs its terms by what they are."""
        return 1.0

    @beta.setter
    def beta(self, beta):
        _check_absent("beta", beta, 1.0)

    def draw(self, x):
        """Return ``k`` draws from each ``q(z|x)``, shape (k, n, latent_dim), and what q is."""
        z_mean, z_log_var = check_gaussian(*self.encoder(x), ops)
        shape = (self.k, *ops.shape(z_mean))
        epsilon = keras.random.normal(shape, seed=self.sampling.seed_generator)
        return reparameterize(z_mean, z_log_var, epsilon), z_mean, z_log_var

    def log_weights(self, x, z, z_mean, z_log_var):
        """Return ``log p(x,z) - log q(z|x)`` in nats, shape (k, n), and its term ``log p(x|z)``."""
        images = ops.reshape(ops.broadcast_to(x, (self.k, *ops.shape(x))), (-1, *x.shape[1:]))
        logits = self.decoder(ops.reshape(z, (-1, self.latent_dim)))
        log_likelihood = ops.reshape(self.likelihood(images, logits), ops.shape(z)[:2])
        log_q = gaussians.log_prob(z, z_mean, z_log_var)
        return log_likelihood + self.prior.log_prob(z) - log_q, log_likelihood

    def losses_of(self, x):
        """Return the bound's loss, and beside it the two parts of the ELBO, in nats."""
        z, z_mean, z_log_var = self.draw(x)
        return self._parts(*self.log_weights(x, z, z_mean, z_log_var), z, z_mean, z_log_var)

    def _parts(self, log_w, log_likelihood, z, z_mean, z_log_var):
        return {
            "loss": math.log(self.k) - ops.logsumexp(log_w, axis=0),
            "reconstruction_loss": -ops.mean(log_likelihood, axis=0),
            "kl_loss": divergence(self.prior, z_mean, z_log_var, z[0]),
        }

    def get_config(self):
        own = {"k": self.k, "gradient": self.gradient}
        config = {**super().get_config(), **own}
        return {name: value for name, value in config.items() if name not in ("beta", "free_bits")}

    def gradients_of(self, x):
        """Return the losses of a batch and the gradients of their mean."""
        if self.gradient == "reparameterized":
            return super().gradients_of(x)
        with tf.GradientTape() as to_z:
            z, z_mean, z_log_var = self.draw(x)
        with tf.GradientTape() as from_z:
            from_z.watch(z)
            # Seen as constants, mean and log_var move the weights through z alone.
            q = ops.stop_gradient(z_mean), ops.stop_gradient(z_log_var)
            log_w, log_likelihood = self.log_weights(x, z, *q)
            losses = self._parts(log_w, log_likelihood, z, *q)
            loss = ops.mean(losses["loss"])
        variables = self.trainable_variables
        by_z, *direct = from_z.gradient(loss, [z, *variables])
        # The gradient of log w_i counts with the square of its share of the weights; that of
        # the loss holds the share once.
        by_z *= ops.softmax(log_w, axis=0)[..., None]
        through_z = to_z.gradient(z, variables, output_gradients=by_z)
        return losses, [_sum(*pair) for pair in zip(direct, through_z, strict=True)]


def _check_absent(name, given, value):
    if given != value:
        raise ValueError(
            f"{name} must be {value:g} for an IWAE, whose bound has no place for it, got {given!r}"
        )


def _sum(*gradients):
    """Return the sum of those gradients that are there, or None."""
    there = [gradient for gradient in gradients if gradient is not None]
    return sum(there) if there else None
