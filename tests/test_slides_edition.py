"""What a slide shows of a page: headings, first sentences, pictures; and what it leaves out."""

import pytest
from bs4 import BeautifulSoup

from build_tools.editions import slides

SITE = "https://example.org/book/99-a-chapter.html"
PAGE = """<article><section id="a-chapter">
<h1><span class="section-number">99. </span>A chapter<a class="headerlink">#</a></h1>
<p>This is a promise that the chapter keeps, whatever else may happen to it. More.</p>
<div class="cell"><div class="cell_input"><pre>import tools</pre></div></div>
<section id="one"><h2>One</h2>
<p>See <a href="#fig">Figure 99.3</a> and <a href="glossary.html#nat">nats</a>.
Second. Third leads:</p>
<div class="math">\\[x = 1\\]</div>
<div class="cell tag_hide-input"><details class="hide"><summary>Show</summary><pre>plot()</pre>
</details></div>
<section id="deep"><h3>Deep</h3><p>{long}</p></section></section>
<section id="exercises"><h2>Exercises</h2>
<div class="exercise admonition" id="ex-99-a"><section id="exercise-content"><p>Do it. Now.</p>
</section></div>
<div class="cell tag_exercise"><div class="cell_input"><pre>SECRET = ...</pre></div></div>
<div class="solution dropdown admonition"><p>SECRET</p></div>
</section></section></article>""".replace("{long}", "A sentence. " * 4)


def paragraph(text):
    return BeautifulSoup(f"<p>{text}</p>", "html.parser").p


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"{'The first is long ' * 4}x. The second is not.", f"{'The first is long ' * 4}x."),
        ("Short. The second is taken, since one word does not make a slide. No.", None),
        (f"{'Long ' * 15}x. <b>Left</b> out. It is then:", f"{'Long ' * 15}x. It is then:"),
        (f"{'Costs 0.26 nats, s.d. of x ' * 3}. End.", f"{'Costs 0.26 nats, s.d. of x ' * 3}."),
    ],
)
def test_of_a_paragraph_the_first_sentence_is_shown_and_one_that_leads_on(text, kept):
    tag = paragraph(text)
    slides.shorten(tag)
    expected = kept or "Short. The second is taken, since one word does not make a slide."
    assert tag.get_text().strip() == expected


def kinds(notebook):
    return [cell.metadata["slideshow"]["slide_type"] for cell in notebook.cells]


def test_headings_start_slides_and_smaller_ones_go_below():
    notebook = slides.deck(PAGE, SITE)
    shown = [cell.source for cell in notebook.cells if "<h" in cell.source]
    headings = [BeautifulSoup(text, "html.parser").find(["h1", "h2", "h3"]) for text in shown]
    assert [tag.get_text() for tag in headings] == ["99. A chapter", "One", "Deep", "Exercises"]
    types = [kind for kind in kinds(notebook) if kind != "notes"]
    assert types == ["slide", "slide", "subslide", "slide"]
    assert notebook.metadata.title == "99. A chapter"


def test_speakers_notes_have_the_whole_paragraph():
    notebook = slides.deck(PAGE, SITE)
    notes = [
        cell.source for cell in notebook.cells if cell.metadata.slideshow.slide_type == "notes"
    ]
    assert "More." in notes[0]
    assert notes[1] == "<p>See Figure 99.3 and nats. Second. Third leads:</p>"


def test_solutions_answers_and_tools_are_left_out():
    text = "".join(cell.source for cell in slides.deck(PAGE, SITE).cells)
    assert "SECRET" not in text and "import tools" not in text
    assert "Do it." in text and "plot()" in text and "x = 1" in text


def test_links_lead_to_the_pages_of_the_book_and_no_name_is_there_twice():
    text = "".join(cell.source for cell in slides.deck(PAGE, SITE).cells)
    assert f'href="{SITE}#fig"' in text
    assert 'href="https://example.org/book/glossary.html#nat"' in text
    assert ' id="' not in text


def test_what_does_not_fit_on_a_slide_goes_on_another_one():
    code = "<pre>" + "line\n" * 20 + "</pre>"
    cell = f'<div class="cell"><div class="cell_input">{code}</div></div>'
    page = (
        f"<article><section><h1>T</h1><section><h2>H</h2>{cell * 3}</section></section></article>"
    )
    notebook = slides.deck(page, SITE)
    assert kinds(notebook) == ["slide", "slide", "subslide", "subslide"]
    assert all("<h2>H</h2>" in cell.source for cell in notebook.cells[1:])
