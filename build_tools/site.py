"""The facts of the book that more than one tool needs: its files, its version, its address."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import yaml

ROOT = Path(__file__).parents[1]
BUILT = ROOT / "_build" / "html"
CONFIG = yaml.safe_load((ROOT / "_config.yml").read_text("utf-8"))
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
EDITION = f"vae-tutorial-{CITATION['version']}"


def chapters():
    """Return the paths of the chapters' notebooks, in order."""
    return sorted((ROOT / "book").glob("[0-9][0-9]-*.ipynb"))


def pages():
    """Return the names of all pages, chapters and others, in the order of ``_toc.yml``."""
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8"))
    files = [toc["root"]]
    for part in toc["parts"]:
        files += [chapter["file"] for chapter in part["chapters"]]
    return [Path(file).name for file in files]


def address():
    """Return where the repository is on the web, as ``_config.yml`` says.

    In a workflow on GitHub it is the repository that the workflow runs in.
    """
    if "GITHUB_REPOSITORY" in os.environ:
        server = os.environ.get("GITHUB_SERVER_URL", "https://github.com")
        return f"{server}/{os.environ['GITHUB_REPOSITORY']}"
    return CONFIG["repository"]["url"].rstrip("/")


def pages_address(repository):
    """Return where GitHub Pages serves a repository's pages."""
    owner, name = urlsplit(repository).path.strip("/").split("/")
    site = f"https://{owner.lower()}.github.io/"
    return site if name.lower() == f"{owner.lower()}.github.io" else f"{site}{name}/"
