"""A chapter as a grader needs it: its exercises, and the cells that they build on."""

import ast
import builtins
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
    """A chapter's name, the cells that any reader runs, and its exercises, in order."""

    name: str
    cells: list
    exercises: list

    def ids(self):
        """Return the ids of the cells that hold answers and checks."""
        return {i for each in self.exercises for i in (each.answer_id, each.check_id)}

    def needed_for(self, *sources):
        """Return those cells that some code builds on.

        A cell is needed if it makes a name that is needed, or may change what is behind one; then
        all names in it are needed, too. What imports make is not changed by those who use it.
        """
        made = [_names(cell) for cell in self.cells]
        imported = set().union(*(names.imported for names in made)) | set(dir(builtins))
        wanted = set().union(*(_names(source).used for source in sources))
        taken = set()
        while True:
            new = {
                i
                for i, names in enumerate(made)
                if names.made & wanted or (names.used - imported) & wanted
            } - taken
            if not new:
                return [cell for i, cell in enumerate(self.cells) if i in taken]
            taken |= new
            wanted = wanted.union(*(made[i].used | made[i].made for i in new))


@dataclass(frozen=True)
class Names:
    """The global names that a cell uses, makes and imports."""

    used: frozenset
    made: frozenset
    imported: frozenset


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
    plain = [c.source for c, marks in zip(cells[:last], tags, strict=False) if not marks]
    return Chapter(path.stem, plain, exercises)


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
        top = symtable.symtable(python(source), "cell", "exec")
    except (SyntaxError, ValueError, RecursionError):  # which running it will tell
        return Names(*[frozenset()] * 3)
    symbols = top.get_symbols()
    made = {s.get_name() for s in symbols if s.is_assigned() or s.is_imported()}
    used = {s.get_name() for s in symbols if s.is_referenced()}
    for inner in _inner_tables(top):
        reached = [symbol for symbol in inner.get_symbols() if symbol.is_global()]
        used |= {symbol.get_name() for symbol in reached}
        made |= {symbol.get_name() for symbol in reached if symbol.is_assigned()}
    imported = {symbol.get_name() for symbol in symbols if symbol.is_imported()}
    return Names(frozenset(used), frozenset(made), frozenset(imported))


def _inner_tables(table):
    for inner in table.get_children():
        yield inner
        yield from _inner_tables(inner)
