"""What the tests of decks share: a deck in a browser, slide by slide, and what it must be like."""

import re

from bs4 import BeautifulSoup

from build_tools.editions import slides

from .conftest import BOOK

SIZES = ((1280, 720), (1920, 1080))
LARGE = 0.55  # of a slide's height; a wide picture fills the width instead
SMALLEST = 16  # pixels of a letter on a slide of 720

STATES = re.compile(r'<script type="application/vnd\.jupyter\.[^>]*>.*?</script>', re.DOTALL)
SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“‘(])")

SHOWN = "section.present:not(.stack) > .slide"
DRAWN = f"""() => [...document.querySelectorAll("{SHOWN} .live .widget-subarea")].every((view) =>
    view.style.zoom && view.querySelector("canvas, .vae-frame"))"""

# How far a slide overflows, how large its pictures and views are, and how small its letters.
MEASURED = """(slide) => {
  const { width, height } = slide.getBoundingClientRect();
  const drawn = (image) => {
    const frame = image.getBoundingClientRect();
    const factor = Math.min(frame.width / image.naturalWidth, frame.height / image.naturalHeight);
    return [factor * image.naturalWidth / width, factor * image.naturalHeight / height];
  };
  const view = (place) => {
    const inner = place.querySelector(".widget-subarea").getBoundingClientRect();
    const parts = [...place.querySelectorAll("canvas, .vae-frame")];
    const widest = Math.max(...parts.map((part) => part.getBoundingClientRect().width));
    return [widest / width, inner.height / height];
  };
  const hidden = (tag) =>
    Math.max(tag.scrollWidth - tag.clientWidth, tag.scrollHeight - tag.clientHeight);
  return {
    hidden: Math.max(...[slide, ...slide.querySelectorAll(".live")].map(hidden)),
    pictures: [...slide.querySelectorAll(":scope > :is(figure, .picture) > img")].map(drawn),
    views: [...slide.querySelectorAll(".live")].map(view),
    letters: parseFloat(getComputedStyle(slide).fontSize),
    text: slide.innerText.slice(0, 80),
  };
}"""


def written(tmp_path_factory):
    """Return a new folder with all decks."""
    assert BOOK.is_dir(), "the book is not built; `make book` builds it"
    return slides.write_slides(tmp_path_factory.mktemp("decks") / "slides")


def soup(path):
    """Return a page without the state of its views."""
    return BeautifulSoup(STATES.sub("", path.read_text("utf-8")), "html.parser")


def slides_of(path):
    """Return the slides of a deck, without their notes."""
    return soup(path).select(".slides .slide")


def is_pictured(slide):
    return slide.select_one("figure, img, .live") is not None


def is_code_alone(slide):
    """Whether a slide holds code and no picture."""
    return slide.select_one(".cell_input, .taught") is not None and not is_pictured(slide)


def is_lone_sentence(slide):
    """Whether a slide holds a sentence, or nothing, besides its headings."""
    if is_pictured(slide) or slide.select_one("pre, div.math, table, ul, ol, dl, details"):
        return False
    if slide.select_one(".admonition"):
        return False
    texts = [" ".join(tag.get_text().split()) for tag in slide.select("p:not(.where)")]
    return sum(len(SENTENCE.split(text)) for text in texts) < 2


def opened(page):
    """Wait until the deck has set its formulas."""
    page.wait_for_function("document.documentElement.dataset.ready")


def walk(page):
    """Yield each slide of a deck, from the first one on, when what is on it is drawn."""
    for index in range(page.evaluate("Reveal.getTotalSlides()")):
        page.wait_for_function(DRAWN)
        page.evaluate(
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
        yield index, page.locator(SHOWN)
        page.evaluate("Reveal.next()")


def faults(page):
    """Return what is wrong with the look of a deck's slides, in windows of both sizes."""
    found = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function("(width) => innerWidth === width", arg=width)
        page.evaluate("Reveal.slide(0, 0)")
        for index, slide in walk(page):
            measured = slide.evaluate(MEASURED)
            small = [
                picture
                for picture in measured["pictures"] + measured["views"]
                if picture[1] < LARGE and picture[0] < 0.9
            ]
            if measured["hidden"] > 1 or small or measured["letters"] < SMALLEST:
                found.append((width, index, measured))
    return found
