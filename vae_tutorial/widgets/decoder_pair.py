"""Two latent planes side by side under one cursor."""

import traitlets

from .encoded import EncodedDigits, check_digits, check_model, picture_shape, plane_still
from .live_view import Finite, script
from .page_network import PageNetwork, network_trait

DEVIATIONS = 3.0  # half the width of a plane, at the least


class DecoderPair(EncodedDigits):
    """Two latent planes side by side under one cursor, which drives both decoders.

    The cursor moves in units of each model's own codes: standard deviations from their mean along
    each axis, because the planes of two models have different scales.

    Parameters
    ----------
    models : dict of str to (VAE or Autoencoder)
        Two of them, by name, with two latent dimensions each.
    images, labels : array, shape (n, 28, 28, 1) and (n,)
        Encoded images are the backgrounds of the planes.

    Attributes
    ----------
    u1, u2 : float
        The cursor, in standard deviations of the codes.

    Raises
    ------
    ValueError
        If there are not two models, or one has not two latent dimensions or encodes all images
        to one line; if images and labels do not fit together.

    Examples
    --------
    >>> DecoderPair({"AE": ae, "VAE": vae}, digits.x_test[:1000], digits.y_test[:1000])
    """

    _esm = script("decoder_pair")
    first = network_trait()
    second = network_trait()
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    centers = traitlets.List().tag(sync=True)
    spreads = traitlets.List().tag(sync=True)
    u1 = Finite().tag(sync=True)
    u2 = Finite().tag(sync=True)

    def __init__(self, models, images, labels, **kwargs):
        _check_models(models)
        images, labels = check_digits(images, labels)
        codes = {name: model.codes(images) for name, model in models.items()}
        centers = [z.mean(axis=0) for z in codes.values()]
        spreads = [z.std(axis=0) for z in codes.values()]
        for name, spread in zip(models, spreads, strict=True):
            if not spread.min() > 0:
                raise ValueError(
                    "images must differ in both coordinates of their codes; "
                    f"{name!r} encodes them with standard deviations {spread.tolist()}"
                )
        scaled = [
            (z - center) / spread
            for z, center, spread in zip(codes.values(), centers, spreads, strict=True)
        ]
        first, second = models.values()
        pairs = {name: (models[name], codes[name]) for name in models}
        super().__init__(
            scaled,
            labels,
            DEVIATIONS,
            first=PageNetwork.of(first.decoder),
            second=PageNetwork.of(second.decoder),
            shape=picture_shape(first.decoder),
            names=list(models),
            centers=[center.tolist() for center in centers],
            spreads=[spread.tolist() for spread in spreads],
            still=plane_still(pairs, labels, centers),
            alternative="Two latent planes with encoded test digits, by class, and what each "
            "decoder draws in the middle of its codes.",
            moves="One cursor moves through both planes, and both decoded pictures follow.",
            **kwargs,
        )


def _check_models(models):
    if not isinstance(models, dict) or len(models) != 2:
        kind, count = type(models).__name__, len(models) if hasattr(models, "__len__") else 1
        raise ValueError(f"models must be a dict of two by name, got a {kind} of {count}")
    for name, model in models.items():
        if not isinstance(name, str):
            raise ValueError(f"models must be named by text, got {name!r}")
        check_model(model, f"models[{name!r}]")
