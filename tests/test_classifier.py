"""The classifier reads digits as well as its manifest says, and its features are of use."""

import keras
import numpy as np
import pytest

from vae_tutorial import (
    build_classifier,
    classifier,
    classify,
    load_digits,
    load_pretrained,
    models,
)
from vae_tutorial.pretrained import WEIGHTS
from vae_tutorial.recipes import ClassifierRecipe
from vae_tutorial.train import train


@pytest.fixture(scope="module", params=["digits", "mnist"])
def images(request):
    found = load_digits("digits" if request.param == "digits" else "auto")
    if found.name != request.param:
        pytest.skip("MNIST is not there")
    return found


@pytest.fixture(scope="module")
def shipped(images):
    return load_pretrained("classifier", images.name)


@pytest.fixture(scope="module")
def read(shipped, images):
    return classify(shipped, images.x_test)


def test_the_shipped_classifier_reads_as_well_as_its_manifest_says(shipped, read, images):
    right = np.mean(read.probabilities.argmax(axis=1) == images.y_test)
    # float16 at rest may tip a few of the images that stand on the edge.
    assert right == pytest.approx(
        shipped.manifest["metrics"]["accuracy"], abs=2.5 / len(images.y_test)
    )
    assert right >= {"mnist": 0.99, "digits": 0.98}[images.name]
    nats = keras.losses.sparse_categorical_crossentropy(images.y_test, read.probabilities)
    assert float(np.mean(nats)) == pytest.approx(
        shipped.manifest["metrics"]["cross_entropy"], abs=0.005
    )


def test_no_feature_is_idle(read):
    assert read.features.shape[1] == 64 and np.abs(read.features).max() <= 1
    eigenvalues = np.linalg.eigvalsh(np.cov(read.features, rowvar=False))
    assert eigenvalues[0] > 1e-3 * eigenvalues.mean()


def test_all_classifiers_together_are_small():
    assert sum(path.stat().st_size for path in WEIGHTS.glob("*/classifier.*")) < 1e6


def test_features_lead_to_the_probabilities_by_one_layer(digits, monkeypatch):
    monkeypatch.setattr(models, "BATCH", 30)  # the last of the batches is short
    model = build_classifier(n_features=5, seed=0)
    probabilities, features = classify(model, digits.x_test[:70])
    assert probabilities.shape == (70, 10) and features.shape == (70, 5)
    np.testing.assert_allclose(probabilities, model(digits.x_test[:70]), rtol=1e-5)
    kernel, bias = model.get_layer("classes").get_weights()
    odds = np.exp(features @ kernel + bias)
    np.testing.assert_allclose(probabilities, odds / odds.sum(axis=1, keepdims=True), rtol=1e-5)


def test_a_seed_decides_the_initial_weights():
    first, second, third = (build_classifier(8, seed).get_weights() for seed in (1, 1, 2))
    for a, b in zip(first, second, strict=True):
        np.testing.assert_array_equal(a, b)
    assert not np.array_equal(first[0], third[0])


def test_training_twice_gives_the_same_classifier(digits):
    first, metrics, _ = train("classifier", digits, epochs=1)
    second, again, _ = train("classifier", digits, epochs=1)
    assert metrics == again
    for a, b in zip(first.get_weights(), second.get_weights(), strict=True):
        np.testing.assert_array_equal(a, b)


def test_a_recipe_decides_features_and_epochs(digits):
    recipe = ClassifierRecipe(6, epochs=2, batch_size=500)
    model, seconds = classifier.train_classifier(recipe, digits)
    assert model.get_layer("features").units == 6 and seconds > 0
    assert int(model.optimizer.iterations) == 2 * 3  # of 1,437 images


@pytest.mark.parametrize("n_features", [0, -1, 1.5, None])
def test_bad_numbers_of_features_are_refused(n_features):
    with pytest.raises(ValueError, match="n_features must be an integer of at least 1, got"):
        build_classifier(n_features)


def test_bad_seeds_are_refused():
    with pytest.raises(ValueError, match="seed must be an integer of at least 0, got -1"):
        build_classifier(seed=-1)


def test_what_is_no_classifier_is_refused(digits, make_vae):
    for model in (None, make_vae().encoder):
        with pytest.raises(ValueError, match='model must be a classifier.*"features", got'):
            classify(model, digits.x_test)


def test_what_holds_no_images_is_refused():
    model = build_classifier(4, seed=0)
    with pytest.raises(ValueError, match=r"x must have shape \(n, 28, 28, 1\), got \(3, 784\)"):
        classify(model, np.zeros((3, 784)))
