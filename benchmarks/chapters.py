"""Seconds and peak memory of each chapter, run from a fresh kernel on one data set.

VAE_TUTORIAL_DATA=digits python benchmarks/chapters.py [--limit GB] [CHAPTER ...]

With a limit, no process of a chapter can have more private memory (Linux only): a chapter that
needs more fails, as it would on Binder, whose machines have 2 GB. The exit status is then 1.
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path

import psutil

BOOK = Path(__file__).parents[1] / "book"


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
    status = 0
    for notebook in options.chapters:
        seconds, peak, passed = measure(notebook, options.limit)
        verdict = "passed" if passed else "FAILED"
        print(f"{notebook.stem:28} {seconds:6.1f} s  {peak / 1e9:5.2f} GB  {verdict}", flush=True)
        status = max(status, not passed)
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
