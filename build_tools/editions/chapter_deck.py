"""The slides of a chapter: its pictures, and the sentences that lead to them.

A heading starts a slide. Of a paragraph a slide shows the first sentence, and
the last one if it leads on to what follows; the speaker's notes have the
whole. A picture or a live view has a slide with at most a few lines above it,
and no sentence stands alone. Code is shown where it is taught, in cells that
are tagged so; of other cells a slide has what came out. Solutions are left
out, and so are the cells in which exercises are answered.
"""

import copy
import html
from dataclasses import dataclass, field

from bs4 import BeautifulSoup

from build_tools.editions import deck
from build_tools.editions.slide_text import count_sentences, lines, shorten, words

FULL = 16  # lines of text that fit on a slide, below its heading
BESIDE = 4  # lines of text that leave a picture most of the slide
HIDDEN = {"solution", "tag_exercise", "tag_check", "tag_remove-input"}


@dataclass
class Slide:
    """Headings and blocks from top to bottom, and each paragraph as long as it is in the page."""

    kind: str
    parts: list
    whole: list = field(default_factory=list)

    @property
    def blocks(self):
        return [part for part in self.parts if part.name not in deck.HEADINGS]

    @property
    def heading(self):
        return [part for part in self.parts if part.name in deck.HEADINGS][-1]

    def height(self):
        more = 1.2 * (len(self.parts) - len(self.blocks) - 1)
        return more + sum(map(lines, self.blocks))

    def has_picture(self):
        return any(map(is_picture, self.blocks))

    def is_lone(self):
        """Whether the slide shows a heading alone, or one sentence, or numbers without words."""
        printed = [block for block in self.blocks if "output" in block.get("class", [])]
        said = [block for block in self.blocks if block.name == "p"]
        if self.has_picture() or len(printed) + len(said) < len(self.blocks):
            return False
        return not said if printed else sum(map(count_sentences, said)) < 2

    def asks(self):
        """Whether the slide ends with a question to predict what comes next."""
        return bool(self.blocks) and self.blocks[-1].find(string="Predict") is not None


def is_picture(block):
    return block.name == "figure" or bool({"live", "picture"} & set(block.get("class", [])))


def shown(block):
    """Return what slides show of a block, pictures before the code that draws them."""
    classes = set(block.get("class", []))
    if classes & HIDDEN:
        return []
    if "cell" not in classes:
        return [block]
    output = block.find("div", class_="cell_output", recursive=False)
    results = output.find_all(True, recursive=False) if output else []
    for result in results:
        if result.img and not is_picture(result):
            result["class"] = [*result.get("class", []), "picture"]
    pictures = [result for result in results if is_picture(result)]
    code = block.find("div", class_="cell_input", recursive=False)
    return [
        *pictures,
        *([code] if code and "tag_taught" in classes else []),
        *(result for result in results if result not in pictures and result.get_text(strip=True)),
    ]


def slides_of(section):
    """Return the slides of a section and of its parts."""
    heading = section.find(deck.HEADINGS, recursive=False)
    is_title = heading.name == "h1"
    kind = "slide" if heading.name in ("h1", "h2") else "subslide"
    slides = [Slide(kind, [heading])]
    for child in section.find_all(True, recursive=False):
        if child is heading or child.name in ("span", "section"):
            continue
        for block in shown(child):
            if not is_title or child is block or is_picture(block):  # tools of the chapter
                put(slides, block)
    for child in section.find_all("section", recursive=False):
        slides += slides_of(child)
    return slides


def put(slides, block):
    """Put a block on the last slide, or on a new one below it."""
    last = slides[-1]
    whole = [copy.copy(block)] if block.name == "p" else []
    if whole:
        shorten(block)
    if last.blocks and is_full(last, block):
        n = leading(last.blocks, block)
        kept, led = last.parts[: len(last.parts) - n], last.parts[len(last.parts) - n :]
        moved = sum(part.name == "p" for part in led)
        slides.append(
            Slide("subslide", [last.heading, *led], last.whole[len(last.whole) - moved :])
        )
        last.parts, last.whole = kept, last.whole[: len(last.whole) - moved]
    slides[-1].parts.append(block)
    slides[-1].whole += whole


def is_full(slide, block):
    """Whether a block goes on another slide; an answer is not seen with what asks for a guess."""
    room = BESIDE + lines(block) if is_picture(block) else FULL
    return slide.has_picture() or slide.asks() or slide.height() + lines(block) > room


def leading(blocks, block):
    """Return how many blocks at a slide's end lead to the next one, and go with it."""
    n, answers = 0, block.name == "details"
    while answers and n < len(blocks) and blocks[-1 - n].name == "details":
        n += 1
    if n < len(blocks) and blocks[-1 - n].name == "p":
        text = blocks[-1 - n].get_text().rstrip()
        n += answers or is_picture(block) or text.endswith(":")
    return n if n < len(blocks) else 0


def joined(slides):
    """Return the slides with no heading and no sentence alone on one."""
    kept, ahead = [], list(slides)
    while ahead:
        slide = ahead.pop(0)
        if not slide.is_lone():
            kept.append(slide)
        elif ahead and ahead[0].kind == "subslide" and fits(slide, ahead[0]):
            ahead[0] = merged(slide, ahead[0])
        elif kept and slide.kind == "subslide" and fits(kept[-1], slide):
            kept[-1] = merged(kept[-1], slide)
        elif ahead and ahead[0].kind == "subslide" and not slide.blocks:
            ahead[0] = merged(slide, ahead[0])
        else:
            make_whole(slide)
            kept.append(slide)
    return kept


def fits(first, second):
    room = BESIDE if first.has_picture() or second.has_picture() else FULL
    return not first.asks() and first.height() + second.height() <= room


def merged(first, second):
    """Return one slide for two; a heading that both have stands once."""
    parts = [part for part in second.parts if part is not first.heading]
    return Slide(first.kind, first.parts + parts, first.whole + second.whole)


def make_whole(slide):
    """Give the paragraphs of a slide back what was cut."""
    whole = iter(slide.whole)
    slide.parts = [next(whole) if part.name == "p" else part for part in slide.parts]


def promise(chapter):
    """Put what a reader will be able to do on the chapter's first slide, below its promise."""
    title = chapter.find(class_="admonition-title", string="This chapter")
    if title:
        chapter.h1.find_next_sibling("p").insert_after(title.find_parent(class_="admonition"))


def chapter_deck(page, site):
    """Return the notebook of a chapter's slides, from its page."""
    chapter, models = deck.ready(page, site)
    promise(chapter)
    slides = joined(slides_of(chapter))
    title = chapter.h1.get_text()
    link = f'<p class="where"><a href="{site}">{html.escape(site)}</a></p>'
    slides[0].parts.append(BeautifulSoup(link, "html.parser").p)
    cells = []
    for slide in slides:
        cells += deck.slide(slide.kind, slide.parts, map(words, slide.whole))
    return deck.notebook(title, cells, models)
