"""What the book adds to Sphinx: front-end parts, and a check of the figures."""

import re
import shutil
from pathlib import Path

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util import logging

logger = logging.getLogger(__name__)

PARTS = {
    "requirejs/require.js": "widgets/require.js",
    "@jupyter-widgets/html-manager/dist/embed-amd.js": "widgets/embed-amd.js",
    "anywidget/dist/index.js": "widgets/anywidget.js",
    "mathjax/es5/tex-mml-chtml.js": "mathjax/tex-mml-chtml.js",
    "mathjax/es5/output/chtml/fonts": "mathjax/output/chtml/fonts",
}

DRAWN_LATE = (
    '"complete"===document.readyState?e.renderWidgets():window.'
    'addEventListener("load",(function(){e.renderWidgets()}))'
)


def copy_front_end(app, config):
    """Copy the front-end parts from ``node_modules`` to the static files."""
    source, target = (
        Path(app.srcdir) / "node_modules",
        Path(app.srcdir) / "_build" / "frontend",
    )
    for name, place in PARTS.items():
        if not (source / name).exists():
            raise ExtensionError(
                f"node_modules/{name} is missing; `npm ci` installs it"
            )
        (target / place).parent.mkdir(parents=True, exist_ok=True)
        if (source / name).is_dir():
            shutil.copytree(source / name, target / place, dirs_exist_ok=True)
        else:
            shutil.copyfile(source / name, target / place)
    shutil.copyfile(
        Path(__file__).with_name("widgets-config.js"),
        target / "widgets/config.js",
    )
    # The manager brings a second, older icon font whose files it looks for
    # beside each page. The theme's own serves as well. And it would draw the
    # live views only after the last picture of the page has arrived.
    manager = target / "widgets/embed-amd.js"
    script = manager.read_text(encoding="utf-8")
    script = re.sub(
        r'@font-face\{font-family:"Font Awesome 5.*?format\("svg"\)\}',
        "",
        script,
    ).replace("Font Awesome 5", "Font Awesome 6")
    if script.count(DRAWN_LATE) != 1:
        raise ExtensionError("html-manager starts its views in another way now")
    manager.write_text(
        script.replace(DRAWN_LATE, "drawLiveViews(e)"), encoding="utf-8"
    )


def drop_thebe(app, pagename, templatename, context, doctree):
    """Leave out Thebe, which Jupyter Book adds twice, from another server."""
    for key in ("script_files", "css_files"):
        context[key] = [
            item for item in context.get(key, []) if not _is_thebe(item)
        ]


def _is_thebe(item):
    attributes = getattr(item, "attributes", {})
    # The state of the live views is long base64 text, where any five letters
    # turn up by chance.
    if attributes.get("type") == "application/vnd.jupyter.widget-state+json":
        return False
    return "thebe" in str(item).lower() or "THEBE" in str(attributes)


NEEDLESS = re.compile(
    r'<link rel="preload" as="font"[^>]*>'
    r"|<script[^>]*/fontawesome/[^>]*all\.min\.js[^>]*></script>"
)
LATER = re.compile(
    r'<script (?:defer="defer" )?(src="[^"]*/(?:tex-mml-chtml|bootstrap'
    r'|pydata-sphinx-theme)\.js[^"]*")>'
)


def lighten(app, exception):
    """Let each page draw its live views first.

    The theme's font preloads fail on pages from a disk, and its icons come
    from a style sheet already: the script that draws them again weighs 1.5 MB.
    Where there are live views, `widgets-config.js` starts MathJax and the
    theme's scripts when the views stand.
    """
    for page in Path(app.outdir).rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        light = NEEDLESS.sub("", text)
        if "/widgets/config.js" in light:
            light = LATER.sub(r'<script type="text/later" data-\1>', light)
        if light != text:
            page.write_text(light, encoding="utf-8")


def check_figures(app, doctree):
    """Warn of each picture without an alternative text, a caption or a name."""
    for image in doctree.findall(nodes.image):
        figure = image.parent
        while figure is not None and not isinstance(figure, nodes.figure):
            figure = figure.parent
        missing = []
        if not image.get("alt", "").strip():
            missing.append("an alternative text")
        if figure is None or not any(
            isinstance(child, nodes.caption) for child in figure.children
        ):
            missing.append("a caption")
        if figure is None or not figure.get("names"):
            missing.append("a name")
        if missing:
            logger.warning(
                "figure without %s: %s",
                " and ".join(missing),
                image["uri"][:80],
                location=image,
                type="book",
                subtype="figure",
            )


def setup(app):
    app.connect("config-inited", copy_front_end)
    app.connect("doctree-read", check_figures)
    app.connect("html-page-context", drop_thebe, priority=900)
    app.connect("build-finished", lighten)
    return {
        "version": "1",
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
