"""The directive that shows how the book is cited."""

from docutils import nodes
from docutils.parsers.rst import Directive

from build_tools.site import CITATION, ROOT, address


class Citation(Directive):
    """The reference to the book and its BibTeX entry, from ``CITATION.cff``."""

    def run(self):
        source = str(ROOT / "CITATION.cff")
        self.state.document.settings.record_dependencies.add(source)
        authors = " and ".join(author["name"] for author in CITATION["authors"])
        year = CITATION["date-released"][:4]
        plain = (
            f"{authors} ({year}). {CITATION['title']} (version {CITATION['version']})"
            f" [Jupyter Book and software]. {address()}"
        )
        entry = {
            "author": f"{{{authors}}}",
            "title": CITATION["title"],
            "version": CITATION["version"],
            "year": year,
            "url": address(),
        }
        lines = ",\n".join(f"  {key} = {{{value}}}" for key, value in entry.items())
        bibtex = f"@software{{vae_tutorial,\n{lines}\n}}"
        return [
            nodes.paragraph("", plain),
            nodes.literal_block(bibtex, bibtex, language="bibtex"),
        ]


def setup(app):
    app.add_directive("citation", Citation)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
