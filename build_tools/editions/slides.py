"""The slides: one deck for a lesson, and one of each chapter, made from the built book."""

import shutil
from pathlib import Path

from build_tools.editions import TEMPLATES, deck
from build_tools.editions.chapter_deck import chapter_deck
from build_tools.editions.lesson import lesson_deck
from build_tools.site import BUILT, ROOT, address, pages_address
from build_tools.sphinx_ext.front_end import bundle

FOLDER = BUILT.parent / "slides"
LESSON = "lesson.slides.html"
ASSETS = {
    "node_modules/reveal.js/dist/reveal.css": "reveal.css",
    "node_modules/reveal.js/dist/reveal.js": "reveal.js",
    "node_modules/reveal.js/dist/theme/white.css": "white.css",
    "node_modules/reveal.js/dist/plugin/notes.js": "notes.js",
    "_build/frontend/mathjax": "mathjax",
    "_build/html/_static/pygments.css": "pygments.css",
    "book/static/book.css": "book.css",
}
SCRIPT = Path(__file__).with_name("slides_template") / "slides.js"


def write_slides(folder=FOLDER):
    """Write the deck of the lesson and that of every chapter, and return where they are."""
    base = pages_address(address())
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "assets" / "images").mkdir(parents=True)
    for source, name in ASSETS.items():
        copy = shutil.copytree if (ROOT / source).is_dir() else shutil.copyfile
        copy(ROOT / source, folder / "assets" / name)
    bundle(SCRIPT, folder / "assets" / "slides")
    pages = {
        path.stem: path.read_text("utf-8")
        for path in sorted((BUILT / "book").glob("[0-9][0-9]-*.html"))
    }
    teaching = (BUILT / "book" / "teaching.html").read_text("utf-8")
    decks = {LESSON: lesson_deck(pages, teaching, f"{base}book/")}
    for name, page in pages.items():
        decks[f"{name}.slides.html"] = chapter_deck(page, f"{base}book/{name}.html")
    for name, notebook in decks.items():
        for image in deck.write(notebook, folder / name):
            shutil.copyfile(BUILT / "_images" / image, folder / "assets" / "images" / image)
    titles = [(name, notebook.metadata.title) for name, notebook in decks.items()]
    index = TEMPLATES.get_template("slides_index.html.j2").render(
        lesson=titles[0], chapters=titles[1:]
    )
    (folder / "index.html").write_text(index, encoding="utf-8")
    return folder


if __name__ == "__main__":
    print(f"The slides: {write_slides() / 'index.html'}")
