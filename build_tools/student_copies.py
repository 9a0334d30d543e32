"""Copies of the chapters for a class, all from the one source in ``book/``.

python -m build_tools.student_copies student      # no solutions, nothing left of them
python -m build_tools.student_copies solutions    # solutions in plain sight
"""

import argparse
import re
from pathlib import Path

import nbformat
from nbconvert.preprocessors import (
    ClearOutputPreprocessor,
    Preprocessor,
    TagRemovePreprocessor,
)

from build_tools.notebook_links import LinkReferences
from build_tools.site import ROOT, chapters

START = re.compile(r"^(`{3,}|:{3,})\{solution-start\}[^\n]*\n(?::[^\n]*\n)*\1[^\S\n]*$", re.M)
END = re.compile(r"^(`{3,}|:{3,})\{solution-end\}[^\n]*\n\1[^\S\n]*$", re.M)
CHECK = re.compile(r"check_exercise\(\s*[\"'](ex-[\w-]+)[\"']")


class RemoveSolutions(Preprocessor):
    """Remove what lies between the marks, be it text or code."""

    def preprocess(self, nb, resources):
        kept, inside = [], False
        for cell in nb.cells:
            if cell.cell_type == "markdown":
                cell.source, inside = _outside_of_marks(cell.source, inside)
                if cell.source:
                    kept.append(_without_unused_attachments(cell))
            elif not inside:
                kept.append(cell)
        if inside:
            raise ValueError("a {solution-start} has no {solution-end}")
        nb.cells = kept
        return nb, resources


class ShowSolutions(Preprocessor):
    """Replace the marks by a word, so that any notebook program shows it."""

    def preprocess_cell(self, cell, resources, index):
        if cell.cell_type == "markdown":
            cell.source = START.sub("**Solution**", cell.source)
            cell.source = END.sub("", cell.source).strip("\n")
        return cell, resources


class NameForGrading(Preprocessor):
    """Name answer and check cells as nbgrader does, by which a changed copy finds them again."""

    def preprocess(self, nb, resources):
        name = None
        for cell in reversed(nb.cells):  # a check follows its answer, and says the name
            tags = cell.metadata.get("tags", [])
            if "check" in tags:
                name = CHECK.search(cell.source)[1]
                cell.metadata["nbgrader"] = _graded(f"{name}-check", grade=True)
            elif "exercise" in tags:
                cell.metadata["nbgrader"] = _graded(name, grade=False)
        return nb, resources


def _graded(name, grade):
    kind = {"grade": grade, "solution": not grade, "locked": grade, "task": False}
    points = {"points": 1} if grade else {}
    return {"grade_id": name, "schema_version": 3, **kind, **points}


class KeepMetadata(Preprocessor):
    """Keep the metadata that a copy needs, and drop all other."""

    def preprocess(self, nb, resources):
        nb.metadata = _only(nb.metadata, {"kernelspec"})
        for cell in nb.cells:
            cell.metadata = _only(cell.metadata, {"tags", "jupyter", "cellView", "nbgrader"})
        return nb, resources


def _only(metadata, names):
    kept = {name: metadata[name] for name in names & set(metadata)}
    return nbformat.from_dict(kept)


def _outside_of_marks(source, inside):
    """Return the text outside of marks, and whether its end is inside."""
    kept = []
    while source:
        mark = (END if inside else START).search(source)
        if not inside:
            kept.append(source[: mark.start()] if mark else source)
        if mark is None:
            break
        source, inside = source[mark.end() :], not inside
    return "".join(kept).strip("\n"), inside


def _without_unused_attachments(cell):
    used = {
        name: data
        for name, data in cell.get("attachments", {}).items()
        if f"attachment:{name}" in cell.source
    }
    cell.pop("attachments", None)
    if used:
        cell.attachments = used
    return cell


def copy(notebook, kind):
    """Return a chapter's ``"student"`` or ``"solutions"`` copy."""
    if kind == "student":
        steps = [
            TagRemovePreprocessor(remove_cell_tags={"solution"}, enabled=True),
            RemoveSolutions(enabled=True),
            NameForGrading(enabled=True),
        ]
    else:
        steps = [ShowSolutions(enabled=True)]
    steps += [
        LinkReferences(enabled=True),
        ClearOutputPreprocessor(enabled=True),
        KeepMetadata(enabled=True),
    ]
    for step in steps:
        notebook, _ = step(notebook, {})
    nbformat.validate(notebook)
    return notebook


def main(arguments=None):
    """Write the copies of all chapters, and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=("student", "solutions"))
    parser.add_argument("--output", type=Path, help="the folder to write to")
    parser.add_argument("--overwrite", action="store_true", help="replace copies that differ")
    parser.add_argument("--keep", action="store_true", help="leave copies that differ as they are")
    options = parser.parse_args(arguments)
    folder = options.output or ROOT / options.kind
    copies = {}
    for chapter in chapters():
        notebook = copy(nbformat.read(chapter, as_version=4), options.kind)
        copies[folder / chapter.name] = nbformat.writes(notebook) + "\n"
    changed = [
        path.name
        for path, text in copies.items()
        if path.exists() and path.read_text("utf-8") != text
    ]
    if options.keep:
        copies = {path: text for path, text in copies.items() if path.name not in changed}
    elif changed and not options.overwrite:
        parser.error(
            f"{folder} holds other copies of {', '.join(changed)}, perhaps with"
            " answers; move them away, or replace them: --overwrite, or make's REPLACE=yes"
        )
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in copies.items():
        path.write_text(text, encoding="utf-8")
    print(f"{options.kind} copies: {folder}")


if __name__ == "__main__":
    main()
