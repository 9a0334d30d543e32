"""The finished book in a real browser: from a disk and from a server, with the network off."""

import copy
import functools
import http.server
import json
import os
import threading
from pathlib import Path

import pytest
from ipywidgets.embed import embed_data
from playwright.sync_api import TimeoutError, sync_playwright

from build_tools import chromium

BOOK = Path(__file__).parents[2] / "_build" / "html"
CLEAN = {"away": [], "failed": [], "errors": []}  # the record of a page without fault
PAGES = sorted(p.relative_to(BOOK).as_posix() for p in (BOOK / "book").glob("*.html"))
DESKTOP = {"width": 1280, "height": 900}
PATIENCE = 120_000  # milliseconds; a loaded machine needs them, and a free one does not notice

# A page with live views gets the theme's scripts and the formulas after them, and says when.
READY = """!document.querySelector("script[src*=live-views]")
  || document.documentElement.dataset.ready"""
SET = "Promise.resolve(window.MathJax?.startup?.promise).then(() => document.fonts.ready)"
STARTED = "canvas, img:not(.still), .widget-hprogress, [role=alert]"
LOOK = f"""async () => {{
  for (const place of document.querySelectorAll(".widget-subarea")) {{
    place.scrollIntoView({{ behavior: "instant", block: "center" }});
    while (!place.querySelector("{STARTED}")) await new Promise((done) => setTimeout(done, 20));
  }}
  scrollTo({{ top: 0, behavior: "instant" }});
}}"""
STILL = "*, ::before, ::after { transition: none !important; animation: none !important }"
FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def loaded(page):
    """Wait until the page has loaded, drawn and set all that it will by itself."""
    page.wait_for_function(READY)
    page.evaluate(SET)
    settled(page)


def finished(page):
    """Wait until the page is loaded, and look at every view, which starts it."""
    loaded(page)
    page.evaluate(LOOK)
    settled(page)


def settled(page):
    """Wait until what was done to the page is drawn: views draw in the same frame or the next."""
    page.evaluate(FRAMES)


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, or whichever one is on the path."""
    if chromium.installed() is None and "CI" not in os.environ:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def context_of(browser):
    """Return the browser's context with these options; there is one for all who ask for it."""
    contexts = {}

    def context_of(**options):
        key = json.dumps(options, sort_keys=True)
        if key not in contexts:
            contexts[key] = browser.new_context(**{"viewport": DESKTOP, **options})
            contexts[key].set_default_timeout(PATIENCE)
        return contexts[key]

    return context_of


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session", params=["file", "http"])
def root(request):
    """Where the book is: a folder, or a server on the loopback interface."""
    assert BOOK.is_dir(), "the book is not built; `make book` builds it"
    if request.param == "file":
        yield BOOK.as_uri()
        return
    handler = functools.partial(Quiet, directory=BOOK)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def load(context, root, name):
    """Open a page and return it; what it asks for and complains of is in ``page.record``."""
    page = context.new_page()
    page.record = copy.deepcopy(CLEAN)

    def guard(route):
        # The network is off: what is not the book itself is noted and refused.
        if route.request.url.startswith((root, "data:", "blob:")):
            route.continue_()
        else:
            page.record["away"].append(route.request.url)
            route.abort()

    page.route("**/*", guard)
    page.on("requestfailed", lambda request: page.record["failed"].append(request.url))
    page.on("pageerror", lambda error: page.record["errors"].append(str(error)))
    page.on(
        "console",
        lambda message: (
            page.record["errors"].append(message.text)
            if message.type in ("error", "warning")
            else None
        ),
    )
    page.goto(f"{root}/{name}", wait_until="load")
    return page


@pytest.fixture
def open_page(context_of):
    """Open a page for one test alone."""
    pages = []

    def open_page(root, name, **options):
        pages.append(load(context_of(**options), root, name))
        return pages[-1]

    yield open_page
    for page in pages:
        page.close()


@pytest.fixture
def visit(open_page, root):
    """Open a page of the book, from a disk and from a server."""
    return functools.partial(open_page, root)


@pytest.fixture(scope="session")
def share(context_of):
    """Open a page and keep it for the tests that look at it next, until another one is wanted.

    Tests get it as it has finished, as wide as a desktop and with nothing under way: a picture
    or a colour halfway through a transition is none of the page's states.
    """
    kept = {}

    def share(root, name, **options):
        key = json.dumps([root, name, options], sort_keys=True)
        if key not in kept:
            while kept:
                kept.popitem()[1].close()
            kept[key] = load(context_of(reduced_motion="reduce", **options), root, name)
            kept[key].add_style_tag(content=STILL)
            finished(kept[key])
        kept[key].emulate_media(media="screen")
        kept[key].set_viewport_size(DESKTOP)
        return kept[key]

    yield share
    for page in kept.values():
        page.close()


@pytest.fixture
def opened(share, root, name):
    """The page of this name, from a disk and from a server, shared by the tests of a module."""
    return share(root, name)


def narrow(page, width):
    """Look at a page through a window that is this wide."""
    page.set_viewport_size({"width": width, "height": 844})
    page.wait_for_function("width => innerWidth === width", arg=width)
    settled(page)


PAGE = """<!doctype html><html lang="en" data-content_root="{root}/"><head><title>Views</title>
<meta name="viewport" content="width=device-width">
<script type="application/vnd.jupyter.widget-state+json">{state}</script>
<link rel="stylesheet" href="{root}/_static/widgets/live-views.css">
<script defer src="{root}/_static/widgets/live-views.js"></script></head><body><main>
<div><script type="application/vnd.jupyter.widget-view+json">{view}</script></div>
</main></body></html>"""


@pytest.fixture
def show(browser, tmp_path):
    """Put a widget on a page of its own, with the book's scripts, and open that.

    The page's clock stands still with ``stopped``, and goes on by ``page.clock``. With ``held``,
    a list, the script without which no view stands goes there and not to the page.
    """
    contexts = []

    def open_view(widget, change=lambda state: None, stopped=False, held=None, **options):
        data = embed_data(views=[widget], drop_defaults=False)
        change(data["manager_state"]["state"])
        text = PAGE.format(
            root=BOOK.as_uri(),
            state=json.dumps(data["manager_state"]),
            view=json.dumps(data["view_specs"][0]),
        )
        (tmp_path / "view.html").write_text(text, encoding="utf-8")
        context = browser.new_context(viewport={"width": 1100, "height": 900}, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        if held is not None:
            page.route("**/live-views.js", lambda route: held.append(route))
        if stopped or held is not None:
            page.clock.install()
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.on(
            "console",
            lambda m: page.errors.append(m.text) if m.type in ("error", "warning") else None,
        )
        address = (tmp_path / "view.html").as_uri()
        if held is not None:
            with page.expect_request("**/live-views.js"):
                page.goto(address, wait_until="commit")
            return page
        page.goto(address)
        try:
            page.locator("canvas, img, .widget-hprogress, [role=alert]").first.wait_for()
        except TimeoutError:
            pytest.fail(f"no view: {page.errors} {page.content()[-500:]}")
        if stopped:
            page.clock.pause_at(page.evaluate("Date.now() + 1000"))
        return page

    yield open_view
    for context in contexts:
        context.close()
