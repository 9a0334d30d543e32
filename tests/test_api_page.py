"""The API page leaves out no module and no name that the package offers."""

import re
from pathlib import Path

import vae_tutorial
from vae_tutorial import widgets

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "book" / "api.md").read_text(encoding="utf-8")
# What the views share; whoever reads the page uses it by way of a view.
SHARED = {
    f"vae_tutorial.widgets.{name}"
    for name in ("encoded", "live_view", "playground_levers", "small_digits")
}
EXPECTED = re.compile(r"vae_tutorial\.exercises\.ch\d\d")  # what the exercises expect is not shown


def test_every_module_is_on_the_page():
    paths = [path.relative_to(ROOT) for path in (ROOT / "vae_tutorial").rglob("*.py")]
    public = [path for path in paths if path.stem == "__init__" or path.stem[0] != "_"]
    modules = {".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in public}
    described = set(re.findall(r"automodule:: ([\w.]+)$", PAGE, re.M))
    # The names that `widgets` looks up are described with it.
    views = {f"vae_tutorial.widgets.{home}" for home in widgets._HOME.values()}
    modules = {module for module in modules if not EXPECTED.fullmatch(module)}
    assert modules - SHARED == described | views | {"vae_tutorial"}
    assert SHARED < modules


def test_every_name_that_the_package_offers_is_in_the_summary():
    summary = re.findall(r"^   ~vae_tutorial\.([\w.]+)\.(\w+)$", PAGE, re.M)
    assert {name: home for home, name in summary} == vae_tutorial._HOME


def test_every_name_that_the_package_offers_is_described():
    members = dict(re.findall(r"automodule:: vae_tutorial\.([\w.]+)\n   :members:(.*)", PAGE))
    for name, home in vae_tutorial._HOME.items():
        # A bare `:members:` means all of them.
        assert not members[home] or name in members[home].replace(" ", "").split(","), name
