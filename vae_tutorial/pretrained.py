"""Small trained models that come with the package, each with a record of how it was made."""

import hashlib
import io
import json
from pathlib import Path

import numpy as np

WEIGHTS = Path(__file__).parent / "weights"


def available(folder=WEIGHTS):
    """Return the names of the trained models and the data sets that each was trained on.

    Returns
    -------
    dict of str to list of str
        For example ``{"vae-2d": ["digits", "mnist"]}``.
    """
    names = {}
    for manifest in sorted(Path(folder).glob("*/*.json")):
        names.setdefault(manifest.stem, []).append(manifest.parent.name)
    return names


def load_pretrained(name, data="mnist", folder=WEIGHTS):
    """Load a trained model.

    Parameters
    ----------
    name : str
        One of ``available()``.
    data : {"mnist", "digits"}
        The data set on which it was trained, the ``name`` of what ``load_digits`` returns.

    Returns
    -------
    Autoencoder or VAE
        Its ``manifest`` attribute holds recipe, seed, data, metrics, seconds and sha256.

    Raises
    ------
    ValueError
        If there is no such model, or the file's checksum differs from its manifest's.
    """
    from .train import build

    known = available(folder)
    if data not in known.get(name, ()):
        listed = ", ".join(f"{n!r} ({', '.join(d)})" for n, d in known.items())
        raise ValueError(f"there is no model {name!r} trained on {data!r}; there are {listed}")
    manifest = json.loads((Path(folder) / data / f"{name}.json").read_text("utf-8"))
    path = Path(folder) / data / f"{name}.npz"
    content = path.read_bytes()
    found = hashlib.sha256(content).hexdigest()
    if found != manifest["sha256"]:
        raise ValueError(
            f"{path.name} for {data} is damaged: its sha256 is {found}, the manifest says "
            f"{manifest['sha256']}; install the package anew"
        )
    with np.load(io.BytesIO(content), allow_pickle=False) as archive:
        weights = [archive[key].astype("float32") for key in archive]
    model = build(name, data)
    _network_weights(model, weights)
    model.manifest = manifest
    return model


def save_pretrained(model, name, data, folder, record):
    """Write a model's weights as float16, and a manifest: ``record`` and their sha256."""
    folder = Path(folder) / data
    folder.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    weights = model.encoder.get_weights() + model.decoder.get_weights()
    np.savez_compressed(buffer, *(w.astype("float16") for w in weights))
    content = buffer.getvalue()
    manifest = {**record, "sha256": hashlib.sha256(content).hexdigest()}
    (folder / f"{name}.npz").write_bytes(content)
    (folder / f"{name}.json").write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")


def _network_weights(model, weights):
    n = len(model.encoder.weights)
    model.encoder.set_weights(weights[:n])
    model.decoder.set_weights(weights[n:])
