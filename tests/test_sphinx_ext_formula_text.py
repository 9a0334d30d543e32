"""Formulas as text: what a reader of search results sees of them."""

import pytest

from build_tools.sphinx_ext.formula_text import formula_text


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        (r"\mathrm{KL}(q \,\|\, p)", "KL(q ‖ p)"),
        (r"\mathrm{KL}\bigl(q(z|x)\,\Vert\,p(z)\bigr)", "KL(q(z|x) ‖ p(z))"),
        (r"p(x \mid z)", "p(x|z)"),
        (r"z = \mu + \sigma\epsilon", "z = μ + σε"),
        (r"\sigma^2, x_i, z^{(n)}, A^{-\top}", "σ², xᵢ, z⁽ⁿ⁾, A⁻ᵀ"),
        (r"p_\theta(x), x_{\text{data set}}, 2^{7.2}", "p_θ(x), x_(data set), 2^7.2"),
        (r"\frac{p(x|z)}{q(z)} + \tfrac12 + \frac ab", "p(x|z)/q(z) + 1/2 + a/b"),
        (r"\frac{a - b}{2}", "(a − b)/2"),
        (r"\sqrt 2 + \sqrt{2\pi}", "√2 + √(2π)"),
        (r"-\log p(x), 2\log\det\Lambda, \cos^2\Omega", "−log p(x), 2 log det Λ, cos²Ω"),
        (r"\mathcal N(\mu, \operatorname{diag}\sigma^2)", "N(μ, diag σ²)"),
        (r"\hat p_N, \bar x, \tilde q", "p̂_N, x̄, q̃"),
        (r"\underbrace{a + b}_{\text{both}} \overset{(a)}{=} c", "a + b = c"),
        (r"\left.f\right|_0 \quad \left\{ x \right\}", "f|₀ {x}"),
        (r"\begin{aligned} a &= b \\ &= 12{,}288 \% \end{aligned}", "a = b = 12,288 %"),
        (r"x_i \in \{0, 1\}", "xᵢ ∈ {0, 1}"),
        (r"\unheard x", "unheard x"),
        (r"\frac{1", "1/"),
        ("", ""),
    ],
)
def test_a_formula_reads_as_a_line_of_text(latex, expected):
    assert formula_text(latex) == expected
