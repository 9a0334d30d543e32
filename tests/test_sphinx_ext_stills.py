"""Where scripts are off, each live view is a still picture; figures weigh little."""

import base64
import io
import json
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image
from scipy import ndimage
from sphinx.builders.html._assets import _JavaScript
from sphinx.errors import ExtensionError

from build_tools.sphinx_ext import stills


def view(name):
    return (
        '<script type="application/vnd.jupyter.widget-view+json">'
        f'{{"version_major": 2, "model_id": "{name}"}}</script>'
    )


def state_of(**models):
    return json.dumps({"version_major": 2, "state": models})


def picture_of(gray):
    packed = io.BytesIO()
    Image.new("L", (30, 20), gray).save(packed, "PNG")
    return packed.getvalue()


FIRST, SECOND = picture_of(1), picture_of(2)


def still_view(content=FIRST, alternative="A <digit>."):
    data = base64.b64encode(content).decode()
    return {
        "state": {"moves": "Sliders move it.", "alternative": alternative},
        "buffers": [
            {"path": ["weights"], "data": "AA=="},
            {"path": ["still"], "data": data},
        ],
    }


def frames():
    """A slider over frames: it stands on the third text, which shows the second picture."""
    pictures = [base64.b64encode(name).decode() for name in (FIRST, SECOND)]
    return {
        "state": {
            "moves": "A slider moves it.",
            "alternative": "",
            "alternatives": ["one", "two", "three"],
            "index": [0, 0, 1],
            "position": [2],
            "texts": [["a", "b", "c"]],
        },
        "buffers": [{"path": ["frames", i], "data": data} for i, data in enumerate(pictures)],
    }


def test_a_still_picture_follows_its_view_and_leaves_the_state(tmp_path):
    body = f"<p>Text</p>{view('one')}"
    body, state = stills.add_stills(body, state_of(one=still_view()), tmp_path)
    (picture,) = tmp_path.iterdir()
    assert picture.read_bytes() == FIRST
    assert body == (
        f"<p>Text</p>{view('one')}<noscript>"
        f'<img class="still" src="../_images/{picture.name}" width="30" height="20" '
        'loading="lazy" alt="A &lt;digit&gt;.">'
        "<p>A still picture, because scripts are off. Sliders move it.</p></noscript>"
    )
    assert json.loads(state)["state"]["one"]["buffers"] == [{"path": ["weights"], "data": "AA=="}]


def test_a_box_shows_the_pictures_of_what_is_in_it(tmp_path):
    children = ["IPY_MODEL_slider", "IPY_MODEL_one", "IPY_MODEL_two"]
    models = {
        "box": {"state": {"children": children}},
        "slider": {"state": {}},
        "one": still_view(FIRST, "one"),
        "two": still_view(SECOND, "two"),
    }
    body, _ = stills.add_stills(view("box"), state_of(**models), tmp_path)
    assert body.index('alt="one"') < body.index('alt="two"')
    assert body.count("<noscript>") == 1


def test_of_frames_the_one_that_the_slider_stands_on_is_shown(tmp_path):
    body, _ = stills.add_stills(view("one"), state_of(one=frames()), tmp_path)
    (picture,) = tmp_path.iterdir()
    assert picture.read_bytes() == SECOND and 'alt="three"' in body


def test_a_state_cannot_end_its_script(tmp_path):
    models = {"one": {"state": {"text": "</script>"}}}
    _, state = stills.add_stills("", state_of(**models), tmp_path)
    assert "</" not in state and json.loads(state)["state"]["one"]["state"]["text"] == "</script>"


def test_the_build_stops_when_no_place_of_a_view_is_found(tmp_path):
    body = view("one").replace("widget-view+json", "view+json")
    with pytest.raises(ExtensionError, match="marks the place of a live view"):
        stills.add_stills(body, state_of(one=still_view()), tmp_path)


def test_a_page_says_what_is_missing_and_its_state_is_replaced(tmp_path):
    app = SimpleNamespace(outdir=tmp_path, builder=SimpleNamespace(imagedir="_images"))
    script = _JavaScript(None, type=stills.STATE_TYPE, body=state_of(one=still_view()))
    other = _JavaScript("theme.js")
    context = {"body": view("one"), "script_files": [other, script]}
    stills.show_stills(app, "page", "page.html", context, None)
    assert context["body"].startswith(stills.NO_SCRIPT)
    assert 'class="still"' in context["body"]
    assert context["script_files"][0] is other
    changed = context["script_files"][1].attributes
    assert changed["type"] == stills.STATE_TYPE and "still" not in changed["body"]


def test_a_figure_becomes_webp_and_keeps_its_colours(tmp_path):
    colours = np.zeros((20, 30, 3), "uint8")
    colours[:10], colours[10:] = (255, 255, 255), (0, 114, 178)
    Image.fromarray(colours).save(tmp_path / "a.png")
    converter = object.__new__(stills.FiguresAsWebP)
    assert converter.convert(tmp_path / "a.png", tmp_path / "a.webp")
    with Image.open(tmp_path / "a.webp") as image:
        assert image.format == "WEBP"
        np.testing.assert_array_equal(np.asarray(image.convert("RGB")), colours)


def test_a_picture_of_many_grays_may_lose_a_little(tmp_path):
    rng = np.random.default_rng(0)
    smooth = ndimage.gaussian_filter(rng.uniform(0, 255, (200, 300)), 4)
    gray = np.interp(smooth, (smooth.min(), smooth.max()), (0, 255)).astype("uint8")
    Image.fromarray(gray).save(tmp_path / "a.png")
    assert object.__new__(stills.FiguresAsWebP).convert(tmp_path / "a.png", tmp_path / "a.webp")
    with Image.open(tmp_path / "a.webp") as image:
        image.save(tmp_path / "lossless.webp", lossless=True)
        assert np.abs(np.asarray(image.convert("L"), float) - gray).max() < 16
    weights = [(tmp_path / name).stat().st_size for name in ("a.webp", "lossless.webp")]
    assert weights[0] < weights[1] / 2
