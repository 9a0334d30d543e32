"""The API page leaves out no module and no name that the package offers."""

import re
from pathlib import Path

import vae_tutorial

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "book" / "api.md").read_text(encoding="utf-8")


def test_every_module_is_on_the_page():
    modules = {
        path.stem
        for path in (ROOT / "vae_tutorial").iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").exists()) and path.stem[0] != "_"
    }
    assert modules == set(re.findall(r"automodule:: vae_tutorial\.(\w+)", PAGE))


def test_every_name_that_the_package_offers_is_in_the_summary():
    summary = re.findall(r"^   ~vae_tutorial\.([\w.]+)\.(\w+)$", PAGE, re.M)
    assert {name: home for home, name in summary} == vae_tutorial._HOME
