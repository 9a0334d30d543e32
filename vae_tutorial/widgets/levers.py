"""One slider over models trained with different betas."""

import math
import numbers

import traitlets

from ..evaluate import rate_distortion
from .encoded import (
    EncodedDigits,
    check_digits,
    check_model,
    first_of_each,
    gray,
    ink,
    limit_of,
    picture_shape,
    plane_still,
    prior_for_page,
    room_for,
)
from .live_view import script


class Levers(EncodedDigits):
    """One slider over models trained with different betas: codes, reconstructions, rate.

    Parameters
    ----------
    models : dict of float to VAE
        By beta, at least two, with two latent dimensions each.
    images, labels : array, shape (n, 28, 28, 1) and (n,)
        All are encoded; the first of each label is reconstructed.

    Attributes
    ----------
    beta : float
        Which of ``betas`` is shown; the one nearest to 1 at first.
    betas : list of float
        In rising order.
    rates, distortions : list of float
        Mean KL divergence and mean reconstruction term over ``images``, in nats, for each beta.
    limits : list of float
        Half the width of the plane for each beta, since codes spread as it falls.

    Raises
    ------
    ValueError
        If there are fewer than two models, a beta is no number of at least 0, or a model is no
        VAE with two latent dimensions, a standard normal prior and a likelihood whose mean is the
        sigmoid of the logit; if images and labels do not fit together.

    References
    ----------
    Alemi et al. (2018), for rate and distortion.

    Examples
    --------
    >>> Levers({0.5: loose, 1.0: vae, 4.0: tight}, digits.x_test[:500], digits.y_test[:500])
    """

    _esm = script("levers")
    betas = traitlets.List(traitlets.Float()).tag(sync=True)
    rates = traitlets.List(traitlets.Float()).tag(sync=True)
    distortions = traitlets.List(traitlets.Float()).tag(sync=True)
    limits = traitlets.List(traitlets.Float()).tag(sync=True)
    prior = traitlets.Dict().tag(sync=True)
    pictures = traitlets.List(traitlets.Bytes()).tag(sync=True)
    originals = traitlets.Bytes().tag(sync=True)
    picture_labels = traitlets.List(traitlets.Int()).tag(sync=True)
    beta = traitlets.Float().tag(sync=True)

    def __init__(self, models, images, labels, **kwargs):
        betas, models = _by_beta(models)
        images, labels = check_digits(images, labels)
        priors = [prior_for_page(model.prior) for model in models]
        codes = [model.codes(images) for model in models]
        bounds = [rate_distortion(model, images, seed=0) for model in models]
        kinds, first = first_of_each(labels)
        room = max(map(room_for, priors))
        shown = min(range(len(betas)), key=lambda i: _factor(betas[i]))
        super().__init__(
            codes,
            labels,
            room,
            betas=betas,
            limits=[limit_of(z, room) for z in codes],
            rates=[bound.rate for bound in bounds],
            distortions=[bound.distortion for bound in bounds],
            prior=priors[0],
            shape=picture_shape(models[0].decoder),
            pictures=[
                gray(model.decoder, z[first]).tobytes()
                for model, z in zip(models, codes, strict=True)
            ],
            originals=ink(images[first]),
            picture_labels=kinds,
            beta=betas[shown],
            still=plane_still(
                {f"beta {betas[shown]:g}": (models[shown], codes[shown])},
                labels,
                [codes[shown][0]],
            ),
            alternative=f"Encoded test digits by class for beta {betas[shown]:g}.",
            moves="A slider over beta changes codes, pictures, rate and distortion together.",
            **kwargs,
        )

    @traitlets.validate("beta")
    def _check_beta(self, proposal):
        beta = proposal["value"]
        if beta not in self.betas:
            raise traitlets.TraitError(f"beta must be one of {self.betas}, got {beta}")
        return beta


def _factor(beta):
    """Return how many factors of e a beta is away from 1."""
    return abs(math.log(beta)) if beta > 0 else math.inf


def _by_beta(models):
    """Return betas in rising order, and their models."""
    if not isinstance(models, dict) or len(models) < 2:
        kind, count = type(models).__name__, len(models) if hasattr(models, "__len__") else 1
        raise ValueError(f"models must be a dict of at least two by beta, got a {kind} of {count}")
    for beta, model in models.items():
        number = isinstance(beta, numbers.Real) and not isinstance(beta, bool)
        if not (number and math.isfinite(beta) and beta >= 0):
            raise ValueError(f"models must be named by beta, a number of at least 0, got {beta!r}")
        check_model(model, f"models[{beta!r}]", variational=True)
    betas, models = zip(*sorted(models.items(), key=lambda item: item[0]), strict=True)
    return [float(beta) for beta in betas], models
