"""One style in every class: what the decoder of a conditional VAE draws."""

import numpy as np
import traitlets

from .._checks import check_class, check_count, check_number
from ..conditional import ConditionalVAE
from ..plots import images_in_rows
from .digit_pad import hand_of
from .encoded import check_likelihood, picture_shape, prior_for_page
from .live_view import Finite, LiveView, check_point, frame, script
from .page_network import PageNetwork, network_trait

SLIDERS = 8  # dimensions that have one, at the most
SPAN = 2.0  # the effect of a dimension is that of going from -SPAN to SPAN
LEARNED = 10  # draws a class, from which a pad learns how digits are written


class ConditionalView(LiveView):
    """Choose a class and turn the style: the picture of the class, and the style in all classes.

    The style is a latent point ``z``. A button draws another one, ``temperature`` times standard
    normal noise; turning the temperature brings the present one nearer to the origin, the style
    of the average digit, or further away. With a drawing pad, the encoder finds the style of what
    the reader draws and says to be of the class, and carries it to the other classes.

    Parameters
    ----------
    model : ConditionalVAE
        With a standard normal prior.
    label : int
        The class that is shown first.
    z : sequence of float, optional
        The style to start with; a draw that follows from the seed unless given.
    temperature : float
        At least 0.
    draw : bool
        Whether there is a drawing pad. A drawing gets the size, pen and place of the digits that
        the model draws.
    limit : float
        At least 1. The sliders go from ``-limit`` to ``limit``, and so does the plane that there
        is for two latent dimensions. Of many dimensions those eight have sliders that change the
        pictures most.
    seed : int
        Of the draws.

    Attributes
    ----------
    label : int
    temperature : float
    z1, z2, ... : float
        One trait for each latent dimension. All of them can be joined with ``jslink`` or
        ``observe``.

    Raises
    ------
    ValueError
        If the model is no conditional VAE, or has another prior, a likelihood whose mean is not
        the sigmoid of the logit or a layer that the page cannot compute; if it has no class
        ``label``; if ``z`` has another length or is not finite, ``temperature`` is negative or
        not finite, ``limit`` below 1, or ``seed`` no integer of at least 0.

    References
    ----------
    Kingma et al. (2014), figure 1, for analogies of this kind.

    Examples
    --------
    >>> view = ConditionalView(cvae, label=7)
    >>> slider = ipywidgets.FloatSlider(1.0, min=0, max=1.5, description="temperature")
    >>> ipywidgets.jslink((slider, "value"), (view, "temperature"))
    """

    _esm = script("conditional_view")
    decoder = network_trait()
    encoder = network_trait(allow_none=True)
    hand = traitlets.Dict().tag(sync=True)
    latent_dim = traitlets.Int().tag(sync=True)
    classes = traitlets.Int().tag(sync=True)
    shape = traitlets.List(traitlets.Int()).tag(sync=True)
    sliders = traitlets.List(traitlets.Int()).tag(sync=True)
    limit = Finite().tag(sync=True)
    seed = traitlets.Int().tag(sync=True)
    label = traitlets.Int().tag(sync=True)
    temperature = Finite(min=0.0).tag(sync=True)

    def __init__(
        self, model, label=0, z=None, temperature=1.0, draw=False, limit=4.0, seed=0, **kwargs
    ):
        if not isinstance(model, ConditionalVAE):
            raise ValueError(f"model must be a ConditionalVAE, got {type(model).__name__}")
        check_likelihood(model.likelihood, "model")
        prior_for_page(model.prior)  # only that one is drawn from in the page
        classes, dimensions = model.classes, model.latent_dim
        label = check_class(label, "label", classes)
        temperature = check_number(temperature, "temperature", least=0)
        seed = check_count(seed, "seed", least=0)
        if z is None:
            z = temperature * np.random.default_rng(seed).standard_normal(dimensions)
        z = check_point(z, dimensions).round(3)
        self.add_traits(**{f"z{i + 1}": Finite(float(v)).tag(sync=True) for i, v in enumerate(z)})
        row = model.decode(np.tile(z, (classes, 1)), np.arange(classes))
        super().__init__(
            decoder=PageNetwork.of(model.decoder),
            encoder=PageNetwork.of(model.encoder) if draw else None,
            hand=hand_of(_drawn(model, seed)) if draw else {},
            latent_dim=dimensions,
            classes=classes,
            shape=picture_shape(model.decoder),
            sliders=_strongest(model),
            limit=check_number(limit, "limit", least=1),
            seed=seed,
            label=label,
            temperature=temperature,
            still=frame(images_in_rows([row], ["one style"]).figure)[0],
            alternative=f"One style, drawn as each class from 0 to {classes - 1}.",
            moves="You choose a class and turn the style, and all pictures follow.",
            **kwargs,
        )

    @traitlets.validate("label")
    def _check_label(self, proposal):
        label, classes = proposal["value"], self.classes
        if not 0 <= label < classes:
            raise traitlets.TraitError(f"label must be from 0 to {classes - 1}, got {label}")
        return label


def _drawn(model, seed):
    """Return some draws of each class."""
    labels = np.repeat(np.arange(model.classes), LEARNED)
    z = np.random.default_rng(seed).standard_normal((len(labels), model.latent_dim))
    return model.decode(z, labels)


def _strongest(model):
    """Return the dimensions that change the pictures most, in their own order."""
    if model.latent_dim <= SLIDERS:
        return list(range(model.latent_dim))
    labels = np.arange(model.classes)
    effects = []
    for direction in np.eye(model.latent_dim):
        low, high = (
            model.decode(np.tile(end * direction, (len(labels), 1)), labels)
            for end in (-SPAN, SPAN)
        )
        effects.append(np.abs(high - low).mean())
    return sorted(np.argsort(effects, kind="stable")[-SLIDERS:].tolist())
