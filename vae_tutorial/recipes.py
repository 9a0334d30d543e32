"""The recipes behind the shipped weights: what decides each model, beside its data."""

from dataclasses import dataclass

import numpy as np

from ._checks import check_choice

KINDS_OF_PRIOR = ("standard normal", "sampled normal", "mixture", "vampprior")


@dataclass(frozen=True)
class Recipe:
    """Everything that decides what a trained model is, beside the data.

    Attributes
    ----------
    model : {"ae", "vae", "iwae", "cvae"}
    architecture : {"dense", "conv"}
    latent_dim : int
    epochs : int
    batch_size : int
    learning_rate : float
        Where Adam starts; it falls to zero along a cosine.
    epsilon : float
        Adam's. While the decoder still ignores z, the encoder's gradient is all noise; a large
        epsilon keeps Adam from blowing it up until the few relu units of the conv encoder die.
    beta : float
        Weight of the KL divergence.
    hidden : tuple of int, optional
        See ``build_encoder``.
    seed : int
    likelihood : str
        See :mod:`.likelihoods`.
    scale : float, optional
        Where a normal likelihood has its scale, or starts with it.
    optimal_scale : bool
        Whether a learned scale is set to its best value after each epoch.
    log_odds : bool
        Whether the output biases start at the log-odds of the mean training image.
    annealing : float
        Epochs over which beta rises from 0; 0 for none.
    free_bits : float
        See :class:`.VAE`.
    activation : {"relu", "tanh"}
        See ``build_encoder``.
    binarize : bool
        Whether each epoch draws its black-or-white images anew from the gray ones.
    restarts : int
        How often the learning rate, once it has fallen to zero, begins anew, from half of where it
        began before; the cycles are of one length.
    k : int
        Draws in the bound of an ``"iwae"``; see :class:`.IWAE`.
    prior : {"standard normal", "sampled normal", "mixture", "vampprior"}
        See :mod:`.priors`. The second is the first, its divergence sampled and not by formula.
    components : int
        Of a mixture; a VampPrior's start as the first training images.
    held_out : int
        How many of the last training images are left out, to validate on.
    without : int, optional
        A class whose images are left out.
    """

    model: str
    architecture: str
    latent_dim: int
    epochs: int
    batch_size: int = 128
    learning_rate: float = 1e-3
    epsilon: float = 1e-7
    beta: float = 1.0
    hidden: tuple | None = None
    seed: int = 0
    likelihood: str = "bernoulli"
    scale: float | None = None
    optimal_scale: bool = False
    log_odds: bool = True
    annealing: float = 0.0
    free_bits: float = 0.0
    activation: str = "relu"
    binarize: bool = False
    k: int = 1
    restarts: int = 0
    prior: str = "standard normal"
    components: int = 0
    held_out: int = 0
    without: int | None = None


@dataclass(frozen=True)
class ClassifierRecipe:
    """Everything that decides what a trained classifier is, beside the data.

    Attributes
    ----------
    n_features : int
        See :func:`.build_classifier`.
    epochs : int
    batch_size : int
    learning_rate : float
        Where Adam starts; it falls to zero along a cosine.
    seed : int
    """

    n_features: int
    epochs: int
    batch_size: int = 128
    learning_rate: float = 1e-3
    seed: int = 0


RECIPES = {
    ("ae-2d", "mnist"): Recipe("ae", "dense", 2, epochs=60),
    ("ae-2d", "digits"): Recipe("ae", "dense", 2, epochs=150, batch_size=96),
    ("vae-2d", "mnist"): Recipe("vae", "dense", 2, epochs=60),
    ("vae-2d", "digits"): Recipe("vae", "dense", 2, epochs=150, batch_size=96),
    ("vae-2d-conv", "mnist"): Recipe("vae", "conv", 2, epochs=30, epsilon=1e-2),
    ("vae-2d-conv", "digits"): Recipe("vae", "conv", 2, epochs=150, batch_size=96, epsilon=1e-2),
    # Narrow enough for two of them in a page.
    ("ae-2d-small", "mnist"): Recipe("ae", "dense", 2, epochs=30, hidden=(192, 96)),
    ("ae-2d-small", "digits"): Recipe("ae", "dense", 2, 150, batch_size=96, hidden=(192, 96)),
    ("vae-2d-small", "mnist"): Recipe("vae", "dense", 2, epochs=30, hidden=(192, 96)),
    ("vae-2d-small", "digits"): Recipe("vae", "dense", 2, 150, batch_size=96, hidden=(192, 96)),
    # A beta above 1 leaves some of the dimensions without use.
    ("vae-16d", "mnist"): Recipe("vae", "dense", 16, epochs=30, beta=4.0, hidden=(128, 128)),
    ("vae-16d", "digits"): Recipe(
        "vae", "dense", 16, epochs=300, batch_size=96, beta=4.0, hidden=(128, 128)
    ),
}
# The published form of one stochastic layer, trained on black-or-white pixels (chapter 10).
_PUBLISHED = {"hidden": (200, 200), "activation": "tanh", "binarize": True, "learning_rate": 3e-3}
RECIPES |= {
    ("vae-50d", "mnist"): Recipe("vae", "dense", 50, epochs=250, **_PUBLISHED),
    ("vae-50d", "digits"): Recipe("vae", "dense", 50, epochs=200, batch_size=96, **_PUBLISHED),
    ("iwae-50d", "mnist"): Recipe("iwae", "dense", 50, epochs=240, k=5, restarts=1, **_PUBLISHED),
    ("iwae-50d", "digits"): Recipe(
        "iwae", "dense", 50, epochs=200, batch_size=96, k=5, **_PUBLISHED
    ),
}
# The same networks under three priors, and what a picture of two dimensions needs (chapter 08).
PRIORS = {
    "vae": ("standard normal", 0),
    "mixture": ("mixture", 100),
    "vampprior": ("vampprior", 100),
}
for _name, (_prior, _components) in PRIORS.items():
    _own = {"prior": _prior, "components": _components, "hidden": (256, 128), "binarize": True}
    RECIPES[f"{_name}-20d", "mnist"] = Recipe("vae", "dense", 20, epochs=40, **_own)
    RECIPES[f"{_name}-20d", "digits"] = Recipe("vae", "dense", 20, 120, 96, **_own)
_PARTNER = {"hidden": (192, 96), "prior": "vampprior", "components": 50}
RECIPES |= {
    ("vampprior-2d", "mnist"): Recipe("vae", "dense", 2, epochs=30, **_PARTNER),
    ("vampprior-2d", "digits"): Recipe("vae", "dense", 2, 150, batch_size=96, **_PARTNER),
}
# VAEs that are told the class (chapter 09), the second with the networks of vae-20d; the last has
# never met a seven.
_TOLD = {"hidden": (256, 128)}
RECIPES |= {
    ("cvae-2d", "mnist"): Recipe("cvae", "dense", 2, epochs=40, **_TOLD),
    ("cvae-2d", "digits"): Recipe("cvae", "dense", 2, 150, 96, **_TOLD),
    ("cvae-20d", "mnist"): Recipe("cvae", "dense", 20, epochs=40, binarize=True, **_TOLD),
    ("cvae-20d", "digits"): Recipe("cvae", "dense", 20, 120, 96, binarize=True, **_TOLD),
    ("cvae-2d-without-7", "mnist"): Recipe("cvae", "dense", 2, epochs=20, without=7, **_TOLD),
    ("cvae-2d-without-7", "digits"): Recipe("cvae", "dense", 2, 150, 96, without=7, **_TOLD),
}
# What chapter 07 turns a slider over: one model for each weight of the KL divergence.
BETAS = (0.0, 0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0)
for _beta in BETAS:
    _levers = {"hidden": (96, 64), "beta": _beta}
    RECIPES[f"levers-{_beta:g}", "mnist"] = Recipe("vae", "dense", 2, epochs=20, **_levers)
    RECIPES[f"levers-{_beta:g}", "digits"] = Recipe("vae", "dense", 2, 150, 96, **_levers)
# The judge of generated images (chapter 09).
RECIPES |= {
    ("classifier", "mnist"): ClassifierRecipe(64, epochs=10),
    ("classifier", "digits"): ClassifierRecipe(64, epochs=80, batch_size=32),
}


def recipe_of(name, data):
    """Return the recipe of a model, or say which ones there are.

    Raises
    ------
    ValueError
        If there is no such recipe.
    """
    if not (isinstance(name, str) and isinstance(data, str) and (name, data) in RECIPES):
        known = ", ".join(f"{n} on {d}" for n, d in RECIPES)
        raise ValueError(
            f"name and data must be those of a recipe, got {name!r} and {data!r}; there are {known}"
        )
    return RECIPES[name, data]


def build(name, data="mnist", pixel_means=None):
    """Build the untrained model of a recipe.

    Parameters
    ----------
    name : str
        Such as ``"vae-2d"``.
    data : {"mnist", "digits"}
    pixel_means : array, shape (28, 28, 1), optional
        See ``build_decoder``.

    Returns
    -------
    Autoencoder, VAE, ConditionalVAE or keras.Model
        The last for a classifier.

    Raises
    ------
    ValueError
        If there is no such recipe.
    """
    return build_from(recipe_of(name, data), pixel_means)


def build_from(recipe, pixel_means=None, pseudo_inputs=None):
    """Build the untrained model of a recipe; see :func:`build` and :class:`.VampPrior`."""
    # Here alone, so that who only reads recipes or manifests loads no TensorFlow.
    from .classifier import build_classifier
    from .conditional import ConditionalVAE
    from .data import CLASSES
    from .iwae import IWAE
    from .models import VAE, Autoencoder
    from .networks import build_decoder, build_encoder

    if isinstance(recipe, ClassifierRecipe):
        return build_classifier(recipe.n_features, recipe.seed)
    kinds = {"ae": Autoencoder, "vae": VAE, "iwae": IWAE, "cvae": ConditionalVAE}
    kind = kinds[recipe.model]
    shape = {name: getattr(recipe, name) for name in ("architecture", "hidden", "activation")}
    shape["classes"] = CLASSES if kind.takes_label else 0
    pixel_means = pixel_means if recipe.log_odds else None
    decoder = build_decoder(recipe.latent_dim, pixel_means=pixel_means, seed=recipe.seed, **shape)
    encoder = build_encoder(recipe.latent_dim, outputs=kind.heads, seed=recipe.seed + 1, **shape)
    settings = {"likelihood": _likelihood(recipe)}
    if kind.variational:
        settings |= {"beta": recipe.beta, "seed": recipe.seed, "free_bits": recipe.free_bits}
        settings["prior"] = _prior(recipe, pseudo_inputs)
    if kind is IWAE:
        settings["k"] = recipe.k
    return kind(encoder, decoder, **settings)


def _likelihood(recipe):
    from .likelihoods import LIKELIHOODS

    settings = {} if recipe.scale is None else {"scale": recipe.scale}
    return LIKELIHOODS[recipe.likelihood](**settings)


def _prior(recipe, pseudo_inputs):
    from .priors import GaussianMixture, StandardNormal, VampPrior

    check_choice(recipe.prior, "prior", KINDS_OF_PRIOR)
    dim, n = recipe.latent_dim, recipe.components
    if recipe.prior == "mixture":
        return GaussianMixture(dim, n, seed=recipe.seed)
    if recipe.prior == "vampprior":
        return VampPrior(dim, n, pseudo_inputs, seed=recipe.seed)
    if recipe.prior == "standard normal":
        return StandardNormal(dim)
    prior = GaussianMixture(dim, 1, trainable=False)
    prior.set_parameters([1.0], np.zeros((1, dim)), np.ones((1, dim)))
    return prior
