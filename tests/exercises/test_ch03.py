"""The checks of chapter 03 take every right answer, and name the commonest wrong ones."""

import numpy as np
import pytest
import tensorflow as tf

from vae_tutorial import check_exercise

from . import accepted, refused


@pytest.mark.parametrize(
    "by_hand",
    [3 / 50, 2 * (0.5 - 0.4 * 1.5) * (0.5 * 0.4 * -1.5), np.float32(0.06), np.array([0.0600])],
)
def test_ex_03_hand_takes_right_answers(by_hand, capsys):
    accepted("ex-03-hand", by_hand, capsys)


@pytest.mark.parametrize(
    ("by_hand", "hint"),
    [
        (0.5 * 0.4 * -1.5, "slope of f"),
        (2 * -0.1 * -1.5, "gradient in sigma"),
        (2 * -0.1, "gradient in the mean"),
        (-0.1 * (0.5 * 0.4 * -1.5), "is 2z"),
        (2 * -0.1 * 0.4 * -1.5, "lambda for log sigma"),
        (2 * -0.1 * 0.4**2 * -1.5, "sigma squared"),
        (2 * (0.5 - 0.16 * 1.5) * 0.5 * 0.16 * -1.5, "used the variance"),
        (2 * (0.5 + 0.6) * 0.5 * 0.4 * 1.5, "sign of epsilon"),
        (-0.06, "sign is wrong"),
        (0.1**2 * 0.5 * (1.5**2 - 1), "score function"),
        (1.0, "Compare each step"),
    ],
)
def test_ex_03_hand_names_common_mistakes(by_hand, hint):
    refused("ex-03-hand", by_hand, hint)


@pytest.mark.parametrize(
    "draw",
    [
        lambda rate, u: -tf.math.log(1 - u) / rate,
        lambda rate, u: -tf.math.log(u) / rate,
        lambda rate, u: tf.math.log(1 / (1 - u)) * rate**-1.0,
        lambda rate, u: -np.log1p(-u) / rate,
    ],
)
def test_ex_03_exponential_takes_right_answers(draw, capsys):
    accepted("ex-03-exponential", draw, capsys)


@pytest.mark.parametrize(
    ("draw", "hint"),
    [
        (lambda rate, u: -tf.math.log(1 - u) / 2, "typed in"),
        (lambda rate, u: -tf.math.log(1 - u), "do not depend"),
        (lambda rate, u: -np.log(1 - u) / rate.numpy(), "cannot see"),
        (lambda rate, u: -tf.math.log(1 - u) * rate, "by the rate"),
        (lambda rate, u: tf.math.log(1 - u) / rate, "minus sign"),
        (lambda rate, u: -tf.math.log1p(-u) / rate / np.log(2), "base 2"),
        (lambda rate, u: rate * tf.exp(-rate * u), "density"),
        (lambda rate, u: 1 - tf.exp(-rate * u), "distribution function"),
        (lambda rate, u: -tf.math.log1p(-u) * rate / 4, "Compare each step"),  # right at 2
        (lambda rate, u: None, "return"),
        (0.5, "a function of rate"),
    ],
)
def test_ex_03_exponential_names_common_mistakes(draw, hint):
    refused("ex-03-exponential", draw, hint)


def test_an_unanswered_function_is_no_mistake(capsys):
    check_exercise("ex-03-exponential", lambda rate, u: ...)
    check_exercise("ex-03-switch", [..., ...])
    check_exercise("ex-03-hand", ...)
    assert capsys.readouterr().out.count("not answered yet") == 3


P = 0.3


def switch(n=100_000, seed=0, p=P):
    """Return draws of the switch and the estimate from each."""
    z = (np.random.default_rng(seed).random(n) < p).astype(int)
    return z, np.array([-90.0, -84.0])[z] * (z - P) / (P * (1 - P))


@pytest.mark.parametrize("seed", range(20))
def test_ex_03_switch_takes_every_honest_estimate(seed, capsys):
    z, estimates = switch(seed=seed)
    accepted("ex-03-switch", [estimates, np.mean(np.where(z, -84, -90))], capsys)


@pytest.mark.parametrize("baseline", [-90, -84.0, 0.7 * -84 + 0.3 * -90, np.float32(-88.2)])
def test_ex_03_switch_takes_any_good_baseline(baseline, capsys):
    _, estimates = switch()
    accepted("ex-03-switch", (tf.constant(estimates), baseline), capsys)
    accepted("ex-03-switch", (list(estimates.round(1)), baseline), capsys)


LOW, HIGH = -84 / 0.3, 90 / 0.7


@pytest.mark.parametrize(
    ("estimates", "baseline", "hint"),
    [
        (6.0, -88, "shape"),
        ([6.0], -88, "shape"),
        (switch()[1].mean(), -88, "shape"),
        (np.full(100_000, 6.0), -88, "All are alike"),
        (-switch()[1], -88, "The sign"),
        (switch()[1] * P * (1 - P), -88, "Divide z - p"),
        (np.where(switch()[0], LOW, 0), -88, "not 0 but"),
        (np.where(switch()[0], LOW, -HIGH), -88, "is negative"),
        (np.where(switch()[0], -84.0, -90.0), -88, "values of f"),
        (np.zeros(100_000), -88, "the path"),
        (switch()[1] + 88.2 * (switch()[0] - P) / P / (1 - P), -88, "baseline in them"),
        (switch(p=0.31)[1], -88, "How often"),
        (np.full(100_000, LOW), -88, "How often"),
        (np.random.default_rng(0).normal(6, 200, 100_000), -88, "Compare each step"),
        (switch()[1], 0, "near f at both"),
        (switch()[1], 88.2, "near f at both"),
        (switch()[1], switch()[1], "a number"),
        (switch()[1], "-88.2", "quotation marks"),
    ],
)
def test_ex_03_switch_names_common_mistakes(estimates, baseline, hint):
    refused("ex-03-switch", [estimates, baseline], hint)
