"""The checks of chapter 03's exercises."""

import numpy as np
import tensorflow as tf

from .questions import Question, Score, is_answered


def ex_03_hand(by_hand):
    """Ask for the pathwise estimate from one draw, in the logarithm of the variance."""
    hints = {
        "That is dz/dlambda. Multiply by the slope of f, 2z.": -0.3,
        "That is the gradient in sigma; dsigma/dlambda is sigma/2.": 0.3,
        "That is the gradient in the mean.": -0.2,
        "The slope of z squared is 2z.": 0.03,
        "You used lambda for log sigma: a factor 1/2 is missing.": 0.12,
        "dz/dlambda has sigma in it once, and a factor 1/2; you used sigma squared.": 0.048,
        "You used the variance, 0.16, for the standard deviation.": -0.0624,
        "The sign of epsilon is minus.": 0.66,
        "The sign is wrong: both factors are negative.": -0.06,
        "That is the estimate of the score function; asked for is the pathwise one.": 0.00625,
    }
    return Question("One draw, by hand", by_hand, 0.06, hints)


def ex_03_exponential(draw):
    """Ask for a function of the rate and of uniform numbers that draws exponential numbers."""
    title, rates = "Another family", (2.0, 3.0)
    uniform = tf.constant((np.arange(50_000) + 0.5) / 50_000, tf.float32)

    def mean_and_slope(draw, rate):
        rate = tf.Variable(rate)
        with tf.GradientTape() as tape:
            z = draw(rate, uniform)
            if z is ... or z is None or isinstance(z, str):
                return z
            square = tf.reduce_mean(tf.convert_to_tensor(z, tf.float32) ** 2)
        slope = tape.gradient(square, rate, unconnected_gradients="zero")
        return [float(tf.reduce_mean(z)), float(slope)]

    def at_both_rates(draw):
        each = [mean_and_slope(draw, rate) for rate in rates]
        return np.ravel(each) if all(isinstance(pair, list) for pair in each) else each[0]

    if not callable(draw):
        return Question(title, draw, [0.0] * 4, {"Asked for is a function of rate and u.": draw})
    wrong = {
        "Your draws do not depend on the rate.": lambda rate, u: -tf.math.log1p(-u),
        "The rate is a number typed in; use the argument.": lambda rate, u: -tf.math.log1p(-u) / 2,
        "The tape cannot see how the rate enters: use TensorFlow operations on it.": (
            lambda rate, u: -tf.math.log1p(-u) / float(rate)
        ),
        "The mean is 1/rate: divide by the rate.": lambda rate, u: -tf.math.log1p(-u) * rate,
        "log(1 - u) is negative: a minus sign is missing.": (
            lambda rate, u: tf.math.log1p(-u) / rate
        ),
        "Use the natural logarithm, not log base 2.": (
            lambda rate, u: -tf.math.log1p(-u) / rate / np.log(2)
        ),
        "That is the density; invert the distribution function.": (
            lambda rate, u: rate * tf.exp(-rate * u)
        ),
        "That is the distribution function; invert it.": lambda rate, u: 1 - tf.exp(-rate * u),
    }
    expected = np.ravel([(1 / rate, -4 / rate**3) for rate in rates])
    hints = {hint: at_both_rates(function) for hint, function in wrong.items()}
    return Question(title, at_both_rates(draw), expected, hints)


def ex_03_switch(answer):
    """Ask for the score function's estimates, one a draw, and for a baseline that calms them.

    ``answer`` is the pair of both. Without a baseline an estimate is one of two numbers; their
    mean has to be the gradient within five standard errors, which chance exceeds once in two
    million times.
    """
    title, p, off, on = "A switch", 0.3, -90.0, -84.0
    if not is_answered(answer):
        return Question(title, ..., 0.0)
    estimates, baseline = answer
    n = np.size(estimates)
    if n < 1000 or max(np.shape(estimates)) < n:
        return Question(title, estimates, np.zeros(100_000))
    estimates = np.ravel(np.asarray(estimates, dtype=float))
    values, ends = np.array([on / p, -off / (1 - p)]), [estimates.min(), estimates.max()]
    hints = {
        "The sign: the score is positive at z = 1 and negative at z = 0.": -values[::-1],
        "Divide z - p by p (1 - p): that is the score.": [on * (1 - p), -off * p],
        "The score at z = 0 is not 0 but -1/(1 - p).": [on / p, 0],
        "The score at z = 0 is negative: -1/(1 - p).": [on / p, off / (1 - p)],
        "These are the values of f; multiply by the score.": [off, on],
        "That is the path, whose slope is zero; asked for is the score function.": [0, 0],
        "All are alike: asked for are the estimates without a baseline.": [6, 6],
        "There is a baseline in them already, the mean of f.": [
            (off - on) * p / (p - 1),
            (on - off) * (1 - p) / p,
        ],
    }
    if not np.isclose(estimates[:, None], values, rtol=5e-3).any(axis=1).all():
        return Question(title, ends, values, hints)
    away = abs(estimates.mean() - (on - off)) / max(estimates.std() / np.sqrt(n), 1e-9)
    if away > 5:
        hint = "The two numbers are right. How often is z = 1 in your draws?"
        return Score(title, away, 5, "standard errors from the gradient", hint=hint)
    if np.size(baseline) != 1 or isinstance(baseline, str):
        return Question(title, baseline, (1 - p) * on + p * off)
    score = np.where(estimates < 0, 1 / p, -1 / (1 - p))
    left = np.var(estimates - float(np.squeeze(baseline)) * score) / np.var(estimates)
    hint = "Which constant is near f at both values of z?"
    return Score(title, round(left, 9), 0.01, "of the variance without it", hint=hint)
