"""The checks of chapter 04 take every right answer, and name the commonest wrong ones."""

import numpy as np
import pytest

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
