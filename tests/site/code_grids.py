"""A grid of codes to look at, and how a test finds its way around the view of it."""

import functools

import keras
import numpy as np

from .conftest import settled
from .pads import gray

ROWS, COLS, DIM, SIZE = 4, 4, 3, 12
COUNT = ROWS * COLS


@functools.cache
def make_parts():
    """A decoder whose pictures differ by every code, a codebook, and three grids."""
    rng = np.random.default_rng(1)
    decoder = keras.Sequential([
        keras.Input((ROWS, COLS, DIM)),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.Conv2DTranspose(1, 13, strides=7, padding="same"),
    ])  # fmt: skip
    decoder.set_weights([0.4 * rng.normal(size=w.shape) for w in decoder.get_weights()])
    return {
        "decoder": decoder,
        "codebook": rng.normal(size=(SIZE, DIM)),
        "codes": rng.integers(SIZE, size=(3, ROWS, COLS)),
    }


@functools.cache
def make_prior():
    """A logistic regression for each position, from the codes before it."""
    prior = keras.Sequential([
        keras.Input((COUNT * SIZE,)),
        keras.layers.Dense(COUNT * SIZE),
        keras.layers.Reshape((COUNT, SIZE)),
    ])  # fmt: skip
    rng = np.random.default_rng(3)
    before = np.kron(np.triu(np.ones((COUNT, COUNT)), 1), np.ones((SIZE, SIZE)))
    kernel, bias = prior.get_weights()
    # Weights that 16 bits hold, so that what is told of nats can be checked to its last digit.
    kernel, bias = (rng.normal(size=w.shape).astype("f2") for w in (kernel, bias))
    prior.set_weights([before * kernel, bias])
    return prior


class View:
    """The parts of the view on a page."""

    def __init__(self, page):
        self.page = page
        self.cells = page.get_by_role("gridcell")
        self.decoded = page.get_by_role("img", name="Decoded")
        self.original = page.get_by_role("img", name="The original")
        self.sums = page.locator(".vae-lines")
        self.slider = page.get_by_role("slider", name="code of the selected cell")
        self.images = page.get_by_role("combobox", name="image")
        self.palette = page.locator(".vae-palette")

    def button(self, name):
        return self.page.get_by_role("button", name=name)

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        settled(self.page)

    @property
    def codes(self):
        settled(self.page)
        return [int(text) for text in self.cells.locator("b").all_inner_texts()]

    @property
    def cell(self):
        settled(self.page)
        selected = "nodes => nodes.map((node) => node.ariaSelected).indexOf('true')"
        return divmod(self.cells.evaluate_all(selected), COLS)

    @property
    def colors(self):
        look = "nodes => nodes.map((node) => getComputedStyle(node).backgroundColor)"
        return self.cells.evaluate_all(look)

    def thumbs(self):
        self.page.locator(".vae-palette[aria-busy=false]").wait_for()
        return [gray(thumb) for thumb in self.palette.locator("canvas").all()]
