"""The view of one style in every class: what it carries, and what it refuses."""

import numpy as np
import pytest

from vae_tutorial import ConditionalVAE, ConditionalView, build_decoder, build_encoder
from vae_tutorial.widgets.digit_pad import hand_of


def test_class_temperature_and_each_dimension_are_traits(make_cvae):
    view = ConditionalView(make_cvae(3), label=7, z=[0.5, -1, 2], temperature=0.5)
    assert (view.label, view.temperature, view.z1, view.z2, view.z3) == (7, 0.5, 0.5, -1.0, 2.0)
    seen = []
    view.observe(lambda change: seen.append((change["name"], change["new"])))
    view.label, view.z2, view.temperature = 3, 0.25, 1.25
    assert seen == [("label", 3), ("z2", 0.25), ("temperature", 1.25)]


def test_a_style_that_is_not_given_is_a_draw_at_the_temperature(make_cvae):
    model = make_cvae(4)
    warm, cool = (ConditionalView(model, temperature=t, seed=5) for t in (1.0, 0.5))
    expected = np.random.default_rng(5).standard_normal(4)
    for view, temperature in ((warm, 1.0), (cool, 0.5)):
        z = [view.z1, view.z2, view.z3, view.z4]
        np.testing.assert_allclose(z, temperature * expected, atol=6e-4)


def test_only_a_view_with_a_pad_carries_the_encoder(make_cvae):
    model = make_cvae()
    assert ConditionalView(model).encoder is None
    pad = ConditionalView(model, draw=True)
    assert pad.encoder.layers[1]["inputs"] == [784, 10]
    assert pad.decoder is ConditionalView(model).decoder, "weights are shared on a page"


def test_a_pad_learns_from_the_pictures_of_the_model_how_digits_are_written(make_cvae, digits):
    model = make_cvae()
    logits, dark = model.decoder.get_layer("logits"), digits.x_train[:1] > 0.5
    logits.kernel.assign(0 * logits.kernel)  # it draws one digit, whatever class and style
    logits.bias.assign(np.where(dark.ravel(), 9.0, -9.0))
    found, expected = ConditionalView(model, draw=True).hand, hand_of(dark)
    for name in ("box", "pen", "centre"):
        assert found[name] == pytest.approx(expected[name], abs=0.01)


def test_the_dimensions_that_change_the_pictures_most_have_sliders(make_cvae):
    model = make_cvae(12)
    kernel, *rest = model.decoder.get_weights()
    kernel[[0, 3, 4, 11]] *= 1e-3  # hardly used
    model.decoder.set_weights([kernel, *rest])
    assert ConditionalView(model).sliders == [1, 2, 5, 6, 7, 8, 9, 10]
    assert ConditionalView(make_cvae(3)).sliders == [0, 1, 2]


def test_the_still_picture_is_told_in_words(make_cvae):
    view = ConditionalView(make_cvae())
    assert view.still[8:12] == b"WEBP"
    assert view.alternative.endswith(".") and view.moves.endswith(".")


@pytest.mark.parametrize("model", [None, "cvae", 3])
def test_what_is_no_conditional_vae_is_refused(model, make_vae):
    for other, kind in ((model, type(model).__name__), (make_vae(), "VAE")):
        with pytest.raises(ValueError, match=f"model must be a ConditionalVAE, got {kind}"):
            ConditionalView(other)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"label": 10}, "label must be an integer from 0 to 9, got 10"),
        ({"label": -1}, "label must be an integer from 0 to 9, got -1"),
        ({"label": "7"}, "label must be an integer from 0 to 9, got '7'"),
        ({"z": [0.0]}, "z must be 2 finite numbers"),
        ({"z": [0.0, np.nan]}, "z must be 2 finite numbers"),
        ({"temperature": -0.1}, "temperature must be a finite number of at least 0, got -0.1"),
        ({"temperature": np.nan}, "temperature must be a finite number of at least 0, got nan"),
        ({"limit": 0.5}, "limit must be a finite number of at least 1, got 0.5"),
        ({"seed": -1}, "seed must be an integer of at least 0, got -1"),
    ],
)
def test_bad_input_is_named(make_cvae, arguments, message):
    with pytest.raises(ValueError, match=message):
        ConditionalView(make_cvae(), **arguments)


def test_a_model_that_the_page_does_not_draw_is_refused(make_cvae):
    with pytest.raises(ValueError, match="mean is the sigmoid .*got ContinuousBernoulli"):
        ConditionalView(make_cvae(likelihood="continuous_bernoulli"))
    encoder, decoder = build_encoder(2, "conv", classes=10), build_decoder(2, classes=10)
    convolutional = ConditionalVAE(encoder, decoder)
    assert ConditionalView(convolutional).still, "which needs no encoder"
    with pytest.raises(ValueError, match="Concatenate.* cannot run in the page"):
        ConditionalView(convolutional, draw=True)


@pytest.mark.parametrize(
    ("trait", "value"),
    [("label", 10), ("label", -1), ("temperature", -1.0), ("temperature", np.nan), ("z1", np.inf)],
)
def test_a_trait_keeps_its_value_when_another_is_refused(make_cvae, trait, value):
    view = ConditionalView(make_cvae())
    before = getattr(view, trait)
    with pytest.raises(Exception, match=trait):
        setattr(view, trait, value)
    assert getattr(view, trait) == before
