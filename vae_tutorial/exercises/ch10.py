"""The checks of chapter 10's exercises."""

import numpy as np

from .questions import Question, is_answered


def ex_10_draws(draws):
    """Ask how many draws make the bias small."""
    hints = {
        "Half of the relative variance counts, not all of it.": 5000,
        "That makes the error of one estimate 0.01, which takes far more.": 500_000,
        "The bias falls as one over the number of draws, not as its square root.": 6_250_000,
        "The relative variance itself counts, not its root.": 50**0.5 / 0.02,
    }
    return Question("How many draws?", draws, 2500, hints)


def ex_10_gray(dearer):
    """Ask what a gray pixel costs more than its black-or-white draws."""
    draw, gray = np.log(2), -np.log(0.3)
    hints = {
        "That is what the gray pixel costs; take off what its draws cost.": gray,
        "That is what a draw costs.": draw,
        "The sign is wrong: the gray pixel costs more.": draw - gray,
        "These are bits; use the natural logarithm.": (gray - draw) / np.log(2),
        "Average over z before you take the logarithm, not after it.": 0.0,
    }
    return Question("Seventy-seven", dearer, gray - draw, hints)


def ex_10_loader(shared):
    """Ask how many of the second array's images are in the first."""
    rng = np.random.default_rng(10)
    first = rng.random((30, 28, 28, 1)).astype("float32")
    others = rng.random((9, 28, 28, 1)).astype("float32")
    second = np.concatenate([others, first[[4, 17, 2, 4]]])
    first = np.concatenate([first, first[17:18]])  # one that is there twice
    title = "Whose test set is it?"
    if not is_answered(shared) or not callable(shared):
        return Question(title, shared, 4)
    hints = {
        "An image that is there twice counts twice.": 3,
        "Images may stand at other places: compare each with all.": 0,
        "That is how many do not occur; count the others.": 9,
        "That counts pairs; count images of the second array.": 5,
        "That counts pixels; count images of the second array.": 4 * 784,
    }
    return Question(title, shared(first, second), 4, hints)
