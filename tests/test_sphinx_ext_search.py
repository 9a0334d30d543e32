"""What search has of a page."""

from build_tools.sphinx_ext.search import text_of

PAGE = r"""<div role="main"><article>
<section id="kl"><h1>4. The KL divergence<a class="headerlink" href="#kl">#</a></h1>
<p>The area is
<span class="math notranslate">\(\mathrm{KL}(q \,\|\, p)\)</span>, and <a href="a.html">never</a>
negative.</p>
<div class="math" id="equation-eq"><span class="eqno">(4.1)</span>\[\begin{split}
x^2 < 1\end{split}\]</div>
<details><summary>Show code</summary><div><pre>kl = <span>1</span>
</pre></div></details><script>let kl;</script><style>p {}</style>
<dl><dt id="term-prior">prior</dt><dd><p>What is <em>first</em>.</p></dd></dl>
</section></article></div><div>elsewhere</div>"""


def test_the_text_of_a_page_has_its_places_and_readable_formulas_and_nothing_else():
    text = text_of(PAGE)
    assert text["role"] == "main"
    assert " ".join(text.get_text().split()) == (
        "The area is KL(q ‖ p), and never negative. x² < 1 kl = 1 prior: What is first."
    )
    assert text.find(id="equation-eq").get_text() == "x² < 1"
    assert {tag.name for tag in text(True)} == {"div", "pre"}
    assert text.pre.get_text().strip() == "kl = 1"


def test_the_place_of_a_term_holds_its_definition():
    assert text_of(PAGE).find(id="term-prior").get_text() == "prior: What is first."
