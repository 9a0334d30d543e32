"""Mixtures as priors: their densities, draws, divergences, and what becomes of them in a model."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from scipy.stats import chisquare, multivariate_normal
from sklearn.mixture import GaussianMixture as Fitted

from vae_tutorial import (
    VAE,
    GaussianMixture,
    StandardNormal,
    VampPrior,
    best_gaussian,
    build_decoder,
    build_encoder,
    elbo,
    gaussian_elbo,
    gaussian_kl,
    gaussians,
    log_likelihood,
    log_likelihood_by_quadrature,
    priors,
)
from vae_tutorial.iwae import IWAE

SHARES = np.array([0.2, 0.5, 0.3])
MEANS = np.array([[-2.0, 0.5], [1.0, -1.5], [1.5, 2.0]])
VARIANCES = np.array([[0.09, 1.2], [0.5, 0.04], [0.3, 0.6]])


def mixture():
    """Return three Gaussians whose variances are far from their deviations."""
    prior = GaussianMixture(2, n_components=3)
    prior.set_parameters(SHARES, MEANS, VARIANCES)
    return prior


def vamp(make_vae, digits, n=5):
    """Return a VampPrior that a small model holds."""
    prior = VampPrior(2, n, pseudo_inputs=digits.x_train[:n])
    make_vae(prior=prior)
    return prior


@pytest.fixture(params=["standard", "mixture", "vamp"])
def prior(request, make_vae, digits):
    if request.param == "standard":
        return StandardNormal(2)
    return mixture() if request.param == "mixture" else vamp(make_vae, digits)


def cells(limit=8.0, n=801):
    axis = np.linspace(-limit, limit, n)
    return np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2), (axis[1] - axis[0]) ** 2


def test_every_density_integrates_to_one(prior):
    z, area = cells()
    assert np.exp(prior.log_prob(z)).sum() * area == pytest.approx(1, abs=1e-4)


def test_draws_have_the_density(prior):
    """Count draws in cells against the integral of the density over each.

    Noise times the variance makes clouds of another width; a component for each coordinate fills
    corners that the density leaves empty.
    """
    z, area = cells(8.0, 1601)
    probability = np.exp(prior.log_prob(z)) * area
    edges = np.linspace(-8, 8, 33)
    draws = prior.sample(20_000, seed=3)
    # Trapezoids: a node on an edge belongs to the cells on both sides.
    on = np.histogram2d(*(z + 1e-9).T, bins=edges, weights=probability)[0]
    under = np.histogram2d(*(z - 1e-9).T, bins=edges, weights=probability)[0]
    expected = 20_000 * (on + under) / 2
    counted = np.histogram2d(*draws.T, bins=edges)[0]
    large = expected > 5
    observed = [*counted[large], counted[~large].sum() + 20_000 - counted.sum()]
    wanted = [*expected[large], 20_000 - expected[large].sum()]
    assert chisquare(observed, wanted).pvalue > 1e-3


@pytest.mark.parametrize(
    "wrong",
    [
        lambda m, v, k, e: m[k] + v[k] * e,
        lambda m, v, k, e: np.stack([m[np.roll(k, i), i] for i in range(2)], 1) + v[k] ** 0.5 * e,
    ],
)
def test_the_count_of_draws_catches_the_known_errors(wrong, monkeypatch):
    def sample(self, n, seed):
        rng = np.random.default_rng(seed)
        chosen = rng.choice(3, n, p=SHARES)
        return wrong(MEANS, VARIANCES, chosen, rng.standard_normal((n, 2)))

    monkeypatch.setattr(GaussianMixture, "sample", sample)
    with pytest.raises(AssertionError):
        test_draws_have_the_density(mixture())


def test_the_density_of_a_mixture_is_scipys(rng):
    z = rng.normal(size=(4, 5, 2)) * 2
    parts = [
        share * multivariate_normal(m, np.diag(v)).pdf(z)
        for share, m, v in zip(SHARES, MEANS, VARIANCES, strict=True)
    ]
    expected = np.log(np.sum(parts, axis=0))
    found = mixture().log_prob(z)
    assert type(found) is np.ndarray and found.dtype == "float64"
    np.testing.assert_allclose(found, expected, rtol=1e-5)
    tensor = mixture().log_prob(keras.ops.convert_to_tensor(z, "float32"))
    assert not isinstance(tensor, np.ndarray)
    np.testing.assert_allclose(tensor, expected, rtol=1e-4, atol=1e-5)


def test_components_of_a_vampprior_are_encoded_pseudo_inputs(make_vae, digits, rng):
    prior = vamp(make_vae, digits)
    images = np.clip(digits.x_train[:5], priors.PIXEL_MARGIN, 1 - priors.PIXEL_MARGIN)
    np.testing.assert_allclose(prior.pseudo_inputs, images, atol=1e-6)
    mean, log_var = (np.asarray(head, float) for head in prior.encoder(images))
    z = rng.normal(size=(6, 2))
    parts = [multivariate_normal(m, np.exp(v)).pdf(z) for m, v in zip(mean, log_var, strict=True)]
    np.testing.assert_allclose(prior.log_prob(z), np.log(np.mean(parts, axis=0)), rtol=1e-5)


def test_one_component_has_the_divergence_of_two_gaussians(rng):
    prior = GaussianMixture(2, 1)
    prior.set_parameters([1.0], MEANS[:1], VARIANCES[:1])
    mean, log_var = rng.normal(size=(2, 6, 2))
    z = mean + np.exp(log_var / 2) * rng.standard_normal((20_000, 6, 2))
    sampled = prior.kl(mean, log_var, z)
    error = sampled.std(axis=0) / np.sqrt(len(z))
    exact = gaussian_kl(mean, log_var, MEANS[0], np.log(VARIANCES[0]))
    assert (np.abs(sampled.mean(axis=0) - exact) < 3 * error).all()


def test_the_standard_normal_sampled_is_its_closed_form(rng):
    prior, (mean, log_var) = StandardNormal(3), rng.normal(size=(2, 6, 3))
    z = mean + np.exp(log_var / 2) * rng.standard_normal((20_000, 6, 3))
    sampled = multivariate_normal(np.zeros(3)).logpdf((z - mean) / np.exp(log_var / 2))
    sampled = sampled - log_var.sum(axis=1) / 2 - prior.log_prob(z)
    error = sampled.std(axis=0) / np.sqrt(len(z))
    assert (np.abs(sampled.mean(axis=0) - prior.kl(mean, log_var)) < 3 * error).all()
    np.testing.assert_array_equal(prior.kl(mean, log_var, z[0]), prior.kl(mean, log_var))


@pytest.mark.parametrize("run", [{"run_eagerly": True}, {"jit_compile": False}, {"jit_compile": 1}])
@pytest.mark.parametrize("kind", [GaussianMixture, VampPrior])
def test_mixtures_train_save_and_load_with_their_model(make_vae, digits, tmp_path, kind, run):
    vae = make_vae(prior=kind(2, 4, seed=1))
    before = [keras.ops.convert_to_numpy(weight) for weight in vae.prior.weights]
    vae.compile("adam", **{**run, "jit_compile": bool(run.get("jit_compile"))})
    history = vae.fit(digits.x_train[:96], batch_size=48, epochs=2, verbose=0).history
    assert np.isfinite(history["loss"]).all()
    assert all(
        (a != np.asarray(b.value)).any() for a, b in zip(before, vae.prior.weights, strict=True)
    )
    vae.save(tmp_path / "vae.keras")
    loaded = keras.saving.load_model(tmp_path / "vae.keras")
    z = np.array([[0.3, -1.0]])
    assert type(loaded.prior) is kind and len(loaded.weights) == len(vae.weights)
    np.testing.assert_allclose(loaded.prior.log_prob(z), vae.prior.log_prob(z), rtol=1e-6)


@pytest.mark.parametrize("kind", [GaussianMixture, VampPrior])
def test_the_gradient_of_the_loss_reaches_the_prior(make_vae, digits, kind):
    vae, x = make_vae(prior=kind(2, 4, seed=1)), digits.x_test[:8]
    z_mean, z_log_var = vae.encoder(x)
    z = z_mean + tf.exp(z_log_var / 2) * np.random.default_rng(0).standard_normal((8, 2), "f")
    weight = vae.prior.trainable_weights[-1]
    start = keras.ops.convert_to_numpy(weight)

    def loss():
        return tf.reduce_mean(vae.prior.kl(z_mean, z_log_var, z))

    with tf.GradientTape() as tape:
        value = loss()
    gradient = np.asarray(tape.gradient(value, weight.value))
    values = []
    for step in (0.02, -0.02):
        weight.assign(start + step * np.sign(gradient))
        values.append(float(loss()))
    # Along the signs every part of the gradient counts; kinks of relu leave a few percent.
    assert np.abs(gradient).sum() > 1e-3
    difference = (values[0] - values[1]) / 0.04
    assert np.abs(gradient).sum() == pytest.approx(difference, rel=0.05)


def test_figures_of_merit_take_a_mixture(make_vae, digits):
    vae, x = make_vae(prior=mixture()), (digits.x_test[:4] > 0.5).astype("float32")
    exact = log_likelihood_by_quadrature(vae, x).log_likelihood
    result = log_likelihood(vae, x, 2000, seed=1)
    assert (np.abs(result.log_likelihood - exact) < 5 * result.standard_error).all()
    bound = elbo(vae, x, 400, seed=2)
    assert (bound.elbo < exact).all()
    np.testing.assert_array_equal(bound.kl, elbo(vae, x, 400, seed=2, kl="sampled").kl)
    with pytest.raises(
        ValueError, match='kl must be "sampled" with a GaussianMixture, got "exact"'
    ):
        elbo(vae, x, kl="exact")
    for search in (gaussian_elbo, best_gaussian):
        with pytest.raises(ValueError, match="model must have a prior whose divergence is a form"):
            search(vae, x, *vae.encode(x))


@pytest.mark.parametrize("gradient", ["reparameterized", "doubly_reparameterized"])
@pytest.mark.parametrize("kind", [GaussianMixture, VampPrior])
def test_an_iwae_trains_with_a_mixture(digits, kind, gradient):
    networks = build_encoder(2, seed=1), build_decoder(2, seed=0)
    model = IWAE(*networks, k=3, gradient=gradient, prior=kind(2, 4, seed=1), seed=0)
    losses = model.losses_of(digits.x_test[:5])
    assert np.isfinite(losses["loss"]).all() and losses["kl_loss"].shape == (5,)
    assert model.generate(3, seed=0).shape == (3, 28, 28, 1)
    model.compile("adam")
    x = digits.x_train[:96]
    history = model.fit(x, validation_data=x[:10], epochs=1, verbose=0).history
    assert np.isfinite(history["val_loss"]).all()


def test_a_width_of_nothing_is_held_where_draws_are(make_vae, digits):
    mean, log_var = np.zeros((1, 2)), np.full((1, 2), -100.0)
    held = mixture().kl(mean, log_var, mean)
    assert np.isfinite(held).all()
    np.testing.assert_array_equal(held, mixture().kl(mean, np.full((1, 2), -40.0), mean))
    vae = make_vae(prior=mixture())
    vae.encode = lambda x: (np.zeros((len(x), 2)), np.full((len(x), 2), -100.0))
    assert np.isfinite(elbo(vae, digits.x_test[:3], seed=0).kl).all()


def test_a_mixture_answers_without_a_model(rng):
    prior = GaussianMixture(2, 3, seed=0)
    np.testing.assert_allclose(prior.shares, np.full(3, 1 / 3))
    draws = prior.sample(5, seed=1)
    assert np.isfinite(prior.log_prob(draws)).all()


def test_points_in_blocks_have_the_density_of_points_at_once(rng, monkeypatch):
    z = rng.normal(size=(3, 7, 2))
    at_once = mixture().log_prob(z)
    monkeypatch.setattr(gaussians, "BLOCK", 10)
    np.testing.assert_allclose(mixture().log_prob(z), at_once, rtol=1e-12)


class Wanting(StandardNormal):
    def kl(self, mean, log_var, z, temperature):
        return 0.0


def test_a_divergence_that_asks_for_more_is_refused(make_vae):
    with pytest.raises(
        ValueError, match=r"prior must have kl\(mean, log_var\) or .*, got kl\(mean"
    ):
        make_vae(prior=Wanting(2))


class Drawn(StandardNormal):
    def kl(self, mean, log_var, draw):
        return log_var[:, 0] * 0 + draw[:, 0]


def test_the_draw_may_have_another_name(make_vae, digits):
    losses = make_vae(prior=Drawn(2)).losses_of(digits.x_test[:4])
    assert np.unique(losses["kl_loss"]).size == 4


def test_a_mixture_takes_over_what_scikit_learn_fitted(rng):
    codes = rng.normal(size=(500, 2)) * [1, 0.3] + rng.choice([-2, 2], (500, 1))
    fitted = Fitted(3, covariance_type="diag", random_state=0).fit(codes)
    prior = GaussianMixture(2, 3)
    prior.set_parameters(fitted.weights_, fitted.means_, fitted.covariances_)
    np.testing.assert_allclose(prior.log_prob(codes), fitted.score_samples(codes), rtol=1e-4)
    np.testing.assert_allclose(prior.shares, fitted.weights_, rtol=1e-5)


@pytest.mark.parametrize("kind", [GaussianMixture, VampPrior])
@pytest.mark.parametrize("n", [0, -1, 1.5, "3", None, True])
def test_a_number_of_components_that_is_none_is_refused(kind, n):
    with pytest.raises(ValueError, match="n_components must be an integer of at least 1, got"):
        kind(2, n)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"shares": [0.2, 0.5, 0.2]}, "shares must sum to 1, got a sum of 0.9"),
        ({"shares": [0.0, 0.5, 0.5]}, "shares must be positive, got 0 among them"),
        ({"shares": [1.0]}, r"shares must have shape \(3,\), got \(1,\)"),
        ({"means": MEANS[:2]}, r"means must have shape \(3, 2\), got \(2, 2\)"),
        ({"means": np.full((3, 2), np.nan)}, "means must be finite"),
        ({"variances": -VARIANCES}, "variances must be positive, got -1.2 among them"),
    ],
)
def test_parameters_that_make_no_mixture_are_refused(given, message):
    prior = mixture()
    with pytest.raises(ValueError, match=message):
        prior.set_parameters(**{"shares": SHARES, "means": MEANS, "variances": VARIANCES, **given})
    np.testing.assert_allclose(prior.shares, SHARES, rtol=1e-5)


@pytest.mark.parametrize(
    ("images", "message"),
    [
        (np.full((4, 28, 28, 1), 1.5), r"pseudo_inputs must be gray values in \[0, 1\], got 1.5"),
        (np.full((4, 28, 28, 1), -0.1), r"pseudo_inputs must be gray values in \[0, 1\], got -0.1"),
        (
            np.zeros((4, 28, 28)),
            r"pseudo_inputs must have shape \(4, 28, 28, 1\), got \(4, 28, 28\)",
        ),
        (np.zeros((3, 28, 28, 1)), r"pseudo_inputs must have shape \(4, 28, 28, 1\), got \(3,"),
        (np.full((4, 28, 28, 1), np.nan), "pseudo_inputs must be finite"),
        ("digits", "pseudo_inputs must hold numbers"),
    ],
)
def test_pseudo_inputs_that_are_no_images_are_refused(images, message):
    with pytest.raises(ValueError, match=message):
        VampPrior(2, 4, pseudo_inputs=images)


def test_a_vampprior_needs_one_model_of_its_size(make_vae):
    prior, zeros = VampPrior(2, 4, seed=0), np.zeros((1, 2))
    for ask in (prior.components, lambda: prior.log_prob(zeros), lambda: prior.sample(3)):
        with pytest.raises(ValueError, match="prior must be held by a VAE, whose encoder makes it"):
            ask()
    assert prior.shares.sum() == 1 and prior.pseudo_inputs.shape == (4, 28, 28, 1)
    with pytest.raises(ValueError, match="free_bits must be 0"):
        make_vae(prior=prior, free_bits=0.1)  # which leaves the prior free for the next one
    make_vae(prior=prior)
    with pytest.raises(ValueError, match="prior must belong to one model, got a VampPrior that"):
        make_vae(prior=prior)
    with pytest.raises(ValueError, match=r"prior must have the image_shape of the encoder.*\(8, 8"):
        make_vae(prior=VampPrior(2, 4, image_shape=(8, 8, 1)))
    for shape in (28, None):
        with pytest.raises(ValueError, match="image_shape must be a tuple of integers, got"):
            VampPrior(2, 4, image_shape=shape)
    for kind in (GaussianMixture, VampPrior):
        with pytest.raises(
            ValueError, match="prior must have the model's 2 latent dimensions, got"
        ):
            make_vae(prior=kind(3, 4))
        with pytest.raises(ValueError, match="free_bits must be 0 with a prior that has no method"):
            make_vae(prior=kind(2, 4), free_bits=0.1)


@pytest.mark.parametrize("kind", [GaussianMixture, VampPrior])
def test_points_of_another_size_are_refused(make_vae, kind):
    prior = make_vae(prior=kind(2, 4, seed=0)).prior
    with pytest.raises(ValueError, match=r"z must end in 2 dimensions, got shape \(4, 3\)"):
        prior.log_prob(np.zeros((4, 3)))
    with pytest.raises(ValueError, match=r"mean must end in 2 dimensions, got shape \(4, 3\)"):
        prior.kl(np.zeros((4, 3)), np.zeros((4, 3)), np.zeros((4, 3)))
    for n, seed in ((0, 1), (3, -1)):
        with pytest.raises(ValueError, match="(n|seed) must be an integer"):
            prior.sample(n, seed)


def test_a_saved_model_whose_prior_is_unknown_says_so(make_vae, tmp_path):
    @keras.saving.register_keras_serializable("test_mixtures")
    class Own(StandardNormal):
        pass

    make_vae(prior=Own(2)).save(tmp_path / "vae.keras")
    del keras.saving.get_custom_objects()["test_mixtures>Own"]
    with pytest.raises((TypeError, ValueError), match="Own"):
        keras.saving.load_model(tmp_path / "vae.keras")


def test_a_model_keeps_what_it_is_when_its_configuration_is_copied(make_vae):
    vae = make_vae(prior=GaussianMixture(2, 4, seed=1))
    again = VAE.from_config(vae.get_config())
    assert type(again.prior) is GaussianMixture and again.prior.n_components == 4
