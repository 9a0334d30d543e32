"""A JupyterLab with notebooks in it, and a reader who runs their cells."""

import contextlib
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import TimeoutError

from .conftest import PATIENCE

# JupyterLab shows an error as it shows what is written to stderr.
ERROR = ".jp-OutputArea-output pre:has-text('Traceback (most recent call last)')"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


@contextlib.contextmanager
def served(folder):
    """Start a JupyterLab whose files and settings are in this folder, and say where it is."""
    home, log = folder / "home", folder / "log"
    home.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1"),
        *(f"--port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token="),
        f"--ServerApp.root_dir={home}",
    ]
    own = {name: str(folder / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")}
    with open(log, "w") as output:
        server = subprocess.Popen(command, stdout=output, stderr=output, env={**os.environ, **own})
    try:
        answers(f"http://127.0.0.1:{port}/api", server, log)
        yield Lab(f"http://127.0.0.1:{port}", home)
    finally:
        server.terminate()
        server.wait(60)


def answers(address, server, log):
    """Ask the server until it answers; nothing else tells that it does."""
    limit = time.monotonic() + PATIENCE / 1000
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            assert server.poll() is None and time.monotonic() < limit, log.read_text()
            time.sleep(0.1)


class Lab:
    """Where a JupyterLab answers, and the folder that it shows."""

    def __init__(self, address, home):
        self.address, self.home = address, home

    def open(self, page, name, sources):
        """Write a notebook with these cells and open it in the page."""
        cells = [new_code_cell(source) for source in sources]
        notebook = new_notebook(cells=cells, metadata={"kernelspec": KERNEL})
        nbformat.write(notebook, self.home / f"{name}.ipynb")
        page.goto(f"{self.address}/lab/tree/{name}.ipynb?reset")
        return Notebook(page)


class Notebook:
    """A notebook that is open in JupyterLab."""

    def __init__(self, page):
        self.page, self.cells = page, page.locator(".jp-Notebook .jp-CodeCell")
        # While a kernel is slow to start JupyterLab asks which one to take: the one it offers.
        dialog = page.locator(".jp-Dialog")
        page.add_locator_handler(dialog, lambda: dialog.locator(".jp-mod-accept").last.click())
        self.cells.first.wait_for()
        page.locator("[data-status=idle]").first.wait_for()

    def run(self, number):
        """Run a cell that has not run yet, and wait until it has.

        JupyterLab drops a run without a word while the kernel's connection does not stand, even
        if the kernel is said to be idle. So look at the prompt, and press again, as a person would.
        """
        cell = self.cells.nth(number)
        prompt = cell.locator(".jp-InputPrompt")
        limit = time.monotonic() + PATIENCE / 1000
        while not re.search(r"\d", prompt.inner_text()):
            assert time.monotonic() < limit, f"cell {number} does not run: {cell.inner_text()}"
            cell.locator(".cm-content").click()
            self.page.keyboard.press("Shift+Enter")
            with contextlib.suppress(TimeoutError):
                prompt.filter(has_text=re.compile(r"\*|\d")).wait_for(timeout=3000)
            prompt.filter(has_not_text="*").wait_for()
        errors = cell.locator(ERROR)
        assert errors.count() == 0, errors.all_inner_texts()
