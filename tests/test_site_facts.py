"""The repository's address stands in one place, and everything follows from it."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from build_tools import site

ROOT = Path(__file__).parents[1]
CONFIG = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))

# What others read as it stands, without a build that could fill the address in.
SPELLED_OUT = re.compile(
    r"README\.md|CITATION\.cff|book/\d\d-[\w-]+\.ipynb|deploy/.*|vae_tutorial/widgets/playground\.py"
)


def repository():
    """Return owner and name, as the book's configuration says."""
    return CONFIG["repository"]["url"].removeprefix("https://github.com/")


def mentions():
    """Return each place where a repository of this name is spelled out."""
    name = repository().split("/")[1]
    pattern = rf"(?:github\.com|/gh|/github)/([\w.-]+/{re.escape(name)})|([\w-]+)\.github\.io"
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split("\n")
    if len(listed) < 10:
        pytest.skip("not a git checkout")
    for path in filter(None, listed):
        if path == "_config.yml" or path.startswith("tests/") or not (ROOT / path).is_file():
            continue
        text = (ROOT / path).read_text(encoding="utf-8", errors="ignore")
        for found in re.finditer(pattern, text):
            yield path, found[1], found[2]


def test_no_other_file_spells_the_address_out_unless_it_must():
    assert {path for path, _, _ in mentions() if not SPELLED_OUT.fullmatch(path)} == set()


def test_where_the_address_is_spelled_out_it_is_the_books():
    owner = repository().split("/")[0]
    for path, full, pages in mentions():
        assert full in (None, repository()), path
        assert pages in (None, owner), path


def test_the_configuration_gives_the_address_once():
    text = (ROOT / "_config.yml").read_text(encoding="utf-8")
    assert text.count(repository()) == 1
    assert "baseurl" not in text


def test_address_is_that_of_the_configuration(monkeypatch):
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    assert site.address() == CONFIG["repository"]["url"]


def test_address_in_a_workflow_is_that_of_its_repository(monkeypatch):
    monkeypatch.setenv("GITHUB_REPOSITORY", "ada/vae-course")
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.com")
    assert site.address() == "https://github.com/ada/vae-course"


@pytest.mark.parametrize(
    ("repository", "pages"),
    [
        ("https://github.com/Ada/vae-course", "https://ada.github.io/vae-course/"),
        ("https://github.com/ada/ada.github.io", "https://ada.github.io/"),
    ],
)
def test_pages_stand_where_github_serves_them(repository, pages):
    assert site.pages_address(repository) == pages
