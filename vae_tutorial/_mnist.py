"""Finding, fetching and mapping MNIST, for :mod:`vae_tutorial.data`."""

import contextlib
import hashlib
import http.client
import os
import shutil
import tempfile
import time
import urllib.request
import warnings
from pathlib import Path

import numpy as np

MNIST_URL = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
MNIST_SHA256 = "06b0d1f124c4e5fa796686ade41a9b778edacc8622f2195a352ef479ad44fc16"
MNIST_BYTES = 11_490_434
DOWNLOAD_SECONDS = 60
STALL_SECONDS = 5


def sources():
    """Return the functions that look for MNIST, in the order in which they are asked.

    Each returns ``x_train, y_train, x_test, y_test`` as :class:`.Digits` holds them and, in words,
    where they were found. It raises ``FileNotFoundError`` where there is nothing to be found, and
    another ``OSError`` or a ``ValueError`` where something should have been and was not.
    """
    return from_folder, from_cache, from_network


def from_folder():
    """Take MNIST from the folder that ``VAE_TUTORIAL_DATA`` names."""
    folder = os.environ.get("VAE_TUTORIAL_DATA")
    if not folder:
        raise FileNotFoundError("VAE_TUTORIAL_DATA names no folder")
    path = Path(folder).expanduser() / "mnist.npz"
    if not path.exists():
        raise ValueError(f"the folder in VAE_TUTORIAL_DATA ({folder}) holds no mnist.npz")
    return (*_images_and_labels(read_mnist(path), path.parent), "the folder VAE_TUTORIAL_DATA")


def from_cache():
    """Take MNIST from Keras's cache."""
    path = cache_path()
    if not path.exists():
        raise FileNotFoundError("there is no mnist.npz in Keras's cache")
    return (*_images_and_labels(read_mnist(path)), "Keras's cache")


def from_network():
    """Download MNIST, and keep it in Keras's cache unless something of that name is there."""
    path = cache_path()
    with tempfile.TemporaryFile() as download:
        _fetch(download)
        download.seek(0)
        arrays = read_mnist(download)
        if checksum(arrays) != MNIST_SHA256:
            raise ValueError("the arrays of the downloaded mnist.npz have another checksum")
        if not path.exists():
            download.seek(0)
            try:
                with _whole_or_absent(path) as part:
                    shutil.copyfileobj(download, part)
            except OSError as error:
                warnings.warn(f"MNIST was downloaded but could not be kept ({error})", stacklevel=3)
    return (*_images_and_labels(arrays), "a fresh download")


def cache_path():
    """Return where Keras keeps ``mnist.npz``, whether it is there or not."""
    home = Path(os.environ.get("KERAS_HOME", "~/.keras")).expanduser()
    return home / "datasets" / "mnist.npz"


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
        If ``path`` is neither, names a folder, or the file is not a zip archive, is damaged, or
        lacks an array of the right shape.
    """
    if not isinstance(path, (str, os.PathLike)) and not hasattr(path, "read"):
        raise ValueError(f"path must be a path or an open binary file, got {path!r}")
    if isinstance(path, (str, os.PathLike)) and os.path.isdir(path):
        raise ValueError(f"path must name an .npz archive, got {path}, which is a folder")
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


def checksum(arrays):
    """Return the SHA-256 of the four arrays' bytes, which no repacking of the archive changes."""
    digest = hashlib.sha256()
    for key in ("x_train", "y_train", "x_test", "y_test"):
        digest.update(np.ascontiguousarray(arrays[key]).data)
    return digest.hexdigest()


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


@contextlib.contextmanager
def _whole_or_absent(path):
    """Open a ``.part`` file that takes the place of ``path`` once all of it has been written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        try:
            yield part
            part.close()
            os.replace(part.name, path)
        except BaseException:
            part.close()
            Path(part.name).unlink(missing_ok=True)
            raise


def _images_and_labels(arrays, folder=None):
    images, n = _gray_images(arrays, folder), len(arrays["x_train"])
    y_train, y_test = (arrays[f"y_{part}"].astype(np.int64) for part in ("train", "test"))
    return images[:n], y_train, images[n:], y_test


def _gray_images(arrays, folder):
    """Return all images as gray values, from a file that kernels share if there can be one.

    As floats they take 220 MB, which a class on one machine should not pay once a student. The
    file is looked for beside ``mnist.npz`` and in Keras's cache, and kept in the latter.
    """
    count = len(arrays["x_train"]) + len(arrays["x_test"])
    name = f"mnist-float32-{checksum(arrays)[:16]}.npy"
    kept = cache_path().with_name(name)
    for path in [kept] if folder is None else [folder / name, kept]:
        try:
            return _open_map(path, count)
        except (OSError, ValueError):  # not there, or cut off
            continue
    try:
        _write_gray(kept, arrays, count)
        return _open_map(kept, count)
    except OSError:  # a full disk or a read-only home costs memory, nothing else
        both = np.concatenate([arrays["x_train"], arrays["x_test"]])[..., np.newaxis]
        return both / np.float32(255)


def _write_gray(path, arrays, count):
    """Write all images as gray values to an ``.npy`` file."""
    with _whole_or_absent(path) as part:
        empty = np.lib.format.open_memmap(part.name, "w+", "<f4", shape=(count, 28, 28, 1))
        part.seek(empty.offset)
        del empty
        # Written, not mapped: where the disk is full, to write is an error that can be caught,
        # and to fill mapped pages ends the process.
        for images in (arrays["x_train"], arrays["x_test"]):
            for i in range(0, len(images), 1000):
                part.write((images[i : i + 1000] / np.float32(255)).astype("<f4").tobytes())


def _open_map(path, count):
    """Map a file of images: pages are shared until somebody writes, who then has a copy."""
    images = np.lib.format.open_memmap(path, mode="c")
    if images.shape != (count, 28, 28, 1) or images.dtype != np.float32:
        raise ValueError(f"{path} holds {images.dtype} of shape {images.shape}")
    return images.view(np.ndarray)
