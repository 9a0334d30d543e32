"""The two networks of an autoencoder: an encoder that squeezes, a decoder that unfolds."""

import collections.abc
import numbers

import keras
import numpy as np
from keras import layers

from ._checks import check_choice, check_count, check_seed, finite_array

ARCHITECTURES = ("dense", "conv")
ACTIVATIONS = ("relu", "tanh")
IMAGE_SHAPE = (28, 28, 1)


def build_encoder(
    latent_dim,
    architecture="dense",
    outputs=("z_mean", "z_log_var"),
    seed=None,
    hidden=None,
    activation="relu",
    classes=0,
):
    """Build the network that maps images to the parameters of ``q(z|x)``.

    Parameters
    ----------
    latent_dim : int
        Number of latent dimensions, at least 1.
    architecture : {"dense", "conv"}
        ``"dense"``: 784-512-256. ``"conv"``: the classic pair of strided 3 x 3 convolutions with
        32 and 64 filters, then 16 units.
    outputs : tuple of str
        One linear head of ``latent_dim`` units for each name. A plain autoencoder has ``("z",)``.
    seed : int, optional
        Makes the initial weights reproducible; at least 0.
    hidden : sequence of int, optional
        Units of the dense hidden layers, in the order in which an image meets them; (512, 256) if
        not given. The convolutional network has none to choose.
    activation : {"relu", "tanh"}
        Of every layer but the heads.
    classes : int
        How many classes the labels tell apart, at least 2; 0 for a network that takes no label. The
        label joins the flattened image, or what the convolutions have made of it.

    Returns
    -------
    keras.Model
        From ``(n, 28, 28, 1)`` to ``(n, latent_dim)``, or a list of these, one for each head. With
        classes it takes ``[image, label]``, the label a one-hot row of shape ``(n, classes)``.

    Raises
    ------
    ValueError
        If ``latent_dim`` or a number in ``hidden`` is not a positive integer, ``architecture`` or
        ``activation`` is unknown, ``outputs`` are not different names, ``seed`` is not an integer
        of at least 0, ``hidden`` is empty or given for a convolutional network, or ``classes`` is
        neither 0 nor an integer of at least 2.

    References
    ----------
    Sohn et al. (2015) for networks that take a label.
    """
    latent_dim = check_count(latent_dim, "latent_dim")
    hidden = _check_hidden(hidden, architecture)
    check_choice(activation, "activation", ACTIVATIONS)
    outputs = _check_outputs(outputs)
    glorot = _initializers(seed)
    image, label = keras.Input(IMAGE_SHAPE, name="image"), _label_input(classes)
    if architecture == "dense":
        h = _joined(layers.Flatten()(image), label)
        for units in hidden:
            h = layers.Dense(units, activation, kernel_initializer=glorot())(h)
    else:
        h = image
        for filters in (32, 64):
            h = layers.Conv2D(
                filters, 3, 2, "same", activation=activation, kernel_initializer=glorot()
            )(h)
        h = _joined(layers.Flatten()(h), label)
        h = layers.Dense(16, activation, kernel_initializer=glorot())(h)
    heads = [
        layers.Dense(latent_dim, name=name, kernel_initializer=glorot())(h) for name in outputs
    ]
    inputs = image if label is None else [image, label]
    return keras.Model(inputs, heads if len(heads) > 1 else heads[0], name="encoder")


def build_decoder(
    latent_dim,
    architecture="dense",
    pixel_means=None,
    seed=None,
    hidden=None,
    activation="relu",
    classes=0,
):
    """Build the network that maps latent points to one logit a pixel.

    Parameters
    ----------
    latent_dim : int
        Number of latent dimensions, at least 1.
    architecture : {"dense", "conv"}
        The mirror image of the encoder of that name.
    pixel_means : array, shape (28, 28, 1), optional
        Mean training image. Where given, the output biases start at its log-odds (the conv
        decoder has one bias for all pixels, which starts at those of the average pixel). An
        untrained dense decoder then already draws the average digit, worth several epochs.
    seed : int, optional
        Makes the initial weights reproducible.
    hidden : sequence of int, optional
        As for the encoder, whose mirror image the decoder is.
    activation : {"relu", "tanh"}
        Of every layer but the last.
    classes : int
        As for the encoder; the label joins the latent point.

    Returns
    -------
    keras.Model
        From ``(n, latent_dim)`` to logits of shape ``(n, 28, 28, 1)``; a pixel's mean gray value
        is the sigmoid of its logit. With classes it takes ``[z, label]``.

    Raises
    ------
    ValueError
        As ``build_encoder``, or if ``pixel_means`` has another shape or values outside [0, 1].
    """
    latent_dim = check_count(latent_dim, "latent_dim")
    hidden = _check_hidden(hidden, architecture)
    check_choice(activation, "activation", ACTIVATIONS)
    glorot = _initializers(seed)
    z, label = keras.Input((latent_dim,), name="z"), _label_input(classes)
    h = _joined(z, label)
    if architecture == "dense":
        for units in reversed(hidden):
            h = layers.Dense(units, activation, kernel_initializer=glorot())(h)
        h = layers.Dense(784, name="logits", kernel_initializer=glorot())(h)
        outputs = layers.Reshape(IMAGE_SHAPE)(h)
    else:
        h = layers.Dense(7 * 7 * 64, activation, kernel_initializer=glorot())(h)
        h = layers.Reshape((7, 7, 64))(h)
        for filters in (64, 32):
            h = layers.Conv2DTranspose(
                filters, 3, 2, "same", activation=activation, kernel_initializer=glorot()
            )(h)
        outputs = layers.Conv2DTranspose(
            1, 3, padding="same", name="logits", kernel_initializer=glorot()
        )(h)
    decoder = keras.Model(z if label is None else [z, label], outputs, name="decoder")
    if pixel_means is not None:
        bias = decoder.get_layer("logits").bias
        bias.assign(_log_odds(pixel_means, bias.shape[0]))
    return decoder


def _label_input(classes):
    """Return the input for one-hot labels of so many classes, or None for 0 of them."""
    if isinstance(classes, numbers.Integral) and not isinstance(classes, bool) and classes == 0:
        return None
    try:
        classes = check_count(classes, "classes", least=2)
    except ValueError as error:
        raise ValueError(f"{error}, or 0 for a network that takes no label") from None
    return keras.Input((classes,), name="label")


def _joined(h, label):
    """Return ``h`` with the label behind it, or ``h`` alone where there is none."""
    return h if label is None else layers.Concatenate()([h, label])


def _check_hidden(hidden, architecture):
    check_choice(architecture, "architecture", ARCHITECTURES)
    if hidden is None:
        return [512, 256]
    if architecture == "conv":
        raise ValueError(f"hidden is for dense networks, got {hidden!r} for 'conv'")
    if not _is_list(hidden) or len(hidden) == 0:
        raise ValueError(f"hidden must be one or more numbers of units, got {hidden!r}")
    return [check_count(units, "units in hidden") for units in hidden]


def _check_outputs(outputs):
    names = list(outputs) if _is_list(outputs) else []
    named = all(isinstance(name, str) and name.isidentifier() for name in names)
    if not names or not named or len(set(names)) < len(names):
        raise ValueError(
            f"outputs must be one or more different names, such as ('z',), got {outputs!r}"
        )
    return names


def _is_list(value):
    listed = isinstance(value, (collections.abc.Sequence, np.ndarray))
    return listed and not isinstance(value, (str, bytes)) and np.ndim(value) == 1


def _log_odds(pixel_means, size):
    means = finite_array(pixel_means, "pixel_means")
    if means.shape != IMAGE_SHAPE:
        raise ValueError(f"pixel_means must have shape {IMAGE_SHAPE}, got {means.shape}")
    if means.min() < 0 or means.max() > 1:
        raise ValueError(
            f"pixel_means must lie in [0, 1], got values from {means.min():g} to {means.max():g}"
        )
    means = means.astype("float32").reshape(size, -1).mean(axis=1).clip(0.001, 0.999)
    return np.log(means) - np.log1p(-means)


def _initializers(seed):
    """Return a function that makes one Glorot initializer after another, each with its own seed."""
    if check_seed(seed) is None:  # Keras then draws one, which set_random_seed decides
        return keras.initializers.GlorotUniform
    rng = np.random.default_rng(seed)
    return lambda: keras.initializers.GlorotUniform(int(rng.integers(2**31)))
