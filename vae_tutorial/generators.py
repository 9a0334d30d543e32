"""The ways to draw new digits that are compared with each other: which model, and which codes."""

import numpy as np
from sklearn.mixture import GaussianMixture

from ._checks import check_choice, check_count, check_seed, finite_array
from .data import CLASSES, Digits
from .pretrained import load_pretrained

# What each way decodes: draws from the model's prior at a temperature, or from a mixture of full
# Gaussians that was fitted to codes of training images, of so many components or as many as suit.
WAYS = {
    "prior": ("vae-20d", {"temperature": 1.0}),
    "cooled to 0.8": ("vae-20d", {"temperature": 0.8}),
    "cooled to 0.6": ("vae-20d", {"temperature": 0.6}),
    "one Gaussian": ("vae-20d", {"counts": (1,)}),
    "fitted mixture": ("vae-20d", {"counts": (5, 10, 20, 50)}),
    "mixture prior": ("mixture-20d", {"temperature": 1.0}),
    "VampPrior": ("vampprior-20d", {"temperature": 1.0}),
    "conditional": ("cvae-20d", {"temperature": 1.0}),
    "conditional, 0.6": ("cvae-20d", {"temperature": 0.6}),
    "conditional, fitted": ("cvae-20d", {"counts": (1, 5)}),
}
IMAGES = 20_000  # as many training images give the codes that a mixture is fitted to


def generate(way, digits, n, seed):
    """Draw new digits, as mean images, in one of the ``WAYS``.

    Parameters
    ----------
    way : str
    digits : Digits
        Whose training images the codes of a fitted mixture come from; the model is the shipped one
        for the same data.
    n : int
    seed : int

    Returns
    -------
    x : ndarray, shape (n, 28, 28, 1)
    labels : ndarray of int, shape (n,), or None
        The classes that a conditional model was asked for, as often one as another.

    Raises
    ------
    ValueError
        If there is no such way, ``digits`` are none, or ``n`` or ``seed`` is no number of its kind.
    """
    check_choice(way, "way", WAYS)
    if not isinstance(digits, Digits):
        raise ValueError(f"digits must be what load_digits returns, got {digits!r}")
    n, rng = check_count(n, "n"), np.random.default_rng(check_seed(seed))
    name, settings = WAYS[way]
    model = load_pretrained(name, digits.name)
    labels = rng.permutation(np.arange(n) % CLASSES) if model.takes_label else None
    if "temperature" in settings:
        what = n if labels is None else labels
        return model.generate(what, rng, settings["temperature"]), labels
    x, y = digits.x_train[:IMAGES], digits.y_train[:IMAGES]
    if labels is None:
        mixture = choose_mixture(codes_of(model, x, rng), settings["counts"], seed)
        return model.decode(_draws(mixture, n, rng)), None
    codes, z = codes_of(model, x, rng, y), np.empty((n, model.latent_dim))
    for label in np.unique(labels):
        mixture = choose_mixture(codes[y == label], settings["counts"], seed)
        z[labels == label] = _draws(mixture, np.sum(labels == label), rng)
    return model.decode(z, labels), labels


def _draws(mixture, n, rng):
    """Return ``n`` draws in random order, shape ``(n, latent_dim)``."""
    # scikit-learn's draws are sorted by component, and begin anew with the seed of the fit.
    mixture.set_params(random_state=int(rng.integers(2**31)))
    return rng.permutation(mixture.sample(n)[0])


def codes_of(model, x, rng, labels=None):
    """Return one draw from ``q(z|x)`` for each image.

    Parameters
    ----------
    model : VAE or ConditionalVAE
    x : array, shape (n, 28, 28, 1)
    rng : int or numpy.random.Generator
        Makes the draws reproducible.
    labels : array of int, shape (n,), optional
        The classes of the images, for a :class:`.ConditionalVAE`.

    Returns
    -------
    ndarray, shape (n, latent_dim)

    Raises
    ------
    ValueError
        If ``labels`` are missing for a model that takes them or given to one that does not,
        ``rng`` is neither a seed nor a generator, or as ``model.encode``.
    """
    if getattr(model, "takes_label", False) != (labels is not None):
        wanted = "given" if labels is None else "left out"
        raise ValueError(f"labels must be {wanted} for a {type(model).__name__}")
    rng = np.random.default_rng(check_seed(rng, generator=True))
    mean, log_var = model.encode(x) if labels is None else model.encode(x, labels)
    return mean + np.exp(log_var / 2) * rng.standard_normal(mean.shape)


def choose_mixture(codes, counts, seed):
    """Fit mixtures of full Gaussians to codes, and return the one that suits held-out codes best.

    Parameters
    ----------
    codes : array, shape (n, latent_dim)
        The last fifth is held out.
    counts : sequence of int
        Numbers of components to try; those with fewer than 20 codes a component are left out.
    seed : int

    Returns
    -------
    sklearn.mixture.GaussianMixture

    Raises
    ------
    ValueError
        If ``codes`` have another shape or are not finite, or there are too few of them for any of
        the ``counts``: with the last fifth held out, more than ``latent_dim`` for one Gaussian.

    References
    ----------
    Ghosh et al. (2020), section 4.
    """
    codes = finite_array(codes, "codes")
    if codes.ndim != 2:
        raise ValueError(f"codes must have shape (n, latent_dim), got {codes.shape}")
    kept = len(codes) * 4 // 5
    suited = [check_count(count, "counts") for count in counts]
    suited = [count for count in suited if kept >= 20 * count or count == 1]
    if not suited or kept <= codes.shape[1]:
        raise ValueError(
            f"codes must be more for mixtures of {counts} Gaussians of {codes.shape[1]} "
            f"dimensions, got {len(codes)}"
        )
    known, held_out = codes[:kept], codes[kept:]
    fits = [
        GaussianMixture(count, random_state=seed, max_iter=200, reg_covar=1e-3).fit(known)
        for count in suited
    ]
    return max(fits, key=lambda fit: fit.score(held_out))
