"""The game of new and real digits: two rows, an answer, the nearest training images, a score."""

import re

import numpy as np
import pytest

from vae_tutorial import NewOrReal

from .conftest import narrow, settled
from .pads import gray
from .test_views import spoken

ROW = 3


@pytest.fixture
def game(digits):
    """Five rounds. New digits have labels from 5 on, so that a test can tell the rows apart."""
    labels = np.arange(15) % 5
    return NewOrReal(
        digits.x_train[:15], digits.x_test[:15], digits.x_train[100:115], labels, labels + 5, ROW
    )


def row(page, k):
    return page.get_by_role("img", name=re.compile(f"^Row {k + 1}:"))


def new_row(page):
    """Return which of the rows is new, 0 or 1, by its labels."""
    labels = row(page, 0).get_attribute("aria-label").removeprefix("Row 1: ").split(", ")
    return 0 if all(int(label) >= 5 for label in labels) else 1


def digits_of(canvas):
    """Return the images in a row as ink."""
    strip = 1 - gray(canvas)[::2] / 255
    return [strip[:, k * 60 : k * 60 + 56 : 2] for k in range(ROW)]


def answer(page, key):
    page.locator(".vae-game button:focus, .vae-game button:visible").first.press(key)
    settled(page)


def verdict(page):
    return page.locator(".vae-verdict p").inner_text()


def play(page, right):
    """Answer all rounds, each as asked; return what is said of the last one."""
    for k, is_right in enumerate(right):
        new = new_row(page)
        answer(page, str(1 + (new if is_right else 1 - new)))
        if k < len(right) - 1:
            page.keyboard.press("Enter")
            settled(page)
    return verdict(page)


def test_rows_show_the_images_of_their_round_and_below_new_ones_their_neighbors(show, game, digits):
    page = show(game)
    for k in range(5):
        part, new = slice(k * ROW, (k + 1) * ROW), new_row(page)
        assert page.get_by_text(f"Round {k + 1} of 5: which row is new?").is_visible()
        for which, images in ((new, digits.x_test), (1 - new, digits.x_train)):
            for found, image in zip(digits_of(row(page, which)), images[part], strict=True):
                assert np.abs(found - image[..., 0]).max() <= 1.01 / 255
        nearest = page.get_by_role("img", name="The training image nearest")
        assert nearest.count() == 0, "before an answer"
        answer(page, "1")
        for found, image in zip(digits_of(nearest), digits.x_train[100:115][part], strict=True):
            assert np.abs(found - image[..., 0]).max() <= 1.01 / 255
        above, below = row(page, new).bounding_box(), nearest.bounding_box()
        assert 0 < below["y"] - above["y"] - above["height"] < 20, "next to its row"
        page.keyboard.press("Enter")
        settled(page)
    assert page.errors == []


@pytest.mark.parametrize(
    ("right", "score"), [([True] * 5, 5), ([False] * 5, 0), ([True, False, False, True, True], 3)]
)
def test_the_score_counts_right_answers(show, game, right, score):
    said = play(show(game), right)
    assert said.startswith("Right: row " if right[-1] else "No: row ")
    assert said.endswith(f"is new. Your score: {score} of 5; guessing gives 2.5 on average.")


def test_an_answer_is_told_at_once_and_cannot_be_taken_back(show, game):
    page = show(game, stopped=True)
    new = new_row(page)
    page.get_by_role("button", name=f"Row {new + 1} is new").click()
    assert verdict(page) == f"Right: row {new + 1} is new. 1 of 1 so far."
    assert spoken(page) == verdict(page)
    page.keyboard.press(str(2 - new))
    assert verdict(page) == f"Right: row {new + 1} is new. 1 of 1 so far."
    assert page.get_by_role("button", name="is new").count() == 0


def test_the_focus_goes_where_the_next_key_is_for(show, game):
    page = show(game)
    buttons = [page.get_by_role("button", name=f"Row {k} is new") for k in (1, 2)]
    focused = "node => node === document.activeElement"
    buttons[0].focus()
    page.keyboard.press("ArrowDown")
    assert buttons[1].evaluate(focused)
    page.keyboard.press("ArrowUp")
    assert buttons[0].evaluate(focused)
    page.keyboard.press("Space")
    assert page.get_by_role("button", name="Next round").evaluate(focused)
    page.keyboard.press("Enter")
    assert buttons[0].evaluate(focused)


def test_another_game_starts_at_the_first_round_with_other_sides(show, digits):
    labels = np.arange(20) % 5
    images = digits.x_train[:20], digits.x_test[:20], digits.x_train[20:40]
    page = show(NewOrReal(*images, labels, labels + 5, row=1))
    sides = []
    for _ in range(2):
        sides.append([])
        for k in range(20):
            assert page.get_by_text(f"Round {k + 1} of 20").is_visible()
            sides[-1].append(new_row(page))
            answer(page, "1")
            page.keyboard.press("Enter")
            settled(page)
    assert sides[0] != sides[1] and {0, 1} == {*sides[0]} == {*sides[1]}


def test_rows_without_labels_are_not_told_apart_by_their_names(show, digits):
    game = NewOrReal(digits.x_train[:6], digits.x_test[:6], digits.x_train[6:12], row=3)
    page = show(game)
    names = [row(page, k).get_attribute("aria-label") for k in range(2)]
    assert names == ["Row 1: 3 digits", "Row 2: 3 digits"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_has_room_for_the_game_which_stays_as_high(show, game, scheme):
    page = show(game, color_scheme=scheme)
    narrow(page, 320)
    heights = set()
    for k in range(5):
        heights.add(page.locator(".vae-game").bounding_box()["height"])
        answer(page, "1")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        heights.add(page.locator(".vae-game").bounding_box()["height"])
        if k < 4:
            page.keyboard.press("Enter")
            settled(page)
    assert len(heights) == 1, "the page below stays where it is"
    assert page.errors == []
