"""Chapters link terms to the glossary, and the notation page knows the chapters' symbols.

The rule: in each chapter, the first use of a term of the glossary is a link, and the term is linked
no more than once. First use means in the running text, before the exercises, and not in a heading,
a caption, a box, a formula or code. A new chapter or term is held to it at once.
"""

import json
import re
from pathlib import Path

import pytest

BOOK = Path(__file__).parents[1] / "book"
CHAPTERS = sorted(BOOK.glob("[0-9][0-9]-*.ipynb"))

# Words that also have an everyday sense, which no rule tells apart: linked by hand, where they are
# first used in the glossary's sense.
EVERYDAY = {"code", "rate", "score", "expectation", "baseline", "posterior", "likelihood"}


def terms():
    text = (BOOK / "glossary.md").read_text(encoding="utf-8")
    block = re.search(r"```\{glossary\}\n(.*?)```", text, re.S).group(1)
    return [line for line in block.splitlines() if line and not line.startswith(" ")]


def prose(chapter):
    """Return the running text: no headings, formulas, code, directives or quiz."""
    cells = json.loads(chapter.read_text(encoding="utf-8"))["cells"]
    text = "\n\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")
    text = text.split("\n## Exercises")[0]
    text = re.sub(r"\$\$.*?\$\$( \([\w-]+\))?", "", text, flags=re.S)
    text = re.sub(r":::\{admonition\}.*?:::", "", text, flags=re.S)
    text = re.sub(r"^(#|\().*$", "", text, flags=re.M)
    text = re.sub(r"\$[^$]+\$", "MATH", text)
    text = re.sub(r"\{(?!term\})[\w:]+\}`[^`]*`", "ROLE", text)
    return re.sub(r"(\{term\}`[^`]*`)|`[^`]+`", lambda m: m[1] or "CODE", text)


def first_use(term, text):
    return re.search(rf"(?<![\w-]){re.escape(term)}s?(?![\w-])", text, re.I)


def test_the_glossary_is_sorted_and_says_each_term_once():
    found = terms()
    assert len(found) > 30
    assert found == sorted(set(found), key=str.lower)


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_chapter_links_a_term_where_it_first_uses_it(chapter):
    text = prose(chapter)
    links = [match.span() for match in re.finditer(r"\{term\}`[^`]*`", text)]
    missing = []
    for term in sorted(set(terms()) - EVERYDAY):
        use = first_use(term, text)
        if use and not any(start <= use.start() < end for start, end in links):
            missing.append(f"{term}: ...{text[use.start() - 30 : use.end() + 20]}...")
    assert missing == []


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_chapter_links_a_term_once(chapter):
    links = re.findall(r"\{term\}`(?:[^`<]*<)?([^`>]+)>?`", prose(chapter))
    assert sorted(links) == sorted(set(links))
    assert set(links) <= set(terms())


def symbols(text):
    """Return the letters, Greek names and named operators of the formulas in a text."""
    text = re.sub(r"`[^`\n$]*`", "", text)
    found = set()
    for match in re.finditer(r"\$\$(.+?)\$\$|\$([^$\n]+)\$", text, re.S):
        formula = re.sub(r"\\text\{[^}]*\}|\\(begin|end)\{\w+\}", "", match[1] or match[2])
        named = r"\\(mathcal|mathbb|mathrm|operatorname)\s*\{?([A-Za-z]+)\}?"
        found |= {name for _, name in re.findall(named, formula)}
        formula = re.sub(named, "", formula)
        found |= set(re.findall(r"(?<![\\A-Za-z])[A-Za-z](?![A-Za-z])", formula))
        found |= set(re.findall(GREEK, formula))
    return found


GREEK = (
    r"\\(?:var)?(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma"
    r"|tau|phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega|ell)(?![a-z])"
)


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda c: c.stem)
def test_the_notation_page_has_the_symbols_of_the_chapter(chapter):
    cells = json.loads(chapter.read_text(encoding="utf-8"))["cells"]
    text = "\n\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")
    page = symbols((BOOK / "notation.md").read_text(encoding="utf-8"))
    # The differential, Euler's number and counting indices need no entry.
    assert symbols(text) - page <= {"d", "e", "i", "j"}
