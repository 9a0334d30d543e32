"""A VAE that trains in the page: real digits, every lever in hand, and what forms."""

import json
from functools import cache
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import traitlets
from scipy.special import expit

from .._checks import check_choice, check_count, check_number
from ..plots import CLASS_COLORS, images_in_rows, latent_scatter
from .live_view import BUNDLES, LiveView, frame, script
from .small_digits import INK, PIXELS, TEST, packed_digits, small_digits

SITE = "https://vae-tutorial.github.io/vae-tutorial/book/"  # where the chapters are, from outside
RUN = Path(__file__).parent / "playground_run.npz"  # made by build_tools/playground_run.py
LARGEST_STEP, LARGEST_EPOCH = 10**7, 10**5

# As in lib/playground/levers.js, to which a test compares them.
DEFAULTS = {
    "data": "digits", "latent_dim": 2, "units": 64, "layers": 1, "activation": "relu",
    "likelihood": "bernoulli", "log_odds": True, "seed": 1, "beta": 1.0, "scale": 0.2,
    "learning_rate": 2e-3, "batch_size": 64, "mean_over_pixels": False, "draw": True,
    "warm_up": 0, "free_bits": 0.0,
}  # fmt: skip
FOR_TOYS = {"likelihood": "gaussian", "scale": 0.05, "learning_rate": 5e-3}
OPTIONS = {
    "data": ("digits", "ring", "moons"), "latent_dim": (1, 2, 3, 8), "layers": (0, 1, 2),
    "activation": ("relu", "tanh"), "likelihood": ("bernoulli", "gaussian"),
}  # fmt: skip
ENDS = {
    "units": (8, 128), "seed": (0, 9999), "batch_size": (16, 256), "warm_up": (0, 200),
    "beta": (0, 20), "scale": (0.02, 1), "learning_rate": (1e-5, 10), "free_bits": (0, 2),
}  # fmt: skip
WHOLE = ("units", "seed", "batch_size", "warm_up")
LIVE = (
    "beta", "draw", "mean_over_pixels", "warm_up", "free_bits", "learning_rate", "batch_size",
    "scale",
)  # fmt: skip
PARTS = (
    "step", "epoch", "restart", "other_seed", "lessons", "beside", "drawings", "slow_motion",
    "take_along",
)  # fmt: skip
PRESETS = json.loads((Path(__file__).parent / "presets.json").read_text("utf-8"))


class Playground(LiveView):
    """Train a VAE in the page, turn every lever, and watch its latent space form.

    The page trains by itself, in a worker of the browser, on scikit-learn's digits of 8 x 8
    pixels or on points in a square; Python takes no part in it. Levers and history are traits,
    which can be set and observed. A lever in ``LIVE`` acts at once; any other starts the training
    anew.

    Parameters
    ----------
    preset : str, optional
        The lesson to open: one of ``PRESETS``. Its levers, turns, ``beside`` and ``stop_at``
        take the place of the defaults.
    **traits
        Any of the attributes below.

    Attributes
    ----------
    data : {"digits", "ring", "moons"}
        Handwritten digits, a ring of eight Gaussians, or two moons.
    latent_dim : {1, 2, 3, 8}
    layers : {0, 1, 2}
        Hidden ones in the encoder, and as many in the decoder.
    units : int
        Of each hidden layer, 8 to 128.
    activation : {"relu", "tanh"}
    likelihood : {"bernoulli", "gaussian"}
        Only ``"gaussian"`` fits ``"ring"`` and ``"moons"``.
    scale : float
        Standard deviation of a Gaussian pixel, in gray values, 0.02 to 1.
    log_odds : bool
        Whether the biases of the output start at the log-odds of the data.
    seed : int
        Of weights, order and noise, 0 to 9999.
    beta : float
        0 to 20.
    learning_rate : float
        1e-5 to 10.
    batch_size : int
        16 to 256.
    mean_over_pixels : bool
        Whether the reconstruction term is divided by the number of pixels.
    draw : bool
        Whether the decoder gets a draw from ``q(z|x)`` and not its mean.
    warm_up : int
        Epochs over which beta rises from 0, up to 200.
    free_bits : float
        Nats that each latent dimension has free, 0 to 2.
    turns : list of dict
        Changes to come while it trains: ``step`` (in batches), ``run`` (``"a"`` or ``"b"``),
        ``name`` of a lever in ``LIVE``, ``value``.
    beside : dict
        Levers in which a second run, B, differs; without any there is no second run.
    hide : list of str
        Levers and ``PARTS`` of the page that are not shown.
    stop_at : int
        The epoch at which it pauses, 0 for none.
    in_book : bool
        Whether it stands on its page in the book, whose address then holds its state.
    playing : bool
        Whether it trains. Set it to start and to pause.
    epoch : int
        Epochs that are finished.
    history : dict of list
        ``"epoch"``, and ``"train_"`` and ``"test_"`` with ``"reconstruction"``, ``"kl"`` and
        ``"loss"``, the negative ELBO: nats an example with beta at 1, from the page. Without the
        draw there is no bound, and its losses are None.
    drawings : bytes
        The reader's own digits, 64 bytes each, gray values from 0 to 16.

    Raises
    ------
    ValueError
        If a value is none that its lever can have. Setting such a trait later raises
        ``traitlets.TraitError``.
    TypeError
        If there are arguments that the view does not know.

    References
    ----------
    Alpaydin & Kaynak (1998) for the digits.

    Examples
    --------
    >>> play = Playground(beta=4, latent_dim=8)
    >>> play.observe(lambda change: print(change["new"]), "epoch")
    >>> play
    >>> play.history["test_loss"]
    """

    _esm = script("playground")
    _css = (BUNDLES / "playground.css").read_text(encoding="utf-8")
    data = traitlets.Any().tag(sync=True)
    latent_dim = traitlets.Any().tag(sync=True)
    layers = traitlets.Any().tag(sync=True)
    units = traitlets.Any().tag(sync=True)
    activation = traitlets.Any().tag(sync=True)
    likelihood = traitlets.Any().tag(sync=True)
    scale = traitlets.Any().tag(sync=True)
    log_odds = traitlets.Any().tag(sync=True)
    seed = traitlets.Any().tag(sync=True)
    beta = traitlets.Any().tag(sync=True)
    learning_rate = traitlets.Any().tag(sync=True)
    batch_size = traitlets.Any().tag(sync=True)
    mean_over_pixels = traitlets.Any().tag(sync=True)
    draw = traitlets.Any().tag(sync=True)
    warm_up = traitlets.Any().tag(sync=True)
    free_bits = traitlets.Any().tag(sync=True)
    preset = traitlets.Any("").tag(sync=True)
    turns = traitlets.Any([]).tag(sync=True)
    beside = traitlets.Any({}).tag(sync=True)
    hide = traitlets.Any([]).tag(sync=True)
    stop_at = traitlets.Any(0).tag(sync=True)
    in_book = traitlets.Bool(False).tag(sync=True)
    playing = traitlets.Bool(False).tag(sync=True)
    epoch = traitlets.Int(0).tag(sync=True)
    history = traitlets.Dict().tag(sync=True)
    drawings = traitlets.Bytes(b"").tag(sync=True)
    digits = traitlets.Bytes().tag(sync=True)
    labels = traitlets.Bytes().tag(sync=True)
    colors = traitlets.List(traitlets.Unicode()).tag(sync=True)
    worker = traitlets.Unicode().tag(sync=True)
    chapters = traitlets.Unicode().tag(sync=True)  # the address of their folder, with its "/"

    def __init__(self, preset="", **traits):
        ready = PRESETS[_checked("preset", preset)] if preset else {"levers": {}}
        given = {name: _checked(name, traits[name]) for name in CHECKED & set(traits)}
        set_levers = ready["levers"] | given
        base = DEFAULTS | (FOR_TOYS if set_levers.get("data", "digits") != "digits" else {})
        rest = {name: ready[name] for name in ("turns", "beside", "stop_at") if name in ready}
        filled = base | rest | set_levers
        _check_likelihood(filled["likelihood"], filled["data"])
        digits, labels = packed_digits()
        super().__init__(
            preset=preset,
            **traits | {name: filled[name] for name in filled if name != "levers"},
            digits=digits,
            labels=labels,
            colors=list(CLASS_COLORS),
            worker=script("playground_worker"),
            chapters="" if traits.get("in_book") else SITE,
            still=_still(),
            alternative="The plane that a VAE has formed of test digits, by class, with circles "
            "of the prior, and test digits above their reconstructions.",
            moves="You train the model in the page, turn its levers, and watch codes, pictures "
            "and curves change.",
        )

    @traitlets.validate("preset", "turns", "beside", "hide", "stop_at", "drawings", *DEFAULTS)
    def _check(self, proposal):
        name, value = proposal["trait"].name, proposal["value"]
        try:
            value = _checked(name, value)
            if name == "likelihood":
                _check_likelihood(value, self.data)
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None
        return value

    @traitlets.observe("data")
    def _fit_to_points(self, change):
        if change["new"] != "digits" and self.likelihood == "bernoulli":
            with self.hold_sync(), self.hold_trait_notifications():
                for name, value in FOR_TOYS.items():
                    setattr(self, name, value)


def _check_likelihood(likelihood, data):
    if likelihood == "bernoulli" and data != "digits":
        raise ValueError(
            f"likelihood must be 'gaussian' for the data {data!r}, whose points are no gray "
            "pixels, got 'bernoulli'"
        )


def _check_lever(name, value):
    """Return the value of a lever, or raise ``ValueError`` if it can have no such value."""
    if name in ENDS:
        least, most = ENDS[name]
        return check_whole(value, name, least, most) if name in WHOLE else (
            check_number(value, name, least=least, most=most)
        )  # fmt: skip
    options = OPTIONS.get(name, (False, True))
    if isinstance(value, np.generic):
        value = value.item()
    # True is no 1 here, and 1.0 no number of layers.
    if not any(value is option or (type(value) is type(option) and value == option)
               for option in options):  # fmt: skip
        raise ValueError(f"{name} must be one of {', '.join(map(repr, options))}, got {value!r}")
    return value


def check_whole(value, name, least, most):
    """Return an integer, or raise ``ValueError`` if it is none or lies outside its ends."""
    if check_count(value, name, least) > most:
        raise ValueError(f"{name} must be an integer of at most {most}, got {value!r}")
    return int(value)


def _check_turn(turn):
    wanted = {"step", "run", "name", "value"}
    if not isinstance(turn, dict) or set(turn) != wanted:
        raise ValueError(f"turns must be dicts of step, run, name and value, got {turn!r}")
    return {
        "step": check_whole(turn["step"], "step of a turn", 0, LARGEST_STEP),
        "run": check_choice(turn["run"], "run of a turn", ("a", "b")),
        "name": check_choice(turn["name"], "name of a turn", LIVE),
        "value": _check_lever(turn["name"], turn["value"]),
    }


def _check_beside(beside):
    if not isinstance(beside, dict):
        raise ValueError(f"beside must be a dict of levers, got {type(beside).__name__}")
    names = [name for name in DEFAULTS if name != "data"]  # which both runs share
    for name in beside:
        check_choice(name, "beside", names)
    return {name: _check_lever(name, value) for name, value in beside.items()}


def _check_drawings(drawings):
    images = np.frombuffer(drawings, "u1")
    if images.size % PIXELS:
        raise ValueError(
            f"drawings must be {PIXELS} bytes each, got {images.size}, which is no multiple of it"
        )
    if images.size and images.max() > INK:
        raise ValueError(f"drawings must lie from 0 to {INK}, got {images.max()}")
    if (images.reshape(-1, PIXELS).max(axis=1, initial=0) == 0).any():
        raise ValueError("drawings must have some ink, got an empty one")
    return bytes(drawings)


def _check_list(value, name):
    if not isinstance(value, (list, tuple)):
        raise ValueError(f"{name} must be a list, got {type(value).__name__}")
    return value


OTHERS = {
    "preset": lambda value: check_choice(value, "preset", ("", *PRESETS)),
    "turns": lambda value: [_check_turn(turn) for turn in _check_list(value, "turns")],
    "beside": _check_beside,
    "hide": lambda value: [check_choice(name, "hide", (*DEFAULTS, *PARTS))
                           for name in _check_list(value, "hide")],
    "stop_at": lambda value: check_whole(value, "stop_at", 0, LARGEST_EPOCH),
    "drawings": _check_drawings,
}  # fmt: skip
CHECKED = {*DEFAULTS, *OTHERS}


def _checked(name, value):
    """Return the value of a trait, or raise ``ValueError`` if it can have no such value."""
    return OTHERS[name](value) if name in OTHERS else _check_lever(name, value)


def _layer(x, weights, number):
    """Return ``x kernel + bias``, of a layer counted from 0."""
    kernel, bias = (weights[f"weights_{2 * number + i}"] for i in range(2))
    return x @ kernel + bias


@cache
def _still():
    """Draw what a run has formed that was trained before, as the page shows it."""
    images, labels = small_digits()
    x, labels = images[:TEST] / INK, labels[:TEST]
    run = np.load(RUN)
    means = _layer(np.maximum(_layer(x, run, 0), 0), run, 1)
    first = np.unique(labels, return_index=True)[1]
    logits = _layer(np.maximum(_layer(means[first], run, 3), 0), run, 4)
    rows = [part.reshape(-1, 8, 8, 1) for part in (x[first], expit(logits))]
    figure, (plane, pictures) = plt.subplots(
        2, 1, figsize=(6, 7.6), height_ratios=[4, 1.2], layout="constrained"
    )
    latent_scatter(means, labels, plane, size=14)
    for radius in (1, 2, 3):  # of the prior; `prior_circles` would load TensorFlow
        plane.add_patch(plt.Circle((0, 0), radius, fill=False, color="#4d4d4d", lw=1, ls="--"))
    images_in_rows(rows, ["test digits", "decoded"], pictures)
    return frame(figure)[0]
