"""Train a shipped model anew from its recipe: ``python -m vae_tutorial.train NAME``."""

import argparse
import time
from dataclasses import asdict, replace
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf
from scipy.stats import entropy
from tqdm.keras import TqdmCallback

from ._checks import check_class, check_count
from .callbacks import KLAnnealing, OptimalScale
from .classifier import classifier_metrics, train_classifier
from .data import CLASSES, NAMES, Digits, binarize, load_digits
from .evaluate import active_units, by_class, elbo, log_likelihood
from .pretrained import save_pretrained
from .recipes import RECIPES, ClassifierRecipe, build_from, recipe_of
from .sweeps import SWEEPS, points_of, save_sweep


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
    model : Autoencoder, VAE, ConditionalVAE or, for ``"classifier"``, keras.Model
    metrics : dict of str to float
        Negative ELBO (or reconstruction loss) on the test images of the classes that the model has
        met, in nats; and, where the recipe binarizes, ``"likelihood"``, what
        :func:`likelihood_metrics` says. Of a classifier, what :func:`.classifier_metrics` says.
    seconds : float

    Raises
    ------
    ValueError
        If there is no such recipe, ``digits`` are no ``Digits``, or ``epochs`` is no positive
        integer.
    """
    recipe = recipe_of(name, _check_digits(digits).name)
    if epochs is not None:
        recipe = replace(recipe, epochs=check_count(epochs, "epochs"))
    description = f"{name} on {digits.name}"
    if isinstance(recipe, ClassifierRecipe):
        model, seconds = train_classifier(recipe, digits, description)
        return model, classifier_metrics(model, digits), seconds
    model, seconds = train_recipe(recipe, digits, description)
    x, y = without_class(digits.x_test, digits.y_test, recipe)
    metrics = metrics_on(model, x, y)
    if recipe.binarize and model.takes_label:  # fewer draws, since each class is a model to trace
        metrics["likelihood"] = likelihood_metrics(model, x[:1000], y[:1000], n_samples=1000)
    elif recipe.binarize:
        metrics["likelihood"] = likelihood_metrics(model, x, y)
    return model, metrics, seconds


def train_recipe(recipe, digits, description=None):
    """Train the model of any :class:`.Recipe` from scratch, with a progress bar.

    Parameters
    ----------
    recipe : Recipe
    digits : Digits
    description : str, optional
        What stands before the progress bar.

    Returns
    -------
    model : Autoencoder, VAE or ConditionalVAE
    seconds : float

    Raises
    ------
    ValueError
        If ``digits`` are no ``Digits``.
    """
    x_train, _ = split(_check_digits(digits), recipe)
    x_train, y_train = without_class(x_train, digits.y_train[: len(x_train)], recipe)
    model = build_from(recipe, x_train.mean(axis=0), x_train[: recipe.components])
    steps = recipe.epochs * -(-len(x_train) // recipe.batch_size)
    cycle = -(-steps // (1 + recipe.restarts))
    schedule = keras.optimizers.schedules.CosineDecayRestarts(
        recipe.learning_rate, cycle, t_mul=1.0, m_mul=0.5
    )
    # XLA fuses the small dense layers; on a CPU it slows the convolutions down.
    optimizer = keras.optimizers.Adam(schedule, epsilon=recipe.epsilon)
    model.compile(optimizer, jit_compile=recipe.architecture == "dense")
    callbacks = [TqdmCallback(verbose=0, desc=description)]
    if recipe.annealing:
        callbacks.append(KLAnnealing(recipe.annealing, recipe.beta))
    if recipe.optimal_scale:
        callbacks.append(OptimalScale(x_train[:10_000], recipe.seed))
    start = time.perf_counter()
    batches = shuffled(x_train, recipe, y_train)
    model.fit(batches, epochs=recipe.epochs, verbose=0, callbacks=callbacks)
    return model, time.perf_counter() - start


def split(digits, recipe):
    """Return the images that a recipe trains on, and those that it holds out to validate on."""
    kept = len(digits.x_train) - recipe.held_out
    if kept < 1:
        raise ValueError(
            f"held_out must leave some of {len(digits.x_train)} images, got {recipe.held_out}"
        )
    return digits.x_train[:kept], digits.x_train[kept:]


def without_class(x, y, recipe):
    """Return the images and labels whose class a recipe does not leave out."""
    if recipe.without is None:
        return x, y
    rows = y != check_class(recipe.without, "without", CLASSES)
    return x[rows], y[rows]


def _check_digits(digits):
    if not isinstance(digits, Digits):
        raise ValueError(f"digits must be what load_digits returns, got {digits!r}")
    return digits


def metrics_on(model, x_test, y_test, seed=0):
    """Return what a manifest records: means over the test images, in nats, one draw an image.

    The bound of a :class:`.ConditionalVAE` is that on ``log p(x|y)``.
    """
    if not model.variational:
        log_density = model.likelihood(x_test, model.decoder(model.encode(x_test)))
        return {"reconstruction_loss": round(-float(np.mean(log_density)), 3)}
    result = _measured(elbo, model, x_test, y_test, seed=seed)
    return {
        "negative_elbo": round(float(-result.elbo.mean()), 3),
        "reconstruction": round(float(result.reconstruction.mean()), 3),
        "kl": round(float(result.kl.mean()), 3),
    }


def _measured(measure, model, x, y, **settings):
    """Ask a figure of merit about images, with their labels if the model takes them."""
    if model.takes_label:
        return by_class(measure, model, x, y, **settings)
    return measure(model, x, **settings)


def likelihood_metrics(model, x_test, y_test, n_samples=5000, images=1000, seed=0):
    """Return what a manifest records of ``log p(x)``, by importance sampling from ``q(z|x)``.

    The images are made black or white, by one draw of their pixels. Of a :class:`.ConditionalVAE`
    it is ``log p(x|y)``.

    Parameters
    ----------
    model : VAE or ConditionalVAE
    x_test : array, shape (n, 28, 28, 1)
        At least two.
    y_test : array, shape (n,)
        Their classes.
    n_samples : int
        Draws of z for each image.
    images : int
        How many of the first images have their own value recorded.
    seed : int

    Returns
    -------
    dict
        ``negative_log_likelihood``, the mean in nats, its ``standard_error`` over the images, the
        ``negative_elbo`` of the same, the ``median_effective_sample_size``, ``n_samples``, and
        ``log_likelihood_of_images`` in nats, by which two models can be compared image by image.
    """
    x = binarize(x_test, np.random.default_rng(seed))
    settings = {"n_samples": n_samples, "seed": seed, "proposal": "encoder"}
    result = _measured(log_likelihood, model, x, y_test, **settings)
    bound = _measured(elbo, model, x, y_test, seed=seed)
    nats = result.log_likelihood
    return {
        "negative_elbo": round(float(-bound.elbo.mean()), 3),
        "negative_log_likelihood": round(float(-nats.mean()), 3),
        "standard_error": round(float(nats.std(ddof=1) / len(nats) ** 0.5), 3),
        "median_effective_sample_size": round(float(np.median(result.effective_sample_size)), 1),
        "n_samples": n_samples,
        "log_likelihood_of_images": [round(float(value), 2) for value in nats[:images]],
    }


def sweep_metrics(model, x_test, y_test, images=500):
    """Return what a sweep records of a VAE: its bound, the use of its dimensions, its scale.

    Parameters
    ----------
    model : VAE
    x_test : array, shape (n, 28, 28, 1)
    images : int
        How many of the first test images have their own bound recorded.

    Returns
    -------
    dict
        Means over the test images in nats (see :func:`metrics_on`), ``active_units``, the mean
        ``kl_by_dimension`` in nats, the ``scale`` of a normal likelihood in gray values or None,
        and ``elbo_of_images`` in nats, by which two models can be compared image by image.
    """
    result = elbo(model, x_test, seed=0)
    z_mean, z_log_var = model.encode(x_test)
    by_dimension = np.asarray(model.prior.kl_by_dimension(z_mean, z_log_var)).mean(axis=0)
    scale = getattr(model.likelihood, "scale", None)
    return {
        **metrics_on(model, x_test, y_test),
        "active_units": int(active_units(model, x_test).sum()),
        "kl_by_dimension": [round(float(nats), 3) for nats in by_dimension],
        "scale": None if scale is None else round(float(scale), 5),
        "elbo_of_images": [round(float(nats), 2) for nats in result.elbo[:images]],
    }


def held_out_metrics(model, digits, recipe, n_samples=500, images=1000):
    """Return what a sweep records of a model that holds images out: its fit to both kinds.

    Parameters
    ----------
    model : VAE
    digits : Digits
    recipe : Recipe
    n_samples : int
        Draws of z for each image, from ``q(z|x)``.
    images : int
        How many images of each kind are measured, as black and white.

    Returns
    -------
    dict
        ``training`` and ``validation``: the negative log-likelihood in nats, averaged over images
        seen in training and held out; ``log_likelihood_of_images``, that of each held-out one; and
        the ``components_in_use``, the exponential of the entropy of a mixture's shares.
    """
    rng = np.random.default_rng(0)
    kinds = (binarize(x[:images], rng) for x in split(digits, recipe))
    seen, unseen = (
        log_likelihood(model, x, n_samples, 0, proposal="encoder").log_likelihood for x in kinds
    )
    shares = getattr(model.prior, "shares", np.ones(1))
    return {
        "training": round(float(-seen.mean()), 3),
        "validation": round(float(-unseen.mean()), 3),
        "log_likelihood_of_images": [round(float(value), 2) for value in unseen],
        "components_in_use": round(float(np.exp(entropy(shares))), 1),
    }


def train_sweep(sweep, digits, epochs=None):
    """Train each model of a sweep in turn, and yield what is recorded of it.

    Parameters
    ----------
    sweep : str
        See :func:`.load_sweep`.
    digits : Digits
    epochs : int, optional
        Instead of the recipes' number, to try things out.

    Yields
    ------
    dict
        See :func:`.load_sweep`.

    Raises
    ------
    ValueError
        When the first is asked for: if there is no such sweep, ``digits`` are no ``Digits``, or
        ``epochs`` is no positive integer.
    """
    recipes = points_of(sweep, _check_digits(digits).name)
    for (point, seed), recipe in recipes.items():
        if epochs is not None:
            recipe = replace(recipe, epochs=check_count(epochs, "epochs"))
        description = f"{sweep}, {point}, seed {seed} on {digits.name}"
        model, seconds = train_recipe(recipe, digits, description)
        if recipe.held_out:
            metrics = held_out_metrics(model, digits, recipe)
        else:
            metrics = sweep_metrics(model, digits.x_test, digits.y_test)
        yield {
            "point": point,
            "recipe": asdict(recipe),
            "metrics": metrics,
            "weights": sum(
                part.count_params() for part in (model.encoder, model.decoder, model.prior)
            ),
            "seconds": round(seconds, 1),
        }
        keras.backend.clear_session()


def shuffled(x, recipe, y):
    """Return batches in an order that the recipe's seed decides, a new one each epoch.

    A batch is a pair of images and labels. Where the recipe binarizes, the pixels are drawn anew
    each epoch, too.
    """
    rows = tf.data.Dataset.range(len(x)).shuffle(len(x), seed=recipe.seed)
    images, labels = tf.constant(x), tf.constant(y)
    batches = rows.batch(recipe.batch_size).map(
        lambda i: (tf.gather(images, i), tf.gather(labels, i))
    )
    if recipe.binarize:
        # A draw inside of map would begin anew with each epoch; these seeds go on.
        seeds = tf.data.Dataset.random(recipe.seed, rerandomize_each_iteration=True).batch(2)
        batches = tf.data.Dataset.zip(batches, seeds).map(_draw_pixels)
    return batches.prefetch(2)


def _draw_pixels(batch, seed):
    """Return images whose pixels are ink with the probability of their gray value, and labels."""
    gray, labels = batch
    return tf.cast(tf.random.stateless_uniform(tf.shape(gray), seed) < gray, gray.dtype), labels


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
    parser.add_argument(
        "--sweep",
        action="append",
        default=[],
        choices=SWEEPS,
        help="train a sweep's models and write what they reached, no weights",
    )
    options = parser.parse_args(arguments)
    if bool(options.names) + options.all + bool(options.sweep) != 1:
        parser.error("name one or more models, or give --all or --sweep instead")
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
    files = [f"{name}.npz" for name in chosen] + [f"{sweep}.json" for sweep in options.sweep]
    for target in (folder / file for file in files):
        if target.exists() and not options.overwrite:
            parser.error(f"{target} exists; --overwrite replaces it, --output goes elsewhere")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        parser.error(
            f"--output must be a folder that can be written, got {options.output}: {error}"
        )
    for sweep in options.sweep:
        points = list(train_sweep(sweep, digits, options.epochs))
        save_sweep(sweep, digits.name, options.output, str(digits), points)
        print(f"{sweep} on {digits.name}: {len(points)} models, written to {folder}")
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
        if "likelihood" in metrics:
            record["likelihood"] = metrics.pop("likelihood")
        save_pretrained(model, name, digits.name, options.output, record)
        print(f"{name} on {digits.name}: {metrics}, {seconds:.0f} s, written to {folder}")


if __name__ == "__main__":
    main()
