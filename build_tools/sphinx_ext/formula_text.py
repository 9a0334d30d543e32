"""A formula as a line of text, for where nothing sets it: the excerpts of search."""

import re

TOKEN = re.compile(r"\\[a-zA-Z]+|\\.|[{}^_&]|\s+|.", re.S)
GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
    "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ",
    "psi": "ψ", "omega": "ω", "zeta": "ζ", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip
SYMBOLS = GREEK | {
    "|": "‖", "Vert": "‖", "lVert": "‖", "rVert": "‖", "lvert": "|", "rvert": "|", "mid": "|",
    "{": "{", "}": "}", "%": "%", "_": "_", "ell": "ℓ", "nabla": "∇", "partial": "∂",
    "infty": "∞", "sum": "∑", "prod": "∏", "int": "∫", "top": "ᵀ", "cdot": "·", "circ": "∘",
    "odot": "⊙", "otimes": "⊗", "times": "×", "pm": "±", "approx": "≈", "sim": "∼",
    "propto": "∝", "equiv": "≡", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠",
    "neq": "≠", "ll": "≪", "gg": "≫", "in": "∈", "subset": "⊂", "cup": "∪", "cap": "∩",
    "to": "→", "mapsto": "↦", "Rightarrow": "⇒", "Longrightarrow": "⟹", "forall": "∀",
    "dots": "…", "ldots": "…", "cdots": "…", "lfloor": "⌊", "rfloor": "⌋",
}  # fmt: skip
SPACES = {",", ";", ":", "!", " ", "\\", "\n", "quad", "qquad"}
SIZES = {
    f"{size}{side}" for size in ("big", "Big", "bigg", "Bigg") for side in ("", "l", "r", "m")
} | {"left", "right", "middle", "displaystyle", "textstyle", "limits", "nolimits"}
FONTS = {
    "mathrm", "mathbf", "mathbb", "mathcal", "mathsf", "mathit", "boldsymbol", "text", "textbf",
    "textit", "substack", "boxed",
}  # fmt: skip
ACCENTS = {"bar": "\u0304", "overline": "\u0304", "hat": "\u0302", "widehat": "\u0302"}
ACCENTS |= {"tilde": "\u0303", "widetilde": "\u0303", "dot": "\u0307", "vec": "\u20d7"}
RAISED = str.maketrans("0123456789+-=()ndjkiᵀ", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿᵈʲᵏⁱᵀ")
LOWERED = str.maketrans("0123456789+-=()aehijklmnoprstuvxφρ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵩᵨ")

SCRIPTS = "".join(map(chr, {*RAISED.values(), *LOWERED.values()}))
BEFORE, AFTER = "\1", "\2"  # where a function's name may need a space


def formula_text(latex):
    """Return LaTeX as text that can be read: ``\\mathrm{KL}(q \\,\\|\\, p)`` is "KL(q ‖ p)"."""
    text = _run(_tokens(latex))
    text = re.sub(rf"(?<=[\w)\]}}‖]){BEFORE}", " ", text).replace(BEFORE, "")
    text = re.sub(rf"{AFTER}(?=[^\s()\[\]^_,.;:{SCRIPTS}])", " ", text).replace(AFTER, "")
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"(?<=[(\[{|]) | (?=[)\]},.;|])", "", text)
    return text.strip()


def _tokens(latex):
    """Return the tokens, last one first, so that `pop` takes the next."""
    latex = re.sub(r"(?<!\\)%.*", "", latex)
    latex = re.sub(r"\\(?:begin|end)\{[^}]*\}(?:\{[lcr|]*\})?|\\label\{[^}]*\}", " ", latex)
    return [match[0] for match in TOKEN.finditer(latex)][::-1]


def _run(tokens):
    """Return the text of all tokens up to a closing brace, which goes as well."""
    parts = []
    while tokens:
        token = tokens.pop()
        if token == "}":
            break
        parts.append(_text(token, tokens))
    return "".join(parts)


def _argument(tokens):
    """Return the text of what a command or a script takes: a group, or one thing."""
    while tokens and tokens[-1].isspace():
        tokens.pop()
    return _text(tokens.pop(), tokens) if tokens else ""


def _text(token, tokens):
    if token == "{":
        return _run(tokens)
    if token == "^":
        return _script(_argument(tokens), "^", RAISED)
    if token == "_":
        return _script(_argument(tokens), "_", LOWERED)
    if token == "&":
        return ""
    if token == "-":
        return "−"
    if not token.startswith("\\"):
        return token
    return _command(token[1:], tokens)


def _command(name, tokens):
    if name in SYMBOLS:
        return SYMBOLS[name]
    if name in SPACES:
        return "" if name == "!" else " "
    if name in SIZES:
        if name in ("left", "right") and tokens and tokens[-1] == ".":
            tokens.pop()  # a bracket that is not drawn
        return ""
    if name in FONTS:
        return _argument(tokens)
    if name in ACCENTS:
        return _argument(tokens) + ACCENTS[name]
    if name in ("frac", "tfrac", "dfrac"):
        return f"{_grouped(_argument(tokens))}/{_grouped(_argument(tokens))}"
    if name == "sqrt":
        root = _argument(tokens)
        return f"√{root}" if len(root) == 1 or root.isdigit() else f"√({root})"
    if name in ("underbrace", "overbrace"):
        return _without_label(_argument(tokens), tokens)
    if name in ("overset", "underset", "stackrel"):
        _argument(tokens)  # the mark above a sign
        return _argument(tokens)
    function = _argument(tokens) if name == "operatorname" else name
    return f"{BEFORE}{function}{AFTER}"


def _without_label(text, tokens):
    """Drop the words under a brace, which stand in the text around the formula as well."""
    if tokens and tokens[-1] in "_^":
        tokens.pop()
        _argument(tokens)
    return text


def _script(text, mark, letters):
    text = text.strip().replace("−", "-")
    moved = text.translate(letters)
    if text and not set(moved) & set(text) - {"ᵀ"}:
        return moved
    return f"{mark}{_grouped(text.replace('-', '−'))}"


def _grouped(text):
    """Put brackets around what is more than one thing."""
    text = text.strip(f" {BEFORE}{AFTER}")
    return text if re.fullmatch(r"[\w.*∞]*", text) or _closed(text) else f"({text})"


def _closed(text):
    """Return whether a text is a name and one pair of brackets, as p(x|z), which hold it all."""
    if not re.fullmatch(r"[\w ]*\(.*\)", text):
        return False
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if letter == ")" and depth == 0:
            return place == len(text) - 1
    return False
