"""Handwritten digits: MNIST, or the small real set that is always there."""

import hashlib
import http.client
import io
import itertools
import os
import tempfile
import time
import urllib.request
import warnings
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

MNIST_URL = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
MNIST_SHA256 = "06b0d1f124c4e5fa796686ade41a9b778edacc8622f2195a352ef479ad44fc16"
MNIST_BYTES = 11_490_434
DOWNLOAD_SECONDS = 60
STALL_SECONDS = 5
NAMES = ("auto", "mnist", "digits")


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
        If ``"mnist"`` is asked for and cannot be had. The message says what was tried.

    References
    ----------
    LeCun, Bottou, Bengio & Haffner (1998); Alpaydin & Kaynak (1998) for the small set.
    """
    if name not in NAMES:
        raise ValueError(f"name must be one of {', '.join(map(repr, NAMES))}, got {name!r}")
    if name == "digits":
        return _embedded("scikit-learn")
    if name == "auto" and os.environ.get("VAE_TUTORIAL_DATA") == "digits":
        return _embedded("scikit-learn (VAE_TUTORIAL_DATA=digits)")
    tried = []
    for find in (_from_folder, _from_cache, _from_network):
        try:
            digits = find()
        except (OSError, ValueError) as error:
            tried.append(error)
            continue
        for error in tried:
            if not isinstance(error, FileNotFoundError):
                warnings.warn(f"{error}; took MNIST from {digits.source}", stacklevel=2)
        return digits
    reasons = "".join(f"\n  - {error}" for error in tried)
    if name == "mnist":
        raise FileNotFoundError(
            f"MNIST cannot be had:{reasons}\nPut mnist.npz into a folder and name it in "
            "VAE_TUTORIAL_DATA, or use load_digits('digits'), which is always there."
        )
    warnings.warn(
        f"MNIST cannot be had, so these are scikit-learn's small digits instead:{reasons}",
        stacklevel=2,
    )
    return _embedded("scikit-learn, because MNIST cannot be had")


def read_mnist(path):
    """Read ``mnist.npz`` in the layout of ``keras.datasets.mnist``, and check what can be checked.

    Parameters
    ----------
    path : path-like or binary file
        The archive. Pickled content is refused, never loaded.

    Returns
    -------
    dict of ndarray
        ``x_train``, ``y_train``, ``x_test``, ``y_test`` as stored: uint8.

    Raises
    ------
    ValueError
        If the file is not a zip archive, is damaged, or lacks an array of the right shape.
    """
    where = path if isinstance(path, (str, os.PathLike)) else "the download"
    try:
        with np.load(path, allow_pickle=False) as archive:
            arrays = {key: archive[key] for key in ("x_train", "y_train", "x_test", "y_test")}
    except KeyError as error:
        raise ValueError(f"{where} is not MNIST: {error.args[0]}") from error
    except OSError:
        raise
    except Exception as error:  # zipfile, zlib and NumPy have a dozen kinds for damage
        raise ValueError(
            f"{where} is damaged or not an .npz archive of plain arrays ({error})"
        ) from error
    for part in ("train", "test"):
        x, y = arrays[f"x_{part}"], arrays[f"y_{part}"]
        if x.ndim != 3 or x.shape[1:] != (28, 28) or x.dtype != np.uint8 or len(x) == 0:
            raise ValueError(
                f"{where}: x_{part} must be uint8 of shape (n, 28, 28), "
                f"got {x.dtype} of shape {x.shape}"
            )
        if y.shape != (len(x),) or y.dtype.kind not in "iu" or y.min() < 0 or y.max() > 9:
            raise ValueError(
                f"{where}: y_{part} must hold {len(x)} labels from 0 to 9, "
                f"got {y.dtype} of shape {y.shape}"
            )
    return arrays


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
    """
    images = check_images(images)
    return (rng.random(images.shape, dtype=np.float32) < images).astype(np.float32)


def check_images(images, argument="images"):
    """Return the images as they are, or say what is wrong with them.

    Raises
    ------
    ValueError
        If the array is not floating point of shape ``(n, 28, 28, 1)`` with values in [0, 1].
    """
    images = np.asarray(images)
    if images.dtype.kind != "f":
        raise ValueError(
            f"{argument} must be floats in [0, 1], got {images.dtype}; divide 0..255 by 255"
        )
    if images.ndim != 4 or images.shape[1:] != (28, 28, 1) or len(images) == 0:
        raise ValueError(f"{argument} must have shape (n, 28, 28, 1), got {images.shape}")
    low, high = images.min(), images.max()
    if np.isnan(low) or np.isnan(high):
        raise ValueError(f"{argument} must be finite, got NaN")
    if low < 0 or high > 1:
        raise ValueError(f"{argument} must lie in [0, 1], got values from {low:g} to {high:g}")
    return images


def _from_folder():
    folder = os.environ.get("VAE_TUTORIAL_DATA")
    if not folder:
        raise FileNotFoundError("VAE_TUTORIAL_DATA names no folder")
    path = Path(folder).expanduser() / "mnist.npz"
    if not path.is_file():
        raise ValueError(f"the folder in VAE_TUTORIAL_DATA ({folder}) holds no mnist.npz")
    return _mnist(read_mnist(path), "the folder VAE_TUTORIAL_DATA", path.parent)


def _cache_path():
    home = Path(os.environ.get("KERAS_HOME", "~/.keras")).expanduser()
    return home / "datasets" / "mnist.npz"


def _from_cache():
    path = _cache_path()
    if not path.is_file():
        raise FileNotFoundError("there is no mnist.npz in Keras's cache")
    return _mnist(read_mnist(path), "Keras's cache")


def _from_network():
    path = _cache_path()
    with tempfile.TemporaryFile() as download:
        _fetch(download)
        download.seek(0)
        arrays = read_mnist(download)
        if checksum(arrays) != MNIST_SHA256:
            raise ValueError("the arrays of the downloaded mnist.npz have another checksum")
        if not path.exists():
            download.seek(0)
            try:
                _keep(path, download)
            except OSError as error:
                warnings.warn(f"MNIST was downloaded but could not be kept ({error})", stacklevel=3)
    return _mnist(arrays, "a fresh download")


def _fetch(file):
    deadline = time.monotonic() + DOWNLOAD_SECONDS
    received = 0
    try:
        with urllib.request.urlopen(MNIST_URL, timeout=STALL_SECONDS) as response:
            while chunk := response.read1(1 << 16):
                received += file.write(chunk)
                if received > 2 * MNIST_BYTES or time.monotonic() > deadline:
                    raise OSError(f"stopped after {received:,} bytes")
    except (OSError, http.client.HTTPException) as error:
        raise OSError(f"the download of MNIST failed ({error})") from error


def _keep(path, chunks):
    """Write a file of the cache in one step: it is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        try:
            part.writelines(chunks)
            part.close()
            os.replace(part.name, path)
        except BaseException:
            part.close()
            Path(part.name).unlink(missing_ok=True)
            raise


def checksum(arrays):
    """Return the SHA-256 of the four arrays' bytes, which no repacking of the archive changes."""
    digest = hashlib.sha256()
    for key in ("x_train", "y_train", "x_test", "y_test"):
        digest.update(np.ascontiguousarray(arrays[key]).data)
    return digest.hexdigest()


def _mnist(arrays, source, folder=None):
    images = _mapped(arrays, folder)
    n = len(arrays["x_train"])
    return Digits(
        images[:n],
        arrays["y_train"].astype(np.int64),
        images[n:],
        arrays["y_test"].astype(np.int64),
        name="mnist",
        source=source,
    )


def _mapped(arrays, folder):
    """Return all images as gray values, from a file that kernels share if it can be had.

    As floats they take 220 MB, which a class on one machine should not pay once a student. The
    file is looked for beside ``mnist.npz`` and in Keras's cache, and kept in the latter.
    """
    count = len(arrays["x_train"]) + len(arrays["x_test"])
    name = f"mnist-float32-{checksum(arrays)[:16]}.npy"
    kept = _cache_path().with_name(name)
    places = [kept] if folder is None else [folder / name, kept]
    for place in places:
        try:
            return _open_map(place, count)
        except (OSError, ValueError):  # not there, or cut off
            continue
    header = io.BytesIO()
    shape = {"descr": "<f4", "fortran_order": False, "shape": (count, 28, 28, 1)}
    np.lib.format.write_array_header_1_0(header, shape)
    gray = (
        (arrays[part][i : i + 1000] / np.float32(255)).astype("<f4").tobytes()
        for part in ("x_train", "x_test")
        for i in range(0, len(arrays[part]), 1000)
    )
    try:
        _keep(kept, itertools.chain([header.getvalue()], gray))
        return _open_map(kept, count)
    except OSError:  # a full disk or a read-only home costs memory, nothing else
        both = np.concatenate([arrays["x_train"], arrays["x_test"]])[..., np.newaxis]
        return both / np.float32(255)


def _open_map(path, count):
    """Map a file of images: pages are shared until somebody writes, who then has a copy."""
    images = np.lib.format.open_memmap(path, mode="c")
    if images.shape != (count, 28, 28, 1) or images.dtype != np.float32:
        raise ValueError(f"{path} holds {images.dtype} of shape {images.shape}")
    return images.view(np.ndarray)


def _embedded(source):
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
