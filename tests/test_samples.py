"""Scores of samples against SciPy, closed forms, loops, and cases whose answer is known."""

import numpy as np
import pytest
from scipy.linalg import sqrtm
from scipy.spatial.distance import cdist

from vae_tutorial import (
    accuracy,
    class_balance,
    confidence,
    frechet_between_gaussians,
    frechet_distance,
    precision_recall,
)
from vae_tutorial.evaluate import _distances

PROBABILITIES = np.array([[0.9, 0.1, 0.0], [0.2, 0.7, 0.1], [0.5, 0.3, 0.2], [0.6, 0.2, 0.2]])


def random_covariance(rng, dim, rank=None):
    root = rng.normal(size=(dim, rank or dim + 3))
    return root @ root.T / dim


def test_confidence_is_the_mean_of_the_highest_probability():
    value, error = confidence(PROBABILITIES)
    assert value == pytest.approx((0.9 + 0.7 + 0.5 + 0.6) / 4)
    assert error == pytest.approx(np.std([0.9, 0.7, 0.5, 0.6], ddof=1) / 2)


def test_accuracy_counts_the_most_probable_class():
    value, error = accuracy(PROBABILITIES, [0, 1, 2, 0])
    assert value == 0.75
    assert error == pytest.approx(0.25)  # sqrt(p (1 - p) / (n - 1))


def test_a_single_sample_has_no_standard_error():
    value, error = confidence(PROBABILITIES[:1])
    assert value == pytest.approx(0.9) and np.isnan(error)


def test_class_balance_counts_and_takes_the_exponential_of_the_entropy():
    counts, shares, effective = class_balance(PROBABILITIES)
    np.testing.assert_array_equal(counts, [3, 1, 0])
    np.testing.assert_allclose(shares, [0.75, 0.25, 0])
    assert effective == pytest.approx(4 / 3**0.75)  # exp(H) = 0.75^-0.75 * 0.25^-0.25
    assert class_balance(np.eye(10)).effective_classes == pytest.approx(10)
    assert class_balance(np.eye(10)[[3, 3, 3]]).effective_classes == 1


@pytest.mark.parametrize("dim", [1, 2, 10, 64])
def test_frechet_of_gaussians_agrees_with_the_square_root_of_scipy(dim, rng):
    mean_a, mean_b = rng.normal(size=(2, dim))
    cov_a, cov_b = random_covariance(rng, dim), random_covariance(rng, dim)
    cross = np.trace(sqrtm(cov_a @ cov_b).real)
    expected = ((mean_a - mean_b) ** 2).sum() + np.trace(cov_a) + np.trace(cov_b) - 2 * cross
    ours = frechet_between_gaussians(mean_a, cov_a, mean_b, cov_b)
    assert ours == pytest.approx(expected, abs=1e-3, rel=1e-9)


def test_frechet_of_gaussians_has_a_closed_form_in_one_dimension():
    # The map of least cost stretches and shifts: (mean difference)^2 + (sd difference)^2.
    assert frechet_between_gaussians([1.5], [[4.0]], [-1.0], [[0.25]]) == pytest.approx(
        2.5**2 + 1.5**2
    )


def test_frechet_of_gaussians_stands_singular_covariances(rng):
    # In the directions of two coordinate planes: what is in one alone has to be moved to zero.
    cov_a, cov_b = np.diag([4.0, 9.0, 0.0]), np.diag([0.0, 1.0, 16.0])
    zero = np.zeros(3)
    assert frechet_between_gaussians(zero, cov_a, zero, cov_b) == pytest.approx(4 + 4 + 16)
    low_rank = random_covariance(rng, 50, rank=5)
    same = frechet_between_gaussians(np.ones(50), low_rank, np.ones(50), low_rank)
    assert 0 <= same < 1e-6


def test_frechet_distance_is_that_of_the_fitted_gaussians(rng):
    a, b = rng.normal(size=(300, 4)), 2 * rng.normal(size=(201, 4)) + 1
    expected = frechet_between_gaussians(a.mean(axis=0), np.cov(a.T), b.mean(axis=0), np.cov(b.T))
    assert frechet_distance(a, b).distance == pytest.approx(expected)


def test_bias_and_error_are_those_of_repeated_draws():
    dim, n, truth = 8, 400, 8 * (0.5**2 + 0.3**2)
    results = []
    for seed in range(60):
        rng = np.random.default_rng(seed)
        a, b = rng.normal(size=(n, dim)), 0.5 + 1.3 * rng.normal(size=(n, dim))
        results.append(frechet_distance(a, b))
    distance, error, bias = np.array(results).T
    # The means of 60 draws are known to a 60th root of the spread.
    spread = distance.std(ddof=1)
    assert distance.mean() - truth > 3 * spread / 60**0.5  # too large, or bias would test nothing
    left = distance - bias - truth
    assert abs(left.mean()) < 3 * left.std(ddof=1) / 60**0.5
    # A standard deviation of 60 draws, and one of 20 parts, are off by 10 % and 16 %.
    assert np.sqrt((error**2).mean()) == pytest.approx(spread, rel=0.3)


def test_without_a_difference_the_distance_is_all_bias(rng):
    a, b = rng.normal(size=(2, 2000, 10))
    distance, error, bias = frechet_distance(a, b)
    assert abs(distance - bias) < 3 * error
    assert distance > 5 * abs(distance - bias)


def test_one_feature_is_enough(rng):
    a, b = rng.normal(size=(500, 1)), rng.normal(3, 1, size=(500, 1))
    assert frechet_distance(a, b).distance == pytest.approx(9, abs=1.2)  # 3 * 2 * 3 * sqrt(2 / 500)


def brute_force(real, generated, k):
    """Precision and recall as their definition says, one pair at a time."""

    def covered(points, centers):
        radii = [sorted(cdist([c], centers)[0])[k] for c in centers]  # the first is the center
        return np.mean(
            [
                any(np.linalg.norm(p - c) <= r for c, r in zip(centers, radii, strict=True))
                for p in points
            ]
        )

    return covered(generated, real), covered(real, generated)


@pytest.mark.parametrize("k", [1, 3])
def test_precision_and_recall_agree_with_loops_over_all_pairs(k, rng, monkeypatch):
    monkeypatch.setattr(_distances, "BLOCK", 500)  # several blocks, the last one short
    real, generated = rng.normal(size=(90, 3)), 0.7 * rng.normal(size=(70, 3)) + 0.8
    expected = brute_force(real, generated, k)
    assert precision_recall(real, generated, k) == pytest.approx(expected)
    assert 0.1 < expected[1] < 0.9 and expected[0] != expected[1]


def modes(rng, centers, n):
    return np.concatenate([rng.normal(c, 0.1, size=(n, 2)) for c in centers])


def test_half_of_the_modes_missing_costs_recall_alone(rng):
    corners = [(0, 0), (0, 5), (5, 0), (5, 5)]
    real = modes(rng, corners, 200)
    whole = precision_recall(real, modes(rng, corners, 200))
    half = precision_recall(real, modes(rng, corners[:2], 400))
    assert min(whole) > 0.9
    assert half.precision > 0.9
    assert half.recall < 0.5


def test_outliers_cost_precision_alone(rng):
    real = rng.normal(size=(500, 4))
    generated = rng.normal(size=(500, 4))
    clean = precision_recall(real, generated)
    generated[:100] += 50
    spoiled = precision_recall(real, generated)
    assert spoiled.precision == pytest.approx(0.8 * clean.precision, abs=0.05)
    assert spoiled.recall == pytest.approx(clean.recall, abs=0.05)


def test_what_is_measured_does_not_depend_on_the_unit_or_the_origin(rng):
    real, generated = rng.normal(size=(200, 5)), 1.2 * rng.normal(size=(200, 5))
    expected = precision_recall(real, generated)
    assert precision_recall(1e-3 * real + 7, 1e-3 * generated + 7) == expected
    ours, scaled = (np.array(frechet_distance(s * real, s * generated)) for s in (1, 1e-3))
    np.testing.assert_allclose(scaled, 1e-6 * ours, rtol=1e-6)


GOOD = np.random.default_rng(1).normal(size=(30, 4))
NAN = np.where(np.eye(30, 4) == 1, np.nan, GOOD)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: confidence([0.5, 0.5]), r"probabilities must have shape \(n, d\), got \(2,\)"),
        (lambda: confidence([[0.5, 0.6]]), "probabilities must be .* sums from 1.1 to 1.1"),
        (lambda: confidence([[1.5, -0.5]]), "probabilities must be .* least value of -0.5"),
        (lambda: confidence([[np.nan, 1]]), "probabilities must be finite"),
        (lambda: confidence("abc"), "probabilities must hold numbers"),
        (lambda: class_balance(np.zeros((0, 10))), r"probabilities must have .*got \(0, 10\)"),
        (lambda: accuracy(PROBABILITIES, [0, 1]), r"labels must be integers of shape \(4,\)"),
        (lambda: accuracy(PROBABILITIES, [0.0, 1, 2, 1]), "labels must be integers .* float64"),
        (lambda: accuracy(PROBABILITIES, [0, 1, 2, 3]), "labels must be classes from 0 to 2"),
        (lambda: frechet_distance(GOOD, NAN), "features_b must be finite, got NaN"),
        (lambda: frechet_distance(GOOD, GOOD[:, :3]), "features_a and features_b must have as man"),
        (lambda: frechet_distance(GOOD[0], GOOD), r"features_a must have shape \(n, d\), got"),
        (lambda: frechet_distance(GOOD, GOOD[:19]), "features_b must have at least 20 rows"),
        (
            lambda: frechet_distance(np.eye(68, 64), np.eye(99, 64)),
            "features_a must have at least 69 rows for covariances of 64 features, got 68",
        ),
        (lambda: precision_recall(NAN, GOOD), "real must be finite, got NaN"),
        (lambda: precision_recall(GOOD, GOOD[:, 1:]), "real and generated must have as many col"),
        (lambda: precision_recall(GOOD, GOOD[:3]), "k must be less than .*30 and 3, got 3"),
        (lambda: precision_recall(GOOD, GOOD, k=0), "k must be an integer of at least 1, got 0"),
        (
            lambda: frechet_between_gaussians([0], [[1]], [0, 1], np.eye(2)),
            r"mean_a and mean_b must have the same shape \(d,\), got \(1,\) and \(2,\)",
        ),
        (
            lambda: frechet_between_gaussians([0, 1], np.eye(2), [0, 1], np.eye(3)),
            r"cov_b must have shape \(2, 2\), got \(3, 3\)",
        ),
        (
            lambda: frechet_between_gaussians([0, 1], [[1, 2], [0, 1]], [0, 1], np.eye(2)),
            "cov_a must be symmetric",
        ),
        (
            lambda: frechet_between_gaussians([0, 1], np.eye(2), [0, 1], np.diag([1, -1])),
            "cov_b must have no negative eigenvalue, got -1",
        ),
    ],
)
def test_bad_input_is_named(call, message):
    with pytest.raises(ValueError, match=message):
        call()
