"""What came back from a class: each student's copies, and the answer cells in them."""

import json
import os
import stat
from dataclasses import dataclass, field

from build_tools.student_copies import CHECK

LARGEST = 50 * 2**20  # bytes of a notebook, outputs included


@dataclass(frozen=True)
class Copy:
    """What one student answers in one chapter.

    Attributes
    ----------
    answers : dict of str to str
        The source of the answer cells, by exercise.
    remarks : dict of str to str
        What a teacher should know of how they were found, by exercise.
    """

    answers: dict = field(default_factory=dict)
    remarks: dict = field(default_factory=dict)


def students(folder):
    """Return the names of a class folder's students: its folders, but for hidden ones."""
    return sorted(
        entry.name
        for entry in os.scandir(folder)
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith((".", "_"))
    )


def copies_in(folder, chapter):
    """Return the paths of a student's copies of a chapter, the newest first.

    A copy has the chapter's name, or one that starts with it, and lies anywhere in the student's
    folder. Links are not followed: they may lead to what is not the student's.
    """
    found = []
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            os.path.join(place, name)
            for name in files
            if name.startswith(chapter) and name.endswith(".ipynb")
        ]
    regular = [path for path in found if stat.S_ISREG(os.lstat(path).st_mode)]
    return sorted(regular, key=lambda path: (-os.lstat(path).st_mtime, path))


def read(folder, chapter):
    """Return what a student answers in a chapter; ``folder`` is the student's."""
    paths = copies_in(folder, chapter.name)
    if not paths:
        return _without_answers(chapter, "no copy of the chapter")
    try:
        copy = answers_in(_code_cells(paths[0]), chapter)
    except (OSError, ValueError, RecursionError) as error:
        return _without_answers(chapter, f"the copy cannot be read: {error}")
    if len(paths) > 1:
        newest = os.path.relpath(paths[0], folder)
        for exercise in chapter.exercises:
            _add(copy.remarks, exercise.name, f"{len(paths)} copies; this is the newest, {newest}")
    return copy


def answers_in(cells, chapter):
    """Find the answers among code cells, by cell id, by nbgrader's name, or in front of the check.

    Parameters
    ----------
    cells : list of dict
        With ``id``, ``grade_id`` and ``source``.
    chapter : Chapter
    """
    copy, known = Copy(), chapter.ids()
    for exercise in chapter.exercises:
        own = [cell for cell in cells if cell["id"] == exercise.answer_id]
        named = [cell for cell in cells if cell["grade_id"] == exercise.name]
        found = [cell for cell in cells if cell in own or cell in named]
        if not found:
            found = _in_front_of_check(cells, exercise, known)
            if found:
                _add(copy.remarks, exercise.name, "no cell has the answer's id; found by its check")
        elif own and found[0] is not own[0] or not own:
            _add(copy.remarks, exercise.name, "found by the exercise's name, not by id alone")
        if not found:
            _add(copy.remarks, exercise.name, "no answer cell: deleted, or changed out of sight")
            continue
        if len(found) > 1:
            _add(copy.remarks, exercise.name, f"{len(found)} answer cells, run one after another")
        copy.answers[exercise.name] = "\n".join(cell["source"] for cell in found)
    return copy


def _in_front_of_check(cells, exercise, known):
    """Return the cell before the last check of an exercise, unless it belongs to another."""
    for i in reversed(range(1, len(cells))):
        if exercise.name in CHECK.findall(cells[i]["source"]):
            before = cells[i - 1]
            return [] if before["id"] in known or CHECK.search(before["source"]) else [before]
    return []


def _code_cells(path):
    """Read the code cells of a notebook that may hold anything."""
    number = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(number, encoding="utf-8") as file:
        status = os.fstat(number)
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            raise ValueError(f"a copy must be a file of at most {LARGEST} bytes")
        notebook = json.load(file)
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        raise ValueError("it is no notebook of format 4")
    return [
        {
            "id": cell.get("id"),
            "grade_id": _grade_id(cell.get("metadata")),
            "source": _text(cell.get("source")),
        }
        for cell in cells
        if isinstance(cell, dict) and cell.get("cell_type") == "code"
    ]


def _grade_id(metadata):
    notes = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return notes.get("grade_id") if isinstance(notes, dict) else None


def _text(source):
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""


def _without_answers(chapter, why):
    return Copy({}, {exercise.name: why for exercise in chapter.exercises})


def _add(remarks, name, words):
    remarks[name] = f"{remarks[name]}; {words}" if name in remarks else words
