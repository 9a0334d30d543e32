"""A VAE that trains in the page: real digits, every lever in hand, and what forms."""

from contextlib import contextmanager
from copy import deepcopy
from functools import cache
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import traitlets
from scipy.special import expit

from ..plots import CLASS_COLORS, images_in_rows, latent_scatter
from .live_view import BUNDLES, LiveView, frame, script
from .playground_levers import CHECKED, DEFAULTS, FOR_TOYS, PRESETS, check_likelihoods, checked
from .small_digits import INK, TEST, packed_digits, small_digits

SITE = "https://vae-tutorial.github.io/vae-tutorial/book/"  # where the chapters are, from outside
RUN = Path(__file__).parent / "playground_run.npz"  # made by build_tools/playground_run.py
NO_PRESET = {"levers": {}, "beside": {}, "turns": [], "stop_at": 0, "pace": 0}


class Copied(traitlets.Any):
    """A list or a dict that is read as a copy: what is put into that is no change of the trait."""

    def get(self, obj, cls=None):
        return deepcopy(super().get(obj, cls))


class Playground(LiveView):
    """Train a VAE in the page, turn every lever, and watch its latent space form.

    The page trains by itself, in a worker of the browser, on scikit-learn's digits of 8 x 8
    pixels or on points in a square; Python takes no part in it. Levers and history are traits,
    which can be set and observed. A lever in ``LIVE`` acts at once; any other starts the training
    anew. These names, ``PARTS`` and ``PRESETS`` are in ``widgets/playground_levers.py``.

    Parameters
    ----------
    preset : str, optional
        The lesson to open: one of ``PRESETS``. Its levers, turns, ``beside``, ``stop_at`` and
        ``pace`` take the place of the defaults. Set later, it sets all of them, and ``""`` sets
        them back to the defaults.
    **traits
        Any of the attributes below.

    Attributes
    ----------
    data : {"digits", "ring", "moons"}
        Handwritten digits, a ring of eight Gaussians, or two moons. Set later, it closes a
        lesson, and between digits and points it brings along the likelihood, scale and learning
        rate that suit them.
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
        Levers in which a second run, B, differs; without any there is no second run. Turns,
        ``beside``, ``hide`` and ``start`` are read as copies: set them anew to change them.
    hide : list of str
        Levers and ``PARTS`` of the page that are not shown.
    stop_at : int
        The epoch at which it pauses, 0 for none.
    pace : float
        Epochs a second at most, up to 100; 0 for as many as the browser can. The numbers are the
        same at any pace.
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
    start : dict
        The levers as the run started, which the page writes: of run A under ``"a"``, and of run B,
        or None, under ``"b"``; empty where no run has. With ``turns`` they are what a view that is
        closed and opened again needs to train the same run.

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
    turns = Copied([]).tag(sync=True)
    beside = Copied({}).tag(sync=True)
    hide = Copied([]).tag(sync=True)
    start = Copied({}).tag(sync=True)
    stop_at = traitlets.Any(0).tag(sync=True)
    pace = traitlets.Any(0).tag(sync=True)
    in_book = traitlets.Bool(False).tag(sync=True)
    playing = traitlets.Bool(False).tag(sync=True)
    epoch = traitlets.Int(0).tag(sync=True)
    history = traitlets.Dict().tag(sync=True)
    drawings = traitlets.Any(b"").tag(sync=True)  # from the page they come as a memoryview
    digits = traitlets.Bytes().tag(sync=True)
    labels = traitlets.Bytes().tag(sync=True)
    colors = traitlets.List(traitlets.Unicode()).tag(sync=True)
    worker = traitlets.Unicode().tag(sync=True)
    chapters = traitlets.Unicode().tag(sync=True)  # the address of their folder, with its "/"

    def __init__(self, preset="", **traits):
        checked("preset", preset)
        given = {name: checked(name, traits[name]) for name in set(CHECKED) & set(traits)}
        filled = _filled(preset, given)
        check_likelihoods(**{name: filled[name] for name in ("data", "likelihood", "beside")})
        digits, labels = packed_digits()
        super().__init__(
            preset=preset,
            **traits | filled,
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
        self._filling = False

    _filling = True  # whether traits come together, so that none of them brings others along

    @contextmanager
    def _together(self):
        before, self._filling = self._filling, True
        try:
            yield
        finally:
            self._filling = before

    def set_state(self, sync_data):
        """Take what the page has changed, which has brought along what belongs to it."""
        with self._together():
            super().set_state(sync_data)

    @traitlets.validate(*CHECKED)
    def _check(self, proposal):
        name, value = proposal["trait"].name, proposal["value"]
        try:
            value = checked(name, value)
            if name == "likelihood":
                check_likelihoods(self.data, value, {})
            if name == "beside":
                check_likelihoods(self.data, self.likelihood, value)
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None
        return value

    def notify_change(self, change):
        """Tell who observes a trait, and the page, together with what the trait brings along."""
        with self.hold_sync():
            super().notify_change(change)

    @traitlets.observe("data")
    def _bring_what_suits(self, change):
        if self._filling:
            return
        if self.preset:  # a lesson is on its own data
            self._fill({"preset": "", "turns": [], "stop_at": 0})
        if (change["new"] == "digits") != (change["old"] == "digits"):
            suiting = _filled("", {"data": change["new"]})
            kept = {name: self.beside[name] for name in self.beside if name not in FOR_TOYS}
            self._fill({name: suiting[name] for name in FOR_TOYS} | {"beside": kept})

    @traitlets.observe("preset")
    def _open(self, change):
        if not self._filling:
            self._fill(_filled(change["new"], {}) | {"playing": False, "start": {}})

    def _fill(self, values):
        with self._together(), self.hold_trait_notifications():
            for name, value in values.items():
                setattr(self, name, value)


def _filled(preset, given):
    """Return all that a preset sets: its own values, those that are given, and defaults."""
    ready = PRESETS.get(preset, NO_PRESET)
    own = ready["levers"] | {name: ready[name] for name in NO_PRESET if name != "levers"} | given
    return DEFAULTS | (FOR_TOYS if own.get("data", "digits") != "digits" else {}) | own


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
