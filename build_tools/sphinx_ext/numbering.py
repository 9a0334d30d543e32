"""Number each chapter as its file is: ``06-latent-walks`` is chapter 6.

Sphinx counts the entries of a table of contents, so that a chapter which is
still to come would change the number of those behind it. Here the number is
that of the file name. Figures, tables, equations and exercises then follow by
Sphinx's own ``numfig``, and so do references, the sidebar and the links from
page to page. Sections within a chapter have no number.
"""

import re
from posixpath import basename

from docutils import nodes
from sphinx.environment.collectors.toctree import TocTreeCollector
from sphinx.errors import ExtensionError

CHAPTER = re.compile(r"(\d\d)-")


def chapter_number(docname):
    """Return the number of a chapter, or None for any other page."""
    chapter = CHAPTER.match(basename(docname))
    return int(chapter[1]) if chapter else None


class ChapterNumbers(TocTreeCollector):
    """Sphinx's tables of contents, with the numbers of the chapters' files."""

    def assign_section_numbers(self, env):
        """Number the chapters; return the pages whose number has changed."""
        before, env.toc_secnumbers = env.toc_secnumbers, {}
        chapters = {}
        for docname in sorted(env.titles):
            number = chapter_number(docname)
            if number is None:
                continue
            if number in chapters:
                raise ExtensionError(
                    f"{chapters[number]} and {docname} are both chapter "
                    f"{number}; each chapter needs a number of its own"
                )
            chapters[number] = docname
            env.titles[docname]["secnumber"] = (number,)
            headings = list(env.tocs[docname].findall(nodes.reference))
            headings[0]["secnumber"] = (number,)
            # A section that is not listed would get the number of its page.
            sections = {heading["anchorname"]: None for heading in headings}
            env.toc_secnumbers[docname] = {**sections, "": (number,)}
        return [
            docname
            for docname, numbers in env.toc_secnumbers.items()
            if numbers != before.get(docname)
        ]

    def get_updated_docs(self, app, env):
        """Return the pages to be written again: all, if any number changed.

        Sphinx names the pages in which something is numbered anew, but not
        those that refer to it.
        """
        return list(env.found_docs) if super().get_updated_docs(app, env) else []


def take_over(app, config):
    """Number by file names in place of Sphinx's own counting.

    Raises
    ------
    ExtensionError
        If Sphinx's own counting is not there to be replaced.
    """
    collectors = []
    for listener in list(app.events.listeners["env-get-updated"]):
        collector = getattr(listener.handler, "__self__", None)
        if isinstance(collector, TocTreeCollector):
            collector.disable(app)
            collectors.append(collector)
    if not collectors:
        raise ExtensionError("Sphinx numbers chapters in another way now: no TocTreeCollector")
    app.add_env_collector(ChapterNumbers)


def number_printed_title(app, pagename, templatename, context, doctree):
    """Number the title that the theme shows only where a page is printed."""
    number = chapter_number(pagename)
    if number is not None and "pagetitle" in context:
        suffix = app.config.html_secnumber_suffix
        context["pagetitle"] = f"{number}{suffix}{context['pagetitle']}"


def setup(app):
    app.connect("config-inited", take_over)
    app.connect("html-page-context", number_printed_title, priority=900)
    return {
        "version": "1",
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
