"""One slider a latent dimension."""

import numpy as np
import traitlets

from ..plots import images_in_rows
from ..walks import traverse
from .encoded import check_digits, check_model, gray, picture_shape
from .live_view import Finite, LiveView, frame, script
from .page_network import PageNetwork, network_trait

LIMIT = 3.0  # each slider goes from -LIMIT to LIMIT, or as far as the starting codes do
SPAN = 2.0  # the effect of a dimension is that of going from -SPAN to SPAN
DEAD = 0.1  # share of the strongest dimension's effect
SHOWN = 6  # dimensions in the still picture


class Traversal(LiveView):
    """One slider a latent dimension, in the order of how much each moves the picture.

    Parameters
    ----------
    model : VAE
        With any number of latent dimensions.
    images, labels : array, shape (n, 28, 28, 1) and (n,)
        Where to start from, such as one image of each class; the effects are averaged over them.

    Attributes
    ----------
    z : list of float
        The point, dimension by dimension in the model's own order.
    effects : list of float
        How much of the picture changes, in pixels of ink, when a dimension goes from ``-span``
        to ``span``.
    order : list of int
        The dimensions, the strongest first.
    dead : list of bool
        Which dimensions move less than a tenth of what the strongest does.
    limit : float
        Each slider goes from ``-limit`` to ``limit``.
    span : float

    Raises
    ------
    ValueError
        If the model is no VAE or has a layer that the page cannot compute; if there are no images
        or they and the labels do not fit together.

    References
    ----------
    Higgins et al. (2017), figure 1, for pictures of this kind.

    Examples
    --------
    >>> Traversal(vae, digits.x_test[:10], digits.y_test[:10])
    """

    _esm = script("traversal")
    network = network_trait()
    starts = traitlets.List().tag(sync=True)
    start_labels = traitlets.List(traitlets.Int()).tag(sync=True)
    z = traitlets.List(Finite()).tag(sync=True)
    effects = traitlets.List(traitlets.Float()).tag(sync=True)
    order = traitlets.List(traitlets.Int()).tag(sync=True)
    dead = traitlets.List(traitlets.Bool()).tag(sync=True)
    shape = traitlets.List(traitlets.Int()).tag(sync=True)
    limit = traitlets.Float().tag(sync=True)
    span = traitlets.Float().tag(sync=True)

    def __init__(self, model, images, labels, **kwargs):
        check_model(model, variational=True, plane=False)
        images, labels = check_digits(images, labels)
        codes = model.codes(images)
        effects = [_effect(model.decoder, codes, i) for i in range(model.latent_dim)]
        limit = max(LIMIT, float(np.ceil(np.abs(codes).max())))
        order = np.argsort(effects, kind="stable")[::-1].tolist()
        names = [f"z{i + 1}" for i in order[:SHOWN]]
        super().__init__(
            network=PageNetwork.of(model.decoder),
            starts=np.round(codes, 3).tolist(),
            start_labels=labels.tolist(),
            z=codes[0].round(3).tolist(),
            effects=np.round(effects, 2).tolist(),
            order=order,
            dead=[effect < DEAD * max(effects) for effect in effects],
            shape=picture_shape(model.decoder),
            limit=limit,
            span=SPAN,
            still=_still(model.decoder, codes[0], order[:SHOWN], names, limit),
            alternative="What the decoder draws as one latent dimension at a time goes from "
            f"{-limit:g} to {limit:g}, the strongest first: {', '.join(names)}.",
            moves="One slider a dimension changes the picture.",
            **kwargs,
        )


def _still(decoder, z, dimensions, names, limit):
    """Draw one row a dimension."""
    steps = np.linspace(-limit, limit, 9)
    rows = [gray(decoder, traverse(z, i, steps)) / 255 for i in dimensions]
    return frame(images_in_rows(rows, names).figure)[0]


def _effect(decoder, codes, dimension):
    """Return how many pixels of ink change when a dimension crosses the span, on average."""
    ends = np.repeat(codes[None], 2, axis=0)
    ends[:, :, dimension] = [[-SPAN], [SPAN]]
    low, high = (gray(decoder, z).astype(float) for z in ends)
    return float(np.abs(high - low).sum(axis=(1, 2)).mean() / 255)
