"""What the built pages weigh, how soon they show a view, and how fast each view answers.

python benchmarks/pages.py [--save benchmarks/results/pages.json] [PAGE ...]

A view is driven as a person would, by keys and by dragging, and timed from the event to the end of
the frame in which its picture is drawn. Run it on a machine that does nothing else.
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
WATCH = """(() => {
  const look = () => {
    const views = [...document.querySelectorAll("canvas, label input[type=range]")];
    const shown = views.some((view) => view.getBoundingClientRect().width > 0);
    if (shown) window.firstView = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  window.tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries()))
    .observe({ type: "longtask", buffered: true });

  window.answers = [];
  const time = ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => answers.push(performance.now() - timeStamp);
    port2.postMessage(null);
  });
  for (const type of ["keydown", "pointermove"]) addEventListener(type, time, { capture: true });
})();"""
READY = "document.documentElement.dataset.ready"
LONGEST = """Math.max(0, ...tasks.filter((task) => task.startTime < firstView)
  .map((task) => task.duration))"""
SOMETHING = "canvas, img:not(.still), input, .widget-hprogress"
SHARED = ("/_static/", "/_sphinx_design_static/")
EVENTS = 100


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def measure(browser, address, name):
    """Open a page with an empty cache; print what it weighs and how soon it answers."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    weights = {}
    page.on("response", lambda response: weights.update({response.url: len(response.body())}))
    page.add_init_script(WATCH)
    page.goto(f"{address}/book/{name}.html", wait_until="commit")
    ready = page.wait_for_function("window.firstView", timeout=60_000).json_value()
    page.wait_for_function(READY)
    own = sum(size for url, size in weights.items() if not any(part in url for part in SHARED))
    figures = {
        "megabytes": round(own / 1e6, 2),
        "with_shared_mb": round(sum(weights.values()) / 1e6, 2),
        "first_view_s": round(ready / 1e3, 2),
        "longest_task_ms": round(page.evaluate(LONGEST)),
    }
    places, views = page.locator(".widget-subarea"), {}
    for number in range(places.count()):
        places.nth(number).scroll_into_view_if_needed()
        places.nth(number).locator(SOMETHING).first.wait_for()
        if drives := list(driven(page, places.nth(number))):
            answers = np.concatenate([answered(page, drive) for drive in drives])
            views[number + 1] = np.percentile(answers, [50, 95])
    if views:
        slowest = max(views, key=lambda number: views[number][1])
        figures |= {
            "slowest_view": slowest,
            "answer_ms": round(float(views[slowest][0]), 1),
            "answer_95_ms": round(float(views[slowest][1]), 1),
        }
    print(f"{name:32}", figures, flush=True)
    for number, (median, high) in views.items():
        print(f"{'':32} view {number}: {median:.1f} ms, 95 of 100 within {high:.1f} ms", flush=True)
    context.close()
    return figures


def driven(page, place):
    """Yield what moves a view by one step, for each way in which it is moved."""
    sliders = place.locator("input[type=range], .noUi-handle, canvas[role=slider]")
    shown = [slider for slider in sliders.all() if slider.is_visible()]
    for control in [*shown[:2], *place.locator(".vae-classes :checked").all()]:
        control.scroll_into_view_if_needed()
        control.focus()
        yield lambda step: page.keyboard.press("ArrowRight" if step % 20 < 10 else "ArrowLeft")
    for plane in place.locator("canvas[role=slider]").all()[:1]:
        box = plane.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        reach = min(box["width"], box["height"]) / 3
        page.mouse.move(x, y)
        page.mouse.down()
        yield functools.partial(turn, page, x, y, reach)
        page.mouse.up()


def turn(page, x, y, reach, step):
    page.mouse.move(x + reach * np.cos(step / 9), y + reach * np.sin(step / 9))


def answered(page, drive):
    """Drive a view; return the milliseconds from each event to the end of its frame."""
    page.evaluate("answers.length = 0")
    rng = np.random.default_rng(0)
    for step in range(EVENTS):
        drive(step)
        page.wait_for_timeout(25 + 13 * rng.random())
    page.wait_for_function(f"answers.length >= {EVENTS}")
    return page.evaluate("answers")


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
