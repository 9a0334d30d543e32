"""A quantised image: a grid of codes that the reader changes one at a time."""

import numbers
import reprlib
from collections.abc import Sequence

import keras
import matplotlib.pyplot as plt
import numpy as np
import traitlets
from keras import ops
from matplotlib.colors import LinearSegmentedColormap

from .._checks import check_class, check_count, finite_array
from .encoded import LARGEST, gray, picture_shape
from .live_view import LiveView, frame, script
from .page_network import PageNetwork, network_trait

MOST = 40  # grids to start from
CODES = 64  # vectors that a codebook may have
PROBES = 4  # pairs of grids that show whether a prior looks ahead
STOPS = ["#ffffff", "#5ab0de"]  # from 0 nats to TOP times those of a uniform prior
TOP = 2
FONT = 10  # points of a code in the still picture, of a grid of up to 12 rows and columns


class CodeGrid(LiveView):
    """Change the codes of a quantised image one at a time, and see what the decoder draws.

    One cell of the grid is selected. Arrow keys, a click or a tap select another one; digits, a
    slider and the pictures below give it another code, each of them what the whole image would
    be with that code there. With a prior each cell shows the nats that its code costs given the
    codes before it, and a button draws a grid from the prior.

    Parameters
    ----------
    decoder : keras.Model
        From code vectors, shape (n, rows, cols, dim), to the logits of gray images, shape
        (n, height, width, 1).
    codebook : array, shape (k, dim)
        The vectors that the codes number, 2 to 64 of them.
    codes : array of int, shape (n, rows, cols)
        Grids to start from, 1 to 40 of them.
    labels : sequence of str or int, optional
        Names of these grids, such as "a 7"; an integer names a digit.
    prior : keras.Model, optional
        From one-hot codes in reading order, all in one row of shape (n, rows * cols * k), to
        logits of shape (n, rows * cols, k), those of a position from the codes before it alone.
    start : int
        Which grid to start from.
    row, col : int
        The cell that is selected at first, counted from 0.
    seed : int
        Of the draws from the prior.

    Attributes
    ----------
    codes : list of int
        The grid that is shown, in reading order.
    start : int
        Another start has its own grid, unchanged.
    row, col : int
        The selected cell. All four can be joined with ``jslink`` or ``observe``.

    Raises
    ------
    ValueError
        If the decoder does not take (rows, cols, dim), draws no gray images or has a layer that
        the page cannot compute, which holds for the prior as well; if the prior's shapes are
        others or its logits depend on codes that come later; if ``codebook`` is not 2 to 64
        finite vectors, ``codes`` are not 1 to 40 grids of its numbers, ``labels`` are not as
        many; if there is no grid ``start`` or no cell at ``row`` and ``col``, or ``seed`` is no
        integer of at least 0.

    References
    ----------
    van den Oord et al. (2017) for images as grids of codes.

    Examples
    --------
    >>> view = CodeGrid(decoder, codebook, codes[:10], labels=digits.y_test[:10], prior=prior)
    >>> slider = ipywidgets.IntSlider(max=3, description="row")
    >>> ipywidgets.jslink((slider, "value"), (view, "row"))
    """

    _esm = script("code_grid")
    decoder = network_trait()
    prior = network_trait(allow_none=True)
    codebook = traitlets.Bytes().tag(sync=True)
    size = traitlets.Int().tag(sync=True)
    grid = traitlets.List(traitlets.Int()).tag(sync=True)
    shape = traitlets.List(traitlets.Int()).tag(sync=True)
    starts = traitlets.List(traitlets.List(traitlets.Int())).tag(sync=True)
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    stops = traitlets.List(traitlets.Unicode(), STOPS).tag(sync=True)
    top = traitlets.Float(TOP).tag(sync=True)
    seed = traitlets.Int(min=0).tag(sync=True)
    start = traitlets.Int().tag(sync=True)
    codes = traitlets.List(traitlets.Int()).tag(sync=True)
    row = traitlets.Int().tag(sync=True)
    col = traitlets.Int().tag(sync=True)

    def __init__(
        self, decoder, codebook, codes, labels=None, prior=None, start=0, row=0, col=0, seed=0,
        **kwargs,
    ):  # fmt: skip
        vectors = _check_codebook(codebook)
        grids = _check_codes(codes, len(vectors))
        rows, cols = grids.shape[1:]
        _check_decoder(decoder, (rows, cols, vectors.shape[1]))
        if prior is not None:
            _check_prior(prior, grids[0].size, len(vectors))
        names = _names(labels, len(grids))
        start, row, col = (
            check_class(value, name, count)
            for value, name, count in ((start, "start", len(grids)), (row, "row", rows),
                                       (col, "col", cols))
        )  # fmt: skip
        flat = grids.reshape(len(grids), -1)
        nats = None if prior is None else _nats(prior, flat[[start]], len(vectors))[0]
        super().__init__(
            decoder=PageNetwork.of(decoder),
            prior=None if prior is None else PageNetwork.of(prior),
            codebook=vectors.astype("<f2").tobytes(),
            size=len(vectors),
            grid=[rows, cols],
            shape=picture_shape(decoder),
            starts=flat.tolist(),
            names=names,
            seed=check_count(seed, "seed", least=0),
            start=start,
            codes=flat[start].tolist(),
            row=row,
            col=col,
            still=_still(
                grids[start], nats, gray(decoder, vectors[grids[[start]]])[0], len(vectors)
            ),
            alternative=f"The {rows} x {cols} codes of {names[start]}, and what the decoder draws.",
            moves="You give one cell after the other another code, and the picture follows.",
            **kwargs,
        )

    @traitlets.validate("codes")
    def _check_grid(self, proposal):
        codes, count = proposal["value"], len(self.starts[0])
        try:
            if len(codes) == count:
                return [check_class(code, "a code", self.size) for code in codes]
        except ValueError:
            pass  # the message below names all of them
        wanted = f"codes must be {count} integers from 0 to {self.size - 1}"
        raise traitlets.TraitError(f"{wanted}, got {reprlib.repr(codes)}")

    @traitlets.validate("row", "col")
    def _check_cell(self, proposal):
        name = proposal["trait"].name
        return _kept(check_class, proposal, self.grid[name == "col"])

    @traitlets.validate("seed")
    def _check_seed(self, proposal):
        return _kept(check_count, proposal, 0)

    @traitlets.validate("start")
    def _check_start(self, proposal):
        """Take the codes of another start, before the page is told of it and does the same."""
        start = _kept(check_class, proposal, len(self.starts))
        if start != self.start:
            self.codes = self.starts[start]
        return start


def _kept(check, proposal, limit):
    """Return a trait's new value, or refuse it in the words of ``check``."""
    try:
        return check(proposal["value"], proposal["trait"].name, limit)
    except ValueError as error:
        raise traitlets.TraitError(str(error)) from None


def _check_codebook(codebook):
    vectors = finite_array(codebook, "codebook")
    if vectors.ndim != 2 or not 2 <= len(vectors) <= CODES or not vectors.size:
        wanted = f"codebook must have shape (k, dim) with k from 2 to {CODES}"
        raise ValueError(f"{wanted}, got {vectors.shape}")
    if np.abs(vectors).max() > LARGEST:
        raise ValueError(f"codebook must be within {LARGEST:g}, got {np.abs(vectors).max():g}")
    return vectors


def _check_codes(codes, size):
    """Return grids of codes, shape (n, rows, cols), or say what is wrong with them."""
    grids = finite_array(codes, "codes")
    if grids.ndim != 3 or not 1 <= len(grids) <= MOST or not grids.size:
        wanted = f"codes must have shape (n, rows, cols) with n from 1 to {MOST}"
        raise ValueError(f"{wanted}, got {grids.shape}")
    if np.asarray(codes).dtype.kind not in "iu":
        raise ValueError(f"codes must be integers, got {np.asarray(codes).dtype}")
    if grids.min() < 0 or grids.max() >= size:
        got = f"{grids.min():g} to {grids.max():g}"
        raise ValueError(f"codes must be from 0 to {size - 1}, as the codebook has, got {got}")
    return grids.astype(int)


def _check_network(model, name):
    if not isinstance(model, keras.Model) or not model.built or not hasattr(model, "outputs"):
        kind = type(model).__name__
        raise ValueError(f"{name} must be a Keras model with an input, got {kind}")


def _check_decoder(decoder, shape):
    _check_network(decoder, "decoder")
    taken, drawn = decoder.input_shape, decoder.output_shape
    if tuple(taken) != (None, *shape):
        raise ValueError(f"decoder must take shape {(None, *shape)}, got {taken}")
    if len(drawn) != 4 or drawn[3] != 1 or None in drawn[1:]:
        raise ValueError(f"decoder must return shape (None, height, width, 1), got {drawn}")


def _check_prior(prior, positions, size):
    """Raise ``ValueError`` unless a prior answers, at each position, to earlier codes alone."""
    _check_network(prior, "prior")
    for what, shape, wanted in (
        ("take", prior.input_shape, (None, positions * size)),
        ("return", prior.output_shape, (None, positions, size)),
    ):
        if tuple(shape) != wanted:
            raise ValueError(f"prior must {what} shape {wanted}, got {shape}")
    rng = np.random.default_rng(0)
    later = np.triu(np.ones((positions, positions), bool))  # a row for each: it, and what follows
    for _ in range(PROBES):
        codes = rng.integers(size, size=positions)
        others = (codes + rng.integers(1, size, size=positions)) % size
        logits = _logits(prior, codes[None], size)[0]
        moved = _logits(prior, np.where(later, others, codes), size)
        margin = 1e-4 * (1 + np.abs(logits).max())
        for i, answer in enumerate(moved):
            if not np.abs(answer[: i + 1] - logits[: i + 1]).max() <= margin:  # NaN as well
                raise ValueError(
                    "prior must give the logits of a position from the codes before it, "
                    f"got some that change with the codes from position {i} on"
                )


def _logits(prior, codes, size):
    """Return a prior's logits for codes of shape (n, positions): shape (n, positions, size)."""
    rows = np.eye(size, dtype="float32")[codes].reshape(len(codes), -1)
    return ops.convert_to_numpy(prior(rows)).astype(float)


def _nats(prior, codes, size):
    """Return what each code costs given those before it: shape (n, positions)."""
    log_p = ops.convert_to_numpy(ops.log_softmax(_logits(prior, codes, size)))
    return -np.take_along_axis(log_p, codes[..., None], -1)[..., 0]


def _names(labels, count):
    """Return the names of grids."""
    if labels is None:
        return [f"image {i + 1}" for i in range(count)]
    labels = labels.tolist() if isinstance(labels, np.ndarray) else labels
    several = isinstance(labels, Sequence) and not isinstance(labels, (str, bytes))
    if not several or len(labels) != count:
        got = len(labels) if several else repr(labels)
        raise ValueError(f"labels must be a list of {count} names, one for each grid, got {got}")
    for label in labels:
        known = isinstance(label, (str, numbers.Integral)) and not isinstance(label, bool)
        if not known or not str(label).strip():
            raise ValueError(f"labels must be strings or integers, got {label!r}")
    return [str(label) if isinstance(label, str) else f"digit {label}" for label in labels]


def _still(grid, nats, image, size):
    """Draw a grid of codes, tinted by their nats if there are any, and what it decodes to."""
    figure, (cells, picture) = plt.subplots(1, 2, figsize=(6.2, 3))
    rows, cols = grid.shape
    tints = np.zeros(grid.shape) if nats is None else np.reshape(nats, grid.shape)
    cells.imshow(
        tints, cmap=LinearSegmentedColormap.from_list("nats", STOPS),
        vmin=0, vmax=TOP * np.log(size), aspect="equal",
    )  # fmt: skip
    font = min(FONT, 12 * FONT / max(rows, cols))
    for (row, col), code in np.ndenumerate(grid):
        cells.text(col, row, code, ha="center", va="center", color="black", size=font)
    cells.set_xticks(np.arange(cols + 1) - 0.5, [])
    cells.set_yticks(np.arange(rows + 1) - 0.5, [])
    cells.grid(True, color="#8a8a8a")
    cells.tick_params(length=0)
    cells.set(title="codes")
    picture.imshow(image, cmap="gray_r", vmin=0, vmax=255)
    picture.set(xticks=[], yticks=[], title="decoded")
    picture.grid(False)
    return frame(figure)[0]
