"""A class of thirty is graded as a person would, and nothing outside the sandbox is touched."""

import csv
import hashlib
import json
import os
import socket
from collections import Counter
from pathlib import Path

import psutil
import pytest

import vae_tutorial
from build_tools.grading import __main__ as grading
from build_tools.grading import examine

from . import NAMES, SOURCE, needs_sandbox
from .students import MISSING, RIGHT, WRONG, honest, hostile


def tree_hash(folder):
    """Return a hash of the names, kinds, modes and contents of all that is in a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if "__pycache__" in path.parts:  # which any Python may write at any time
            continue
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        digest.update(repr((str(path), path.lstat().st_mode)).encode() + content)
    return digest.hexdigest()


@pytest.fixture
def listener():
    """Listen at a port, and return it and a function that says whether somebody called."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)

        def called():
            try:
                server.accept()
            except BlockingIOError:
                return False
            return True

        yield server.getsockname()[1], called


@needs_sandbox
def test_thirty_copies_ten_of_them_hostile(tmp_path, monkeypatch, capsys, listener):
    port, called = listener
    canary, home, folder = (tmp_path / name for name in ("canary", "home", "class"))
    for place in (canary, home):
        place.mkdir()
        (place / "here").write_text("the answer is 1.93")
    klass = honest() | hostile(canary, port)
    assert len(klass) == 30
    for name, student in klass.items():
        (folder / name / "vae-tutorial").mkdir(parents=True)
        copy = folder / name / "vae-tutorial" / SOURCE.name
        copy.write_text(json.dumps(student.notebook), encoding="utf-8")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr(examine, "EXERCISE_SECONDS", 15)
    watched = [canary, home, folder, SOURCE.parent, Path(vae_tutorial.__file__).parent]
    before = [tree_hash(place) for place in watched]

    grading.main([str(folder)])

    table = list(csv.DictReader((folder / "grades.csv").open(encoding="utf-8", newline="")))
    (folder / "grades.csv").unlink()
    assert [tree_hash(place) for place in watched] == before
    assert not called()
    assert not [child for child in psutil.Process().children(recursive=True) if is_bwrap(child)]
    rows = {(row["student"], row["exercise"]): row for row in table}
    assert len(table) == len(rows) == 31 * 3
    for name, student in klass.items():
        for i, exercise in enumerate(NAMES):
            row = rows[name, exercise]
            assert row["verdict"] == student.verdicts[i], row
            assert student.hints[i] in row["hint"] and student.remarks[i] in row["remark"], row
    totals = [Counter(s.verdicts[i] for s in klass.values()) for i in range(3)]
    for exercise, count in zip(NAMES, totals, strict=True):
        told = f"{count[RIGHT]} right, {count[WRONG]} wrong, {count[MISSING]} not answered"
        assert rows["(class)", exercise]["verdict"] == told
        assert f"{exercise:20s} {told}\n" in capsys.readouterr().out or exercise != NAMES[0]


def is_bwrap(process):
    try:
        return "bwrap" in process.name()
    except psutil.NoSuchProcess:
        return False


def test_a_folder_that_is_no_class_is_refused(tmp_path, capsys):
    for folder in (tmp_path, tmp_path / "absent"):
        with pytest.raises(SystemExit):
            grading.main([str(folder)])
        assert "must be a folder that holds a folder for each student" in capsys.readouterr().err


def test_without_a_sandbox_nothing_is_run(tmp_path, monkeypatch):
    (tmp_path / "ada").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match="bubblewrap 0.8 or newer"):
        grading.main([str(tmp_path)])
    assert os.listdir(tmp_path) == ["ada"]
