"""What the playground exports: a run that was trained in the page, as a Keras model."""

import io
import json
import zipfile
from itertools import pairwise
from pathlib import Path

import keras
import numpy as np

from ._checks import check_choice, check_count, check_number, finite_array
from .likelihoods import Bernoulli, Gaussian
from .models import VAE
from .networks import ACTIVATIONS

FORMAT = "vae_tutorial playground 1"
SHAPES = {"digits": (8, 8, 1), "ring": (1, 2, 1), "moons": (1, 2, 1)}  # of an example
LIKELIHOODS = ("bernoulli", "gaussian")


def load_playground(path):
    """Load a run that the playground has exported.

    The model computes what the page computed: its encoder takes the page's digits, 8 x 8 pixels,
    or the points of a toy set as images of 1 x 2. It is compiled with the page's learning rate,
    so that ``evaluate`` and ``fit`` work at once; Adam starts anew.

    Parameters
    ----------
    path : str or path
        The JSON or ``.npz`` file.

    Returns
    -------
    VAE
        Its ``manifest`` attribute is what the file says of the run: the levers and the epoch.
        A run on the mean over pixels has a ``beta`` that is as many times larger as there are
        pixels, which is the same objective but for a factor. A run without the draw is a VAE,
        too, and further training here would draw.

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    ValueError
        If it is no run of the playground, or its levers and weights do not fit together.

    Examples
    --------
    >>> import vae_tutorial as vt
    >>> vae = vt.load_playground("playground.json")
    """
    try:
        path = Path(path)
    except TypeError:
        raise ValueError(f"path must be that of a file, got {path!r}") from None
    if not path.is_file():
        raise FileNotFoundError(
            f"path must be that of a run that the playground has exported, but {path} is no file"
        )
    try:
        about, weights = _read(path.read_bytes())
        levers = _check_levers(about)
        weights = _check_weights(weights, levers)
    except ValueError as error:
        raise ValueError(f"{path} holds no run of the playground: {error}") from error
    vae = _build(levers)
    split = len(vae.encoder.weights)
    vae.encoder.set_weights(weights[:split])
    vae.decoder.set_weights(weights[split:])
    vae.manifest = {"levers": about["levers"], "epoch": about.get("epoch")}
    return vae


def _read(content):
    """Return what a file says of its run, and the arrays that it holds."""
    if not content.startswith(b"PK"):  # no zip, as NumPy's archives are
        about = json.loads(content)
        weights = about.get("weights") if isinstance(about, dict) else None
        if not isinstance(weights, list):
            raise ValueError("it has no list of weights")
        return about, [_array(part) for part in weights]
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as archive:
            about = json.loads(bytes(archive["about"]))
            return about, [archive[f"weights_{i}"] for i in range(len(archive.files) - 1)]
    except (KeyError, EOFError, TypeError, zipfile.BadZipFile) as error:
        raise ValueError(f"it is no archive of one ({error})") from error


def _array(part):
    """Return one of the weights of a JSON file as an array."""
    try:
        return np.reshape(finite_array(part["values"], "weights"), part["shape"])
    except (KeyError, TypeError) as error:
        raise ValueError("weights must have a shape and values") from error


def _check_levers(about):
    """Return those levers that make the model, or say which of them it cannot have."""
    given = about.get("format") if isinstance(about, dict) else None
    if given != FORMAT:
        raise ValueError(f"format must be {FORMAT!r}, got {given!r}")
    levers = about.get("levers")
    if not isinstance(levers, dict):
        raise ValueError(f"levers must be named values, got {levers!r}")
    read = levers.get
    return {
        "shape": SHAPES[check_choice(read("data"), "data", SHAPES)],
        "latent_dim": check_count(read("latent_dim"), "latent_dim"),
        "units": check_count(read("units"), "units"),
        "layers": check_count(read("layers"), "layers", least=0),
        "activation": check_choice(read("activation"), "activation", ACTIVATIONS),
        "likelihood": check_choice(read("likelihood"), "likelihood", LIKELIHOODS),
        "scale": check_number(read("scale"), "scale", above=0),
        "beta": check_number(read("beta"), "beta", least=0),
        "free_bits": check_number(read("free_bits"), "free_bits", least=0),
        "learning_rate": check_number(read("learning_rate"), "learning_rate", above=0),
        "mean_over_pixels": _check_flag(read("mean_over_pixels"), "mean_over_pixels"),
    }


def _check_flag(value, name):
    if not isinstance(value, bool):
        raise ValueError(f"{name} must be True or False, got {value!r}")
    return value


def _check_weights(weights, levers):
    """Return the weights, or say which of them has another shape than the levers ask for."""
    pixels, latent = int(np.prod(levers["shape"])), levers["latent_dim"]
    hidden = [levers["units"]] * min(levers["layers"], len(weights))  # more would not fit anyway
    down, up = [pixels, *hidden], [latent, *hidden, pixels]
    sizes = [*pairwise(down), *[(down[-1], latent)] * 2, *pairwise(up)]
    wanted = [shape for size in sizes for shape in (size, size[1:])]
    found = [np.shape(part) for part in weights]
    if found != wanted:
        raise ValueError(f"weights must have the shapes {wanted}, got {found}")
    return [finite_array(part, "weights") for part in weights]


def _build(levers):
    """Return the model of a run before its weights are set."""
    hidden = [levers["units"]] * levers["layers"]
    image, z = keras.Input(levers["shape"], name="image"), keras.Input((levers["latent_dim"],))

    def chain(h):
        for units in hidden:
            h = keras.layers.Dense(units, levers["activation"])(h)
        return h

    h = chain(keras.layers.Flatten()(image))
    heads = [keras.layers.Dense(levers["latent_dim"], name=name)(h) for name in VAE.heads]
    logits = keras.layers.Dense(int(np.prod(levers["shape"])), name="logits")(chain(z))
    encoder = keras.Model(image, heads, name="encoder")
    decoder = keras.Model(z, keras.layers.Reshape(levers["shape"])(logits), name="decoder")
    likelihood = Bernoulli() if levers["likelihood"] == "bernoulli" else Gaussian(levers["scale"])
    # Divided by the number of pixels, the reconstruction is charged as if the rest were as many
    # times dearer.
    dearer = int(np.prod(levers["shape"])) if levers["mean_over_pixels"] else 1
    vae = VAE(
        encoder,
        decoder,
        beta=dearer * levers["beta"],
        likelihood=likelihood,
        free_bits=levers["free_bits"],
    )
    vae.compile(keras.optimizers.Adam(levers["learning_rate"]))
    return vae
