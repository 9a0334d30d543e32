"""The deck of one lesson: what lesson.yml names, in its order, taken from the built pages.

The plan of the session, with its minutes, is the table in the page on
teaching. Each of its rows is a step of the lesson; a label that the row links
to is on a slide of the step, or the build fails.
"""

import copy
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag

import yaml
from bs4 import BeautifulSoup

from build_tools.editions import deck
from build_tools.editions.shown import SHOWN, Book, LessonError, beside, place
from build_tools.editions.slide_text import words
from build_tools.site import CONFIG

LESSON = Path(__file__).with_name("lesson.yml")


@dataclass
class Step:
    """A row of the plan."""

    start: int
    minutes: int
    text: str
    labels: list

    def __str__(self):
        return f"Minutes {self.start} to {self.start + self.minutes}. {self.text}"


@dataclass
class Slide:
    """A slide of the lesson: where it comes from, what it shows, and what the speaker reads."""

    chapter: str
    title: str
    heading: object
    blocks: list
    notes: list


def plan_of(teaching, label):
    """Return the title of the plan in the page on teaching, and its rows."""
    target = teaching.find(id=label)
    if target is None:
        raise LessonError(f"lesson.yml follows the plan {label}, which book/teaching.md has not")
    section, steps = place(target), []
    for row in section.select("tbody tr"):
        minutes, do = row("td")
        labels = [urldefrag(link["href"])[1].removeprefix("equation-") for link in do("a")]
        start = sum(step.minutes for step in steps)
        steps.append(Step(start, int(minutes.get_text()), words(do), labels))
    heading = section.find(deck.HEADINGS)
    for link in heading(class_="headerlink"):
        link.decompose()
    return heading.get_text(), steps


def questions_on(teaching, chapter):
    """Return what the page on teaching asks a class about a chapter, and draws on the board."""
    for section in teaching("section"):
        intro = section.find("p", recursive=False)
        link = intro.find("a", recursive=False) if intro else None
        if link and urldefrag(link["href"])[1] == chapter:
            notes = section.find_all("p", recursive=False)
            return [words(p) for p in notes if re.match("Discuss|On the board", p.get_text())]
    return []


def slides_of(book, entry):
    """Return the slides of an entry of the lesson."""
    (kind, label), *more = entry.items()
    slides = []
    for source, blocks in SHOWN[kind](book, label, **dict(more)):
        above = [source, *source.find_parents("section")]
        sections = [tag for tag in above if tag.name == "section"]
        heading = copy.copy(sections[0].find(deck.HEADINGS, recursive=False))
        heading.name = "h2"
        notes = [words(p) for step in (-1, 1) if (p := beside(source, step))]
        chapter = re.search(r"\d\d", label)[0]
        slides.append(Slide(chapter, sections[-1].h1.get_text(), heading, blocks, notes))
    return slides


def check(step, entries):
    """Raise an error unless the slides of a step show all that its row of the plan names."""
    named = {label for entry in entries for label in entry.values()}
    missing = [label for label in step.labels if label not in named]
    if missing:
        raise LessonError(
            f"the plan says “{step.text}”, and its step in lesson.yml does not show "
            f"{', '.join(missing)}"
        )


def opening(title, plan, slides):
    """Return the first slide: what the lesson is about, and for how long."""
    minutes = {}
    for step, shown in zip(plan, slides, strict=True):
        name = shown[0].title
        minutes[name] = minutes.get(name, 0) + step.minutes
    rows = "".join(f"<li>{name}, {time} minutes</li>" for name, time in minutes.items())
    text = f'<p class="where">{CONFIG["title"]}</p><h1>{title}</h1><ul class="agenda">{rows}</ul>'
    return deck.slide("slide", list(BeautifulSoup(text, "html.parser").contents), map(str, plan))


def lesson_deck(pages, teaching, base, lesson=None):
    """Return the notebook of the lesson, from the chapters' pages and the one on teaching."""
    lesson = lesson or yaml.safe_load(LESSON.read_text("utf-8"))
    book, teaching = Book(pages, base), BeautifulSoup(teaching, "html.parser")
    title, plan = plan_of(teaching, lesson["plan"])
    if len(plan) != len(lesson["steps"]):
        raise LessonError(
            f"lesson.yml has {len(lesson['steps'])} steps, and its plan {len(plan)} rows"
        )
    slides = []
    for step, entries in zip(plan, lesson["steps"], strict=True):
        check(step, entries)
        slides.append([slide for entry in entries for slide in slides_of(book, entry)])
    last = {slide.chapter: slide for shown in slides for slide in shown}
    for chapter, slide in last.items():
        slide.notes += questions_on(teaching, f"ch-{chapter}")
    cells = opening(title, plan, slides)
    for step, shown in zip(plan, slides, strict=True):
        for number, slide in enumerate(shown, 1):
            where = BeautifulSoup(f'<p class="where">{slide.title}</p>', "html.parser").p
            above = [where] if slide.title != slide.heading.get_text() else []
            notes = [f"{step} Slide {number} of {len(shown)}.", *slide.notes]
            cells += deck.slide("slide", [*above, slide.heading, *slide.blocks], notes)
    return deck.notebook(title, cells, book.models)
