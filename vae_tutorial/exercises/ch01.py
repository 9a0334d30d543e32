"""The checks of chapter 01's exercises."""

import numpy as np

from .questions import Question, Score, is_answered


def ex_01_kink(kink):
    """Ask for the jaggedness of a decoder that draws ``z**2`` times an image."""
    hints = {
        "That is the limit of infinitely many steps; there are 64.": 2.0,
        "Divide the largest step by the average, 1/64.": 0.0310059,
        "Turn it around: the largest over the average.": 0.503937,
        "The pictures move by their distance, not by its square.": 2.95349,
        "The largest over the smallest; asked for is the average.": 127.0,
    }
    return Question("A kink, by hand", kink, 1.984375, hints)


def ex_01_variance(components):
    """Ask how many principal components leave at most a tenth of the variance of the digits."""
    hints = {
        "One too few: count the components, from one.": 20,
        "One too many: what do k components leave over?": 22,
        "You added standard deviations; it is variances that add.": 37,
        "Subtract the mean image first.": 9,
        "Start with the largest eigenvalue, not the smallest.": 64,
        "That leaves nine tenths; a tenth may be left.": 1,
    }
    return Question("How much of the variance?", components, 21, hints)


def ex_01_detour(detour):
    """Ask for the length of walks over the distance between their ends."""
    rng = np.random.default_rng(0)
    pictures = rng.random((3, 9, 5)).cumsum(axis=1)  # three walks of eight steps each
    pictures[0] = np.linspace(pictures[0, 0], pictures[0, -1], 9)  # and the first one straight
    steps = np.linalg.norm(np.diff(pictures, axis=1), axis=2)
    first, last = pictures[:, 0], pictures[:, -1]
    length, apart = steps.sum(axis=1), np.linalg.norm(last - first, axis=1)
    hints = {
        "Turn it around: the length of the walk over the distance of its ends.": apart / length,
        "That is the jaggedness; add the steps up.": steps.max(axis=1) / steps.mean(axis=1),
        "Add the steps up; you took their average.": length / apart / 8,
        "You added the squares of the steps.": (steps**2).sum(axis=1) / apart,
        "The distance is the root of the summed squares.": length / apart**2,
        "The Euclidean distance, not the sum over pixels.": length / abs(last - first).sum(axis=1),
        "Divide the length by the distance between first and last picture.": length,
        "One ratio a walk: sum over the steps, which are axis 1.": length.sum() / apart,
        "One ratio a walk, not their average.": (length / apart).mean(),
    }
    return Question("The detour", detour(steps, first, last), length / apart, hints)


def ex_01_sweep(ratios):
    """Ask for a ratio of distances in 2 and in 16 dimensions, which should grow."""
    rise = ... if not is_answered(ratios) else _rise(ratios)
    return Score(
        "Where holes begin",
        rise,
        0.05,
        better="higher",
        hint="Random pictures first, reconstructions second: the ratio grows with the dimensions.",
    )


def _rise(ratios):
    try:
        two, sixteen = (float(ratio) for ratio in ratios)
    except (TypeError, ValueError) as error:
        raise ValueError(
            f"ratios must hold two numbers, for 2 and for 16 dimensions, got {ratios!r}"
        ) from error
    return sixteen - two
