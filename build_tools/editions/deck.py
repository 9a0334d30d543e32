"""What decks share: a page made ready for slides, with its live views, and the file of a deck.

A deck is written by nbconvert, from a notebook of raw cells: one a slide, and
one for what the speaker's window says of it.
"""

import copy
import html
import json
import re
from pathlib import Path
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from nbconvert import SlidesExporter
from nbformat.v4 import new_notebook, new_raw_cell

from build_tools.sphinx_ext.live_state import SHARED_TYPE, groups, references, restore_code
from build_tools.sphinx_ext.stills import STATE_TYPE

VIEW = "application/vnd.jupyter.widget-view+json"
HEADINGS = ("h1", "h2", "h3", "h4")


def ready(page, site):
    """Return the text of a page as slides show it: links lead to the book, live views have a place.

    The models of its widgets come with it.
    """
    soup = BeautifulSoup(page, "html.parser")
    article, models = soup.find("article"), {}
    for state in soup("script", type=STATE_TYPE):
        models |= json.loads(state.string)["state"]
    for shared in soup("script", type=SHARED_TYPE):
        restore_code(models, json.loads(shared.string))
    for view in article("script", type=VIEW):
        stills = view.find_next_sibling("noscript")
        if stills:  # a progress bar has none
            view.replace_with(live(soup, view, stills("img")))
    for tag in article(["script", "noscript", "style"]):
        if not tag.find_parent(class_="live"):
            tag.decompose()
    for tag in article(class_="headerlink"):
        tag.decompose()
    for link in article("a", href=True):
        link["href"] = urljoin(site, link["href"])
    for image in article("img"):
        image["src"] = f"assets/images/{image['src'].rsplit('/', 1)[1]}"
    chapter = article.find("section")
    for section in chapter("section"):
        if section.parent.name != "section":  # within an exercise
            section.unwrap()
    return chapter, models


def live(soup, view, stills):
    """Return the place of a live view, with its picture until it stands."""
    place = soup.new_tag("div", attrs={"class": "live bd-content", "data-prevent-swipe": ""})
    still = soup.new_tag("noscript")
    for image in stills:
        image.attrs.pop("loading", None)  # on paper all are wanted
        still.append(image)
    place.extend([copy.copy(view), still])
    return place


def states(cells, models):
    """Return the state of all live views of a deck: one text for those that share any widget."""
    views = re.findall(rf'{re.escape(VIEW)}">(.*?)</script>', "".join(c.source for c in cells))
    wanted = {name for view in views for name in needed(models, json.loads(view)["model_id"])}
    texts = [
        json.dumps(
            {"version_major": 2, "version_minor": 0, "state": {n: models[n] for n in sorted(group)}}
        )
        for group in groups({name: models[name] for name in models if name in wanted})
    ]
    return [text.replace("</", "<\\/") for text in texts]


def needed(models, name):
    """Return the names of the models that a live view is made of, and of the links between them."""
    wanted, ahead = set(), {name}
    while ahead:
        wanted |= ahead
        inner = {part for model in ahead for part in references(models[model])}
        links = {
            other
            for other, model in models.items()
            if model["model_name"].endswith("LinkModel") and wanted & references(model)
        }
        ahead = (inner | links) - wanted
    return wanted


def slide(kind, content, notes=()):
    """Return the cell of a slide, and one for its notes."""
    content = [copy.copy(tag) for tag in content]
    for tag in content:
        for part in [tag, *tag(id=True)]:
            part.attrs.pop("id", None)
    shown = "\n".join(map(str, content))
    cells = [raw(kind, f'<div class="slide">\n{shown}\n</div>')]
    said = "".join(f"<p>{html.escape(note)}</p>" for note in notes)
    cells += [raw("notes", said)] if said else []
    return cells


def raw(kind, text):
    """Return a cell of HTML that is a slide, goes on below one, or is for the speaker."""
    return new_raw_cell(
        text, metadata={"raw_mimetype": "text/html", "slideshow": {"slide_type": kind}}
    )


def notebook(title, cells, models):
    """Return the notebook of a deck, with the state of its live views."""
    return new_notebook(cells=cells, metadata={"title": title, "states": states(cells, models)})


def write(deck, target):
    """Write the notebook of a deck as a page, and return the names of its pictures."""
    exporter = SlidesExporter(
        extra_template_basedirs=[str(Path(__file__).parent)],
        template_name="slides_template",
    )
    text, _ = exporter.from_notebook_node(deck)
    target.write_text(text, encoding="utf-8")
    return set(re.findall(r'src="assets/images/([^"]+)"', text))
