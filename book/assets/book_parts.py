"""What the book adds to Sphinx: front-end parts, addresses, a figure check."""

import base64
import hashlib
import html
import json
import os
import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from docutils import nodes
from docutils.parsers.rst import Directive
from PIL import Image
from sphinx.errors import ExtensionError
from sphinx.util import logging

logger = logging.getLogger(__name__)

ROOT = Path(__file__).parents[2]
CONFIG = yaml.safe_load((ROOT / "_config.yml").read_text("utf-8"))
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
EDITION = f"vae-tutorial-{CITATION['version']}"
PREVIEW_ALT = (
    "A page of the book: two sliders drive a decoder that runs in the page"
)
NO_SCRIPT = """<noscript><p class="no-script">Scripts are off in your
browser. The text, the code and the figures are all here; formulas stand as
TeX, live views as still pictures or not at all, and search does not
work.</p></noscript>
"""
PARTS = {
    "requirejs/require.js": "widgets/require.js",
    "@jupyter-widgets/html-manager/dist/embed-amd.js": "widgets/embed-amd.js",
    "anywidget/dist/index.js": "widgets/anywidget.js",
    "mathjax/es5/tex-mml-chtml.js": "mathjax/tex-mml-chtml.js",
    "mathjax/es5/output/chtml/fonts": "mathjax/output/chtml/fonts",
}

VALIDATOR = re.compile(r"new\(\w+\(\)\)(?=[;,](?:\w+=)?\w+\.compile\()")
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
    shutil.copyfile(
        Path(__file__).with_name("preview.png"), target / "preview.png"
    )
    # The manager brings a second, older icon font whose files it looks for
    # beside each page. The theme's own serves as well. Its validators warn of
    # its own schema. And it would draw the live views only after the last
    # picture of the page has arrived.
    manager = target / "widgets/embed-amd.js"
    script = manager.read_text(encoding="utf-8")
    script = re.sub(
        r'@font-face\{font-family:"Font Awesome 5.*?format\("svg"\)\}',
        "",
        script,
    ).replace("Font Awesome 5", "Font Awesome 6")
    script, validators = VALIDATOR.subn(
        r"\g<0>({allowUnionTypes:true})", script
    )
    if script.count(DRAWN_LATE) != 1 or validators != 2:
        raise ExtensionError("html-manager starts its views in another way now")
    manager.write_text(
        script.replace(DRAWN_LATE, "drawLiveViews(e)"), encoding="utf-8"
    )


def address():
    """Return where the repository is on the web, as ``_config.yml`` says.

    In a workflow on GitHub it is the repository that the workflow runs in.
    """
    if "GITHUB_REPOSITORY" in os.environ:
        server = os.environ.get("GITHUB_SERVER_URL", "https://github.com")
        return f"{server}/{os.environ['GITHUB_REPOSITORY']}"
    return CONFIG["repository"]["url"].rstrip("/")


def pages_address(repository):
    """Return where GitHub Pages serves a repository's pages."""
    owner, name = urlsplit(repository).path.strip("/").split("/")
    site = f"https://{owner.lower()}.github.io/"
    return (
        site
        if name.lower() == f"{owner.lower()}.github.io"
        else f"{site}{name}/"
    )


def spread_address(app, config):
    """Hand the repository's address to all that needs it."""
    repository = address()
    config.html_theme_options["repository_url"] = repository
    config.html_baseurl = config.html_baseurl or pages_address(repository)
    config.myst_substitutions["issues"] = (
        f"[open an issue in the book's repository]({repository}/issues)"
    )
    for name, text, file in [
        ("offline", "The offline edition", f"{EDITION}-offline.zip"),
        ("print", "The print edition", f"{EDITION}.pdf"),
        ("slides", "The slides", "slides/index.html"),
    ]:
        link = f"[{text}]({config.html_baseurl}{file})"
        config.myst_substitutions[f"{name}_edition"] = link


def describe_page(app, pagename, templatename, context, doctree):
    """Tell search engines, and whoever shares a link, what a page is about."""
    title = html.unescape(re.sub("<[^>]+>", "", context.get("title", "")))
    properties = {
        "og:type": "article",
        "og:site_name": app.config.html_title,
        "og:title": title or app.config.html_title,
        "og:description": description(doctree) or app.config.html_title,
        "og:url": context["pageurl"],
        "og:image": f"{app.config.html_baseurl}_static/preview.png",
        "og:image:alt": PREVIEW_ALT,
    }
    tags = [("name", "description", properties["og:description"])]
    tags += [("property", *item) for item in properties.items()]
    tags += [("name", "twitter:card", "summary_large_image")]
    context["metatags"] = context.get("metatags", "") + "".join(
        f'<meta {key}="{name}" content="{html.escape(content)}" />\n'
        for key, name, content in tags
    )
    if "body" in context:
        context["body"] = NO_SCRIPT + context["body"]


def description(doctree, longest=200):
    """Return the first sentences of a page, as many as fit."""
    if doctree is None:
        return ""
    for paragraph in doctree.findall(nodes.paragraph):
        if isinstance(paragraph.parent, nodes.section):
            text = " ".join(paragraph.astext().split())
            if len(text) <= longest:
                return text
            start = text[:longest]
            end = max(start.rfind(". "), start.rfind("; "), start.rfind(": "))
            return start[:end] + "." if end > 0 else start.rsplit(" ", 1)[0]
    return ""


def write_sitemap(app, exception):
    """List every page for search engines."""
    if exception or app.builder.name != "html":
        return
    pages = sorted(map(app.builder.get_target_uri, app.env.found_docs))
    rows = "".join(
        f"<url><loc>{html.escape(app.config.html_baseurl + page)}</loc></url>\n"
        for page in pages
    )
    (Path(app.outdir) / "sitemap.xml").write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{rows}</urlset>\n",
        encoding="utf-8",
    )


def write_404(app, exception):
    """Write the page that answers for pages which do not exist.

    It is served at any depth, so it refers to nothing by a relative address
    alone: the base is the book's own path, or the top of another server.
    """
    if exception or app.builder.name != "html":
        return
    root = app.config.root_doc
    pages = [root, *app.env.toctree_includes[root]]
    rows = "\n".join(
        f'<li><a href="{app.builder.get_target_uri(page)}">'
        f"{app.builder.render_partial(app.env.titles[page])['title']}</a></li>"
        for page in pages
    )
    template = Path(__file__).with_name("404.html").read_text("utf-8")
    for name, value in {
        "{{ title }}": html.escape(app.config.html_title),
        "{{ path }}": html.escape(urlsplit(app.config.html_baseurl).path),
        "{{ pages }}": rows,
    }.items():
        template = template.replace(name, value)
    (Path(app.outdir) / "404.html").write_text(template, encoding="utf-8")


class Citation(Directive):
    """The reference to the book and its BibTeX entry, from ``CITATION.cff``."""

    def run(self):
        source = ROOT / "CITATION.cff"
        self.state.document.settings.record_dependencies.add(str(source))
        cff = yaml.safe_load(source.read_text("utf-8"))
        authors = " and ".join(author["name"] for author in cff["authors"])
        year = cff["date-released"][:4]
        plain = (
            f"{authors} ({year}). {cff['title']} (version {cff['version']})"
            f" [Jupyter Book and software]. {address()}"
        )
        entry = {
            "author": f"{{{authors}}}",
            "title": cff["title"],
            "version": cff["version"],
            "year": year,
            "url": address(),
        }
        lines = ",\n".join(f"  {k} = {{{v}}}" for k, v in entry.items())
        bibtex = f"@software{{vae_tutorial,\n{lines}\n}}"
        return [
            nodes.paragraph("", plain),
            nodes.literal_block(bibtex, bibtex, language="bibtex"),
        ]


def drop_thebe(app, pagename, templatename, context, doctree):
    """Leave out Thebe, which Jupyter Book adds twice, from another server."""
    for key in ("script_files", "css_files"):
        context[key] = [
            item for item in context.get(key, []) if not _is_thebe(item)
        ]


def launch_notebooks_only(app, pagename, templatename, context, doctree):
    """Offer Binder and Colab for notebooks; Colab opens no other page."""
    if not app.env.doc2path(pagename).endswith(".ipynb"):
        context["header_buttons"] = [
            button
            for button in context.get("header_buttons", [])
            if button.get("label") != "launch-buttons"
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
FIGURE = re.compile(r"(_images/[\w-]+)\.png")
LATER = re.compile(
    r'<script (?:defer="defer" )?(src="[^"]*/(?:tex-mml-chtml|bootstrap'
    r'|pydata-sphinx-theme)\.js[^"]*")>'
)


# Names that hide what a button says from those who hear it, and a part of
# the page outside of every landmark.
SPOKEN = [
    (
        r'(<button class="btn search-button-field[^>]*?) aria-label="Search"',
        r"\1",
    ),
    (r'<summary aria-label="Toggle hidden content">', "<summary>"),
    (r' role="doc-biblioentry"', ""),
    (  # what scrolls must be within reach of the keyboard
        r'<div class="pst-scrollable-table-container">',
        '<div class="pst-scrollable-table-container" tabindex="0">',
    ),
    (r'<div role="list" class="citation-list">', '<div class="citation-list">'),
    (
        r'<div (class="bd-sidebar-primary[^"]*")',
        r'<div role="complementary" aria-label="Book" \1',
    ),
]


def finish(app, exception):
    """Let each page draw its live views first, and show stills without them.

    The theme's font preloads fail on pages from a disk, and its icons come
    from a style sheet already: the script that draws them again weighs 1.5 MB.
    Where there are live views, `widgets-config.js` starts MathJax and the
    theme's scripts when the views stand. Figures become WebP of 256 colours,
    which weighs a fraction.
    """
    for picture in Path(app.outdir, "_images").glob("*.png"):
        with Image.open(picture) as image:
            palette = image.convert("RGB").quantize(
                256, dither=Image.Dither.NONE
            )
        palette.save(picture.with_suffix(".webp"), lossless=True)
        picture.unlink()
    for page in Path(app.outdir).rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        done = FIGURE.sub(r"\1.webp", NEEDLESS.sub("", text))
        for theirs, ours in SPOKEN:
            done = re.sub(theirs, ours, done)
        if "/widgets/config.js" in done:
            done = LATER.sub(r'<script type="text/later" data-\1>', done)
            done = add_stills(done, Path(app.outdir) / "_images")
        if done != text:
            page.write_text(done, encoding="utf-8")


STATE = re.compile(
    r'(<script type="application/vnd.jupyter.widget-state\+json">)(.*?)'
    r"(?=</script>)",
    re.DOTALL,
)
VIEW = re.compile(
    r'<script type="application/vnd.jupyter.widget-view\+json">(.*?)</script>',
    re.DOTALL,
)


def add_stills(text, folder):
    """Put the still picture of each live view where scripts are off.

    The pictures move from the views' state, where no script needs them, to
    files in ``folder``.
    """
    found = STATE.search(text)
    if not found or 'class="still"' in text:
        return text
    manager = json.loads(found[2])
    states = manager["state"]
    stills = {}
    for name, entry in states.items():
        if "moves" in entry["state"]:
            stills[name] = still_of(entry, folder)

    def noscript(tag):
        models, views = [json.loads(tag[1])["model_id"]], []
        for name in models:  # grows as boxes show what is in them
            views += [name] if name in stills else []
            children = states[name]["state"].get("children", [])
            models += [child.removeprefix("IPY_MODEL_") for child in children]
        pictures = "".join(stills[name] for name in dict.fromkeys(views))
        return (
            f"{tag[0]}<noscript>{pictures}</noscript>" if pictures else tag[0]
        )

    text = VIEW.sub(noscript, text)
    state = json.dumps(manager, separators=(",", ":")).replace("</", "<\\/")
    return STATE.sub(lambda tag: tag[1] + state, text)


def still_of(entry, folder):
    """Write the still picture of one view, and return it as HTML."""
    state, buffers = entry["state"], entry["buffers"]
    alternative, wanted = state["alternative"], ["still"]
    if "frames" in state or any(b["path"][0] == "frames" for b in buffers):
        at = 0
        for place, texts in zip(state["position"], state["texts"], strict=True):
            at = at * len(texts) + place
        wanted = ["frames", state["index"][at]]
        alternative = state["alternatives"][at]
    data = next(b["data"] for b in buffers if b["path"] == wanted)
    entry["buffers"] = [b for b in buffers if b["path"] != ["still"]]
    content = base64.b64decode(data)
    name = f"still-{hashlib.sha256(content).hexdigest()[:16]}.webp"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    moves = html.escape(state["moves"])
    return (
        f'<img class="still" src="../_images/{name}" '
        f'alt="{html.escape(alternative)}">'
        f"<p>A still picture, because scripts are off. {moves}</p>"
    )


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


def head_summaries(app, doctree):
    """Give the tables of autosummary the header cells that they lack."""
    for table in doctree.findall(nodes.table):
        if "autosummary" in " ".join(table["classes"]).split():
            cells = (
                nodes.entry("", nodes.paragraph("", text))
                for text in ("name", "what it is")
            )
            head = nodes.thead("", nodes.row("", *cells))
            group = table[0]
            group.insert(group.first_child_matching_class(nodes.tbody), head)


def setup(app):
    app.add_directive("citation", Citation)
    app.connect("config-inited", spread_address)
    app.connect("config-inited", copy_front_end)
    app.connect("doctree-read", check_figures)
    app.connect("doctree-read", head_summaries)
    app.connect("html-page-context", describe_page)
    app.connect("html-page-context", drop_thebe, priority=900)
    app.connect("html-page-context", launch_notebooks_only, priority=900)
    app.connect("build-finished", finish)
    app.connect("build-finished", write_sitemap)
    app.connect("build-finished", write_404)
    return {
        "version": "1",
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
