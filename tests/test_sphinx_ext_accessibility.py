"""Figures have their texts, and what other projects write is put right or stops the build."""

import logging
from types import SimpleNamespace

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from sphinx.errors import ExtensionError

from build_tools.sphinx_ext import accessibility


def figure(alt="A curve that falls.", caption=True, name="fig-04-curve"):
    image = nodes.image(uri="curve.png", alt=alt)
    node = nodes.figure("", image, names=[name] if name else [])
    if caption:
        node += nodes.caption("", "What to see.")
    return SimpleNamespace(findall=lambda kind: [image])


@pytest.mark.parametrize(
    ("faulty", "message"),
    [
        (figure(alt=""), "without an alternative text:"),
        (figure(caption=False), "without a caption:"),
        (figure(name=""), "without a name:"),
        (figure(" ", False, ""), "without an alternative text and a caption and a name:"),
    ],
)
def test_a_figure_without_its_texts_is_a_warning(faulty, message, caplog, monkeypatch):
    monkeypatch.setattr(logging.getLogger("sphinx"), "propagate", True)
    accessibility.check_figures(None, faulty)
    assert message in caplog.text


def test_a_complete_figure_passes(caplog, monkeypatch):
    monkeypatch.setattr(logging.getLogger("sphinx"), "propagate", True)
    accessibility.check_figures(None, figure())
    assert caplog.text == ""


def test_a_summary_of_the_api_gets_a_head():
    table = "=====  ====\nelbo   text\n=====  ====\n"
    doctree = publish_doctree(table)
    (node,) = doctree.findall(nodes.table)
    node["classes"] = ["autosummary longtable"]
    accessibility.head_summaries(None, doctree)
    (head,) = doctree.findall(nodes.thead)
    assert [cell.astext() for cell in head.findall(nodes.entry)] == ["name", "what it is"]
    assert node[0].index(head) < node[0].first_child_matching_class(nodes.tbody)


class Translator:
    """A writer of pages that writes tables and citations as it is told."""

    def __init__(self, markup):
        self.body, self.markup = ["<p>before</p>"], markup

    def visit_table(self, node):
        self.body += self.markup

    visit_citation = visit_table


TABLE = ['<div class="pst-scrollable-table-container">', '<table class="table">']
CITATION = ['<div role="list" class="citation-list">', '<div role="doc-biblioentry" id="a">']


@pytest.mark.parametrize(
    ("visit", "markup", "expected"),
    [
        (
            accessibility.visit_table,
            TABLE,
            '<div class="pst-scrollable-table-container" tabindex="0"><table class="table">',
        ),
        (
            accessibility.visit_citation,
            CITATION,
            '<div class="citation-list"><div id="a">',
        ),
        (accessibility.visit_citation, CITATION[1:], '<div id="a">'),
    ],
)
def test_tables_and_citations_are_put_right(visit, markup, expected):
    translator = Translator(markup)
    visit(translator, None)
    assert "".join(translator.body) == f"<p>before</p>{expected}"


@pytest.mark.parametrize("visit", [accessibility.visit_table, accessibility.visit_citation])
def test_the_build_stops_when_they_are_written_in_another_way(visit):
    with pytest.raises(ExtensionError, match="nothing matches"):
        visit(Translator(["<div>"]), None)


def test_a_folded_cell_is_called_what_its_summary_says(monkeypatch):
    node = nodes.Element(classes=[], prompt_show="Show the code", prompt_hide="Hide the code")
    translator = Translator([])
    accessibility.visit_hidden_cell(translator, node)
    written = "".join(translator.body)
    assert "<summary>" in written and "aria-label" not in written and "Show the code" in written
    monkeypatch.setattr(
        accessibility, "visit_HideCellInput", lambda self, node: self.body.append("<details>")
    )
    with pytest.raises(ExtensionError, match="nothing matches"):
        accessibility.visit_hidden_cell(translator, node)
