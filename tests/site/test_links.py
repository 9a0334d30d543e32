"""Every link of the built pages leads somewhere, and every page is in order to be read aloud."""

from functools import cache
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from bs4 import BeautifulSoup

from .conftest import BOOK, PAGES

EVERY = [*PAGES, "index.html", "genindex.html", "search.html"]
VAGUE = {"here", "click here", "this", "link", "this link", "more", "read more"}


@cache
def parsed(path):
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@cache
def places(path):
    """The names within a page to which a link can lead."""
    tags = parsed(path)(lambda tag: tag.has_attr("id") or tag.has_attr("name"))
    return {tag.get("id", tag.get("name")) for tag in tags}


@pytest.mark.parametrize("name", EVERY)
def test_every_internal_link_leads_to_a_page_and_a_place(name):
    page, lost = BOOK / name, []
    for link in parsed(page)("a", href=True):
        address, place = urldefrag(link["href"])
        if urlsplit(address).scheme or address.startswith("//"):
            continue
        target = (page.parent / unquote(address)).resolve() if address else page
        if not target.is_file():
            lost.append(link["href"])
        elif place and target.suffix == ".html" and unquote(place) not in places(target):
            if "=" in place and target.name == "playground.html":
                continue  # not a place but how it starts; tests/test_playground_page.py reads it
            lost.append(link["href"])
    assert lost == []


@pytest.mark.parametrize("name", PAGES)
def test_headings_come_in_order_and_the_first_is_the_only_one_of_its_kind(name):
    tags = parsed(BOOK / name).article(["h1", "h2", "h3", "h4", "h5", "h6"])
    levels = [int(tag.name[1]) for tag in tags]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below <= above + 1 for above, below in zip(levels, levels[1:], strict=False))


@pytest.mark.parametrize("name", PAGES)
def test_tables_have_headers_and_links_say_where_they_lead(name):
    article = parsed(BOOK / name).article
    for table in article("table"):
        assert table("th"), table.get_text()[:80]
    texts = {link.get_text().strip().lower() for link in article("a", href=True)}
    assert not texts & VAGUE
