"""The deck of the lesson follows its plan, and says what is missing where the two drift apart."""

import re
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

from build_tools.editions.lesson import LESSON, lesson_deck
from build_tools.editions.shown import LessonError

ROOT = Path(__file__).parents[1]
BASE = "https://example.org/book/"
STATE = '{"state": {"m": {"model_name": "Model", "state": {}}}}'
CHAPTER = """<article><section id="walks"><span id="ch-09"></span><h1>9. Walks</h1>
<p>Move the point, and watch what the decoder draws of it, wherever it is. More is said below.</p>
<div class="cell"><div class="cell_output">
<script type="application/vnd.jupyter.widget-view+json">{"model_id": "m"}</script>
<noscript><img class="still" alt="Still." src="../_images/still.webp"/></noscript></div></div>
<section id="loss"><span id="sec-09-loss"></span><h2>The loss</h2>
<p>The loss is what one image costs, and it has a unit: the nat. It follows:</p>
<div class="math" id="equation-eq-09-loss"><span class="eqno">(9.1)</span>\\[J\\]</div>
<p>Its terms are two. The first leads to the next formula:</p>
<div class="cell"><div class="cell_input"><pre>class Model:
    def train_step(self, x):
        <span class="k">return</span> x

    def other(self): pass
</pre></div></div>
<div class="cell"><div class="cell_output"><figure id="fig-09-map">
<img alt="A map." src="../_images/map.webp"/><figcaption>Figure 9.1 The map.</figcaption></figure>
</div></div></section>
<section id="quiz"><h2>Quiz</h2><p>Why?</p><details><summary>So</summary><p>Right.</p></details>
<p>How?</p><details><summary>Thus</summary><p>Right.</p></details></section>
</section>
<script type="application/vnd.jupyter.widget-state+json">STATE</script></article>""".replace(
    "STATE", STATE
)
TEACHING = """<article><section id="one"><span id="plan"></span>
<h3>One session of 30 minutes<a class="headerlink">#</a></h3><table><tbody>
<tr><td>10</td><td>Play: <a href="09-walks.html#ch-09">Chapter 9</a>.</td></tr>
<tr><td>20</td><td>Derive <a href="09-walks.html#equation-eq-09-loss">(9.1)</a>.</td></tr>
</tbody></table></section>
<section id="walks"><h3>Walks</h3><p><a href="09-walks.html#ch-09">Chapter 9</a>, 30 minutes.</p>
<p><strong>Discuss.</strong> Who says so?</p></section></article>"""
STEPS = [[{"view": "ch-09"}], [{"equation": "eq-09-loss"}, {"figure": "fig-09-map"}]]


def deck(steps=STEPS, plan="plan"):
    return lesson_deck({"09-walks": CHAPTER}, TEACHING, BASE, {"plan": plan, "steps": steps})


def shown(notebook, kind="slide"):
    return [
        BeautifulSoup(cell.source, "html.parser")
        for cell in notebook.cells
        if cell.metadata.slideshow.slide_type == kind
    ]


def test_slides_take_captions_formulas_and_views_from_the_page():
    opening, view, formula, figure = shown(deck())
    assert opening.h1.get_text() == "One session of 30 minutes"
    assert opening.li.get_text() == "9. Walks, 30 minutes"
    assert view.h2.get_text() == "9. Walks" and view.find(class_="live").find("script")
    assert view.p.get_text().startswith("Move the point")
    assert "(9.1)" in formula.find(class_="equation").get_text()
    assert "Its terms are two." in formula.get_text() and "next formula" not in formula.get_text()
    assert figure.figcaption.get_text() == "Figure 9.1 The map."
    assert figure.img["src"] == "assets/images/map.webp"


def test_notes_have_the_minutes_of_the_plan_and_the_questions():
    opening, view, formula, figure = [note.get_text() for note in shown(deck(), "notes")]
    assert "Minutes 0 to 10. Play: Chapter 9." in opening and "Minutes 10 to 30." in opening
    assert view.startswith("Minutes 0 to 10. Play: Chapter 9. Slide 1 of 1.")
    assert formula.startswith("Minutes 10 to 30. Derive (9.1). Slide 1 of 2.")
    assert "Who says so?" in figure and "Who says so?" not in view + formula


def test_code_is_cut_to_what_it_defines_and_a_quiz_to_its_questions():
    step = [*STEPS[1], {"code": "sec-09-loss", "defines": "train_step"}, {"quiz": "ch-09"}]
    *_, code, first, second = shown(deck([STEPS[0], step]))
    assert code.pre.get_text() == "def train_step(self, x):\n    return x"
    assert code.find("span", class_="k") is not None
    assert [quiz.details.summary.get_text() for quiz in (first, second)] == ["So", "Thus"]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"figure": "fig-09-gone"}, "names fig-09-gone, which no chapter has"),
        ({"view": "sec-09-gone"}, "names sec-09-gone, which no chapter has"),
        ({"view": "sec-09-loss"}, "shows the view of sec-09-loss, which has none"),
        ({"predict": "ch-09"}, "shows the question to predict of ch-09, which has none"),
        ({"code": "ch-09", "defines": "fit"}, "shows fit of ch-09, and no cell there defines it"),
    ],
)
def test_a_label_that_is_gone_is_named(entry, message):
    with pytest.raises(LessonError, match=message):
        deck([STEPS[0], [*STEPS[1], entry]])


def test_a_step_shows_what_its_row_of_the_plan_names():
    with pytest.raises(LessonError, match=r"says “Derive \(9.1\).”.* does not show eq-09-loss"):
        deck([STEPS[0], [{"figure": "fig-09-map"}]])
    with pytest.raises(LessonError, match="has 1 steps, and its plan 2 rows"):
        deck(STEPS[:1])
    with pytest.raises(LessonError, match="follows the plan lost, which book/teaching.md has not"):
        deck(plan="lost")


def test_the_plan_in_the_teaching_guide_adds_up_and_the_lesson_names_what_its_rows_name():
    lesson = yaml.safe_load(LESSON.read_text("utf-8"))
    text = (ROOT / "book" / "teaching.md").read_text("utf-8").split(f"({lesson['plan']})=")[1]
    title, rows = text.split("\n")[1], re.findall(r"^\| (\d+) \| (.*) \|$", text, re.MULTILINE)
    assert sum(int(minutes) for minutes, _ in rows[: len(lesson["steps"])]) == 90
    assert title.endswith("90 minutes")
    for (_, row), step in zip(rows, lesson["steps"], strict=False):
        labels = {label for entry in step for label in entry.values()}
        assert set(re.findall(r"`([a-z]+-\d\d[a-z0-9-]*)`", row)) <= labels
