"""The checks of chapter 05's exercises."""

import numpy as np

from ..evaluate.bounds import elbo
from .questions import Question, Score, is_answered


def ex_05_units(effective_beta):
    """Ask for the factor by which a mean over the pixels overcharges the KL divergence."""
    hints = {
        "That leaves out the channels.": 4096,
        "That is the factor for our 28 x 28 gray images.": 784,
        "That is its inverse.": 8.13802e-5,
        "That is one side times the channels; an image has two sides.": 192,
        "That counts three images, not three channels.": 2352,
    }
    return Question("Another size of image", effective_beta, 12_288, hints)


def ex_05_gaussian(gaussian_nll):
    """Ask for minus the log density of an image whose pixels are normal, at two widths."""
    errors, widths = np.array([10.0, 40.0, 160.0]), (0.2, 0.5)

    def at_both(formula):
        return [formula(errors, s) for s in widths]

    def cost(e, s):
        return e / (2 * s**2) + 392 * np.log(2 * np.pi * s**2)

    hints = {
        "The constant is missing, or there once; it comes 784 times.": at_both(
            lambda e, s: e / (2 * s**2)
        ),
        "Divide by 2 s squared, not by s squared.": at_both(
            lambda e, s: cost(e, s) + e / (2 * s**2)
        ),
        "You used s where the variance, s squared, belongs.": at_both(
            lambda e, s: e / (2 * s) + 392 * np.log(2 * np.pi * s)
        ),
        "You averaged over the pixels; they add.": at_both(lambda e, s: cost(e, s) / 784),
        "Minus the log-likelihood: the sign of the constant is wrong.": at_both(
            lambda e, s: e / s**2 - cost(e, s)
        ),
        "This is the log-likelihood; turn the sign around.": at_both(lambda e, s: -cost(e, s)),
        "These are bits: use the natural logarithm.": at_both(lambda e, s: cost(e, s) / np.log(2)),
    }
    value = [gaussian_nll(errors, s) for s in widths]
    return Question("Say how sure you are", value, at_both(cost), hints)


def ex_05_race(model, images):
    """Ask for a VAE with two latent dimensions that gets well below the average digit."""
    title = "Twenty seconds"
    if not is_answered(model):
        return Score(title, model, threshold=0)
    latent_dim = getattr(getattr(model, "decoder", None), "input_shape", (2,))[-1]
    if latent_dim != 2:
        hints = {"The race is for two latent dimensions.": latent_dim}
        return Question(title, latent_dim, 2, hints)
    floor, average = _entropy(images).mean(), _entropy(images.mean(axis=0, keepdims=True))[0]
    return Score(
        title,
        -elbo(model, images, seed=0).elbo.mean(),
        threshold=floor + 0.75 * (average - floor),
        unit="nats",
        hint="Does it see all the training images, and does its learning rate fall in the end?",
    )


def _entropy(images):
    """Return what a perfect copy of each image costs, in nats."""
    p = np.clip(np.asarray(images, float), 1e-6, 1 - 1e-6)
    return -(p * np.log(p) + (1 - p) * np.log1p(-p)).sum(axis=(1, 2, 3))
