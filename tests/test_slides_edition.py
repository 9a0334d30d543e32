"""What a slide shows of a page: headings, first sentences, pictures; and what it leaves out."""

import pytest
from bs4 import BeautifulSoup

from build_tools.editions.chapter_deck import chapter_deck
from build_tools.editions.deck import needed
from build_tools.editions.slide_text import shorten

SITE = "https://example.org/book/99-a-chapter.html"
PICTURE = '<figure id="fig-99-a"><img alt="A." src="../_images/a.webp"/></figure>'
PAGE = f"""<article><section id="a-chapter">
<h1><span class="section-number">99. </span>A chapter<a class="headerlink">#</a></h1>
<p>This is a promise that the chapter keeps, whatever else may happen to it. More.</p>
<div class="cell"><div class="cell_input"><pre>import tools</pre></div></div>
<section id="one"><h2>One</h2>
<p>See <a href="#fig">Figure 99.3</a> and <a href="glossary.html#nat">nats</a>.
Second. Third leads:</p>
<div class="math">\\[x = 1\\]</div>
<div class="cell tag_hide-input"><details class="hide"><summary>Show</summary><pre>plot()</pre>
</details><div class="cell_output">{PICTURE}</div></div>
<section id="deep"><h3>Deep</h3><p>{"A sentence. " * 4}</p></section></section>
<section id="exercises"><h2>Exercises</h2>
<div class="exercise admonition" id="ex-99-a"><section id="exercise-content"><p>Do it. Now.</p>
</section></div>
<div class="cell tag_exercise"><div class="cell_input"><pre>SECRET = ...</pre></div></div>
<div class="solution dropdown admonition"><p>SECRET</p></div>
</section></section></article>"""


def cell(code, output="", tag=""):
    """Return a cell of a page."""
    return (
        f'<div class="cell {tag}"><div class="cell_input"><pre>{code}</pre></div>'
        f'<div class="cell_output">{output}</div></div>'
    )


def slides_of(content):
    """Return the slides of a section with this content, each as a tag."""
    page = f"<article><section><h1>T</h1><p>{'Promise ' * 12}. It is kept.</p><section><h2>H</h2>"
    cells = chapter_deck(f"{page}{content}</section></section></article>", SITE).cells
    soups = [
        BeautifulSoup(cell.source, "html.parser")
        for cell in cells
        if cell.metadata.slideshow.slide_type != "notes"
    ]
    return [soup.find(class_="slide") for soup in soups][1:]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"{'The first is long ' * 4}x. The second is not.", f"{'The first is long ' * 4}x."),
        ("Short. The second is taken, since one word does not make a slide. No.", None),
        (f"{'Long ' * 15}x. <b>Left</b> out. It is then:", f"{'Long ' * 15}x. It is then:"),
        (f"{'Costs 0.26 nats, s.d. of x ' * 3}. End.", f"{'Costs 0.26 nats, s.d. of x ' * 3}."),
        (
            f"({'An aside is long ' * 5}x. And closed.)",
            f"({'An aside is long ' * 5}x. And closed.)",
        ),
    ],
)
def test_of_a_paragraph_the_first_sentence_is_shown_and_one_that_leads_on(text, kept):
    tag = BeautifulSoup(f"<p>{text}</p>", "html.parser").p
    shorten(tag)
    expected = kept or "Short. The second is taken, since one word does not make a slide."
    assert tag.get_text().strip() == expected


def kinds(notebook):
    return [cell.metadata["slideshow"]["slide_type"] for cell in notebook.cells]


def test_headings_start_slides_and_smaller_ones_go_below():
    notebook = chapter_deck(PAGE, SITE)
    shown = [cell.source for cell in notebook.cells if "<h" in cell.source]
    headings = [BeautifulSoup(text, "html.parser").find(["h1", "h2", "h3"]) for text in shown]
    assert [tag.get_text() for tag in headings] == ["99. A chapter", "One", "Deep", "Exercises"]
    types = [kind for kind in kinds(notebook) if kind != "notes"]
    assert types == ["slide", "slide", "subslide", "slide"]
    assert notebook.metadata.title == "99. A chapter"


def test_speakers_notes_have_the_whole_paragraph():
    notebook = chapter_deck(PAGE, SITE)
    notes = [
        cell.source for cell in notebook.cells if cell.metadata.slideshow.slide_type == "notes"
    ]
    assert "More." in notes[0]
    assert notes[1] == "<p>See Figure 99.3 and nats. Second. Third leads:</p>"


def test_solutions_answers_tools_and_code_that_draws_are_left_out():
    text = "".join(cell.source for cell in chapter_deck(PAGE, SITE).cells)
    assert "SECRET" not in text and "import tools" not in text and "plot()" not in text
    assert "Do it." in text and "x = 1" in text and "assets/images/a.webp" in text


def test_links_lead_to_the_pages_of_the_book_and_no_name_is_there_twice():
    text = "".join(cell.source for cell in chapter_deck(PAGE, SITE).cells)
    assert f'href="{SITE}#fig"' in text
    assert 'href="https://example.org/book/glossary.html#nat"' in text
    assert ' id="' not in text


def test_code_is_shown_where_it_is_taught_and_after_its_picture():
    both = cell("taught()", f"{PICTURE}<div><pre>1.0</pre></div>", "tag_taught")
    picture, code = slides_of(both + cell("helps()", "<div><pre>2.0</pre></div>"))
    assert picture.find("figure") and "taught()" not in picture.get_text()
    assert code.get_text().split()[1:] == ["taught()", "1.0", "2.0"]


def test_what_does_not_fit_on_a_slide_goes_on_another_one():
    slides = slides_of(cell("line\n" * 20, tag="tag_taught") * 3)
    assert [slide.h2.get_text() for slide in slides] == ["H"] * 3


def test_a_sentence_goes_with_its_picture():
    paragraph = f"<p>{'A paragraph goes on and on ' * 18}.</p>"
    first, second = slides_of(f"{paragraph}<p>It leads to the picture.</p>{PICTURE}")
    assert "leads" not in first.get_text()
    assert [tag.name for tag in second.find_all(True, recursive=False)] == ["h2", "p", "figure"]
    (alone,) = slides_of(f"{PICTURE}<p>One sentence follows the picture.</p>")
    assert alone.find("figure") and alone.p


def test_a_sentence_alone_gets_the_rest_of_its_paragraph():
    long = "This sentence is as long as the ones that stand alone on a slide. It has another one."
    (slide,) = slides_of(f"<p>{long}</p>")
    assert slide.p.get_text() == long


def test_a_guess_is_asked_for_before_the_answer_is_seen():
    predict = '<div class="admonition"><p class="admonition-title">Predict</p><p>Why?</p></div>'
    first, second = slides_of(f"{predict}<p>The answer is long enough to be alone. More of it.</p>")
    assert "answer" not in first.get_text() and "answer" in second.get_text()


def test_a_question_of_a_quiz_stays_with_its_answers():
    question = (
        "<p>Question?</p>" + "<details><summary>An answer</summary><p>Right.</p></details>" * 6
    )
    for slide in slides_of(question * 4):
        assert slide.find_all(True, recursive=False)[1].name == "p"
        assert len(slide("details")) == 6 * len(slide.find_all("p", recursive=False))


def test_a_live_view_takes_along_what_it_is_made_of_and_what_is_linked_to_it():
    def model(name="Model", **state):
        return {"model_name": name, "state": state}

    models = {
        "box": model(children=["IPY_MODEL_slider", "IPY_MODEL_view"]),
        "slider": model(), "view": model(layers=[1, 2]), "other": model(),
        "link": model("LinkModel", source=["IPY_MODEL_slider", "x"], target=["IPY_MODEL_far", "z"]),
        "far": model(layout="IPY_MODEL_layout"), "layout": model(),
    }  # fmt: skip
    assert set(needed(models, "box")) == set(models) - {"other"}
    assert set(needed(models, "other")) == {"other"}
