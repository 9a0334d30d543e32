"""A small network that reads digits: the judge of generated images, and the features it sees."""

import time
from typing import NamedTuple

import keras
import numpy as np
import tensorflow as tf
from keras import layers
from tqdm.keras import TqdmCallback

from ._checks import check_count, check_seed
from .data import CLASSES, check_images
from .models import in_batches
from .networks import IMAGE_SHAPE, initializers


class Classification(NamedTuple):
    """What a classifier makes of images.

    Attributes
    ----------
    probabilities : ndarray, shape (n, 10)
        Of each class; every row sums to 1.
    features : ndarray, shape (n, n_features)
        The last hidden layer's units, from -1 to 1.
    """

    probabilities: np.ndarray
    features: np.ndarray


def build_classifier(n_features=64, seed=None):
    """Build the network that maps images to the probabilities of the ten classes.

    Two strided 5 x 5 convolutions with 24 and 48 filters, then the features, then the classes. The
    features are tanh units: a relu unit that is zero for all images would make the covariance of
    the features singular.

    Parameters
    ----------
    n_features : int
        Units of the last hidden layer, whose name is ``"features"``.
    seed : int, optional
        Makes the initial weights and the dropout of training reproducible; at least 0.

    Returns
    -------
    keras.Model
        From ``(n, 28, 28, 1)`` to ``(n, 10)``.

    Raises
    ------
    ValueError
        If ``n_features`` is not a positive integer or ``seed`` is not an integer of at least 0.
    """
    n_features = check_count(n_features, "n_features")
    glorot = initializers(check_seed(seed))
    inputs = keras.Input(IMAGE_SHAPE, name="image")
    h = inputs
    for filters in (24, 48):
        h = layers.Conv2D(filters, 5, 2, "same", activation="relu", kernel_initializer=glorot())(h)
    h = layers.Flatten()(h)
    h = layers.Dropout(0.4, seed=seed)(h)
    h = layers.Dense(n_features, "tanh", name="features", kernel_initializer=glorot())(h)
    outputs = layers.Dense(CLASSES, "softmax", name="classes", kernel_initializer=glorot())(h)
    return keras.Model(inputs, outputs, name="classifier")


def classify(model, x):
    """Let a classifier read images, some at a time.

    Parameters
    ----------
    model : keras.Model
        Such as ``load_pretrained("classifier")``, with a layer called ``"features"``.
    x : array, shape (n, 28, 28, 1)
        Gray values in [0, 1].

    Returns
    -------
    Classification
        ``probabilities`` and ``features``.

    Raises
    ------
    ValueError
        If ``model`` is no classifier or ``x`` does not hold images.
    """
    names = [layer.name for layer in getattr(model, "layers", ())]
    if "features" not in names:
        raise ValueError(
            f'model must be a classifier with a layer called "features", got {type(model).__name__}'
        )
    x = check_images(x, "x")
    both = keras.Model(model.input, [model.output, model.get_layer("features").output])
    return Classification(*in_batches(lambda batch: both(batch, training=False), x))


def train_classifier(recipe, digits, description=None):
    """Train the classifier of a :class:`.ClassifierRecipe` from scratch, with a progress bar.

    Each batch is moved by up to two pixels, so that where a digit stands decides nothing.

    Parameters
    ----------
    recipe : ClassifierRecipe
    digits : Digits
    description : str, optional
        What stands before the progress bar.

    Returns
    -------
    model : keras.Model
    seconds : float
    """
    model = build_classifier(recipe.n_features, recipe.seed)
    n = len(digits.x_train)
    steps = recipe.epochs * -(-n // recipe.batch_size)
    schedule = keras.optimizers.schedules.CosineDecay(recipe.learning_rate, steps)
    # XLA, which Keras takes where it can, slows the convolutions down on a CPU.
    model.compile(
        keras.optimizers.Adam(schedule), "sparse_categorical_crossentropy", jit_compile=False
    )
    images, labels = tf.constant(digits.x_train), tf.constant(digits.y_train)
    rows = tf.data.Dataset.range(n).shuffle(n, seed=recipe.seed).batch(recipe.batch_size)
    # A draw inside of map would begin anew with each epoch; these seeds go on.
    seeds = tf.data.Dataset.random(recipe.seed, rerandomize_each_iteration=True).batch(2)
    batches = tf.data.Dataset.zip(rows, seeds).map(
        lambda i, seed: (_moved(tf.gather(images, i), seed), tf.gather(labels, i))
    )
    progress = TqdmCallback(verbose=0, desc=description)
    start = time.perf_counter()
    model.fit(batches.prefetch(2), epochs=recipe.epochs, verbose=0, callbacks=[progress])
    return model, time.perf_counter() - start


def _moved(images, seed):
    """Return a batch moved by up to two pixels in each direction, as digits are written."""
    top, left = tf.unstack(tf.random.stateless_uniform((2,), seed, 0, 5, "int32"))
    padded = tf.pad(images, [[0, 0], [2, 2], [2, 2], [0, 0]])
    return tf.ensure_shape(padded[:, top : top + 28, left : left + 28], (None, *IMAGE_SHAPE))


def classifier_metrics(model, digits):
    """Return what a manifest records: the share of test images read right, and the loss in nats."""
    probabilities = classify(model, digits.x_test).probabilities
    of_label = probabilities[np.arange(len(digits.y_test)), digits.y_test]
    return {
        "accuracy": round(float(np.mean(probabilities.argmax(axis=1) == digits.y_test)), 4),
        "cross_entropy": round(float(-np.mean(np.log(of_label))), 4),
    }
