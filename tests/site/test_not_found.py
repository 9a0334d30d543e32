"""The page for addresses that do not exist: at any depth, on any server, for every reader."""

import functools
import http.server
import threading
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

import pytest
from bs4 import BeautifulSoup

from .conftest import BOOK, CLEAN, PAGES

AXE = BOOK.parents[1] / "node_modules" / "axe-core" / "axe.min.js"


class Pages(http.server.SimpleHTTPRequestHandler):
    """Serve the book as GitHub Pages does: below a path, with its own page for what is missing."""

    def __init__(self, *arguments, prefix, **options):
        self.prefix = prefix
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        plain = urlsplit(path).path
        inside = plain.startswith(self.prefix)
        file = BOOK / plain[len(self.prefix) :] if inside else BOOK / "404.html"
        return str(file if file.is_file() else BOOK / "404.html")

    def log_message(self, *arguments):
        pass


@pytest.fixture(params=["published", "top"])
def server(request):
    """Return a server's address, and where on it the book stands."""
    page = BeautifulSoup((BOOK / "404.html").read_text("utf-8"), "html.parser")
    prefix = page.base["href"] if request.param == "published" else "/"
    handler = functools.partial(Pages, prefix=prefix)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", prefix
    server.shutdown()


@pytest.mark.parametrize("missing", ["missing.html", "book/missing.html", "a/b/c/missing"])
def test_its_links_lead_to_every_page_of_the_book(open_page, server, missing):
    address, prefix = server
    page = open_page(address, f"{prefix[1:]}{missing}")
    assert page.get_by_role("heading", level=1).inner_text() == "This page does not exist"
    targets = page.locator("li a").evaluate_all("links => links.map((link) => link.href)")
    assert {urljoin(address, prefix + name) for name in PAGES} == set(targets)
    for target in targets:
        assert b"This page does not exist" not in urlopen(target).read()
    assert page.record == CLEAN


def test_its_search_finds(open_page, server):
    address, prefix = server
    page = open_page(address, f"{prefix[1:]}book/missing.html")
    page.get_by_label("Search the book").fill("posterior")
    page.get_by_role("button", name="Search").click()
    page.locator("ul.search > li").first.wait_for()
    assert urlsplit(page.url).path == f"{prefix}search.html"


def test_from_a_disk_it_leads_to_the_pages_beside_it(open_page):
    page = open_page(BOOK.as_uri(), "404.html")
    targets = page.locator("li a").evaluate_all("links => links.map((link) => link.href)")
    assert {f"{BOOK.as_uri()}/{name}" for name in PAGES} == set(targets)
    assert page.record == CLEAN


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(open_page, scheme):
    page = open_page(BOOK.as_uri(), "404.html", color_scheme=scheme)
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    assert [violation["id"] for violation in found["violations"]] == []
