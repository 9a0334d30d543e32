"""Grids and paths have the geometry that their names promise."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation, Slerp
from scipy.stats import norm

from vae_tutorial import latent_grid, lerp, slerp, traverse


def test_quantile_grid_gives_each_point_the_same_share_of_the_prior():
    axis = np.unique(latent_grid(20)[:, 0])
    np.testing.assert_allclose(norm.cdf(axis), (np.arange(20) + 0.5) / 20, atol=1e-6)


def test_grid_runs_from_the_top_left_row_by_row():
    grid = latent_grid(3, "linear", limit=2)
    assert grid.shape == (9, 2) and grid.dtype == np.float32
    assert grid[0].tolist() == [-2, 2]
    assert grid[2].tolist() == [2, 2]
    assert grid[-1].tolist() == [2, -2]


@settings(deadline=None)
@given(st.floats(0.1, 3.0), st.integers(2, 12), st.integers(0, 10_000))
def test_slerp_agrees_with_scipys_rotations(angle, n, seed):
    axis = np.random.default_rng(seed).standard_normal(3)
    axis /= np.linalg.norm(axis)
    start = np.cross(axis, [1.0, 0, 0])
    start /= np.linalg.norm(start)
    turn = Slerp([0, 1], Rotation.from_rotvec([0 * axis, angle * axis]))
    expected = turn(np.linspace(0, 1, n)).apply(start)
    np.testing.assert_allclose(slerp(start, expected[-1], n), expected, atol=1e-6)


def test_slerp_interpolates_lengths_linearly():
    path = slerp([2.0, 0.0], [0.0, 4.0], 5)
    np.testing.assert_allclose(np.linalg.norm(path, axis=1), [2, 2.5, 3, 3.5, 4])


def test_slerp_between_parallel_points_is_the_straight_line():
    np.testing.assert_allclose(slerp([1.0, 1.0], [3.0, 3.0], 4), lerp([1, 1], [3, 3], 4))


def test_lerp_is_numpys_linspace(rng):
    start, end = rng.standard_normal((2, 6))
    np.testing.assert_allclose(lerp(start, end, 9), np.linspace(start, end, 9))


def test_traverse_moves_one_coordinate_alone():
    points = traverse([1.0, 2.0, 3.0], 1, [-1, 0, 1])
    np.testing.assert_array_equal(points, [[1, -1, 3], [1, 0, 3], [1, 1, 3]])


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: latent_grid(1), "n must be an integer of at least 2, got 1"),
        (lambda: latent_grid(2.5), "n must be an integer of at least 2, got 2.5"),
        (lambda: latent_grid(5, "cubic"), "one of 'quantile', 'linear', got 'cubic'"),
        (lambda: lerp([0, 1], [0, 1, 2], 5), r"same shape \(latent_dim,\)"),
        (lambda: lerp([0, 1], [0, 1], 1), "n must be an integer of at least 2"),
        (lambda: slerp([0, 0], [0, 1], 5), "must not be the origin"),
        (lambda: slerp([0, 1], [0, -1], 5), "opposite directions"),
        (lambda: traverse([0, 1], 2, [0]), "dimension must be from 0 to 1, got 2"),
    ],
)
def test_bad_arguments_are_refused(call, message):
    with pytest.raises(ValueError, match=message):
        call()
