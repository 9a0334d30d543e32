"""The table of a class: a row for each student and exercise, then one for each exercise."""

import csv
import os
import tempfile
from collections import Counter

from build_tools.grading.examine import MISSING, RIGHT, WRONG

COLUMNS = ("student", "exercise", "verdict", "hint", "remark")
WHOLE = "(class)"


def rows(verdicts):
    """Return the rows of the table.

    Parameters
    ----------
    verdicts : dict of str to list of Verdict
        By student.
    """
    table = [
        (student, each.exercise, each.verdict, each.hint, each.remark)
        for student in sorted(verdicts)
        for each in verdicts[student]
    ]
    counts = {}
    for _, exercise, verdict, *_ in table:
        counts.setdefault(exercise, Counter())[verdict] += 1
    for exercise in sorted(counts):
        told = ", ".join(f"{counts[exercise][kind]} {kind}" for kind in (RIGHT, WRONG, MISSING))
        table.append((WHOLE, exercise, told, "", ""))
    return table


def write(path, table):
    """Write the table as CSV, in place of what was there."""
    number, draft = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".csv")
    with os.fdopen(number, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows([_plain(word) for word in row] for row in table)
    os.replace(draft, path)  # a link of this name is replaced, not followed


def _plain(word):
    """Return a student's words as one line that no spreadsheet takes for a formula."""
    line = " ".join("".join(c if c.isprintable() else " " for c in word).split())[:500]
    return f"'{line}" if line.startswith(("=", "+", "-", "@")) else line
