"""The view of a grid of codes: what it carries, and what it refuses."""

import json
import subprocess
from pathlib import Path

import keras
import numpy as np
import pytest
from traitlets import TraitError

from vae_tutorial import CodeGrid
from vae_tutorial.widgets.code_grid import _nats

LIB = Path(__file__).parents[1] / "vae_tutorial" / "widgets" / "lib"
# What the page makes of a prior: it reads layers, weights and codes, and writes nats.
SURPRISES = """
import { readFileSync } from "node:fs";
const [{ PageNetwork }, { surprises }] = await Promise.all(
    ["network", "codes"].map((name) => import(`${process.argv[1]}/${name}.js`)));
const { layers, weights, grids, size } = JSON.parse(readFileSync(0, "utf8"));
const prior = new PageNetwork(layers, new DataView(Uint8Array.from(weights).buffer));
console.log(JSON.stringify(grids.map((codes) => surprises(prior, codes, size))));
"""
ROWS, COLS, DIM, SIZE = 2, 3, 2, 5
COUNT = ROWS * COLS


def make_decoder(rows=ROWS, dim=DIM, channels=1):
    return keras.Sequential([
        keras.Input((rows, COLS, dim)),
        keras.layers.Conv2DTranspose(channels, 4, strides=4, padding="same"),
    ])  # fmt: skip


def make_prior(sees):
    """Return a logistic regression for each position, from the positions that it sees."""
    prior = keras.Sequential([
        keras.Input((COUNT * SIZE,)),
        keras.layers.Dense(COUNT * SIZE),
        keras.layers.Reshape((COUNT, SIZE)),
    ])  # fmt: skip
    kernel, bias = prior.get_weights()
    rng = np.random.default_rng(4)
    mask = np.kron(sees, np.ones((SIZE, SIZE)))
    # Weights that 16 bits hold, so that the page has the same ones.
    kernel, bias = (rng.normal(size=w.shape).astype("f2") for w in (kernel, bias))
    prior.set_weights([mask * kernel, bias])
    return prior


EARLIER = np.triu(np.ones((COUNT, COUNT)), 1)  # a column for each position that sees


@pytest.fixture
def arguments():
    rng = np.random.default_rng(2)
    return {
        "decoder": make_decoder(),
        "codebook": rng.normal(size=(SIZE, DIM)),
        "codes": rng.integers(SIZE, size=(3, ROWS, COLS)),
    }


@pytest.fixture
def make(arguments):
    return lambda **changes: CodeGrid(**{**arguments, **changes})


def test_codes_and_the_selected_cell_are_traits(make, arguments):
    view, grids = make(start=1, row=1, col=2), arguments["codes"]
    assert view.codes == grids[1].ravel().tolist()
    assert (view.start, view.row, view.col) == (1, 1, 2)
    seen = []
    view.observe(lambda change: seen.append((change["name"], change["new"])))
    view.codes = [4, 3, 2, 1, 0, 0]
    view.row = 0
    assert seen == [("codes", [4, 3, 2, 1, 0, 0]), ("row", 0)]


def test_another_start_brings_its_own_codes_before_the_page_hears_of_it(make, arguments):
    view, seen = make(), []
    view.observe(lambda change: seen.append(change["name"]))
    view.start = 2
    assert view.codes == arguments["codes"][2].ravel().tolist()
    assert seen == ["codes", "start"]


def test_the_codebook_travels_as_float16(make, arguments):
    view = make()
    found = np.frombuffer(view.codebook, "<f2").reshape(SIZE, DIM)
    np.testing.assert_allclose(found, arguments["codebook"], rtol=1e-3)
    assert view.size == SIZE and view.grid == [ROWS, COLS] and view.shape == [8, 12]
    assert view.starts == arguments["codes"].reshape(3, -1).tolist()


def test_views_of_one_decoder_share_its_weights_and_only_some_have_a_prior(make):
    first, second = make(), make(prior=make_prior(EARLIER))
    assert first.decoder is second.decoder
    assert first.prior is None and second.prior.layers[0]["kind"] == "Dense"


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (None, ["image 1", "image 2", "image 3"]),
        (["a 7", "a 1", "an 8"], ["a 7", "a 1", "an 8"]),
        (np.array([7, 1, 8]), ["digit 7", "digit 1", "digit 8"]),
        (range(3), ["digit 0", "digit 1", "digit 2"]),
    ],
)
def test_grids_have_names(make, labels, names):
    assert make(labels=labels).names == names
    assert names[2] in make(labels=labels, start=2).alternative


def test_the_still_picture_is_told_in_words_and_differs_by_the_nats(make):
    plain, tinted = make(), make(prior=make_prior(EARLIER))
    for view in (plain, tinted):
        assert view.still[8:12] == b"WEBP"
        assert view.alternative.endswith(".") and view.moves.endswith(".")
    assert plain.still != tinted.still


def test_nats_are_those_of_the_prior_written_out(arguments):
    prior, codes = make_prior(EARLIER), arguments["codes"].reshape(3, -1)
    kernel, bias = prior.get_weights()
    for codes_of_one, found in zip(codes, _nats(prior, codes, SIZE), strict=True):
        for i, code in enumerate(codes_of_one):
            logits = bias[i * SIZE : (i + 1) * SIZE].astype(float)
            for j in range(i):
                logits = logits + kernel[j * SIZE + codes_of_one[j], i * SIZE : (i + 1) * SIZE]
            assert found[i] == pytest.approx(np.log(np.exp(logits).sum()) - logits[code], abs=1e-5)


def test_the_page_computes_the_nats_of_keras(make, arguments):
    prior, codes = make_prior(EARLIER), arguments["codes"].reshape(3, -1)
    network = make(prior=prior).prior
    told = {"layers": network.layers, "weights": list(network.weights)}
    told |= {"grids": codes.tolist(), "size": SIZE}
    command = ["node", "--input-type=module", "--eval", SURPRISES, LIB.as_uri()]
    node = subprocess.run(
        command, input=json.dumps(told), stdout=subprocess.PIPE, text=True, check=True
    )
    np.testing.assert_allclose(json.loads(node.stdout), _nats(prior, codes, SIZE), atol=1e-5)


@pytest.mark.parametrize(("seer", "seen"), [(0, 0), (3, 3), (1, 5), (4, 5)])
def test_a_prior_that_looks_at_a_code_before_it_is_drawn_is_refused(make, seer, seen):
    sees = EARLIER.copy()
    sees[seen, seer] = 1
    with pytest.raises(ValueError, match="prior must give the logits .* codes before it, got"):
        make(prior=make_prior(sees))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"decoder": None}, "decoder must be a Keras model with an input, got NoneType"),
        ({"decoder": make_decoder(rows=4)}, r"decoder must take shape \(None, 2, 3, 2\), got .*4"),
        ({"decoder": make_decoder(dim=3)}, r"decoder must take shape \(None, 2, 3, 2\), got .*3"),
        ({"decoder": make_decoder(channels=2)}, "decoder must return shape .*1.*, got .*2"),
        ({"codebook": "codes"}, "codebook must hold numbers, got 'codes'"),
        ({"codebook": [[0.0, 1.0]]}, r"codebook must have shape \(k, dim\) .* got \(1, 2\)"),
        ({"codebook": np.zeros((65, 2))}, r"k from 2 to 64, got \(65, 2\)"),
        ({"codebook": np.zeros(5)}, r"codebook must have shape .* got \(5,\)"),
        ({"codebook": np.full((5, 2), np.nan)}, "codebook must be finite, got NaN"),
        ({"codebook": np.full((5, 2), 1e6)}, "codebook must be within 65504, got 1e.06"),
        ({"codes": np.zeros((2, 3), int)}, r"codes must have shape .* got \(2, 3\)"),
        ({"codes": np.zeros((0, 2, 3), int)}, r"codes must have shape .* got \(0, 2, 3\)"),
        ({"codes": np.zeros((41, 2, 3), int)}, r"n from 1 to 40, got \(41, 2, 3\)"),
        ({"codes": np.zeros((1, 2, 3))}, "codes must be integers, got float64"),
        ({"codes": np.zeros((1, 2, 3), bool)}, "codes must hold numbers"),
        ({"codes": [[1], [1, 2]]}, "codes must hold numbers"),
        ({"codes": np.full((1, 2, 3), 5)}, "codes must be from 0 to 4, .* got 5 to 5"),
        ({"codes": np.full((1, 2, 3), -1)}, "codes must be from 0 to 4, .* got -1 to -1"),
        ({"labels": ["a 7"]}, "labels must be a list of 3 names, one for each grid, got 1"),
        ({"labels": 7}, "labels must be a list of 3 names, one for each grid, got 7"),
        ({"labels": ["a", "b", 1.5]}, "labels must be strings or integers, got 1.5"),
        ({"labels": ["a", "b", " "]}, "labels must be strings or integers, got ' '"),
        ({"labels": ["a", "b", True]}, "labels must be strings or integers, got True"),
        ({"labels": "a18"}, "labels must be a list of 3 names, one for each grid, got 'a18'"),
        ({"prior": "prior"}, "prior must be a Keras model with an input, got str"),
        ({"prior": make_decoder()}, r"prior must take shape \(None, 30\), got"),
        ({"start": 3}, "start must be an integer from 0 to 2, got 3"),
        ({"start": -1}, "start must be an integer from 0 to 2, got -1"),
        ({"row": 2}, "row must be an integer from 0 to 1, got 2"),
        ({"col": 1.0}, "col must be an integer from 0 to 2, got 1.0"),
        ({"seed": -1}, "seed must be an integer of at least 0, got -1"),
    ],
)
def test_bad_input_is_named(make, changes, message):
    with pytest.raises(ValueError, match=message):
        make(**changes)


def test_a_prior_must_return_logits_for_each_position(make):
    flat = keras.Sequential([keras.Input((COUNT * SIZE,)), keras.layers.Dense(COUNT * SIZE)])
    with pytest.raises(ValueError, match=r"prior must return shape \(None, 6, 5\), got \(None, 30"):
        make(prior=flat)


def test_a_layer_that_the_page_cannot_compute_is_named(make):
    decoder = keras.Sequential([make_decoder(), keras.layers.LayerNormalization(name="norm")])
    with pytest.raises(ValueError, match="cannot run in the page"):
        make(decoder=decoder)


@pytest.mark.parametrize(
    ("trait", "value", "message"),
    [
        ("codes", [0, 1], r"codes must be 6 integers from 0 to 4, got \[0, 1\]"),
        ("codes", [0, 0, 0, 0, 0, 5], "codes must be 6 integers from 0 to 4"),
        ("codes", [0, 0, 0, 0, 0, -1], "codes must be 6 integers from 0 to 4"),
        ("codes", "012340", "codes"),
        ("codes", [0.5] * 6, "codes"),
        ("codes", [True] * 6, r"codes must be 6 integers from 0 to 4, got \[True"),
        ("start", 3, "start must be an integer from 0 to 2, got 3"),
        ("start", True, "start must be an integer from 0 to 2, got True"),
        ("row", 2, "row must be an integer from 0 to 1, got 2"),
        ("row", True, "row must be an integer from 0 to 1, got True"),
        ("col", 3, "col must be an integer from 0 to 2, got 3"),
        ("col", -1, "col must be an integer from 0 to 2, got -1"),
        ("seed", -1, "seed"),
        ("seed", True, "seed must be an integer of at least 0, got True"),
    ],
)
def test_a_trait_keeps_its_value_when_another_is_refused(make, trait, value, message):
    view = make()
    before = {name: getattr(view, name) for name in ("codes", "start", "row", "col", "seed")}
    with pytest.raises(TraitError, match=message):
        setattr(view, trait, value)
    assert {name: getattr(view, name) for name in before} == before


def test_one_cell_and_two_codes_are_enough():
    layers = [keras.Input((1, 1, 1)), keras.layers.Conv2DTranspose(1, 4, 4, padding="same")]
    view = CodeGrid(keras.Sequential(layers), [[-1.0], [1.0]], [[[1]]])
    assert (view.grid, view.size, view.codes, view.shape) == ([1, 1], 2, [1], [4, 4])


def test_unknown_arguments_are_refused(make):
    with pytest.raises(TypeError, match="CodeGrid has no arguments color"):
        make(color="red")
