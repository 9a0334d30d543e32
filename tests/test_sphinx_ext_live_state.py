"""The state of each live view stands behind it, with all that belongs to it and nothing else."""

import json

import pytest
from bs4 import BeautifulSoup
from ipywidgets import FloatSlider, HBox, IntSlider, Label, jslink
from ipywidgets.embed import embed_data
from sphinx.errors import ExtensionError

from build_tools.sphinx_ext.live_state import groups, placed, restore_code, share_code

VIEW = '<script type="application/vnd.jupyter.widget-view+json">{"model_id": "%s"}</script>'


@pytest.fixture
def widgets():
    """Two sliders that are linked, a box of two things and one that nobody shows; their state."""
    one, other, unseen = FloatSlider(), FloatSlider(), Label("unseen")
    box = HBox([IntSlider(), Label("</script>")])
    jslink((one, "value"), (other, "value"))
    manager = embed_data(views=[one, box, unseen])["manager_state"]
    return one, other, box, unseen, json.loads(json.dumps(manager))


def test_linked_widgets_and_what_is_in_a_box_belong_together(widgets):
    one, other, box, unseen, manager = widgets
    group_of = {name: group for group in groups(manager["state"]) for name in group}
    assert sorted(group_of) == sorted(manager["state"])
    assert group_of[one.model_id] is group_of[other.model_id]
    assert group_of[box.model_id] is not group_of[one.model_id]
    assert box.children[0].model_id in group_of[box.model_id]
    assert one.layout.model_id in group_of[one.model_id]
    assert unseen.model_id not in group_of[box.model_id]


def test_each_state_stands_once_behind_its_first_view_and_its_still(widgets):
    one, other, box, unseen, manager = widgets
    still = '<noscript><img src="still.webp"></noscript>'
    views = [VIEW % one.model_id, VIEW % box.model_id + still, VIEW % other.model_id]
    body = placed("<p>".join(views), json.dumps(manager))
    tags = BeautifulSoup(body, "html.parser")("script")
    kinds = ["state" if "state" in tag["type"] else "view" for tag in tags]
    assert kinds == ["view", "state", "view", "state", "view"]
    assert f"{still}<script" in body
    states = [json.loads(tags[i].string)["state"] for i in (1, 3)]
    assert {one.model_id, other.model_id} <= set(states[0]) and box.model_id in states[1]
    assert states[0] | states[1] == {
        name: model for name, model in manager["state"].items() if name in states[0] | states[1]
    }
    assert unseen.model_id not in states[0] | states[1]


def test_a_view_without_a_state_stops_the_build():
    with pytest.raises(ExtensionError, match="shows a widget, f00, and has no state"):
        placed(VIEW % "f00", json.dumps({"state": {}}))


def test_code_that_widgets_share_stands_once():
    long, own = "export default {}", "p { color: red }"
    models = {
        name: {"state": state}
        for name, state in {
            "a": {"_esm": long, "_css": own, "value": long},
            "b": {"_esm": long},
            "c": {"value": 1},
        }.items()
    }
    assert share_code(models) == [long]
    states = [models[name]["state"] for name in "abc"]
    assert states == [{"_esm": 0, "_css": own, "value": long}, {"_esm": 0}, {"value": 1}]
    restore_code(models, [long])
    assert states[0] == {"_esm": long, "_css": own, "value": long} and states[1] == {"_esm": long}
