"""Nearest neighbours are those of scikit-learn; copies are found, and other digits are none."""

import numpy as np
import pytest
from sklearn.neighbors import NearestNeighbors

from vae_tutorial import find_copies, load_digits, nearest_neighbors
from vae_tutorial.evaluate import _distances


@pytest.fixture(scope="module", params=["digits", "mnist"])
def images(request):
    if request.param == "mnist":
        found = load_digits()
        if found.name != "mnist":
            pytest.skip("MNIST is not there")
        return found
    return load_digits("digits")


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_nearest_neighbors_are_those_of_scikit_learn(dtype, rng, monkeypatch):
    monkeypatch.setattr(_distances, "BLOCK", 3000)  # blocks of 7 rows, the last one short
    a, b = rng.normal(size=(50, 6)).astype(dtype), rng.normal(size=(400, 6)).astype(dtype)
    distance, index = NearestNeighbors(n_neighbors=1, algorithm="brute").fit(b).kneighbors(a)
    ours = nearest_neighbors(a, b)
    np.testing.assert_array_equal(ours.index, index[:, 0])
    np.testing.assert_allclose(ours.distance, distance[:, 0], rtol=1e-5)


def test_neighbors_far_from_the_origin_are_those_of_scikit_learn(rng):
    a, b = (1000 + rng.normal(size=(n, 3)).astype("float32") for n in (50, 400))
    exact = NearestNeighbors(n_neighbors=1, algorithm="brute").fit(b.astype(float) - 1000)
    expected = exact.kneighbors(a.astype(float) - 1000, return_distance=False)[:, 0]
    np.testing.assert_array_equal(nearest_neighbors(a, b).index, expected)


def test_a_point_that_is_there_has_distance_zero(rng):
    b = (100 + rng.normal(size=(200, 784))).astype("float32")
    ours = nearest_neighbors(b[[7, 3]], b)
    np.testing.assert_array_equal(ours.index, [7, 3])
    np.testing.assert_array_equal(ours.distance, [0, 0])


def moved(image, down, right):
    """Return an image moved by a pixel, as a loop over its pixels does it."""
    result = np.zeros_like(image)
    for i in range(28):
        for j in range(28):
            if 0 <= i - down < 28 and 0 <= j - right < 28:
                result[i, j] = image[i - down, j - right]
    return result


def test_every_planted_copy_is_found(images, rng):
    rows = rng.choice(len(images.x_train), 50, replace=False)
    x = images.x_train[rows]
    moves = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]
    shifted = np.stack([moved(image, *moves[n % 8]) for n, image in enumerate(x)])
    noise = rng.normal(0, 0.05, x.shape).astype("float32")
    planted = [x, shifted, (x + noise).clip(0, 1), (shifted + noise).clip(0, 1)]
    result = find_copies(np.concatenate(planted), images.x_train)
    assert result.is_copy.all()
    np.testing.assert_array_equal(result.index, np.tile(rows, 4))
    np.testing.assert_array_equal(result.difference[:100], 0)
    assert (result.difference[100:] > 0).all()


def test_no_test_image_is_a_copy_of_a_training_image(images):
    result = find_copies(images.x_test[:2000], images.x_train)
    assert not result.is_copy.any()


def test_another_threshold_draws_the_line_elsewhere(digits):
    x = digits.x_test[:50]
    difference = find_copies(x, digits.x_train).difference
    line = np.median(difference)
    expected = difference <= line
    result = find_copies(x, digits.x_train, threshold=line)
    np.testing.assert_array_equal(result.is_copy, expected)
    assert 0 < expected.sum() < 50


def test_single_pixels_and_faint_strokes_both_make_a_difference():
    base = np.zeros((1, 28, 28, 1), "float32")
    base[0, 8:20, 8:20] = 0.5
    dot, stroke, faint = base.copy(), base.copy(), base.copy()
    dot[0, 4, 4] = 0.4
    stroke[0, 4:7, 8:20] = 0.12  # less than the threshold in each pixel, more in the mean
    faint[0, 4:7, 8:20] = 0.05
    result = find_copies(np.concatenate([dot, stroke, faint]), base)
    np.testing.assert_allclose(result.difference, [0.4, 0.36, 0.15], rtol=1e-5)
    np.testing.assert_array_equal(result.is_copy, [False, False, True])


IMAGES = np.zeros((2, 28, 28, 1), "float32")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: nearest_neighbors(IMAGES, IMAGES), r"a must have shape \(n, d\), got \(2, 28"),
        (lambda: nearest_neighbors([[1.0]], [[1.0, 2.0]]), "a and b must have as many columns"),
        (lambda: nearest_neighbors([[1.0]], [[np.nan]]), "b must be finite, got NaN"),
        (lambda: nearest_neighbors([[1.0]], np.zeros((0, 1))), r"b must have shape .*\(0, 1\)"),
        (lambda: find_copies(IMAGES[..., 0], IMAGES), r"x must have shape .* use x\[..., None\]"),
        (lambda: find_copies(IMAGES, IMAGES + 2), "x_train must lie in .0, 1., got values from 2"),
        (lambda: find_copies(IMAGES * np.nan, IMAGES), "x must be finite, got NaN"),
        (lambda: find_copies(IMAGES, IMAGES, 0), "threshold must be a finite number above 0"),
    ],
)
def test_bad_input_is_named(call, message):
    with pytest.raises(ValueError, match=message):
        call()
