"""Sweeps: one lever turned while all else stays, and what each trained model reached."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np

from ._checks import check_choice
from .recipes import Recipe

FOLDER = Path(__file__).parent / "sweeps"
SEEDS = {
    "latent_dim": (0, 1, 2),
    "architecture": (0, 1),
    "likelihood": (0,),
    "collapse": (0, 1, 2),
    "components": (0, 1),
}
# The last two are those of a summed and of an averaged squared error.
SCALES = (0.05, 0.1, 0.2, 0.4, 0.5**0.5, 392**0.5)
DATA = ("mnist", "digits")

_BASE = {
    "mnist": Recipe("vae", "dense", 10, epochs=6, hidden=(256, 128)),
    "digits": Recipe("vae", "dense", 10, epochs=80, batch_size=96, hidden=(256, 128)),
}
_CONV = {
    "mnist": Recipe("vae", "conv", 10, epochs=2, epsilon=1e-2),
    "digits": Recipe("vae", "conv", 10, epochs=20, batch_size=96, epsilon=1e-2),
}
# So many epochs of the dense networks take no more seconds than those of the convolutional ones.
_SAME_SECONDS = {"mnist": 24, "digits": 50}


def _latent_dim(data):
    return {str(n): replace(_BASE[data], latent_dim=n) for n in (1, 2, 5, 10, 20, 50)}


def _architecture(data):
    base, conv = _BASE[data], _CONV[data]
    few = replace(base, hidden=(90, 64))  # as many weights as the convolutional networks
    return {
        "dense, 1 hidden layer": replace(base, hidden=(256,)),
        "dense, 2 hidden layers": base,
        "dense, 3 hidden layers": replace(base, hidden=(256, 128, 64)),
        "dense, as many weights as conv": few,
        "dense, as many weights and epochs as conv": replace(few, epochs=conv.epochs),
        "dense, as many weights and seconds as conv": replace(few, epochs=_SAME_SECONDS[data]),
        "conv": conv,
    }


def _likelihood(data):
    gaussian = replace(_BASE[data], likelihood="gaussian")
    learned = replace(_BASE[data], likelihood="learned_scale_gaussian", scale=0.1)
    return {
        "bernoulli": _BASE[data],
        **{f"scale {scale:g}": replace(gaussian, scale=scale) for scale in SCALES},
        "learned scale": learned,
        "optimal scale": replace(learned, optimal_scale=True),
        "continuous bernoulli": replace(_BASE[data], likelihood="continuous_bernoulli"),
    }


def _collapse(data):
    hidden = {"mnist": (256, 128, 64, 32), "digits": (256, 128, 64)}[data]
    collapsed = replace(_BASE[data], hidden=hidden, learning_rate=1e-2)
    return {
        "collapsed": collapsed,
        "annealed": replace(collapsed, annealing=collapsed.epochs / 2),
        "free bits": replace(collapsed, free_bits=0.5),
        "smaller steps": replace(collapsed, learning_rate=1e-3),
        "no log-odds start": replace(collapsed, log_odds=False),
    }


def _components(data):
    base = {
        "mnist": replace(_BASE[data], epochs=10, held_out=5_000),
        "digits": replace(_BASE[data], epochs=80, held_out=300),
    }[data]
    base = replace(base, latent_dim=20, binarize=True)
    mixtures = {
        f"{prior}, {n}": replace(base, prior=prior, components=n)
        for prior in ("mixture", "vampprior")
        for n in (1, 10, 100, 500)
    }
    sampled = replace(base, prior="sampled normal")
    return {"standard normal": base, "sampled normal": sampled, **mixtures}


SWEEPS = {
    "latent_dim": _latent_dim,
    "architecture": _architecture,
    "likelihood": _likelihood,
    "collapse": _collapse,
    "components": _components,
}


def points_of(sweep, data):
    """Return the recipes of a sweep by what its points are called, each for every seed.

    Parameters
    ----------
    sweep : {"latent_dim", "architecture", "likelihood", "collapse", "components"}
    data : {"mnist", "digits"}

    Returns
    -------
    dict of (str, int) to Recipe
        By point and seed.

    Raises
    ------
    ValueError
        If there is no such sweep or data set, or the sweep has fewer than two points.
    """
    check_choice(sweep, "sweep", SWEEPS)
    points = SWEEPS[sweep](check_choice(data, "data", DATA))
    if len(points) < 2:
        raise ValueError(f"sweep must have at least two points, got {len(points)} in {sweep!r}")
    return {(point, seed): replace(recipe, seed=seed)
            for point, recipe in points.items() for seed in SEEDS[sweep]}  # fmt: skip


def load_sweep(sweep, data="mnist"):
    """Read what each model of a sweep reached on the test images; no model is loaded.

    Parameters
    ----------
    sweep : {"latent_dim", "architecture", "likelihood", "collapse", "components"}
    data : {"mnist", "digits"}

    Returns
    -------
    list of dict
        For each point and seed: ``point``, ``recipe``, ``metrics`` (in nats, at ``beta = 1``),
        ``weights`` (their number) and ``seconds`` of training.

    Raises
    ------
    ValueError
        If there is no such sweep or data set, or its file is damaged.
    """
    points_of(sweep, data)
    path = FOLDER / data / f"{sweep}.json"
    try:
        return json.loads(path.read_text("utf-8"))["points"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{path.name} for {data} is damaged ({error!r}); install anew") from error


def summarize_sweep(sweep, data, *figures):
    """Return mean and spread over the seeds of what each point of a sweep reached.

    Parameters
    ----------
    sweep, data : str
        As for :func:`load_sweep`.
    *figures : str
        Names of metrics, or ``"seconds"`` or ``"weights"``.

    Returns
    -------
    dict of str to (ndarray, ndarray)
        By point, in the sweep's order: the means, and the standard deviations over the seeds.

    Raises
    ------
    ValueError
        As :func:`load_sweep`, or if there is no such figure.
    """
    reached = {}
    for run in load_sweep(sweep, data):
        known = {**run["metrics"], "seconds": run["seconds"], "weights": run["weights"]}
        values = [known[check_choice(figure, "figures", known)] for figure in figures]
        reached.setdefault(run["point"], []).append(values)
    return {
        point: (np.mean(values, axis=0), np.std(values, axis=0))
        for point, values in reached.items()
    }


def save_sweep(sweep, data, folder, described, points):
    """Write what each model of a sweep reached to ``folder/data/sweep.json``.

    Parameters
    ----------
    sweep, data : str
    folder : str or Path
        Made where it does not exist; a file of the same name is replaced.
    described : str
        On which images the models were trained, in words.
    points : list of dict
        See :func:`load_sweep`.
    """
    path = Path(folder) / data / f"{sweep}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = ",\n".join(f"  {json.dumps(point)}" for point in points)
    path.write_text(f'{{"data": {json.dumps(described)}, "points": [\n{rows}\n]}}\n', "utf-8")
