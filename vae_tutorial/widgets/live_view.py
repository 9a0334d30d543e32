"""What all views share: their script and style sheet, and a still picture without scripts."""

import io
from pathlib import Path

import anywidget
import matplotlib.pyplot as plt
import numpy as np
import traitlets
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

BUNDLES = Path(__file__).parent / "bundles"  # made by `npm run bundle` from the files beside it
QUALITY = 70  # of WebP images: lines stay crisp
SHARPNESS = 1.5  # pixels of an image for each of the page


class Finite(traitlets.Float):
    """A number that is neither infinite nor NaN."""

    def validate(self, obj, value):
        value = super().validate(obj, value)
        if not np.isfinite(value):
            raise traitlets.TraitError(f"{self.name} must be a finite number, got {value}")
        return value


class LiveView(anywidget.AnyWidget):
    """What all views share: a still picture for pages whose scripts are off.

    Attributes
    ----------
    still : bytes
        A WebP image of the view as it starts.
    alternative : str
        What the still picture shows.
    moves : str
        One sentence on what would move.

    Raises
    ------
    TypeError
        If there are arguments that the view does not know.
    """

    _css = (BUNDLES / "views.css").read_text(encoding="utf-8")
    still = traitlets.Bytes().tag(sync=True)
    alternative = traitlets.Unicode().tag(sync=True)
    moves = traitlets.Unicode().tag(sync=True)

    def __init__(self, **traits):
        unknown = sorted(set(traits) - set(self.trait_names()))
        if unknown:
            raise TypeError(f"{type(self).__name__} has no arguments {', '.join(unknown)}")
        super().__init__(**traits)


def script(name):
    """Return the JavaScript module of a view, with all that it imports."""
    return (BUNDLES / f"{name}.js").read_text(encoding="utf-8")


def check_point(z, latent_dim):
    """Return a latent point as an array, or raise ``ValueError`` if ``z`` is none."""
    try:
        point = np.asarray(z)
    except ValueError:  # such as rows of unequal length
        point = np.asarray(None)
    if (
        point.shape != (latent_dim,)
        or point.dtype.kind not in "iuf"
        or not np.isfinite(point).all()
    ):
        raise ValueError(f"z must be {latent_dim} finite numbers, got {z!r}")
    return point.astype(float)


def webp(image):
    """Return an image, or an array of one, as the bytes of a WebP file."""
    packed = io.BytesIO()
    image = image if isinstance(image, Image.Image) else Image.fromarray(image)
    image.convert("RGB").save(packed, format="WEBP", quality=QUALITY, method=4)
    return packed.getvalue()


def frame(figure):
    """Return a figure as a small WebP image and its width on the page, and close the figure."""
    drawn = rendered(figure)
    close(figure)
    return drawn


def close(figure):
    """Close a figure for good."""
    plt.close(figure)
    figure.clear()  # its parts refer to each other and would outlive it for a while


def rendered(figure):
    """Return a figure as a small WebP image and its width on the page; it stays open."""
    canvas, dpi = FigureCanvasAgg(figure), figure.dpi
    figure.set_dpi(SHARPNESS * dpi)
    canvas.draw()
    image = Image.fromarray(np.array(canvas.buffer_rgba())).convert("RGB")
    figure.set_dpi(dpi)
    return webp(image), round(image.width / SHARPNESS)
