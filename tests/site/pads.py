"""How a test finds its way around the drawing pad, and draws on it as a person does."""

import base64
import io
import re

import numpy as np
from PIL import Image

from .conftest import settled

# Strokes of ten digits, in a box from 0 to 1.
DIGITS = [
    [[(0.5, 0.02), (0.25, 0.1), (0.1, 0.4), (0.12, 0.75), (0.4, 0.98), (0.7, 0.9), (0.85, 0.55),
      (0.8, 0.2), (0.5, 0.02)]],
    [[(0.55, 0), (0.5, 0.5), (0.45, 1)]],
    [[(0.1, 0.22), (0.2, 0.06), (0.45, 0), (0.7, 0.08), (0.76, 0.28), (0.6, 0.52), (0.35, 0.75),
      (0.12, 0.95), (0.2, 1), (0.5, 0.95), (0.9, 0.98)]],
    [[(0.12, 0.15), (0.25, 0.02), (0.5, 0), (0.7, 0.12), (0.68, 0.32), (0.48, 0.44), (0.35, 0.46),
      (0.5, 0.47), (0.74, 0.56), (0.8, 0.75), (0.7, 0.92), (0.4, 1), (0.15, 0.93), (0.05, 0.8)]],
    [[(0.2, 0), (0.15, 0.25), (0.1, 0.5), (0.25, 0.55), (0.55, 0.54), (0.85, 0.5)],
     [(0.75, 0), (0.72, 0.3), (0.7, 0.6), (0.66, 1)]],
    [[(0.85, 0), (0.6, 0.02), (0.35, 0.05), (0.28, 0.25), (0.25, 0.42), (0.45, 0.42), (0.66, 0.52),
      (0.72, 0.72), (0.58, 0.92), (0.35, 1), (0.1, 0.95)]],
    [[(0.65, 0), (0.4, 0.2), (0.22, 0.5), (0.17, 0.78), (0.35, 0.98), (0.6, 0.98), (0.76, 0.8),
      (0.66, 0.62), (0.45, 0.6), (0.22, 0.75)]],
    [[(0.1, 0.05), (0.4, 0.05), (0.75, 0.02), (0.85, 0.05), (0.7, 0.35), (0.55, 0.65), (0.45, 1)]],
    [[(0.72, 0.12), (0.5, 0), (0.25, 0.08), (0.22, 0.28), (0.45, 0.46), (0.7, 0.65), (0.75, 0.85),
      (0.5, 1), (0.22, 0.9), (0.25, 0.68), (0.5, 0.46), (0.72, 0.28), (0.72, 0.12)]],
    [[(0.75, 0.15), (0.5, 0.02), (0.25, 0.15), (0.22, 0.38), (0.45, 0.48), (0.7, 0.35),
      (0.76, 0.15), (0.74, 0.5), (0.68, 0.8), (0.62, 1)]],
]  # fmt: skip


SEEN = """node => {
    const both = document.createElement("canvas"), layers = node.parentElement.children;
    Object.assign(both, { width: node.width, height: node.height });
    for (const layer of node.matches(".vae-plane") ? layers : [node])
        if (layer.matches("canvas")) both.getContext("2d").drawImage(layer, 0, 0);
    return both.toDataURL().split(",")[1];
}"""


def seen(canvas):
    """Return the colours of a canvas, and of those that lie on a plane, as (height, width, 3)."""
    png = base64.b64decode(canvas.evaluate(SEEN))
    return np.array(Image.open(io.BytesIO(png)).convert("RGB"), float)


def gray(canvas):
    return seen(canvas)[..., 0]


class Pad:
    """The parts of a drawing pad on a page."""

    def __init__(self, page):
        self.page = page
        self.root = page.locator(".digit-pad")
        self.root.wait_for()
        self.paper = page.get_by_role("application")
        self.input = page.get_by_role("img", name="What the encoder gets")
        self.plane = self.root.locator(".vae-plane")
        self.lens = self.root.locator(".vae-lens")
        self.picture = self.root.locator(".vae-decoded")
        self.trail = page.get_by_role("img", name=re.compile("draws before"))
        self.width = page.get_by_role("slider", name="width of the cloud")
        self.again = page.get_by_role("button", name="Draw again from q(z|x)")

    def button(self, name):
        return self.page.get_by_role("button", name=re.compile(name))

    def pick(self, k):
        """Choose the test digit of this place, from 1, by key."""
        self.button(f"Test digit {k}:").press("Enter")
        settled(self.page)

    def set_width(self, key):
        self.width.press(key)
        settled(self.page)

    def clear(self):
        self.button("Clear").click()

    def draw(self, digit, size=1.0, corner=(0.5, 0.5), margin=0.1):
        """Draw with the mouse: a share of the pad inside its margin, at a place from 0 to 1.

        A mouse knows whole pixels alone, so that a small drawing is not the large one scaled.
        """
        box, mouse = self.paper.bounding_box(), self.page.mouse
        span = 1 - 2 * margin
        for stroke in digit:
            dense = np.linspace(0, len(stroke) - 1, 3 * len(stroke) - 2)
            xy = [np.interp(dense, np.arange(len(stroke)), v) for v in np.transpose(stroke)]
            points = np.transpose([
                np.rint(box[side] + box[length] * (margin + span * (size * v + (1 - size) * at)))
                for v, at, side, length in zip(xy, corner, "xy", ("width", "height"), strict=True)
            ])  # fmt: skip
            mouse.move(*points[0])
            mouse.down()
            for point in points[1:]:
                mouse.move(*point)
            mouse.up()
        settled(self.page)

    def numbers(self):
        """Return mean, standard deviations and draw as the plane says them."""
        said = self.plane.get_attribute("aria-label").replace("−", "-")
        return np.array(re.findall(r"-?\d+\.\d+", said)[:6], float).reshape(3, 2)

    @property
    def mean(self):
        return self.numbers()[0]

    def encoded(self):
        """Return the image that the encoder gets, as ink."""
        return 1 - gray(self.input) / 255

    def decoded(self):
        return 1 - gray(self.picture)[4::8, 4::8] / 255

    def changes(self, draws):
        """Return by how many gray levels two draws differ, for each of the ten test digits."""
        differences = []
        for k in range(1, 11):
            self.pick(k)
            pictures = []
            for _ in range(draws):
                pictures.append(self.decoded())
                self.again.click()
                settled(self.page)
            differences.append(255 * np.abs(np.diff(pictures, axis=0)).mean())
        return differences
