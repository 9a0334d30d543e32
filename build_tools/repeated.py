"""Copies of the chapters that run twice: every cell in order, and then every cell once more.

python -m build_tools.repeated _build/repeated

A reader goes back, changes a number and runs a cell again. That works only if no later cell has
given one of its names another meaning; the tests run these copies to see that it does.
"""

import argparse
import copy
from pathlib import Path

import nbformat

from build_tools.site import chapters


def repeated(notebook):
    """Return a notebook whose code cells stand in it a second time, after all the others."""
    again = [copy.deepcopy(cell) for cell in notebook.cells if cell.cell_type == "code"]
    for cell in again:
        cell.id = f"{cell.id}-again"[-64:]
    notebook.cells += again
    nbformat.validate(notebook)
    return notebook


def main(arguments=None):
    """Write the copies, and take away those of chapters that are no more."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*.ipynb"):
        stale.unlink()
    for chapter in chapters():
        notebook = repeated(nbformat.read(chapter, as_version=4))
        (folder / chapter.name).write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
