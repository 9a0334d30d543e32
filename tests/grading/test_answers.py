"""Answers are found in copies whatever became of their cells, and travel as plain data."""

import base64
import csv
import io
import json
import os
import struct

import jsonschema
import numpy as np
import pytest

from build_tools.grading import collected, table, wire
from build_tools.grading.examine import Verdict
from vae_tutorial.exercises import exercises

from . import BETTER, BITS, NAMES, SOURCE, handed_in, place_of, source

SCHEMA = SOURCE.parents[1] / "build_tools" / "schemas" / "nbgrader-v3.json"


def collect(folder, *notebooks):
    """Hand notebooks in as one student's, the last one last, and return what is found."""
    for i, notebook in enumerate(notebooks):
        text = notebook if isinstance(notebook, str) else json.dumps(notebook)
        copy = folder / str(i) / SOURCE.name
        copy.parent.mkdir(parents=True)
        copy.write_text(text, encoding="utf-8")
        os.utime(copy, (i, i))
    return collected.read(folder, source())


def test_the_source_says_what_is_asked():
    bits, *_ = source().exercises
    assert [each.name for each in source().exercises] == [n for n in exercises() if "-04-" in n]
    assert (bits.answer, bits.context) == ("bits", {}) and "bits = ..." in bits.stub
    assert not any("check_exercise" in statement for statement in source().statements)


def test_a_statement_is_needed_by_what_builds_on_it():
    needed = "\n".join(source().needed_for("x = kl_to_standard_normal(mean, 0)"))
    assert "def kl_to_standard_normal" in needed and "import numpy as np" in needed
    assert "vae = vt.load_pretrained" in needed and "mean, log_var = vae.encode" in needed
    assert "FrameSlider" not in needed and "def discrete_kl" not in needed
    assert source().needed_for("def f(a, b):\n    return a + b") == []
    assert source().needed_for("this is no Python") == []
    assert source().uses_more_than_imports("digits") and not source().uses_more_than_imports("np")


def test_what_is_put_into_a_dictionary_later_is_needed_too():
    needed = source().needed_for("fits[4]")
    assert any("fits[gap] = " in statement for statement in needed)


def test_an_answer_is_found_by_its_id_in_list_or_text(tmp_path):
    notebook = handed_in(bits="bits = 1")
    notebook["cells"][place_of(notebook, "better")]["source"] = ["a = 1\n", "b = 2"]
    copy = collect(tmp_path, notebook)
    assert (copy.answers[BITS], copy.answers[BETTER]) == ("bits = 1", "a = 1\nb = 2")
    assert not copy.remarks


def test_a_doubled_answer_is_run_in_order_and_told(tmp_path):
    notebook = handed_in(bits="bits = 1")
    at = place_of(notebook, "bits")
    notebook["cells"].insert(at + 1, {**notebook["cells"][at], "source": "bits = 2"})
    copy = collect(tmp_path, notebook)
    assert copy.answers[BITS] == "bits = 1\nbits = 2" and "2 answer cells" in copy.remarks[BITS]


def test_the_newest_of_several_copies_counts(tmp_path):
    copy = collect(tmp_path, handed_in(bits="bits = 1"), handed_in(bits="bits = 2"))
    assert copy.answers[BITS] == "bits = 2"
    assert copy.remarks[BITS] == f"2 copies; this is the newest, 1/{SOURCE.name}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no JSON",
        "[]",
        "[" * 100_000,
        '{"cells": 3}',
        '{"worksheets": []}',
        "\x00\ud7ff",
        "null",
    ],
)
def test_a_copy_that_is_no_notebook_is_told(tmp_path, text):
    copy = collect(tmp_path, text)
    assert not copy.answers and set(copy.remarks) == set(NAMES)
    assert all("cannot be read" in remark for remark in copy.remarks.values())


def test_cells_of_any_shape_do_no_harm(tmp_path):
    odd = [3, None, {}, {"cell_type": "code", "source": [1], "metadata": 7, "id": ["83"]}]
    copy = collect(tmp_path, {"cells": odd})
    assert not copy.answers and all("no answer cell" in words for words in copy.remarks.values())


def test_links_and_pipes_are_no_copies(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text(json.dumps(handed_in(bits="bits = 1.93")), encoding="utf-8")
    student, others = tmp_path / "class" / "ada", tmp_path / "class" / "grace"
    student.mkdir(parents=True)
    others.mkdir()
    (others / SOURCE.name).write_text(secret.read_text("utf-8"), encoding="utf-8")
    (student / SOURCE.name).symlink_to(secret)
    (student / "theirs").symlink_to(others)
    os.mkfifo(student / f"{SOURCE.stem}-2.ipynb")
    (tmp_path / "class" / "linked").symlink_to(others)
    assert collected.students(tmp_path / "class") == ["ada", "grace"]
    assert collected.read(student, source()).remarks[BITS] == "no copy of the chapter"


@pytest.mark.parametrize(
    "value",
    [..., None, True, 7, 2.5, "3/16", [1, 2.5], np.arange(6.0).reshape(2, 3), np.float32(2)],
)
def test_values_travel_as_they_are(value):
    stream = io.BytesIO()
    wire.send(stream, {"value": wire.pack(value)})
    stream.seek(0)
    got = wire.unpack(wire.receive(stream)["value"])
    np.testing.assert_equal(got, value)
    assert np.shape(got) == np.shape(value)


def test_lists_travel_with_what_is_in_them():
    assert wire.unpack(wire.pack((1, [..., "a"], np.array(["3/16"])))) == [1, [..., "a"], ["3/16"]]
    endless = []
    endless.append(endless)
    assert "nested" in repr(wire.unpack(wire.pack(endless)))


def test_what_is_no_number_travels_as_the_name_of_its_kind():
    class Evil:
        def __array__(self, *args, **kwargs):
            raise KeyboardInterrupt

        def __reduce__(self):
            raise AssertionError("it was pickled")

    for value in ({}, {1}, object(), np.array([{}]), 1j, np.array([1j])):
        assert isinstance(wire.unpack(wire.pack(value)), wire.Unreadable)
    with pytest.raises(KeyboardInterrupt):  # which the desk, in the sandbox, takes for an error
        wire.pack(Evil())


@pytest.mark.parametrize(
    "item",
    [
        {},
        {"kind": "function"},
        {"kind": ["list"]},
        {"kind": "list", "items": 3},
        {"kind": "array", "dtype": "O", "shape": [1], "data": ""},
        {"kind": "array", "dtype": "<f8", "shape": [2**40], "data": ""},
        {"kind": "array", "dtype": "<f8", "shape": [-1], "data": ""},
        {"kind": "array", "dtype": "<f8", "shape": [2], "data": "AAAA"},
        {"kind": "array", "dtype": ["<f8"], "shape": [2], "data": "AAAA"},
        {"kind": "list", "items": [{"kind": "list", "items": [[]]}]},
        {"handle": 3},
        [1],
    ],
)
def test_what_no_honest_sandbox_sends_is_refused(item):
    with pytest.raises(ValueError):
        wire.unpack(item)


@pytest.mark.parametrize(
    "sent",
    [b"[" * 100_000, b"[1]", b"right", json.dumps("x").encode(), b'{"a": ' + b"9" * 5000 + b"}"],
)
def test_a_message_that_is_none_is_refused(sent):
    with pytest.raises(ValueError):
        wire.receive(io.BytesIO(struct.pack("<I", len(sent)) + sent))


def test_a_message_without_end_is_refused_unread():
    with pytest.raises(ValueError, match="at most"):
        wire.receive(io.BytesIO(b"\xff" * 4 + b"x"))
    with pytest.raises(EOFError):
        wire.receive(io.BytesIO(b"\x09\x00\x00\x00x"))
    assert base64.b64decode(wire.pack_array(np.zeros(2))["data"]) == bytes(16)


def test_the_table_has_a_row_for_each_and_sums_up(tmp_path):
    verdicts = {
        "grace": [Verdict(BITS, "wrong", "These are nats.")],
        "ada": [Verdict(BITS, "right", remark="=1+1\nthe cell")],
        "=HYPERLINK(1)": [Verdict(BITS, "not answered")],
    }
    path = tmp_path / "grades.csv"
    (tmp_path / "mine").write_text("kept")
    path.symlink_to(tmp_path / "mine")
    table.write(path, table.rows(verdicts))
    assert (tmp_path / "mine").read_text() == "kept"
    with path.open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [
            ["student", "exercise", "verdict", "hint", "remark"],
            ["'=HYPERLINK(1)", BITS, "not answered", "", ""],
            ["ada", BITS, "right", "", "'=1+1 the cell"],
            ["grace", BITS, "wrong", "These are nats.", ""],
            ["(class)", BITS, "1 right, 1 wrong, 1 not answered", "", ""],
        ]


def test_copies_name_their_cells_as_nbgrader_wants_them():
    schema = json.loads(SCHEMA.read_text("utf-8"))
    notes = [cell["metadata"].get("nbgrader") for cell in handed_in()["cells"]]
    notes = [note for note in notes if note]
    for note in notes:
        jsonschema.validate(note, schema)
    assert [note["grade_id"] for note in notes if note["solution"]] == list(NAMES)
    assert [note["grade_id"] for note in notes if note["grade"]] == [f"{n}-check" for n in NAMES]
