"""The checks of chapter 05 take every right answer, and name the commonest wrong ones."""

import numpy as np
import pytest
import tensorflow as tf
from scipy import stats

from vae_tutorial import check_exercise, load_digits, load_pretrained

from . import accepted, refused


@pytest.mark.parametrize("beta", [12288, 3 * 4096.0, np.prod([64, 64, 3]), [12288], 1.23e4])
def test_ex_05_units_takes_right_answers(beta, capsys):
    accepted("ex-05-units", beta, capsys)


@pytest.mark.parametrize(
    ("beta", "hint"),
    [
        (64 * 64, "channels"),
        (28 * 28, "our 28 x 28"),
        (1 / 12288, "inverse"),
        (64 * 3, "one side"),
        (3 * 28 * 28, "three images"),
        (64**3, "Compare each step"),
    ],
)
def test_ex_05_units_names_common_mistakes(beta, hint):
    refused("ex-05-units", beta, hint)


def rounded(squared_error, s):
    cost = squared_error / (2 * s**2) + 392 * np.log(2 * np.pi * s**2)
    return [float(f"{value:.3g}") for value in cost]


@pytest.mark.parametrize(
    "gaussian_nll",
    [
        lambda e, s: e / (2 * s**2) + 784 * np.log(s) + 392 * np.log(2 * np.pi),
        lambda e, s: -784 * stats.norm.logpdf(np.sqrt(e / 784), scale=s),
        lambda e, s: [v / (2 * s**2) + 392 * tf.math.log(2 * np.pi * s**2) for v in e],
        lambda e, s: tf.constant(e) / (2 * s**2) + 392 * np.log(2 * np.pi * s**2),
        rounded,
    ],
)
def test_ex_05_gaussian_takes_right_answers(gaussian_nll, capsys):
    accepted("ex-05-gaussian", gaussian_nll, capsys)


@pytest.mark.parametrize(
    ("gaussian_nll", "hint"),
    [
        (lambda e, s: e / (2 * s**2), "comes 784 times"),
        (lambda e, s: e / s**2 + 784 * np.log(s) + 392 * np.log(2 * np.pi), "2 s squared"),
        (lambda e, s: e / (2 * s) + 392 * np.log(2 * np.pi * s), "where the variance"),
        (lambda e, s: e / 784 / (2 * s**2) + 0.5 * np.log(2 * np.pi * s**2), "averaged"),
        (lambda e, s: e / (2 * s**2) + 0.5 * np.log(2 * np.pi * s**2), "comes 784 times"),
        (lambda e, s: e / (2 * s**2) - 392 * np.log(2 * np.pi * s**2), "sign of the constant"),
        (lambda e, s: -e / (2 * s**2) - 392 * np.log(2 * np.pi * s**2), "turn the sign"),
        (
            lambda e, s: (e / (2 * s**2) + 392 * np.log(2 * np.pi * s**2)) / np.log(2),
            "natural logarithm",
        ),
        # Right at s = 0.2 alone.
        (lambda e, s: e / 0.08 + 392 * np.log(2 * np.pi * 0.04), "Compare each step"),
        (lambda e, s: None, ""),
    ],
)
def test_ex_05_gaussian_names_common_mistakes(gaussian_nll, hint):
    refused("ex-05-gaussian", gaussian_nll, hint)


@pytest.fixture(scope="module")
def images():
    return load_digits("digits").x_test[:100]


@pytest.mark.parametrize("name", ["vae-2d", "vae-2d-small", "vae-2d-conv"])
def test_ex_05_race_takes_a_model_that_was_trained(name, images, capsys):
    accepted("ex-05-race", load_pretrained(name, "digits"), capsys, images=images)


def test_ex_05_race_refuses_a_model_of_another_data_set(images):
    model = load_pretrained("vae-2d", "mnist")
    refused("ex-05-race", model, "training images", images=images)


def test_ex_05_race_is_for_two_dimensions(images):
    refused("ex-05-race", load_pretrained("vae-16d", "digits"), "two latent", images=images)


@pytest.mark.parametrize(
    ("name", "answer", "context"),
    [
        ("ex-05-units", ..., {}),
        ("ex-05-gaussian", lambda e, s: ..., {}),
        ("ex-05-race", ..., {"images": np.full((2, 28, 28, 1), 0.5)}),
    ],
)
def test_what_is_not_answered_says_so(name, answer, context, capsys):
    check_exercise(name, answer, **context)
    assert "not answered yet" in capsys.readouterr().out
