"""A run that the playground exports is the same model in Keras."""

import json
import os
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from vae_tutorial import elbo, load_playground, log_likelihood_by_quadrature, saved_run
from vae_tutorial.likelihoods import Bernoulli, Gaussian

ROOT = Path(__file__).parents[1]

# Those of lib/playground/levers.js; a run holds all of them.
LEVERS = {
    "data": "digits", "latent_dim": 2, "units": 16, "layers": 1, "activation": "relu",
    "likelihood": "bernoulli", "log_odds": True, "seed": 1, "beta": 4, "scale": 0.2,
    "learning_rate": 0.002, "batch_size": 64, "mean_over_pixels": False, "draw": True,
    "warm_up": 0, "free_bits": 0,
}  # fmt: skip
KINDS = [
    {},
    {"layers": 0, "latent_dim": 1},
    {"layers": 2, "latent_dim": 8, "activation": "tanh", "likelihood": "gaussian"},
    {"data": "moons", "likelihood": "gaussian", "scale": 0.05},
    {"mean_over_pixels": True, "free_bits": 0.5},
]


def weights_for(levers, rng):
    """Return random weights in the order of the page: encoder, both heads, decoder, logits."""
    pixels = 64 if levers["data"] == "digits" else 2
    hidden = [levers["units"]] * levers["layers"]
    down, up = [pixels, *hidden], [levers["latent_dim"], *hidden, pixels]
    pairs = [*pairwise(down), *[(down[-1], levers["latent_dim"])] * 2, *pairwise(up)]
    return [rng.normal(0, 0.3, shape) for pair in pairs for shape in (pair, pair[1:])]


def by_hand(levers, weights, x):
    """Return mean, log-variance and mean picture, as the page computes them."""
    layers = [(weights[i], weights[i + 1]) for i in range(0, len(weights), 2)]
    active = np.tanh if levers["activation"] == "tanh" else lambda a: np.maximum(a, 0)
    n = levers["layers"]
    h = x.reshape(len(x), -1)
    for kernel, bias in layers[:n]:
        h = active(h @ kernel + bias)
    mean, log_var = (h @ kernel + bias for kernel, bias in layers[n : n + 2])
    h = mean
    for kernel, bias in layers[n + 2 : -1]:
        h = active(h @ kernel + bias)
    kernel, bias = layers[-1]
    return mean, log_var, (1 / (1 + np.exp(-h @ kernel - bias))).reshape(x.shape)


def written(folder, run, suffix, **changes):
    """Write a run as the page does, and return its path."""
    (levers, weights), path = run, folder / f"playground.{suffix}"
    about = {"format": saved_run.FORMAT, "levers": levers, "epoch": 60} | changes
    if suffix == "json":
        parts = [{"shape": w.shape, "values": w.ravel().tolist()} for w in weights]
        path.write_text(json.dumps({"weights": parts} | about))
    else:
        named = {f"weights_{i}": w for i, w in enumerate(weights)}
        text = np.frombuffer(json.dumps(about).encode(), np.uint8)
        np.savez(path, about=text, **named)
    return path


@pytest.fixture
def run(rng):
    return LEVERS, weights_for(LEVERS, rng)


@pytest.mark.parametrize("suffix", ["json", "npz"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_run_is_encoded_and_decoded_as_in_the_page(kind, suffix, rng, tmp_path):
    levers = LEVERS | kind
    weights = weights_for(levers, rng)
    vae = load_playground(written(tmp_path, (levers, weights), suffix))
    x = rng.random((5, 8, 8, 1) if levers["data"] == "digits" else (5, 1, 2, 1))
    mean, log_var, pictures = by_hand(levers, weights, x)
    np.testing.assert_allclose(vae.encode(x)[0], mean, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(vae.encode(x)[1], log_var, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(vae.reconstruct(x), pictures, atol=1e-5)
    assert vae.generate(3, seed=0).shape == (3, *x.shape[1:])
    kinds = {"bernoulli": Bernoulli, "gaussian": Gaussian}
    assert type(vae.likelihood) is kinds[levers["likelihood"]]
    if levers["likelihood"] == "gaussian":
        assert vae.likelihood.scale == levers["scale"]
    assert vae.beta == 4 * (64 if levers["mean_over_pixels"] else 1)
    assert vae.free_bits == levers["free_bits"]
    assert vae.manifest == {"levers": levers, "epoch": 60}


# What the page's own code writes, from a run on standard input.
WRITE = """
import { writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { runJson, runNpz } from "./vae_tutorial/widgets/lib/playground/saved.js";

const run = JSON.parse(await text(process.stdin));
writeFileSync(`${process.argv[1]}/playground.json`, runJson(run));
writeFileSync(`${process.argv[1]}/playground.npz`, runNpz(run));
"""


def test_the_files_that_the_page_writes_are_loaded(rng, tmp_path):
    levers = LEVERS | {"layers": 2, "latent_dim": 3}  # more than ten arrays
    weights = weights_for(levers, rng)
    parts = [{"shape": w.shape, "values": w.ravel().tolist()} for w in weights]
    run = json.dumps({"levers": levers, "epoch": 7, "weights": parts})
    node = shutil.which(
        "node", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    )
    command = [node, "--input-type=module", "--eval", WRITE, str(tmp_path)]
    subprocess.run(command, input=run, cwd=ROOT, text=True, check=True)
    x = rng.random((4, 8, 8, 1))
    for suffix in ("json", "npz"):
        vae = load_playground(tmp_path / f"playground.{suffix}")
        np.testing.assert_allclose(vae.reconstruct(x), by_hand(levers, weights, x)[2], atol=1e-5)
        assert vae.manifest == {"levers": levers, "epoch": 7}


def test_a_loaded_run_is_measured_and_trained_like_any_other(run, rng, tmp_path):
    vae = load_playground(written(tmp_path, run, "json"))
    x = rng.random((40, 8, 8, 1))
    loss = vae.evaluate(x, return_dict=True, verbose=0)
    assert loss["loss"] == pytest.approx(
        loss["reconstruction_loss"] + 4 * loss["kl_loss"], rel=1e-4
    )
    bound = elbo(vae, x, n_samples=20, seed=0)
    assert bound.kl.mean() == pytest.approx(loss["kl_loss"], rel=1e-4)
    exact = log_likelihood_by_quadrature(vae, x[:2])
    assert (exact.log_likelihood >= bound.elbo[:2] - 0.5).all()
    vae.fit(x, epochs=2, verbose=0)
    assert vae.evaluate(x, return_dict=True, verbose=0)["loss"] < loss["loss"]


def test_images_of_another_size_are_refused(run, tmp_path):
    vae = load_playground(written(tmp_path, run, "json"))
    large = np.zeros((3, 28, 28, 1), "float32")
    for use in (vae.encode, vae.reconstruct, vae.evaluate, lambda x: elbo(vae, x)):
        with pytest.raises(ValueError, match=r"shape \(n, 8, 8, 1\), got \(3, 28, 28, 1\)"):
            use(large)


@pytest.mark.parametrize("path", [None, 3, ["playground.json"]])
def test_what_is_no_path_is_refused(path):
    with pytest.raises(ValueError, match="path must be that of a file, got"):
        load_playground(path)


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_a_file_that_is_not_there_is_named(name, tmp_path):
    with pytest.raises(FileNotFoundError, match=r"path must be that of a run .* is no file"):
        load_playground(tmp_path / name)


@pytest.mark.parametrize(
    "content", [b"", b"not json", b"[1, 2]", b'"text"', b"\xff\x00", b"PK\x03\x04 cut off", b"{}"]
)
def test_another_file_is_refused(content, tmp_path):
    path = tmp_path / "other.json"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"other\.json holds no run of the playground: "):
        load_playground(path)


def test_an_archive_of_something_else_is_refused(tmp_path):
    np.savez(tmp_path / "other.npz", a=np.zeros(3))
    with pytest.raises(ValueError, match=r"other\.npz holds no run of the playground: "):
        load_playground(tmp_path / "other.npz")


@pytest.mark.parametrize("suffix", ["json", "npz"])
@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"format": "vae_tutorial playground 99"}, "format must be .*, got .* 99"),
        ({"format": None}, "format must be .*, got None"),
        ({"levers": None}, "levers must be named values, got None"),
        ({"levers": LEVERS | {"data": "letters"}}, "data must be one of .*, got 'letters'"),
        ({"levers": LEVERS | {"latent_dim": 0}}, "latent_dim must be .*, got 0"),
        ({"levers": LEVERS | {"beta": None}}, "beta must be .*, got None"),
        (
            {"levers": LEVERS | {"mean_over_pixels": "false"}},
            "mean_over_pixels must be True or False, got 'false'",
        ),
        ({"levers": LEVERS | {"units": 8}}, r"weights must have the shapes .*\(64, 8\).*, got "),
        ({"levers": LEVERS | {"layers": 10**12}}, "weights must have the shapes"),
    ],
)
def test_levers_that_are_none_or_fit_no_weights_are_refused(
    changes, message, suffix, run, tmp_path
):
    path = written(tmp_path, run, suffix, **changes)
    with pytest.raises(ValueError, match=message):
        load_playground(path)


@pytest.mark.parametrize("suffix", ["json", "npz"])
def test_weights_that_are_not_finite_are_refused(suffix, run, tmp_path):
    levers, weights = run
    weights[2][0] = np.nan
    with pytest.raises(ValueError, match="weights must be finite, got NaN"):
        load_playground(written(tmp_path, (levers, weights), suffix))


@pytest.mark.parametrize(
    "part", [{}, {"values": [1]}, {"shape": [2], "values": [1]}, {"shape": "a", "values": [1]}, 3]
)
def test_weights_without_a_shape_or_values_are_refused(part, run, tmp_path):
    path = written(tmp_path, run, "json", weights=[part])
    with pytest.raises(ValueError, match="holds no run of the playground"):
        load_playground(path)
