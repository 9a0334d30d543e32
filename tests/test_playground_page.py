"""What the page of the playground says can be done with it can be done."""

import html
import json
import re
from pathlib import Path
from urllib.parse import parse_qsl

import numpy as np
import pytest

from vae_tutorial import Playground
from vae_tutorial.widgets import playground

from .test_saved_run import LEVERS, weights_for, written

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "book" / "playground.md").read_text("utf-8")
LIB = ROOT / "vae_tutorial" / "widgets" / "lib" / "playground"
SOURCES = sorted([*(ROOT / "book").glob("*.md"), *(ROOT / "book").glob("*.ipynb")])


def text_of(path):
    """Return the Markdown of a page."""
    text = path.read_text("utf-8")
    if path.suffix == ".md":
        return text
    return "\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])


def states():
    """Return the page and the state of each link that opens the playground in one."""
    return [
        (path.name, html.unescape(state))
        for path in SOURCES
        for state in re.findall(r'href="playground\.html#([^"]+)"', text_of(path))
    ]


@pytest.mark.parametrize(("page", "state"), states())
def test_a_link_from_the_book_opens_the_playground_as_it_says(page, state):
    asked = {}
    for name, text in parse_qsl(state, strict_parsing=True):
        if name == "hide":
            asked[name] = text.split(",")
        elif isinstance(playground.DEFAULTS.get(name), bool):
            asked[name] = {"0": False, "1": True}[text]
        else:
            number = re.fullmatch(r"[\d.]+", text)
            asked[name] = (float(text) if "." in text else int(text)) if number else text
    shown = Playground(**asked)  # raises where a value is none that there is
    assert {name: getattr(shown, name) for name in asked} == asked


def test_each_lesson_and_each_lever_section_is_linked():
    found = states()
    course = [state for page, state in found if page == "playground.md"]
    lessons = [s.removeprefix("preset=") for s in course if s.startswith("preset=")]
    assert sorted(lessons) == sorted(playground.PRESETS)
    told = re.findall(r'title: "([^"]+)"', (LIB / "lessons.js").read_text("utf-8"))
    linked = re.findall(r'#preset=\w+">([^<]+)</a>', PAGE)
    assert linked == told
    assert sum(page == "07-levers.ipynb" for page, _ in found) >= 6
    assert any(page == "05-training-a-vae.ipynb" for page, _ in found)


def test_the_table_names_every_lever_and_says_which_act_at_once():
    source = (LIB / "levers.js").read_text("utf-8")
    table = source.split("export const LEVERS")[1].split("\n};")[0]
    levers = re.findall(r'title: "([^"]+)", restarts: (true|false)', table)
    rows = re.findall(r"(?m)^\| (?!lever )(\w.*?) \| ", PAGE.replace(r"\|", "|"))
    titles = [row for row in rows if row in dict(levers)]
    assert sorted(titles) == sorted(dict(levers))
    assert len(levers) == len(playground.DEFAULTS)
    live = [title for title, restarts in levers if restarts == "false"]
    assert "The first eight act at once" in PAGE and sorted(titles[:8]) == sorted(live)


def test_the_programs_on_the_page_run(rng, tmp_path, monkeypatch, capsys):
    written(tmp_path, (LEVERS, weights_for(LEVERS, rng)), "json")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"(?ms)^```python\n(.*?)^```", PAGE)
    assert len(blocks) == 3
    names = {}
    for block in blocks:
        exec(block, names)
    assert names["pictures"].shape == (16, 8, 8, 1)
    assert np.isfinite(float(capsys.readouterr().out.split()[0]))
    names["play"].epoch = 3
    assert capsys.readouterr().out == "epoch 3\n"
    take_along = (LIB / "take_along.js").read_text("utf-8")
    snippet = re.search(r"SNIPPET = '(.*?)';", take_along)[1].replace(r"\n", "\n")
    assert blocks[0] == f"{snippet}\n"
