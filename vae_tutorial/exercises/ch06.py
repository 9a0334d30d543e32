"""The checks of chapter 06's exercises."""

import numpy as np
from scipy import stats

from .questions import Question, Score, is_answered

STRIDE = 0.02  # latent units between two looks at a walk
LONGEST = 200.0  # latent units, some fifty times the straight line
MOST = 10_000  # points: more take gigabytes to decode


def ex_06_half(radius):
    """Ask for the radius that holds half of a standard normal in the plane."""
    hints = {
        "That is half of a line; you are on a plane.": 0.674490,
        "That is r squared; take the root.": 1.386294,
        "Mind the 2 in exp(-r**2 / 2).": 0.832555,
        "Use the natural logarithm, not log base 2.": 1.414214,
    }
    return Question("Half of the prior", radius, 1.177410, hints)


def ex_06_laplace(laplace_axis):
    """Ask for the quantile axis of a Laplace prior, at an even and at an odd number of points."""
    counts = (4, 7)

    def axes(quantile, shares=lambda n: (np.arange(n) + 0.5) / n):
        return np.concatenate([quantile(shares(n)) for n in counts])

    title, expected = "A grid for another prior", axes(stats.laplace.ppf)
    if not is_answered(laplace_axis) or not callable(laplace_axis):
        return Question(title, laplace_axis, expected)
    values = [laplace_axis(n) for n in counts]
    for n, value in zip(counts, values, strict=True):
        if not is_answered(value) or np.shape(value) != (n,):
            return Question(title, value, stats.laplace.ppf((np.arange(n) + 0.5) / n))
    hints = {
        "These are the normal's quantiles.": axes(stats.norm.ppf),
        "The sign is wrong.": -expected,
        "Put each point in the middle of its step.": axes(
            stats.laplace.ppf, lambda n: np.arange(1, n + 1) / (n + 1)
        ),
        "Right of zero the distribution function is another.": axes(lambda u: np.log(2 * u)),
        "Use the natural logarithm, not log base 2.": expected / np.log(2),
    }
    return Question(title, np.concatenate(values), expected, hints)


def ex_06_road(path, *, doubt, start, end):
    """Ask for a walk whose most doubtful picture is clearer than those of the straight line.

    Parameters
    ----------
    path : array, shape (n, 2)
    doubt : callable
        From points to how undecided each decoded picture is, in nats.
    start, end : array, shape (2,)
        Where the walk has to begin and to end.
    """
    title = "The clearest road"
    ends = np.array([start, end], dtype=float)
    straight, least = _worst(doubt, ends), float(np.max(doubt(ends)))
    threshold = (straight + least) / 2
    if not is_answered(path):
        return Score(title, ..., threshold, "nats")
    fault = _fault(path, ends)
    # As undecided as 784 pixels can be: what no walk does.
    score = 784 * np.log(2) if fault else _worst(doubt, np.asarray(path, dtype=float))
    hint = fault or (
        f"The straight line has {straight:.4g}, its worse end {least:.4g}. Every point between two"
        " of yours counts as well."
    )
    return Score(title, score, threshold, "nats", hint=hint)


def _fault(path, ends):
    """Say why something is no walk between two points, or return an empty text."""
    try:
        points = np.asarray(path, dtype=float)
    except (TypeError, ValueError):
        return "Asked for are points: an array or a list of pairs."
    if points.ndim != 2 or points.shape[1:] != ends.shape[1:]:
        return f"Asked for are points, of shape (n, 2); yours has the shape {points.shape}."
    if len(points) > MOST:
        return f"Asked for are at most {MOST:,} points; yours are {len(points):,}."
    if len(points) < 2 or not np.isfinite(points).all():
        return "Asked for are at least two points, none of them infinite or NaN."
    if not np.allclose(points[[0, -1]], ends, atol=1e-3):
        return "Start and end are fixed: the first point is `a` and the last one is `b`."
    length = np.linalg.norm(np.diff(points, axis=0), axis=1).sum()
    if length > LONGEST:
        return f"That walk is {length:.0f} latent units long; stay below {LONGEST:.0f}."
    return ""


def _worst(doubt, points):
    """Return the greatest doubt on a walk, looking within every segment."""
    walk = [points[:1]]
    for a, b in zip(points, points[1:], strict=False):
        pieces = max(1, int(np.ceil(np.linalg.norm(b - a) / STRIDE)))
        walk.append(a + (b - a) * np.arange(1, pieces + 1)[:, np.newaxis] / pieces)
    return float(np.max(doubt(np.concatenate(walk))))
