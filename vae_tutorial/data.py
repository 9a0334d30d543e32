"""Handwritten digits: MNIST, or the small real set that is always there."""

import os
import reprlib
import warnings
from dataclasses import dataclass, field

import numpy as np

from . import _mnist
from ._checks import channel_remedy, check_choice

NAMES = ("auto", "mnist", "digits")
CLASSES = 10


@dataclass(frozen=True)
class Digits:
    """Training and test images with their labels, and where they came from.

    Attributes
    ----------
    x_train, x_test : ndarray, shape (n, 28, 28, 1), float32
        Gray values from 0 (paper) to 1 (ink).
    y_train, y_test : ndarray, shape (n,), int64
        The digit that each image shows, 0 to 9.
    name : str
        ``"mnist"`` or ``"digits"``.
    source : str
        Where the images were found, and why there, in words.
    """

    x_train: np.ndarray = field(repr=False)
    y_train: np.ndarray = field(repr=False)
    x_test: np.ndarray = field(repr=False)
    y_test: np.ndarray = field(repr=False)
    name: str
    source: str

    def __str__(self):
        return (
            f"{self.name}: {len(self.x_train):,} training and {len(self.x_test):,} test images, "
            f"from {self.source}"
        )


def load_digits(name="auto"):
    """Load handwritten digits, the test images kept apart from the training images.

    ``"auto"`` looks for MNIST in the folder that the environment variable ``VAE_TUTORIAL_DATA``
    names, in Keras's cache and on the network, in that order, and falls back to the digits that
    come with scikit-learn (1,797 real ones, enlarged from 8 x 8 pixels) with a warning that says
    why. Setting ``VAE_TUTORIAL_DATA=digits`` asks for those digits directly.

    MNIST's images are mapped from a file of 220 MB that is made once in Keras's cache: kernels on
    one machine share it, and writing to an array changes that array alone. A copy of the file in
    the folder that ``VAE_TUTORIAL_DATA`` names serves everybody who reads ``mnist.npz`` there.

    Parameters
    ----------
    name : {"auto", "mnist", "digits"}
        ``"mnist"`` fails where ``"auto"`` falls back; ``"digits"`` needs no file and no network.

    Returns
    -------
    Digits

    Raises
    ------
    ValueError
        If ``name`` is unknown.
    FileNotFoundError
        If ``"mnist"`` is asked for and could not be loaded. The message says what was tried.

    References
    ----------
    LeCun, Bottou, Bengio & Haffner (1998); Alpaydin & Kaynak (1998) for the small set.
    """
    check_choice(name, "name", NAMES)
    if name == "digits":
        return _embedded("scikit-learn")
    if name == "auto" and os.environ.get("VAE_TUTORIAL_DATA") == "digits":
        return _embedded("scikit-learn (VAE_TUTORIAL_DATA=digits)")
    failures = []
    for source in _mnist.sources():
        try:
            *arrays, where = source()
        except (OSError, ValueError) as error:
            failures.append(error)
            continue
        for error in failures:
            if not isinstance(error, FileNotFoundError):
                warnings.warn(f"{error}; took MNIST from {where}", stacklevel=2)
        return Digits(*arrays, name="mnist", source=where)
    reasons = "".join(f"\n  - {error}" for error in failures)
    if name == "mnist":
        raise FileNotFoundError(
            f"MNIST could not be loaded:{reasons}\nPut mnist.npz into a folder and name it in "
            "VAE_TUTORIAL_DATA, or use load_digits('digits'), which is always there."
        )
    warnings.warn(
        f"MNIST could not be loaded, so these are scikit-learn's small digits instead:{reasons}",
        stacklevel=2,
    )
    return _embedded("scikit-learn, because MNIST could not be loaded")


def binarize(images, rng):
    """Draw black-or-white images whose pixels are ink with the probability of their gray value.

    Parameters
    ----------
    images : array, shape (n, 28, 28, 1)
        Gray values in [0, 1].
    rng : numpy.random.Generator

    Returns
    -------
    ndarray of float32, the same shape, each value 0 or 1

    Raises
    ------
    ValueError
        If ``images`` are no images, or ``rng`` is no generator.
    """
    images = check_images(images)
    if not isinstance(rng, np.random.Generator):
        raise ValueError(
            f"rng must be a generator, such as numpy.random.default_rng(0), got {rng!r}"
        )
    return (rng.random(images.shape, dtype=np.float32) < images).astype(np.float32)


def check_images(images, argument="images", shape=(28, 28, 1)):
    """Return the images, each of this shape, as they are, or say what is wrong with them.

    Raises
    ------
    ValueError
        If the array is not floating point of shape ``(n, *shape)`` with values in [0, 1].
    """
    given = images
    try:
        images = np.asarray(images)
    except (TypeError, ValueError):  # such as rows of unequal length
        images = np.asarray(None)
    if images.dtype.kind != "f":
        kind = reprlib.repr(given) if images.dtype.kind in "OUS" else images.dtype
        remedy = "; divide 0..255 by 255" if images.dtype.kind in "iu" else ""
        remedy += channel_remedy(images.shape, argument)
        raise ValueError(f"{argument} must be floats in [0, 1], got {kind}{remedy}")
    if images.shape[1:] != shape or len(images) == 0:
        remedy = channel_remedy(images.shape, argument)
        wanted = ", ".join(map(str, ("n", *shape)))
        raise ValueError(f"{argument} must have shape ({wanted}), got {images.shape}{remedy}")
    low, high = images.min(), images.max()
    if np.isnan(low) or np.isnan(high):
        raise ValueError(f"{argument} must be finite, got NaN")
    if low < 0 or high > 1:
        raise ValueError(f"{argument} must lie in [0, 1], got values from {low:g} to {high:g}")
    return images


def _embedded(source):
    # Not at the top: these take 100 MB and a second, and only those without MNIST need them.
    from scipy.ndimage import zoom
    from sklearn.datasets import load_digits as small_digits
    from sklearn.model_selection import train_test_split

    small, labels = small_digits(return_X_y=True)
    framed = np.pad(small.reshape(-1, 8, 8) / 16, ((0, 0), (1, 1), (1, 1)))
    images = zoom(framed, (1, 2.8, 2.8), order=3).clip(0, 1).astype(np.float32)[..., np.newaxis]
    x_train, x_test, y_train, y_test = train_test_split(
        images, labels.astype(np.int64), test_size=360, stratify=labels, random_state=0
    )
    return Digits(x_train, y_train, x_test, y_test, name="digits", source=source)
