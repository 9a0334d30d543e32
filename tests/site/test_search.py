"""Search as a learner uses it: words typed into the field, and the page that they hoped for."""

import re

import pytest

from .conftest import CLEAN

FIRST = {
    "KL": "4. The KL divergence",
    "kl divergence": "4. The KL divergence",
    "ELBO": "2. From points to distributions",
    "reparameterization": "3. The reparameterization trick",
    "posterior collapse": "7. The levers",
    "slerp": "6. Latent walks",
    "prior": "8. Priors",
    "Keras": "5. Training a VAE",
    "autoencoder": "1. Autoencoders",
    "latent space": "1. Autoencoders",
    "Monte Carlo": "4. The KL divergence",
    "glossary": "Glossary",
    "notation": "Notation",
}
TERMS = {"KL": "KL divergence", "ELBO": "ELBO", "prior": "prior", "posterior": "posterior"}
RAW = re.compile(r"\\[a-zA-Z(\[|,;]|\$|[_^]\{")


def search(visit, words):
    """Type words into the field that a key opens, and return the page of results."""
    page = visit("book/accessibility.html")
    page.keyboard.press("Control+k")
    page.locator("input[type=search]:focus").wait_for()
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    page.get_by_text(re.compile(r"found \d+ page")).wait_for()
    # What is found in a page shows words of it; what is found by its name says what it is.
    for result in found(page).filter(has_not=page.locator("span:not([class])")).all():
        result.locator("p.context").wait_for()
    return page


def found(page):
    return page.locator("ul.search > li")


def titles(page):
    return [" ".join(link.split()) for link in found(page).locator("a").all_inner_texts()]


@pytest.mark.parametrize("words", FIRST)
def test_the_page_that_is_about_it_comes_first(visit, words):
    page = search(visit, words)
    assert titles(page)[0] == FIRST[words]
    assert page.record == CLEAN


@pytest.mark.parametrize("words", ["KL", "posterior", "latent space", "noise"])
def test_no_page_is_listed_twice(visit, words):
    page = search(visit, words)
    pages = [title for title in titles(page) if " > " not in title]
    assert "Glossary" in pages
    assert len(pages) == len(set(pages)) > 4


@pytest.mark.parametrize("words", TERMS)
def test_the_glossary_shows_the_entry_and_leads_there(visit, words):
    page = search(visit, words)
    entry = found(page).filter(has=page.get_by_role("link", name="Glossary", exact=True))
    assert entry.locator("p.context").inner_text().startswith(f"{TERMS[words]}: ")
    entry.locator("a").click()
    page.wait_for_url("**/book/glossary.html*")
    term = page.locator("dt:target")
    assert term.inner_text().strip("#\n") == TERMS[words]


@pytest.mark.parametrize("words", ["KL", "ELBO", "posterior", "prior"])
def test_an_excerpt_has_the_word_in_it_and_formulas_as_text(visit, words):
    page = search(visit, words)
    excerpts = page.locator("p.context").all_inner_texts()
    assert len(excerpts) > 4
    for excerpt in excerpts:
        assert re.search(rf"(?i)\b{words}", excerpt), excerpt
        assert not RAW.search(excerpt), excerpt
        assert len(excerpt) < 260


def test_no_page_has_a_formula_that_is_not_text(visit):
    page = visit("search.html")
    texts = page.evaluate("""Object.values(searchTexts).map((html) => {
        const page = new DOMParser().parseFromString(html, "text/html");
        page.querySelectorAll("pre").forEach((code) => code.remove());
        return page.body.textContent;
    })""")
    assert "KL(q(z|x) ‖ p(z))" in " ".join(texts)
    for text in texts:
        assert re.findall(r"\\(?:[a-zA-Z(]|\[).{20}", text) == []


def test_a_word_that_the_book_does_not_have_is_said_not_to_be_there(visit):
    page = visit("search.html?q=zymurgy")
    page.get_by_text("did not match any documents").wait_for()
    assert page.record == CLEAN
