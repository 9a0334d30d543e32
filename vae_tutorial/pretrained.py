"""Small trained models that come with the package, each with a record of how it was made."""

import hashlib
import io
import json
from pathlib import Path

import numpy as np

from ._checks import check_choice
from .recipes import build

WEIGHTS = Path(__file__).parent / "weights"
DATA = ("mnist", "digits")
# Their models are built in chapter 11; the weights lie beside each data set's, in a folder.
MINIATURES = ("vq-vae", "code-prior", "two-levels", "flow-prior", "diffusion")
MINIATURES_FOLDER = "miniatures"


def available():
    """Return the names of the trained models and the data sets that each was trained on.

    Returns
    -------
    dict of str to list of str
        For example ``{"vae-2d": ["digits", "mnist"]}``.
    """
    names = {}
    for manifest in sorted(WEIGHTS.glob("*/*.json")):
        names.setdefault(manifest.stem, []).append(manifest.parent.name)
    return names


def load_manifest(name, data="mnist"):
    """Read how a trained model was made and what it reached, without the model.

    Parameters
    ----------
    name : str
        One of ``available()``.
    data : {"mnist", "digits"}
        The data set on which it was trained.

    Returns
    -------
    dict
        Recipe, data, metrics (in nats, or a share of images), seconds of training, and sha256 of
        the weights; where a recipe draws black-or-white pixels, also what
        ``train.likelihood_metrics`` says.

    Raises
    ------
    ValueError
        If there is no such model, or the manifest is damaged.
    """
    known = available()
    if not isinstance(name, str) or data not in known.get(name, ()):
        listed = ", ".join(f"{n!r} ({', '.join(d)})" for n, d in known.items())
        raise ValueError(
            f"name and data must be those of a trained model, got {name!r} and {data!r}; "
            f"there are {listed}"
        )
    return _manifest_of(WEIGHTS / data / f"{name}.npz")


def load_pretrained(name, data="mnist"):
    """Load a trained model.

    Parameters
    ----------
    name : str
        One of ``available()``.
    data : {"mnist", "digits"}
        The data set on which it was trained, the ``name`` of what ``load_digits`` returns.

    Returns
    -------
    Autoencoder, VAE or, for ``"classifier"``, keras.Model
        Its ``manifest`` attribute is what ``load_manifest`` returns.

    Raises
    ------
    ValueError
        If there is no such model, its weights cannot be read, or their checksum differs from the
        manifest's.
    """
    manifest = load_manifest(name, data)
    weights = _weights_of(WEIGHTS / data / f"{name}.npz", manifest)
    model = build(name, data)
    for part in _parts(model):
        count = len(part.weights)
        part.set_weights(weights[:count])
        weights = weights[count:]
    if weights:
        raise ValueError(f"{name}.npz for {data} holds more weights than the model has")
    model.manifest = manifest
    return model


def load_miniature(model, name, data="mnist"):
    """Give a model of chapter 11 the weights that its own code, there, was trained to.

    Parameters
    ----------
    model : keras.Model
        Built as the chapter builds it.
    name : {"vq-vae", "code-prior", "two-levels", "flow-prior", "diffusion"}
    data : {"mnist", "digits"}
        The data set on which it was trained.

    Returns
    -------
    keras.Model
        The same one. Its ``manifest`` attribute has data, epochs and seconds of the training; that
        of two levels what a test image costs with and without a warm-up (``nats``), that of the
        flow prior what a mixture wins (``mixture``).

    Raises
    ------
    ValueError
        If there is no such miniature, its weights cannot be read, their checksum differs from the
        manifest's, or ``model`` has weights of other shapes.
    """
    check_choice(name, "name", MINIATURES)
    path = WEIGHTS / check_choice(data, "data", DATA) / MINIATURES_FOLDER / f"{name}.npz"
    manifest = _manifest_of(path)
    weights = _weights_of(path, manifest)
    shapes, wanted = ([tuple(w.shape) for w in part] for part in (weights, model.weights))
    if shapes != wanted:
        raise ValueError(
            f"model must have weights of the shapes that {name!r} was trained with, {shapes}, "
            f"got {wanted}"
        )
    model.set_weights(weights)
    model.manifest = manifest
    return model


def _manifest_of(path):
    """Read the manifest that stands beside a file of weights."""
    path = path.with_suffix(".json")
    try:
        manifest = json.loads(path.read_text("utf-8"))
        return {**manifest, "sha256": str(manifest["sha256"])}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ValueError(
            f"{path.name} for {path.relative_to(WEIGHTS).parts[0]} is damaged ({error!r}); "
            "install the package anew"
        ) from error


def _weights_of(path, manifest):
    """Read a file of weights, whose checksum must be the manifest's."""
    what = f"{path.name} for {path.relative_to(WEIGHTS).parts[0]}"
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ValueError(
            f"{what} could not be read ({error.strerror}), though its manifest is "
            "there; install the package anew"
        ) from error
    sha256 = hashlib.sha256(content).hexdigest()
    if sha256 != manifest["sha256"]:
        raise ValueError(
            f"{what} is damaged: its sha256 is {sha256}, the manifest says "
            f"{manifest['sha256']}; install the package anew"
        )
    with np.load(io.BytesIO(content), allow_pickle=False) as archive:
        return [archive[key].astype("float32") for key in archive]


def _parts(model):
    """Return what a model has learned, in the order in which its weights are kept."""
    if not hasattr(model, "encoder"):  # a classifier
        return [model]
    prior = [model.prior] if model.variational else []
    return [model.encoder, model.decoder, *prior]


def save_pretrained(model, name, data, folder, record):
    """Write a model's weights as float16, and a manifest: ``record`` and their sha256."""
    weights = [w for part in _parts(model) for w in part.get_weights()]
    _save(weights, Path(folder) / data, name, record)


def save_miniature(model, name, data, folder, record):
    """Write a miniature's weights and manifest where :func:`load_miniature` looks for them."""
    _save(model.get_weights(), Path(folder) / data / MINIATURES_FOLDER, name, record)


def _save(weights, folder, name, record):
    folder.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    np.savez_compressed(buffer, *(w.astype("float16") for w in weights))
    content = buffer.getvalue()
    manifest = {**record, "sha256": hashlib.sha256(content).hexdigest()}
    (folder / f"{name}.npz").write_bytes(content)
    (folder / f"{name}.json").write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")
