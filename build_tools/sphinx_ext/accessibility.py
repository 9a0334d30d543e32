"""What a reader who hears the book, or uses it by keys, needs of its markup."""

from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode, depart_HideCellInput, visit_HideCellInput
from sphinx.util import logging

from build_tools.sphinx_ext.markup import changed

logger = logging.getLogger(__name__)


def visit_hidden_cell(self, node):
    """Open a folded cell without the name that hides what its summary says."""
    edited(self, visit_HideCellInput, node, '<summary aria-label="[^"]*">', "<summary>")


def visit_citation(self, node):
    """Open a citation without roles, which would need those of a bibliography around them."""
    edited(self, type(self).visit_citation, node, ' role="(list|doc-biblioentry)"', "")


def depart_citation(self, node):
    type(self).depart_citation(self, node)


def visit_table(self, node):
    """Open a table. What scrolls must be within reach of the keyboard."""
    scrollable = '(?<=<div class="pst-scrollable-table-container")>'
    edited(self, type(self).visit_table, node, scrollable, ' tabindex="0">')


def depart_table(self, node):
    type(self).depart_table(self, node)


def edited(translator, visit, node, pattern, replacement):
    """Let a node be written as it would be, and change the markup that this gives."""
    start = len(translator.body)
    visit(translator, node)
    markup = "".join(translator.body[start:])
    translator.body[start:] = [changed(markup, pattern, replacement)]


def check_figures(app, doctree):
    """Warn of each picture without an alternative text, a caption or a name."""
    for image in doctree.findall(nodes.image):
        figure = image.parent
        while figure is not None and not isinstance(figure, nodes.figure):
            figure = figure.parent
        missing = []
        if not image.get("alt", "").strip():
            missing.append("an alternative text")
        if figure is None or not any(isinstance(child, nodes.caption) for child in figure.children):
            missing.append("a caption")
        if figure is None or not figure.get("names"):
            missing.append("a name")
        if missing:
            logger.warning(
                "figure without %s: %s",
                " and ".join(missing),
                image["uri"][:80],
                location=image,
                type="book",
                subtype="figure",
            )


def head_summaries(app, doctree):
    """Give the tables of autosummary the header cells that they lack."""
    for table in doctree.findall(nodes.table):
        if "autosummary" in " ".join(table["classes"]).split():
            cells = (nodes.entry("", nodes.paragraph("", text)) for text in ("name", "what it is"))
            head = nodes.thead("", nodes.row("", *cells))
            group = table[0]
            group.insert(group.first_child_matching_class(nodes.tbody), head)


def setup(app):
    for node, visit, depart in [
        (HideCodeCellNode, visit_hidden_cell, depart_HideCellInput),
        (nodes.citation, visit_citation, depart_citation),
        (nodes.table, visit_table, depart_table),
    ]:
        app.add_node(node, override=True, html=(visit, depart))
    app.connect("doctree-read", check_figures)
    app.connect("doctree-read", head_summaries)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
