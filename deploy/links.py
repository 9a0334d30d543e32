"""Print the links that bring each chapter to a student of a hub.

python deploy/links.py https://hub.example.org

A link logs the student in, fetches the student copies with nbgitpuller (what the student has
changed is kept), and opens the chapter in JupyterLab.
"""

import argparse
import sys
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_tools.repository import address, chapters  # noqa: E402


def link(hub, repository, branch, notebook):
    """Return the address of a hub that pulls a repository and opens one of its notebooks."""
    folder = repository.rpartition("/")[2]
    query = {
        "repo": repository,
        "branch": branch,
        "urlpath": f"lab/tree/{folder}/{notebook}",
    }
    return f"{hub.rstrip('/')}/hub/user-redirect/git-pull?{urlencode(query)}"


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("hub", help="the address of the hub")
    parser.add_argument("--repository", default=address(), help="where the student copies are")
    parser.add_argument("--branch", default="student", help="the branch that holds them")
    options = parser.parse_args(arguments)
    for chapter in chapters():
        pulled = link(options.hub, options.repository, options.branch, chapter.name)
        print(f"- [{chapter.stem}]({pulled})")


if __name__ == "__main__":
    main()
