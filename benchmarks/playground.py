"""How fast the playground trains in its page, whether the page answers meanwhile, and Keras's word.

    python benchmarks/playground.py --save benchmarks/results/playground.json

opens the built book in Chromium. Training in the page and with Keras have the same recipe: glorot's
uniform weights, output biases at the log-odds, Adam at 2e-3, batches of 64, 100 epochs.
"""

import argparse
import csv
import io
import json
import os
from pathlib import Path

import keras
import numpy as np
from keras import layers
from playwright.sync_api import sync_playwright
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

import vae_tutorial as vt
from build_tools import chromium

PAGE = Path(__file__).parents[1] / "_build" / "html" / "book" / "playground.html"
SEEDS, EPOCHS = range(1, 6), 100
SECONDS = 10  # of training, over which speed and tasks are measured
VISITS = 3  # of the page: one figure alone says nothing of how far figures stray
MINUTES = 10  # of training, over which memory is
WATCH = """window.tasks = [];
new PerformanceObserver((list) => { for (const task of list.getEntries())
    tasks.push(task.duration); }).observe({ type: "longtask", buffered: true });"""
STANDS = "() => document.querySelector('.vae-readings dd')"
PAUSED = f"""() => document.querySelector('.vae-readings dd').textContent === '{EPOCHS}'
    && document.querySelector('.vae-play').textContent === 'Play'"""
TRAIN = """async (seconds) => {
    const read = (i) => parseFloat(document.querySelectorAll(".vae-readings dd")[i].textContent);
    tasks.length = 0;
    const start = performance.now();
    document.querySelector(".vae-play").click();
    let reached = null;
    while (performance.now() - start < 1000 * seconds) {
        await new Promise((done) => setTimeout(done, 20));
        if (reached === null && read(3) >= 60) reached = performance.now() - start;
    }
    return { epochs_per_second: read(0) * 1000 / (performance.now() - start),
        seconds_to_60_percent: reached / 1000, longest_task_ms: Math.max(0, ...tasks) };
}"""
# From the key to the end of its script, and to the end of the frame in which it is answered.
TURN = """async () => {
    const lever = document.querySelector("[data-lever=beta] input"), script = [], frame = [];
    for (let i = 0; i < 200; i++) {
        await new Promise((done) => setTimeout(done, 37));
        const start = performance.now();
        lever.value = String(10 + i % 80);
        lever.dispatchEvent(new Event("input", { bubbles: true }));
        script.push(performance.now() - start);
        await new Promise((done) => requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = done;
            port2.postMessage(null);
        }));
        frame.push(performance.now() - start);
    }
    const late = (times) => times.sort((a, b) => a - b)[190];
    return { lever_script_ms_p95: late(script), lever_ms_p95: late(frame) };
}"""


def fresh(browser, state=""):
    """Open the page in a browser's new context; return it, and how long it took to be usable."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(120_000)
    page.add_init_script(WATCH)
    page.goto(PAGE.as_uri() + state)
    page.wait_for_function(STANDS)
    return page, page.evaluate("performance.now()")


def page_figures(browser):
    """Return speed and answers of the page while it trains, with every view drawn."""
    page, usable = fresh(browser)
    page.wait_for_function("document.documentElement.dataset.ready")
    page.get_by_label("decoded pictures behind").check()
    figures = {"usable_ms": usable, **page.evaluate(TRAIN, SECONDS), **page.evaluate(TURN)}
    page.close()
    return figures


def resident(session):
    """Return the megabytes that the pages of a browser hold, with their workers."""
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    pages = [process["id"] for process in processes if process["type"] == "renderer"]
    statistics = [Path(f"/proc/{number}/statm").read_text().split() for number in pages]
    return sum(int(held) for _, held, *_ in statistics) * os.sysconf("SC_PAGE_SIZE") / 1e6


def memory(browser):
    """Return the megabytes of the page and its worker after each minute of training."""
    page, _ = fresh(browser)
    session = browser.new_browser_cdp_session()
    page.locator(".vae-play").click()
    megabytes = []
    for _ in range(MINUTES):
        page.wait_for_timeout(60_000)
        megabytes.append(resident(session))
    page.close()
    return megabytes


def in_page(browser, seed):
    """Return the negative test ELBO after 100 epochs in the page."""
    page, _ = fresh(browser, f"#seed={seed}&stop_at={EPOCHS}")
    page.locator(".vae-play").click()
    page.wait_for_function(PAUSED)
    page.locator("summary", has_text="Share and take along").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="History (.csv)").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text("utf-8"))))
    page.close()
    return float(rows[-1]["test_loss"])


def with_keras(seed):
    """Return the same of a Keras model that has been fitted by the same recipe."""
    images, labels = load_digits(return_X_y=True)
    x_train, x_test = train_test_split(
        (images / 16).reshape(-1, 8, 8, 1).astype("float32"),
        test_size=360, stratify=labels, random_state=0,
    )  # fmt: skip
    keras.utils.set_random_seed(seed)
    image, z = keras.Input((8, 8, 1)), keras.Input((2,))
    hidden = layers.Dense(64, "relu")(layers.Flatten()(image))
    encoder = keras.Model(image, [layers.Dense(2)(hidden), layers.Dense(2)(hidden)])
    odds = x_train.mean(axis=0).ravel().clip(0.001, 0.999)
    bias = keras.initializers.Constant(np.log(odds) - np.log1p(-odds))
    logits = layers.Dense(64, bias_initializer=bias)(layers.Dense(64, "relu")(z))
    decoder = keras.Model(z, layers.Reshape((8, 8, 1))(logits))
    vae = vt.VAE(encoder, decoder, seed=seed)
    vae.compile(keras.optimizers.Adam(2e-3), jit_compile=False)
    vae.fit(x_train, epochs=EPOCHS, batch_size=64, verbose=0)
    return float(-np.mean([vt.elbo(vae, x_test, seed=draw).elbo.mean() for draw in range(5)]))


def main():
    """Measure, print, and save where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--save", type=Path, help="a JSON file for the page of results")
    save = parser.parse_args().save
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        figures = {"visits": [page_figures(browser) for _ in range(VISITS)]}
        figures["nll"] = {"page": [in_page(browser, seed) for seed in SEEDS]}
        figures["heap_mb"] = memory(browser)
        browser.close()
    figures["nll"]["keras"] = [with_keras(seed) for seed in SEEDS]
    print(json.dumps(figures, indent=2))
    if save:
        save.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
