"""The checks of chapter 11 take every right answer, and name the commonest wrong ones."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from scipy.integrate import quad
from scipy.stats import multivariate_normal

from vae_tutorial import check_exercise

from . import accepted, refused


@pytest.mark.parametrize(
    "nats",
    [
        49 * np.log(64),
        203.8,
        -np.log((1 / 64) ** 49),
        np.sum(np.full((7, 7), np.log(64))),
        294 * np.log(2),
    ],
)
def test_ex_11_price_takes_right_answers(nats, capsys):
    accepted("ex-11-price", nats, capsys)


@pytest.mark.parametrize(
    ("nats", "hint"),
    [
        (4.159, "at each of its places"),
        (294, "bits"),
        (249.07, "not 64 out of 49"),
        (29.11, "not 7"),
        (8.05, "not 49 times 64"),
        (-203.79, "minus that"),
        (49 * 64, "Compare each step"),
    ],
)
def test_ex_11_price_names_common_mistakes(nats, hint):
    refused("ex-11-price", nats, hint)


def by_lemma(z, u, w, b):
    bent = np.tanh(z @ w + b)
    return z + np.outer(bent, u), np.log(np.abs(1 + (1 - bent**2) * (u @ w)))


def by_tape(z, u, w, b):
    z, u, w = (tf.constant(value) for value in (z, u, w))
    with tf.GradientTape() as tape:
        tape.watch(z)
        moved = z + u * tf.tanh(tf.linalg.matvec(z, w) + b)[:, None]
    jacobian = tape.batch_jacobian(moved, z)
    return moved, tf.math.log(tf.abs(tf.linalg.det(jacobian)))


def one_by_one(z, u, w, b):
    points, log_dets = [], []
    for point in z:
        bent = np.tanh(w @ point + b)
        points.append(point + u * bent)
        matrix = np.eye(len(u)) + np.outer(u, w) * (1 - bent**2)
        log_dets.append([np.log(abs(np.linalg.det(matrix)))])
    return [points, log_dets]


def by_keras(z, u, w, b):
    a = keras.ops.matmul(z, w) + b
    size = keras.ops.sum(u * w)
    moved = z + u * keras.ops.tanh(a)[:, None]
    return moved, keras.ops.log(keras.ops.abs(1 + size / keras.ops.cosh(a) ** 2))


@pytest.mark.parametrize("planar", [by_lemma, by_tape, one_by_one, by_keras])
def test_ex_11_planar_takes_right_answers(planar, capsys):
    accepted("ex-11-planar", planar, capsys)


def with_step(step):
    """Return a planar step that goes elsewhere, with the right determinant."""
    return lambda z, u, w, b: (step(z, u, w, b), by_lemma(z, u, w, b)[1])


def with_log_det(of_bent):
    """Return the right step, with a logarithm that is made of tanh and the determinant's parts."""
    return lambda z, u, w, b: (by_lemma(z, u, w, b)[0], of_bent(np.tanh(z @ w + b), u, w))


@pytest.mark.parametrize(
    ("planar", "hint"),
    [
        (with_step(lambda z, u, w, b: np.outer(np.tanh(z @ w + b), u)), "starts from z"),
        (with_step(lambda z, u, w, b: z + np.outer(np.tanh(z @ w + b), w)), "along u, not along w"),
        (with_step(lambda z, u, w, b: z + np.outer(z @ w + b, u)), "The tanh is missing"),
        (with_step(lambda z, u, w, b: z + np.outer(np.tanh(z @ w), u)), "b is missing"),
        (with_step(lambda z, u, w, b: z + np.outer(np.tanh(z @ u + b), w)), "is that of w"),
        (with_step(lambda z, u, w, b: z + np.tanh(z @ w + b).sum() * u), "Compare each step"),
        (with_log_det(lambda t, u, w: np.full(len(t), np.log(abs(1 + u @ w)))), "1 - tanh squared"),
        (with_log_det(lambda t, u, w: np.log(abs(1 + u @ w))), "differs from point to point"),
        (with_log_det(lambda t, u, w: np.log(abs(1 + t * (u @ w)))), "That is tanh"),
        (with_log_det(lambda t, u, w: np.log(abs(1 + (1 - t) * (u @ w)))), "not 1 - tanh"),
        (with_log_det(lambda t, u, w: 1 + (1 - t**2) * (u @ w)), "of its absolute value"),
        (with_log_det(lambda t, u, w: abs(1 + (1 - t**2) * (u @ w))), "take its logarithm"),
        (with_log_det(lambda t, u, w: np.log(abs((1 - t**2) * (u @ w)))), "The 1 is missing"),
        (
            with_log_det(lambda t, u, w: np.log(abs(1 + np.outer(1 - t**2, u * w))).sum(1)),
            "product of the diagonal",
        ),
        (
            with_log_det(lambda t, u, w: np.log(abs(1 + np.outer(1 - t**2, u * w)))),
            "for each dimension",
        ),
        (with_log_det(lambda t, u, w: np.log(abs(1 + (1 - t**2) * (u @ w))).sum()), "no sum"),
        (with_log_det(lambda t, u, w: np.log(abs(1 + (1 - t**2) * (u @ w))).mean()), "no mean"),
        (with_log_det(lambda t, u, w: -np.log(abs(1 + (1 - t**2) * (u @ w)))), "of the way back"),
        (lambda *step: by_lemma(*step)[0], "asked for are two"),
        (lambda *step: (*by_lemma(*step), 0.0), "asked for are two"),
        (lambda *step: None, "`return`"),
    ],
)
def test_ex_11_planar_names_common_mistakes(planar, hint):
    refused("ex-11-planar", planar, hint)


def test_ex_11_planar_asks_for_the_absolute_value():
    with np.errstate(invalid="ignore"):
        planar = with_log_det(lambda t, u, w: np.log(1 + (1 - t**2) * (u @ w)))
        refused("ex-11-planar", planar, "a logarithm of a negative number")


def by_completing_the_square(zt, before, signal, variance):
    a, prior = signal / before, before * variance + 1 - before
    total = 1 - a + a * prior
    return np.sqrt(a) * prior * zt / total, prior * (1 - a) / total


def by_precisions(zt, before, signal, variance):
    a = signal / before
    precision = 1 / (before * variance + 1 - before) + a / (1 - a)
    return np.array([np.sqrt(a) / (1 - a) * zt, 1]) / precision


def by_conditioning(zt, before, signal, variance):
    """Take z_{t-1} and z_t for what they are: two Gaussians around 0 that covary."""
    prior, whole = before * variance + 1 - before, signal * variance + 1 - signal
    gain = np.sqrt(signal / before) * prior / whole
    return [gain * zt, prior - gain**2 * whole]


def by_quadrature(zt, before, signal, variance):
    # z_0, z_{t-1} and z_t as one Gaussian, and the first left out.
    root, a = np.sqrt(before), signal / before
    first = np.array([1, root, np.sqrt(signal)])
    second = np.array([0, 1, np.sqrt(a)])
    third = np.array([0, 0, 1])
    cov = variance * np.outer(first, first)
    cov = cov + (1 - before) * np.outer(second, second) + (1 - a) * np.outer(third, third)
    joint = multivariate_normal(np.zeros(2), cov[1:, 1:])
    total, first, second = (
        quad(lambda z, k=k: z**k * joint.pdf([z, zt]), -9, 9)[0] for k in range(3)
    )
    return first / total, second / total - (first / total) ** 2


@pytest.mark.parametrize(
    "back", [by_completing_the_square, by_precisions, by_conditioning, by_quadrature]
)
def test_ex_11_back_takes_right_answers(back, capsys):
    accepted("ex-11-back", back, capsys)


def mean_of(*step):
    return by_precisions(*step)[0]


def variance_of(*step):
    return by_precisions(*step)[1]


def from_prior(zt, a, prior):
    precision = 1 / prior + a / (1 - a)
    return np.sqrt(a) / (1 - a) * zt / precision, 1 / precision


@pytest.mark.parametrize(
    ("back", "hint"),
    [
        (lambda zt, s, t, v: (np.sqrt(t / s) * zt, 1 - t / s), "and not else"),
        (lambda zt, s, t, v: from_prior(zt, t / s, s * v), "has been added since"),
        (lambda zt, s, t, v: from_prior(zt, t / s, v), "find that of step t - 1"),
        (lambda zt, s, t, v: from_prior(zt, t / s, 1 - s), "to be 0, either"),
        (lambda zt, s, t, v: from_prior(zt, t, s * v + 1 - s), "one step keeps a"),
        (lambda zt, s, t, v: (mean_of(zt, s, t, v), 1 - t / s), "of a step forward"),
        (lambda *step: (mean_of(*step), np.sqrt(variance_of(*step))), "standard deviation"),
        (lambda *step: (mean_of(*step), 1 / variance_of(*step)), "one over the variance"),
        (lambda *step: (variance_of(*step), mean_of(*step)), "The mean comes first"),
        (lambda zt, s, t, v: (zt / np.sqrt(t / s), (1 - t / s) * s / t), "what zt says alone"),
        (lambda *step: mean_of(*step), "asked for are two"),
        (lambda *step: (*by_precisions(*step), 0.0), "asked for are two"),
        (lambda *step: None, "`return`"),
        (lambda *step: (-mean_of(*step), variance_of(*step)), "Compare each step"),
    ],
)
def test_ex_11_back_names_common_mistakes(back, hint):
    refused("ex-11-back", back, hint)


@pytest.mark.parametrize("name", ["ex-11-planar", "ex-11-back"])
@pytest.mark.parametrize("answer", [..., lambda *step: ..., lambda *step: (..., ...)])
def test_an_answer_that_is_not_there_is_no_mistake(name, answer, capsys):
    check_exercise(name, answer)
    assert capsys.readouterr().out.endswith(": not answered yet\n")
