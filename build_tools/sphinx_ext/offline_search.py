"""Let search show its excerpts where the book is opened from a disk.

Search fetches each page that it found, to show some words of it. From a disk
no page may fetch another, so there the texts come from a script.
"""

import json
from pathlib import Path

from bs4 import BeautifulSoup

GUARD = """if (location.protocol === "file:") {
  const texts = new Promise((done) => { window.searchTexts = done; });
  const script = document.createElement("script");
  script.src = "_static/search/texts.js";
  document.head.append(script);
  window.fetch = (page) => texts.then((all) => new Response(all[page]));
}"""


def add_guard(app, pagename, templatename, context, doctree):
    """Put the guard on the page of search results."""
    if pagename == "search":
        app.add_js_file(None, body=GUARD)


def write_texts(app, exception):
    """Write the text of every page to the script that the guard asks for."""
    if exception or app.builder.name != "html":
        return
    texts = {}
    for page in sorted(map(app.builder.get_target_uri, app.env.found_docs)):
        text = Path(app.outdir, page).read_text(encoding="utf-8")
        texts[f"./{page}"] = str(text_of(text))
    folder = Path(app.outdir, "_static", "search")
    folder.mkdir(exist_ok=True)
    script = f"searchTexts({json.dumps(texts, ensure_ascii=False)});\n"
    (folder / "texts.js").write_text(script, encoding="utf-8")


def text_of(page):
    """Return the main part of a page: its text, and where its links lead."""
    main = BeautifulSoup(page, "html.parser").find(role="main")
    article = main.find("article")
    for tag in article(["script", "style", "noscript"]):
        tag.decompose()
    for tag in article(class_="headerlink"):
        tag.decompose()
    for tag in article(True):
        if "id" in tag.attrs:
            tag.name, tag.attrs = "div", {"id": tag["id"]}
        else:
            tag.unwrap()
    article.name, article.attrs = "div", {"role": "main"}
    return article


def setup(app):
    app.connect("html-page-context", add_guard)
    app.connect("build-finished", write_texts)
    return {
        "version": "1",
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
