"""The playground's traits: what a lever may be is what the page says, and files pass through."""

import io
import json
import subprocess
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from traitlets import TraitError

from build_tools.playground_run import EPOCHS, trained
from build_tools.repository import address, pages_address
from vae_tutorial import Playground
from vae_tutorial import load_digits as load_split
from vae_tutorial.widgets import playground_levers
from vae_tutorial.widgets.playground import NO_PRESET, RUN
from vae_tutorial.widgets.playground_levers import DEFAULTS, FOR_TOYS, PRESETS
from vae_tutorial.widgets.small_digits import small_digits

LIBRARY = Path(playground_levers.__file__).parent / "lib" / "playground"


def from_node(names, module, expression):
    """Return what an expression is in the page's own code, of what a module exports."""
    code = (
        f"import {{ {names} }} from {json.dumps((LIBRARY / module).as_uri())};"
        f"console.log(JSON.stringify({expression}));"
    )
    node = subprocess.run(
        ["node", "--input-type=module", "-e", code], stdout=subprocess.PIPE, check=True
    )
    return json.loads(node.stdout)


def test_levers_are_those_of_the_page():
    levers, defaults, toys, parts = from_node(
        "DEFAULTS, FOR_TOYS, LEVERS, PARTS", "levers.js", "[LEVERS, DEFAULTS, FOR_TOYS, PARTS]"
    )
    assert defaults == DEFAULTS and toys == FOR_TOYS and tuple(parts) == playground_levers.PARTS
    options = {name: tuple(each["options"]) for name, each in levers.items() if "options" in each}
    ends = {name: tuple(each["ends"]) for name, each in levers.items() if "ends" in each}
    assert options == playground_levers.OPTIONS and ends == playground_levers.ENDS
    assert {name for name in levers if levers[name].get("whole")} == set(playground_levers.WHOLE)
    assert {name for name in levers if not levers[name]["restarts"]} == set(playground_levers.LIVE)
    limits = "LAST_STEP, LAST_EPOCH, MOST_PACE"
    assert from_node(limits, "link.js", f"[{limits}]") == [
        playground_levers.LARGEST_STEP, playground_levers.LARGEST_EPOCH,
        playground_levers.LARGEST_PACE,
    ]  # fmt: skip
    assert from_node("PRESETS", "presets.js", "PRESETS") == PRESETS | {"": NO_PRESET}


def test_each_lever_names_a_section_of_the_book():
    levers = from_node("LEVERS", "levers.js", "LEVERS")
    for lever in levers.values():
        page, _, anchor = lever["place"].partition("#")
        chapter = Path("book", page).with_suffix(".ipynb")
        assert f"({anchor})=" in (RUN.parents[2] / chapter).read_text("utf-8")


def test_digits_are_split_as_the_book_splits_them():
    images, labels = small_digits()
    split = load_split("digits")
    np.testing.assert_array_equal(labels[:360], split.y_test)
    np.testing.assert_array_equal(labels[360:], split.y_train)
    # The enlarged image has a frame of one pixel, and its corner digits lie far in.
    middle = split.x_test[:, 14, 14, 0] > 0.5
    assert np.corrcoef(middle, images[:360].reshape(-1, 8, 8)[:, 3:5, 3:5].mean((1, 2)))[0, 1] > 0.7
    view = Playground()
    unpacked = np.frombuffer(zlib.decompress(view.digits), "u1")
    np.testing.assert_array_equal(unpacked.reshape(-1, 64), images)
    assert view.labels == labels.tobytes() and len(view.digits) < 60_000


def test_levers_start_where_the_page_starts():
    view = Playground()
    assert {name: getattr(view, name) for name in DEFAULTS} == DEFAULTS
    assert (view.preset, view.turns, view.beside, view.hide, view.stop_at) == ("", [], {}, [], 0)
    toy = Playground(data="ring", seed=4)
    assert (toy.likelihood, toy.scale, toy.seed) == ("gaussian", 0.05, 4)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_sets_what_is_not_given(name):
    view, preset = Playground(preset=name, seed=7), PRESETS[name]
    expected = DEFAULTS | preset["levers"] | {"seed": 7}
    assert {lever: getattr(view, lever) for lever in DEFAULTS} == expected
    for trait in ("turns", "beside", "stop_at", "pace"):
        assert getattr(view, trait) == preset[trait]
    assert Playground(preset=name, stop_at=5, beside={}).stop_at == 5


def sent(view):
    """Return a list of the states that a view sends to the page from now on."""
    states = []
    view.send_state = lambda key=None: states.append(view.get_state(key)) if key else None
    return states


@pytest.mark.parametrize("name", [*PRESETS, ""])
def test_a_preset_that_is_set_later_brings_all_that_belongs_to_it(name):
    view = Playground(preset="beta" if name != "beta" else "mean", seed=7, hide=["data"])
    view.playing = True
    messages = sent(view)
    view.preset = name
    expected, preset = DEFAULTS, NO_PRESET
    if name:
        expected, preset = DEFAULTS | PRESETS[name]["levers"], PRESETS[name]
    assert {lever: getattr(view, lever) for lever in DEFAULTS} == expected
    for trait in ("turns", "beside", "stop_at", "pace"):
        assert getattr(view, trait) == preset[trait]
    assert view.hide == ["data"] and not view.playing
    [message] = messages  # or the page would open the lesson with the levers of before
    assert message["preset"] == name and message["seed"] == 1 and message["turns"] == view.turns


def test_what_the_page_sends_is_taken_as_it_is():
    view = Playground()
    view.set_state({"preset": "beta", "beta": 0.5, "turns": [], "stop_at": 3, "pace": 0})
    assert (view.preset, view.beta, view.turns, view.stop_at) == ("beta", 0.5, [], 3)
    view.set_state({"preset": ""})  # it has closed the lesson
    assert (view.beta, view.stop_at) == (0.5, 3)


def test_lists_and_dicts_are_no_common_property():
    view = Playground()
    for name, put in [("turns", [1]), ("hide", ["x"]), ("beside", {"beta": 99}), ("start", {1: 2})]:
        value = getattr(view, name)
        value.update(put) if isinstance(value, dict) else value.extend(put)
        assert not getattr(view, name) and not getattr(Playground(), name)
    given = {"beta": 4}
    view.beside = given
    given["beta"] = view.beside["beta"] = 99
    assert view.beside == {"beta": 4}


def test_a_run_is_remembered_as_the_page_started_it():
    start = {"a": DEFAULTS, "b": DEFAULTS | {"beta": 4}}
    view = Playground()
    view.set_state({"start": start, "beta": 2, "turns": []})
    assert view.start == start and view.beta == 2
    view.set_state({"start": {"a": DEFAULTS, "b": None}})
    view.preset = "sound"
    assert view.start == {}


def test_other_data_bring_the_likelihood_that_fits():
    view = Playground(beside={"beta": 4, "likelihood": "bernoulli"})
    view.data = "moons"
    assert {name: getattr(view, name) for name in FOR_TOYS} == FOR_TOYS
    assert view.beside == {"beta": 4}
    view.data = "ring"
    view.scale = 0.3
    view.data = "moons"
    assert view.scale == 0.3
    with pytest.raises(TraitError, match="likelihood must be 'gaussian' for the data 'moons'"):
        view.likelihood = "bernoulli"
    with pytest.raises(TraitError, match="likelihood of beside must be 'gaussian' for the data"):
        view.beside = {"likelihood": "bernoulli"}
    view.data = "digits"
    assert {name: getattr(view, name) for name in FOR_TOYS} == {
        name: DEFAULTS[name] for name in FOR_TOYS
    }
    view.likelihood, view.scale = "gaussian", 0.1
    view.data = "ring"
    assert view.scale == FOR_TOYS["scale"]
    view.data = "digits"
    view.set_state({"scale": 0.3, "data": "ring", "likelihood": "gaussian"})  # from the page
    assert (view.data, view.scale) == ("ring", 0.3)
    with pytest.raises(ValueError, match="whose points are no gray pixels, got 'bernoulli'"):
        Playground(data="ring", likelihood="bernoulli")
    with pytest.raises(ValueError, match="likelihood of beside must be 'gaussian'"):
        Playground(data="ring", beside={"likelihood": "bernoulli"})


def test_other_data_close_a_lesson():
    view = Playground(preset="beta")
    view.data = "ring"
    assert (view.preset, view.turns, view.stop_at) == ("", [], 0)
    view = Playground(stop_at=60)
    view.data = "ring"
    assert view.stop_at == 60


BAD = [
    ("beta", 21, "beta must be a finite number of at least 0 and at most 20, got 21"),
    ("beta", "4", "beta must be a finite number .*got '4'"),
    ("scale", 0, "scale must be a finite number of at least 0.02 .*got 0"),
    ("learning_rate", np.nan, "learning_rate must be a finite number .*got nan"),
    ("free_bits", -1, "free_bits must be a finite number of at least 0 .*got -1"),
    ("units", 7, "units must be an integer of at least 8, got 7"),
    ("units", 129, "units must be an integer of at most 128, got 129"),
    ("seed", 1.5, "seed must be an integer of at least 0, got 1.5"),
    ("batch_size", True, "batch_size must be an integer .*got True"),
    ("warm_up", 201, "warm_up must be an integer of at most 200, got 201"),
    ("latent_dim", 4, "latent_dim must be one of 1, 2, 3, 8, got 4"),
    ("latent_dim", True, "latent_dim must be one of .*got True"),
    ("layers", 1.0, "layers must be one of 0, 1, 2, got 1.0"),
    ("draw", 1, "draw must be one of False, True, got 1"),
    ("data", "mnist", "data must be one of 'digits', 'ring', 'moons', got 'mnist'"),
    ("preset", "best", "preset must be one of .*'sound'.*got 'best'"),
    ("stop_at", -1, "stop_at must be an integer of at least 0, got -1"),
    ("hide", "beta", "hide must be a list, got str"),
    ("hide", ["play"], "hide must be one of .*got 'play'"),
    ("beside", {"data": "ring"}, "beside must be one of .*got 'data'"),
    ("beside", {"beta": 30}, "beta must be a finite number .*got 30"),
    ("beside", [], "beside must be a dict of levers, got list"),
    ("turns", [{"step": 1}], "turns must be dicts of step, run, name and value, got"),
    ("turns", [{"step": -1, "run": "a", "name": "beta", "value": 1}], "step of a turn must be"),
    ("turns", [{"step": 1, "run": "c", "name": "beta", "value": 1}], "run of a turn must be"),
    ("turns", [{"step": 1, "run": "a", "name": "seed", "value": 1}], "name of a turn must be"),
    ("turns", [{"step": 1, "run": "a", "name": "beta", "value": 99}], "beta must be"),
    ("pace", 101, "pace must be a finite number of at least 0 and at most 100, got 101"),
    ("start", [], "start must be empty, or all levers of run 'a', and of run 'b' or None, got"),
    ("start", {"a": DEFAULTS}, "start must be empty, or"),
    ("start", {"a": None, "b": None}, "start must be empty, or"),
    ("start", {"a": DEFAULTS | {"beta": 21}, "b": None}, "beta must be a finite number"),
    ("drawings", 3, "drawings must be bytes, got int"),
    ("drawings", bytes(63), "drawings must be 64 bytes each, got 63"),
    ("drawings", b"\x11" * 64, "drawings must lie from 0 to 16, got 17"),
    ("drawings", b"\x01" * 64 + bytes(64), "drawings must have some ink, got an empty one"),
]


@pytest.mark.parametrize(("name", "value", "message"), BAD)
def test_a_trait_says_what_it_can_be(name, value, message):
    with pytest.raises(ValueError, match=message):
        Playground(**{name: value})
    view = Playground()
    before = getattr(view, name)
    with pytest.raises(TraitError, match=message):
        setattr(view, name, value)
    assert getattr(view, name) == before


def test_numbers_of_numpy_are_levers():
    view = Playground(latent_dim=np.int64(3), beta=np.float32(0.5), draw=np.bool_(False))
    assert (view.latent_dim, view.beta, view.draw) == (3, 0.5, False)
    json.dumps({name: getattr(view, name) for name in DEFAULTS})  # as it goes to the page


def test_an_argument_that_there_is_not_is_refused():
    with pytest.raises(TypeError, match="Playground has no arguments epochs"):
        Playground(epochs=3)


def test_levers_and_history_can_be_observed():
    view, seen = Playground(), []
    view.observe(lambda change: seen.append((change["name"], change["new"])))
    view.beta = 4
    view.set_state({"epoch": 2, "history": {"epoch": [0, 1, 2], "test_loss": [27.0, None, 26.0]}})
    assert ("beta", 4) in seen and ("epoch", 2) in seen
    assert view.history["test_loss"] == [27.0, None, 26.0]


def test_drawings_of_the_page_are_bytes():
    view = Playground()
    view.set_state({"drawings": memoryview(b"\x01" * 64)})
    assert view.drawings == b"\x01" * 64


def test_links_lead_to_the_book_from_outside_of_it():
    assert Playground(in_book=True).chapters == ""
    assert Playground().chapters == f"{pages_address(address())}book/"


def test_the_still_picture_is_there_without_training():
    view = Playground()
    image = Image.open(io.BytesIO(view.still))
    assert image.format == "WEBP" and len(view.still) < 60_000
    assert view.still is Playground(beta=4).still
    assert view.alternative.startswith("The plane") and view.moves.endswith(".")


def test_the_run_of_the_still_picture_is_the_one_that_the_page_trains():
    committed, made = np.load(RUN), np.load(io.BytesIO(trained()))
    assert set(committed) == set(made)
    about = json.loads(bytes(made["about"]))
    assert about == json.loads(bytes(committed["about"])) == {
        "format": "vae_tutorial playground 1", "levers": DEFAULTS, "epoch": EPOCHS,
    }  # fmt: skip
    for name in set(made) - {"about"}:
        # Bit for bit with one engine; others round exponentials differently.
        np.testing.assert_allclose(made[name], committed[name], atol=0.05)


def test_numpy_reads_the_archive_of_the_page(tmp_path):
    code = f"""
        import {{ npz }} from {json.dumps((LIBRARY / "npz.js").as_uri())};
        const long = Float32Array.from({{ length: 60 }}, (_, i) => i / 3 - 7);
        process.stdout.write(npz([
          {{ name: "cube", shape: [3, 4, 5], values: long }},
          {{ name: "row", shape: [60], values: long }},
          {{ name: "bytes", shape: [2], values: Uint8Array.of(0, 255) }},
        ]));"""
    node = subprocess.run(
        ["node", "--input-type=module", "-e", code], stdout=subprocess.PIPE, check=True
    )
    read = np.load(io.BytesIO(node.stdout))
    expected = (np.arange(60) / 3 - 7).astype("f4")
    np.testing.assert_array_equal(read["cube"], expected.reshape(3, 4, 5))
    np.testing.assert_array_equal(read["row"], expected)
    assert read["bytes"].tolist() == [0, 255] and read["bytes"].dtype == np.uint8
