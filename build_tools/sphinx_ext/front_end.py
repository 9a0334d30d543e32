"""The scripts and styles of a page: which ones there are, from where, and in which order.

All come from npm packages that are copied at build time, nothing from another
server. What starts the live views, `live_views/`, is bundled with the parts of
Jupyter's widgets that they use: a fifth of html-manager, which brings them
all. It starts MathJax and the theme's scripts when the views stand.
"""

import shutil
import subprocess
from pathlib import Path

from sphinx.errors import ExtensionError

from build_tools.site import ROOT
from build_tools.sphinx_ext.markup import changed
from build_tools.sphinx_ext.stills import STATE_TYPE

NPM = ROOT / "node_modules"
TARGET = ROOT / "_build" / "frontend"
PARTS = {
    "mathjax/es5/tex-mml-chtml.js": "mathjax/tex-mml-chtml.js",
    "mathjax/es5/output/chtml/fonts": "mathjax/output/chtml/fonts",
}
LIVE_VIEWS = Path(__file__).with_name("live_views") / "index.js"
BUNDLE = "widgets/live-views"


def copy_parts(app, config):
    """Copy the parts from ``node_modules`` to the static files."""
    for name, place in PARTS.items():
        if not (NPM / name).exists():
            raise ExtensionError(f"node_modules/{name} is missing; `npm ci` installs it")
        (TARGET / place).parent.mkdir(parents=True, exist_ok=True)
        if (NPM / name).is_dir():
            shutil.copytree(NPM / name, TARGET / place, dirs_exist_ok=True)
        else:
            shutil.copyfile(NPM / name, TARGET / place)
    shutil.copyfile(Path(__file__).with_name("paper.js"), TARGET / "paper.js")
    bundle(LIVE_VIEWS, TARGET / BUNDLE)


def bundle(source, target):
    """Write a script and all that it imports to one file ``.js`` and their styles to a ``.css``."""
    program = NPM / ".bin" / "esbuild"
    if not program.exists():
        raise ExtensionError(f"node_modules/.bin/{program.name} is missing; `npm ci` installs it")
    options = "--bundle --minify --format=iife --target=es2022 --charset=utf8 --log-level=warning"
    target.parent.mkdir(parents=True, exist_ok=True)
    command = [program, source, *options.split(), f"--outfile={target}.js"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode or run.stderr:
        raise ExtensionError(f"esbuild cannot bundle {source.name}: {run.stderr}")


def drop_thebe(app, pagename, templatename, context, doctree):
    """Leave out Thebe, which Jupyter Book adds twice, from another server."""
    for key in ("script_files", "css_files"):
        files = context.get(key, [])
        files[:] = [item for item in files if not _is_thebe(item)]  # Sphinx adds to this list


def _is_thebe(item):
    attributes = getattr(item, "attributes", {})
    # The state of the live views is long base64 text, where any five letters
    # turn up by chance.
    if attributes.get("type") == STATE_TYPE:
        return False
    return "thebe" in str(item).lower() or "THEBE" in str(attributes)


def add_filters(app):
    """Give the templates their filters; builders that write no pages, as linkcheck, have none."""
    if app.builder.format != "html":
        return
    app.builder.templates.environment.filters |= {"changed": changed, "late": late}


def order_scripts(app, pagename, templatename, context, doctree):
    """Tell the templates whether a page has live views, which then come first.

    Raises
    ------
    ExtensionError
        If a page has the state of live views, and not the script that starts them.
    """
    scripts = context["script_files"]
    names = [str(getattr(item, "filename", item)) for item in scripts]
    context["live_views"] = any(name.endswith(f"{BUNDLE}.js") for name in names)
    states = [getattr(item, "attributes", {}).get("type") for item in scripts]
    if STATE_TYPE in states and not context["live_views"]:
        raise ExtensionError(f"{pagename} has live views, but no {BUNDLE}.js to start them")
    if context["live_views"]:
        app.add_css_file(f"{BUNDLE}.css")
        context["js_tag"] = _mathjax_late(context["js_tag"], app.config.mathjax_path)


def late(scripts):
    """Return script tags as those that `live_views` starts when the views stand."""
    return changed(
        scripts, r'<script (?:defer="defer" )?src=', '<script type="text/later" data-src='
    )


def _mathjax_late(js_tag, mathjax):
    def tag(script):
        is_mathjax = str(getattr(script, "filename", script)).endswith(mathjax)
        return late(js_tag(script)) if is_mathjax else js_tag(script)

    return tag


def setup(app):
    app.connect("config-inited", copy_parts)
    app.connect("builder-inited", add_filters)
    app.connect("html-page-context", drop_thebe, priority=900)
    app.connect("html-page-context", order_scripts, priority=901)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
