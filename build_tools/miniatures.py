"""Train the miniatures of chapter 11 with the chapter's own code, and write weights and scores.

``python -m build_tools.miniatures --data mnist`` runs those cells of the notebook that are marked
``"miniature": true``, in their order, and then trains what they define.
"""

import argparse
import json
import time

import keras
import numpy as np

import vae_tutorial
from build_tools.site import ROOT
from vae_tutorial import binarize, load_digits, load_pretrained, scores
from vae_tutorial.generators import choose_mixture, codes_of
from vae_tutorial.pretrained import WEIGHTS, save_miniature

CHAPTER = ROOT / "book/11-beyond.ipynb"
TESTED = 2000  # test images on the chapter's board, whose draws are repeated here
COMPONENTS = (5, 20, 50)  # of the mixture beside the flow
WARM_UP = 0.3  # of the epochs: how long the weight of the KL terms rises
SETTLED = 0.7  # of the epochs: later, no code is revived
# As many passes over the images as the chapter's VAE had; its codes are small, and go faster.
EPOCHS = {"mnist": {"images": 40, "codes": 60}, "digits": {"images": 120, "codes": 240}}


def run_cells(digits, chapter=CHAPTER):
    """Run the marked cells of the chapter, and return the names that they have and define.

    Parameters
    ----------
    digits : Digits
        The chapter's first cell loads them, and the VAE whose codes two of the stops model.
    chapter : Path

    Returns
    -------
    dict
    """
    vae = load_pretrained("vae-20d", digits.name)
    names = {"np": np, "vt": vae_tutorial, "digits": digits, "vae": vae}
    notebook = json.loads(chapter.read_text("utf-8"))
    for cell in notebook["cells"]:
        if cell["metadata"].get("miniature"):
            exec(compile("".join(cell["source"]), f"{chapter.name} {cell['id']}", "exec"), names)
    return names


def train_all(names):
    """Train each miniature, and yield its name, the model, and what is recorded of it."""
    digits, train = names["digits"], names["train"]
    epochs = EPOCHS[digits.name]
    batch = 128 if digits.name == "mnist" else 96
    rng = np.random.default_rng(0)

    def trained(model, x, n, **settings):
        start = time.perf_counter()
        train(model, x, n, batch, **settings)
        seconds = round(time.perf_counter() - start, 1)
        return model, {"data": str(digits), "epochs": n, "seconds": seconds}

    def revive(epoch, logs):
        if epoch < SETTLED * epochs["images"]:
            names["revive"](vq, digits.x_train[:2000], rng)

    keras.utils.set_random_seed(0)
    vq = names["VQVAE"]()
    callback = keras.callbacks.LambdaCallback(on_epoch_end=revive)
    yield "vq-vae", *trained(vq, digits.x_train, epochs["images"], callbacks=[callback])
    ink = binarize(digits.x_train, rng)
    rows = names["rows_of"](names["codes_of"](vq, ink))
    yield "code-prior", *trained(names["CodePrior"](), rows, epochs["images"])
    yield "two-levels", *two_levels(names, trained, epochs["images"])
    parameters = np.concatenate(names["vae"].encode(ink), axis=-1)
    flow, record = trained(names["FlowPrior"](), parameters, epochs["codes"])
    yield "flow-prior", flow, {**record, "mixture": mixture(names, ink)}
    diffusion = names["Diffusion"](names["cosine"](50))
    yield "diffusion", *trained(diffusion, parameters, epochs["codes"])


def mixture(names, ink):
    """Fit a mixture to codes of the training images, and record what it gains over N(0, I)."""
    vae, rng = names["vae"], np.random.default_rng(1)
    fit = choose_mixture(codes_of(vae, ink, 0), COMPONENTS, seed=0)
    x = binarize(names["digits"].x_test[:TESTED], np.random.default_rng(0))
    mean, log_var = vae.encode(x)
    codes = mean + np.exp(log_var / 2) * rng.standard_normal(mean.shape)
    gain = fit.score_samples(codes) - vae.prior.log_prob(codes)
    error = gain.std() / np.sqrt(len(gain))
    measured = [round(float(value), 3) for value in (gain.mean(), error)]
    return {"components": fit.n_components, "gain": measured}


def two_levels(names, trained, epochs):
    """Train two levels, once more without a warm-up, and record what a test image costs."""
    digits, nats = names["digits"], {}
    ink = binarize(digits.x_test, np.random.default_rng(0))
    for way, rise in {"without warm-up": 0.0, "with warm-up": WARM_UP * epochs}.items():
        keras.utils.set_random_seed(0)
        two = names["TwoLevels"](digits.x_train.mean(axis=0))
        weight = [names["warm_up"](two, rise)] if rise else []
        two, record = trained(two, digits.x_train, epochs, callbacks=weight)
        nats[way] = [round(float(np.mean(part)), 2) for part in two.terms(ink)]
    return two, {**record, "nats": nats}


def score_all(names, models):
    """Score the images that each stop draws, in the rows of chapter 09's table."""
    digits = names["digits"]
    judge = load_pretrained("classifier", digits.name)
    n = len(scores.halves(digits)[0])
    for stop, sample in names["samplers"](*models).items():
        yield stop, scores.score(sample(n, np.random.default_rng(0)), None, digits, judge)


def main():
    """Train, save and score all miniatures on one data set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", choices=EPOCHS, required=True)
    options = parser.parse_args()
    names = run_cells(load_digits(options.data))
    models = {}
    for name, model, record in train_all(names):
        print(name, record, flush=True)
        save_miniature(model, name, options.data, WEIGHTS, record)
        models[name] = model
    write_scores(options.data, score_all(names, models.values()))


def write_scores(data, stops):
    """Write the table of what the stops draw, a row each."""
    rows = []
    for stop, row in stops:
        print(stop, row, flush=True)
        rows.append(f"  {json.dumps(stop)}: {json.dumps(row)}")
    path = scores.FOLDER / scores.TABLES["beyond"].format(data=data)
    path.write_text('{"ways": {\n' + ",\n".join(rows) + "\n}}\n", "utf-8")


if __name__ == "__main__":
    main()
