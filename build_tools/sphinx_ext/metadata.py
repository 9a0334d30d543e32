"""What others ask of the book: its address, what a page is about, which pages there are."""

import html
from pathlib import Path
from urllib.parse import urlsplit

from docutils import nodes

from build_tools.site import EDITION, address, pages_address

PREVIEW_ALT = "A page of the book: two sliders drive a decoder that runs in the page"
EDITIONS = {
    "offline": ("The offline edition", f"{EDITION}-offline.zip"),
    "print": ("The print edition", f"{EDITION}.pdf"),
    "slides": ("The slides", "slides/index.html"),
    "lesson": ("The slides of the lesson", "slides/lesson.slides.html"),
}


def spread_address(app, config):
    """Hand the repository's address to all that needs it."""
    repository = address()
    config.html_theme_options["repository_url"] = repository
    config.html_baseurl = config.html_baseurl or pages_address(repository)
    config.myst_substitutions["issues"] = (
        f"[open an issue in the book's repository]({repository}/issues)"
    )
    for name, (text, file) in EDITIONS.items():
        link = f"[{text}]({config.html_baseurl}{file})"
        config.myst_substitutions[f"{name}_edition"] = link


def set_opengraph(app, config):
    """Tell sphinxext-opengraph what is the same in all pages."""
    config.ogp_site_url = config.html_baseurl
    config.ogp_site_name = config.html_title
    config.ogp_type = "article"
    config.ogp_image = "_static/preview.png"  # so that it draws no picture of its own
    config.ogp_image_alt = PREVIEW_ALT
    config.ogp_enable_meta_description = False
    config.ogp_custom_meta_tags = ['<meta name="twitter:card" content="summary_large_image" />']


def describe_page(app, pagename, templatename, context, doctree):
    """Describe a page by its first sentences; opengraph alone would cut it within a word."""
    text = html.escape(description(doctree) or app.config.html_title)
    tag = f'<meta name="description" content="{text}" />\n'
    context["metatags"] = context.get("metatags", "") + tag
    if doctree is not None:
        context["meta"] = {**(context["meta"] or {}), "og:description": text}


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
        f"<url><loc>{html.escape(app.config.html_baseurl + page)}</loc></url>\n" for page in pages
    )
    (Path(app.outdir) / "sitemap.xml").write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{rows}</urlset>\n",
        encoding="utf-8",
    )


def collect_404(app):
    """Yield the page that answers for pages which do not exist.

    It is served at any depth, so it refers to nothing by a relative address
    alone: the base is the book's own path, or the top of another server.
    """
    root = app.config.root_doc
    pages = [
        (
            app.builder.get_target_uri(page),
            app.builder.render_partial(app.env.titles[page])["title"],
        )
        for page in [root, *app.env.toctree_includes[root]]
    ]
    path = urlsplit(app.config.html_baseurl).path
    yield "404", {"title": "Page not found", "path": path, "pages": pages}, "404.html"


def launch_notebooks_only(app, pagename, templatename, context, doctree):
    """Offer Binder and Colab for notebooks; Colab opens no other page."""
    if not app.env.doc2path(pagename).endswith(".ipynb"):
        context["header_buttons"] = [
            button
            for button in context.get("header_buttons", [])
            if button.get("label") != "launch-buttons"
        ]


def setup(app):
    app.setup_extension("sphinxext.opengraph")
    app.connect("config-inited", spread_address)
    app.connect("config-inited", set_opengraph)
    app.connect("html-collect-pages", collect_404)
    # Before opengraph, which takes the description over.
    app.connect("html-page-context", describe_page, priority=400)
    app.connect("html-page-context", launch_notebooks_only, priority=900)
    app.connect("build-finished", write_sitemap)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
