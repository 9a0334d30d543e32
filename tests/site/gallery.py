"""One of each live view, as a cell of a notebook makes it: for JupyterLab and for bare pages."""

import ast

from vae_tutorial import widgets
from vae_tutorial.widgets.live_view import LiveView

START = """
import matplotlib.pyplot as plt
import numpy as np
from ipywidgets import FloatSlider, VBox, jslink
import vae_tutorial as vt

digits = vt.load_digits("digits")
x, y = digits.x_test[:60], digits.y_test[:60]
small, ae = (vt.load_pretrained(name, "digits") for name in ("vae-2d-small", "ae-2d-small"))
cvae = vt.ConditionalVAE(vt.build_encoder(2, classes=10), vt.build_decoder(2, classes=10, seed=1))
noise = np.random.default_rng(0).standard_normal((40, 16))


def frame(shift, width):
    figure, ax = plt.subplots(figsize=(3, 2))
    ax.plot([shift, width, 0])
    return figure
"""
# A decoder and a prior, not trained; the prior's kernel lets codes see earlier ones alone.
CODES = """
import keras
decoder = keras.Sequential([
    keras.Input((4, 4, 3)),
    keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
    keras.layers.Conv2DTranspose(1, 13, strides=7, padding="same"),
])
decoder.set_weights([4 * w for w in decoder.get_weights()])
prior = keras.Sequential([
    keras.Input((16 * 8,)), keras.layers.Dense(16 * 8), keras.layers.Reshape((16, 8))
])
draws = np.random.default_rng(0)
sees = np.kron(np.triu(np.ones((16, 16)), 1), np.ones((8, 8)))
prior.set_weights([sees * draws.normal(size=(128, 128)), draws.normal(size=128)])
grids = draws.integers(8, size=(3, 4, 4))
vt.CodeGrid(decoder, draws.normal(size=(8, 3)), grids, prior=prior)
"""
# A denoiser that is not trained.
DENOISING = """
import keras
dense = keras.layers.Dense
denoiser = keras.Sequential([keras.Input((3,)), dense(8, "relu"), dense(2)])
signal, times = np.linspace(1, 0.1, 11), np.linspace(0, 1, 11)[:, None]
vt.DenoisingView(small, denoiser, signal, times, x, y, start=0, reach=8)
"""
VIEWS = {
    "CodeGrid": CODES,
    "ConditionalView": "vt.ConditionalView(cvae, label=7, draw=True)",
    "DecoderPair": "vt.DecoderPair({'AE': ae, 'VAE': small}, x, y)",
    "DecoderView": "vt.DecoderView(small, plane=True)",
    "DenoisingView": DENOISING,
    "DigitPad": "vt.DigitPad(small, x, y)",
    "FrameSlider": "vt.FrameSlider(frame, 'at {shift:.1f}, {width:.1f}', "
    "shift=np.linspace(0, 1, 6), width=[1, 2, 3])",
    "GradientErrors": "vt.GradientErrors(noise, mu=1.0, n=4)",
    "HeldNoise": "vt.HeldNoise(noise[0])",
    "LatentExplorer": "vt.LatentExplorer(small, x, y, walk=[1.0, 0.0, 0.0, 1.0])",
    "Levers": "vt.Levers({1.0: small, 4.0: vt.load_pretrained('levers-5', 'digits'), "
    "16.0: vt.load_pretrained('levers-20', 'digits')}, x, y)",
    "LossCalculator": "vt.LossCalculator()",
    "NewOrReal": "vt.NewOrReal(x, x[::-1], digits.x_train[:60])",
    "Playground": "vt.Playground()",
    "PriorExplorer": "vt.PriorExplorer(small, x)",
    "TrainingFilm": "vt.TrainingFilm(np.random.default_rng(1).standard_normal((12, 60, 2)), y, "
    "range(12), np.linspace(300, 200, 12))",
    "Traversal": "vt.Traversal(vt.load_pretrained('vae-16d', 'digits'), x[:3], y[:3])",
    "TwoBells": "vt.TwoBells()",
}
# ipywidgets' own slider, as chapters put it beside a view.
JOINED = """
slider, shown = FloatSlider(min=-3, max=3, description="z1"), vt.DecoderView(small)
jslink((slider, "value"), (shown, "z1"))
VBox([slider, shown])
"""


def exported():
    """Return the names of all live views that the package has."""
    found = {name: getattr(widgets, name) for name in widgets.__all__}
    return {name for name, kind in found.items() if issubclass(kind, LiveView)}


class Gallery(dict):
    """The views by name, each made when it is first asked for."""

    def __init__(self):
        super().__init__()
        self.names = {}
        exec(START, self.names)

    def __missing__(self, name):
        *before, last = ast.parse(VIEWS.get(name, JOINED)).body
        exec(compile(ast.Module(before, []), name, "exec"), self.names)
        self[name] = eval(compile(ast.Expression(last.value), name, "eval"), self.names)
        return self[name]
