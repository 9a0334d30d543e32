"""The checks of chapter 06 take every right answer, and name the commonest wrong ones."""

import numpy as np
import pytest
from scipy import stats

from vae_tutorial import check_exercise

from . import accepted, refused


@pytest.mark.parametrize(
    "radius",
    [
        np.sqrt(2 * np.log(2)),
        1.18,
        1.177,
        stats.chi2(2).ppf(0.5) ** 0.5,
        stats.chi(2).median(),
        np.median(np.linalg.norm(np.random.default_rng(0).normal(size=(200_000, 2)), axis=1)),
        np.array([1.1774]),
    ],
)
def test_ex_06_half_takes_right_answers(radius, capsys):
    accepted("ex-06-half", radius, capsys)


@pytest.mark.parametrize(
    ("radius", "hint"),
    [
        (stats.norm.ppf(0.75), "half of a line"),
        (2 * np.log(2), "take the root"),
        (np.sqrt(np.log(2)), "Mind the 2"),
        (np.sqrt(2 * np.log2(2)), "not log base 2"),
        (1.2, "Compare each step"),
        (1.0, "Compare each step"),
    ],
)
def test_ex_06_half_names_common_mistakes(radius, hint):
    refused("ex-06-half", radius, hint)


def middles(n):
    return (np.arange(n) + 0.5) / n


def by_symmetry(n):
    u = middles(n) - 0.5
    return -np.sign(u) * np.log(1 - 2 * np.abs(u))


def in_two_pieces(n):
    u = middles(n)
    return np.where(u < 0.5, np.log(2 * u), -np.log(2 * (1 - u)))


def one_by_one(n):
    return [float(np.log(2 * u) if u < 0.5 else -np.log(2 - 2 * u)) for u in middles(n)]


def rounded(n):
    return [float(f"{z:.3g}") for z in stats.laplace.ppf(middles(n))]


@pytest.mark.parametrize("axis", [by_symmetry, in_two_pieces, one_by_one, rounded])
def test_ex_06_laplace_takes_right_answers(axis, capsys):
    accepted("ex-06-laplace", axis, capsys)


@pytest.mark.parametrize(
    ("axis", "hint"),
    [
        (lambda n: stats.norm.ppf(middles(n)), "normal's"),
        (lambda n: -stats.laplace.ppf(middles(n)), "sign"),
        (lambda n: stats.laplace.ppf(np.arange(1, n + 1) / (n + 1)), "middle of its step"),
        (lambda n: np.log(2 * middles(n)), "Right of zero"),
        (lambda n: stats.laplace.ppf(middles(n)) / np.log(2), "base 2"),
        (lambda n: [-1.3863, -0.2877, 0.2877, 1.3863], "of shape (7,)"),  # right for n = 4 alone
        (lambda n: 0.0, "of shape (4,)"),
        (lambda n: None, "return"),
        (stats.laplace.ppf(middles(4)), "an array of shape (11,)"),
    ],
)
def test_ex_06_laplace_names_common_mistakes(axis, hint):
    refused("ex-06-laplace", axis, hint)


def test_ex_06_laplace_waits_for_an_answer(capsys):
    check_exercise("ex-06-laplace", lambda n: ...)
    assert "not answered yet" in capsys.readouterr().out


# A hill between start and end, 200 nats high on a plain of 100.
A, B = np.array([-1.0, 0.0]), np.array([1.0, 0.0])


def hill(points):
    assert points.ndim == 2 and points.shape[1] == 2
    return 100 + 100 * np.exp(-4 * np.sum(points**2, axis=1))


PLANE = {"doubt": hill, "start": A, "end": B}


def half_circle(n):
    angle = np.linspace(np.pi, 0, n)
    return np.column_stack([np.cos(angle), np.sin(angle)])


def curve(n, height=4.0):
    t = np.linspace(0, 1, n)[:, np.newaxis]
    return (1 - t) ** 2 * A + 2 * t * (1 - t) * np.array([0, height]) + t**2 * B


@pytest.mark.parametrize(
    "path",
    [
        half_circle(41),
        half_circle(11).tolist(),
        [tuple(point) for point in curve(9)],
        curve(200).astype("float32"),
        [A, [-1, -3], [1, -3], B],
        np.vstack([np.tile(A, (50, 1)), half_circle(20), np.tile(B, (50, 1))]),
    ],
)
def test_ex_06_road_takes_walks_around_the_hill(path, capsys):
    accepted("ex-06-road", path, capsys, **PLANE)


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        (np.linspace(A, B, 33), "The straight line has 200"),
        ([A, B], "Every point between two of yours counts"),
        (np.vstack([np.tile(A, (200, 1)), np.tile(B, (201, 1))]), "Every point between"),
        (np.vstack([half_circle(41)[:4], half_circle(41)[-4:], [B]]), "straight line"),
        (np.linspace(A, B, 33) + 1e-6, "straight line"),
        (curve(41, height=0.3), "straight line"),  # clearer, but not half of the way
        (half_circle(41)[1:], "Start and end are fixed"),
        (half_circle(41)[::-1], "Start and end are fixed"),
        (half_circle(41).T, "yours has the shape (2, 41)"),
        (0.5, "yours has the shape ()"),
        (A, "yours has the shape (2,)"),
        ("a road", "an array or a list of pairs"),
        ([[-1, 0], [1]], "an array or a list of pairs"),
        (lambda t: t, "an array or a list of pairs"),
        (None, "yours has the shape ()"),
        ([A], "at least two points"),
        (np.linspace(A, B, 10_001), "at most 10,000 points"),
        ([A, [np.nan, 1], B], "infinite or NaN"),
        ([A, [0, 1e6], B], "latent units long"),
    ],
)
def test_ex_06_road_names_common_mistakes(path, hint):
    refused("ex-06-road", path, hint, **PLANE)


def test_ex_06_road_waits_for_a_walk(capsys):
    check_exercise("ex-06-road", ..., **PLANE)
    assert "not answered yet" in capsys.readouterr().out
