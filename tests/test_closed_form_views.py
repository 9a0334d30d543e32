"""Views whose pictures are formulas: what they hold, and what they say of bad input."""

import numpy as np
import pytest
from traitlets import TraitError

from vae_tutorial import GradientErrors, HeldNoise, TrainingFilm, TwoBells

NOISE = np.linspace(-2, 2, 9)
ROWS = np.ones((3, 4))
Z, LABELS, STEPS, LOSS = [np.zeros((5, 2))] * 2, np.arange(5), [0, 10], [500.0, 200.0]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: TwoBells(mu=3), "mu must be a finite number of at least -2 and at most 2, got 3"),
        (lambda: TwoBells(sigma=0), "sigma must be a finite number of at least 0.25 .*got 0"),
        (lambda: TwoBells(mu="a"), "mu must be a finite number .*got 'a'"),
        (lambda: HeldNoise([0, 1]), r"noise must be five or more finite numbers, got \[0, 1\]"),
        (lambda: HeldNoise([*NOISE, np.nan]), "noise must be five or more finite numbers"),
        (lambda: HeldNoise(NOISE, sigma=np.inf), "sigma must be a finite number"),
        (
            lambda: GradientErrors(NOISE),
            r"noise must be finite numbers of shape \(m, n\)",
        ),
        (lambda: GradientErrors(ROWS, mu=-1), "mu must be a finite number of at least 0 and"),
        (lambda: GradientErrors(ROWS, n=5), "n must be at most 4, the length of a row, got 5"),
        (lambda: GradientErrors(ROWS, n=0), "n must be an integer of at least 1, got 0"),
        (lambda: TrainingFilm([], LABELS, [], []), "z, steps and negative_elbo must have one"),
        (lambda: TrainingFilm(Z, LABELS, [0], LOSS), "must have one entry a frame, got 2, 1 and 2"),
        (lambda: TrainingFilm([Z[0], Z[0][:2]], LABELS, STEPS, LOSS), "z must hold codes of the"),
        (lambda: TrainingFilm([1e6 * np.ones((5, 2))] * 2, LABELS, STEPS, LOSS), "z must hold"),
        (lambda: TrainingFilm(Z, LABELS[:3], STEPS, LOSS), r"labels must have shape \(5,\)"),
        (lambda: TrainingFilm(Z, LABELS / 2, STEPS, LOSS), "labels must be integers from 0 to 9"),
        (
            lambda: TrainingFilm([np.zeros(5)] * 2, LABELS, STEPS, LOSS),
            r"z must have shape \(n, 2\)",
        ),
    ],
)
def test_a_view_says_what_is_wrong_with_an_argument(make, message):
    with pytest.raises(ValueError, match=message):
        make()


def test_moving_a_view_out_of_its_range_is_refused():
    with pytest.raises(TraitError):
        TwoBells().mu = 2.5
    with pytest.raises(TraitError):
        HeldNoise(NOISE).sigma = 0
    with pytest.raises(TraitError, match="frame must be below 2, got 2"):
        TrainingFilm(Z, LABELS, STEPS, LOSS).frame = 2


def test_a_film_of_forty_frames_is_light():
    rng = np.random.default_rng(0)
    z = [rng.standard_normal((1000, 2)) for _ in range(40)]
    film = TrainingFilm(z, rng.integers(0, 10, 1000), range(40), np.linspace(500, 150, 40))
    assert len(film.codes) == 160_000 and len(film.digits) == 1000
    kept = np.frombuffer(film.codes, "<f2").reshape(40, 1000, 2)
    assert np.allclose(kept, z, atol=2e-3)
