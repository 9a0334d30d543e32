"""Weight, time to the first live view and time from key to picture of the built pages.

python benchmarks/pages.py [PAGE ...]
"""

import argparse
import functools
import http.server
import shutil
import threading
from pathlib import Path

import numpy as np
from playwright.sync_api import sync_playwright

BOOK = Path(__file__).parents[1] / "_build" / "html"
LIVE = "canvas[role=img], label input[type=range]"
SHARED = ("/_static/", "/_sphinx_design_static/")

KEYS = """async ([handle, canvas]) => {
  const times = [];
  for (let i = 0; i < 100; i++) {
    await new Promise((done) => setTimeout(done, 30));
    const drawn = new Promise((done) => {
      const observer = new MutationObserver(() => { observer.disconnect(); done(); });
      observer.observe(canvas, { attributes: true, attributeFilter: ["aria-label"] });
    });
    const key = i % 20 < 10 ? "ArrowRight" : "ArrowLeft";
    const start = performance.now();
    handle.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await drawn;
    times.push(performance.now() - start);
  }
  return times;
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def measure(browser, address, name):
    """Open a page with an empty cache; print what it weighs and how soon it answers."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    weights = {}
    page.on("response", lambda response: weights.update({response.url: len(response.body())}))
    page.goto(f"{address}/book/{name}.html", wait_until="commit")
    page.locator(LIVE).first.wait_for(timeout=60_000)
    ready = page.evaluate("performance.now()")
    page.wait_for_timeout(1000)
    own = sum(size for url, size in weights.items() if not any(part in url for part in SHARED))
    report = f"{name:32} {own / 1e6:5.2f} MB  first live view after {ready / 1e3:.2f} s"
    canvas = page.locator("canvas[role=img]").first
    handles = page.locator(".noUi-handle")
    if canvas.count() and handles.count():
        pair = [handles.first.element_handle(), canvas.element_handle()]
        times = page.evaluate(KEYS, pair)
        report += "  key to picture {:.1f} ms, 95th percentile {:.1f}".format(
            *np.percentile(times, [50, 95])
        )
    print(report, flush=True)
    context.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    live = ["index", *sorted(p.stem for p in (BOOK / "book").glob("[0-9]*.html"))]
    parser.add_argument("pages", nargs="*", default=live)
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=BOOK)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=path, args=options)
        for name in parser.parse_args().pages:
            measure(browser, f"http://127.0.0.1:{server.server_port}", name)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
