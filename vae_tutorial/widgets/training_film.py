"""A latent plane as it takes shape in training, as a film in the page."""

import matplotlib.pyplot as plt
import numpy as np
import traitlets

from ..plots import CLASS_COLORS, latent_scatter
from .live_view import LiveView, frame, script


class TrainingFilm(LiveView):
    """A latent plane as it takes shape while a model trains, and its loss, as a film.

    A button plays and pauses, a slider picks a frame. The page draws the points itself, so that
    forty frames of a thousand images weigh 160 kB.

    Parameters
    ----------
    z : sequence of array, each of shape (n, 2)
        Codes of the same images at each frame, such as those that
        :class:`vae_tutorial.callbacks.LatentFilm` keeps.
    labels : array of int, shape (n,)
        The digit that each image shows, from 0 to 9.
    steps : sequence of int
        Batches seen at each frame, in rising order.
    negative_elbo : sequence of float
        Loss at each frame, in nats.

    Attributes
    ----------
    frame : int
        Which frame is shown, counted from 0.

    Raises
    ------
    ValueError
        If there are no frames, or their codes, steps and losses are not equally many; if codes
        have another shape or are not finite, or labels are no digits.

    Examples
    --------
    >>> TrainingFilm(film.z, film.labels, film.steps, film.negative_elbo)
    """

    _esm = script("training_film")
    codes = traitlets.Bytes().tag(sync=True)
    digits = traitlets.Bytes().tag(sync=True)
    colors = traitlets.List(traitlets.Unicode()).tag(sync=True)
    steps = traitlets.List(traitlets.Int()).tag(sync=True)
    losses = traitlets.List(traitlets.Float()).tag(sync=True)
    frame = traitlets.Int(0, min=0).tag(sync=True)

    def __init__(self, z, labels, steps, negative_elbo):
        if not len(z) == len(steps) == len(negative_elbo) or not len(z):
            raise ValueError(
                "z, steps and negative_elbo must have one entry a frame, got"
                f" {len(z)}, {len(steps)} and {len(negative_elbo)}"
            )
        if len({np.shape(codes) for codes in z}) > 1:
            raise ValueError("z must hold codes of the same images at each frame")
        if not np.abs(z).max() <= np.finfo("<f2").max:
            raise ValueError("z must hold finite numbers that fit into 16 bits")
        last = len(steps) - 1
        super().__init__(
            codes=np.asarray(z, dtype="<f2").tobytes(),
            digits=np.asarray(labels, dtype="uint8").tobytes(),
            colors=list(CLASS_COLORS),
            steps=[int(step) for step in steps],
            losses=[float(loss) for loss in negative_elbo],
            still=frame(_draw(z, labels, steps, negative_elbo))[0],
            alternative=f"Latent plane of test images by class after {steps[last]} batches, and"
            f" the test loss up to there, {negative_elbo[last]:.1f} nats.",
            moves=f"A button plays {len(steps)} frames of the training; a slider picks one.",
        )

    @traitlets.validate("frame")
    def _check_frame(self, proposal):
        if proposal["value"] >= max(1, len(self.steps)):
            raise traitlets.TraitError(
                f"frame must be below {len(self.steps)}, got {proposal['value']}"
            )
        return proposal["value"]


def _draw(z, labels, steps, negative_elbo):
    """Return a figure of the last frame."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(7, 3.6))
    latent_scatter(z[-1], labels, left, size=3)
    right.plot(steps, negative_elbo)
    right.set(xlabel="batches seen", ylabel="negative ELBO, test images (nats)")
    return figure
