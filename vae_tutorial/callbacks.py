"""Watching a model learn: its test loss and its latent plane, drawn while it trains."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import display

from ._checks import check_count
from .data import check_images
from .evaluate import elbo
from .plots import latent_scatter


class LatentFilm(keras.callbacks.Callback):
    """Keep, and show live in a notebook, how a two-dimensional VAE's latent plane takes shape.

    Parameters
    ----------
    x, labels : array
        Test images and their digits; a few thousand are plenty.
    every : int
        Batches between two frames.
    show : int
        Frames between two pictures in the notebook's output as training goes on; 0 for none.

    Attributes
    ----------
    steps : list of int
        Batches seen at each frame, from 0 for the untrained model.
    z : list of ndarray, shape (n, 2)
        Means of ``q(z|x)`` at each frame.
    negative_elbo : list of float
        Mean over the test images, one draw each, in nats, at each frame.

    Raises
    ------
    ValueError
        If ``x`` does not hold images, ``labels`` has another length or ``every`` is no positive
        integer.
    """

    def __init__(self, x, labels, every, show=1):
        super().__init__()
        self.x, self.labels = check_images(x, "x"), np.asarray(labels)
        if self.labels.shape != (len(self.x),):
            raise ValueError(
                f"labels must have shape ({len(self.x)},), one an image, got {self.labels.shape}"
            )
        self.every, self.show = check_count(every, "every"), check_count(show, "show", least=0)
        self.steps, self.z, self.negative_elbo = [], [], []
        self._seen, self._display = 0, None

    def on_train_begin(self, logs=None):
        self._take()

    def on_train_batch_end(self, batch, logs=None):
        self._seen += 1
        if self._seen % self.every == 0:
            self._take()

    def on_train_end(self, logs=None):
        if self.steps[-1] != self._seen:
            self._take()
        if self.show:
            self._redraw()

    def _take(self):
        bound = elbo(self.model, self.x, seed=0).elbo.mean()
        self.steps.append(self._seen)
        self.z.append(self.model.encode(self.x)[0])
        self.negative_elbo.append(float(-bound))
        if self.show and (len(self.steps) - 1) % self.show == 0:
            self._redraw()

    def _redraw(self):
        figure = self.draw(len(self.steps) - 1)
        if self._display is None:
            self._display = display(figure, display_id=True)
        else:
            self._display.update(figure)
        plt.close(figure)

    def draw(self, frame):
        """Return a figure of one frame: the latent plane, and the test loss up to there."""
        # Fixed places: finding the best ones would take longer than drawing.
        figure, (left, right) = plt.subplots(1, 2, figsize=(7, 3.6), layout="none")
        figure.subplots_adjust(0.08, 0.15, 0.98, 0.92, wspace=0.3)
        latent_scatter(self.z[frame], self.labels, left, size=3)
        # One limit for all frames, so that points and not axes move.
        limit = max(4.5, 1.05 * max(np.abs(z).max() for z in self.z))
        left.set(xlim=(-limit, limit), ylim=(-limit, limit))
        right.plot(self.steps[: frame + 1], self.negative_elbo[: frame + 1], marker=".")
        low, high = min(self.negative_elbo), self.negative_elbo[0]
        right.set(xlim=(0, max(self.steps[-1], 1)), ylim=(low - 5, high + 5))
        right.set(xlabel="batches seen", ylabel="negative ELBO, test images (nats)")
        right.set_title(f"{self.negative_elbo[frame]:.1f} nats")
        return figure
