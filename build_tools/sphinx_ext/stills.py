"""Still pictures: figures as WebP, and what stands in a page where scripts are off."""

import base64
import hashlib
import html
import io
import json
import re
from pathlib import Path

from PIL import Image
from sphinx.errors import ExtensionError
from sphinx.transforms.post_transforms.images import ImageConverter

NO_SCRIPT = """<noscript><p class="no-script">Scripts are off in your
browser. The text, the code and the figures are all here; formulas stand as
TeX, live views as still pictures or not at all, and search does not
work.</p></noscript>
"""
QUALITY = 85  # of pictures with losses
STATE_TYPE = "application/vnd.jupyter.widget-state+json"
VIEW = re.compile(
    r'<script type="application/vnd.jupyter.widget-view\+json">(.*?)</script>',
    re.DOTALL,
)


class FiguresAsWebP(ImageConverter):
    """Turn each PNG of a page into a WebP, which weighs a fraction.

    It has 256 colours, as drawings do; or all of them and small losses, where
    it then weighs less, as do pictures of many digits.
    """

    formats = ("html",)

    def match(self, node):
        return "*" in node["candidates"] and self.guess_mimetypes(node) == ["image/png"]

    def get_conversion_rule(self, node):
        return "image/png", "image/webp"

    def convert(self, source, target):
        with Image.open(source) as image:
            full = image.convert("RGB")
        drawing, picture = io.BytesIO(), io.BytesIO()
        full.quantize(256, dither=Image.Dither.NONE).save(drawing, "WEBP", lossless=True)
        full.save(picture, "WEBP", quality=QUALITY)
        smaller = min(drawing, picture, key=lambda packed: packed.tell())
        Path(target).write_bytes(smaller.getvalue())
        return True


def show_stills(app, pagename, templatename, context, doctree):
    """Say in each page what is missing without scripts, and show its live views still."""
    if "body" not in context:
        return
    scripts, folder = context["script_files"], Path(app.outdir, app.builder.imagedir)
    for number, script in enumerate(scripts):
        attributes = getattr(script, "attributes", {})
        if attributes.get("type") == STATE_TYPE:
            body, state = add_stills(context["body"], attributes["body"], folder)
            attributes = {**attributes, "body": state}
            scripts[number] = type(script)(script.filename, priority=script.priority, **attributes)
            context["body"] = body
    context["body"] = NO_SCRIPT + context["body"]


def add_stills(body, state, folder):
    """Put the still picture of each live view where scripts are off.

    The pictures move from the views' state, where no script needs them, to
    files in ``folder``.

    Returns
    -------
    tuple of str
        The page's body and the state, both changed.
    """
    manager = json.loads(state)
    models = manager["state"]
    stills = {
        name: still_of(model, folder) for name, model in models.items() if "moves" in model["state"]
    }

    def noscript(tag):
        boxes, views = [json.loads(tag[1])["model_id"]], []
        for name in boxes:  # grows as boxes show what is in them
            views += [name] if name in stills else []
            children = models[name]["state"].get("children", [])
            boxes += [child.removeprefix("IPY_MODEL_") for child in children]
        pictures = "".join(stills[name] for name in dict.fromkeys(views))
        return f"{tag[0]}<noscript>{pictures}</noscript>" if pictures else tag[0]

    body = VIEW.sub(noscript, body)
    if stills and not any(still in body for still in stills.values()):
        raise ExtensionError("myst-nb marks the place of a live view in another way now")
    return body, json.dumps(manager, separators=(",", ":")).replace("</", "<\\/")


def still_of(model, folder):
    """Write the still picture of one view, and return it as HTML."""
    state, buffers = model["state"], model["buffers"]
    alternative, wanted = state["alternative"], ["still"]
    if "frames" in state or any(b["path"][0] == "frames" for b in buffers):
        at = 0
        for place, texts in zip(state["position"], state["texts"], strict=True):
            at = at * len(texts) + place
        wanted = ["frames", state["index"][at]]
        alternative = state["alternatives"][at]
    data = next(b["data"] for b in buffers if b["path"] == wanted)
    model["buffers"] = [b for b in buffers if b["path"] != ["still"]]
    content = base64.b64decode(data)
    name = f"still-{hashlib.sha256(content).hexdigest()[:16]}.webp"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)
    with Image.open(folder / name) as picture:
        width, height = picture.size
    moves = html.escape(state["moves"])
    return (
        f'<img class="still" src="../_images/{name}" '
        f'width="{width}" height="{height}" loading="lazy" alt="{html.escape(alternative)}">'
        f"<p>A still picture, because scripts are off. {moves}</p>"
    )


def setup(app):
    FiguresAsWebP.available = True
    app.add_post_transform(FiguresAsWebP)
    app.connect("html-page-context", show_stills, priority=902)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
