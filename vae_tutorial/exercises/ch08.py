"""The checks of chapter 8's exercises."""

import numpy as np
from scipy.special import logsumexp

from .. import gaussians
from .questions import Question, is_answered

SHARES = np.array([0.15, 0.6, 0.25])
MEANS = np.array([[-3.0, 1.0], [0.5, -2.0], [2.0, 3.0]])
DRAWS = 100_000
VARIANCES = np.array([[0.04, 2.25], [0.25, 0.01], [4.0, 0.09]])


def ex_08_prize(best):
    """Ask what remains of a negative ELBO under the best prior."""
    hints = {
        "That is what the best prior takes off; ask what is left.": 4.0,
        "The best prior takes off KL(q(z) || p(z)) alone; the code's information stays.": 80.0,
        "That is the negative ELBO under the old prior.": 105.0,
        "KL(q(z) || p(z)) is the divergence less the mutual information.": 84.0,
    }
    return Question("What is there to win?", best, 101.0, hints)


def ex_08_draws(draw):
    """Ask for draws from a mixture: their shares, means, deviations and their correlation."""
    title = "Draws from a mixture"
    if not is_answered(draw) or not callable(draw):
        return Question(title, draw, 0.0)

    z = draw(SHARES, MEANS, VARIANCES, DRAWS, np.random.default_rng(8))
    if z is None or not is_answered(z):
        return Question(title, z, 0.0)
    if np.shape(z) != (DRAWS, 2):
        hint = "Return an array of shape (n, D), a row for each draw."
        return Question(title, np.shape(z), (DRAWS, 2), {hint: np.shape(z)})

    def chosen(rng, n, k=1):
        return rng.choice(len(SHARES), (n, k), p=SHARES)

    def variance_for_deviation(shares, means, variances, n, rng):
        k = chosen(rng, n)[:, 0]
        return means[k] + variances[k] * rng.standard_normal((n, 2))

    def by_coordinate(shares, means, variances, n, rng):
        k, j = chosen(rng, n, 2), np.arange(2)
        return means[k, j] + np.sqrt(variances[k, j]) * rng.standard_normal((n, 2))

    def equal_shares(shares, means, variances, n, rng):
        k = rng.integers(0, len(shares), n)
        return means[k] + np.sqrt(variances[k]) * rng.standard_normal((n, 2))

    def averaged(shares, means, variances, n, rng):
        each = means + np.sqrt(variances) * rng.standard_normal((n, len(shares), 2))
        return np.einsum("k,nkj->nj", shares, each)

    def mixed_up(shares, means, variances, n, rng):
        k, j = chosen(rng, n, 2).T
        return means[k] + np.sqrt(variances[j]) * rng.standard_normal((n, 2))

    hints = {
        "Noise is multiplied by the standard deviation, the root of the variance.": (
            variance_for_deviation
        ),
        "One component is drawn for all coordinates of a point, not one for each.": by_coordinate,
        "Components are drawn with their shares, not equally often.": equal_shares,
        "A draw comes from one component; an average of draws from all is another thing.": averaged,
        "Take mean and variance from the same component.": mixed_up,
    }
    rng = np.random.default_rng(80)
    hints = {
        hint: _moments(wrong(SHARES, MEANS, VARIANCES, DRAWS, rng)) for hint, wrong in hints.items()
    }
    squares = MEANS**2 + VARIANCES
    mean, square = SHARES @ MEANS, SHARES @ squares
    mixed = SHARES @ np.stack([MEANS[:, 0] * MEANS[:, 1], squares[:, 0] * MEANS[:, 1] / 5], axis=1)
    expected = [*mean, *np.sqrt(square - mean**2), *mixed]
    return Question(title, _moments(z), expected, hints, rtol=0.03)


def _moments(z):
    """Return means, deviations and two mixed moments, all of about the same size."""
    z = np.asarray(z)
    mixed = np.mean(z[:, 0] * z[:, 1]), np.mean(z[:, 0] ** 2 * z[:, 1]) / 5
    return [*z.mean(axis=0), *z.std(axis=0), *mixed]


def ex_08_density(log_density):
    """Ask for the log density of a VampPrior at far and near points."""
    title = "A density from pictures"
    if not is_answered(log_density) or not callable(log_density):
        return Question(title, log_density, 0.0)
    rng = np.random.default_rng(88)
    projection, images = rng.normal(size=(784, 2)) / 10, rng.random((7, 28, 28, 1))
    z = np.array([[0.0, 0.0], [1.0, -2.0], [30.0, 30.0]])

    def encode(x):
        mean = np.reshape(x, (len(x), 784)) @ projection
        return mean, np.tanh(mean) - 1

    means, log_vars = encode(images)
    each = np.array(
        [[gaussians.log_prob(p, m, v) for m, v in zip(means, log_vars, strict=True)] for p in z]
    )
    total = logsumexp(each, axis=1)
    deviations = [
        [gaussians.log_prob(p, m, 2 * v) for m, v in zip(means, log_vars, strict=True)] for p in z
    ]
    hints = {
        "The density of a mixture is a mean: take off log K.": total,
        "That averages logarithms; average densities, then take the logarithm.": each.mean(axis=1),
        "exp(log_var) is the variance, not the standard deviation.": (
            logsumexp(deviations, axis=1) - np.log(7)
        ),
    }
    value, expected = log_density(encode, images, z), total - np.log(7)
    if not is_answered(value):
        return Question(title, value, expected)
    # Each point on its own scale: far out a density is thousands of nats.
    hints = {hint: wrong / np.abs(expected) for hint, wrong in hints.items()}
    if np.shape(value) == expected.shape:
        value = np.asarray(value) / np.abs(expected)
    return Question(title, value, expected / np.abs(expected), hints, rtol=1e-4)
