"""What the views of a model's latent space are made of: encoded test images, decoded pictures."""

import matplotlib.pyplot as plt
import numpy as np
import traitlets
from scipy.special import expit

from ..data import check_images
from ..models import ImageModel
from ..plots import CLASS_COLORS, latent_scatter
from ..priors import StandardNormal
from .live_view import LiveView, frame

WITHIN = 0.995  # share of the coordinates that a plane is to show, at the least
ROOM = 4.0  # half the width of a plane, at the least
MARGIN = 1.0  # around the circles of a prior
LARGEST = float(np.finfo("<f2").max)


class EncodedDigits(LiveView):
    """A view with latent planes, and encoded images by class on each of them.

    Attributes
    ----------
    codes : list of bytes
        Of each model: 16-bit floats, two an image.
    labels : bytes
        One an image.
    limit : float
        Every plane goes from ``-limit`` to ``limit`` along both axes. The views say how many
        images lie beyond.
    """

    codes = traitlets.List(traitlets.Bytes()).tag(sync=True)
    labels = traitlets.Bytes().tag(sync=True)
    colors = traitlets.List(traitlets.Unicode()).tag(sync=True)
    shape = traitlets.List(traitlets.Int()).tag(sync=True)
    limit = traitlets.Float().tag(sync=True)

    def __init__(self, codes, labels, room=ROOM, **traits):
        """Pack the codes of each model, a list of arrays of shape (n, 2), and their labels."""
        if not np.abs(codes).max() <= LARGEST:
            raise ValueError(f"images must be encoded within {LARGEST:g}, got codes beyond it")
        super().__init__(
            codes=[z.astype("<f2").tobytes() for z in codes],
            labels=labels.astype("u1").tobytes(),
            colors=CLASS_COLORS,
            limit=limit_of(codes, room),
            **traits,
        )


def limit_of(codes, room):
    """Return half the width of a plane that holds all but a few codes, and is ``room`` at least."""
    return max(room, float(np.ceil(np.quantile(np.abs(codes), WITHIN))))


def check_model(model, name="model", variational=False, plane=True):
    """Return ``model``, or raise ``ValueError`` if it is not what a view needs.

    Parameters
    ----------
    model : object
    name : str
        The argument, for the message.
    variational : bool
        Whether it must be a VAE.
    plane : bool
        Whether it must have two latent dimensions.

    Raises
    ------
    ValueError
        If it is no such model, or the mean of its likelihood is not the sigmoid of the logit,
        which is what the page draws.
    """
    wanted = "a VAE" if variational else "an Autoencoder or a VAE"
    if not isinstance(model, ImageModel) or (variational and not model.variational):
        raise ValueError(f"{name} must be {wanted}, got {type(model).__name__}")
    if model.takes_label:
        raise ValueError(
            f"{name} must take no label, got {type(model).__name__}: see ConditionalView"
        )
    if plane and model.latent_dim != 2:
        raise ValueError(f"{name} must have 2 latent dimensions, got {model.latent_dim}")
    check_likelihood(model.likelihood, name)
    return model


def check_likelihood(likelihood, name):
    """Raise ``ValueError`` if the mean of a model's likelihood is not what the page draws."""
    logits = np.linspace(-4, 4, 5, dtype="float32")
    if not np.allclose(likelihood.mean(logits), expit(logits), atol=1e-5):
        raise ValueError(
            f"{name} must have a likelihood whose mean is the sigmoid of the logit, as the page "
            f"draws it, got {type(likelihood).__name__}"
        )


def check_digits(images, labels):
    """Return images and labels as arrays, or raise ``ValueError`` if they do not fit together."""
    images, labels = check_images(images, "images"), np.asarray(labels)
    if labels.shape != (len(images),):
        raise ValueError(
            f"labels must have shape ({len(images)},), one for each of images, got {labels.shape}"
        )
    last = len(CLASS_COLORS) - 1
    if labels.dtype.kind not in "iu" or labels.min() < 0 or labels.max() > last:
        kinds = sorted(map(str, set(labels.tolist())))
        raise ValueError(f"labels must be integers from 0 to {last}, got {', '.join(kinds[:12])}")
    return images, labels


def prior_for_page(prior):
    """Describe a prior to the page, or raise ``ValueError`` for one that the page does not know."""
    if type(prior) is not StandardNormal:
        raise ValueError(
            f"model must have a StandardNormal prior to be shown here, got {type(prior).__name__}"
        )
    circles = [{"center": list(center), "radius": radius} for center, radius in prior.circles()]
    return {"kind": "StandardNormal", "circles": circles}


def room_for(prior):
    """Return half the width of a plane that holds what :func:`prior_for_page` describes."""
    reach = [max(map(abs, c["center"])) + c["radius"] for c in prior.get("circles", [])]
    return max([ROOM, *(r + MARGIN for r in reach)])


def first_of_each(labels):
    """Return the labels that there are, in order, and where each first occurs."""
    kinds, first = np.unique(labels, return_index=True)
    return kinds.tolist(), first


def picture_shape(decoder):
    """Return height and width of what a decoder draws."""
    return list(decoder.output_shape[1:3])


def gray(decoder, z):
    """Return what a decoder that answers with logits draws, as bytes of shape (n, h, w)."""
    logits = np.asarray(decoder(np.asarray(z, "float32")), float)[..., 0]
    return np.rint(255 * expit(logits)).astype("u1")


def ink(images):
    """Return images in [0, 1] as bytes, one a pixel."""
    return np.rint(255 * np.asarray(images)).astype("u1").tobytes()


def plane_still(models, labels, points):
    """Draw each plane of ``{name: (model, codes)}`` with a point, and the decoded point."""
    figure, axes = plt.subplots(1, 2 * len(models), figsize=(3.2 * len(models) + 3, 3))
    for i, (name, (model, codes)) in enumerate(models.items()):
        plane, picture = axes[2 * i : 2 * i + 2]
        latent_scatter(codes, labels, plane)
        plane.plot(*points[i], "o", color="black")
        plane.set_title(name)
        picture.imshow(gray(model.decoder, [points[i]])[0], cmap="gray_r", vmin=0, vmax=255)
        picture.set(xticks=[], yticks=[], title="decoded")
    return frame(figure)[0]
