"""The checks of chapter 04 take every right answer, and name the commonest wrong ones."""

import math

import numpy as np
import pytest
import tensorflow as tf
from scipy.integrate import quad
from scipy.stats import expon

from . import accepted, refused

MEANS, SDS = np.array([0.8, -0.4]), np.array([0.3, 0.6])
NATS = 0.5 * np.sum(MEANS**2 + SDS**2 - 1 - 2 * np.log(SDS))
PAIRS = list(zip(MEANS, SDS, strict=True))


@pytest.mark.parametrize(
    "bits",
    [
        NATS / np.log(2),
        sum((m**2 + s**2 - 1) / 2 / np.log(2) - np.log2(s) for m, s in PAIRS),
        1.93,
        np.array([1.933]),
    ],
)
def test_ex_04_bits_takes_right_answers(bits, capsys):
    accepted("ex-04-bits", bits, capsys)


@pytest.mark.parametrize(
    ("bits", "hint"),
    [
        (NATS, "nats"),
        (NATS * np.log(2), "multiplied"),
        (NATS / np.log(2) / 2, "averaged"),
        (0.5 * np.sum(MEANS**2 + SDS - 1 - np.log(SDS)) / np.log(2), "used sigma"),
        (0.5 * np.sum(MEANS**2 + SDS**2 - 1 - np.log(SDS)) / np.log(2), "not of sigma"),
        (0.5 * np.sum(MEANS**2 + SDS**2 - 1 + 2 * np.log(SDS)) / np.log(2), "is minus"),
        (-NATS / np.log(2), "not negative"),
        (0.5 * np.sum(MEANS**2 + SDS**2 - 1 - 2 * np.log2(SDS)), "not the log alone"),
        (1.5, "Compare each step"),
        ("1.93", "without quotation marks"),
    ],
)
def test_ex_04_bits_names_common_mistakes(bits, hint):
    refused("ex-04-bits", bits, hint)


def by_integral(a, b):
    """The same divergence, for one pair of rates, without a derivation."""
    q, p = expon(scale=1 / a), expon(scale=1 / b)
    return quad(lambda z: q.pdf(z) * (q.logpdf(z) - p.logpdf(z)), 0, 40 / a)[0]


@pytest.mark.parametrize(
    "exponential_kl",
    [
        lambda a, b: np.log(a) - np.log(b) - (a - b) / a,
        lambda a, b: [np.log(i / j) + j / i - 1 for i, j in zip(a, b, strict=True)],
        lambda a, b: tf.math.log(a / b) + b / a - 1,
        lambda a, b: math.log(a / b) + b / a - 1,
        np.vectorize(by_integral),
        lambda a, b: np.round(np.log(a / b) + b / a - 1, 3),
    ],
)
def test_ex_04_exponential_takes_right_answers(exponential_kl, capsys):
    accepted("ex-04-exponential", exponential_kl, capsys)


@pytest.mark.parametrize(
    ("exponential_kl", "hint"),
    [
        (lambda a, b: np.log(b / a) + a / b - 1, "swap the rates"),
        (lambda a, b: np.log(b / a) + b / a - 1, "sign of the logarithm"),
        (lambda a, b: np.log(a / b) + a * (b - a), "1/a, not a"),
        (lambda a, b: -np.log(a / b) - b / a + 1, "not negative"),
        (lambda a, b: (np.log(a / b) + b / a - 1) / np.log(2), "bits"),
        (lambda a, b: np.log2(a / b) + b / a - 1, "natural logarithm"),
        (lambda a, b: np.log(a / b) + b / a, "has a term -1"),
        (lambda a, b: np.log(a) - 1 + 0 * b, "log p is missing"),
        (lambda a, b: np.mean(np.log(a / b) + b / a - 1), "averaged"),
        (lambda a, b: np.sum(np.log(a / b) + b / a - 1), "summed"),
        (lambda a, b: 0.306853 * (b / a - 1) ** 2, "Compare each step"),  # right at b = 2 a
        (lambda a, b: 0.306853, "an array of shape"),
        (lambda a, b: None, "return"),
        (0.306853, "a function of a and b"),
    ],
)
def test_ex_04_exponential_names_common_mistakes(exponential_kl, hint):
    refused("ex-04-exponential", exponential_kl, hint)


@pytest.mark.parametrize(
    "improved",
    [
        lambda log_t: np.expm1(log_t) - log_t,
        lambda log_t: [np.exp(v) - 1 - v for v in log_t],
        lambda log_t: tf.exp(log_t) - log_t - 1,
        lambda log_t: math.exp(log_t) - 1 - log_t,
        lambda log_t: np.round(np.exp(log_t) - 1 - log_t, 2),
    ],
)
def test_ex_04_better_takes_right_answers(improved, capsys):
    accepted("ex-04-better", improved, capsys)


@pytest.mark.parametrize(
    ("improved", "hint"),
    [
        (lambda log_t: np.exp(log_t) - 1 + log_t, "sign of log t"),
        (lambda log_t: -log_t, "forgot"),
        (lambda log_t: log_t - 1 - log_t, "exp(log_t)"),
        (lambda log_t: np.exp(log_t) - log_t, "1 is missing"),
        (lambda log_t: np.mean(np.expm1(log_t) - log_t), "averaged"),
        (lambda log_t: np.sum(np.expm1(log_t) - log_t), "summed"),
        (lambda log_t: 0.5 * log_t**2, "Compare each step"),  # right where t is near 1
        (lambda log_t: None, "return"),
        (0.306853, "a function of log_t"),
    ],
)
def test_ex_04_better_names_common_mistakes(improved, hint):
    refused("ex-04-better", improved, hint)
