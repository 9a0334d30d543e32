"""What a slide of the lesson shows of a label: a view, a figure, a formula, some code.

Each function returns pairs: the tag of the page that is shown, and the blocks
of the slide.
"""

import ast
import copy
import textwrap

from bs4 import BeautifulSoup

from build_tools.editions import deck
from build_tools.editions.slide_text import keep, sentences, shorten

LONG = 600  # letters below an equation


class LessonError(ValueError):
    """The lesson names what the book does not have, or leaves out what its plan names."""


class Book:
    """The chapters' pages, made ready for slides, in which labels are looked up."""

    def __init__(self, pages, base):
        self.chapters, self.models = [], {}
        for name, page in pages.items():
            chapter, models = deck.ready(page, f"{base}{name}.html")
            self.chapters.append(chapter)
            self.models |= models

    def find(self, label):
        """Return what a label names: a figure, an equation, an exercise, a section."""
        name = f"equation-{label}" if label.startswith("eq-") else label
        for chapter in self.chapters:
            if tag := chapter.find(id=name):
                return place(tag)
        raise LessonError(f"lesson.yml names {label}, which no chapter has")


def place(tag):
    """Return the section that a target stands for, or the tag itself."""
    return tag.find_parent("section") if tag.name == "span" else tag


def first(section, what, label, **match):
    """Return the first tag of a section that matches, or say what it has not."""
    tag = section.find(**match)
    if tag is None:
        raise LessonError(f"lesson.yml shows the {what} of {label}, which has none")
    return tag


def beside(tag, step):
    """Return the paragraph before (-1) or after (1) a tag or the cell in which it stands."""
    block = tag.find_parent("div", class_="cell") or tag
    near = block.find_previous_sibling(True) if step < 0 else block.find_next_sibling(True)
    return near if near is not None and near.name == "p" else None


def leading(paragraph):
    """Return a copy of a paragraph with its first sentence, and one that leads on."""
    paragraph = copy.copy(paragraph)
    shorten(paragraph)
    return paragraph


def following(paragraph):
    """Return a copy of a paragraph without what leads on from it, and of a long one the start."""
    paragraph = copy.copy(paragraph)
    groups = sentences(paragraph)
    if paragraph.get_text().rstrip().endswith((":", ",")):
        groups.pop()
    if len(paragraph.get_text()) > LONG:
        groups = groups[:1]
    keep(paragraph, groups)
    return paragraph


def view(book, label):
    """Show the first live view of a section, below the sentence that leads to it."""
    tag = first(book.find(label), "view", label, class_="live")
    before = beside(tag, -1)
    return [(tag, [leading(before), tag] if before else [tag])]


def figure(book, label):
    """Show a figure with its caption."""
    tag = book.find(label)
    return [(tag, [tag])]


def equation(book, label):
    """Show an equation between the sentence that leads to it and the one that follows."""
    tag = book.find(label)
    shown = copy.copy(tag)
    shown["class"] = [*tag["class"], "equation"]
    before, after = beside(tag, -1), beside(tag, 1)
    above, below = [leading(before)] if before else [], [following(after)] if after else []
    return [(tag, [*above, shown, *below])]


def predict(book, label):
    """Show the first question of a section that asks for a prediction."""
    title = first(book.find(label), "question to predict", label, string="Predict")
    tag = title.find_parent("div", class_="admonition")
    return [(tag, [tag])]


def text(book, label):
    """Show the paragraphs and lists that open a section."""
    blocks = []
    for tag in book.find(label).find_all(True, recursive=False):
        if tag.name in ("p", "ul", "ol"):
            blocks.append(tag)
        elif blocks:
            break
    if not blocks:
        raise LessonError(f"lesson.yml shows the text of {label}, which has none")
    return [(blocks[0], blocks)]


def exercise(book, label):
    """Show an exercise."""
    tag = book.find(label)
    return [(tag, [tag])]


def code(book, label, defines):
    """Show the lines of a section that define a function or a class."""
    for cell in book.find(label)("div", class_="cell_input"):
        for node in ast.walk(ast.parse(cell.pre.get_text())):
            if getattr(node, "name", None) == defines:
                return [(cell, [cut(cell, node.lineno, node.end_lineno)])]
    raise LessonError(f"lesson.yml shows {defines} of {label}, and no cell there defines it")


def cut(cell, start, end):
    """Return some lines of a cell, with their colours."""
    lines = textwrap.dedent("\n".join(cell.pre.decode_contents().split("\n")[start - 1 : end]))
    text = f'<div class="taught highlight"><pre>{lines}</pre></div>'
    return BeautifulSoup(text, "html.parser").div


def quiz(book, label):
    """Show each question of a chapter's quiz with its answers on a slide."""
    slides = []
    for tag in first(book.find(label), "quiz", label, id="quiz")(["p", "details"], recursive=False):
        if tag.name == "p":
            slides.append((tag, []))
        slides[-1][1].append(tag)
    return slides


SHOWN = {f.__name__: f for f in (view, figure, equation, predict, text, exercise, code, quiz)}
