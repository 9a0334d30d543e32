"""A live view in JupyterLab, as a student on Binder has it: with a kernel behind it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

VIEW = """
from ipywidgets import FloatSlider, VBox, jslink
from vae_tutorial import LatentExplorer, load_digits, load_pretrained

digits = load_digits("digits")
vae = load_pretrained("vae-2d-small", "digits")
explorer = LatentExplorer(vae, digits.x_test, digits.y_test)
slider = FloatSlider(min=-3, max=3, step=0.05, description="z1")
jslink((slider, "value"), (explorer, "z1"))
VBox([slider, explorer])
"""
ASK = "print('the kernel has', explorer.z1, explorer.z2)"
SHOW = "explorer.z1, explorer.z2, explorer.behind = -1.0, 0.5, 'manifold'"


@pytest.fixture
def lab(tmp_path):
    """The address of a JupyterLab with one notebook in it."""
    cells = [new_code_cell(source) for source in (VIEW, ASK, SHOW)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = new_notebook(cells=cells, metadata={"kernelspec": kernel})
    folder = tmp_path / "home"
    folder.mkdir()
    nbformat.write(notebook, folder / "view.ipynb")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1"),
        *(f"--port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token="),
        f"--ServerApp.root_dir={folder}",
    ]
    own = {name: str(tmp_path / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")}
    with open(tmp_path / "log", "w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env={**os.environ, **own})
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{address}/api", server, tmp_path / "log")
        yield address
    finally:
        server.terminate()
        server.wait(30)


def wait_for(address, server, log, seconds=60):
    limit = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            assert server.poll() is None and time.monotonic() < limit, log.read_text()
            time.sleep(0.2)


def test_view_runs_in_jupyterlab_and_the_kernel_hears_of_it(browser, lab):
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    away, errors = [], []
    page.on("request", lambda r: away.append(r.url) if "//127.0.0.1:" not in r.url else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{lab}/lab/tree/view.ipynb")
    cells = page.locator(".jp-Notebook .jp-CodeCell")
    page.locator("[data-status=idle]").first.wait_for(timeout=60_000)

    def run(number):
        cells.nth(number).locator(".cm-content").click()
        page.keyboard.press("Shift+Enter")

    run(0)
    plane = page.locator("canvas[role=slider]")
    plane.wait_for(timeout=90_000)
    film = page.get_by_role("img", name="Film strip")
    assert not film.is_visible(), "no walk yet, so no film"
    slider = page.locator(".noUi-handle")
    for _ in range(10):
        slider.press("ArrowRight")
    plane.press("ArrowUp")
    page.locator("canvas[aria-valuetext^='z = (0.50, 0.05)']").wait_for(timeout=5_000)
    run(1)
    page.get_by_text("the kernel has 0.5 0.05", exact=True).wait_for(timeout=20_000)
    run(2)
    page.get_by_text("z = (−1.00, 0.50)").first.wait_for(timeout=20_000)
    assert page.get_by_role("radio", name="decoded pictures").is_checked()
    assert [url for url in away if not url.startswith(("data:", "blob:"))] == []
    assert errors == []
    page.close()
