"""The form for a loss: its fields agree with a convention or with none, and are checked."""

import numpy as np
import pytest
from traitlets import TraitError

from vae_tutorial import LossCalculator, effective_beta
from vae_tutorial.loss_units import CONVENTIONS

FIRST, *_ = CONVENTIONS
WRITTEN = {
    "likelihood": "gaussian", "scale": 0.2, "pixels": "mean", "height": 8, "width": 9,
    "channels": 3, "weight": 2, "latents": "mean", "latent_dim": 4, "kl_weight": 0.5,
}  # fmt: skip


def fields(view):
    return {name: getattr(view, name) for name in WRITTEN}


@pytest.mark.parametrize("name", CONVENTIONS)
def test_a_convention_fills_the_form_in_at_first_and_later(name):
    view, other = LossCalculator(convention=name), LossCalculator(**WRITTEN)
    assert view.convention == name and other.convention is None
    other.convention = name
    assert fields(view) == fields(other) and other.convention == name
    assert view.units == other.units == effective_beta(**CONVENTIONS[name])


def test_fields_are_set_at_first_and_later():
    view = LossCalculator(**WRITTEN)
    assert fields(view) == WRITTEN
    later = LossCalculator()
    for name, value in WRITTEN.items():
        setattr(later, name, value)
    assert fields(later) == WRITTEN
    expected = effective_beta(
        (8, 9, 3), "gaussian", "mean", "mean", weight=2, kl_weight=0.5, scale=0.2, latent_dim=4
    )
    assert view.units == later.units == expected


def test_the_convention_is_the_one_with_which_the_fields_agree():
    view = LossCalculator()
    assert view.convention == FIRST == "summed cross-entropy + summed KL"
    view.pixels = "mean"
    assert view.convention == "mean cross-entropy + summed KL"
    view.latents = "mean"
    assert view.convention is None and view.likelihood == "bernoulli"
    view.latent_dim = 2
    assert view.convention == "mean cross-entropy + mean KL"
    view.scale = 3  # which no cross-entropy needs
    assert view.convention == "mean cross-entropy + mean KL"
    assert LossCalculator(pixels="mean").convention == "mean cross-entropy + summed KL"


def test_an_empty_form_asks_for_one_field_after_the_other():
    view, asked = LossCalculator(convention=None), []
    assert "height is missing" in view.alternative
    for _ in WRITTEN:
        with pytest.raises(ValueError, match=r"is missing: .*\?") as caught:
            view.units  # noqa: B018
        name = str(caught.value).split()[0]
        asked.append(name)
        setattr(view, name, WRITTEN[name])
        if set(asked) == set(WRITTEN) - {"weight", "kl_weight"}:
            break
    view.weight = None
    with pytest.raises(ValueError, match="weight is missing"):
        view.units  # noqa: B018


BAD = [
    ("convention", "mean", "convention must be one of 'summed cross-.*got 'mean'"),
    ("likelihood", "normal", "likelihood must be one of .*got 'normal'"),
    ("pixels", "max", "pixels must be one of 'sum', 'mean', got 'max'"),
    ("latents", 3, "latents must be one of .*got 3"),
    ("height", 0, "height must be an integer of at least 1, got 0"),
    ("width", 2.5, "width must be an integer .*got 2.5"),
    ("channels", "3", "channels must be an integer .*got '3'"),
    ("latent_dim", True, "latent_dim must be an integer .*got True"),
    ("weight", 0, "weight must be a finite number above 0, got 0"),
    ("kl_weight", -1, "kl_weight must be a finite number of at least 0, got -1"),
    ("scale", np.inf, "scale must be a finite number above 0, got inf"),
]


@pytest.mark.parametrize(("name", "value", "message"), BAD)
def test_a_field_says_what_it_can_be(name, value, message):
    with pytest.raises(ValueError, match=message):
        LossCalculator(**{name: value})
    view = LossCalculator()
    before = fields(view)
    with pytest.raises(TraitError, match=message):
        setattr(view, name, value)
    assert fields(view) == before and view.convention == FIRST


def test_a_field_that_the_form_does_not_have_is_refused():
    with pytest.raises(TypeError, match="LossCalculator has no arguments beta"):
        LossCalculator(beta=4)


def test_the_still_picture_tells_the_beta():
    view = LossCalculator(convention="500 x mean squared error + summed KL")
    assert view.still[8:12] == b"WEBP"
    assert "500 x mean squared error + summed KL has beta 1.568." in view.alternative
    assert "this loss has beta 0.5." in LossCalculator(kl_weight=0.5).alternative
    assert view.moves.endswith(".")
