"""The ways to draw new digits that are compared with each other: which model, and which codes."""

import numpy as np
from sklearn.mixture import GaussianMixture

from ._checks import check_choice, check_count, check_seed
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
    """Draw new digits, as mean images, in one of the :data:`WAYS`.

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
        z = choose_mixture(codes_of(model, x, rng), settings["counts"], seed).sample(n)[0]
        return model.decode(rng.permutation(z)), None
    codes, z = codes_of(model, x, rng, y), np.empty((n, model.latent_dim))
    for label in range(CLASSES):
        asked = labels == label
        mixture = choose_mixture(codes[y == label], settings["counts"], seed)
        z[asked] = mixture.sample(max(asked.sum(), 1))[0][: asked.sum()]
    return model.decode(z, labels), labels


def codes_of(model, x, rng, *labels):
    """Return one draw from ``q(z|x)`` for each image, shape ``(n, latent_dim)``."""
    mean, log_var = model.encode(x, *labels)
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

    References
    ----------
    Ghosh et al. (2020), section 4.
    """
    kept = len(codes) * 4 // 5
    known, held_out = codes[:kept], codes[kept:]
    fits = [
        GaussianMixture(count, random_state=seed, max_iter=200, reg_covar=1e-3).fit(known)
        for count in counts
        if count == 1 or kept >= 20 * count
    ]
    return max(fits, key=lambda fit: fit.score(held_out))
