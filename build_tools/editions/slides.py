"""Slides of each chapter, for reveal.js, made from the built book.

A heading starts a slide, and what does not fit on it goes on another one
below. Of a paragraph a slide shows the first sentence, and the last one if it
leads on to what follows; the speaker's notes have the whole. Solutions are
left out, and so are the cells in which exercises are answered.
"""

import html
import re
import shutil
from pathlib import Path
from urllib.parse import urljoin

from bs4 import BeautifulSoup, NavigableString
from nbconvert import SlidesExporter
from nbformat.v4 import new_notebook, new_raw_cell
from PIL import Image

from build_tools.editions import TEMPLATES
from build_tools.editions.pdf import still
from build_tools.site import BUILT, ROOT, address, pages_address

FOLDER = BUILT.parent / "slides"
ASSETS = {
    "node_modules/reveal.js/dist/reveal.css": "reveal.css",
    "node_modules/reveal.js/dist/reveal.js": "reveal.js",
    "node_modules/reveal.js/dist/theme/white.css": "white.css",
    "node_modules/reveal.js/dist/plugin/notes.js": "notes.js",
    "_build/frontend/mathjax": "mathjax",
    "_build/html/_static/pygments.css": "pygments.css",
    "build_tools/editions/slides_template/slides.css": "slides.css",
}
FULL = 16  # lines of text that fit on a slide, below its heading
LINE, WIDEST, HIGHEST = 36, 1200, 470  # pixels, as slides.css has them
ENOUGH = 60  # letters; a shorter sentence takes the next one with it
SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“‘(])|(?<=[.?!])\s+$")


def sentences(paragraph):
    """Return the sentences of a paragraph, each a list of its nodes."""
    groups = [[]]
    for node in list(paragraph.contents):
        if not isinstance(node, NavigableString):
            groups[-1].append(node)
            continue
        first, *others = SENTENCE.split(node)
        groups[-1].append(NavigableString(first))
        groups += [[NavigableString(other)] for other in others]
    return [nodes for nodes in groups if plain(nodes)]


def plain(nodes):
    return "".join(node.get_text() for node in nodes)


def shorten(paragraph):
    """Leave a paragraph its first sentence, and one that leads on."""
    leads_on = paragraph.get_text().rstrip().endswith(":")
    kept, rest = [], sentences(paragraph)
    while rest and len(" ".join(map(plain, kept))) < ENOUGH:
        kept, rest = [*kept, rest[0]], rest[1:]
    if leads_on and rest:
        kept.append(rest[-1])
    paragraph.clear()
    for nodes in kept:
        paragraph.extend([*nodes, NavigableString(" ")])


def lines(block):
    """Estimate how many lines of text a block is as high as."""
    height = 3 * len(block("div", class_="math"))
    for image in block("img"):
        with Image.open(BUILT / "_images" / Path(image["src"]).name) as picture:
            width, tall = picture.size
        height += min(tall * min(1, WIDEST / width), HIGHEST) / LINE
    if block.name == "div" and "math" in block.get("class", []):
        return 3 + 2 * block.get_text().count("\\\\")
    for code in block("pre"):
        if not code.find_parent("details"):
            height += 1 + 0.7 * code.get_text().count("\n")
    folded = block("details", class_="hide")
    height += 0.6 * ("admonition" in block.get("class", []))
    height += len(folded) + 1.5 * len(block("tr"))
    for text in [block, *block(["p", "li", "summary"])]:
        if text.name in ("p", "li", "summary"):
            height += 0.4 + len(text.get_text()) / 85
    return height


def parts(block):
    """Return the blocks of a section that a slide shows, one after another."""
    classes = block.get("class", [])
    if {"solution", "tag_exercise", "tag_check"} & set(classes):
        return []
    if "cell" in classes:
        return [
            part
            for part in block.find_all(["details", "div"], recursive=False)
            if part.get_text(strip=True) or part.img
        ]
    return [block]


def clean(soup, site):
    """Make a page's text ready for slides, in place."""
    article = still(soup, site)
    for fold in article("details", class_="hide"):
        fold.summary.string = "the code"
    for link in article("a", href=True):
        link["href"] = urljoin(site, link["href"])
    for image in article("img"):
        image["src"] = f"assets/images/{image['src'].rsplit('/', 1)[1]}"
    chapter = article.find("section")
    for section in chapter("section"):
        if section.parent.name != "section":  # within an exercise
            section.unwrap()
    return chapter


def slide(kind, *content):
    """Return a cell that is a slide, or one that goes on with it."""
    return new_raw_cell(
        "\n".join(map(str, content)),
        metadata={
            "raw_mimetype": "text/html",
            "slideshow": {"slide_type": kind},
        },
    )


def cells_of(section, cells):
    """Append a section's slides to ``cells``, and those of its parts."""
    heading = section.find(["h1", "h2", "h3", "h4"], recursive=False)
    kind = "slide" if heading.name in ("h1", "h2") else "subslide"
    shown, notes = [], []
    height = 3 if heading.name == "h1" else 0

    def end():
        nonlocal kind, shown, notes, height
        cells.append(slide(kind, heading, *shown))
        if notes:
            paragraphs = (f"<p>{html.escape(text)}</p>" for text in notes)
            cells.append(slide("notes", *paragraphs))
        kind, shown, notes, height = "subslide", [], [], 0

    for child in section.find_all(True, recursive=False):
        if child is heading or child.name in ("span", "section"):
            continue
        for block in parts(child):
            # The first cells of a chapter get its tools.
            tools = heading.name == "h1" and child is not block
            if tools and not block.img:
                continue
            note = ""
            if block.name == "p":
                note = " ".join(block.get_text().split())
                shorten(block)
            more = lines(block)
            if shown and height + more > FULL:
                end()
            shown.append(block)
            notes += [note] if note else []
            height += more
    if shown or heading.name in ("h1", "h2"):
        end()
    for child in section.find_all("section", recursive=False):
        cells_of(child, cells)


def deck(page, site):
    """Return the notebook of a chapter's slides, from its page."""
    soup = BeautifulSoup(page, "html.parser")
    chapter = clean(soup, site)
    cells = []
    title = chapter.h1.get_text()
    cells_of(chapter, cells)
    link = f'<p><a href="{site}">{html.escape(site)}</a></p>'
    cells[0].source += link
    for cell in cells:
        cell.source = re.sub(r' id="[^"]*"', "", cell.source)
    return new_notebook(cells=cells, metadata={"title": title})


def write_slides():
    """Write the slides of every chapter, and return where they are."""
    base = pages_address(address())
    exporter = SlidesExporter(
        extra_template_basedirs=[str(Path(__file__).parent)],
        template_name="slides_template",
    )
    shutil.rmtree(FOLDER, ignore_errors=True)
    (FOLDER / "assets" / "images").mkdir(parents=True)
    for source, name in ASSETS.items():
        copy = shutil.copytree if (ROOT / source).is_dir() else shutil.copyfile
        copy(ROOT / source, FOLDER / "assets" / name)
    decks = []
    for path in sorted((BUILT / "book").glob("[0-9][0-9]-*.html")):
        site = f"{base}book/{path.name}"
        notebook = deck(path.read_text(encoding="utf-8"), site)
        text, _ = exporter.from_notebook_node(notebook)
        target = FOLDER / f"{path.stem}.slides.html"
        target.write_text(text, encoding="utf-8")
        decks.append((target.name, notebook.metadata.title))
        for name in set(re.findall(r'src="assets/images/([^"]+)"', text)):
            image = BUILT / "_images" / name
            shutil.copyfile(image, FOLDER / "assets" / "images" / name)
    index = TEMPLATES.get_template("slides_index.html.j2").render(decks=decks)
    (FOLDER / "index.html").write_text(index, encoding="utf-8")
    return FOLDER


if __name__ == "__main__":
    print(f"The slides: {write_slides() / 'index.html'}")
