"""The autoencoder and the variational autoencoder, as Keras models that train themselves."""

import functools
import inspect
import numbers

import keras
import numpy as np
import tensorflow as tf
from keras import ops

from ._batches import CheckedBatches
from ._checks import check_count, check_number, check_seed, finite_array
from .data import check_images
from .likelihoods import get_likelihood
from .priors import StandardNormal, check_prior, divergence
from .reparameterization import Sampling

BATCH = 250  # larger ones take memory that the process keeps, and no less time


class ImageModel(CheckedBatches, keras.Model):
    """What both autoencoders share: two networks, a likelihood, and the way to train them.

    A subclass says in ``losses_of`` what one batch costs. A model that ``takes_label`` needs labels
    with the data, others ignore them; sample weights are refused. ``keras.saving.load_model`` knows
    these models wherever ``vae_tutorial`` is imported.
    """

    variational = False
    takes_label = False
    heads = ("z",)
    loss_names = ("loss",)
    part_names = ("encoder", "decoder", "likelihood")

    def __init__(self, encoder, decoder, likelihood="bernoulli", **kwargs):
        for name, network in {"encoder": encoder, "decoder": decoder}.items():
            if not (isinstance(network, keras.Model) and getattr(network, "outputs", None)):
                raise ValueError(f"{name} must be a keras.Model that is built, got {network!r}")
            if len(network.inputs) != 1 + self.takes_label:
                raise ValueError(
                    f"{name} must have {1 + self.takes_label} inputs for a {type(self).__name__}, "
                    f"got {len(network.inputs)}; build_{name}(..., classes=10) takes a label, too"
                )
        likelihood = get_likelihood(likelihood)
        shapes = [tuple(head.shape[1:]) for head in encoder.outputs]
        point = tuple(decoder.inputs[0].shape[1:])
        if shapes != [point] * len(self.heads):
            raise ValueError(
                f"encoder must output {' and '.join(self.heads)}, of the shape that decoder takes, "
                f"{point}; got {len(shapes)} of shape {shapes}"
            )
        super().__init__(**kwargs)
        self.encoder = encoder
        self.decoder = decoder
        self.likelihood = likelihood
        self.latent_dim, self.image_shape = point[-1], tuple(decoder.output_shape[1:])
        self.trackers = {name: keras.metrics.Mean(name=name) for name in self.loss_names}
        self._build_likelihood()
        self.built = True

    def _build_likelihood(self):
        """Let a likelihood that has weights make them, for the optimizer and for loading."""
        if not self.likelihood.built:
            zeros = ops.zeros((1, *self.image_shape))
            self.likelihood(zeros, zeros)

    @property
    def metrics(self):
        """The running means that Keras resets at the start of each epoch."""
        return list(self.trackers.values())

    def train_step(self, data):
        """Take one step down the gradient of the mean loss of a batch."""
        inputs = self._inputs_of(data)
        losses, gradients = self.gradients_of(*inputs)
        self._apply_if_valid(inputs, gradients)
        return self._track(losses)

    def gradients_of(self, *inputs):
        """Return the losses of a batch and the gradients of the mean of its ``"loss"``."""
        with tf.GradientTape() as tape:
            losses = self.losses_of(*inputs)
            loss = ops.mean(losses["loss"])
        return losses, tape.gradient(loss, self.trainable_variables)

    def test_step(self, data):
        """Measure a batch as ``train_step`` does, and change nothing."""
        inputs = self._inputs_of(data)
        self._is_valid_so_far(inputs)
        return self._track(self.losses_of(*inputs))

    def predict_step(self, data):
        """Return what ``call`` makes of a batch."""
        inputs = self._inputs_of(data)
        self._is_valid_so_far(inputs)
        return self(*inputs)

    def _track(self, losses):
        # Each tracker takes the whole batch, one value an example: a short last batch then
        # counts for as many examples as it holds.
        for name, tracker in self.trackers.items():
            tracker.update_state(losses[name])
        return {name: tracker.result() for name, tracker in self.trackers.items()}

    def fit(self, x=None, *args, **kwargs):
        """Train as ``keras.Model.fit`` does, after a check that arrays hold proper images."""
        # Keras knows which of the arguments is validation_data, by name or by position.
        given = inspect.signature(keras.Model.fit).bind(self, x, *args, **kwargs).arguments
        self._check_source(x, given.get("y"), "x")
        validation = given.get("validation_data")
        if validation is not None:
            pair = isinstance(validation, (tuple, list)) and 1 <= len(validation) <= 3
            images, labels, *_ = (*validation, None) if pair else (validation, None)
            self._check_source(images, labels, "validation_data")
        return super().fit(x, *args, **kwargs)

    def evaluate(self, x=None, *args, **kwargs):
        """Evaluate as ``keras.Model.evaluate`` does, after a check that arrays hold images."""
        given = inspect.signature(keras.Model.evaluate).bind(self, x, *args, **kwargs).arguments
        self._check_source(x, given.get("y"), "x")
        return super().evaluate(x, *args, **kwargs)

    def predict(self, x, *args, **kwargs):
        """Predict as ``keras.Model.predict`` does, after a check that arrays hold images."""
        self._check_source(x, None, "x")
        return super().predict(x, *args, **kwargs)

    def _check_source(self, x, y, argument):
        """Check arrays at once; batches of a dataset are checked as they come."""
        if hasattr(x, "__array__"):
            check_images(x, argument, self.image_shape)
        elif x is None or isinstance(x, (list, tuple, dict, str, bytes, numbers.Number)):
            raise ValueError(
                f"{argument} must be an array of images, each {self.image_shape}, or a source "
                f"of batches such as a tf.data.Dataset, got {type(x).__name__}"
            )

    @functools.cached_property
    def logits_at(self):
        """The decoder, compiled once for any number of points: faster where there are many."""
        # A partial, or TensorFlow takes the tracings of all models for those of one.
        decode = functools.partial(lambda decoder, z: decoder(z), self.decoder)
        return tf.function(decode, [tf.TensorSpec((None, self.latent_dim))], autograph=False)

    def decode(self, z):
        """Return the mean image of each latent point.

        Parameters
        ----------
        z : array, shape (n, latent_dim)

        Returns
        -------
        ndarray, shape (n, 28, 28, 1), gray values in [0, 1]

        Raises
        ------
        ValueError
            If ``z`` has another shape or is not finite.
        """
        return self._mean_images(self._checked_points(z))

    def _checked_points(self, z):
        z = finite_array(z, "z").astype("float32")
        if z.ndim != 2 or z.shape[1] != self.latent_dim or len(z) == 0:
            raise ValueError(f"z must have shape (n, {self.latent_dim}), got {z.shape}")
        return z

    def _mean_images(self, *inputs):
        return in_batches(lambda *batch: self.likelihood.mean(self.logits_at(*batch)), *inputs)

    def reconstruct(self, x):
        """Return the mean image of each image's code, shape ``(n, 28, 28, 1)``."""
        return self.decode(self.codes(x))

    def get_config(self):
        pack = keras.saving.serialize_keras_object
        parts = {name: pack(getattr(self, name)) for name in self.part_names}
        return {**super().get_config(), **parts}

    @classmethod
    def from_config(cls, config):
        unpack = keras.saving.deserialize_keras_object
        # A file from before models held their prior has none, and means the standard normal.
        parts = {name: unpack(config[name]) for name in cls.part_names if name in config}
        return cls(**{**config, **parts})


@keras.saving.register_keras_serializable("vae_tutorial")
class Autoencoder(ImageModel):
    """Squeeze each image into a point and unfold the point again.

    Parameters
    ----------
    encoder : keras.Model
        From images ``(n, 28, 28, 1)`` to points ``(n, latent_dim)``.
    decoder : keras.Model
        From points to logits ``(n, 28, 28, 1)``.
    likelihood : str or layer
        One of the names in ``likelihoods.LIKELIHOODS``, such as ``"bernoulli"``. Its negative
        logarithm is the reconstruction loss, summed over pixels.

    Examples
    --------
    >>> model = Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2))
    >>> model.compile("adam")
    >>> model.fit(x_train, validation_data=x_test)
    """

    def losses_of(self, x):
        """Return ``{"loss": ...}``, the reconstruction loss in nats, one value an example."""
        return {"loss": -self.likelihood(x, self.decoder(self.encoder(x)))}

    def call(self, x):
        return self.likelihood.mean(self.decoder(self.encoder(x)))

    def encode(self, x):
        """Return the point of each image, shape ``(n, latent_dim)``."""
        return in_batches(self.encoder, check_images(x, "x", self.image_shape))

    def codes(self, x):
        """Return the point of each image, shape ``(n, latent_dim)``, as a VAE's mean is one."""
        return self.encode(x)


@keras.saving.register_keras_serializable("vae_tutorial")
class VAE(ImageModel):
    """A variational autoencoder.

    Parameters
    ----------
    encoder : keras.Model
        From images ``(n, 28, 28, 1)`` to the pair ``z_mean``, ``z_log_var`` of shape
        ``(n, latent_dim)`` each.
    decoder : keras.Model
        From latent points to logits ``(n, 28, 28, 1)``.
    beta : float
        Weight of the KL divergence in the training loss, at least 0. It may be set anew between
        epochs. At 1 the loss is the negative ELBO.
    prior : layer, optional
        What the KL divergence is measured from and what ``generate`` draws from: a Keras layer,
        so that it is saved and trained with the model, with ``log_prob(z)``, ``sample(n, seed)``
        and ``kl(mean, log_var)``, or ``kl(mean, log_var, z)`` where the divergence has no closed
        form and is taken at the draw ``z``. A prior with a method ``lend`` is given the encoder.
        The :class:`.StandardNormal` unless given.
    likelihood : str or layer
        One of the names in ``likelihoods.LIKELIHOODS``. Its negative logarithm is the
        reconstruction loss, summed over pixels: the binary cross-entropy for ``"bernoulli"``, the
        squared error and a constant for ``"gaussian"``.
    seed : int, optional
        Makes the sequence of latent draws reproducible.
    free_bits : float
        Nats of KL divergence that each latent dimension has for free in the training loss, at
        least 0: for a dimension whose divergence, averaged over the batch, is smaller, the loss
        counts this number instead, and nothing pulls it further to the prior.

    Raises
    ------
    ValueError
        If ``beta`` or ``free_bits`` is negative or not finite, ``free_bits`` are given with a
        prior that cannot tell its divergence by dimension, encoder and decoder do not fit
        together, ``prior`` is no layer, lacks a method or has another number of latent
        dimensions, or ``seed`` is no integer of at least 0.

    Examples
    --------
    >>> vae = VAE(build_encoder(2), build_decoder(2))
    >>> vae.compile("adam")
    >>> vae.fit(x_train, epochs=3, validation_data=x_test)

    References
    ----------
    Kingma & Welling (2014); Higgins et al. (2017) for ``beta``; Kingma et al. (2016), appendix C.8,
    for ``free_bits``.
    """

    variational = True
    heads = ("z_mean", "z_log_var")
    loss_names = ("loss", "reconstruction_loss", "kl_loss")
    part_names = ("encoder", "decoder", "prior", "likelihood")

    def __init__(
        self,
        encoder,
        decoder,
        beta=1.0,
        prior=None,
        likelihood="bernoulli",
        seed=None,
        free_bits=0.0,
        **kwargs,
    ):
        super().__init__(encoder, decoder, likelihood, **kwargs)
        prior = StandardNormal(self.latent_dim) if prior is None else prior
        self.prior = check_prior(prior, self.latent_dim)
        self.free_bits = check_number(free_bits, "free_bits", least=0)
        if self.free_bits and not hasattr(prior, "kl_by_dimension"):
            raise ValueError(
                "free_bits must be 0 with a prior that has no method kl_by_dimension, "
                f"got {free_bits!r} with {type(prior).__name__}"
            )
        self.sampling = Sampling(seed, name="sampling")
        # A variable, so that a new value reaches a training step that is already compiled.
        self._beta = self.add_weight(shape=(), initializer="ones", trainable=False, name="beta")
        self.beta = beta
        if hasattr(prior, "lend"):  # last, so that what is refused leaves the prior free
            prior.lend(encoder)
        if not prior.built:  # Keras builds layers that are called; a prior is only asked
            prior.build((None, self.latent_dim))

    @property
    def beta(self):
        """Weight of the KL divergence in the training loss."""
        return float(self._beta)

    @beta.setter
    def beta(self, beta):
        self._beta.assign(check_number(beta, "beta", least=0))

    def losses_of(self, x):
        """Return the total loss and its two parts for one draw of z, in nats, by example."""
        z_mean, z_log_var = self.encoder(x)
        z = self.sampling((z_mean, z_log_var))
        return self._weighed(-self.likelihood(x, self.decoder(z)), z_mean, z_log_var, z)

    def _weighed(self, reconstruction_loss, z_mean, z_log_var, z):
        """Return the total loss and its two parts, from the first and a draw of z."""
        kl_loss = divergence(self.prior, z_mean, z_log_var, z)
        return {
            "loss": reconstruction_loss + self._beta * self._charged(kl_loss, z_mean, z_log_var),
            "reconstruction_loss": reconstruction_loss,
            "kl_loss": kl_loss,
        }

    def _charged(self, kl_loss, z_mean, z_log_var):
        """Return the divergence as the loss counts it: less than the free bits is as much."""
        if not self.free_bits:
            return kl_loss
        by_dimension = ops.mean(self.prior.kl_by_dimension(z_mean, z_log_var), axis=0)
        return ops.sum(ops.maximum(by_dimension, self.free_bits))

    def call(self, x):
        return self.likelihood.mean(self.decoder(self.sampling(self.encoder(x))))

    def encode(self, x):
        """Return ``z_mean`` and ``z_log_var`` of ``q(z|x)``, each of shape ``(n, latent_dim)``."""
        return in_batches(self.encoder, check_images(x, "x", self.image_shape))

    def codes(self, x):
        """Return ``z_mean`` alone: one point an image, as an autoencoder gives."""
        return self.encode(x)[0]

    def generate(self, n, seed=None, temperature=1.0):
        """Return the mean images of ``n`` draws from the prior.

        Parameters
        ----------
        n : int
            At least 1.
        seed : int or numpy.random.Generator, optional
        temperature : float
            What the deviation of the prior is multiplied by, at least 0; 0 draws its mean.

        Returns
        -------
        ndarray, shape (n, 28, 28, 1), gray values in [0, 1]

        Raises
        ------
        ValueError
            If ``n`` is no positive integer, ``seed`` is neither an integer of at least 0 nor a
            generator, ``temperature`` is negative or not finite, or not 1 with another prior than
            the :class:`.StandardNormal`.
        """
        return self.decode(self._draws(check_count(n, "n"), seed, temperature))

    def _draws(self, n, seed, temperature):
        temperature = check_number(temperature, "temperature", least=0)
        if temperature != 1 and type(self.prior) is not StandardNormal:
            raise ValueError(
                "temperature must be 1 with a prior other than the StandardNormal, "
                f"got {temperature:g} with {type(self.prior).__name__}"
            )
        return temperature * self.prior.sample(n, check_seed(seed, generator=True))

    def get_config(self):
        own = {"beta": self.beta, "free_bits": self.free_bits, "seed": self.sampling.seed}
        return {**super().get_config(), **own}


def in_batches(network, *inputs):
    """Apply a network to ``inputs``, some rows at a time, and gather the results as NumPy."""

    def gather(*parts):
        return np.concatenate([ops.convert_to_numpy(part) for part in parts])

    starts = range(0, len(inputs[0]), BATCH)
    batches = [network(*(part[i : i + BATCH] for part in inputs)) for i in starts]
    return tf.nest.map_structure(gather, *batches)
