"""The facts of the book that more than one tool needs: its files, its version, its address."""

from pathlib import Path

import yaml

from build_tools.repository import ROOT, address, chapters, pages_address

__all__ = [
    "BUILT", "CITATION", "CONFIG", "EDITION", "ROOT", "address", "chapters", "pages",
    "pages_address",
]  # fmt: skip

BUILT = ROOT / "_build" / "html"
CONFIG = yaml.safe_load((ROOT / "_config.yml").read_text("utf-8"))
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
EDITION = f"vae-tutorial-{CITATION['version']}"


def pages():
    """Return the names of all pages, chapters and others, in the order of ``_toc.yml``."""
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8"))
    files = [toc["root"]]
    for part in toc["parts"]:
        files += [chapter["file"] for chapter in part["chapters"]]
    return [Path(file).name for file in files]
