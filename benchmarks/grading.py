"""Grade a class of thirty over all chapters, ten of them hostile, and say how long a copy takes.

python -m benchmarks.grading

Each student hands in one chapter: fifteen the book's solutions, five an answer that is wrong, and
ten of ``tests/grading``'s hostile answers in place of the first of a chapter's. The exit status is
1 if a verdict is not a person's.
"""

import argparse
import csv
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from build_tools import student_copies
from build_tools.grading import __main__ as grading
from build_tools.grading import chapter
from build_tools.site import chapters
from tests.grading import place_of, students


def solutions(path):
    """Return the source of the solution that answers each exercise, by the answer cell's id."""
    answers, asked = {}, None
    for cell in nbformat.read(path, as_version=4).cells:
        tags = cell.metadata.get("tags", [])
        if "exercise" in tags:
            asked = cell.id
        elif "solution" in tags and "check_exercise(" in cell.source:
            answers[asked] = cell.source
    return answers


def hand_in(folder, path, answers):
    """Write a student copy with answers, by cell id."""
    copy = student_copies.copy(nbformat.read(path, as_version=4), "student")
    for cell in copy.cells:
        cell.source = answers.get(cell.get("id"), cell.source)
    folder.mkdir(parents=True)
    nbformat.write(copy, folder / path.name)


def class_of_thirty(folder, canary):
    """Hand in thirty copies, and return the verdicts that a person gives, by student."""
    sources = [(path, chapter.read(path), solutions(path)) for path in chapters()]
    hostile = list(students.hostile(canary, 9).items())
    expected = {}
    for i in range(30):
        path, source, solved = sources[i % len(sources)]
        first = source.exercises[0]
        answers, verdicts = dict(solved), dict.fromkeys([e.name for e in source.exercises], "right")
        name = f"{i:02d}-solver"
        if 15 <= i < 20:
            name, answers[first.answer_id] = f"{i:02d}-wrong", f"{first.answer} = -1234.5"
            verdicts[first.name] = "wrong"
        elif i >= 20:
            kind, student = hostile[i - 20]
            name = f"{i:02d}-{kind}"
            cells = student.notebook["cells"]
            text = cells[place_of(student.notebook, "bits")]["source"]
            answers[first.answer_id] = text.replace("bits", first.answer)
            verdicts[first.name] = "wrong"
        hand_in(folder / name, path, answers)
        expected[name] = verdicts
    return expected


def main():
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder, canary = Path(place, "class"), Path(place, "canary")
        canary.mkdir()
        (canary / "here").write_text("safe")
        expected = class_of_thirty(folder, canary)
        start = time.perf_counter()
        grading.main([str(folder)])
        wall = time.perf_counter() - start
        with (folder / "grades.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        touched = [path.name for path in canary.iterdir()] != ["here"]
    unlike = [
        row
        for row in rows
        if expected.get(row["student"], {}).get(row["exercise"], row["verdict"]) != row["verdict"]
    ]
    for row in unlike:
        print(row)
    agreed = len(expected) - len({row["student"] for row in unlike})
    print(f"{agreed} of {len(expected)} as a person grades; {wall:.0f} s, {wall / 30:.1f} s a copy")
    return int(bool(unlike) or touched)


if __name__ == "__main__":
    sys.exit(main())
