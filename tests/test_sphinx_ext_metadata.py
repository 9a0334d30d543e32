"""What others are told of a page: a small book of two pages is built and read."""

import shutil
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from docutils.core import publish_doctree
from sphinx.application import Sphinx

from build_tools.site import ROOT
from build_tools.sphinx_ext import metadata

SETTINGS = {
    "extensions": ["myst_parser", "build_tools.sphinx_ext.metadata"],
    "myst_enable_extensions": ["substitution"],
    "html_title": "A small book",
    "html_theme": "basic",
    "root_doc": "index",
}
FIRST = "The “first” page is about x < y & more. It has a second sentence. "
TOC = "```{toctree}\nother\n```\n"
TEMPLATES = ROOT / "build_tools" / "templates"
BASE = "https://ada.github.io/vae-course/"


def build(folder):
    """Build the pages in a folder, and return where they are."""
    app = Sphinx(
        folder / "source",
        None,
        folder / "html",
        folder / "doctrees",
        "html",
        confoverrides=SETTINGS | {"templates_path": [str(folder / "templates")]},
        status=None,
        warning=None,
    )
    app.build()
    return folder / "html"


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A folder with a built book of two pages."""
    folder = tmp_path_factory.mktemp("book")
    # Not all of the templates: the layout is made for the book's theme.
    shutil.copytree(TEMPLATES, folder / "templates", ignore=lambda *_: ["layout.html"])
    (folder / "source").mkdir()
    start = f"# Start\n\n{FIRST}{'A long third one. ' * 20}\n\n{TOC}"
    (folder / "source/index.md").write_text(start, encoding="utf-8")
    other = "# Other & more\n\n{{ print_edition }}\n"
    (folder / "source/other.md").write_text(other, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GITHUB_REPOSITORY", "ada/vae-course")
        patch.setenv("GITHUB_SERVER_URL", "https://github.com")
        build(folder)
        yield folder


def soup(path):
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


def metatags(path):
    tags = soup(path)("meta", content=True)
    return {tag.get("property", tag.get("name")): tag["content"] for tag in tags}


def test_a_page_describes_itself_to_search_engines_and_in_shared_links(book):
    tags = metatags(book / "html/index.html")
    text = tags["description"]
    assert text.startswith(FIRST.strip()) and text.endswith(".") and len(text) <= 200
    assert tags["og:description"] == text
    assert tags["og:title"] == "Start"
    assert tags["og:type"] == "article"
    assert tags["og:site_name"] == "A small book"
    assert tags["og:url"] == f"{BASE}index.html"
    assert tags["og:image"] == f"{BASE}_static/preview.png"
    assert (ROOT / "book/static/preview.png").is_file()
    assert tags["og:image:alt"] == metadata.PREVIEW_ALT
    assert tags["twitter:card"] == "summary_large_image"


def test_no_picture_is_drawn_for_a_page(book):
    assert list((book / "html/_images").rglob("*")) == []


def test_editions_are_linked_where_they_are_published(book):
    link = soup(book / "html/other.html").find("a", string="The print edition")
    assert link["href"].startswith(f"{BASE}vae-tutorial-")


def test_the_page_for_missing_pages_lists_all_and_stands_on_the_published_path(book):
    page = soup(book / "html/404.html")
    assert page.base["href"] == "/vae-course/"
    links = [(link["href"], link.get_text()) for link in page("a")]
    assert links == [("index.html", "Start"), ("other.html", "Other & more")]
    assert page.title.get_text() == "Page not found: A small book"
    assert page.form["action"] == "search.html"
    assert not page(["link", "img"]) and not page("script", src=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A short one.", "A short one."),
        (f"{'Word ' * 30}end. {'More ' * 30}.", f"{'Word ' * 30}end."),
        ("word " * 50, ("word " * 40).strip()),
    ],
)
def test_a_description_is_whole_sentences_or_whole_words(text, expected):
    source = f"Title\n=====\n\n{text}\n"
    doctree = publish_doctree(source, settings_overrides={"doctitle_xform": False})
    assert metadata.description(doctree) == expected
    assert metadata.description(None) == ""


def test_only_notebooks_offer_to_be_launched():
    for page, kept in (("chapter.ipynb", ["launch-buttons", "source"]), ("page.md", ["source"])):
        app = SimpleNamespace(env=SimpleNamespace(doc2path=lambda name, page=page: page))
        context = {"header_buttons": [{"label": "launch-buttons"}, {"label": "source"}]}
        metadata.launch_notebooks_only(app, "page", "page.html", context, None)
        assert [button["label"] for button in context["header_buttons"]] == kept


def test_the_sitemap_lists_every_page_also_when_only_one_was_written_anew(book):
    (book / "source/index.md").write_text(f"# Start anew\n\n{TOC}", encoding="utf-8")
    before = (book / "html/other.html").stat().st_mtime_ns
    tree = ElementTree.parse(build(book) / "sitemap.xml")
    assert (book / "html/other.html").stat().st_mtime_ns == before
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    assert [tag.text for tag in tree.iter(name)] == [f"{BASE}index.html", f"{BASE}other.html"]
