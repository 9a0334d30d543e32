"""Seconds and memory of log p(x) by importance sampling, against the plain loop over images.

python benchmarks/importance.py [--images N] [--samples S] [--few N] [--loop N] [--save FILE]

The plain loop is what one writes first: for each image all draws at once, eagerly. Both run in
this process, one after the other, with the same number of draws; the loop on the first images only.
Memory is the peak of the process over what it held once the model was loaded.
"""

import argparse
import json
import threading
import time
from pathlib import Path

import numpy as np
import psutil

from vae_tutorial import binarize, gaussians, load_digits, load_pretrained, log_likelihood


def plain(model, x, n_samples, rng):
    """Return log p(x) as a loop over images gives it."""
    answers = []
    for image in x:
        mean, log_var = (head[0] for head in model.encode(image[None]))
        epsilon = rng.standard_normal((n_samples, len(mean))).astype("float32")
        z = mean + np.exp(log_var / 2) * epsilon
        log_w = model.likelihood(np.repeat(image[None], n_samples, 0), model.decoder(z)).numpy()
        log_w += gaussians.log_prob(z, 0.0, 0.0) - gaussians.log_prob(z, mean, log_var)
        answers.append(np.logaddexp.reduce(log_w.astype("float64")) - np.log(n_samples))
    return np.array(answers)


def measured(task, before):
    """Run a task; return its result, seconds, and megabytes at its peak above ``before``."""
    process, done, peak = psutil.Process(), threading.Event(), before

    def watch():
        nonlocal peak
        while not done.wait(0.01):
            peak = max(peak, process.memory_info().rss)

    watcher = threading.Thread(target=watch)
    watcher.start()
    start = time.perf_counter()
    try:
        result = task()
    finally:
        seconds = time.perf_counter() - start
        done.set()
        watcher.join()
    return result, seconds, (peak - before) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--images", type=int, default=10_000)
    parser.add_argument("--samples", type=int, default=5000)
    parser.add_argument("--few", type=int, default=1000, help="images of the fitted proposal")
    parser.add_argument("--loop", type=int, default=100, help="images of the plain loop")
    parser.add_argument("--save", type=Path, metavar="FILE")
    options = parser.parse_args()
    digits, rng = load_digits(), np.random.default_rng(0)
    x = binarize(digits.x_test[: options.images], rng)
    model = load_pretrained("vae-50d", digits.name)
    model.encode(x[:1])
    before, rows = psutil.Process().memory_info().rss, {}
    for proposal, some in (("encoder", x), ("fitted", x[: options.few])):
        result, seconds, megabytes = measured(
            lambda p=proposal, some=some: log_likelihood(model, some, options.samples, 0, p), before
        )
        rows[f"log_likelihood, {proposal}"] = {
            "images": len(some),
            "ms_an_image": round(1000 * seconds / len(some), 1),
            "seconds": round(seconds, 1),
            "megabytes": round(megabytes),
            "nats": round(-float(result.log_likelihood.mean()), 2),
            "nats_of_loop": round(-float(result.log_likelihood[: options.loop].mean()), 2),
        }
    few = x[: options.loop]
    answers, seconds, megabytes = measured(lambda: plain(model, few, options.samples, rng), before)
    rows["plain loop"] = {
        "images": len(few),
        "ms_an_image": round(1000 * seconds / len(few), 1),
        "seconds": round(seconds, 1),
        "megabytes": round(megabytes),
        "nats_of_loop": round(-float(answers.mean()), 2),
    }
    for name, row in rows.items():
        print(f"{name:26}", row)
    if options.save:
        record = {"data": str(digits), "samples": options.samples, "rows": rows}
        options.save.write_text(json.dumps(record, indent=2) + "\n")


if __name__ == "__main__":
    main()
