"""The checks of chapter 10 take every right answer, and name the commonest wrong ones."""

import numpy as np
import pytest

from . import accepted, refused


@pytest.mark.parametrize("draws", [2500, 2500.0, 50 / 0.02, np.float32(2500), 2501])
def test_ex_10_draws_takes_right_answers(draws, capsys):
    accepted("ex-10-draws", draws, capsys)


@pytest.mark.parametrize(
    ("draws", "hint"),
    [
        (5000, "Half of the relative variance"),
        (500_000, "the error of one estimate"),
        (6_250_000, "not as its square root"),
        (50**0.5 / 0.02, "itself counts, not its root"),
        (100, "Compare each step"),
    ],
)
def test_ex_10_draws_names_common_mistakes(draws, hint):
    refused("ex-10-draws", draws, hint)


@pytest.mark.parametrize("dearer", [0.511, np.log(5 / 3), -np.log(0.3) - np.log(2)])
def test_ex_10_gray_takes_right_answers(dearer, capsys):
    accepted("ex-10-gray", dearer, capsys)


@pytest.mark.parametrize(
    ("dearer", "hint"),
    [
        (1.204, "take off what its draws cost"),
        (0.693, "what a draw costs"),
        (-0.511, "The sign is wrong"),
        (np.log2(5 / 3), "These are bits"),
        (0, "before you take the logarithm"),
    ],
)
def test_ex_10_gray_names_common_mistakes(dearer, hint):
    refused("ex-10-gray", dearer, hint)


def by_bytes(first, second):
    known = {image.tobytes() for image in first}
    return sum(image.tobytes() in known for image in second)


def by_pairs(first, second):
    return sum(any(np.array_equal(image, other) for other in first) for image in second)


def by_distance(first, second):
    apart = np.abs(second[:, None] - first[None]).sum(axis=(2, 3, 4))
    return (apart == 0).any(axis=1).sum()


@pytest.mark.parametrize("shared", [by_bytes, by_pairs, by_distance])
def test_ex_10_loader_takes_right_answers(shared, capsys):
    accepted("ex-10-loader", shared, capsys)


@pytest.mark.parametrize(
    ("shared", "hint"),
    [
        (lambda a, b: len({i.tobytes() for i in a} & {i.tobytes() for i in b}), "counts twice"),
        (lambda a, b: sum(map(np.array_equal, a, b)), "may stand at other places"),
        (lambda a, b: len(b) - by_bytes(a, b), "count the others"),
        (lambda a, b: sum(np.array_equal(i, j) for i in a for j in b), "That counts pairs"),
        (lambda a, b: 784 * by_bytes(a, b), "That counts pixels"),
    ],
)
def test_ex_10_loader_names_common_mistakes(shared, hint):
    refused("ex-10-loader", shared, hint)
