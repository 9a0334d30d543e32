"""Where the book is, on this machine and on the web: what runs with no package but Python's own."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[1]
ADDRESS = re.compile(r"^repository:\n  url: (\S+)$", re.M)


def chapters():
    """Return the paths of the chapters' notebooks, in order."""
    return sorted((ROOT / "book").glob("[0-9][0-9]-*.ipynb"))


def address():
    """Return where the repository is on the web, as ``_config.yml`` says.

    In a workflow on GitHub it is the repository that the workflow runs in.
    """
    if "GITHUB_REPOSITORY" in os.environ:
        server = os.environ.get("GITHUB_SERVER_URL", "https://github.com")
        return f"{server}/{os.environ['GITHUB_REPOSITORY']}"
    return ADDRESS.search((ROOT / "_config.yml").read_text("utf-8"))[1].rstrip("/")


def pages_address(repository):
    """Return where GitHub Pages serves a repository's pages."""
    owner, name = urlsplit(repository).path.strip("/").split("/")
    site = f"https://{owner.lower()}.github.io/"
    return site if name.lower() == f"{owner.lower()}.github.io" else f"{site}{name}/"
