"""What is read is in ``book/``; what is run to build it is in ``build_tools/``."""

from pathlib import Path

BOOK = Path(__file__).parents[1] / "book"
READ = {".ipynb", ".md", ".bib", ".css", ".svg", ".png"}


def test_nothing_in_the_book_is_run_to_build_it():
    files = [path for path in BOOK.rglob("*") if path.is_file()]
    files = [path for path in files if ".ipynb_checkpoints" not in path.parts]
    assert len(files) > 15
    # The linter's settings for the chapters are the one file that is not read.
    others = {path.name for path in files if path.suffix not in READ}
    assert others <= {"ruff.toml"}
