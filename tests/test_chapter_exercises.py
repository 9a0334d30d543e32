"""The exercises' self-checks take every right answer, and name the commonest wrong ones.

Each case puts an answer into the very cell of the notebook, after the statements before it that
the cell needs.
"""

import ast
import json
import re
from pathlib import Path

import matplotlib.pyplot as plt
import pytest

ROOT = Path(__file__).parents[1]
IMPORTS = """
import numpy as np, tensorflow as tf
from scipy import stats
from scipy.special import logsumexp
from sklearn.decomposition import PCA
"""

IMPORT = (ast.Import, ast.ImportFrom)

# label: (right answers, {wrong answer: what the message says of it})
CASES = {
    "ex-01-kink": (
        ["2 - 1 / 64", "127 / 64", "np.float32(1.984375)", "(64**2 - 63**2) / 64"],
        {
            "2": "limit of infinitely many",
            "1 - (63 / 64) ** 2": "Divide the largest",
            "64 / 127": "Turn it around",
            "np.max(np.diff(np.linspace(0, 1, 65)**2)**2) / np.mean("
            "np.diff(np.linspace(0, 1, 65)**2)**2)": "not by its square",
            "3.5": "expected",
        },
    ),
    "ex-01-variance": (
        [
            "PCA(0.9).fit(small_digits).n_components_",
            "int((np.cumsum(spectrum()) < 0.9 * spectrum().sum()).sum()) + 1",
            "1 + (PCA().fit(small_digits).explained_variance_ratio_.cumsum() < 0.9).sum()",
            "21.0",
        ],
        {
            "kept(spectrum()) - 1": "from one",
            "kept(spectrum()) + 1": "leave over",
            "kept(np.sqrt(spectrum().clip(0)))": "variances that add",
            "kept(np.linalg.eigvalsh(small_digits.T @ small_digits)[::-1])": "mean image",
            "kept(spectrum()[::-1])": "largest eigenvalue",
            "kept(spectrum(), 0.1)": "nine tenths",
        },
    ),
    "ex-02-bits": (
        [
            "2 * (0.5 * (0.05**2 - 1) / np.log(2) - np.log2(0.05))",
            "(0.05**2 - 1 - 2 * np.log(0.05)) / np.log(2)",
            "7.2048",
        ],
        {
            "0.05**2 - 1 - np.log(0.05**2)": "in nats",
            "(0.05**2 - 1 - np.log(0.05**2)) * np.log(2)": "multiplied",
            "0.5 * (0.05**2 - 1 - np.log(0.05**2)) / np.log(2)": "average of two",
            "(0.05 - 1 - np.log(0.05)) / np.log(2)": "where the variance",
            "(0.05**2 - 1 + np.log(0.05**2)) / np.log(2)": "sign of the logarithm",
            "0.05**2 - 1 - np.log2(0.05**2)": "log base 2",
            "-(0.05**2 - 1 - np.log(0.05**2)) / np.log(2)": "not negative",
        },
    ),
    "ex-02-linear": (
        [
            """
def linear_elbo(m, v_q):
    z = np.polynomial.hermite_e.hermegauss(40)
    nodes, weights = m + np.sqrt(v_q) * z[0], z[1] / z[1].sum()
    log_p = stats.norm.logpdf(obs, w * nodes, s) + stats.norm.logpdf(nodes)
    return weights @ (log_p - stats.norm.logpdf(nodes, m, np.sqrt(v_q)))
""",
            """
def linear_elbo(m, v_q):
    loss = tf.square(obs - w * m) / s**2 + w**2 * v_q / s**2 + 2 * tf.math.log(s)
    return -0.5 * (loss + np.log(2 * np.pi) + m**2 + v_q - 1 - tf.math.log(v_q))
""",
        ],
        {
            "def linear_elbo(m, v_q): return log_lik(m, 0) - kl_of(m, v_q)": "variance of w z",
            "def linear_elbo(m, v_q): return log_lik(m, v_q) + kl_of(m, v_q)": "subtracts it",
            "def linear_elbo(m, v_q): return log_lik(m, v_q)": "KL is missing",
            "def linear_elbo(m, v_q): return log_lik(m, v_q) - 2 * kl_of(m, v_q)": "one half",
            "def linear_elbo(m, v_q): return log_lik(m, v_q) - kl_of(m, v_q) - np.log(v_q)": (
                "sign of log v_q"
            ),
            "def linear_elbo(m, v_q): return kl_of(m, v_q) - log_lik(m, v_q)": "negative ELBO",
            "def linear_elbo(m, v_q): return (log_lik(m, v_q) - kl_of(m, v_q)) / np.log(2)": "bits",
        },
    ),
    "ex-02-iwae": (
        [
            "def averaged_first(log_u): return logsumexp(log_u - np.log(log_u.shape[1]), 1)",
            "def averaged_first(log_u): return [np.log(np.mean(np.exp(row))) for row in log_u]",
            "def averaged_first(log_u): return tf.math.log(tf.reduce_mean(tf.exp(log_u), axis=-1))",
            "def averaged_first(u): return tf.reduce_logsumexp(u, 1) - np.log(len(u[0]))",
        ],
        {
            "def averaged_first(log_u): return log_u.mean(axis=1)": "averages logarithms",
            "def averaged_first(log_u): return logsumexp(log_u, 1)": "the sum over k",
            "def averaged_first(log_u): return np.exp(log_u).mean(1)": "its logarithm is the bound",
            "def averaged_first(log_u): return np.log(np.exp(log_u).mean(0))": "the repetitions",
            "def averaged_first(log_u): return np.log(np.exp(log_u).mean())": "one number",
            "def averaged_first(log_u): return np.log2(np.exp(log_u).mean(1))": "bits",
            "def averaged_first(log_u): return -np.log(np.exp(log_u).mean(1))": "minus the bound",
        },
    ),
    "ex-03-hand": (
        ["3 / 16", "-0.5 * -0.375", "0.5 * -1.5 * 0.5 * 2 * (0.5 - 0.75)", "np.float32(0.1875)"],
        {
            "0.5 * 0.5 * -1.5": "slope of f",
            "-0.5 * -1.5": "gradient in sigma",
            "-0.5": "gradient in the mean",
            "0.375": "lambda for log sigma",
            "2 * (0.5 - 1.5 / 4) * 0.5 * -1.5 / 4": "used the variance",
            "2 * (0.5 + 0.75) * 0.5 * 0.5 * 1.5": "sign of epsilon",
            "-3 / 16": "sign is wrong",
            "2 * (0.5 - 1.5 / np.e) * 0.5 * -1.5 / np.e": "not log base 2",
        },
    ),
    "ex-03-exponential": (
        [
            "def exponential_draw(rate, u): return -tf.math.log(1 - u) / rate",
            "def exponential_draw(rate, u): return -tf.math.log(u) / rate",
            "def exponential_draw(rate, u): return tf.math.log(1 / (1 - u)) * rate**-1.0",
        ],
        {
            "def exponential_draw(rate, u): return -tf.math.log(1 - u) / 2": None,
            "def exponential_draw(rate, u): return -tf.math.log(1 - u)": "do not depend",
            "def exponential_draw(rate, u): return -tf.math.log(1 - u) * rate": "by the rate",
            "def exponential_draw(rate, u): return tf.math.log(1 - u) / rate": "minus sign",
            "def exponential_draw(rate, u): return -tf.math.log1p(-u) / rate / np.log(2)": "base 2",
            "def exponential_draw(rate, u): return rate * tf.exp(-rate * u)": "density",
        },
    ),
    "ex-03-switch": (
        ["6", "-84 + 90.0", "6.7", "np.array(5.5)"],
        {
            "-6": "compare f(1) with f(0)",
            "0.3 * -84 + 0.7 * -90": "mean of f",
            "-84 - 90": "score at z = 0",
            "6 * 0.3 * 0.7": "Divide z - p",
            "600_000": "take their average",
            "4": None,
        },
    ),
    "ex-04-bits": (
        [
            "0.5 * np.sum(means**2 + sds**2 - 1 - 2 * np.log(sds)) / np.log(2)",
            "sum((m**2 + s**2 - 1) / 2 / np.log(2) - np.log2(s) for m, s in zip(means, sds))",
            "1.9329",
        ],
        {
            "0.5 * np.sum(means**2 + sds**2 - 1 - 2 * np.log(sds))": "nats",
            "0.5 * np.sum(means**2 + sds**2 - 1 - 2 * np.log(sds)) * np.log(2)": "multiplied",
            "0.5 * np.mean(means**2 + sds**2 - 1 - 2 * np.log(sds)) / np.log(2)": "averaged",
            "0.5 * np.sum(means**2 + sds - 1 - np.log(sds)) / np.log(2)": "used sigma",
            "0.5 * np.sum(means**2 + sds**2 - 1 - np.log(sds)) / np.log(2)": "not of sigma",
            "0.5 * np.sum(means**2 + sds**2 - 1 + 2 * np.log(sds)) / np.log(2)": "is minus",
            "-0.5 * np.sum(means**2 + sds**2 - 1 - 2 * np.log(sds)) / np.log(2)": "not negative",
            "0.5 * np.sum(means**2 + sds**2 - 1 - 2 * np.log2(sds))": "not the log alone",
        },
    ),
    "ex-04-exponential": (
        [
            "def exponential_kl(a, b): return np.log(a) - np.log(b) - (a - b) / a",
            "def exponential_kl(a, b): return [np.log(i / j) + j / i - 1 for i, j in zip(a, b)]",
            "def exponential_kl(a, b): return tf.math.log(a / b) + b / a - 1",
        ],
        {
            "def exponential_kl(a, b): return np.log(b / a) + a / b - 1": "swap the rates",
            "def exponential_kl(a, b): return np.log(b / a) + b / a - 1": "sign of the logarithm",
            "def exponential_kl(a, b): return np.log(a / b) + a * (b - a)": "1/a, not a",
            "def exponential_kl(a, b): return -np.log(a / b) - b / a + 1": "not negative",
            "def exponential_kl(a, b): return (np.log(a / b) + b / a - 1) / np.log(2)": "bits",
            "def exponential_kl(a, b): return np.log2(a / b) + b / a - 1": "natural logarithm",
            "def exponential_kl(a, b): return np.mean(np.log(a / b) + b / a - 1)": "averaged",
            "def exponential_kl(a, b): return np.sum(np.log(a / b) + b / a - 1)": "summed",
        },
    ),
    "ex-04-better": (
        [
            "def improved(log_t): return np.expm1(log_t) - log_t",
            "def improved(log_t): return [np.exp(v) - 1 - v for v in log_t]",
            "def improved(log_t): return tf.exp(log_t) - log_t - 1",
        ],
        {
            "def improved(log_t): return np.exp(log_t) - 1 + log_t": "sign of log t",
            "def improved(log_t): return -log_t": "forgot",
            "def improved(log_t): return log_t - 1 - log_t": "exp(log_t)",
            "def improved(log_t): return np.exp(log_t) - log_t": "1 is missing",
            "def improved(log_t): return np.mean(np.expm1(log_t) - log_t)": "averaged",
            "def improved(log_t): return np.sum(np.expm1(log_t) - log_t)": "summed",
        },
    ),
    "ex-05-units": (
        ["12288", "3 * 4096.0", "np.prod([64, 64, 3])"],
        {
            "64 * 64": "channels",
            "28 * 28": "our 28 x 28",
            "1 / 12288": "inverse",
            "64 * 3": "one side",
            "3 * 28 * 28": "three images",
        },
    ),
    "ex-05-gaussian": (
        [
            """
def gaussian_nll(squared_error, s):
    return squared_error / (2 * s**2) + 784 * np.log(s) + 392 * np.log(2 * np.pi)
""",
            """
def gaussian_nll(squared_error, s):
    return -784 * stats.norm.logpdf(np.sqrt(squared_error / 784), scale=s)
""",
            """
def gaussian_nll(squared_error, s):
    return [float(e / (2 * s**2) + 392 * tf.math.log(2 * np.pi * s**2)) for e in squared_error]
""",
        ],
        {
            "def gaussian_nll(squared_error, s): return squared_error / (2 * s**2)": "constant",
            """
def gaussian_nll(squared_error, s):
    return squared_error / s**2 + 784 * np.log(s) + 392 * np.log(2 * np.pi)
""": "2 s squared",
            """
def gaussian_nll(squared_error, s):
    return squared_error / (2 * s) + 392 * np.log(2 * np.pi * s)
""": "where the variance",
            """
def gaussian_nll(squared_error, s):
    return squared_error / (2 * s**2) + 0.5 * np.log(2 * np.pi * s**2)
""": "784 pixels",
            """
def gaussian_nll(squared_error, s):
    return squared_error / 784 / (2 * s**2) + 0.5 * np.log(2 * np.pi * s**2)
""": "averaged",
            """
def gaussian_nll(squared_error, s):
    return squared_error / (2 * s**2) - 392 * np.log(2 * np.pi * s**2)
""": "sign of the constant",
            """
def gaussian_nll(squared_error, s):
    return -squared_error / (2 * s**2) - 392 * np.log(2 * np.pi * s**2)
""": "turn the sign",
            """
def gaussian_nll(squared_error, s):
    return (squared_error / (2 * s**2) + 392 * np.log(2 * np.pi * s**2)) / np.log(2)
""": "bits",
        },
    ),
    "ex-06-half": (
        ["np.sqrt(2 * np.log(2))", "1.18", "stats.chi2(2).ppf(0.5) ** .5", "stats.chi(2).median()"],
        {
            "stats.norm.ppf(0.75)": "half of a line",
            "2 * np.log(2)": "take the root",
            "np.sqrt(np.log(2))": "Mind the 2",
            "np.sqrt(2 * np.log2(2))": "not log base 2",
        },
    ),
    "ex-06-laplace": (
        [
            """
def laplace_axis(n):
    u = (np.arange(n) + 0.5) / n - 0.5
    return -np.sign(u) * np.log(1 - 2 * np.abs(u))
""",
            "def laplace_axis(n): return stats.laplace.ppf((np.arange(n) + 0.5) / n)",
        ],
        {
            "def laplace_axis(n): return stats.norm.ppf((np.arange(n) + 0.5) / n)": "normal's",
            "def laplace_axis(n): return -stats.laplace.ppf((np.arange(n) + 0.5) / n)": "sign",
            "def laplace_axis(n): return stats.laplace.ppf(np.arange(1, n + 1) / (n + 1))": (
                "middle of its step"
            ),
            "def laplace_axis(n): return np.log(2 * (np.arange(n) + 0.5) / n)": "Right of zero",
            "def laplace_axis(n): return stats.laplace.ppf((np.arange(n) + 0.5) / n) / np.log(2)": (
                "base 2"
            ),
        },
    ),
}
# What the answers to ex-02-linear and ex-01-variance are made of.
HELPERS = """
def spectrum():
    return np.linalg.eigvalsh(np.cov(small_digits.T))[::-1]


def kept(values, share=0.9):
    return 1 + np.flatnonzero(np.cumsum(values) >= share * values.sum())[0]


def log_lik(m, v_q):
    return -0.5 * (np.log(2 * np.pi * s**2) + ((obs - w * m) ** 2 + w**2 * v_q) / s**2)


def kl_of(m, v_q):
    return 0.5 * (m**2 + v_q - 1 - np.log(v_q))

"""


def chapter_of(label):
    return next((ROOT / "book").glob(f"{label[3:5]}-*.ipynb"))


def names(node, context):
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, context)}


def read_by(statement):
    """Return the names that a statement takes from outside of itself."""
    inner = {n.arg for n in ast.walk(statement) if isinstance(n, ast.arg)}
    for node in ast.walk(statement):
        if isinstance(node, (ast.comprehension, ast.For)):
            inner |= names(node.target, ast.Store)
    if isinstance(statement, ast.FunctionDef):
        inner |= names(statement, ast.Store)
    return names(statement, ast.Load) - inner


def bound_by(statement):
    """Return the names that a statement makes, whatever they were before."""
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        return {statement.name}
    if isinstance(statement, IMPORT):
        return {(alias.asname or alias.name).split(".")[0] for alias in statement.names}
    if isinstance(statement, ast.Assign):
        return set().union(*(names(target, ast.Store) for target in statement.targets))
    return set()


def changed_by(statement):
    """Return the names of things that a statement changes by an item, a loop or a method."""
    changed = set() if isinstance(statement, ast.FunctionDef) else names(statement, ast.Store)
    for node in ast.walk(statement):
        if isinstance(node, (ast.Subscript, ast.Attribute)) and isinstance(node.ctx, ast.Store):
            changed |= names(node.value, ast.Load)
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        function = statement.value.func
        if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
            changed.add(function.value.id)
    return changed


def statements_needed(earlier, last):
    """Return those of the earlier statements on which the last ones depend, in order."""
    modules = set().union(*(bound_by(s) for s in earlier if isinstance(s, IMPORT)))
    inside = {}  # a function may use names that are made after it
    for statement in earlier:
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            inside.setdefault(statement.name, set()).update(read_by(statement))
    wanted = set()
    for statement in reversed(last):
        wanted = wanted - bound_by(statement) | read_by(statement)
    kept = []
    for statement in reversed(earlier):
        while not wanted >= (more := set().union(*(inside.get(name, set()) for name in wanted))):
            wanted |= more
        if wanted & (bound_by(statement) | changed_by(statement) - modules):
            kept.append(statement)
            wanted = wanted - bound_by(statement) | read_by(statement)
    return kept[::-1]


def exercise(label):
    """Return the statements that an exercise needs, and those of its own cell."""
    cells = json.loads(chapter_of(label).read_text(encoding="utf-8"))["cells"]
    earlier, found = [], False
    for cell in cells:
        source, tags = "".join(cell["source"]), cell["metadata"].get("tags", [])
        if cell["cell_type"] == "markdown":
            found = found or f":label: {label}" in source
        elif found and "exercise" in tags:
            own = ast.parse(source).body
            return statements_needed(earlier, own), own
        elif not {"exercise", "solution", "remove-cell"} & set(tags):
            earlier += ast.parse(source).body
    raise LookupError(f"no exercise {label}")


@pytest.fixture(scope="module")
def prepared():
    """Run what an exercise needs once; return it with the statements of its own cell."""
    ready = {}

    def prepare(label):
        if label not in ready:
            needed, own = exercise(label)
            space = {}
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("VAE_TUTORIAL_DATA", "digits")
                exec(compile(ast.Module(needed, []), label, "exec"), space)
            plt.close("all")
            ready[label] = space, own
        return ready[label]

    return prepare


def put(answer, own):
    """Put the answer in the place of ``...`` among an exercise's own statements."""
    statements = []
    for statement in own:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.value) == "...":
            answered = f"{ast.unparse(statement.targets[0])} = {answer}"
        elif isinstance(statement, ast.FunctionDef) and f"def {statement.name}(" in answer:
            answered = answer
        else:
            statements.append(statement)
            continue
        statements += ast.parse(IMPORTS + HELPERS + answered.strip()).body
    return ast.Module(statements, [])


def ask(answer, prepared, label):
    space, own = prepared(label)
    exec(compile(put(answer, own), label, "exec"), dict(space))


def cases(position):
    return [
        pytest.param(label, answer, id=f"{label}: {' '.join(answer.split())[-60:]}")
        for label, case in CASES.items()
        for answer in case[position]
    ]


@pytest.mark.parametrize(("label", "answer"), cases(0))
def test_right_answers_are_accepted(label, answer, prepared, capsys):
    ask(answer, prepared, label)
    assert re.search(r": right\n", capsys.readouterr().out)


@pytest.mark.parametrize(("label", "answer"), cases(1))
def test_common_mistakes_are_named(label, answer, prepared):
    with pytest.raises(AssertionError, match="your value .*, expected") as failure:
        ask(answer, prepared, label)
    hint = CASES[label][1][answer]
    message = str(failure.value).rstrip()
    assert message[-1] in ".?" and (hint or "") in message


@pytest.mark.parametrize("label", CASES)
def test_a_missing_answer_is_said_to_be_missing(label, prepared, capsys):
    space, own = prepared(label)
    cell = ast.unparse(ast.Module(own, []))
    if not re.search(r"check_answer\([^)]*\w+\(", cell) or "return ..." in cell:
        exec(compile(ast.Module(own, []), label, "exec"), dict(space))
        assert "not answered yet" in capsys.readouterr().out


def test_every_exercise_with_a_check_is_tried():
    labels = set()
    for chapter in sorted((ROOT / "book").glob("[0-9][0-9]-*.ipynb")):
        text = chapter.read_text(encoding="utf-8")
        labels |= set(re.findall(r":label: (ex-[\w-]+)", text))
    # The answers to these are a model, a road or a ratio, which no value can be compared with.
    assert labels - set(CASES) <= {"ex-01-sweep", "ex-05-race", "ex-06-road"}
