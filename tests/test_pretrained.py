"""Shipped weights are intact, small, and as good as their manifests say."""

import hashlib
import json
import shutil
import subprocess
import sys

import keras
import numpy as np
import pytest
from sklearn.neighbors import KNeighborsClassifier

from vae_tutorial import (
    available,
    binarize,
    load_digits,
    load_miniature,
    load_pretrained,
    log_likelihood,
    pretrained,
)
from vae_tutorial.pretrained import WEIGHTS, load_manifest, save_miniature, save_pretrained
from vae_tutorial.recipes import RECIPES, ClassifierRecipe, build
from vae_tutorial.train import metrics_on, without_class

# What can be scored by its bound; tests/test_classifier.py scores the classifiers.
AUTOENCODERS = [key for key, recipe in RECIPES.items() if not isinstance(recipe, ClassifierRecipe)]
SHIPPED = [(name, data) for name, sets in available().items() for data in sets]
MINIATURES = ("code-prior", "diffusion", "flow-prior", "two-levels", "vq-vae")


@pytest.fixture(scope="module")
def mnist():
    digits = load_digits()
    if digits.name != "mnist":
        pytest.skip("MNIST is not there")
    return digits


@pytest.fixture
def copied(monkeypatch, tmp_path):
    """A copy of the shipped weights, which the package then takes for its weights."""
    folder = shutil.copytree(WEIGHTS, tmp_path / "weights")
    monkeypatch.setattr(pretrained, "WEIGHTS", folder)
    return folder


def tiny(*widths):
    """Return a model of Dense layers."""
    return keras.Sequential([keras.Input((2,)), *map(keras.layers.Dense, widths)])


@pytest.fixture
def miniature(copied):
    """A model, and the file in which it was saved as if it were one of the miniatures."""
    model = tiny(3, 1)
    save_miniature(model, "flow-prior", "digits", copied, {"data": "none", "epochs": 3})
    return model, copied / "digits" / "miniatures" / "flow-prior.npz"


def recorded_metrics(model, name, digits):
    recipe = RECIPES[name, digits.name]
    return metrics_on(model, *without_class(digits.x_test, digits.y_test, recipe))


def test_every_recipe_is_shipped():
    assert sorted(SHIPPED) == sorted(RECIPES)


def test_all_weights_together_are_small():
    assert sum(f.stat().st_size for f in WEIGHTS.rglob("*") if f.is_file()) < 37e6


@pytest.mark.parametrize(("name", "data"), RECIPES)
def test_manifest_tells_how_the_weights_were_made(name, data):
    manifest = load_manifest(name, data)
    likelihood = {"likelihood"} if manifest["recipe"].get("binarize") else set()
    assert set(manifest) == {"recipe", "data", "metrics", "seconds", "sha256"} | likelihood
    recorded = manifest["recipe"]  # in JSON, where a tuple is a list
    if recorded.get("hidden"):
        recorded["hidden"] = tuple(recorded["hidden"])
    recipe = RECIPES[name, data]
    assert type(recipe)(**recorded) == recipe
    assert manifest["data"].startswith(data)
    content = (WEIGHTS / data / f"{name}.npz").read_bytes()
    assert hashlib.sha256(content).hexdigest() == manifest["sha256"]


@pytest.mark.parametrize("name", [name for name, data in AUTOENCODERS if data == "digits"])
def test_embedded_digits_score_what_the_manifest_says(name, digits):
    model = load_pretrained(name, "digits")
    # float16 at rest costs a little; another processor's rounding less.
    assert recorded_metrics(model, name, digits) == pytest.approx(
        model.manifest["metrics"], abs=0.1
    )


@pytest.mark.parametrize("name", [name for name, data in AUTOENCODERS if data == "mnist"])
def test_mnist_scores_what_the_manifest_says(name, mnist):
    model = load_pretrained(name, "mnist")
    assert recorded_metrics(model, name, mnist) == pytest.approx(model.manifest["metrics"], abs=0.1)


@pytest.mark.parametrize("name", ["vae-50d", "iwae-50d"])
def test_likelihoods_of_images_are_what_the_manifest_says(name, digits):
    model = load_pretrained(name, "digits")
    x = binarize(digits.x_test, np.random.default_rng(0))[:10]
    recorded = model.manifest["likelihood"]
    ours = log_likelihood(model, x, 5000, seed=1)
    theirs = np.array(recorded["log_likelihood_of_images"][:10])
    # Another proposal, other draws; theirs come from q alone, and lie low where it is narrow.
    assert np.median(np.abs(ours.log_likelihood - theirs)) < 0.3
    assert recorded["n_samples"] == 5000
    nats = -np.mean(recorded["log_likelihood_of_images"])
    assert recorded["negative_log_likelihood"] == pytest.approx(nats, abs=0.01)
    assert recorded["negative_elbo"] > recorded["negative_log_likelihood"]


def test_mnist_models_of_the_published_form_reach_the_books_figures():
    vae, iwae = (load_manifest(name)["likelihood"] for name in ("vae-50d", "iwae-50d"))
    assert vae["negative_log_likelihood"] <= 88.0 and iwae["negative_log_likelihood"] <= 87.3
    scores = [np.array(model["log_likelihood_of_images"]) for model in (vae, iwae)]
    difference = scores[1] - scores[0]
    assert difference.mean() > 3 * difference.std(ddof=1) / np.sqrt(len(difference))


@pytest.mark.parametrize("name", ["mixture-20d", "vampprior-20d"])
def test_better_priors_gain_more_than_a_nat_and_a_half(name):
    scores = [
        np.array(load_manifest(n)["likelihood"]["log_likelihood_of_images"])
        for n in ("vae-20d", name)
    ]
    gain = scores[1] - scores[0]
    assert len(gain) == 1000
    assert gain.mean() > 1.5
    assert gain.mean() > 5 * gain.std(ddof=1) / np.sqrt(len(gain))


@pytest.mark.parametrize(("name", "share"), [("cvae-2d", 0.97), ("cvae-20d", 0.95)])
def test_conditional_models_draw_the_class_asked_for(name, share, digits):
    model = load_pretrained(name, "digits")
    labels = np.repeat(np.arange(10), 50)
    # Far out, 20 dimensions hold drawings of no class; cooled to 0.4, the draws stay near.
    images = model.generate(labels, seed=0, temperature=0.4 if name == "cvae-20d" else 1.0)
    neighbours = KNeighborsClassifier(5).fit(digits.x_train.reshape(-1, 784), digits.y_train)
    assert neighbours.score(images.reshape(-1, 784), labels) >= share


@pytest.mark.parametrize(("name", "bar"), [("vae-2d", 139), ("vae-2d-conv", 150)])
def test_mnist_models_reach_the_books_figures(name, bar):
    assert load_manifest(name, "mnist")["metrics"]["negative_elbo"] <= bar


def test_a_manifest_is_read_without_tensorflow():
    probe = (
        "import sys; from vae_tutorial.pretrained import load_manifest\n"
        "print(load_manifest('vae-2d')['recipe']['latent_dim'], 'tensorflow' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert run.stdout == "2 False\n"


def test_damaged_weights_are_named_by_checksum(copied):
    path = copied / "digits" / "vae-2d-conv.npz"
    content = bytearray(path.read_bytes())
    content[1000] ^= 1
    path.write_bytes(content)
    with pytest.raises(ValueError, match="vae-2d-conv.npz.*damaged.*sha256.*manifest says"):
        load_pretrained("vae-2d-conv", "digits")


def test_weights_that_are_not_there_are_named(copied):
    (copied / "digits" / "vae-2d.npz").unlink()
    with pytest.raises(ValueError, match="vae-2d.npz for digits could not be read .*manifest is"):
        load_pretrained("vae-2d", "digits")


@pytest.mark.parametrize("content", ["", "[]", "{}", "3", '{"recipe"'])
def test_damaged_manifest_is_named(copied, content):
    (copied / "digits" / "vae-2d.json").write_text(content)
    with pytest.raises(ValueError, match="vae-2d.json for digits is damaged.*install"):
        load_manifest("vae-2d", "digits")


BAD_NAMES = [
    ("vae-3d", "mnist"), ("vae-2d", "fashion"), (None, "mnist"), (["vae-2d"], "mnist"),
    ("vae-2d", None), ("vae-2d", ["mnist"]), (2, 2), ("", ""), ("../mnist/vae-2d", "digits"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data"), BAD_NAMES)
def test_unknown_names_list_those_that_exist(name, data):
    for load in (load_manifest, load_pretrained):
        with pytest.raises(ValueError, match=r"name and data must.*'ae-2d' \(digits, mnist\)"):
            load(name, data)
    with pytest.raises(ValueError, match="name and data must.*there are ae-2d on mnist"):
        build(name, data)


def test_saving_and_loading_keeps_the_model_to_half_precision(copied):
    vae = build("vae-2d", "digits")
    save_pretrained(vae, "vae-2d", "digits", copied, {"data": "none"})
    loaded = load_pretrained("vae-2d", "digits")
    for a, b in zip(vae.encoder.get_weights(), loaded.encoder.get_weights(), strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-3, atol=1e-6)
    assert json.loads((copied / "digits" / "vae-2d.json").read_text())["data"] == "none"


@pytest.mark.parametrize("data", ["mnist", "digits"])
@pytest.mark.parametrize("name", MINIATURES)
def test_each_miniature_is_shipped_and_its_manifest_tells_how_it_was_made(name, data):
    path = WEIGHTS / data / "miniatures" / f"{name}.npz"
    manifest = json.loads(path.with_suffix(".json").read_text("utf-8"))
    compared = {"two-levels": {"nats"}, "flow-prior": {"mixture"}}.get(name, set())
    assert set(manifest) == {"data", "epochs", "seconds", "sha256"} | compared
    assert all(np.isfinite(nats).all() for nats in manifest.get("nats", {}).values())
    assert manifest["data"].startswith(f"{data}: ")
    assert manifest["epochs"] > 1 and manifest["seconds"] > 0
    assert hashlib.sha256(path.read_bytes()).hexdigest() == manifest["sha256"]
    with np.load(path) as archive:
        assert all(np.isfinite(archive[key]).all() for key in archive)


def test_no_other_miniature_is_shipped_and_none_counts_as_a_recipe():
    shipped = {path.stem for path in WEIGHTS.glob("*/miniatures/*")}
    assert shipped <= set(MINIATURES)
    assert not shipped & set(available())


def test_a_miniature_is_given_its_weights_and_its_manifest(miniature):
    saved, path = miniature
    model = tiny(3, 1)
    assert load_miniature(model, "flow-prior", "digits") is model
    for a, b in zip(saved.get_weights(), model.get_weights(), strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-3, atol=1e-6)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    assert model.manifest == {"data": "none", "epochs": 3, "sha256": sha256}


@pytest.mark.parametrize("widths", [(3,), (4, 1), (1, 3), (3, 1, 1)])
def test_a_model_of_other_shapes_is_refused_and_left_alone(miniature, widths):
    model = tiny(*widths)
    before = model.get_weights()
    wanted = r"'flow-prior' was trained with, \[\(2, 3\), \(3,\), \(3, 1\), \(1,\)\], got \[\(2, "
    with pytest.raises(ValueError, match=f"model must have weights of the shapes that {wanted}"):
        load_miniature(model, "flow-prior", "digits")
    for a, b in zip(before, model.get_weights(), strict=True):
        np.testing.assert_array_equal(a, b)


BAD_MINIATURES = [
    ("flow", "digits"), ("flow-prior", "fashion"), ("vae-2d", "digits"), (None, "digits"),
    (["flow-prior"], "digits"), ("flow-prior", None), ("flow-prior", ["digits"]), (2, 2), ("", ""),
    ("flow-prior", "*"), ("../vae-2d", "digits"), ("flow-prior", "mnist/../digits"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data"), BAD_MINIATURES)
def test_unknown_miniatures_list_those_that_exist(miniature, name, data):
    with pytest.raises(ValueError, match=r"^(name|data) must be one of .*'(flow-prior|mnist)'"):
        load_miniature(tiny(3, 1), name, data)


def test_a_miniature_without_its_manifest_is_named(miniature):
    _, path = miniature
    path.with_suffix(".json").unlink()
    with pytest.raises(ValueError, match="flow-prior.json for digits is damaged.*FileNotFound"):
        load_miniature(tiny(3, 1), "flow-prior", "digits")


def test_a_damaged_miniature_is_named_by_checksum(miniature):
    _, path = miniature
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)
    with pytest.raises(ValueError, match="flow-prior.npz for digits is damaged.*manifest says"):
        load_miniature(tiny(3, 1), "flow-prior", "digits")
    path.unlink()
    with pytest.raises(ValueError, match="flow-prior.npz for digits could not be read.*manifest"):
        load_miniature(tiny(3, 1), "flow-prior", "digits")


@pytest.mark.parametrize("content", ["", "[]", "{}", "3", '{"epochs"'])
def test_a_damaged_manifest_of_a_miniature_is_named(miniature, content):
    miniature[1].with_suffix(".json").write_text(content)
    with pytest.raises(ValueError, match="flow-prior.json for digits is damaged.*install"):
        load_miniature(tiny(3, 1), "flow-prior", "digits")
