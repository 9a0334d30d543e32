"""What the page of the playground says can be done with it can be done."""

import html
import json
import re
from pathlib import Path
from urllib.parse import parse_qsl

import numpy as np
import pytest

from vae_tutorial import Playground
from vae_tutorial.widgets import playground_levers

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
        elif isinstance(playground_levers.DEFAULTS.get(name), bool):
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
    assert sorted(lessons) == sorted(playground_levers.PRESETS)
    told = re.findall(r'title: "([^"]+)"', (LIB / "lessons.js").read_text("utf-8"))
    linked = re.findall(r'#preset=\w+">([^<]+)</a>', PAGE)
    assert linked == told
    assert sum(page == "07-levers.ipynb" for page, _ in found) >= 6
    assert any(page == "05-training-a-vae.ipynb" for page, _ in found)


def test_course_and_lessons_ask_the_same():
    """The questions of the page's course are those that the lessons ask, in their order."""
    course = PAGE.split("(playground-course)=")[1].split("\nWith ")[0]
    asked = re.split(r"\n\d\. ", course)[1:]
    lessons = re.findall(
        r"question: (.*?),\n    answer", (LIB / "lessons.js").read_text("utf-8"), re.S
    )
    assert len(asked) == len(lessons) == len(playground_levers.PRESETS)
    for told, lesson in zip(asked, lessons, strict=True):
        words = [set(re.findall(r"[a-z]{4,}", text.lower())) for text in (told, lesson)]
        assert len(words[0] & words[1]) >= 0.6 * len(words[1]), (told, lesson)


def test_links_for_a_class_hide_what_their_rows_do_not_need():
    links = [dict(parse_qsl(state)) for page, state in states() if page == "teaching.md"]
    assert len(links) >= 5
    for link in links:
        hidden, preset = set(link["hide"].split(",")), playground_levers.PRESETS[link["preset"]]
        used = {"beside"} if preset["beside"] else set()
        used |= {"slow_motion"} if link["preset"] == "sound" else set()
        named = {"data", "seed", "lessons", "drawings", "take_along", "beside", "slow_motion"}
        assert hidden == named - used, link


def test_the_page_names_what_a_link_can_hold():
    cell = PAGE.split("playground_levers import")[1].split("```")[0]
    code = f"from vae_tutorial.widgets.playground_levers import{cell}"
    names = {"Markdown": lambda text: shown.append(text)}
    shown = []
    exec(code, names)
    held = set(re.findall(r"`(\w+)`", shown[0]))
    assert held == {*playground_levers.DEFAULTS, *playground_levers.PARTS, "hide", "preset",
                    "stop_at", "pace"}  # fmt: skip


def test_the_landing_page_leads_to_the_playground_above_its_first_view():
    text = text_of(ROOT / "book" / "index.md")
    assert "{ref}`the playground <playground>`" in text.split("```{code-cell}")[0]


def test_the_table_names_every_lever_and_says_which_act_at_once():
    source = (LIB / "levers.js").read_text("utf-8")
    table = source.split("export const LEVERS")[1].split("\n};")[0]
    levers = re.findall(r'title: "([^"]+)", restarts: (true|false)', table)
    rows = re.findall(r"(?m)^\| (?!lever )(\w.*?) \| ", PAGE.replace(r"\|", "|"))
    titles = [row for row in rows if row in dict(levers)]
    assert sorted(titles) == sorted(dict(levers))
    assert len(levers) == len(playground_levers.DEFAULTS)
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
