"""A game: which of two rows of digits is new?"""

import numpy as np
import traitlets

from .._checks import check_count
from ..data import check_images
from ..plots import images_in_rows
from .encoded import ink
from .live_view import LiveView, frame, script


class NewOrReal(LiveView):
    """Tell digits that a model has drawn from those of the training set, round by round.

    Each round shows two rows, one of either kind. An answer is told at once whether it is right,
    with the training image nearest to each new digit; the last one with the score.

    Parameters
    ----------
    real : array, shape (n, 28, 28, 1)
        Images of the training set, a row after the other in the order of the rounds.
    new : array, shape (n, 28, 28, 1)
        Images that a model has drawn, likewise.
    neighbors : array, shape (n, 28, 28, 1)
        The training image nearest to each of ``new``.
    real_labels, new_labels : array, shape (n,), optional
        Which digits they are, for readers who cannot see them; both or neither, or else they
        would tell the rows apart.
    row : int
        Images in a row; ``n / row`` is the number of rounds.
    seed : int
        Decides, round by round, which row comes first.

    Attributes
    ----------
    answers : list of bool
        Whether each answer was right, from the page.

    Raises
    ------
    ValueError
        If the images are not floats of shape (n, 28, 28, 1) in [0, 1], not equally many, or do
        not fill whole rows; if labels do not fit them, or only one kind has some; if ``row`` or
        ``seed`` is no integer in range.

    Examples
    --------
    >>> game = NewOrReal(digits.x_train[:60], vae.generate(60, seed=0), neighbors)
    >>> game.observe(print, "answers")
    >>> game
    """

    _esm = script("new_or_real")
    real = traitlets.Bytes().tag(sync=True)
    new = traitlets.Bytes().tag(sync=True)
    neighbors = traitlets.Bytes().tag(sync=True)
    real_labels = traitlets.List(traitlets.Int()).tag(sync=True)
    new_labels = traitlets.List(traitlets.Int()).tag(sync=True)
    row = traitlets.Int().tag(sync=True)
    seed = traitlets.Int().tag(sync=True)
    answers = traitlets.List(traitlets.Bool()).tag(sync=True)

    def __init__(
        self, real, new, neighbors, real_labels=None, new_labels=None, row=6, seed=0, **kwargs
    ):
        images = {"real": real, "new": new, "neighbors": neighbors}
        images = {name: check_images(each, name) for name, each in images.items()}
        row = check_count(row, "row")
        counts = [len(each) for each in images.values()]
        if len(set(counts)) > 1:
            told = "{}, {} and {}".format(*counts)
            raise ValueError(f"real, new and neighbors must be equally many, got {told}")
        if counts[0] % row:
            raise ValueError(f"real must be whole rows of {row} images, got {counts[0]}")
        if (real_labels is None) != (new_labels is None):
            missing = "real_labels" if real_labels is None else "new_labels"
            raise ValueError(f"{missing} must be given where the other labels are, got None")
        first = [each[:row] for each in images.values()]
        super().__init__(
            **{name: ink(each) for name, each in images.items()},
            real_labels=_check_labels(real_labels, "real_labels", counts[0]),
            new_labels=_check_labels(new_labels, "new_labels", counts[0]),
            row=row,
            seed=check_count(seed, "seed", least=0),
            still=frame(images_in_rows(first, ["real", "new", "nearest"]).figure)[0],
            alternative=f"{row} digits of the training set, {row} that a model has drawn, and "
            "below each of these the training image nearest to it.",
            moves="You say which of two rows is new, round by round, and learn your score.",
            **kwargs,
        )


def _check_labels(labels, name, count):
    """Return labels as a list, empty where there are none, or raise ``ValueError``."""
    if labels is None:
        return []
    labels = np.asarray(labels)
    if labels.shape != (count,) or labels.dtype.kind not in "iu":
        raise ValueError(
            f"{name} must be {count} integers, one for each image, "
            f"got {labels.dtype} of shape {labels.shape}"
        )
    return labels.tolist()
