"""What search shows of the pages: their texts, with formulas that can be read.

Sphinx fetches each page that it found, to show some words of it. From a disk no
page may fetch another, and a page is megabytes of pictures, so the texts come
from one script. `search.js` orders what was found, and cuts the excerpts.
"""

import json
import re
from pathlib import Path

from bs4 import BeautifulSoup

from build_tools.sphinx_ext.formula_text import formula_text

SCRIPT = "search/texts.js"
UNREAD = [
    "script", "style", "noscript", "summary", "button", "h1", ".headerlink", ".eqno",
]  # fmt: skip


def set_scorer(app, config):
    """Name the script that Sphinx puts on the page of results."""
    scorer = Path(__file__).with_name("search.js")
    config.html_search_scorer = str(scorer)


def add_texts(app, pagename, templatename, context, doctree):
    """Put the texts on the page of results."""
    if pagename == "search":
        app.add_js_file(SCRIPT)


def write_texts(app, exception):
    """Write the text of every page to the script."""
    if exception or app.builder.name != "html":
        return
    texts = {}
    for page in sorted(map(app.builder.get_target_uri, app.env.found_docs)):
        text = Path(app.outdir, page).read_text(encoding="utf-8")
        texts[f"./{page}"] = str(text_of(text))
    script = Path(app.outdir, "_static", SCRIPT)
    script.parent.mkdir(exist_ok=True)
    script.write_text(
        f"window.searchTexts = {json.dumps(texts, ensure_ascii=False)};\n", encoding="utf-8"
    )


def text_of(page):
    """Return the main part of a page: its text, where its links lead, and what of it is code."""
    article = BeautifulSoup(page, "html.parser").find(role="main").find("article")
    for tag in article.select(", ".join(UNREAD)):
        tag.decompose()
    for formula in article(class_="math"):
        latex = re.sub(r"^\s*\\[(\[]|\\[)\]]\s*$", "", formula.get_text())
        formula.string = formula_text(latex)
    for term in article("dt", id=True):
        join_definition(term)
    for tag in article(True):
        if "id" in tag.attrs:
            tag.name, tag.attrs = "div", {"id": tag["id"]}
        elif tag.name == "pre":
            tag.attrs = {}
        else:
            tag.unwrap()
    for text in article.find_all(string=True):
        text.replace_with(re.sub(r"\s+", " ", text))
    article.name, article.attrs = "div", {"role": "main"}
    return article


def join_definition(term):
    """Let a term's definition belong to the place that leads to the term."""
    definition = term.find_next_sibling("dd")
    if definition is not None:
        term.append(": ")
        term.append(definition.extract())


def setup(app):
    app.connect("config-inited", set_scorer)
    app.connect("html-page-context", add_texts)
    app.connect("build-finished", write_texts)
    return {
        "version": "1",
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
