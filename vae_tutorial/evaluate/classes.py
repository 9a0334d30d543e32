"""Figures of merit of a conditional VAE: each image is measured given its own class."""

import numpy as np

from .._checks import check_seed, one_hot
from ..data import check_images


def by_class(measure, model, x, y, seed=None, **settings):
    """Measure images of several classes, each by the model given its class.

    Parameters
    ----------
    measure : callable
        Such as :func:`.elbo` or :func:`.log_likelihood`: of a VAE and images, with a value for each
        image in its answer.
    model : ConditionalVAE
    x : array, shape (n, 28, 28, 1)
    y : array, shape (n,) or (n, classes)
        Integers or one-hot rows.
    seed : int or numpy.random.Generator, optional
        Makes the draws reproducible; one stream serves all classes. Not for a measure without.
    settings
        What else ``measure`` takes, by name.

    Returns
    -------
    ndarray or named tuple
        What ``measure`` returns, in the order of the images.

    Raises
    ------
    ValueError
        If ``measure`` is no function or gives other than one value for each image, ``model`` takes
        no label, ``x`` does not hold images, ``y`` not one label of a known
        class for each, ``seed`` is neither an integer of at least 0 nor a generator, or as
        ``measure``.
    """
    if not callable(measure):
        raise ValueError(f"measure must be a function of a VAE and images, got {measure!r}")
    if not getattr(model, "takes_label", False):
        raise ValueError(f"model must be a ConditionalVAE, got a {type(model).__name__}")
    x = check_images(x, "x")
    labels = one_hot(y, "y", model.classes, len(x)).argmax(axis=1)
    if seed is not None:
        settings["seed"] = np.random.default_rng(check_seed(seed, generator=True))
    answers = []
    for label in np.unique(labels):
        few = x[labels == label]
        answer = measure(model.given(label), few, **settings)
        for field in answer if isinstance(answer, tuple) else (answer,):
            size = len(field) if isinstance(field, list) or np.ndim(field) else "a single value"
            if size != len(few):
                raise ValueError(
                    f"measure must give one value for each image, got {size} for {len(few)} images"
                )
        answers.append(answer)
    order = np.argsort(np.argsort(labels, kind="stable"))  # where each image is among the answers
    if not isinstance(answers[0], tuple):
        return _joined(answers, order)
    return type(answers[0])(*(_joined(field, order) for field in zip(*answers, strict=True)))


def _joined(parts, order):
    """Put what was measured class by class back into the images' order, an array or a list."""
    if isinstance(parts[0], list):
        values = sum(parts, [])
        return [values[i] for i in order]
    return np.concatenate(parts)[order]
