"""The checks of chapter 01 take every right answer, and name the commonest wrong ones."""

import numpy as np
import pytest
import scipy
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA

from vae_tutorial import check_exercise

from . import accepted, refused

WALK = np.diff(np.linspace(0, 1, 65) ** 2)


@pytest.mark.parametrize(
    "kink",
    [2 - 1 / 64, (64**2 - 63**2) / 64, WALK.max() / WALK.mean(), np.float32(1.984375), 1.98],
)
def test_ex_01_kink_takes_right_answers(kink, capsys):
    accepted("ex-01-kink", kink, capsys)


@pytest.mark.parametrize(
    ("kink", "hint"),
    [
        (2, "limit of infinitely many"),
        (1 - (63 / 64) ** 2, "Divide the largest"),
        (64 / 127, "Turn it around"),
        (np.max(WALK**2) / np.mean(WALK**2), "not by its square"),
        (WALK.max() / WALK.min(), "over the smallest"),
        (3.5, "Compare each step"),
    ],
)
def test_ex_01_kink_names_common_mistakes(kink, hint):
    refused("ex-01-kink", kink, hint)


def spectrum(matrix=None):
    matrix = np.cov(load_digits().data.T) if matrix is None else matrix
    return np.linalg.eigvalsh(matrix)[::-1]


def kept(variances, left=0.1):
    """Return how many values, in this order, leave at most a share of their sum."""
    return 1 + np.flatnonzero(variances.sum() - variances.cumsum() <= left * variances.sum())[0]


@pytest.mark.parametrize(
    "components",
    [
        lambda: PCA(0.9).fit(load_digits().data).n_components_,
        lambda: 1 + (PCA().fit(load_digits().data).explained_variance_ratio_.cumsum() < 0.9).sum(),
        lambda: int((np.cumsum(spectrum()) < 0.9 * spectrum().sum()).sum()) + 1,
        lambda: 21.0,
    ],
)
def test_ex_01_variance_takes_right_answers(components, capsys):
    accepted("ex-01-variance", components(), capsys)


@pytest.mark.parametrize(
    ("components", "hint"),
    [
        (lambda: kept(spectrum()) - 1, "from one"),
        (lambda: kept(spectrum()) + 1, "leave over"),
        (lambda: kept(np.sqrt(spectrum().clip(0))), "variances that add"),
        (lambda: kept(spectrum(load_digits().data.T @ load_digits().data)), "mean image"),
        (lambda: kept(spectrum()[::-1]), "largest eigenvalue"),
        (lambda: kept(spectrum(), 0.9), "nine tenths"),
        (lambda: 15, "Compare each step"),
    ],
)
def test_ex_01_variance_names_common_mistakes(components, hint):
    refused("ex-01-variance", components(), hint)


def length_over_distance(steps, first, last):
    return steps.sum(axis=1) / np.linalg.norm(last - first, axis=1)


def one_walk_at_a_time(steps, first, last):
    apart = [scipy.spatial.distance.euclidean(*pair) for pair in zip(first, last, strict=True)]
    return [sum(walk) / d for walk, d in zip(steps, apart, strict=True)]


def by_the_root_of_squares(steps, first, last):
    return steps.sum(1, keepdims=True) / np.sqrt(((first - last) ** 2).sum(1, keepdims=True))


@pytest.mark.parametrize(
    "detour", [length_over_distance, one_walk_at_a_time, by_the_root_of_squares]
)
def test_ex_01_detour_takes_right_answers(detour, capsys):
    accepted("ex-01-detour", detour, capsys)


def distance(first, last):
    return np.linalg.norm(last - first, axis=1)


@pytest.mark.parametrize(
    ("detour", "hint"),
    [
        (lambda s, a, b: distance(a, b) / s.sum(axis=1), "Turn it around"),
        (lambda s, a, b: s.max(axis=1) / s.mean(axis=1), "jaggedness"),
        (lambda s, a, b: s.mean(axis=1) / distance(a, b), "their average"),
        (lambda s, a, b: (s**2).sum(axis=1) / distance(a, b), "squares of the steps"),
        (lambda s, a, b: s.sum(axis=1) / distance(a, b) ** 2, "root of the summed"),
        (lambda s, a, b: s.sum(axis=1) / abs(a - b).sum(axis=1), "Euclidean"),
        (lambda s, a, b: s.sum(axis=1), "between first and last"),
        (lambda s, a, b: s.sum() / distance(a, b), "axis 1"),
        (lambda s, a, b: (s.sum(axis=1) / distance(a, b)).mean(), "not their average"),
        (lambda s, a, b: np.ones(len(s)), "Compare each step"),  # right for the straight walk
        (lambda s, a, b: None, "return"),
    ],
)
def test_ex_01_detour_names_common_mistakes(detour, hint):
    refused("ex-01-detour", detour, hint)


@pytest.mark.parametrize("ratios", [[0.99, 1.12], (1.0, 1.3), np.array([0.97, 1.05])])
def test_ex_01_sweep_takes_a_ratio_that_rises(ratios, capsys):
    accepted("ex-01-sweep", ratios, capsys)


@pytest.mark.parametrize("ratios", [[1.12, 0.99], [1.0, 1.04], [1.0, 1.0]])
def test_ex_01_sweep_refuses_a_ratio_that_does_not(ratios):
    refused("ex-01-sweep", ratios, "Random pictures first")


@pytest.mark.parametrize("ratios", [1.1, [1.0, 1.1, 1.2], [None, None], "1.0, 1.2"])
def test_ex_01_sweep_says_what_it_needs(ratios):
    with pytest.raises(ValueError, match="ratios must hold two numbers.*, got "):
        check_exercise("ex-01-sweep", ratios)
