"""What the book adds to Sphinx: front-end parts served by the book itself, and a check of figures."""

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
    """Copy the front-end parts from ``node_modules`` to where Sphinx takes static files from."""
    source, target = Path(app.srcdir) / "node_modules", Path(app.srcdir) / "_build" / "frontend"
    for name, place in PARTS.items():
        if not (source / name).exists():
            raise ExtensionError(f"node_modules/{name} is missing; `npm ci` installs it")
        copy = shutil.copytree if (source / name).is_dir() else shutil.copyfile
        (target / place).parent.mkdir(parents=True, exist_ok=True)
        if not (target / place).exists():
            copy(source / name, target / place)
    shutil.copyfile(Path(__file__).with_name("widgets-config.js"), target / "widgets/config.js")


def check_figures(app, doctree):
    """Warn of each picture that lacks an alternative text, a caption or a name to refer to."""
    for image in doctree.findall(nodes.image):
        figure = image.parent
        while figure is not None and not isinstance(figure, nodes.figure):
            figure = figure.parent
        missing = []
        if not image.get("alt", "").strip():
            missing.append("an alternative text")
        if figure is None or not any(isinstance(child, nodes.caption) for child in figure.children):
            missing.append("a caption")
        if figure is None or not figure.get("names"):
            missing.append("a name")
        if missing:
            logger.warning(
                "figure without %s: %s", " and ".join(missing), image["uri"][:80],
                location=image, type="book", subtype="figure",
            )  # fmt: skip


def setup(app):
    app.connect("config-inited", copy_front_end)
    app.connect("doctree-read", check_figures)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
