"""Each way to draw new digits draws what its name says, and the same again from the same seed."""

import numpy as np
import pytest
from sklearn.mixture import GaussianMixture

from vae_tutorial import load_pretrained
from vae_tutorial.generators import WAYS, choose_mixture, codes_of, generate


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


def test_classes_are_drawn_independently_and_in_random_order(digits, monkeypatch):
    drawn = {}
    model = load_pretrained("cvae-20d", "digits")
    monkeypatch.setattr(type(model), "decode", lambda self, z, y: drawn.update(z=z, y=y) or z)
    generate("conditional, fitted", digits, 200, seed=8)
    z, y = drawn["z"], drawn["y"]
    codes = codes_of(model, digits.x_train, 0, digits.y_train)
    whitened = []
    for label in (0, 1):
        own = codes[digits.y_train == label]
        factor = np.linalg.inv(np.linalg.cholesky(np.cov(own.T)))
        whitened.append(((z[y == label] - own.mean(axis=0)) @ factor.T).ravel())
    # 400 numbers of each class: with independent draws a correlation beyond 0.25 is 5 deviations.
    assert abs(np.corrcoef(whitened)[0, 1]) < 0.25


def test_draws_of_a_mixture_are_not_sorted_by_component(digits, monkeypatch):
    drawn = {}
    model = load_pretrained("vae-20d", "digits")
    monkeypatch.setattr(type(model), "decode", lambda self, z: drawn.update(z=z) or z)
    generate("fitted mixture", digits, 400, seed=9)
    steps = np.linalg.norm(np.diff(drawn["z"], axis=0), axis=1)
    shuffled = np.random.default_rng(0).permutation(drawn["z"])
    expected = np.linalg.norm(np.diff(shuffled, axis=0), axis=1)
    # Sorted draws lie closer to the next one; 399 steps have a standard error of about 0.06.
    error = np.hypot(steps.std(), expected.std()) / np.sqrt(len(steps))
    assert abs(steps.mean() - expected.mean()) < 4 * error


@pytest.mark.parametrize(
    ("codes", "counts", "message"),
    [
        (np.zeros((30, 2)), (50,), r"codes must be more for mixtures of \(50,\) Gaussians of 2"),
        (np.ones((8, 20)), (1,), "codes must be more .* of 20 dimensions, got 8"),
        (np.zeros(9), (1,), r"codes must have shape \(n, latent_dim\), got \(9,\)"),
        (np.full((30, 2), np.nan), (1,), "codes must"),
    ],
)
def test_codes_that_carry_no_mixture_are_refused(codes, counts, message):
    with pytest.raises(ValueError, match=message):
        choose_mixture(codes, counts, seed=0)


def test_labels_are_for_models_that_take_them(digits):
    x, y = digits.x_test[:3], digits.y_test[:3]
    with pytest.raises(ValueError, match="labels must be given for a ConditionalVAE"):
        codes_of(load_pretrained("cvae-2d", "digits"), x, 0)
    with pytest.raises(ValueError, match="labels must be left out for a VAE"):
        codes_of(load_pretrained("vae-2d", "digits"), x, 0, y)
    with pytest.raises(ValueError, match="seed must be"):
        codes_of(load_pretrained("vae-2d", "digits"), x, "three")


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
