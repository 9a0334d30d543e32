"""Verdicts on one copy: its answers run in a sandbox, and are judged here."""

import contextlib
import io
import time
from dataclasses import dataclass

import matplotlib.pyplot as plt
from IPython.display import display

from build_tools.grading.chapter import python
from build_tools.grading.remote import Desk, Raised
from build_tools.grading.sandbox import Gone, Sandbox
from vae_tutorial.exercises import question_of
from vae_tutorial.exercises.questions import Score

CHAPTER_SECONDS = 240  # for the source's own cells, which take 45 where nothing else runs
ANSWERS_SECONDS = 75  # for all of a copy's answers
EXERCISE_SECONDS = 45  # for one of them
RIGHT, WRONG, MISSING = "right", "wrong", "not answered"
STUDENTS = (Raised, TypeError, ValueError)  # how what a student's code does arrives here


class SourceFails(RuntimeError):
    """A chapter's own cells do not run, though no student's code has run before them."""


@dataclass(frozen=True)
class Verdict:
    """What is said of one answer: right, wrong or not answered; the hint; what else to know."""

    exercise: str
    verdict: str
    hint: str = ""
    remark: str = ""


def contexts(chapter):
    """Return what the check of each exercise asks of the chapter, from the chapter's own cells."""
    asking = [each for each in chapter.exercises if each.context]
    wanted = [text for each in asking for text in (each.stub, *each.context.values())]
    names = {"display": display}
    with contextlib.redirect_stdout(io.StringIO()):
        for source in [*chapter.needed_for(*wanted), *(each.stub for each in asking)]:
            exec(python(source), names)
            plt.close("all")
    return {
        each.name: {key: eval(text, names) for key, text in each.context.items()}
        for each in chapter.exercises
    }


class Examination:
    """One copy before the examiner.

    Parameters
    ----------
    chapter : Chapter
    context : dict
        Of ``contexts``.
    data : pathlib.Path or None
        The folder of MNIST.
    """

    def __init__(self, chapter, context, data):
        self.chapter, self.context, self.data = chapter, context, data
        self.seconds = ANSWERS_SECONDS
        self.sandbox, self.before, self.behind = None, None, []

    def verdicts(self, answers):
        """Return a verdict for each exercise; ``answers`` holds the cells' source by exercise."""
        stubs = [exercise.stub for exercise in self.chapter.exercises]
        self.before = self.chapter.needed_for(*stubs, *answers.values())
        try:
            return [self._verdict(each, answers) for each in self.chapter.exercises]
        finally:
            self._close()

    def _verdict(self, exercise, answers):
        source = answers.get(exercise.name)
        if source is None or source.strip() == exercise.stub.strip():
            return Verdict(exercise.name, MISSING)
        try:
            verdict = self._judged(exercise, source)
            if verdict.verdict == WRONG and self._may_lack_statements(source, verdict):
                self._close()
                self.before = self.chapter.statements
                verdict = self._judged(exercise, source)
        except Gone as error:
            self._close()
            return Verdict(exercise.name, WRONG, remark=f"the answer was stopped: {error}")
        self.behind.append(source)
        return verdict

    def _may_lack_statements(self, source, verdict):
        """Return whether what was left out, which makes none of its names, may yet matter."""
        if self.before == self.chapter.statements:
            return False
        return "NameError" in verdict.remark or self.chapter.uses_more_than_imports(source)

    def _judged(self, exercise, source):
        if self.sandbox is None:
            self._open()
        start = time.monotonic()
        until = start + min(self.seconds, EXERCISE_SECONDS)
        desk = Desk(self.sandbox, lambda: until - time.monotonic())
        try:
            return self._answered(desk, exercise, source)
        finally:
            self.seconds -= time.monotonic() - start

    def _answered(self, desk, exercise, source):
        """Run an answer's cells, ask for the answer, and return what is to be said of it."""
        fault = ""
        try:
            desk.ask(do="run", source=exercise.stub)
            desk.ask(do="run", source=source)
        except STUDENTS as error:
            fault = f"the cell stopped: {error}"
        try:
            answer = desk.ask(do="evaluate", expression=exercise.answer)
        except STUDENTS as error:
            fault = fault or f"the answer stopped: {error}"
            return Verdict(exercise.name, WRONG, remark=fault)
        return self._told(exercise, answer, fault)

    def _told(self, exercise, answer, fault):
        """Return what the check makes of an answer, which may be of any kind."""
        try:
            question = question_of(exercise.name, answer, **self.context[exercise.name])
            answered, right, hint = question.answered, question.right, question.hint
        except Gone:
            raise
        except ValueError as error:
            return Verdict(exercise.name, WRONG, str(error), fault)
        except Exception as error:  # a student's own, and NumPy's on what cannot be computed with
            return Verdict(exercise.name, WRONG, "", fault or f"the answer stopped: {error}")
        if not answered and fault:
            return Verdict(exercise.name, WRONG, "", fault)
        if not answered:
            return Verdict(exercise.name, MISSING, "", "changed, but `...` is left in the answer")
        score = question.got if isinstance(question, Score) else ""
        remark = "; ".join(filter(None, [score, fault]))
        return Verdict(exercise.name, RIGHT if right else WRONG, "" if right else hint, remark)

    def _open(self):
        """Run what comes before the exercises in a new sandbox, and the answers judged so far."""
        try:
            self.sandbox = self._opened()
        except Raised:  # what was left out did change what is behind a name
            self.before = self.chapter.statements
            self.sandbox = self._opened()
        until = time.monotonic() + EXERCISE_SECONDS
        desk = Desk(self.sandbox, lambda: until - time.monotonic())
        for source in self.behind:
            with contextlib.suppress(*STUDENTS):
                desk.ask(do="run", source=source)

    def _opened(self):
        until = time.monotonic() + CHAPTER_SECONDS
        desk = Desk(Sandbox(self.data), lambda: until - time.monotonic())
        try:
            desk.ask(do="run", source="\n".join(self.before))
        except (Gone, *STUDENTS) as error:
            desk.sandbox.close()
            if self.before != self.chapter.statements and not isinstance(error, Gone):
                raise Raised(str(error)) from error
            raise SourceFails(f"{self.chapter.name} does not run here: {error}") from error
        return desk.sandbox

    def _close(self):
        if self.sandbox is not None:
            self.sandbox.close()
            self.sandbox = None
