"""The slides of each chapter, opened from a disk with the network off."""

import re

import pytest
import slides

from .conftest import BOOK, PAGES

CHAPTERS = [name for name in PAGES if re.search(r"/\d\d-", name)]
RAW = re.compile(
    r"\{(?:ref|numref|eq|term|cite:\w|exercise|admonition|tip)\}|:::|```|:label:|&lt;(?:p|h\d|img)\b"
)


@pytest.fixture(scope="module")
def folder():
    assert BOOK.is_dir(), "the book is not built; `make book` builds it"
    return slides.write_slides()


@pytest.mark.parametrize("name", CHAPTERS)
def test_deck_needs_nobody_else_shows_every_heading_and_no_raw_text(browser, folder, name):
    path = folder / name.removeprefix("book/").replace(".html", ".slides.html")
    context = browser.new_context(viewport={"width": 1280, "height": 720}, offline=True)
    page = context.new_page()
    record = []

    def guard(route):
        if not route.request.url.startswith((folder.as_uri(), "data:", "blob:")):
            record.append(route.request.url)
        route.continue_()

    context.route("**/*", guard)
    page.on("requestfailed", lambda request: record.append(request.url))
    page.on("pageerror", lambda error: record.append(str(error)))
    page.on("console", lambda m: record.append(m.text) if m.type in ("error", "warning") else None)
    page.goto(path.as_uri(), wait_until="load")
    page.evaluate("MathJax.startup.promise")
    assert page.locator("mjx-container").count() > 10
    assert page.locator("mjx-merror, merror").count() == 0

    built = browser.new_page(java_script_enabled=False)
    built.goto((BOOK / name).as_uri())
    headings = built.locator("article :is(h1, h2)").evaluate_all(
        "all => all.map((tag) => tag.firstChild.textContent)"
    )
    figures = built.locator("article figure img").count()
    built.close()
    assert page.locator(".slides > section").count() == len(headings)
    assert page.locator(".slides figure img").count() >= figures - 1  # one is a solution's at most

    text = page.locator(".slides").inner_text()
    assert not RAW.search(page.locator(".slides").inner_html()), "markup that is not set"
    assert "SECRET" not in text
    total = page.evaluate("Reveal.getTotalSlides()")
    seen = []
    for _ in range(total):
        shown = page.locator("section.present:not(.stack)").last
        assert shown.is_visible()
        seen.append(page.evaluate("JSON.stringify(Reveal.getIndices())"))
        hidden = shown.evaluate("""slide => getComputedStyle(slide).overflowY !== "auto" &&
            slide.scrollHeight > slide.clientHeight + 1""")
        assert not hidden, "what does not fit can be reached by scrolling"
        page.keyboard.press("Space")
    assert len(set(seen)) == total > 30
    assert record == []
    context.close()


def test_decks_hold_no_solution(folder):
    for name in CHAPTERS:
        path = folder / name.removeprefix("book/").replace(".html", ".slides.html")
        text = path.read_text(encoding="utf-8")
        assert "Solution to" not in text and "check_answer(" not in text
        assert not re.search(r'(?:src|href)="(?:https?:)?//[^"]+\.(?:js|css|woff2?|png)"', text)
