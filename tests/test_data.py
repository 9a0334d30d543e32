"""Digits load from every source, and every broken source is named and left as it was."""

import http.server
import mmap
import os
import threading
import time
import warnings

import numpy as np
import pytest
from sklearn.datasets import load_digits as small_digits

from vae_tutorial import _mnist, binarize, load_digits
from vae_tutorial.data import check_images


def arrays(n_train=30, n_test=12, seed=0):
    rng = np.random.default_rng(seed)
    return {
        "x_train": rng.integers(0, 256, (n_train, 28, 28), dtype=np.uint8),
        "y_train": np.arange(n_train, dtype=np.uint8) % 10,
        "x_test": rng.integers(0, 256, (n_test, 28, 28), dtype=np.uint8),
        "y_test": np.arange(n_test, dtype=np.uint8) % 10,
    }


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A data folder of the user's, an empty Keras cache, and a network that refuses."""
    monkeypatch.setenv("VAE_TUTORIAL_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setattr(_mnist, "MNIST_URL", "http://127.0.0.1:9/mnist.npz")
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


def test_folder_in_the_environment_comes_first(folder):
    stored = arrays()
    np.savez(folder / "mnist.npz", **stored)
    digits = load_digits("mnist")
    assert digits.name == "mnist"
    assert "VAE_TUTORIAL_DATA" in digits.source
    np.testing.assert_allclose(digits.x_train[..., 0] * 255, stored["x_train"], atol=1e-4)
    np.testing.assert_array_equal(digits.y_test, stored["y_test"])
    assert digits.x_test.dtype == np.float32 and digits.x_test.shape == (12, 28, 28, 1)
    assert "30 training and 12 test images" in str(digits)


def test_keras_cache_comes_second(folder, tmp_path):
    cache = tmp_path / "keras" / "datasets"
    cache.mkdir(parents=True)
    np.savez_compressed(cache / "mnist.npz", **arrays())
    with pytest.warns(UserWarning, match="holds no mnist.npz; took MNIST from Keras's cache"):
        digits = load_digits()
    assert digits.source == "Keras's cache"


def test_embedded_digits_are_scikit_learns_and_split_for_good():
    digits, again = load_digits("digits"), load_digits("digits")
    np.testing.assert_array_equal(digits.x_train, again.x_train)
    assert digits.x_train.shape == (1437, 28, 28, 1) and digits.x_test.shape == (360, 28, 28, 1)
    assert digits.x_train.min() == 0 and digits.x_train.max() == 1
    labels = np.sort(np.concatenate([digits.y_train, digits.y_test]))
    np.testing.assert_array_equal(labels, np.sort(small_digits().target))
    # Every third pixel of an enlarged image is one of scikit-learn's, in 16 gray levels.
    everything = np.concatenate([digits.x_train, digits.x_test])
    thirds = np.rint(everything[:, 3:27:3, 3:27:3, 0] * 16).reshape(-1, 64)
    np.testing.assert_array_equal(
        thirds[np.lexsort(thirds.T)], small_digits().data[np.lexsort(small_digits().data.T)]
    )
    training = {image.tobytes() for image in digits.x_train}
    assert sum(image.tobytes() in training for image in digits.x_test) <= 1


def test_environment_can_ask_for_the_embedded_digits(folder, monkeypatch):
    monkeypatch.setenv("VAE_TUTORIAL_DATA", "digits")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert load_digits().name == "digits"


def test_fallback_tells_the_reader_what_was_tried(folder):
    with pytest.warns(UserWarning, match="small digits instead") as caught:
        digits = load_digits()
    message = str(caught[0].message)
    assert "holds no mnist.npz" in message
    assert "Keras's cache" in message
    assert "download of MNIST failed" in message
    assert digits.name == "digits" and "MNIST could not be loaded" in str(digits)


def test_insisting_on_mnist_fails_and_offers_the_embedded_digits(folder):
    with pytest.raises(FileNotFoundError, match=r"load_digits\('digits'\)"):
        load_digits("mnist")


@pytest.mark.parametrize("name", ["fashion", None, ["mnist"], np.array(["mnist"]), 1, ""])
def test_unknown_name_lists_those_that_exist(name):
    with pytest.raises(ValueError, match="name must be one of 'auto', 'mnist', 'digits', got"):
        load_digits(name)


def truncated(path):
    np.savez(path, **arrays())
    path.write_bytes(path.read_bytes()[:5000])


def not_a_zip(path):
    path.write_text("<html>Not found</html>")


def empty(path):
    path.write_bytes(b"")


def bare_array(path):
    with open(path, "wb") as file:
        np.save(file, np.zeros((3, 28, 28), np.uint8))


def without_an_array(path):
    np.savez(path, **{k: v for k, v in arrays().items() if k != "y_test"})


def misshapen(path):
    np.savez(path, **{**arrays(), "x_test": np.zeros((12, 784), np.uint8)})


def of_floats(path):
    np.savez(path, **{**arrays(), "x_train": np.zeros((30, 28, 28))})


def with_too_few_labels(path):
    np.savez(path, **{**arrays(), "y_train": np.zeros(29, np.uint8)})


def with_letters(path):
    np.savez(path, **{**arrays(), "y_train": np.full(30, 11, np.uint8)})


class Trap:
    def __reduce__(self):
        return os.mkdir, ("unpickled",)


def pickled(path):
    np.savez(path, **{**arrays(), "x_train": np.array([Trap()], dtype=object)})


def garbled(path):
    np.savez_compressed(path, **arrays(300))
    content = bytearray(path.read_bytes())
    content[500:900] = bytes(400)
    path.write_bytes(content)


def garbled_where_it_is_compressed(path):
    np.savez_compressed(path, **{**arrays(), "x_train": arrays()["x_train"] // 64})
    content = bytearray(path.read_bytes())
    content[1000:1100] = bytes(range(100))
    path.write_bytes(content)


BROKEN = [
    truncated, not_a_zip, empty, bare_array, without_an_array, misshapen, of_floats,
    with_too_few_labels, with_letters, pickled, garbled,
    garbled_where_it_is_compressed,
]  # fmt: skip


@pytest.mark.parametrize("break_file", BROKEN)
def test_broken_file_is_named_and_left_as_it_was(break_file, folder, monkeypatch):
    monkeypatch.chdir(folder)
    path = folder / "mnist.npz"
    break_file(path)
    before = path.read_bytes()
    with pytest.raises(ValueError, match="mnist.npz"):
        _mnist.read_mnist(path)
    with pytest.warns(UserWarning, match="mnist.npz"):
        assert load_digits().name == "digits"
    assert path.read_bytes() == before
    assert os.listdir(folder) == ["mnist.npz"], "nothing was unpickled, nothing was left behind"


def test_a_folder_called_mnist_is_named(folder, monkeypatch, tmp_path):
    (folder / "mnist.npz").mkdir()
    with pytest.raises(ValueError, match="path must name an .npz archive, got .*is a folder"):
        _mnist.read_mnist(folder / "mnist.npz")
    with pytest.warns(UserWarning, match="data/mnist.npz, which is a folder"):
        assert load_digits().name == "digits"
    monkeypatch.delenv("VAE_TUTORIAL_DATA")
    (tmp_path / "keras" / "datasets" / "mnist.npz").mkdir(parents=True)
    with pytest.raises(FileNotFoundError, match="datasets/mnist.npz, which is a folder"):
        load_digits("mnist")


@pytest.mark.parametrize("path", [None, 5, ["mnist.npz"]])
def test_what_is_no_path_is_refused(path):
    with pytest.raises(ValueError, match="path must be a path or an open binary file, got"):
        _mnist.read_mnist(path)


class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        content, mode = self.server.content, self.server.mode
        self.send_response(404 if mode == "missing" else 200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if mode == "cut off":
            self.wfile.write(content[: len(content) // 2])
        elif mode == "stalls":
            self.wfile.write(content[:100])
            time.sleep(1)
        elif mode == "drips":
            for byte in content[:40]:
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                time.sleep(0.03)
        else:
            self.wfile.write(content)

    def log_message(self, *arguments):
        pass


@pytest.fixture
def server(folder, monkeypatch):
    """A loopback server that behaves as its ``mode`` says."""
    np.savez(folder / "source.npz", **arrays())
    httpd = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    httpd.content, httpd.mode = (folder / "source.npz").read_bytes(), "fine"
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    monkeypatch.setattr(_mnist, "MNIST_URL", f"http://127.0.0.1:{httpd.server_port}/mnist.npz")
    monkeypatch.setattr(_mnist, "MNIST_SHA256", _mnist.checksum(arrays()))
    monkeypatch.setattr(_mnist, "STALL_SECONDS", 0.3)
    monkeypatch.setattr(_mnist, "DOWNLOAD_SECONDS", 0.6)
    monkeypatch.delenv("VAE_TUTORIAL_DATA")
    yield httpd
    httpd.shutdown()


def test_download_is_checked_and_kept(server, tmp_path):
    assert load_digits("mnist").source == "a fresh download"
    kept = sorted(os.listdir(tmp_path / "keras" / "datasets"))
    assert kept == [f"mnist-float32-{_mnist.MNIST_SHA256[:16]}.npy", "mnist.npz"]
    assert load_digits("mnist").source == "Keras's cache"


@pytest.fixture
def mapped(folder, tmp_path):
    """An archive of the user's that was loaded once, and the file that came of it."""
    np.savez(folder / "mnist.npz", **arrays())
    load_digits("mnist")
    (file,) = (tmp_path / "keras" / "datasets").iterdir()
    return file


def is_mapped(array):
    while array is not None and not isinstance(array, mmap.mmap):
        array = getattr(array, "base", None)
    return array is not None


def right(digits):
    """Whether the images are the archive's, in gray values."""
    stored = arrays()
    return all(
        np.array_equal(images[..., 0], stored[part].astype("float32") / np.float32(255))
        for images, part in ((digits.x_train, "x_train"), (digits.x_test, "x_test"))
    )


def test_images_are_mapped_and_writing_to_them_changes_no_file(mapped):
    before = mapped.read_bytes(), mapped.stat().st_mtime_ns
    digits = load_digits("mnist")
    assert right(digits) and is_mapped(digits.x_train) and is_mapped(digits.x_test)
    assert type(digits.x_train) is np.ndarray
    digits.x_train[:] = 0.5
    assert (mapped.read_bytes(), mapped.stat().st_mtime_ns) == before
    assert right(load_digits("mnist"))


def test_mapped_file_beside_the_archive_serves_everybody(mapped, folder):
    mapped.rename(folder / mapped.name)
    assert right(load_digits("mnist")) and is_mapped(load_digits("mnist").x_test)
    assert not mapped.exists()


@pytest.mark.parametrize("content", [b"", b"no array", None])
def test_damaged_mapped_file_is_made_anew(mapped, content):
    whole = mapped.read_bytes()
    mapped.write_bytes(whole[:-9] if content is None else content)
    assert right(load_digits("mnist"))
    assert mapped.read_bytes() == whole


def test_another_archive_has_another_mapped_file(mapped, folder):
    np.savez(folder / "mnist.npz", **arrays(seed=1))
    images = load_digits("mnist").x_train[..., 0]
    np.testing.assert_allclose(images * 255, arrays(seed=1)["x_train"], atol=1e-4)
    assert len(list(mapped.parent.iterdir())) == 2


def test_full_disk_costs_memory_and_leaves_nothing(folder, tmp_path):
    resource = pytest.importorskip("resource", reason="Windows sets no limits")
    np.savez(folder / "mnist.npz", **arrays())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))  # the file needs 131,840 bytes
    try:
        digits = load_digits("mnist")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert right(digits) and not is_mapped(digits.x_train)
    assert not list((tmp_path / "keras" / "datasets").iterdir())


def test_an_interruption_leaves_nothing(folder, tmp_path, monkeypatch):
    def interrupt(*arguments):
        raise KeyboardInterrupt

    np.savez(folder / "mnist.npz", **arrays())
    monkeypatch.setattr(_mnist.os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        load_digits("mnist")
    assert not list((tmp_path / "keras" / "datasets").iterdir())


def test_the_mapped_file_is_one_that_numpy_reads(mapped):
    images = np.load(mapped)
    stored = np.concatenate([arrays()["x_train"], arrays()["x_test"]])
    np.testing.assert_allclose(images[..., 0] * 255, stored, atol=1e-4)


@pytest.mark.parametrize("mode", ["missing", "cut off", "stalls", "drips", "error page", "other"])
def test_failed_download_leaves_nothing_and_offers_the_embedded_digits(server, mode, tmp_path):
    server.mode = mode
    if mode == "error page":
        server.content = b"<html>Please log in to this network</html>"
    if mode == "other":
        np.savez(tmp_path / "other.npz", **arrays(seed=1))
        server.content = (tmp_path / "other.npz").read_bytes()
    with pytest.raises(FileNotFoundError, match="download.*\n.*load_digits"):
        load_digits("mnist")
    with pytest.warns(UserWarning, match="small digits instead"):
        assert load_digits().name == "digits"
    assert not list((tmp_path / "keras").rglob("*"))


def test_cache_that_cannot_be_written_is_no_obstacle(server, tmp_path):
    (tmp_path / "keras").write_text("a file where the cache folder should be")
    with pytest.warns(UserWarning, match="could not be kept"):
        digits = load_digits("mnist")
    assert digits.source == "a fresh download"
    assert (tmp_path / "keras").read_text() == "a file where the cache folder should be"


def test_read_only_cache_folder_is_no_obstacle(server, tmp_path, monkeypatch):
    def refuse(*arguments, **options):
        raise PermissionError(13, "Permission denied")

    # Permissions do not bind the superuser, so the refusal is made where the system would.
    monkeypatch.setattr(_mnist.tempfile, "NamedTemporaryFile", refuse)
    with pytest.warns(UserWarning, match="could not be kept.*Permission denied"):
        assert load_digits("mnist").name == "mnist"


def test_damaged_cache_is_not_overwritten(server, tmp_path):
    cache = tmp_path / "keras" / "datasets"
    cache.mkdir(parents=True)
    (cache / "mnist.npz").write_text("half a file")
    with pytest.warns(UserWarning, match="damaged.*took MNIST from a fresh download"):
        load_digits("mnist")
    assert (cache / "mnist.npz").read_text() == "half a file"


def test_binarize_draws_ink_with_the_gray_values_as_probabilities(rng):
    gray = np.linspace(0, 1, 784, dtype="float32").reshape(1, 28, 28, 1)
    drawn = binarize(np.repeat(gray, 4000, axis=0), rng)
    assert set(np.unique(drawn)) == {0.0, 1.0} and drawn.dtype == np.float32
    # Five standard errors of a proportion over 4,000 draws, the largest of them 0.04.
    assert np.abs(drawn.mean(axis=0) - gray[0]).max() < 5 * np.sqrt(0.25 / 4000)


@pytest.mark.parametrize(
    ("images", "message"),
    [
        (np.zeros((2, 28, 28, 1), np.uint8), "floats in .*uint8.*divide"),
        (np.zeros((2, 28, 28)), r"shape \(n, 28, 28, 1\), got \(2, 28, 28\)"),
        (np.zeros((0, 28, 28, 1)), r"got \(0, 28, 28, 1\)"),
        (np.full((2, 28, 28, 1), np.nan), "finite, got NaN"),
        (np.full((2, 28, 28, 1), 255.0), "from 255 to 255"),
        (np.full((2, 28, 28, 1), -0.5), "from -0.5 to -0.5"),
        (np.array(["a"]), "floats in .*got array"),
        (None, "floats in .*, got None$"),
        ("images", "floats in .*, got 'images'"),
        ([], r"got \(0,\)"),
        ([[0.5], [0.5, 0.5]], "floats in .*, got "),
        (np.zeros((2, 28, 28, 1), object), "floats in .*, got array"),
        (np.zeros((2, 28, 28, 1), complex), "floats in .*, got complex128$"),
        (np.zeros((2, 28, 28, 1), bool), "floats in .*, got bool$"),
        (np.full((2, 28, 28, 1), np.inf), "from inf to inf"),
        (0.5, r"shape \(n, 28, 28, 1\), got \(\)"),
    ],
)
def test_bad_images_are_described(images, message, rng):
    with pytest.raises(ValueError, match=f"^images must.*{message}"):
        check_images(images)
    with pytest.raises(ValueError, match=f"^images must.*{message}"):
        binarize(images, rng)


@pytest.mark.parametrize("rng", [0, None, "seed", np.random.RandomState(0), np.random])
def test_binarize_wants_a_generator(rng):
    with pytest.raises(
        ValueError, match=r"rng must be a generator, such as .*default_rng\(0\), got"
    ):
        binarize(np.zeros((1, 28, 28, 1)), rng)


@pytest.mark.parametrize("dtype", [np.float32, np.uint8])
def test_images_as_keras_loads_them_are_told_their_missing_axis(dtype):
    with pytest.raises(ValueError, match=r"use x\[\.\.\., None\]"):
        check_images(np.zeros((5, 28, 28), dtype), "x")
    with pytest.raises(ValueError, match=r"got \(5, 14, 28\)$"):
        check_images(np.zeros((5, 14, 28), np.float32), "x")
