"""The checks of chapter 02's exercises."""

import numpy as np

from .questions import Question, is_answered


def ex_02_bits(rate_in_bits):
    """Ask for the rate of a narrow Gaussian in two dimensions, in bits."""
    hints = {
        "That is in nats: divide by log 2.": 4.99396,
        "You multiplied by log 2; divide by it.": 3.46155,
        "That is one dimension, or the average of two; they add.": 3.60238,
        "You used sigma where the variance, sigma squared, belongs.": 2.95137,
        "The sign of the logarithm is minus.": -10.08294,
        "You took log base 2 inside; convert the whole, at the end.": 7.64636,
        "A divergence is not negative: turn the sign around.": -7.20477,
    }
    return Question("Bits on the plane", rate_in_bits, 7.20477, hints)


def ex_02_linear(linear_elbo):
    """Ask for the ELBO of a linear decoder, at the posterior and at three other Gaussians."""
    w, s, obs = 2.0, 0.5, 1.2
    v = 1 / (1 + w**2 / s**2)
    m, v_q = np.array([v * w * obs / s**2, 0.2, 0.9, -0.4]), np.array([v, 0.5, 0.03, 1.5])
    fit = -0.5 * (np.log(2 * np.pi * s**2) + ((obs - w * m) ** 2 + w**2 * v_q) / s**2)
    at_the_mean = fit + 0.5 * w**2 * v_q / s**2
    kl = 0.5 * (m**2 + v_q - 1 - np.log(v_q))
    hints = {
        "Did you include the variance of w z under q, w² v_q?": at_the_mean - kl,
        "You added the KL; the ELBO subtracts it.": fit + kl,
        "The KL is missing.": fit,
        "The KL carries a factor of one half.": fit - 2 * kl,
        "The sign of log v_q inside the KL is minus.": fit - kl - np.log(v_q),
        "This is the negative ELBO: a loss.": kl - fit,
        "These are bits; the ELBO is in nats.": (fit - kl) / np.log(2),
        "That is log p(x), whatever q is; the ELBO depends on m and v_q.": np.full(
            4, (fit - kl)[0]
        ),
        "v_q is the variance of q already; do not square it.": (
            fit - 0.5 * w**2 * (v_q**2 - v_q) / s**2 - 0.5 * (m**2 + v_q**2 - 1 - 2 * np.log(v_q))
        ),
    }
    values = _each(linear_elbo(*point) for point in zip(m.tolist(), v_q.tolist(), strict=True))
    return Question("A decoder that can be solved", values, fit - kl, hints, rtol=1e-4)


def ex_02_iwae(averaged_first):
    """Ask for the logarithms of the means of each row, for two tables of another shape."""
    tables = [np.array([[1.0, 2, 6], [4, 4, 7]]), np.array([[8.0, 2], [5, 4], [0.5, 0.5]])]
    means = np.concatenate([u.mean(axis=1) for u in tables])
    hints = {
        "That averages logarithms: it is the ELBO again.": _joined(
            np.log(u).mean(axis=1) for u in tables
        ),
        "That is the sum over k; divide by k.": _joined(np.log(u.sum(axis=1)) for u in tables),
        "That is the average of u; its logarithm is the bound.": means,
        "You averaged over the repetitions: one bound a row.": _joined(
            np.log(u.mean(axis=0)) for u in tables
        ),
        "That is one number: one bound a row.": np.log([u.mean() for u in tables]),
        "These are bits: use the natural logarithm.": np.log2(means),
        "This is minus the bound.": -np.log(means),
    }
    value = _each(averaged_first(np.log(u)) for u in tables)
    if is_answered(value) and value is not None:
        value = _joined(value)
    return Question("A tighter bound", value, np.log(means), hints, rtol=1e-4)


def _each(values):
    """Return the values as a list; if a function returned none at all, return ``None``."""
    values = list(values)
    return None if any(value is None for value in values) else values


def _joined(rows):
    """Return the rows one after another, as one array."""
    return np.concatenate([np.ravel(row) for row in rows])
