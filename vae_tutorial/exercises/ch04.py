"""The checks of chapter 04's exercises."""

import numpy as np

from .questions import Question


def ex_04_bits(bits):
    """Ask for the KL divergence of a Gaussian in two dimensions, in bits."""
    hints = {
        "These are nats: divide by log 2.": 1.33980,
        "You multiplied by log 2; divide.": 0.928678,
        "You averaged over the dimensions; they add.": 0.966460,
        "You used sigma where the variance, sigma squared, belongs.": 1.02056,
        "The logarithm is of the variance, not of sigma.": 0.695955,
        "The sign of the logarithm is minus.": -3.01494,
        "A divergence is not negative: turn the sign around.": -1.93292,
        "All terms need the factor, not the log alone.": 2.09893,
    }
    return Question("A bill in bits", bits, 1.93292, hints)


def ex_04_exponential(exponential_kl):
    """Ask for the divergence of one exponential distribution from another, as a function."""
    a, b = np.array([0.5, 2.0, 3.0]), np.array([1.0, 0.5, 2.5])
    expected = np.log(a / b) + b / a - 1
    hints = {
        "This is KL(p || q): swap the rates.": np.log(b / a) + a / b - 1,
        "The sign of the logarithm is wrong.": np.log(b / a) + b / a - 1,
        "The mean under q is 1/a, not a.": np.log(a / b) + a * (b - a),
        "A divergence is not negative: turn the sign around.": -expected,
        "These are bits: use the natural logarithm.": expected / np.log(2),
        "Use the natural logarithm.": np.log2(a / b) + b / a - 1,
        "The mean of log q has a term -1: a times the mean of z.": np.log(a / b) + b / a,
        "The mean of log p is missing; subtract it.": np.log(a) - 1,
        "You averaged over the pairs: one value for each.": expected.mean(),
        "You summed over the pairs: one value for each.": expected.sum(),
    }
    return _of_function("Another family", exponential_kl, "a and b", (a, b), expected, hints)


def ex_04_better(improved):
    """Ask for a function of the log ratios that estimates a divergence and is never negative."""
    t = np.array([1.0, 2.0, 0.5, 4.0])
    expected = t - 1 - np.log(t)
    hints = {
        "The sign of log t is minus.": t - 1 + np.log(t),
        "You forgot to add t - 1.": -np.log(t),
        "t is exp(log_t), not log_t.": np.full(4, -1.0),
        "The 1 is missing: add t - 1.": t - np.log(t),
        "You averaged over the draws: one value for each.": expected.mean(),
        "You summed over the draws: one value for each.": expected.sum(),
    }
    return _of_function("A better estimator?", improved, "log_t", (np.log(t),), expected, hints)


def _of_function(title, function, arguments, columns, expected, hints):
    """Ask for the values of a function, which may take arrays or one number at a time."""
    if not callable(function):
        hint = f"Asked for is a function of {arguments}: put your formula after `return`."
        return Question(title, function, expected, {hint: function})
    try:
        values = function(*columns)
    except TypeError:  # math.log and its like
        values = [function(*map(float, row)) for row in zip(*columns, strict=True)]
    return Question(title, values, expected, hints)
