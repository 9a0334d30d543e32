"""The checks of chapter 02 take every right answer, and name the commonest wrong ones."""

import numpy as np
import pytest
import tensorflow as tf
from scipy import stats
from scipy.special import logsumexp

from vae_tutorial import check_exercise

from . import accepted, refused

NATS = 0.05**2 - 1 - np.log(0.05**2)


@pytest.mark.parametrize(
    "bits",
    [
        NATS / np.log(2),
        2 * (0.5 * (0.05**2 - 1) / np.log(2) - np.log2(0.05)),
        (0.05**2 - 1 - 2 * np.log(0.05)) / np.log(2),
        7.2,
        np.array([7.205]),
    ],
)
def test_ex_02_bits_takes_right_answers(bits, capsys):
    accepted("ex-02-bits", bits, capsys)


@pytest.mark.parametrize(
    ("bits", "hint"),
    [
        (NATS, "in nats"),
        (NATS * np.log(2), "multiplied"),
        (NATS / 2 / np.log(2), "average of two"),
        ((0.05 - 1 - np.log(0.05)) / np.log(2), "where the variance"),
        ((0.05**2 - 1 + np.log(0.05**2)) / np.log(2), "sign of the logarithm"),
        (0.05**2 - 1 - np.log2(0.05**2), "log base 2"),
        (-NATS / np.log(2), "not negative"),
        (7.0, "Compare each step"),
        ("7.2", "without quotation marks"),
    ],
)
def test_ex_02_bits_names_common_mistakes(bits, hint):
    refused("ex-02-bits", bits, hint)


W, S, OBS = 2.0, 0.5, 1.2


def fit(m, v_q):
    return -0.5 * (np.log(2 * np.pi * S**2) + ((OBS - W * m) ** 2 + W**2 * v_q) / S**2)


def kl(m, v_q):
    return 0.5 * (m**2 + v_q - 1 - np.log(v_q))


def by_quadrature(m, v_q):
    nodes, weights = np.polynomial.hermite_e.hermegauss(40)
    z = m + np.sqrt(v_q) * nodes
    log_u = stats.norm.logpdf(OBS, W * z, S) + stats.norm.logpdf(z)
    return weights / weights.sum() @ (log_u - stats.norm.logpdf(z, m, np.sqrt(v_q)))


def by_tensorflow(m, v_q):
    loss = tf.square(OBS - W * m) / S**2 + W**2 * v_q / S**2 + 2 * tf.math.log(S)
    return -0.5 * (loss + np.log(2 * np.pi) + m**2 + v_q - 1 - tf.math.log(v_q))


def by_the_identity(m, v_q):
    v = 1 / (1 + W**2 / S**2)
    apart = 0.5 * (np.log(v / v_q) + (v_q + (m - v * W * OBS / S**2) ** 2) / v - 1)
    return stats.norm.logpdf(OBS, 0, np.hypot(W, S)) - apart


@pytest.mark.parametrize(
    "linear_elbo",
    [
        lambda m, v_q: fit(m, v_q) - kl(m, v_q),
        by_quadrature,
        by_tensorflow,
        by_the_identity,
        lambda m, v_q: np.array([fit(m, v_q) - kl(m, v_q)]),
    ],
)
def test_ex_02_linear_takes_right_answers(linear_elbo, capsys):
    accepted("ex-02-linear", linear_elbo, capsys)


@pytest.mark.parametrize(
    ("linear_elbo", "hint"),
    [
        (lambda m, v_q: fit(m, 0) - kl(m, v_q), "variance of w z"),
        (lambda m, v_q: fit(m, v_q) + kl(m, v_q), "subtracts it"),
        (lambda m, v_q: fit(m, v_q), "KL is missing"),
        (lambda m, v_q: fit(m, v_q) - 2 * kl(m, v_q), "one half"),
        (lambda m, v_q: fit(m, v_q) - kl(m, v_q) - np.log(v_q), "sign of log v_q"),
        (lambda m, v_q: kl(m, v_q) - fit(m, v_q), "negative ELBO"),
        (lambda m, v_q: (fit(m, v_q) - kl(m, v_q)) / np.log(2), "bits"),
        (lambda m, v_q: fit(m, v_q**2) - kl(m, v_q**2), "do not square"),
        # Right at the posterior, and only there.
        (lambda m, v_q: stats.norm.logpdf(OBS, 0, np.hypot(W, S)), "whatever q is"),
        (lambda m, v_q: fit(m, 1 / 17) - kl(m, 1 / 17), "Compare each step"),
        (lambda m, v_q: fit(9.6 / 17, v_q) - kl(9.6 / 17, v_q), "Compare each step"),
        (lambda m, v_q: None, "return"),
    ],
)
def test_ex_02_linear_names_common_mistakes(linear_elbo, hint):
    refused("ex-02-linear", linear_elbo, hint)


@pytest.mark.parametrize(
    "averaged_first",
    [
        lambda log_u: logsumexp(log_u, axis=1) - np.log(log_u.shape[1]),
        lambda log_u: logsumexp(log_u - np.log(log_u.shape[1]), 1),
        lambda log_u: [np.log(np.mean(np.exp(row))) for row in log_u],
        lambda log_u: tf.math.log(tf.reduce_mean(tf.exp(log_u), axis=-1)),
        lambda log_u: tf.reduce_logsumexp(log_u, 1) - np.log(len(log_u[0])),
        lambda log_u: np.log(np.exp(log_u).mean(axis=1, keepdims=True)),
    ],
)
def test_ex_02_iwae_takes_right_answers(averaged_first, capsys):
    accepted("ex-02-iwae", averaged_first, capsys)


@pytest.mark.parametrize(
    ("averaged_first", "hint"),
    [
        (lambda log_u: log_u.mean(axis=1), "averages logarithms"),
        (lambda log_u: logsumexp(log_u, 1), "the sum over k"),
        (lambda log_u: np.exp(log_u).mean(1), "its logarithm is the bound"),
        (lambda log_u: np.log(np.exp(log_u).mean(0)), "the repetitions"),
        (lambda log_u: np.log(np.exp(log_u).mean()), "one number"),
        (lambda log_u: np.log2(np.exp(log_u).mean(1)), "bits"),
        (lambda log_u: -np.log(np.exp(log_u).mean(1)), "minus the bound"),
        # Right for k = 3 alone.
        (lambda log_u: logsumexp(log_u, 1) - np.log(3), "Compare each step"),
        (lambda log_u: None, "return"),
    ],
)
def test_ex_02_iwae_names_common_mistakes(averaged_first, hint):
    refused("ex-02-iwae", averaged_first, hint)


def test_what_is_not_answered_is_neither_right_nor_wrong(capsys):
    for name, stub in {
        "ex-02-bits": ...,
        "ex-02-linear": lambda m, v_q: ...,
        "ex-02-iwae": lambda log_u: ...,
    }.items():
        check_exercise(name, stub)
        assert capsys.readouterr().out.endswith(": not answered yet\n")
