"""Draw a digit and see what a VAE makes of it."""

import numpy as np
import traitlets
from scipy import ndimage

from ..likelihoods import Bernoulli
from .encoded import (
    EncodedDigits,
    check_digits,
    check_model,
    first_of_each,
    ink,
    picture_shape,
    plane_still,
    prior_for_page,
    room_for,
)
from .live_view import script
from .page_network import PageNetwork, network_trait

WIDEST = 32.0  # factor on the standard deviations, at which the picture is another one


def hand_of(images):
    """Measure how digits are written, so that a drawing can be given their size, pen and place.

    Parameters
    ----------
    images : array, shape (n, 28, 28, 1)

    Returns
    -------
    dict
        ``box``, the longer side of the box around a digit's dark pixels, and ``pen``, the width
        of a stroke: medians over the images, in pixels; ``centre``, the mean column and row of
        the centres of mass. MNIST has a box of 20 pixels and its centre at (14, 14).
    """
    drawn = np.asarray(images, float)[..., 0]
    drawn = drawn[drawn.max(axis=(1, 2)) > 0.5]
    if not len(drawn):
        raise ValueError("images must have digits in ink, got blank ones")
    dark = drawn > 0.5
    sides = [[part.stop - part.start for part in ndimage.find_objects(d)[0]] for d in dark * 1]
    # A stroke's edges are twice as long as it, so its width is twice its ink over their length.
    steps = np.hypot(*np.gradient(drawn, axis=(1, 2))).sum(axis=(1, 2))
    pen = 2 * drawn.sum(axis=(1, 2)) / steps
    row, column = np.mean([ndimage.center_of_mass(image) for image in drawn], axis=0)
    return {
        "box": float(np.median(np.max(sides, axis=1))),
        "pen": float(np.median(pen)),
        "centre": [float(column), float(row)],
    }


class DigitPad(EncodedDigits):
    """Draw a digit and see what a VAE makes of it, as you draw.

    A drawing is scaled and moved as the digits of ``images`` are, whatever its size and place.
    The page runs both networks: it shows what the encoder gets, ``q(z|x)`` on the latent plane
    over encoded test images (two standard deviations) and magnified, one draw from it, the
    picture that the decoder makes of the draw, the draws before, and the loss in nats. A digit
    draws itself until somebody takes part.

    Parameters
    ----------
    model : VAE
        With two latent dimensions and a Bernoulli likelihood.
    images, labels : array, shape (n, 28, 28, 1) and (n,)
        Encoded images are the background of the plane; the first of each label can be picked.
        How they are written says how a drawing is scaled.

    Attributes
    ----------
    width : float
        Factor on the standard deviations of ``q(z|x)``, up to 32; 0 makes it a point.
    hold : bool
        Keep the noise while the image changes.
    z : list of float
        The draw that is shown, from the page; empty while the pad is, and until somebody takes
        part.
    loss : list of float
        Reconstruction and KL divergence in nats, from the page; -1 for an infinite one. Empty
        while ``z`` is.

    Raises
    ------
    ValueError
        If the model is no VAE with two latent dimensions, a Bernoulli likelihood and a standard
        normal prior, or has a layer that the page cannot compute; if images and labels do not
        fit together, or all images are blank.

    Examples
    --------
    >>> pad = DigitPad(vae, digits.x_test[:1000], digits.y_test[:1000])
    >>> pad.observe(print, "z")
    >>> pad
    """

    _esm = script("digit_pad")
    encoder = network_trait()
    decoder = network_trait()
    prior = traitlets.Dict().tag(sync=True)
    strip = traitlets.Bytes().tag(sync=True)
    strip_labels = traitlets.List(traitlets.Int()).tag(sync=True)
    hand = traitlets.Dict().tag(sync=True)
    width = traitlets.Float(1.0, min=0.0, max=WIDEST).tag(sync=True)
    hold = traitlets.Bool(False).tag(sync=True)
    z = traitlets.List(traitlets.Float()).tag(sync=True)
    loss = traitlets.List(traitlets.Float()).tag(sync=True)

    def __init__(self, model, images, labels, **kwargs):
        check_model(model, variational=True, plane=False)
        if model.latent_dim != 2 or type(model.likelihood) is not Bernoulli:
            raise ValueError(
                "model must have 2 latent dimensions and a Bernoulli likelihood, "
                f"got {model.latent_dim} and {type(model.likelihood).__name__}"
            )
        images, labels = check_digits(images, labels)
        codes = model.codes(images)
        kinds, first = first_of_each(labels)
        prior = prior_for_page(model.prior)
        super().__init__(
            [codes],
            labels,
            room_for(prior),
            encoder=PageNetwork.of(model.encoder),
            decoder=PageNetwork.of(model.decoder),
            shape=picture_shape(model.decoder),
            prior=prior,
            strip=ink(images[first]),
            strip_labels=kinds,
            hand=hand_of(images),
            still=plane_still({"VAE": (model, codes)}, labels, [codes[first[0]]]),
            alternative="Encoded test digits on the latent plane, by class, and beside them what "
            f"the decoder draws at the place of a {kinds[0]}.",
            moves="You draw a digit, and the ellipse q(z|x), a draw from it, the decoded picture "
            "and the loss follow.",
            **kwargs,
        )
