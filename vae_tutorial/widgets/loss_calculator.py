"""A form for the sums, means and weights of a loss, and the beta that they amount to."""

import matplotlib.pyplot as plt
import numpy as np
import traitlets

from .._checks import check_choice, check_count, check_number
from ..loss_units import CONVENTIONS, LIKELIHOODS, REDUCTIONS, effective_beta
from .live_view import LiveView, frame, script

CHOICES = {
    "convention": tuple(CONVENTIONS), "likelihood": LIKELIHOODS,
    "pixels": REDUCTIONS, "latents": REDUCTIONS,
}  # fmt: skip
SIZES = ("height", "width", "channels")
QUESTIONS = {  # that `effective_beta` does not ask
    "height": "how many pixels high is an image",
    "width": "how many pixels wide is an image",
    "channels": "how many channels does an image have",
    "weight": "by which number is the error multiplied",
    "kl_weight": "by which number is the KL divergence multiplied",
}
ENDS = (1e-4, 1e4)  # of the line of betas
EMPTY = {
    "likelihood": None, "scale": None, "pixels": None, "height": None, "width": None,
    "channels": None, "weight": 1.0, "latents": None, "latent_dim": None, "kl_weight": 1.0,
}  # fmt: skip


class LossCalculator(LiveView):
    """A form for a loss, and what it amounts to: the beta that it trains with.

    Where a field is empty, or what is typed there does not fit, the view asks for it instead.

    Parameters
    ----------
    convention : str, optional
        One of the names in ``loss_units.CONVENTIONS``, which fills the form in; an empty form if
        None.
    **fields
        Any of the attributes below, in place of what the convention has.

    Attributes
    ----------
    convention : str or None
        The one with which all fields agree that are needed. A new one fills them in.
    likelihood : {"bernoulli", "squared_error", "gaussian"} or None
    scale : float or None
        Standard deviation of a pixel, in gray values, where ``likelihood`` is ``"gaussian"``.
    pixels, latents : {"sum", "mean"} or None
        How the error is reduced over the pixels, and the KL divergence over latent dimensions.
    height, width, channels : int or None
        Of an image.
    weight, kl_weight : float or None
        Explicit factors of the two terms.
    latent_dim : int or None
        How many latent dimensions there are, where ``latents`` is ``"mean"``.

    Raises
    ------
    ValueError
        If ``convention`` is no name of one, or a field has a value that it cannot have. Setting
        such a trait later raises ``traitlets.TraitError``.
    TypeError
        If there are arguments that the view does not know.

    Examples
    --------
    >>> LossCalculator(convention="mean cross-entropy + summed KL").units.beta
    784.0
    """

    _esm = script("loss_calculator")
    conventions = traitlets.List().tag(sync=True)
    convention = traitlets.Any(allow_none=True).tag(sync=True)
    likelihood = traitlets.Any(allow_none=True).tag(sync=True)
    scale = traitlets.Any(allow_none=True).tag(sync=True)
    pixels = traitlets.Any(allow_none=True).tag(sync=True)
    height = traitlets.Any(allow_none=True).tag(sync=True)
    width = traitlets.Any(allow_none=True).tag(sync=True)
    channels = traitlets.Any(allow_none=True).tag(sync=True)
    weight = traitlets.Any(allow_none=True).tag(sync=True)
    latents = traitlets.Any(allow_none=True).tag(sync=True)
    latent_dim = traitlets.Any(allow_none=True).tag(sync=True)
    kl_weight = traitlets.Any(allow_none=True).tag(sync=True)

    def __init__(self, convention="summed cross-entropy + summed KL", **fields):
        filled = EMPTY if _checked("convention", convention) is None else _fields_of(convention)
        filled = {**filled, **fields}
        filled = {name: _checked(name, value) for name, value in filled.items()}
        super().__init__(
            conventions=[[name, _fields_of(name)] for name in CONVENTIONS],
            convention=_convention_of(filled),
            moves="Fields for the sums, means and weights of a loss change its beta.",
            **filled,
        )
        beta, answer = self._answer()
        self.still = frame(_draw(beta, answer))[0]
        self.alternative = (
            f"A line of betas from {ENDS[0]:g} to {ENDS[1]:g}, above a form for a loss: {answer}."
        )

    @property
    def units(self):
        """What :func:`.effective_beta` makes of the fields; ``ValueError`` if one is missing."""
        for name, question in QUESTIONS.items():
            if getattr(self, name) is None:
                raise ValueError(f"{name} is missing: {question}?")
        return effective_beta(
            [getattr(self, name) for name in SIZES],
            self.likelihood,
            self.pixels,
            self.latents,
            self.weight,
            self.kl_weight,
            self.scale if self.likelihood == "gaussian" else None,
            self.latent_dim,
        )

    def _fields(self):
        return {name: getattr(self, name) for name in EMPTY}

    def _answer(self):
        """Return beta, or None where a field is missing, and what is written of it."""
        try:
            beta = self.units.beta
        except ValueError as error:
            return None, str(error)
        return beta, f"{self.convention or 'this loss'} has beta {beta:.4g}"

    @traitlets.validate("convention", *EMPTY)
    def _check_field(self, proposal):
        try:
            return _checked(proposal["trait"].name, proposal["value"])
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None

    @traitlets.observe("convention")
    def _fill_in(self, change):
        if change["new"] in (None, _convention_of(self._fields())):
            return
        with self.hold_sync(), self.hold_trait_notifications():
            for name, value in _fields_of(change["new"]).items():
                setattr(self, name, value)

    @traitlets.observe(*EMPTY)
    def _name_convention(self, change):
        self.convention = _convention_of(self._fields())


def _checked(name, value):
    """Return the value of a field, or raise ``ValueError`` if it can have no such value."""
    if value is None:
        return None
    if name in SIZES or name == "latent_dim":
        return check_count(value, name)
    if name in CHOICES:
        return check_choice(value, name, CHOICES[name])
    if name == "kl_weight":
        return check_number(value, name, least=0)
    if name in ("weight", "scale"):
        return check_number(value, name, above=0)
    return value


def _fields_of(convention):
    """Return all fields of a convention by name."""
    fields = CONVENTIONS[convention]
    given = {name: value for name, value in fields.items() if name != "shape"}
    return {**EMPTY, **dict(zip(SIZES, fields["shape"], strict=True)), **given}


def _convention_of(fields):
    """Return the convention with which fields agree in all that is needed, or None."""
    unneeded = set()
    if fields["latents"] != "mean":
        unneeded.add("latent_dim")
    if fields["likelihood"] != "gaussian":
        unneeded.add("scale")
    for convention in CONVENTIONS:
        known = _fields_of(convention)
        if all(fields[name] == known[name] for name in EMPTY if name not in unneeded):
            return convention
    return None


def _draw(beta, answer):
    """Return a figure of the line of betas, with one marked."""
    figure, ax = plt.subplots(figsize=(6, 1.9), layout="constrained")
    for low, high, name in [(ENDS[0], 0.01, "autoencoder"), (10, ENDS[1], "collapse")]:
        ax.axvspan(low, high, color="#e6e6e6", lw=0)
        ax.text(np.sqrt(low * high), 0.8, name, ha="center")
    ax.axvline(1, color="#4d4d4d", ls="--", lw=1)
    ax.text(1.15, 0.8, "ELBO")
    if beta is not None:
        ax.plot([np.clip(beta, *ENDS)] * 2, [0, 0.4], color="#d55e00", lw=3)
        ax.plot(np.clip(beta, *ENDS), 0.4, "o", color="#d55e00", ms=9)
    ax.set(xscale="log", xlim=ENDS, ylim=(0, 1), yticks=[], xlabel="beta", title=answer)
    return figure
