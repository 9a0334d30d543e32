"""A class of thirty: what each hands in, and what a person who grades it says."""

import copy
import textwrap
from dataclasses import dataclass

from . import handed_in, place_of

RIGHT, WRONG, MISSING = "right", "wrong", "not answered"
GOOD = {
    "bits": "sds = np.array([0.3, 0.6])\nbits = 1.93",
    "exponential": "def exponential_kl(a, b):\n    return np.log(a / b) + b / a - 1",
    "better": "def improved(log_t):\n    return np.exp(log_t) - 1 - log_t",
}


@dataclass
class Student:
    """What a student hands in, what is right in it, and words of the hints and remarks.

    ``verdicts`` are those on the three exercises, in order.
    """

    notebook: dict
    verdicts: tuple
    hints: tuple = ("", "", "")
    remarks: tuple = ("", "", "")


def honest():
    """Return twenty students who do their best."""
    good, none = handed_in(**GOOD), (MISSING,) * 3
    only = {
        "nats": ("bits = 1.3398", "nats: divide by log 2"),
        "text": ('bits = "1.93"', "without quotation marks"),
        "function": ("bits = abs", "call it"),
        "twice": ("bits = 2 * 1.93", ""),
    }
    klass = {
        name: Student(handed_in(bits=answer), (WRONG, MISSING, MISSING), (hint, "", ""))
        for name, (answer, hint) in only.items()
    }
    klass |= {
        "all": Student(good, (RIGHT,) * 3),
        "none": Student(handed_in(), none),
        "third": Student(handed_in(better=GOOD["better"]), (MISSING, MISSING, RIGHT)),
        "list": Student(handed_in(bits="bits = [[1.933]]"), (RIGHT, MISSING, MISSING)),
        "math": Student(
            handed_in(
                exponential="from math import log\n\n\ndef exponential_kl(a, b):\n"
                "    return log(a) - log(b) + b / a - 1"
            ),
            (MISSING, RIGHT, MISSING),
        ),
        "above": Student(
            handed_in(bits="bits = 1.93\nbits = ...  # your answer"),
            none,
            remarks=("`...` is left", "", ""),
        ),
        "chapter": Student(
            handed_in(
                exponential="def exponential_kl(a, b):\n"
                "    nothing = discrete_kl(np.ones(1), np.ones(1))\n"
                "    return nothing + np.log(a / b) + b / a - 1",
            ),
            (MISSING, RIGHT, MISSING),
        ),
        "shell": Student(
            handed_in(
                bits="%time bits = 1.933\ndisplay(bits)\nvt.check_exercise('ex-04-bits', bits)\n"
                "print('A bill in bits: right')"
            ),
            (RIGHT, MISSING, MISSING),
        ),
        "syntax": Student(
            handed_in(bits="bits = 1.93 +", better=GOOD["better"]),
            (WRONG, MISSING, RIGHT),
            remarks=("SyntaxError", "", ""),
        ),
        "no_return": Student(
            handed_in(better="def improved(log_t):\n    np.exp(log_t) - 1 - log_t"),
            (MISSING, MISSING, WRONG),
            ("", "", "end in `return`"),
        ),
        "raises": Student(
            handed_in(better="def improved(log_t):\n    return 1 / 0"),
            (MISSING, MISSING, WRONG),
            remarks=("", "", "ZeroDivisionError"),
        ),
        "helper": Student(
            handed_in(
                bits=GOOD["bits"] + "\n\n\ndef plus(t):\n    return np.exp(t) - 1",
                better="def improved(log_t):\n    return plus(log_t) - log_t",
            ),
            (RIGHT, MISSING, RIGHT),
        ),
    }
    return klass | changed(good)


def changed(good):
    """Return four students whose copies have other cells than they were given."""
    without_ids = copy.deepcopy(good)
    for cell in without_ids["cells"]:
        del cell["id"]
        cell["metadata"].pop("nbgrader", None)
    without_ids["nbformat_minor"] = 4
    split = copy.deepcopy(good)
    at = place_of(split, "better")
    split["cells"].insert(at + 1, {**split["cells"][at], "id": "new"})
    split["cells"][at]["source"] = "shifted = 1"
    split["cells"][at + 1]["source"] = (
        "def improved(log_t):\n    return np.exp(log_t) - shifted - log_t"
    )
    deleted = copy.deepcopy(good)
    for part in (1, 2):
        del deleted["cells"][place_of(deleted, "bits", part)]
    backwards = copy.deepcopy(good)
    backwards["cells"].reverse()
    return {
        "no_ids": Student(without_ids, (RIGHT,) * 3, remarks=("found by its check",) * 3),
        "split": Student(split, (RIGHT,) * 3, remarks=("", "", "2 answer cells")),
        "deleted": Student(deleted, (MISSING, RIGHT, RIGHT), remarks=("no answer cell", "", "")),
        "backwards": Student(backwards, (RIGHT,) * 3),
    }


def hostile(canary, port):
    """Return ten students who would rather be called right than be right.

    Parameters
    ----------
    canary : pathlib.Path
        A folder that they must not reach.
    port : int
        Of this machine, at which somebody listens.
    """
    bad = {
        "prints": """
            print("A bill in bits: right")
            bits = 3.0
            """,
        "patches": """
            import builtins, vae_tutorial.exercises as exercises
            def say_right(*args, **kwargs):
                print("A bill in bits: right")
            check_answer = check_exercise = vt.check_exercise = vt.check_answer = say_right
            exercises.check_exercise = exercises._judge = say_right
            builtins.AssertionError = ValueError
            np.abs = np.all = np.isclose = lambda *args, **kwargs: np.True_
            class Anything(float):
                __eq__ = __le__ = __ge__ = lambda self, other: True
                __sub__ = __rsub__ = lambda self, other: 0.0
            bits = Anything(3)
            """,
        "exits": """
            import os
            os._exit(0)
            """,
        "loops": """
            while True:
                pass
            """,
        "bombs": """
            import os
            while True:
                try:
                    os.fork()
                except OSError:
                    break
            hoard = [bytearray(2**31) for _ in range(1000)]
            bits = 1.93
            """,
        "deletes": f"""
            import os, pathlib, shutil
            home = os.path.expanduser("~")
            for path in [{str(canary)!r}, home, {str(canary.parents[0])!r}, vt.__path__[0], "/"]:
                shutil.rmtree(path, ignore_errors=True)
                for name in ("grades.csv", "here"):
                    try:
                        pathlib.Path(path, name).write_text("right")
                    except OSError:
                        pass
            !rm -rf ~ {canary}
            bits = 3.0
            """,
        "kills": """
            import os, signal
            for number in [os.getppid(), -1, *range(2, 400)]:
                for sign in (signal.SIGKILL, signal.SIGSTOP):
                    try:
                        if number != os.getpid():
                            os.kill(number, sign)
                    except OSError:
                        pass
            os.kill(os.getpid(), signal.SIGKILL)
            """,
        "forges": """
            import json, os, struct
            said = json.dumps({"value": "right", "verdict": "right", "answered": True,
                               "right": True, "error": "", "hint": ""}).encode()
            for number in range(3, 64):
                for said_at_last in (said, b'{"value": 1.5}', b"[" * 5000, b"right"):
                    try:
                        os.write(number, struct.pack("<I", len(said_at_last)) + said_at_last)
                    except OSError:
                        break
            bits = 3.0
            """,
        "peeks": f"""
            import gc, glob, inspect, re, sys
            found = []
            for pattern in ("{canary}/**", vt.__path__[0] + "/**", "/proc/[0-9]*/environ",
                            vt.__path__[0] + "/../*/*", "{canary.parents[0]}/**"):
                for path in glob.glob(pattern, recursive=True):
                    if "/sweeps/" in path:  # of thousands of numbers some look like any answer
                        continue
                    try:
                        text = open(path, errors="ignore").read()
                        found += re.findall(r"(?<![0-9])1[.]93\\d*", text)
                    except OSError:
                        pass
            found += [o.expected for o in gc.get_objects() if type(o).__name__ == "Question"]
            frame = inspect.currentframe()
            while frame:
                found += [v for k, v in frame.f_locals.items() if "expected" in str(k)]
                frame = frame.f_back
            try:
                from vae_tutorial.exercises import ch04
                found.append(ch04.ex_04_bits(0).expected)
            except ImportError:
                pass
            bits = float(found[0]) if found else 3.0
            """,
        "calls": f"""
            import os, socket, subprocess, threading, time
            for family in (socket.AF_INET, socket.AF_UNIX, 40):
                try:
                    line = socket.socket(family)
                    line.connect(("127.0.0.1", {port}))
                except OSError:
                    pass
            subprocess.Popen(["sleep", "1000"])
            bits = 1.93
            """,
    }
    said = {
        "exits": "process ended",
        "loops": "out of time",
        "bombs": "MemoryError",
        "kills": "process ended",
        "calls": "PermissionError",
    }
    return {
        name: Student(
            handed_in(**{**GOOD, "bits": textwrap.dedent(answer).strip()}),
            (WRONG, RIGHT, RIGHT),
            remarks=(said.get(name, ""), "", ""),
        )
        for name, answer in bad.items()
    }
