"""What a slide shows of running text: the sentences of a paragraph, and the height of a block."""

import re

from bs4 import NavigableString

ENOUGH = 60  # letters; a shorter sentence takes the next one with it
SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“‘(])|(?<=[.?!])\s+$")


def sentences(paragraph):
    """Return the sentences of a paragraph, each a list of its nodes."""
    groups = [[]]
    for node in list(paragraph.contents):
        if not isinstance(node, NavigableString):
            groups[-1].append(node)
            continue
        first, *others = SENTENCE.split(node)
        groups[-1].append(NavigableString(first))
        groups += [[NavigableString(other)] for other in others]
    return [nodes for nodes in groups if plain(nodes)]


def plain(nodes):
    """Return the text of some nodes."""
    return "".join(node.get_text() for node in nodes)


def count_sentences(paragraph):
    """Return how many sentences a paragraph has, in one node or in many."""
    return len(SENTENCE.split(words(paragraph)))


def words(tag):
    """Return the text of a block, on one line."""
    return " ".join(tag.get_text().split())


def shorten(paragraph):
    """Leave a paragraph its first sentence, and one that leads on."""
    text = paragraph.get_text().strip()
    if text.startswith("(") and text.endswith(")"):
        return  # an aside, which no sentence closes
    leads_on = text.endswith(":")
    kept, rest = [], sentences(paragraph)
    while rest and len(" ".join(map(plain, kept))) < ENOUGH:
        kept, rest = [*kept, rest[0]], rest[1:]
    if leads_on and rest:
        kept.append(rest[-1])
    keep(paragraph, kept)


def keep(paragraph, sentences):
    """Leave a paragraph these of its sentences."""
    paragraph.clear()
    for nodes in sentences:
        paragraph.extend([*nodes, NavigableString(" ")])


def lines(block):
    """Estimate how many lines of text a block is as high as; pictures take what is left."""
    if block.name == "div" and "math" in block.get("class", []):
        return 3 + 2 * block.get_text().count("\\\\")
    height = 3 * len(block("div", class_="math"))
    for code in [block, *block("pre")]:
        if code.name == "pre" and not code.find_parent("details"):
            height += 1 + 0.7 * code.get_text().count("\n")
    height += 0.6 * ("admonition" in block.get("class", []))
    height += 1.5 * len(block("tr"))
    for text in [block, *block(["p", "li", "summary"])]:
        folded = text.name != "summary" and text.find_parent("details")
        if text.name in ("p", "li", "summary") and not folded:
            height += 0.4 + len(text.get_text()) / 85
    return height
