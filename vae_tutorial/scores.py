"""The table of all ways to draw new digits, measured: ``python -m vae_tutorial.scores``."""

import argparse
import json
from pathlib import Path

import keras
import numpy as np

from . import evaluate
from ._checks import check_choice, one_hot
from .classifier import build_classifier, classify
from .data import CLASSES, NAMES, check_images, load_digits
from .generators import WAYS, generate
from .pretrained import load_pretrained

FOLDER = Path(__file__).parent / "scores"
DATA = ("mnist", "digits")
TABLES = {"ways": "{data}.json", "beyond": "beyond-{data}.json"}
SEEDS = (0, 1)
FEW = 1000  # images that are looked up among all training images
STEPS = 600  # of the classifier that learns from the generated digits


def load_scores(data="mnist", table="ways"):
    """Read a recorded table: what each way to draw new digits reaches.

    Parameters
    ----------
    data : {"mnist", "digits"}
    table : {"ways", "beyond"}
        That of chapter 09, in which real digits come first, or the stops of chapter 11.

    Returns
    -------
    dict of str to dict
        By way, what :func:`score` returns.

    Raises
    ------
    ValueError
        If there is no such data set or table, or its file is damaged.
    """
    check_choice(table, "table", TABLES)
    path = FOLDER / TABLES[table].format(data=check_choice(data, "data", DATA))
    try:
        return json.loads(path.read_text("utf-8"))["ways"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{path.name} is damaged ({error!r}); install the package anew") from error


def score(x, labels, digits, judge, seeds=SEEDS):
    """Score digits: are they good, diverse, new, and of use?

    Parameters
    ----------
    x : array, shape (n, 28, 28, 1)
        In random order.
    labels : array of int, shape (n,), or None
        The classes that were asked for.
    digits : Digits
        The real ones. A random half of their test images, always the same, is what ``x`` is
        compared with.
    judge : keras.Model
        See :func:`.build_classifier`.
    seeds : sequence of int
        Of the classifiers that learn from ``x``.

    Returns
    -------
    dict
        ``frechet``, ``confidence`` and ``as_asked`` (None without labels), each with its standard
        error, ``frechet_bias``, ``effective_classes``, ``precision``, ``recall``, the share of
        ``copies`` of training images and the median distance to the ``nearest``, both of the first
        thousand; and for each seed the share of test images that a classifier trained on ``x``
        reads right: ``useful`` with the labels (None without), ``useful_as_read`` with the classes
        that the judge reads.
    """
    real = classify(judge, halves(digits)[0]).features
    reading = classify(judge, x)
    distance, error, bias = evaluate.frechet_distance(real, reading.features)
    precision, recall = evaluate.precision_recall(real, reading.features)
    balance = evaluate.class_balance(reading.probabilities)
    asked = None if labels is None else evaluate.accuracy(reading.probabilities, labels)
    known = reading.probabilities.argmax(axis=1)
    few, x_train = x[:FEW], digits.x_train
    flat, flat_train = (part.reshape(len(part), -1) for part in (few, x_train))
    return {
        "frechet": _rounded(distance, error),
        "frechet_bias": round(bias, 4),
        "confidence": _rounded(*evaluate.confidence(reading.probabilities)),
        "effective_classes": round(balance.effective_classes, 3),
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "as_asked": asked and _rounded(*asked),
        "copies": round(float(evaluate.find_copies(few, x_train).is_copy.mean()), 4),
        "nearest": round(
            float(np.median(evaluate.nearest_neighbors(flat, flat_train).distance)), 3
        ),
        "useful": None if labels is None else usefulness(x, labels, digits, seeds),
        "useful_as_read": usefulness(x, known, digits, seeds),
    }


def halves(digits):
    """Return the test images in two halves, in an order that is random and always the same."""
    order = np.random.default_rng(0).permutation(len(digits.x_test))
    half = len(order) // 2
    return digits.x_test[order[:half]], digits.x_test[order[half : 2 * half]]


def usefulness(x, labels, digits, seeds=SEEDS, steps=STEPS):
    """Return, for each seed, how much a classifier that is trained on ``x`` alone has learned.

    That is the share of real test images that it reads right.

    Parameters
    ----------
    x : array, shape (n, 28, 28, 1)
    labels : array of int, shape (n,)
    digits : Digits
        Whose test images are read.
    seeds : sequence of int
    steps : int
        Of Adam, on batches of 64.

    Returns
    -------
    list of float

    Raises
    ------
    ValueError
        If ``x`` does not hold images, or ``labels`` not one class for each.
    """
    x = check_images(x, "x")
    labels = one_hot(labels, "labels", CLASSES, len(x)).argmax(axis=1)
    batch = min(64, len(x))
    epochs = -(-steps * batch // len(x))
    shares = []
    for seed in seeds:
        rng = np.random.default_rng(seed)
        rows = np.concatenate([rng.permutation(len(x)) for _ in range(epochs)])[: steps * batch]
        model = build_classifier(seed=seed)
        model.compile(keras.optimizers.Adam(), "sparse_categorical_crossentropy", jit_compile=False)
        model.fit(x[rows], labels[rows], batch, shuffle=False, verbose=0)
        read = classify(model, digits.x_test).probabilities
        shares.append(round(evaluate.accuracy(read, digits.y_test).value, 4))
    return shares


def score_all(digits):
    """Score real digits and each of the ``WAYS``, and yield names and scores."""
    judge = load_pretrained("classifier", digits.name)
    known, other = halves(digits)
    n = len(known)
    real = score(other, None, digits, judge, seeds=())
    # Real images to learn from are training images: the test is on the others.
    x, y = digits.x_train[:n], digits.y_train[:n]
    read = classify(judge, x).probabilities.argmax(axis=1)
    real |= {"useful": usefulness(x, y, digits), "useful_as_read": usefulness(x, read, digits)}
    yield "real", real
    for way in WAYS:
        yield way, score(*generate(way, digits, n, seed=0), digits, judge)


def _rounded(value, error):
    return [round(float(value), 4), round(float(error), 4)]


def main(arguments=None):
    """Score all ways to draw new digits, and write the table."""
    parser = argparse.ArgumentParser(prog="python -m vae_tutorial.scores", description=__doc__)
    parser.add_argument("--data", choices=NAMES, default="auto")
    parser.add_argument("--output", type=Path, default=Path("scores"), help="default: scores")
    options = parser.parse_args(arguments)
    digits = load_digits(options.data)
    ways = {}
    for way, scores in score_all(digits):
        print(way, scores, flush=True)
        ways[way] = scores
    options.output.mkdir(parents=True, exist_ok=True)
    rows = ",\n".join(f"  {json.dumps(way)}: {json.dumps(scores)}" for way, scores in ways.items())
    path = options.output / f"{digits.name}.json"
    path.write_text(f'{{"data": {json.dumps(str(digits))}, "ways": {{\n{rows}\n}}}}\n', "utf-8")


if __name__ == "__main__":
    main()
