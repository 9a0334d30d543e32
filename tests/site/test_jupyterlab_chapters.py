"""Each student copy in JupyterLab: all cells run, the run is interrupted, and it goes on."""

import contextlib
import re
import shutil

import nbformat
import pytest

from build_tools import student_copies
from build_tools.site import chapters

from .conftest import PATIENCE
from .jupyterlab import ERROR, Notebook, served

# Waits at the first call, from inside of it, until somebody interrupts.
HOLD = """
import time, keras, matplotlib.pyplot, sklearn.neighbors
original = {place}
def held(*arguments, **options):
    {place} = original
    print("interrupt me", flush=True)
    time.sleep(600)
{place} = held
"""
# A training where there is one, else something that takes a while.
BATCH, FIGURE = "keras.callbacks.CallbackList.on_train_batch_end", "matplotlib.pyplot.figure"
FIT = "sklearn.neighbors.KNeighborsClassifier.fit"
PLACES = {
    "02": FIGURE,
    "04": FIGURE,
    "05": FIGURE,
    "06": FIT,
    "08": FIGURE,
    "09": FIGURE,
    "10": FIGURE,
}
HELD = ".jp-OutputArea-output pre:has-text('interrupt me')"
STILL = """() => [...document.querySelectorAll(".jp-CodeCell .jp-InputPrompt")]
    .every((prompt) => !prompt.textContent.includes("*"))"""
# What a cell may end in: stopped itself, or claiming something of a training that was cut short.
FAIR = {True: {"KeyboardInterrupt", "AssertionError", "InvalidArgumentError"}, False: set()}


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    folder = tmp_path_factory.mktemp("chapters")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VAE_TUTORIAL_DATA", "digits")
        with served(folder) as lab:
            student_copies.main(["student", "--output", str(folder / "student")])
            for copy in (folder / "student").iterdir():
                shutil.move(copy, lab.home)
            yield lab


def choose(page, menu, entry):
    page.get_by_role("menuitem", name=menu, exact=True).click()
    page.locator(".lm-Menu-item", has_text=re.compile(f"^{entry}")).click()


def errors_of(cells):
    """Return the name of the error that each cell ended in, by number, where one did."""
    errors = {}
    for number in range(cells.count()):
        error = cells.nth(number).locator(ERROR)
        if error.count():
            errors[number] = error.last.text_content().strip().splitlines()[-1].split(":")[0]
    return errors


def run_from(page, cell):
    """Run this cell and all below. An error ends the run: JupyterLab drops the cells after it."""
    cell.locator(".jp-InputPrompt").click()
    choose(page, "Run", "Run Selected Cell and All Below")
    cell.locator(".jp-InputPrompt", has_text=re.compile(r"\*|\d")).wait_for()


def first_to_run(cells):
    """Return the number of the first cell that has not run yet, or None."""
    for number in range(cells.count()):
        if not re.search(r"\d", cells.nth(number).locator(".jp-InputPrompt").text_content()):
            return number
    return None


@pytest.mark.parametrize("chapter", chapters(), ids=lambda path: path.stem)
def test_a_chapter_runs_is_interrupted_and_goes_on(lab, browser, chapter):
    place = PLACES.get(chapter.stem[:2], BATCH)
    trains = place == BATCH
    path = lab.home / chapter.name
    copy = nbformat.read(path, as_version=4)
    copy.cells.insert(0, nbformat.v4.new_code_cell(HOLD.format(place=place)))
    nbformat.write(copy, path)
    with contextlib.closing(browser.new_page(viewport={"width": 1280, "height": 1000})) as page:
        page.set_default_timeout(PATIENCE)
        page.goto(f"{lab.address}/lab/tree/{chapter.name}?reset")
        notebook = Notebook(page)
        notebook.run(0)  # then the kernel's connection stands
        run_from(page, notebook.cells.nth(1))
        page.locator(HELD).wait_for(state="attached")
        choose(page, "Kernel", "Interrupt Kernel")
        page.wait_for_function(STILL, timeout=5 * PATIENCE)
        # A training is left as it is (or has kept what it learned); any other cell is run again.
        if not trains:
            (number,) = errors_of(notebook.cells)
            assert errors_of(notebook.cells) == {number: "KeyboardInterrupt"}
            run_from(page, notebook.cells.nth(number))
            page.wait_for_function(STILL, timeout=5 * PATIENCE)
            assert errors_of(notebook.cells) == {}
        while (number := first_to_run(notebook.cells)) is not None:
            run_from(page, notebook.cells.nth(number))
            page.wait_for_function(STILL, timeout=5 * PATIENCE)
            assert first_to_run(notebook.cells) != number
        failed = list(errors_of(notebook.cells).values())
        assert failed.count("KeyboardInterrupt") <= trains
        assert set(failed) <= FAIR[trains], failed
        choose(page, "Kernel", "Shut Down Kernel")
