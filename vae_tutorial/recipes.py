"""The recipes behind the shipped weights: what decides each model, beside its data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """Everything that decides what a trained model is, beside the data.

    Attributes
    ----------
    model : {"ae", "vae"}
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
    Autoencoder or VAE

    Raises
    ------
    ValueError
        If there is no such recipe.
    """
    # Here alone, so that who only reads recipes or manifests loads no TensorFlow.
    from .models import VAE, Autoencoder
    from .networks import build_decoder, build_encoder

    recipe = recipe_of(name, data)
    kind = {"ae": Autoencoder, "vae": VAE}[recipe.model]
    shape = {"architecture": recipe.architecture, "hidden": recipe.hidden}
    decoder = build_decoder(recipe.latent_dim, pixel_means=pixel_means, seed=recipe.seed, **shape)
    encoder = build_encoder(recipe.latent_dim, outputs=kind.heads, seed=recipe.seed + 1, **shape)
    settings = {"beta": recipe.beta, "seed": recipe.seed} if kind.variational else {}
    return kind(encoder, decoder, **settings)
