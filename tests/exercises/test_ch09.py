"""The checks of chapter 9 take every right answer, and name the commonest wrong ones."""

import numpy as np
import pytest
from scipy.linalg import sqrtm
from scipy.spatial.distance import cdist
from sklearn.neighbors import NearestNeighbors

from vae_tutorial.evaluate import frechet_between_gaussians

from . import accepted, refused


@pytest.mark.parametrize("nats", [102.3026, 100 + np.log(10), -np.log(np.exp(-100) / 10), 102.3])
def test_ex_09_worth_takes_right_answers(nats, capsys):
    accepted("ex-09-worth", nats, capsys)


@pytest.mark.parametrize(
    ("nats", "hint"),
    [
        (100, "pay for naming it"),
        (97.697, "no gain"),
        (103.32, "in bits"),
        (110, "the logarithm of the number"),
    ],
)
def test_ex_09_worth_names_common_mistakes(nats, hint):
    refused("ex-09-worth", nats, hint)


def by_product(mean_a, cov_a, mean_b, cov_b):
    gap = mean_a - mean_b
    return gap @ gap + np.trace(cov_a + cov_b - 2 * sqrtm(cov_a @ cov_b).real)


def by_roots(mean_a, cov_a, mean_b, cov_b):
    root = sqrtm(cov_a).real
    overlap = np.trace(sqrtm(root @ cov_b @ root).real)
    return ((mean_a - mean_b) ** 2).sum() + np.trace(cov_a) + np.trace(cov_b) - 2 * overlap


def by_eigenvalues(mean_a, cov_a, mean_b, cov_b):
    overlap = np.sqrt(np.linalg.eigvals(cov_a @ cov_b).real).sum()
    return np.linalg.norm(mean_a - mean_b) ** 2 + np.trace(cov_a) + np.trace(cov_b) - 2 * overlap


@pytest.mark.parametrize(
    "frechet", [by_product, by_roots, by_eigenvalues, frechet_between_gaussians]
)
def test_ex_09_frechet_takes_right_answers(frechet, capsys):
    accepted("ex-09-frechet", frechet, capsys)


def gap_of(mean_a, mean_b):
    return ((mean_a - mean_b) ** 2).sum()


@pytest.mark.parametrize(
    ("frechet", "hint"),
    [
        (
            lambda m, a, n, b: gap_of(m, n) + np.trace(a + b) - 2 * np.sqrt(np.diag(a @ b)).sum(),
            "not of its entries",
        ),
        (
            lambda m, a, n, b: (
                gap_of(m, n)
                + np.trace((sqrtm(a).real - sqrtm(b).real) @ (sqrtm(a) - sqrtm(b)).real)
            ),
            "do not commute",
        ),
        (
            lambda m, a, n, b: gap_of(m, n) + np.trace(a + b - sqrtm(a @ b).real),
            "counts twice",
        ),
        (
            lambda m, a, n, b: np.linalg.norm(m - n) + np.trace(a + b - 2 * sqrtm(a @ b).real),
            "enters squared",
        ),
        (lambda m, a, n, b: np.trace(a + b - 2 * sqrtm(a @ b).real), "The means count"),
        (lambda m, a, n, b: gap_of(m, n) + np.trace(a + b), "drawn independently"),
        (lambda *moments: np.sqrt(by_product(*moments)), "without a root at the end"),
        (lambda m, a, n, b: None, "`return`"),
    ],
)
def test_ex_09_frechet_names_common_mistakes(frechet, hint):
    refused("ex-09-frechet", frechet, hint)


def by_distances(made, train, test):
    line = np.quantile(cdist(test, train).min(axis=1), 0.05)
    return (cdist(made, train).min(axis=1) < line).mean()


def by_neighbors(made, train, test):
    index = NearestNeighbors(n_neighbors=1).fit(train)
    line = np.percentile(index.kneighbors(test)[0], 5)
    return np.mean(index.kneighbors(made)[0] <= line)


def by_squares(made, train, test):
    def nearest(x):
        return [((train - image) ** 2).sum(axis=1).min() for image in x]

    return np.mean(nearest(made) < np.quantile(nearest(test), 0.05))


@pytest.mark.parametrize("nearer", [by_distances, by_neighbors, by_squares])
def test_ex_09_nearer_takes_right_answers(nearer, capsys):
    accepted("ex-09-nearer", nearer, capsys)


def share(q, made, train, test):
    return (cdist(made, train).min(1) < np.quantile(cdist(test, train).min(1), q)).mean()


@pytest.mark.parametrize(
    ("nearer", "hint"),
    [
        (lambda made, train, test: share(0.95, made, train, test), "not nineteen"),
        (
            lambda made, train, test: (
                cdist(made, test).min(1) < np.quantile(cdist(test, train).min(1), 0.05)
            ).mean(),
            "not from test images",
        ),
        (lambda made, train, test: share(0.5, made, train, test), "below the median"),
        (lambda made, train, test: 1 - share(0.05, made, train, test), "not nearer"),
        (lambda made, train, test: None, "`return`"),
    ],
)
def test_ex_09_nearer_names_common_mistakes(nearer, hint):
    refused("ex-09-nearer", nearer, hint)
