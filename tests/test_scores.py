"""The recorded table of scores follows from the images, and says what is wrong if it is damaged."""

import json

import numpy as np
import pytest

from vae_tutorial import load_pretrained, scores
from vae_tutorial.classifier import classify
from vae_tutorial.evaluate import accuracy
from vae_tutorial.generators import WAYS, generate
from vae_tutorial.scores import DATA, halves, load_scores, score


@pytest.mark.parametrize("data", DATA)
def test_the_table_has_every_way_and_real_digits(data):
    table = load_scores(data)
    assert list(table) == ["real", *WAYS]
    for way, row in table.items():
        assert 0 <= row["precision"] <= 1 and 0 <= row["recall"] <= 1
        assert 1 <= row["effective_classes"] <= 10
        assert (row["as_asked"] is None) == (not way.startswith("conditional"))
        assert (row["useful"] is None) == (row["as_asked"] is None and way != "real")
        assert len(row["useful_as_read"]) == len(scores.SEEDS)


def test_real_digits_are_closest_to_real_digits():
    table = load_scores("mnist")
    assert min(table, key=lambda way: table[way]["frechet"][0]) == "real"


def test_few_real_digits_are_closest_up_to_the_error():
    table = load_scores("digits")  # 180 against 180 images, with 64 features
    distance, error = table["real"]["frechet"]
    for row in table.values():
        other, other_error = row["frechet"]
        assert distance < other + 2 * np.hypot(error, other_error)


@pytest.mark.parametrize("data", DATA)
def test_no_way_copies_training_images(data):
    assert all(row["copies"] == 0 for row in load_scores(data).values())


@pytest.mark.parametrize("data", DATA)
def test_a_fitted_mixture_halves_the_distance_of_the_prior_and_cooling_does_not(data):
    table = load_scores(data)
    true = {way: row["frechet"][0] - row["frechet_bias"] for way, row in table.items()}
    assert true["fitted mixture"] < 0.5 * true["prior"] < 0.5 * true["cooled to 0.8"]
    assert true["cooled to 0.8"] < true["cooled to 0.6"]


@pytest.mark.parametrize("way", ["conditional", "conditional, fitted"])
def test_a_row_of_the_table_can_be_measured_anew(way, digits):
    judge = load_pretrained("classifier", "digits")
    n = len(digits.x_test) // 2
    x, labels = generate(way, digits, n, seed=0)
    row, recorded = score(x, labels, digits, judge, seeds=()), load_scores("digits")[way]
    # Weights and draws are the same; the order of sums may differ from machine to machine.
    assert row["frechet"] == pytest.approx(recorded["frechet"], rel=0.02)
    assert row["precision"] == pytest.approx(recorded["precision"], abs=0.02)
    assert row["nearest"] == pytest.approx(recorded["nearest"], rel=0.01)
    expected = accuracy(classify(judge, x).probabilities, labels)
    assert row["as_asked"] == pytest.approx(list(expected), abs=1e-4)


@pytest.mark.parametrize("data", DATA)
def test_the_table_of_chapter_11_has_the_columns_of_chapter_9(data):
    known, beyond = load_scores(data)["prior"], load_scores(data, "beyond")
    assert list(beyond) == ["VQ-VAE", "two levels", "flow prior", "diffusion"]
    for row in beyond.values():
        assert list(row) == list(known)
        assert row["copies"] == 0 and len(row["useful_as_read"]) == len(scores.SEEDS)


def test_a_table_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="table must be one of .*'ways'.*'beyond'.*got 'all'"):
        load_scores("mnist", "all")


def test_the_halves_are_all_test_images_once(digits):
    first, second = halves(digits)
    both = np.concatenate([first, second]).reshape(-1, 784)
    original = digits.x_test.reshape(-1, 784)
    assert len(first) == len(second) == len(digits.x_test) // 2
    np.testing.assert_array_equal(np.unique(both, axis=0), np.unique(original, axis=0))


def test_a_classifier_learns_more_from_digits_than_from_wrong_labels(digits):
    x, y = digits.x_train[:200], digits.y_train[:200]
    [right] = scores.usefulness(x, y, digits, seeds=(0,), steps=60)
    [wrong] = scores.usefulness(x, (y + 1) % 10, digits, seeds=(0,), steps=60)
    assert right > 0.7 and wrong < 0.2


def test_a_damaged_or_unknown_table_is_named(tmp_path, monkeypatch):
    with pytest.raises(ValueError, match="data must be one of 'mnist', 'digits', got 'cifar'"):
        load_scores("cifar")
    monkeypatch.setattr(scores, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match=r"mnist\.json is damaged"):
        load_scores("mnist")
    (tmp_path / "mnist.json").write_text("{")
    with pytest.raises(ValueError, match=r"mnist\.json is damaged"):
        load_scores("mnist")


def test_the_command_writes_what_load_scores_reads(tmp_path, monkeypatch, digits, capsys):
    rows = {"real": {"frechet": [1.0, 0.1]}, "prior": {"frechet": [2.0, 0.1]}}
    monkeypatch.setattr(scores, "score_all", lambda digits: rows.items())
    scores.main(["--data", "digits", "--output", str(tmp_path)])
    monkeypatch.setattr(scores, "FOLDER", tmp_path)
    assert load_scores("digits") == rows
    assert json.loads((tmp_path / "digits.json").read_text())["data"] == str(digits)
    assert "prior" in capsys.readouterr().out
