"""The machine's check names what is broken, with a remedy, and fails then and only then."""

import json
import shutil
import subprocess
import sys
from importlib import metadata
from types import SimpleNamespace

import numpy as np
import pytest

from vae_tutorial import check, pretrained

VERSION = metadata.version


@pytest.fixture
def lines(capsys, monkeypatch):
    """Run all checks; return the exit status and the line of each check."""
    monkeypatch.setenv("VAE_TUTORIAL_DATA", "digits")
    monkeypatch.delenv("KERAS_BACKEND", raising=False)
    plenty = SimpleNamespace(available=8e9, total=16e9)
    monkeypatch.setattr("psutil.virtual_memory", lambda: plenty)

    def run():
        status = check.main()
        text = capsys.readouterr().out.splitlines()
        assert len(text) == len(check.CHECKS) + 1
        return status, {line[6:16].strip(): line for line in text[:-1]}

    return run


def versions(monkeypatch, **changed):
    def version(name):
        found = changed.get(name.replace("-", "_"), ...)
        if found is None:
            raise metadata.PackageNotFoundError(name)
        return VERSION(name) if found is ... else found

    monkeypatch.setattr(metadata, "version", version)


def fails_alone(result, name, *words):
    status, lines = result
    assert status == 1
    assert [key for key, line in lines.items() if line.startswith("FAIL")] == [name]
    for word in words:
        assert word in lines[name]


def test_a_sound_machine_passes_in_ten_lines(lines):
    status, found = lines()
    assert status == 0 and len(found) == 10
    assert all(line.startswith("ok") for line in found.values()), found


def test_it_runs_as_a_module_without_loading_tensorflow(tmp_path):
    probe = (
        "import runpy, sys\n"
        "try: runpy.run_module('vae_tutorial.check', run_name='__main__')\n"
        "except SystemExit as end: print(end.code)\n"
        "print('tensorflow' in sys.modules, 'keras' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert run.stdout.endswith("False False\n")
    assert not run.stderr


def test_an_old_python_is_named(lines, monkeypatch):
    monkeypatch.setattr("platform.python_version", lambda: "3.9.2")
    fails_alone(lines(), "Python", "3.9.2", "3.10", "python.org")


def test_an_old_tensorflow_is_named(lines, monkeypatch):
    versions(monkeypatch, tensorflow_cpu="2.15.0", tensorflow="2.15.0")
    fails_alone(lines(), "TensorFlow", "2.15.0", ">=2.18", "pip install")


def test_a_missing_tensorflow_is_named(lines, monkeypatch):
    versions(monkeypatch, **{name.replace("-", "_"): None for name in check.TENSORFLOW})
    fails_alone(lines(), "TensorFlow", "missing", "pip install")


def test_a_tensorflow_of_another_wheel_counts(lines, monkeypatch):
    versions(monkeypatch, tensorflow_cpu=None, tensorflow="2.20.1")
    assert lines()[0] == 0


@pytest.mark.parametrize("name", ["scipy", "tqdm"])
def test_an_old_or_missing_package_is_named(lines, monkeypatch, name):
    versions(monkeypatch, **{name: "0.1"})
    fails_alone(lines(), "Packages", f"{name} is 0.1, needed is >=", "pip install")
    versions(monkeypatch, **{name: None})
    fails_alone(lines(), "Packages", f"{name} is missing", "pip install")


def test_a_package_that_cannot_be_imported_is_named(lines, monkeypatch):
    monkeypatch.setitem(sys.modules, "psutil", None)
    fails_alone(lines(), "Memory", "psutil", "missing", "pip install")


def test_another_version_of_the_book_than_the_imported_is_named(lines, monkeypatch):
    versions(monkeypatch, vae_tutorial="0.0.9")
    fails_alone(lines(), "Package", "0.0.9", "pip install")


def test_another_backend_of_keras_is_named(lines, monkeypatch, tmp_path):
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    (tmp_path / "keras.json").write_text(json.dumps({"backend": "jax"}))
    fails_alone(lines(), "Keras", "jax", "KERAS_BACKEND=tensorflow")
    monkeypatch.setenv("KERAS_BACKEND", "tensorflow")
    assert lines()[0] == 0
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    fails_alone(lines(), "Keras", "torch", "KERAS_BACKEND=tensorflow")


def test_a_missing_kernel_is_named(lines, monkeypatch):
    versions(monkeypatch, ipykernel=None)
    fails_alone(lines(), "Notebook", "ipykernel is missing", "pip install")


def test_widgets_that_are_missing_or_disabled_are_named(lines, monkeypatch, tmp_path):
    monkeypatch.setattr("jupyter_core.paths.jupyter_path", lambda _: [str(tmp_path)])
    fails_alone(lines(), "Widgets", "jupyterlab-manager is missing", "pip install")
    monkeypatch.undo()
    monkeypatch.setenv("VAE_TUTORIAL_DATA", "digits")
    (tmp_path / "labconfig").mkdir()
    page = tmp_path / "labconfig" / "page_config.json"
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    for setting in ({"anywidget": True}, ["anywidget"]):
        page.write_text(json.dumps({"disabledExtensions": setting}))
        fails_alone(lines(), "Widgets", "anywidget is disabled", "labextension enable anywidget")
    page.write_text(json.dumps({"disabledExtensions": {"anywidget": False}}))
    assert lines()[0] == 0


def test_too_little_memory_is_named(lines, monkeypatch):
    monkeypatch.setattr(
        "psutil.virtual_memory", lambda: SimpleNamespace(available=0.7e9, total=4e9)
    )
    fails_alone(lines(), "Memory", "0.7 GB free of 4.0", "1.2 GB", "Binder")


@pytest.mark.parametrize("place", ["", "system.slice/jupyter-ada.service"])
def test_the_limit_of_a_container_or_of_a_hub_counts(lines, monkeypatch, tmp_path, place):
    group = tmp_path / "groups" / place
    group.mkdir(parents=True)
    (group / "memory.max").write_text("max\n")
    (group / "memory.current").write_text("1500000000\n")
    (tmp_path / "own").write_text(f"0::/{place}\n")
    monkeypatch.setattr(check, "CONTROL_GROUPS", tmp_path / "groups")
    monkeypatch.setattr(check, "OWN_GROUP", tmp_path / "own")
    assert list(check._limits()) == []
    (group / "memory.max").write_text("2000000000\n")
    assert list(check._limits()) == [(2_000_000_000, 1_500_000_000)]
    fails_alone(lines(), "Memory", "0.5 GB free of 2.0", "1.2 GB")


def test_a_tensorflow_without_its_files_is_named(lines, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    fails_alone(lines(), "TensorFlow", "its files are gone", "--force-reinstall tensorflow")


def test_missing_and_damaged_data_are_named(lines, monkeypatch, tmp_path):
    monkeypatch.setenv("VAE_TUTORIAL_DATA", str(tmp_path))
    fails_alone(lines(), "Data", "holds no mnist.npz", "unset VAE_TUTORIAL_DATA")
    (tmp_path / "mnist.npz").write_bytes(b"PK\3\4 and then nothing")
    fails_alone(lines(), "Data", "damaged", "Put a good mnist.npz")
    monkeypatch.delenv("VAE_TUTORIAL_DATA")
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    (tmp_path / "datasets").mkdir()
    (tmp_path / "mnist.npz").rename(tmp_path / "datasets" / "mnist.npz")
    fails_alone(lines(), "Data", "damaged", "Delete that file")


def test_mnist_in_the_folder_is_found_and_told_from_other_arrays(lines, monkeypatch, tmp_path):
    images, labels = np.zeros((3, 28, 28), np.uint8), np.arange(3)
    arrays = {"x_train": images, "y_train": labels, "x_test": images, "y_test": labels}
    np.savez(tmp_path / "mnist.npz", **arrays)
    monkeypatch.setenv("VAE_TUTORIAL_DATA", str(tmp_path))
    status, found = lines()
    assert status == 0 and "not the published arrays" in found["Data"]


def test_without_a_network_the_book_can_still_be_run(lines, monkeypatch, tmp_path):
    monkeypatch.delenv("VAE_TUTORIAL_DATA")
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))

    def nowhere(*args, **kwargs):
        raise OSError("no network")

    monkeypatch.setattr("urllib.request.urlopen", nowhere)
    status, found = lines()
    assert status == 0 and "scikit-learn" in found["Data"]


def test_damaged_and_missing_weights_are_named(lines, monkeypatch, tmp_path):
    folder = shutil.copytree(pretrained.WEIGHTS, tmp_path / "weights")
    monkeypatch.setattr(pretrained, "WEIGHTS", folder)
    assert lines()[0] == 0
    path = folder / "digits" / "vae-2d.npz"
    content = bytearray(path.read_bytes())
    content[500] ^= 1
    path.write_bytes(content)
    fails_alone(lines(), "Weights", "digits/vae-2d.npz has another checksum", "force-reinstall")
    path.unlink()
    fails_alone(lines(), "Weights", "digits/vae-2d cannot be read", "force-reinstall")
