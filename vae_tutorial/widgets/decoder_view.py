"""The picture that a decoder draws for a latent point."""

import keras
import numpy as np
import traitlets

from .encoded import check_likelihood, gray, picture_shape
from .live_view import Finite, LiveView, check_point, script, webp
from .page_network import PageNetwork, network_trait


class DecoderView(LiveView):
    """The picture that a decoder draws for a latent point, redrawn as the point moves.

    Parameters
    ----------
    model : Autoencoder, VAE or keras.Model
        A model with a ``decoder``, or a decoder itself that returns logits of shape
        ``(n, height, width, 1)``.
    z : sequence of float, optional
        Where to start; the origin unless given.
    size : int
        Width of the picture in pixels of the page.
    plane : bool, optional
        Whether a small latent plane moves the point as well. Only two latent dimensions make one,
        and then it is shown unless this is false.
    limit : float
        The plane goes from ``-limit`` to ``limit`` along both axes.

    Attributes
    ----------
    z1, z2, ... : float
        One trait for each latent dimension, to be joined with ``jslink`` or ``observe``.

    Raises
    ------
    ValueError
        If there is no decoder, or one with a layer that the page cannot compute, or that does not
        draw gray images, or the mean of the model's likelihood is not the sigmoid of the logit, or
        ``z`` has another length or is not finite; if a plane is asked for
        and there are not two latent dimensions.

    Examples
    --------
    >>> view = DecoderView(vae)
    >>> slider = ipywidgets.FloatSlider(min=-3, max=3, step=0.05, description="z1")
    >>> ipywidgets.jslink((slider, "value"), (view, "z1"))
    >>> ipywidgets.VBox([slider, view])
    """

    _esm = script("decoder_view")
    network = network_trait()
    latent_dim = traitlets.Int().tag(sync=True)
    shape = traitlets.List(traitlets.Int()).tag(sync=True)
    size = traitlets.Int(224, min=1).tag(sync=True)
    label = traitlets.Unicode("Decoded image").tag(sync=True)
    plane = traitlets.Bool().tag(sync=True)
    limit = Finite(3.0, min=1.0).tag(sync=True)

    def __init__(self, model, z=None, plane=None, **kwargs):
        decoder = _decoder_of(model)
        if hasattr(model, "likelihood"):
            check_likelihood(model.likelihood, "model")
        latent_dim = decoder.input_shape[-1]
        z = check_point(np.zeros(latent_dim) if z is None else z, latent_dim)
        network = PageNetwork.of(decoder)
        _, *shape = decoder.output_shape
        if len(shape) != 3 or shape[-1] != 1:
            raise ValueError(
                f"decoder must return shape (n, height, width, 1), got {decoder.output_shape}"
            )
        if plane and latent_dim != 2:
            raise ValueError(f"plane needs 2 latent dimensions, and the decoder has {latent_dim}")
        self.add_traits(**{f"z{i + 1}": Finite(float(v)).tag(sync=True) for i, v in enumerate(z)})
        picture = gray(decoder, z[None])[0]
        super().__init__(
            network=network,
            latent_dim=latent_dim,
            plane=latent_dim == 2 if plane is None else plane,
            shape=picture_shape(decoder),
            still=webp(np.kron(255 - picture, np.ones((8, 8), "uint8"))),
            alternative=f"What the decoder draws at {z.tolist()}.",
            moves="The picture follows the latent point.",
            **kwargs,
        )


def _decoder_of(model):
    """Return the decoder of a model, or the model itself if it is one."""
    decoder = getattr(model, "decoder", model)
    if not isinstance(decoder, keras.Model):
        raise ValueError(
            f"model must be an Autoencoder, a VAE or a decoder, got {type(model).__name__}"
        )
    shape = decoder.input_shape if decoder.built else None
    if not isinstance(shape, tuple) or len(shape) != 2 or shape[-1] is None:
        raise ValueError(f"model must be built on points of shape (n, latent_dim), got {shape}")
    return decoder
