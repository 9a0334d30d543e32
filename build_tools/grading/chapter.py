"""A chapter as a grader needs it: its exercises, and the statements that they build on."""

import ast
import functools
import symtable
from dataclasses import dataclass

import nbformat
from IPython.core.inputtransformer2 import TransformerManager

MARKS = {"exercise", "check", "solution"}


@dataclass(frozen=True)
class Exercise:
    """An exercise of a chapter's source.

    Attributes
    ----------
    name : str
        Such as ``"ex-04-bits"``.
    answer_id, check_id : str
        Of the two cells.
    stub : str
        The source of the answer cell, where ``...`` waits for an answer.
    check : str
        The source of the check cell.
    answer : str
        The expression whose value is the answer.
    context : dict of str to str
        What else the check asks of the chapter, as expressions by keyword.
    """

    name: str
    answer_id: str
    check_id: str
    stub: str
    check: str
    answer: str
    context: dict


@dataclass(frozen=True)
class Chapter:
    """A chapter's name, the statements of the cells that any reader runs, and its exercises."""

    name: str
    statements: list
    exercises: list

    def ids(self):
        """Return the ids of the cells that hold answers and checks."""
        return {i for each in self.exercises for i in (each.answer_id, each.check_id)}

    def needed_for(self, *sources):
        """Return those statements that make what some code uses, and what they use in turn."""
        names = [_names(statement) for statement in self.statements]
        imported = set().union(*(each.imported for each in names))
        wanted = set().union(*(_names(source).lacked for source in sources))
        taken = set()
        while True:
            new = {
                i
                for i, each in enumerate(names)
                if each.made & wanted or (each.changed - imported) & wanted
            } - taken
            if not new:
                return [statement for i, statement in enumerate(self.statements) if i in taken]
            taken |= new
            wanted = wanted.union(*(names[i].used for i in new))

    def uses_more_than_imports(self, source):
        """Return whether some code uses names that the chapter makes and does not import."""
        names = [_names(statement) for statement in self.statements]
        return bool(set().union(*(n.made - n.imported for n in names)) & _names(source).lacked)


@dataclass(frozen=True)
class Names:
    """The global names that some code uses, makes, imports, or changes something behind."""

    used: frozenset = frozenset()
    made: frozenset = frozenset()
    changed: frozenset = frozenset()
    imported: frozenset = frozenset()

    @property
    def lacked(self):
        """What is used and comes from elsewhere."""
        return self.used - self.made


def read(path):
    """Return the chapter whose source is the notebook at a path."""
    cells = [c for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code"]
    tags = [MARKS & set(cell.metadata.get("tags", [])) for cell in cells]
    exercises, answer = [], None
    for cell, marks in zip(cells, tags, strict=True):
        if "exercise" in marks:
            answer = cell
        elif "check" in marks:
            exercises.append(_exercise(answer, cell))
    last = max(i for i, marks in enumerate(tags) if marks)
    plain = [python(c.source) for c, marks in zip(cells[:last], tags, strict=False) if not marks]
    statements = [ast.unparse(each) for cell in plain for each in ast.parse(cell).body]
    return Chapter(path.stem, statements, exercises)


def python(source):
    """Return a cell as plain Python: magics become calls."""
    return TransformerManager().transform_cell(source)


def _exercise(answer, check):
    call = ast.parse(check.source).body[-1].value
    name, asked = call.args
    context = {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
    return Exercise(
        ast.literal_eval(name),
        answer.id,
        check.id,
        answer.source,
        check.source,
        ast.unparse(asked),
        context,
    )


@functools.cache
def _names(source):
    try:
        tree, top = ast.parse(python(source)), symtable.symtable(python(source), "cell", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # which running it will tell
        return Names()
    symbols = top.get_symbols()
    made = {s.get_name() for s in symbols if s.is_assigned() or s.is_imported()}
    used = {s.get_name() for s in symbols if s.is_referenced()}
    for inner in _inner_tables(top):
        reached = [symbol for symbol in inner.get_symbols() if symbol.is_global()]
        used |= {symbol.get_name() for symbol in reached}
        made |= {symbol.get_name() for symbol in reached if symbol.is_assigned()}
    imported = {symbol.get_name() for symbol in symbols if symbol.is_imported()}
    return Names(*map(frozenset, (used, made, _changed(tree), imported)))


def _changed(tree):
    """Return the names behind which code puts something: in a list, a dictionary, a model."""
    places = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.Subscript, ast.Attribute)) and isinstance(node.ctx, ast.Store):
            places.append(node)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            places.append(node.value.func)
    roots = set()
    for place in places:
        held = isinstance(place, (ast.Subscript, ast.Attribute))
        while isinstance(place, (ast.Subscript, ast.Attribute)):
            place = place.value
        roots |= {place.id} if held and isinstance(place, ast.Name) else set()
    return roots


def _inner_tables(table):
    for inner in table.get_children():
        yield inner
        yield from _inner_tables(inner)
