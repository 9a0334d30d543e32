"""The repository keeps its shape: who may import whom, where things lie, and how long a file is."""

import ast
import graphlib
import re
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PACKAGES = ("vae_tutorial", "build_tools")


def committed(*patterns):
    """Return the files that git holds or would take in, as paths from the top."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [Path(line) for line in listed.splitlines() if (ROOT / line).is_file()]


def module_name(path):
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def looked_up(source, package):
    """Return the module of each name that a package imports only when it is asked for."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_HOME":
            homes = ast.literal_eval(node.value)
            return {f"{package}.{name}": f"{package}.{home}" for name, home in homes.items()}
    return {}


MODULES = {module_name(path): path for name in PACKAGES for path in committed(f"{name}/*.py")}
LOOKED_UP = {
    name: home
    for package, path in MODULES.items()
    if path.stem == "__init__"
    for name, home in looked_up((ROOT / path).read_text("utf-8"), package).items()
}


def home_of(package, name, modules):
    """Return the module that ``from package import name`` imports."""
    full = f"{package}.{name}"
    if full in modules:
        return full
    return home_of(LOOKED_UP[full], name, modules) if full in LOOKED_UP else package


def imports(source, module, is_package, modules):
    """Return those of ``modules`` that the source of one imports, also inside its functions."""
    home = module.split(".") if is_package else module.split(".")[:-1]
    named = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            named.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = home[: len(home) - node.level + 1] if node.level else []
            base = ".".join([*start, *filter(None, [node.module])])
            named.update(home_of(base, alias.name, modules) for alias in node.names)
    return named & set(modules) - {module, *PACKAGES}


def graph():
    return {
        name: imports((ROOT / path).read_text("utf-8"), name, path.stem == "__init__", MODULES)
        for name, path in MODULES.items()
    }


def reached(start, edges):
    """Return all that a module imports, and what those import, and so on."""
    seen, ahead = set(), [start]
    while ahead:
        for name in edges[ahead.pop()] - seen:
            seen.add(name)
            ahead.append(name)
    return seen


def test_imports_are_read_in_each_of_their_forms():
    source = (
        "import numpy, p.a\nfrom . import b, word\nfrom .c import d\nfrom ..q import e\n"
        "def f():\n    from p.s.inner import g\n    import p.lazy as h\n"
    )
    modules = {"p.a", "p.s", "p.s.b", "p.s.c", "p.q", "p.s.inner", "p.lazy", "p.s.here"}
    expected = {"p.a", "p.s", "p.s.b", "p.s.c", "p.q", "p.s.inner", "p.lazy"}
    assert imports(source, "p.s.here", False, modules) == expected
    assert imports("from .c import d", "p.s", True, modules) == {"p.s.c"}


def test_a_name_that_is_looked_up_leads_to_its_module():
    assert home_of("vae_tutorial", "load_digits", MODULES) == "vae_tutorial.data"
    assert home_of("vae_tutorial", "data", MODULES) == "vae_tutorial.data"
    assert home_of("vae_tutorial", "DigitPad", MODULES).startswith("vae_tutorial.widgets")


def test_no_module_imports_itself_by_way_of_others():
    assert len(MODULES) > 20
    graphlib.TopologicalSorter(graph()).prepare()  # raises CycleError, which names the circle


def test_no_javascript_module_imports_itself_by_way_of_others():
    written = {(ROOT / path).resolve() for path in committed("*.js") if not is_bundle(path)}
    edges = {
        path: {
            (path.parent / name).resolve()
            for name in re.findall(r"""from\s+["'](\.[^"']+)["']""", path.read_text("utf-8"))
        }
        for path in written
    }
    assert any(edges.values())
    graphlib.TopologicalSorter(edges).prepare()


def test_recipes_know_nothing_of_the_weights_and_the_weights_nothing_of_the_training():
    edges = graph()
    recipes, pretrained, train = (f"vae_tutorial.{m}" for m in ("recipes", "pretrained", "train"))
    assert not {pretrained, train} & reached(recipes, edges)
    assert recipes in reached(pretrained, edges) and train not in reached(pretrained, edges)
    assert pretrained in reached(train, edges)


def test_the_package_needs_nothing_of_what_builds_the_book():
    for name, needed in graph().items():
        if name.startswith("vae_tutorial"):
            assert not [other for other in needed if other.startswith("build_tools")], name


def test_nothing_under_book_is_run_to_build():
    held = committed("book")
    assert len(held) > 15
    read = {".bib", ".css", ".ipynb", ".md", ".png", ".svg"}
    # The linter's settings for the chapters are the one file that is not read.
    assert {path.name for path in held if path.suffix not in read} <= {"ruff.toml"}


@pytest.mark.parametrize("name", PACKAGES)
def test_no_file_is_longer_than_a_reader_takes_in(name):
    written = [path for path in committed(name) if path.suffix in {".py", ".js", ".css"}]
    assert written
    lengths = {str(path): (ROOT / path).read_text("utf-8").count("\n") for path in written}
    bundles = {str(path) for path in written if is_bundle(path)}
    assert not {path: n for path, n in lengths.items() if n > 400 and path not in bundles}


def is_bundle(path):
    """Return whether a file is written by `npm run bundle`."""
    return "bundles" in path.parts


def test_no_line_of_javascript_is_too_long_to_read():
    written = [path for path in committed("*.js", "*.mjs") if not is_bundle(path)]
    assert len(written) > 10
    long = [
        f"{path}:{number}"
        for path in written
        for number, line in enumerate((ROOT / path).read_text("utf-8").splitlines(), 1)
        if len(line) > 100
    ]
    assert not long


def test_the_configuration_has_no_key_that_jupyter_book_does_not_know():
    shipped = (files("jupyter_book") / "default_config.yml").read_text("utf-8")
    known = yaml.safe_load(shipped) | {"bibtex_bibfiles": None}  # documented, without a default
    config = yaml.safe_load((ROOT / "_config.yml").read_text("utf-8"))
    assert config.keys() <= known.keys()
    for section, value in config.items():
        if isinstance(value, dict):
            assert value.keys() <= known[section].keys(), section
