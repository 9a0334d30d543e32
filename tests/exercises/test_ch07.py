"""The checks of chapter 07 take every right answer, and name the commonest wrong ones."""

import numpy as np
import pytest
from sklearn.metrics import root_mean_squared_error

from vae_tutorial import check_exercise, effective_beta

from . import accepted, refused

SETTINGS = {"pixels": "mean", "latents": "mean", "weight": 10, "latent_dim": 8}


@pytest.mark.parametrize(
    "beta",
    [9.8, 784 / 80, np.float32(9.8), effective_beta((28, 28, 1), "bernoulli", **SETTINGS).beta],
)
def test_ex_07_units_takes_right_answers(beta, capsys):
    accepted("ex-07-units", beta, capsys)


@pytest.mark.parametrize(
    ("beta", "hint"),
    [
        (78.4, "a mean too"),
        (980.0, "beta is smaller"),
        (98, "The 10 is missing"),
        (627.2, "do not multiply by 8"),
        (80 / 784, "turn it around"),
        (784, "Compare each step"),
    ],
)
def test_ex_07_units_names_common_mistakes(beta, hint):
    refused("ex-07-units", beta, hint)


def by_axes(x, mean):
    return np.sqrt(((x - mean) ** 2).mean(axis=(1, 2, 3)).mean())


def by_norm(x, mean):
    return np.linalg.norm(x - mean) / np.sqrt(x.size)


def by_scikit_learn(x, mean):
    return root_mean_squared_error(x.ravel(), mean.ravel())


def by_search(x, mean):
    scales, error = np.linspace(0.01, 1, 20_000), np.mean((x - mean) ** 2)
    return scales[np.argmin(error / (2 * scales**2) + np.log(scales))]


@pytest.mark.parametrize("best_scale", [by_axes, by_norm, by_scikit_learn, by_search])
def test_ex_07_scale_takes_right_answers(best_scale, capsys):
    accepted("ex-07-scale", best_scale, capsys)


@pytest.mark.parametrize(
    ("best_scale", "hint"),
    [
        (lambda x, mean: np.mean((x - mean) ** 2), "take the root"),
        (
            lambda x, mean: np.sqrt(np.sum((x - mean) ** 2, axis=(1, 2, 3)).mean()),
            "over the pixels",
        ),
        (lambda x, mean: np.linalg.norm(x - mean), "divide by how many"),
        (lambda x, mean: np.sqrt(((x - mean) ** 2).mean(axis=(1, 2, 3))).mean(), "one root at the"),
        (lambda x, mean: np.abs(x - mean).mean(), "squares were asked for"),
        (lambda x, mean: np.sqrt(np.mean((x - mean) ** 2) / 2), "no 2 in it"),
        (lambda x, mean: 0.1, "Compare each step"),
    ],
)
def test_ex_07_scale_names_common_mistakes(best_scale, hint):
    refused("ex-07-scale", best_scale, hint)


def masked(eigenvalues, noise):
    above = eigenvalues[eigenvalues > noise]
    return 0.5 * np.log(above / noise).sum()


def one_by_one(eigenvalues, noise):
    return sum(0.5 * np.log(value / noise) for value in eigenvalues if value > noise)


def by_widths(eigenvalues, noise):
    return np.log(np.maximum(np.sqrt(np.asarray(eigenvalues) / noise), 1)).sum()


def by_divergence(eigenvalues, noise):
    variance = np.minimum(noise / eigenvalues, 1)
    return 0.5 * (variance + (1 - variance) - 1 - np.log(variance)).sum()


@pytest.mark.parametrize("linear_rate", [masked, one_by_one, by_widths, by_divergence])
def test_ex_07_rate_takes_right_answers(linear_rate, capsys):
    accepted("ex-07-rate", linear_rate, capsys)


@pytest.mark.parametrize(
    ("linear_rate", "hint"),
    [
        (lambda values, noise: 0.5 * np.log(values / noise).sum(), "cost nothing"),
        (lambda values, noise: 2 * masked(values, noise), "half is missing"),
        (lambda values, noise: masked(values, noise) / np.log(2), "These are bits"),
        (lambda values, noise: -masked(values, noise), "The sign is wrong"),
        (lambda values, noise: (values > noise).sum(), "counts the active"),
        (lambda values, noise: masked(values, noise**2), "do not square it"),
        (lambda values, noise: 1.0, "Compare each step"),
    ],
)
def test_ex_07_rate_names_common_mistakes(linear_rate, hint):
    refused("ex-07-rate", linear_rate, hint)


@pytest.mark.parametrize("name", ["ex-07-scale", "ex-07-rate"])
def test_an_unanswered_function_is_said_to_be_so(name, capsys):
    check_exercise(name, lambda *arguments: ...)
    assert "not answered yet" in capsys.readouterr().out
