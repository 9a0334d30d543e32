"""Grade a class folder: ``python -m build_tools.grading FOLDER``."""

import argparse
import functools
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from build_tools.grading import chapter, collected, sandbox, table
from build_tools.grading.examine import Examination, SourceFails, contexts
from build_tools.site import chapters
from vae_tutorial import _mnist


def main(arguments=None):
    """Grade every copy in a folder, write the table, and say where it is and what it sums to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="holds a folder for each student")
    folder = parser.parse_args(arguments).folder
    if not folder.is_dir() or not collected.students(folder):
        parser.error(f"{folder} must be a folder that holds a folder for each student")
    try:
        sandbox.check()
        verdicts = graded(folder, [chapter.read(path) for path in chapters()], data_folder())
    except (sandbox.NoSandbox, SourceFails) as error:
        sys.exit(f"error: {error}")
    if not any(verdicts.values()):
        parser.error(f"{folder} holds no copy of any chapter")
    rows = table.rows(verdicts)
    table.write(folder / "grades.csv", rows)
    for student, exercise, told, *_ in rows:
        if student == table.WHOLE:
            print(f"{exercise:20s} {told}")
    print(f"The table: {folder / 'grades.csv'}")


def graded(folder, sources, data):
    """Return the verdicts on a class, by student; a chapter that nobody has is left out."""
    names = collected.students(folder)
    verdicts = {name: [] for name in names}
    for source in sources:
        if not any(collected.copies_in(folder / name, source.name) for name in names):
            continue
        grade = functools.partial(verdicts_on, source, contexts(source), data)
        with ThreadPoolExecutor(sandbox.at_once()) as pool:
            of_each = pool.map(grade, [folder / name for name in names])
            for name, each in zip(names, of_each, strict=True):
                verdicts[name] += each
                print(f"{source.name}: {name}", flush=True)
    return verdicts


def verdicts_on(source, context, data, folder):
    """Return the verdicts on one student's copy of a chapter."""
    copy = collected.read(folder, source)
    verdicts = Examination(source, context, data).verdicts(copy.answers)
    return [
        replace(
            each, remark="; ".join(filter(None, [each.remark, copy.remarks.get(each.exercise)]))
        )
        for each in verdicts
    ]


def data_folder():
    """Return the folder that holds MNIST, or ``None``, and have this process read the same."""
    setting = os.environ.get("VAE_TUTORIAL_DATA")
    folder = Path(setting).expanduser() if setting else Path(_mnist.cache_path()).parent
    found = setting != "digits" and (folder / "mnist.npz").is_file()
    os.environ["VAE_TUTORIAL_DATA"] = str(folder) if found else "digits"
    return folder.resolve() if found else None


if __name__ == "__main__":
    main()
