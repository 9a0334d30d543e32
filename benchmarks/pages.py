"""Weight, time to the first live view and time from key to picture of the built pages.

python benchmarks/pages.py [--save benchmarks/results/pages.json] [PAGE ...]
"""

import argparse
import functools
import http.server
import json
import sys
import threading
from pathlib import Path

import numpy as np
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from build_tools import chromium  # noqa: E402
from build_tools.site import BUILT  # noqa: E402

# Looked for once a frame: a locator would ask ever more rarely.
FIRST_VIEW = """(() => {
  const look = () => {
    const views = [...document.querySelectorAll("canvas, label input[type=range]")];
    const shown = views.some((view) => view.getBoundingClientRect().width > 0);
    if (shown) window.firstView = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();"""
# What keeps the page busy after its views is loaded then, and counts with the rest of its weight.
READY = "!window.drawLiveViews || document.documentElement.dataset.ready"
SHARED = ("/_static/", "/_sphinx_design_static/")

# Keys reach a slider or a plane now and then; a description changes when the picture is drawn.
KEYS = """async ([handle, described, attribute]) => {
  const times = [];
  for (let i = 0; i < 200; i++) {
    await new Promise((done) => setTimeout(done, 25 + 13 * Math.random()));
    const drawn = new Promise((done) => {
      const observer = new MutationObserver(() => { observer.disconnect(); done(); });
      observer.observe(described, { attributes: true, attributeFilter: [attribute] });
    });
    const key = i % 20 < 10 ? "ArrowRight" : "ArrowLeft";
    const start = performance.now();
    handle.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await drawn;
    times.push(performance.now() - start);
  }
  return times;
}"""

MANIFOLD = """async (radio) => {
  const start = performance.now();
  radio.click();
  await new Promise((done) => setTimeout(done));
  return performance.now() - start;
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
    page.add_init_script(FIRST_VIEW)
    page.goto(f"{address}/book/{name}.html", wait_until="commit")
    ready = page.wait_for_function("window.firstView", timeout=60_000).json_value()
    page.wait_for_function(READY)
    weight = sum(size for url, size in weights.items() if not any(part in url for part in SHARED))
    figures = {"megabytes": round(weight / 1e6, 2), "first_view_s": round(ready / 1e3, 2)}
    plane = page.locator("canvas[role=slider]").first
    handles, canvas = page.locator(".noUi-handle"), page.locator("canvas[role=img]").first
    pair = None
    if plane.count():
        pair = [plane.element_handle(), plane.element_handle(), "aria-valuetext"]
    elif handles.count() and canvas.count():
        pair = [handles.first.element_handle(), canvas.element_handle(), "aria-label"]
    if pair:
        median, high = np.percentile(page.evaluate(KEYS, pair), [50, 95])
        figures |= {"key_ms": round(float(median), 1), "key_95_ms": round(float(high), 1)}
    radio = page.get_by_role("radio", name="decoded pictures")
    if radio.count():
        figures["manifold_ms"] = round(page.evaluate(MANIFOLD, radio.element_handle()))
    print(f"{name:32}", figures, flush=True)
    context.close()
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    live = ["index", *sorted(p.stem for p in (BUILT / "book").glob("[0-9]*.html"))]
    parser.add_argument("--save", type=Path, help="a JSON file for the figures")
    parser.add_argument("pages", nargs="*", default=live)
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=BUILT)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        options, address = parser.parse_args(), f"http://127.0.0.1:{server.server_port}"
        figures = {name: measure(browser, address, name) for name in options.pages}
        browser.close()
    server.shutdown()
    if options.save:
        options.save.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
