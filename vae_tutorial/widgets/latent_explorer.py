"""Walk about a latent plane."""

import traitlets

from .encoded import (
    EncodedDigits,
    check_digits,
    check_model,
    picture_shape,
    plane_still,
    prior_for_page,
    room_for,
)
from .live_view import Finite, check_point, script
from .page_network import PageNetwork, network_trait


class LatentExplorer(EncodedDigits):
    """Walk about a latent plane: drag the point, or use the arrow keys, and the picture follows.

    Behind the point are encoded images by class, or what the decoder draws across the plane. A
    walk, drawn with shift and the mouse or between two marked points, plays as a film strip.

    Parameters
    ----------
    model : VAE or Autoencoder
        With two latent dimensions.
    images, labels : array, shape (n, 28, 28, 1) and (n,)
        Encoded images are the background of the plane.
    z : sequence of 2 floats, optional
        Where to start; the origin unless given.

    Attributes
    ----------
    z1, z2 : float
        The point, to be joined with ``jslink`` or ``observe``.
    behind : {"scatter", "manifold"}
    path : {"lerp", "slerp"}
        How a walk goes: straight, or around the origin.
    walk : list of float
        Both ends of the walk, ``[z1, z2, z1, z2]``; empty for none.

    Raises
    ------
    ValueError
        If the model has not two latent dimensions, a prior other than the standard normal or a
        layer that the page cannot compute, or ``z`` is not two finite numbers; if images and
        labels do not fit together.

    Examples
    --------
    >>> explorer = LatentExplorer(vae, digits.x_test[:1000], digits.y_test[:1000])
    >>> slider = ipywidgets.FloatSlider(min=-3, max=3, step=0.05, description="z1")
    >>> ipywidgets.jslink((slider, "value"), (explorer, "z1"))
    """

    _esm = script("latent_explorer")
    network = network_trait()
    prior = traitlets.Dict().tag(sync=True)
    z1 = Finite().tag(sync=True)
    z2 = Finite().tag(sync=True)
    behind = traitlets.Enum(["scatter", "manifold"], "scatter").tag(sync=True)
    path = traitlets.Enum(["lerp", "slerp"], "lerp").tag(sync=True)
    walk = traitlets.List(Finite()).tag(sync=True)

    def __init__(self, model, images, labels, z=(0.0, 0.0), **kwargs):
        check_model(model)
        z = check_point(z, 2)
        images, labels = check_digits(images, labels)
        codes = model.codes(images)
        prior = prior_for_page(model.prior) if model.variational else {}
        super().__init__(
            [codes],
            labels,
            room_for(prior),
            network=PageNetwork.of(model.decoder),
            shape=picture_shape(model.decoder),
            prior=prior,
            z1=z[0],
            z2=z[1],
            still=plane_still({"latent plane": (model, codes)}, labels, [z]),
            alternative="Encoded test digits on the latent plane, by class, and what the decoder "
            f"draws at ({z[0]:g}, {z[1]:g}).",
            moves="You drag the point across the plane, and the decoded picture follows.",
            **kwargs,
        )

    @traitlets.validate("walk")
    def _check_walk(self, proposal):
        walk = proposal["value"]
        if len(walk) not in (0, 4):
            raise traitlets.TraitError(f"walk must be 4 numbers, or none, got {walk}")
        return walk
