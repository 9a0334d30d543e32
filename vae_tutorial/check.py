"""Can this machine run the book? ``python -m vae_tutorial.check`` says so in ten lines.

It loads no TensorFlow and downloads nothing. Each line that fails names its remedy, and the exit
status is 1 if one does. A check imports what it needs itself, so that a package that is missing
is one line that fails and not the end of the others.
"""

import hashlib
import importlib.util
import json
import os
import platform
import sys
import urllib.request
from importlib import metadata
from pathlib import Path

from . import __version__

DISTRIBUTION = "vae-tutorial"
TENSORFLOW = ("tensorflow-cpu", "tensorflow", "tensorflow-intel", "tensorflow-macos", "tf-nightly")
CHAPTER_BYTES = 1_200_000_000  # what a chapter may take at its peak
CONTROL_GROUPS = Path("/sys/fs/cgroup")
OWN_GROUP = Path("/proc/self/cgroup")  # which of them holds this process
INSTALL = "In the book's folder run: pip install -r requirements.txt ."


class Problem(Exception):
    """What is wrong, and the remedy."""

    def __init__(self, fault, remedy=INSTALL):
        super().__init__(f"{fault}. {remedy}")


def check_python():
    """Compare this Python with what the package asks for."""
    from packaging.specifiers import SpecifierSet

    needed, version = metadata.metadata(DISTRIBUTION)["Requires-Python"], platform.python_version()
    if not SpecifierSet(needed).contains(version, prereleases=True):
        raise Problem(
            f"{version}, but the book needs {needed}",
            "Install such a Python from https://www.python.org and make a new environment with it",
        )
    return f"{version} at {sys.executable}"


def check_package():
    """See that the installed package is the one that is imported."""
    installed = metadata.version(DISTRIBUTION)
    if installed != __version__:
        raise Problem(
            f"version {__version__} is imported, but {installed} is installed",
            "Run: pip install --no-deps --force-reinstall .",
        )
    return f"{installed} at {Path(__file__).parent}"


def check_tensorflow():
    """Find a TensorFlow, whichever its wheel is called, and compare its version."""
    for name in TENSORFLOW:
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
        needed = _needed("tensorflow")[0].specifier
        if not needed.contains(version, prereleases=True):
            raise Problem(f"{name} {version}, but the book needs {needed}")
        if importlib.util.find_spec("tensorflow") is None:
            raise Problem(
                f"{name} {version} is listed, but its files are gone",
                f"Run: pip install --no-deps --force-reinstall {name}=={version}",
            )
        return f"{name} {version}"
    raise Problem("is missing")


def check_keras():
    """See that Keras will compute with TensorFlow, which the chapters use beside it."""
    version = metadata.version("keras")
    folder = Path(os.environ.get("KERAS_HOME", "~/.keras")).expanduser()
    settings = folder / "keras.json"
    backend, where = os.environ.get("KERAS_BACKEND"), "the variable KERAS_BACKEND"
    if not backend:
        backend, where = "tensorflow", "by default"
        if settings.is_file():
            try:
                backend = json.loads(settings.read_text(encoding="utf-8")).get("backend", backend)
            except ValueError as error:
                raise Problem(f"{settings} is damaged ({error})", "Delete that file") from error
            where = str(settings)
    if backend != "tensorflow":
        raise Problem(
            f"{version} computes with {backend} ({where}), but the chapters need tensorflow",
            "Set KERAS_BACKEND=tensorflow",
        )
    return f"{version}, computing with tensorflow"


def check_packages():
    """Compare the version of each other package that the book needs."""
    faults, present = [], []
    for requirement in _needed():
        try:
            version = metadata.version(requirement.name)
        except metadata.PackageNotFoundError:
            faults.append(f"{requirement.name} is missing")
            continue
        if not requirement.specifier.contains(version, prereleases=True):
            faults.append(f"{requirement.name} is {version}, needed is {requirement.specifier}")
        present.append(f"{requirement.name} {version}")
    if faults:
        raise Problem("; ".join(faults))
    return ", ".join(present)


def check_notebook():
    """See that there is a kernel to run a chapter, and a JupyterLab to open it in."""
    kernel = metadata.version("ipykernel")
    if _on_colab():
        return f"ipykernel {kernel}, in Colab"
    return f"ipykernel {kernel}, jupyterlab {metadata.version('jupyterlab')}"


def check_widgets():
    """See that JupyterLab has the two parts that show sliders and live views."""
    anywidget = f"anywidget {metadata.version('anywidget')}"
    if _on_colab():
        return f"{anywidget}, in Colab"
    from jupyter_core.paths import jupyter_config_path, jupyter_path

    disabled = {}
    for folder in reversed(jupyter_config_path()):
        page = Path(folder, "labconfig", "page_config.json")
        if page.is_file():
            setting = json.loads(page.read_text(encoding="utf-8")).get("disabledExtensions", {})
            disabled.update(setting if isinstance(setting, dict) else dict.fromkeys(setting, True))
    for name in ("@jupyter-widgets/jupyterlab-manager", "anywidget"):
        if not any(
            Path(folder, name, "package.json").is_file() for folder in jupyter_path("labextensions")
        ):
            raise Problem(
                f"JupyterLab's extension {name} is missing",
                "Run: pip install --force-reinstall anywidget jupyterlab_widgets, and reload",
            )
        if any(off and key.split(":")[0] == name for key, off in disabled.items()):
            raise Problem(
                f"JupyterLab's extension {name} is disabled",
                f"Run: jupyter labextension enable {name}",
            )
    return f"{anywidget}, enabled in JupyterLab"


def check_memory():
    """Compare the memory that is free, or that a container leaves, with a chapter's peak."""
    import psutil

    free, total = psutil.virtual_memory().available, psutil.virtual_memory().total
    for limit, used in _limits():
        if limit < total:
            total, free = limit, min(free, limit - used)
    memory = f"{free / 1e9:.1f} GB free of {total / 1e9:.1f}"
    if free < CHAPTER_BYTES:
        raise Problem(
            f"{memory}, but a chapter may take {CHAPTER_BYTES / 1e9:.1f} GB",
            "Shut other kernels down, close programs, or run the chapter on Binder or Colab",
        )
    return memory


def check_data():
    """Say where the chapters will find their digits, without downloading them."""
    from . import _mnist

    folder = os.environ.get("VAE_TUTORIAL_DATA")
    if folder == "digits":
        return "the small digits of scikit-learn (VAE_TUTORIAL_DATA=digits)"
    if folder:
        path = Path(folder).expanduser() / "mnist.npz"
        remedy = "Put a good mnist.npz there, or unset VAE_TUTORIAL_DATA"
    else:
        path, remedy = _mnist.cache_path(), "Delete that file"
    if path.exists():
        try:
            arrays = _mnist.read_mnist(path)
        except (OSError, ValueError) as error:
            raise Problem(str(error), remedy) from error
        other = (
            "" if _mnist.checksum(arrays) == _mnist.MNIST_SHA256 else ", not the published arrays"
        )
        return f"MNIST in {path}{other}"
    if folder:
        raise Problem(f"VAE_TUTORIAL_DATA is {folder}, which holds no mnist.npz", remedy)
    try:
        request = urllib.request.Request(_mnist.MNIST_URL, method="HEAD")
        with urllib.request.urlopen(request, timeout=_mnist.STALL_SECONDS):
            return "MNIST, downloaded at the first use (11 MB)"
    except (OSError, ValueError):
        return "the small digits of scikit-learn, since MNIST is neither here nor within reach"


def check_weights():
    """Compare each shipped weight file with the checksum in its manifest."""
    from .pretrained import DATA, MINIATURES, MINIATURES_FOLDER, WEIGHTS
    from .recipes import RECIPES

    faults = []
    small = [(f"{MINIATURES_FOLDER}/{name}", data) for name in MINIATURES for data in DATA]
    models = [*RECIPES, *small]
    for name, data in models:
        path = WEIGHTS / data / f"{name}.npz"
        try:
            manifest = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            if hashlib.sha256(path.read_bytes()).hexdigest() != manifest["sha256"]:
                faults.append(f"{data}/{name}.npz has another checksum than its manifest")
        except (OSError, ValueError, KeyError, TypeError) as error:
            faults.append(f"{data}/{name} cannot be read ({type(error).__name__})")
    if faults:
        raise Problem(
            "; ".join(faults), "Run: pip install --no-deps --force-reinstall . (or: git restore .)"
        )
    return f"{len(models)} trained models, checksums right"


CHECKS = {
    "Python": check_python,
    "Package": check_package,
    "TensorFlow": check_tensorflow,
    "Keras": check_keras,
    "Packages": check_packages,
    "Notebook": check_notebook,
    "Widgets": check_widgets,
    "Memory": check_memory,
    "Data": check_data,
    "Weights": check_weights,
}


def main():
    """Print a line for each check; return the exit status."""
    status = 0
    for name, check in CHECKS.items():
        try:
            verdict, message = "ok", check()
        except Problem as problem:
            verdict, message = "FAIL", problem
        except metadata.PackageNotFoundError as error:
            verdict, message = "FAIL", Problem(f"the package {error.name} is missing")
        except ImportError as error:
            verdict, message = "FAIL", Problem(f"the module {error.name} is missing")
        print(f"{verdict:4}  {name:10}  {message}")
        status = max(status, verdict == "FAIL")
    print("This machine can run the book." if not status else "Mend the lines that say FAIL.")
    return int(status)


def _needed(extra=""):
    """Return the package's own requirements, or those that an extra adds."""
    from packaging.requirements import Requirement

    requirements = [Requirement(line) for line in metadata.requires(DISTRIBUTION) or ()]
    if not extra:
        return [r for r in requirements if r.marker is None]
    return [r for r in requirements if r.marker is not None and r.marker.evaluate({"extra": extra})]


def _limits():
    """Yield the limit and the use of memory of each control group that holds this process.

    A container sees its own at the root; a service of systemd, as on a hub, lies further down.
    """
    try:
        lines = OWN_GROUP.read_text("utf-8").splitlines()
    except OSError:  # not Linux
        return
    place = next((line[3:] for line in lines if line.startswith("0::")), "/")
    group = CONTROL_GROUPS / place.strip("/")
    names = [
        (folder / "memory.max", folder / "memory.current") for folder in (group, *group.parents)
    ]
    older = CONTROL_GROUPS / "memory"  # version 1 of control groups
    names.append((older / "memory.limit_in_bytes", older / "memory.usage_in_bytes"))
    for limit, used in names:
        try:
            yield int(limit.read_text("ascii")), int(used.read_text("ascii"))
        except (OSError, ValueError):  # no such group, or no limit ("max")
            continue


def _on_colab():
    return "COLAB_RELEASE_TAG" in os.environ


if __name__ == "__main__":
    sys.exit(main())
