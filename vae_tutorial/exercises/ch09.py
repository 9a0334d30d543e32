"""The checks of chapter 9's exercises."""

import numpy as np
from scipy.linalg import sqrtm
from scipy.spatial.distance import cdist

from .questions import Question, is_answered


def ex_09_worth(nats):
    """Ask what a bound given the class says of images without a label."""
    hints = {
        "Whoever is told no class has to pay for naming it.": 100.0,
        "Naming the class costs something; it is no gain.": 100 - np.log(10),
        "That is the class's price in bits; nats have the natural logarithm.": 100 + np.log2(10),
        "The price is the logarithm of the number of classes.": 110.0,
    }
    return Question("What is a label worth?", nats, 100 + np.log(10), hints)


def ex_09_frechet(frechet):
    """Ask for the Frechet distance of two Gaussians whose covariances do not commute."""
    title = "The cost of moving a Gaussian"
    if not is_answered(frechet) or not callable(frechet):
        return Question(title, frechet, 0.0)
    rng = np.random.default_rng(9)
    means = rng.normal(size=(2, 4))
    factors = rng.normal(size=(2, 4, 4))
    a, b = factors @ factors.transpose(0, 2, 1) + 0.1 * np.eye(4)
    shift = ((means[0] - means[1]) ** 2).sum()
    traces = np.trace(a) + np.trace(b)
    overlap = np.trace(sqrtm(a @ b).real)
    expected = shift + traces - 2 * overlap
    of_entries = np.sqrt(np.diag(a @ b)).sum()
    hints = {
        "The root is that of a matrix, not of its entries; SciPy has `sqrtm`.": (
            shift + traces - 2 * of_entries
        ),
        "The roots of a and of b do not commute; take the root of their product.": (
            shift + traces - 2 * np.trace(sqrtm(a).real @ sqrtm(b).real)
        ),
        "The overlap counts twice.": shift + traces - overlap,
        "The distance of the means enters squared.": np.sqrt(shift) + traces - 2 * overlap,
        "The means count, too.": traces - 2 * overlap,
        "That has no overlap: it is the cost if the two are drawn independently.": shift + traces,
        "Asked for is the squared distance, without a root at the end.": np.sqrt(expected),
    }
    return Question(title, frechet(means[0], a, means[1], b), expected, hints)


def ex_09_nearer(nearer):
    """Ask for the share of made images that are nearer to training images than test images are."""
    title = "Nearer than a test image"
    if not is_answered(nearer) or not callable(nearer):
        return Question(title, nearer, 0.0)
    rng = np.random.default_rng(99)
    train, test, fresh = (rng.random((n, 6)) for n in (300, 400, 210))
    copies = train[:90] + 0.02 * rng.standard_normal((90, 6))
    made = np.concatenate([fresh, copies])
    to_train, usual = cdist(made, train).min(axis=1), cdist(test, train).min(axis=1)

    def below(distances, line):
        return float(np.mean(distances < line))

    hints = {
        "The line is where one test image in twenty is nearer, not nineteen.": below(
            to_train, np.quantile(usual, 0.95)
        ),
        "Measure made images from training images, not from test images.": below(
            cdist(made, test).min(axis=1), np.quantile(usual, 0.05)
        ),
        "That is the share below the median; the line is lower.": below(to_train, np.median(usual)),
        "Those are the ones that are not nearer.": 1 - below(to_train, np.quantile(usual, 0.05)),
    }
    line = np.quantile(usual, 0.05)
    return Question(title, nearer(made, train, test), below(to_train, line), hints, rtol=0.02)
