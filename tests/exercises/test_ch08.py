"""The checks of chapter 8 take every right answer, and name the commonest wrong ones."""

import numpy as np
import pytest
from scipy.special import logsumexp
from scipy.stats import multivariate_normal, norm

from . import accepted, refused


@pytest.mark.parametrize("best", [101, 101.0, 80 + 21, np.float32(105 - 4)])
def test_ex_08_prize_takes_right_answers(best, capsys):
    accepted("ex-08-prize", best, capsys)


@pytest.mark.parametrize(
    ("best", "hint"),
    [
        (4, "ask what is left"),
        (80, "the code's information stays"),
        (105, "under the old prior"),
        (84, "less the mutual information"),
        (50, "Compare each step"),
    ],
)
def test_ex_08_prize_names_common_mistakes(best, hint):
    refused("ex-08-prize", best, hint)


def by_choice(shares, means, variances, n, rng):
    k = rng.choice(len(shares), n, p=shares)
    return means[k] + np.sqrt(variances[k]) * rng.standard_normal((n, 2))


def by_counts(shares, means, variances, n, rng):
    counts = rng.multinomial(n, shares)
    parts = [
        rng.normal(m, np.sqrt(v), (count, 2))
        for m, v, count in zip(means, variances, counts, strict=True)
    ]
    return np.concatenate(parts)


def one_by_one(shares, means, variances, n, rng):
    edges = np.cumsum(shares)
    ks = [min(np.searchsorted(edges, rng.random()), len(shares) - 1) for _ in range(n)]
    return [rng.normal(means[k], variances[k] ** 0.5) for k in ks]


@pytest.mark.parametrize("draw", [by_choice, by_counts, one_by_one])
def test_ex_08_draws_takes_right_answers(draw, capsys):
    accepted("ex-08-draws", draw, capsys)


def widths(shares, means, variances, n, rng):
    k = rng.choice(len(shares), n, p=shares)
    return rng.normal(means[k], variances[k])


def two_components(shares, means, variances, n, rng):
    k = rng.choice(len(shares), (2, n), p=shares)
    return rng.normal(means[k[0]], np.sqrt(variances[k[1]]))


def corners(shares, means, variances, n, rng):
    k = rng.choice(len(shares), (2, n), p=shares)
    return np.stack([rng.normal(means[k[i], i], variances[k[i], i] ** 0.5) for i in (0, 1)], 1)


@pytest.mark.parametrize(
    ("draw", "hint"),
    [
        (widths, "the root of the variance"),
        (corners, "not one for each"),
        (lambda s, m, v, n, rng: by_choice(np.full(3, 1 / 3), m, v, n, rng), "not equally often"),
        (
            lambda s, m, v, n, rng: sum(
                share * rng.normal(m[k], v[k] ** 0.5, (n, 2)) for k, share in enumerate(s)
            ),
            "from one component",
        ),
        (lambda s, m, v, n, rng: np.zeros(n), "a row for each draw"),
        (lambda s, m, v, n, rng: np.zeros((2, n)), "a row for each draw"),
        (lambda s, m, v, n, rng: None, "`return`"),
        (two_components, "from the same component"),
    ],
)
def test_ex_08_draws_names_common_mistakes(draw, hint):
    refused("ex-08-draws", draw, hint)


def by_scipy(encode, images, z):
    parts = [multivariate_normal(m, np.exp(v)) for m, v in zip(*encode(images), strict=True)]
    return logsumexp([part.logpdf(z) for part in parts], axis=0) - np.log(len(parts))


def by_shapes(encode, images, z):
    mean, log_var = encode(images)
    each = norm.logpdf(z[:, None], mean, np.exp(log_var / 2)).sum(axis=2)
    return logsumexp(each, axis=1, b=1 / len(images))


def by_loops(encode, images, z):
    mean, log_var = encode(images)
    each = [norm(m, np.exp(v / 2)).logpdf(z).sum(axis=1) for m, v in zip(mean, log_var)]  # noqa: B905
    return np.logaddexp.reduce(each) - np.log(7)


@pytest.mark.parametrize("log_density", [by_scipy, by_shapes, by_loops])
def test_ex_08_density_takes_right_answers(log_density, capsys):
    accepted("ex-08-density", log_density, capsys)


def widths_for_variances(encode, images, z):
    mean, log_var = encode(images)
    each = norm.logpdf(z[:, None], mean, np.exp(log_var)).sum(axis=2)
    return logsumexp(each, axis=1, b=1 / len(images))


def underflowing(encode, images, z):
    mean, log_var = encode(images)
    each = norm.logpdf(z[:, None], mean, np.exp(log_var / 2)).sum(axis=2)
    with np.errstate(divide="ignore"):
        return np.log(np.exp(each).mean(axis=1))


def averaged(encode, images, z):
    mean, log_var = encode(images)
    return norm.logpdf(z[:, None], mean, np.exp(log_var / 2)).sum(axis=2).mean(axis=1)


@pytest.mark.parametrize(
    ("log_density", "hint"),
    [
        (lambda e, i, z: by_scipy(e, i, z) + np.log(len(i)), "take off log K"),
        (averaged, "averages logarithms"),
        (widths_for_variances, "not the standard deviation"),
        (lambda e, i, z: np.zeros(len(z)), "Compare each step"),
        (underflowing, "Compare each step"),
    ],
)
def test_ex_08_density_names_common_mistakes(log_density, hint):
    refused("ex-08-density", log_density, hint)
