"""Each way to draw new digits draws what its name says, and the same again from the same seed."""

import numpy as np
import pytest
from sklearn.mixture import GaussianMixture

from vae_tutorial import load_digits, load_pretrained
from vae_tutorial.generators import WAYS, choose_mixture, codes_of, generate


@pytest.fixture(scope="module")
def digits():
    return load_digits("digits")


@pytest.mark.parametrize("way", WAYS)
def test_each_way_draws_images_the_same_for_the_same_seed(way, digits):
    x, labels = generate(way, digits, 30, seed=1)
    again, _ = generate(way, digits, 30, seed=1)
    other, _ = generate(way, digits, 30, seed=2)
    assert x.shape == (30, 28, 28, 1) and x.min() >= 0 and x.max() <= 1
    np.testing.assert_array_equal(x, again)
    assert np.abs(x - other).max() > 0.1
    assert (labels is not None) == way.startswith("conditional")


def test_a_conditional_model_is_asked_for_every_class_as_often(digits):
    for way in ("conditional", "conditional, fitted"):
        _, labels = generate(way, digits, 50, seed=3)
        assert np.bincount(labels).tolist() == [5] * 10
        assert labels.tolist() != sorted(labels)


def test_cooled_draws_are_the_decoded_prior_shrunk(digits):
    model = load_pretrained("vae-20d", "digits")
    noise = np.random.default_rng(4).standard_normal((6, 20))
    expected = model.decode(0.6 * noise)
    np.testing.assert_allclose(generate("cooled to 0.6", digits, 6, 4)[0], expected, atol=1e-5)


def test_codes_are_draws_from_the_posteriors(digits):
    model = load_pretrained("vae-20d", "digits")
    x = np.repeat(digits.x_test[:1], 4000, axis=0)
    z = codes_of(model, x, np.random.default_rng(5))
    mean, log_var = (part[0] for part in model.encode(x[:1]))
    sigma = np.exp(log_var / 2)
    # Means and deviations of 4,000 draws are off by 1/63 and 1/89 of a deviation; 4.5 of these.
    assert np.abs((z.mean(axis=0) - mean) / sigma).max() < 4.5 / 63
    assert np.abs(z.std(axis=0) / sigma - 1).max() < 4.5 / 89


def test_held_out_codes_choose_the_number_of_components():
    rng = np.random.default_rng(6)
    centers = np.array([[-6.0, 0.0], [6.0, 0.0], [0.0, 9.0]])
    codes = centers[rng.integers(0, 3, 1000)] + rng.standard_normal((1000, 2))
    assert choose_mixture(codes, (1, 3, 40), seed=0).n_components == 3
    round_cloud = rng.standard_normal((1000, 2))
    assert choose_mixture(round_cloud, (1, 40), seed=0).n_components == 1


def test_more_components_than_codes_can_carry_are_not_tried():
    codes = np.random.default_rng(7).standard_normal((60, 2))
    chosen = choose_mixture(codes, (1, 50), seed=0)
    assert isinstance(chosen, GaussianMixture) and chosen.n_components == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("praying", None, 5, 0), "way must be one of 'prior'"),
        (("prior", "mnist", 5, 0), "digits must be what load_digits returns, got 'mnist'"),
    ],
)
def test_bad_arguments_are_named(arguments, message):
    with pytest.raises(ValueError, match=message):
        generate(*arguments)


def test_bad_numbers_are_named(digits):
    with pytest.raises(ValueError, match="n must be an integer of at least 1, got 0"):
        generate("prior", digits, 0, 0)
    with pytest.raises(ValueError, match="seed must be"):
        generate("prior", digits, 5, -1)
