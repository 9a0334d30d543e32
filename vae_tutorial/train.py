"""The recipes behind the shipped weights: ``python -m vae_tutorial.train NAME``."""

import argparse
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from .data import load_digits


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
    ("ae-2d", "mnist"): Recipe("ae", "dense", 2, epochs=30),
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
    from .models import VAE, Autoencoder
    from .networks import build_decoder, build_encoder

    if (name, data) not in RECIPES:
        known = ", ".join(f"{n} on {d}" for n, d in RECIPES)
        raise ValueError(f"there is no recipe for {name!r} on {data!r}; there are {known}")
    recipe = RECIPES[name, data]
    decoder = build_decoder(
        recipe.latent_dim, recipe.architecture, pixel_means, seed=recipe.seed, hidden=recipe.hidden
    )
    outputs = ("z",) if recipe.model == "ae" else ("z_mean", "z_log_var")
    encoder = build_encoder(
        recipe.latent_dim, recipe.architecture, outputs, seed=recipe.seed + 1, hidden=recipe.hidden
    )
    if recipe.model == "ae":
        return Autoencoder(encoder, decoder)
    return VAE(encoder, decoder, beta=recipe.beta, seed=recipe.seed)


def train(name, digits, epochs=None):
    """Train the model of a recipe from scratch, with a progress bar.

    Parameters
    ----------
    name : str
    digits : Digits
    epochs : int, optional
        Instead of the recipe's own number, to try things out.

    Returns
    -------
    model : Autoencoder or VAE
    metrics : dict of str to float
        Negative ELBO (or reconstruction loss) on the test images, in nats.
    seconds : float
    """
    import keras
    from tqdm.keras import TqdmCallback

    model = build(name, digits.name, digits.x_train.mean(axis=0))
    recipe = RECIPES[name, digits.name]
    epochs = epochs or recipe.epochs
    steps = epochs * -(-len(digits.x_train) // recipe.batch_size)
    schedule = keras.optimizers.schedules.CosineDecay(recipe.learning_rate, steps)
    # XLA fuses the small dense layers; on a CPU it slows the convolutions down.
    optimizer = keras.optimizers.Adam(schedule, epsilon=recipe.epsilon)
    model.compile(optimizer, jit_compile=recipe.architecture == "dense")
    start = time.perf_counter()
    model.fit(
        _shuffled(digits.x_train, recipe),
        epochs=epochs,
        verbose=0,
        callbacks=[TqdmCallback(verbose=0, desc=f"{name} on {digits.name}")],
    )
    seconds = time.perf_counter() - start
    return model, metrics_on(model, digits.x_test), seconds


def metrics_on(model, x_test, seed=0):
    """Return what a manifest records: means over the test images, in nats, one draw an image."""
    from .evaluate import elbo

    if not model.variational:
        log_likelihood = model.likelihood(x_test, model.decoder(model.encode(x_test)))
        return {"reconstruction_loss": round(-float(np.mean(log_likelihood)), 3)}
    result = elbo(model, x_test, seed=seed)
    return {
        "negative_elbo": round(float(-result.elbo.mean()), 3),
        "reconstruction": round(float(result.reconstruction.mean()), 3),
        "kl": round(float(result.kl.mean()), 3),
    }


def _shuffled(x, recipe):
    """Return batches in an order that the recipe's seed decides, a new one each epoch."""
    import tensorflow as tf

    rows = tf.data.Dataset.range(len(x)).shuffle(len(x), seed=recipe.seed)
    images = tf.constant(x)
    return rows.batch(recipe.batch_size).map(lambda i: tf.gather(images, i)).prefetch(2)


def main(arguments=None):
    """Train the named models and write weights and manifests."""
    from .pretrained import save_pretrained

    names = sorted({name for name, _ in RECIPES})
    parser = argparse.ArgumentParser(prog="python -m vae_tutorial.train", description=__doc__)
    parser.add_argument("names", nargs="+", choices=names, metavar="NAME", help=", ".join(names))
    parser.add_argument("--data", choices=("auto", "mnist", "digits"), default="auto")
    parser.add_argument("--epochs", type=int, help="instead of the recipe's number")
    parser.add_argument("--output", type=Path, default=Path("weights"), help="default: weights")
    parser.add_argument("--overwrite", action="store_true", help="replace weights that are there")
    options = parser.parse_args(arguments)
    if options.epochs is not None and options.epochs < 1:
        parser.error(f"--epochs must be at least 1, got {options.epochs}")
    digits = load_digits(options.data)
    print(digits)
    targets = {name: options.output / digits.name / f"{name}.npz" for name in options.names}
    for target in targets.values():
        if target.exists() and not options.overwrite:
            parser.error(f"{target} exists; --overwrite replaces it, --output goes elsewhere")
    for name, target in targets.items():
        model, metrics, seconds = train(name, digits, options.epochs)
        recipe = asdict(RECIPES[name, digits.name])
        if options.epochs:
            recipe["epochs"] = options.epochs
        record = {
            "recipe": recipe,
            "seed": recipe["seed"],
            "data": str(digits),
            "metrics": metrics,
            "seconds": round(seconds, 1),
        }
        save_pretrained(model, name, digits.name, options.output, record)
        print(f"{name} on {digits.name}: {metrics}, {seconds:.0f} s, written to {target}")


if __name__ == "__main__":
    main()
