"""The checks of chapter 07's exercises."""

import numpy as np

from .questions import Question, is_answered


def ex_07_units(beta):
    """Ask for the beta of a loss with two means and a weight."""
    hints = {
        "The divergence is a mean too: over 8 dimensions.": 78.4,
        "The factor 10 makes the error count more, so that beta is smaller.": 980,
        "The 10 is missing.": 98,
        "Both means divide their own term; do not multiply by 8.": 627.2,
        "That is the weight of the error against that of the divergence; turn it around.": 80 / 784,
    }
    return Question("Somebody else's loss", beta, 9.8, hints)


def ex_07_scale(best_scale):
    """Ask for the standard deviation under which images are most likely."""
    rng = np.random.default_rng(7)
    mean = rng.random((3, 28, 28, 1))
    x = mean + np.array([0.05, 0.1, 0.4]).reshape(3, 1, 1, 1) * rng.standard_normal(mean.shape)
    squares = (x - mean) ** 2
    title, expected = "The best scale", np.sqrt(squares.mean())
    if not is_answered(best_scale) or not callable(best_scale):
        return Question(title, best_scale, expected)
    hints = {
        "That is the variance; take the root.": squares.mean(),
        "The mean goes over the pixels too, not only over the images.": np.sqrt(
            squares.sum(axis=(1, 2, 3)).mean()
        ),
        "Sum the squares over images and pixels, then divide by how many there are.": np.sqrt(
            squares.sum()
        ),
        "Average the squares of all images first, and take one root at the end.": np.sqrt(
            squares.mean(axis=(1, 2, 3))
        ).mean(),
        "That is the mean distance; squares were asked for.": np.abs(x - mean).mean(),
        "There is no 2 in it: the 2 of the exponent cancels.": np.sqrt(squares.mean() / 2),
    }
    return Question(title, best_scale(x, mean), expected, hints)


def ex_07_rate(linear_rate):
    """Ask for the divergence that the best linear VAE spends, at two levels of noise."""
    eigenvalues, noises = np.array([5.0, 2.0, 1.0, 0.25, 0.1]), (0.5, 1.5)

    def at_both(formula):
        return [formula(eigenvalues, noise) for noise in noises]

    def rate(values, noise):
        return 0.5 * np.log(np.maximum(values / noise, 1)).sum()

    title, expected = "What does a linear VAE pay?", at_both(rate)
    if not is_answered(linear_rate) or not callable(linear_rate):
        return Question(title, linear_rate, expected)
    hints = {
        "Directions below the noise cost nothing; yours earn something.": at_both(
            lambda values, noise: 0.5 * np.log(values / noise).sum()
        ),
        "The half is missing: a variance is the square of a width.": at_both(
            lambda values, noise: 2 * rate(values, noise)
        ),
        "These are bits; use the natural logarithm.": at_both(
            lambda values, noise: rate(values, noise) / np.log(2)
        ),
        "The sign is wrong: the posterior is narrower than the prior.": at_both(
            lambda values, noise: -rate(values, noise)
        ),
        "That counts the active directions; each costs the logarithm of its ratio.": at_both(
            lambda values, noise: (values > noise).sum()
        ),
        "The noise is a variance already; do not square it.": at_both(
            lambda values, noise: rate(values, noise**2)
        ),
    }
    return Question(title, [linear_rate(eigenvalues, noise) for noise in noises], expected, hints)
