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
    # beside each page. The theme's own serves as well.
    manager = target / "widgets/embed-amd.js"
    script = manager.read_text(encoding="utf-8")
    script = re.sub(
        r'@font-face\{font-family:"Font Awesome 5.*?format\("svg"\)\}',
        "",
        script,
    )
    manager.write_text(
        script.replace("Font Awesome 5", "Font Awesome 6"), encoding="utf-8"
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


def drop_preloads(app, exception):
    """Remove the theme's font preloads, which fail on pages from a disk."""
    for page in Path(app.outdir).rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        plain = re.sub(r'<link rel="preload" as="font"[^>]*>', "", text)
        if plain != text:
            page.write_text(plain, encoding="utf-8")


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
    app.connect("build-finished", drop_preloads)
    return {
        "version": "1",
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
