"""The finished book in a real browser: from a disk and from a server, with the network off."""

import copy
import functools
import http.server
import os
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from build_tools import chromium

BOOK = Path(__file__).parents[2] / "_build" / "html"
CLEAN = {"away": [], "failed": [], "errors": []}  # the record of a page without fault
PAGES = sorted(p.relative_to(BOOK).as_posix() for p in (BOOK / "book").glob("*.html"))


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, or whichever one is on the path."""
    if chromium.installed() is None and "CI" not in os.environ:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        yield browser
        browser.close()


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


@pytest.fixture
def open_page(browser):
    """Open a page and return it; what it asked for and complained of is in ``page.record``."""
    contexts = []

    def open_page(root, name, **options):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.record = copy.deepcopy(CLEAN)

        def guard(route):
            # The network is off: what is not the book itself is noted and refused.
            if route.request.url.startswith((root, "data:", "blob:")):
                route.continue_()
            else:
                page.record["away"].append(route.request.url)
                route.abort()

        context.route("**/*", guard)
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

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def visit(open_page, root):
    """Open a page of the book, from a disk and from a server."""
    return functools.partial(open_page, root)
