"""The conditional variational autoencoder: a VAE that is told which class an image is of."""

import functools
import reprlib

import keras
import numpy as np
import tensorflow as tf
from keras import ops

from ._batches import GRAY_VALUES
from ._checks import check_class, one_hot
from .data import check_images
from .models import VAE, in_batches

UNKNOWN_CLASS, NOT_ONE_HOT = GRAY_VALUES + 1, GRAY_VALUES + 2  # faults of a batch's labels


@keras.saving.register_keras_serializable("vae_tutorial")
class ConditionalVAE(VAE):
    """Put what distinguishes images of one class into ``z``, and leave the class to the label.

    Encoder and decoder are both given the label ``y``. The training loss, averaged over a batch,
    is the negative of a bound on ``log p(x|y)``: the expectation of ``log p(x|z,y)`` under
    ``q(z|x,y)``, less ``beta`` times the divergence of ``q(z|x,y)`` from a prior ``p(z)`` that all
    classes share.

    Labels are integers of shape ``(n,)`` or one-hot rows of shape ``(n, classes)``, in arrays and
    in the batches ``(x, y)`` of a ``tf.data.Dataset``. ``predict`` needs the latter.

    Parameters
    ----------
    encoder : keras.Model
        From ``[image, label]`` to ``z_mean`` and ``z_log_var``; see :func:`.build_encoder`.
    decoder : keras.Model
        From ``[z, label]`` to logits, for as many classes.
    beta, prior, likelihood, seed, free_bits
        As for :class:`.VAE`.

    Attributes
    ----------
    classes : int
        How many classes the labels tell apart.

    Raises
    ------
    ValueError
        If a network takes no label or the two take different ones, ``prior`` is a
        :class:`.VampPrior`, whose pseudo-inputs have no label, or as for :class:`.VAE`.

    Examples
    --------
    >>> cvae = ConditionalVAE(build_encoder(2, classes=10), build_decoder(2, classes=10))
    >>> cvae.compile("adam")
    >>> cvae.fit(x_train, y_train, epochs=3, validation_data=(x_test, y_test))
    >>> sevens = cvae.generate([7, 7, 7])

    References
    ----------
    Kingma et al. (2014), the model M2 with all labels given; Sohn et al. (2015).
    """

    takes_label = True

    def __init__(self, encoder, decoder, beta=1.0, prior=None, *args, **kwargs):
        if hasattr(prior, "lend"):
            raise ValueError(
                "prior must do without the encoder, which takes a label here, "
                f"got a {type(prior).__name__}, whose pseudo-inputs have none"
            )
        super().__init__(encoder, decoder, beta, prior, *args, **kwargs)
        shapes = [tuple(network.inputs[1].shape[1:]) for network in (encoder, decoder)]
        if shapes[0] != shapes[1] or len(shapes[0]) != 1:
            raise ValueError(
                "encoder and decoder must take a label of one shape, (classes,), "
                f"got {shapes[0]} and {shapes[1]}"
            )
        (self.classes,) = shapes[0]

    def losses_of(self, x, y):
        """Return the total loss and its two parts for one draw of z, in nats, by example."""
        x, y = ops.convert_to_tensor(x), self._rows_of(y)
        z_mean, z_log_var = self.encoder([x, y])
        z = self.sampling((z_mean, z_log_var))
        return self._weighed(-self.likelihood(x, self.decoder([z, y])), z_mean, z_log_var, z)

    def call(self, x, y):
        x, y = ops.convert_to_tensor(x), self._rows_of(y)
        return self.likelihood.mean(self.decoder([self.sampling(self.encoder([x, y])), y]))

    def _rows_of(self, y):
        """Return labels of either kind as one-hot rows; an unknown class has a row of zeros."""
        y = ops.convert_to_tensor(y)
        if len(y.shape) == 1:
            return tf.one_hot(tf.cast(y, "int64"), self.classes)
        return ops.cast(y, "float32")

    def encode(self, x, y):
        """Return ``z_mean`` and ``z_log_var`` of ``q(z|x,y)``, each of shape ``(n, latent_dim)``.

        Parameters
        ----------
        x : array, shape (n, 28, 28, 1)
            Gray values in [0, 1].
        y : array, shape (n,) or (n, classes)
            Integers or one-hot rows.

        Raises
        ------
        ValueError
            If ``x`` does not hold images or ``y`` not one label of a known class for each.
        """
        x = check_images(x, "x", self.image_shape)
        y = one_hot(y, "y", self.classes, len(x))
        return in_batches(lambda *batch: self.encoder(list(batch)), x, y)

    def codes(self, x, y):
        """Return ``z_mean`` alone; see :meth:`encode`."""
        return self.encode(x, y)[0]

    @functools.cached_property
    def logits_at(self):
        """The decoder, compiled once for any number of points with their labels."""
        inputs = [tf.TensorSpec((None, size)) for size in (self.latent_dim, self.classes)]
        decode = functools.partial(lambda decoder, z, y: decoder([z, y]), self.decoder)
        return tf.function(decode, input_signature=inputs, autograph=False)

    def decode(self, z, y):
        """Return the mean image of each latent point with its label.

        Parameters
        ----------
        z : array, shape (n, latent_dim)
        y : array, shape (n,) or (n, classes)
            Integers, or rows of nonnegative numbers that add up to 1. One-hot rows name a class;
            others mix several, which the decoder has never met in its training.

        Returns
        -------
        ndarray, shape (n, 28, 28, 1), gray values in [0, 1]

        Raises
        ------
        ValueError
            If ``z`` has another shape or is not finite, or ``y`` are no such labels, one a point.
        """
        z = self._checked_points(z)
        return self._mean_images(z, one_hot(y, "y", self.classes, len(z), "point", soft=True))

    def reconstruct(self, x, y):
        """Return the mean image of each image's code, shape ``(n, 28, 28, 1)``."""
        return self.decode(self.codes(x, y), y)

    def generate(self, labels, seed=None, temperature=1.0):
        """Return the mean image of a draw from the prior for each label.

        Parameters
        ----------
        labels : array, shape (n,) or (n, classes)
            Integers or one-hot rows: which class each image is to be of.
        seed, temperature
            As for :meth:`.VAE.generate`.

        Returns
        -------
        ndarray, shape (n, 28, 28, 1), gray values in [0, 1]

        Raises
        ------
        ValueError
            If ``labels`` are no labels of known classes, or as :meth:`.VAE.generate`.
        """
        rows = one_hot(labels, "labels", self.classes)
        return self.decode(self._draws(len(rows), seed, temperature), rows)

    def given(self, label):
        """Return this model for images of one class: a plain :class:`.VAE` with the same weights.

        Whatever measures a VAE measures it: its ``log p(x)`` is this model's ``log p(x|y)``.
        Training one of the two trains the other.

        Parameters
        ----------
        label : int
            From 0 to ``classes - 1``.

        Raises
        ------
        ValueError
            If there is no such class.
        """
        label = SameLabel(check_class(label, "label", self.classes), self.classes)
        x, z = (keras.Input(part.inputs[0].shape[1:]) for part in (self.encoder, self.decoder))
        networks = [
            keras.Model(inputs, part([inputs, label(inputs)]), name=part.name)
            for inputs, part in ((x, self.encoder), (z, self.decoder))
        ]
        settings = {"seed": self.sampling.seed, "free_bits": self.free_bits}
        return VAE(*networks, self.beta, self.prior, self.likelihood, **settings)

    def predict(self, x, *args, **kwargs):
        """Predict as ``keras.Model.predict`` does, from a source of batches ``(x, y)``."""
        if hasattr(x, "__array__"):
            raise ValueError(
                "x must be a source of batches (x, y), such as a tf.data.Dataset, got an array "
                "without labels; reconstruct(x, y) takes arrays"
            )
        return super().predict(x, *args, **kwargs)

    def _check_source(self, x, y, argument):
        super()._check_source(x, y, argument)
        if hasattr(x, "__array__"):
            name = "y" if argument == "x" else f"labels in {argument}"
            if not hasattr(y, "__array__"):  # Keras takes a list for several outputs
                raise ValueError(f"{name} must be an array of labels, got {reprlib.repr(y)}")
            one_hot(y, name, self.classes, len(np.asarray(x)))

    def _inputs_of(self, data):
        """Return images and labels, once their shapes and types are right."""
        (x,) = super()._inputs_of(data)
        _, y, _ = keras.utils.unpack_x_y_sample_weight(data)
        shape = tf.TensorShape(getattr(y, "shape", None))
        integers = hasattr(y, "dtype") and keras.backend.is_int_dtype(y.dtype)
        floats = hasattr(y, "dtype") and keras.backend.is_float_dtype(y.dtype)
        rows = (integers or floats) and shape.rank == 2 and shape[1] == self.classes
        if not rows and not (integers and shape.rank == 1):
            # Or TensorFlow would widen the shape of what it traces next to hold this one, too.
            self.train_function = self.test_function = self.predict_function = None
            got = f"{y.dtype.name} of shape {shape}" if hasattr(y, "dtype") else type(y).__name__
            raise ValueError(
                "y must come with each batch of images, as integers, shape (n,), "
                f"or one-hot rows, shape (n, {self.classes}); got {got}"
            )
        if not shape[:1].is_compatible_with(x.shape[:1]):
            raise ValueError(f"y must hold {x.shape[0]} labels, one for each image, got {shape[0]}")
        return x, y

    def _verdicts_on(self, x, y):
        y = tf.convert_to_tensor(y)
        if len(y.shape) == 1:
            in_range = tf.reduce_all((y >= 0) & (y < self.classes))
            verdict = UNKNOWN_CLASS, (in_range, tf.reduce_min(y), tf.reduce_max(y))
        else:
            others = tf.math.count_nonzero(y, axis=1)
            ones = tf.math.count_nonzero(y == 1, axis=1)
            single = (others == 1) & (ones == 1)
            first = tf.argmin(tf.cast(single, "int32"))  # the first row that is not so
            numbers = tf.gather(others, first), tf.gather(ones, first)
            verdict = NOT_ONE_HOT, (tf.reduce_all(single), *numbers)
        fault, (valid, *numbers) = verdict
        return {
            **super()._verdicts_on(x),
            fault: (valid, *(tf.cast(number, "float32") for number in numbers)),
        }

    def _complaint(self, fault, low, high):
        if fault == UNKNOWN_CLASS:
            wanted = f"labels from 0 to {self.classes - 1}"
            return f"a batch must hold {wanted}, got labels from {low:.0f} to {high:.0f}"
        if fault == NOT_ONE_HOT:
            got = f"a row with {low:.0f} numbers other than 0, {high:.0f} of them 1"
            return f"a batch must hold a single 1 among zeros in each row of labels, got {got}"
        return super()._complaint(fault, low, high)


@keras.saving.register_keras_serializable("vae_tutorial")
class SameLabel(keras.layers.Layer):
    """Gives all inputs of a batch one label, as one-hot rows of shape ``(n, classes)``."""

    def __init__(self, label, classes, **kwargs):
        super().__init__(**kwargs)
        self.label, self.classes = label, classes

    def call(self, inputs):
        row = ops.one_hot([self.label], self.classes)
        return ops.tile(row, (ops.shape(inputs)[0], 1))

    def compute_output_shape(self, input_shape):
        return input_shape[0], self.classes

    def get_config(self):
        return {**super().get_config(), "label": self.label, "classes": self.classes}
