"""Write a chapter's references as links to the built book, for notebooks outside of it.

A notebook program knows no ``{numref}`fig-06-norms` ``. In a copy each reference is what the page
shows, a number, a title, a term, or author and year, and leads to its place in the book.
"""

import html
import re
import unicodedata
from functools import cache

import nbformat
from docutils.nodes import make_id
from nbconvert.preprocessors import Preprocessor
from pybtex.database import parse_file
from pybtex.richtext import Text

from build_tools.site import ROOT, address, chapters, pages_address
from build_tools.sphinx_ext.numbering import chapter_number

TARGET = re.compile(r"^\(([\w-]+)\)=\n+(?:\([\w-]+\)=\n+)*#+ (.+)$", re.M)
EQUATION = re.compile(r"\$\$[ \t]*\(([\w-]+)\)|^:label: (eq-[\w-]+)$", re.M)
EXERCISE = re.compile(
    r"^(?P<fence>`{3,}|:{3,})\{exercise\}[ \t]*(?P<title>.*)\n(?:(?!:label:):.*\n)*"
    r":label: (?P<label>[\w-]+)$",
    re.M,
)
TABLE = re.compile(r"^:{3,}\{table\}[^\n]*\n(?::(?!name:)[^\n]*\n)*:name: ([\w-]+)$", re.M)
LABELS = re.compile(r"^((?:\([\w-]+\)=\n+)+)(# )?", re.M)
ROLE = re.compile(r"\{(numref|ref|eq|term|cite:p|cite:t|py:mod)\}`([^`]+)`")
STATE = re.compile(r'<a class="internal" href="(\w+)\.html#([^"]+)">([^<]+)</a>')  # of a view
TERM = re.compile(r"^(?P<term>\S.*)\n(?=  )", re.M)


@cache
def book():
    """Return what every label of the book names: ``{label: (kind, page, number, title)}``."""
    found = {}
    for path in sorted([*(ROOT / "book").glob("*.md"), *chapters()]):
        found |= _labels_of(path)
    return found


def _labels_of(path):
    number, count, found = chapter_number(path.stem), {}, {}

    def add(label, kind, title=""):
        count[kind] = count.get(kind, 0) + 1
        shown = number if kind == "section" else f"{number}.{count[kind]}"
        found[label] = kind, path.stem, shown, title

    for source, figure in _parts_of(path):
        marks = [(m.start(), "section", m[1], m[2]) for m in TARGET.finditer(source)]
        marks += [(m.start(), "equation", m[1] or m[2], "") for m in EQUATION.finditer(source)]
        marks += [
            (m.start(), "exercise", m["label"], m["title"]) for m in EXERCISE.finditer(source)
        ]
        marks += [(m.start(), "table", m[1], "") for m in TABLE.finditer(source)]
        for _, kind, label, title in sorted(marks):
            add(label, kind, title)
        if figure:
            add(figure, "figure")
    return found


def _parts_of(path):
    """Return each text of a page, with the name of the figure that it draws, if it does."""
    if path.suffix == ".md":
        return [(path.read_text("utf-8"), None)]
    parts = []
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "markdown":
            parts.append((cell.source, None))
        else:
            figure = cell.metadata.get("mystnb", {}).get("figure", {})
            parts.append(("", figure.get("name")))
    return parts


@cache
def entries():
    """Return the sources of the bibliography by key."""
    return parse_file(ROOT / "book" / "references.bib").entries


def author_and_year(key):
    """Return the names and the year by which the book cites a source."""
    entry = entries()[key]
    people = [
        " ".join(map(str, [*person.rich_prelast_names, *person.rich_last_names]))
        for person in entry.persons["author"]
    ]
    names = " and ".join(people) if len(people) < 3 else f"{people[0]} et al."
    return names, str(Text.from_latex(entry.fields["year"]))


def page(name, anchor=""):
    """Return the address of a place in the book."""
    return f"{pages_address(address())}book/{name}.html{anchor and f'#{anchor}'}"


def _cited(role, keys):
    def link(key, text):
        return f"[{text}]({page('bibliography', make_id(f'cite-{key}'))})"

    works = sorted((*author_and_year(key), key) for key in keys.split(","))
    if role == "cite:t":
        return ", ".join(f"{names} [{link(key, year)}]" for names, year, key in works)
    return f"[{', '.join(link(key, f'{names}, {year}') for names, year, key in works)}]"


def _named(role, label):
    kind, name, number, title = book()[label]
    anchor = f"equation-{label}" if kind == "equation" else make_id(label)
    if role == "eq":
        text = f"({number})"
    elif kind == "exercise":
        text = f"Exercise {number}"
    elif role == "numref":
        text = f"{'Chapter' if kind == 'section' else kind.capitalize()} {number}"
    else:
        text = title
    return text, page(name, anchor)


def _linked(match):
    role, content = match.groups()
    if role.startswith("cite"):
        return _cited(role, content)
    explicit = re.fullmatch(r"(.*?)\s*<(.*)>", content, re.S)
    text, target = explicit.groups() if explicit else (content, content)
    if role == "py:mod":
        return f"[`{text}`]({page('api', f'module-{target}')})"
    if role == "term":
        # Sphinx keeps the capitals of a term in its anchor, and the letters below accents.
        plain = unicodedata.normalize("NFKD", target).encode("ascii", "ignore").decode()
        return f"[{text}]({page('glossary', re.sub(r'[^a-zA-Z0-9._]+', '-', f'term-{plain}'))})"
    shown, link = _named(role, target)
    return f"[{text if explicit else shown}]({link})"


def _opened(match):
    """Return a link to a page whose address says how its view starts."""
    name, state, text = match.groups()
    return f"[{text}]({page(name, html.unescape(state))})"


def _numbered(match):
    """Return the head of an exercise with the book's number, as a note that counts nothing."""
    _, _, number, title = book()[match["label"]]
    return f"{match['fence']}{{admonition}} Exercise {number} ({title})"


def _headed(match):
    """Drop the labels of a heading, which would be shown, and give a chapter's title its number."""
    labels, title = match.groups()
    if title is None:
        return ""
    _, _, number, _ = book()[re.match(r"\(([\w-]+)\)", labels)[1]]
    return f"# {number}. "


def linked(source):
    """Return Markdown text in which each reference is a link to the built book."""
    source = STATE.sub(_opened, EXERCISE.sub(_numbered, source))
    return LABELS.sub(_headed, ROLE.sub(_linked, source))


class LinkReferences(Preprocessor):
    """Let the references of a copy lead to the built book."""

    def preprocess_cell(self, cell, resources, index):
        if cell.cell_type == "markdown":
            cell.source = linked(cell.source)
        return cell, resources
