"""Seconds and peak memory of each chapter, run from a fresh kernel on one data set.

VAE_TUTORIAL_DATA=digits python benchmarks/chapters.py [--limit GB] [CHAPTER ...]

The last figure is how many megabytes a chapter takes above a kernel that imports TensorFlow and
does nothing else. With a limit, no process of a chapter can have more private memory (Linux only):
a chapter that needs more fails, as it would on Binder, whose machines have 2 GB. The exit status
is then 1.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
import psutil

BOOK = Path(__file__).parents[1] / "book"
BARE = "import tensorflow"


def measure(notebook, limit=None):
    """Run one notebook; return seconds, peak bytes of its kernel, and success."""

    def enforce():
        import resource  # which Windows lacks

        # Not RLIMIT_AS: TensorFlow reserves far more addresses than it ever fills.
        resource.setrlimit(resource.RLIMIT_DATA, (int(limit * 1e9),) * 2)

    # Not nbval, which the environment of a student lacks.
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--stdout"]
    command += ["--log-level=ERROR", "--ExecutePreprocessor.timeout=120"]
    start, peak = time.perf_counter(), 0
    with subprocess.Popen(
        [*command, notebook], stdout=subprocess.DEVNULL, preexec_fn=enforce if limit else None
    ) as process:
        while process.poll() is None:
            for child in psutil.Process(process.pid).children(recursive=True):
                try:
                    peak = max(peak, child.memory_info().rss)
                except psutil.NoSuchProcess:
                    continue
            time.sleep(0.05)
    return time.perf_counter() - start, peak, process.returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("chapters", nargs="*", type=Path, default=sorted(BOOK.glob("*.ipynb")))
    parser.add_argument("--limit", type=float, metavar="GB", help="memory that a process may have")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder, f"{BARE}.ipynb")
        cell = nbformat.v4.new_code_cell(BARE)
        nbformat.write(nbformat.v4.new_notebook(cells=[cell]), bare)
        floor = report(bare, options.limit)[0]
    return int(not all([report(n, options.limit, floor)[1] for n in options.chapters]))


def report(notebook, limit, floor=None):
    """Measure a notebook and print the figures; return peak bytes and success."""
    seconds, peak, passed = measure(notebook, limit)
    above = "" if floor is None else f"{(peak - floor) / 1e6:+5.0f} MB"
    verdict = "passed" if passed else "FAILED"
    line = f"{notebook.stem:32} {seconds:6.1f} s  {peak / 1e9:5.2f} GB  {above:8}  {verdict}"
    print(line, flush=True)
    return peak, passed


if __name__ == "__main__":
    sys.exit(main())
