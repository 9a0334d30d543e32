"""The game of new and real digits: what it carries, and what it refuses."""

import numpy as np
import pytest

from vae_tutorial import NewOrReal


@pytest.fixture
def images(digits):
    return digits.x_train[:12], digits.x_test[:12], digits.x_train[20:32]


def test_pictures_travel_as_one_byte_a_pixel(images):
    game = NewOrReal(*images, row=4)
    for name, expected in zip(("real", "new", "neighbors"), images, strict=True):
        sent = np.frombuffer(getattr(game, name), "u1").reshape(12, 28, 28) / 255
        np.testing.assert_allclose(sent, expected[..., 0], atol=0.5 / 255 + 1e-6)


def test_a_game_of_ten_rounds_is_a_small_part_of_a_page(digits):
    game = NewOrReal(digits.x_train[:60], digits.x_test[:60], digits.x_train[60:120])
    sent = [game.real, game.new, game.neighbors, game.still]
    assert sum(map(len, sent)) * 4 / 3 < 300_000, "bytes are written as base64"


def test_the_page_says_which_answers_were_right(images):
    game, seen = NewOrReal(*images), []
    game.observe(lambda change: seen.append(change["new"]), "answers")
    game.answers = [True, False]
    assert seen == [[True, False]]


def test_the_still_picture_is_told_in_words(images):
    game = NewOrReal(*images)
    assert game.still[8:12] == b"WEBP"
    assert game.alternative.endswith(".") and game.moves.endswith(".")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"new": lambda x: x[:6]},
            "must be equally many, got 12, 6 and 12",
        ),
        ({"neighbors": lambda x: x[:0]}, "neighbors must have shape"),
        ({"real": lambda x: 2 * x}, "real must lie in .0, 1., got values"),
        ({"new": lambda x: x - 0.1}, "new must lie in .0, 1., got values"),
        ({"neighbors": lambda x: x * np.nan}, "neighbors must be finite, got NaN"),
        ({"new": lambda x: x[..., 0]}, "new must have shape"),
        ({"real": lambda x: (255 * x).astype("u1")}, "real must be floats"),
    ],
)
def test_images_that_do_not_fit_are_named(images, change, message):
    arguments = dict(zip(("real", "new", "neighbors"), images, strict=True))
    for name, spoil in change.items():
        arguments[name] = spoil(arguments[name])
    with pytest.raises(ValueError, match=message):
        NewOrReal(**arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"row": 5}, "real must be whole rows of 5 images, got 12"),
        ({"row": 0}, "row must be an integer of at least 1, got 0"),
        ({"seed": -1}, "seed must be an integer of at least 0, got -1"),
        ({"real_labels": np.arange(12) % 10}, "new_labels must be given where the other"),
        ({"new_labels": np.arange(12) % 10}, "real_labels must be given where the other"),
        ({"real_labels": np.arange(12), "new_labels": np.arange(11)}, "new_labels must be 12 int"),
        ({"real_labels": np.ones(12), "new_labels": np.arange(12)}, "real_labels must be 12 int"),
    ],
)
def test_bad_input_is_named(images, arguments, message):
    with pytest.raises(ValueError, match=message):
        NewOrReal(*images, **arguments)
