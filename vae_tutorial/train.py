"""Train a shipped model anew from its recipe: ``python -m vae_tutorial.train NAME``."""

import argparse
import time
from dataclasses import asdict
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf
from tqdm.keras import TqdmCallback

from ._checks import check_count
from .data import NAMES, Digits, load_digits
from .evaluate import elbo
from .pretrained import save_pretrained
from .recipes import RECIPES, build, recipe_of


def train(name, digits, epochs=None):
    """Train the model of a recipe from scratch, with a progress bar.

    Parameters
    ----------
    name : str
    digits : Digits
    epochs : int, optional
        Instead of the recipe's number, to try things out.

    Returns
    -------
    model : Autoencoder or VAE
    metrics : dict of str to float
        Negative ELBO (or reconstruction loss) on the test images, in nats.
    seconds : float

    Raises
    ------
    ValueError
        If there is no such recipe, ``digits`` are no ``Digits``, or ``epochs`` is no positive
        integer.
    """
    if not isinstance(digits, Digits):
        raise ValueError(f"digits must be what load_digits returns, got {digits!r}")
    recipe = recipe_of(name, digits.name)
    epochs = recipe.epochs if epochs is None else check_count(epochs, "epochs")
    model = build(name, digits.name, digits.x_train.mean(axis=0))
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
    rows = tf.data.Dataset.range(len(x)).shuffle(len(x), seed=recipe.seed)
    images = tf.constant(x)
    return rows.batch(recipe.batch_size).map(lambda i: tf.gather(images, i)).prefetch(2)


def main(arguments=None):
    """Train the named models and write weights and manifests."""
    names = sorted({name for name, _ in RECIPES})
    parser = argparse.ArgumentParser(prog="python -m vae_tutorial.train", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names))
    parser.add_argument("--all", action="store_true", help="train every model that has a recipe")
    parser.add_argument("--data", choices=NAMES, default="auto")
    parser.add_argument("--epochs", type=int, help="instead of the recipe's number")
    parser.add_argument("--output", type=Path, default=Path("weights"), help="default: weights")
    parser.add_argument("--overwrite", action="store_true", help="replace weights that are there")
    options = parser.parse_args(arguments)
    if bool(options.names) == options.all:
        parser.error("name one or more models, or give --all instead")
    for name in options.names:
        if name not in names:
            parser.error(f"NAME must be one of {', '.join(names)}, got {name!r}")
    if options.epochs is not None and options.epochs < 1:
        parser.error(f"--epochs must be at least 1, got {options.epochs}")
    digits = load_digits(options.data)
    print(digits)
    chosen = [name for name, data in RECIPES if data == digits.name]
    chosen = [name for name in chosen if options.all or name in options.names]
    folder = options.output / digits.name
    for name in chosen:
        target = folder / f"{name}.npz"
        if target.exists() and not options.overwrite:
            parser.error(f"{target} exists; --overwrite replaces it, --output goes elsewhere")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        parser.error(
            f"--output must be a folder that can be written, got {options.output}: {error}"
        )
    for name in chosen:
        model, metrics, seconds = train(name, digits, options.epochs)
        recipe = asdict(RECIPES[name, digits.name])
        if options.epochs is not None:
            recipe["epochs"] = options.epochs
        record = {
            "recipe": recipe,
            "data": str(digits),
            "metrics": metrics,
            "seconds": round(seconds, 1),
        }
        save_pretrained(model, name, digits.name, options.output, record)
        print(f"{name} on {digits.name}: {metrics}, {seconds:.0f} s, written to {folder}")


if __name__ == "__main__":
    main()
