"""The importance-weighted autoencoder: its loss and both of its gradients, by definition."""

import keras
import numpy as np
import pytest
import tensorflow as tf

from vae_tutorial import (
    IWAE,
    VAE,
    KLAnnealing,
    LearnedScaleGaussian,
    binarize,
    build_decoder,
    build_encoder,
    iwae_bound,
    log_likelihood,
)


def make(k=3, gradient="reparameterized", latent_dim=2, seed=0):
    encoder = build_encoder(latent_dim, hidden=(16,), activation="tanh", seed=1)
    decoder = build_decoder(latent_dim, hidden=(16,), activation="tanh", seed=2)
    return IWAE(encoder, decoder, k=k, gradient=gradient, seed=seed)


def flat(gradients):
    return np.concatenate([np.ravel(gradient) for gradient in gradients])


def mean_gradient(model, x, runs):
    """Return mean and standard error of the gradient over that many batches of one image."""
    gradients_of = tf.function(lambda: model.gradients_of(x)[1])
    draws = np.array([flat(gradients_of()) for _ in range(runs)])
    return draws.mean(axis=0), draws.std(axis=0) / np.sqrt(runs)


def test_the_loss_is_the_bound(digits, rng):
    model, x = make(k=5), binarize(digits.x_test[:200], rng)
    loss = np.mean([model.losses_of(x)["loss"] for _ in range(40)])
    assert -loss == pytest.approx(iwae_bound(model, x, 5, n_groups=40, seed=0).mean(), abs=0.05)


def test_one_sample_is_a_vae(digits):
    model, x = make(k=1), digits.x_test[:200]
    vae = VAE(model.encoder, model.decoder, seed=0)
    ours = np.mean([model.losses_of(x)["loss"] for _ in range(60)])
    assert ours == pytest.approx(np.mean([vae.losses_of(x)["loss"] for _ in range(60)]), abs=0.1)
    parts = model.losses_of(x)
    np.testing.assert_allclose(parts["kl_loss"], vae.losses_of(x)["kl_loss"], rtol=1e-6)


def test_both_gradients_have_one_mean(digits):
    x = tf.constant(digits.x_test[:1])
    plain, plain_error = mean_gradient(make(), x, 1500)
    double, double_error = mean_gradient(make(gradient="doubly_reparameterized"), x, 1500)
    error = np.hypot(plain_error, double_error)
    moved = error > 1e-9
    # Of 26,000 differences about 70 lie beyond three of their errors by chance, none beyond 6.
    assert np.mean(np.abs(plain - double)[moved] > 3 * error[moved]) < 0.01
    assert (np.abs(plain - double)[moved] < 6 * error[moved]).all()


def test_the_second_gradient_of_the_encoder_is_its_definition(digits):
    model, x = make(k=4, gradient="doubly_reparameterized"), tf.constant(digits.x_test[:6])
    state = model.sampling.seed_generator.state.numpy()
    _, gradients = model.gradients_of(x)
    model.sampling.seed_generator.state.assign(state)
    epsilon = keras.random.normal((4, 6, 2), seed=model.sampling.seed_generator)
    encoder = model.encoder.trainable_variables
    with tf.GradientTape() as tape:
        mean, log_var = model.encoder(x)
        z = mean + tf.exp(log_var / 2) * epsilon
        log_w, _ = model.log_weights(x, z, tf.stop_gradient(mean), tf.stop_gradient(log_var))
        share = tf.stop_gradient(tf.nn.softmax(log_w, axis=0))
        surrogate = -tf.reduce_mean(tf.reduce_sum(share**2 * log_w, axis=0))
    expected = tape.gradient(surrogate, encoder)
    ours = {v.path: g for v, g in zip(model.trainable_variables, gradients, strict=True)}
    for variable, gradient in zip(encoder, expected, strict=True):
        np.testing.assert_allclose(ours[variable.path], gradient, rtol=1e-3, atol=1e-5)


def test_the_decoder_has_the_same_gradient_under_both(digits):
    x = tf.constant(digits.x_test[:6])
    plain, double = make(), make(gradient="doubly_reparameterized")
    pairs = zip(
        plain.trainable_variables, plain.gradients_of(x)[1], double.gradients_of(x)[1], strict=True
    )
    own = {v.path for v in plain.decoder.trainable_variables}
    for variable, first, second in pairs:
        if variable.path in own:
            np.testing.assert_allclose(first, second, rtol=1e-3, atol=1e-5)


@pytest.mark.parametrize("gradient", ["reparameterized", "doubly_reparameterized"])
def test_training_lowers_the_loss_and_a_saved_model_goes_on(digits, tmp_path, gradient):
    model = make(gradient=gradient)
    model.compile(keras.optimizers.Adam(1e-3), jit_compile=True)
    settings = {"batch_size": 100, "shuffle": False, "verbose": 0}  # the last batch is short
    losses = model.fit(digits.x_train, epochs=3, **settings).history["loss"]
    assert losses[-1] < losses[0] - 20
    model.save(tmp_path / "iwae.keras")
    loaded = keras.saving.load_model(tmp_path / "iwae.keras")
    assert (type(loaded), loaded.k, loaded.gradient) == (IWAE, 3, gradient)
    again = [m.fit(digits.x_train, **settings).history["loss"][0] for m in (model, loaded)]
    assert again[1] == pytest.approx(again[0], rel=1e-5)


@pytest.mark.parametrize("gradient", ["reparameterized", "doubly_reparameterized"])
def test_weights_of_a_likelihood_get_their_gradient(digits, gradient):
    networks = build_encoder(1, hidden=(8,), seed=1), build_decoder(1, hidden=(8,), seed=2)
    likelihood = LearnedScaleGaussian(0.3)
    model = IWAE(*networks, k=4, gradient=gradient, likelihood=likelihood, seed=3)
    x = tf.constant(digits.x_test[:1])
    state = model.sampling.seed_generator.state.numpy()
    _, gradients = model.gradients_of(x)
    weights = likelihood.trainable_weights
    assert len(weights) == 1
    (ours,) = [
        g for v, g in zip(model.trainable_variables, gradients, strict=True) if v is weights[0]
    ]

    def loss_at(value):
        weights[0].assign(value)
        model.sampling.seed_generator.state.assign(state)
        return float(model.losses_of(x)["loss"][0])

    middle = float(weights[0])
    slope = (loss_at(middle + 1e-2) - loss_at(middle - 1e-2)) / 2e-2
    assert float(ours) == pytest.approx(slope, rel=2e-2)


def test_codes_beyond_what_a_number_can_hold_are_held_back(digits):
    model, x = make(k=2), digits.x_test[:3]
    *others, bias = model.encoder.get_weights()
    for log_var in (-200.0, 200.0):
        model.encoder.set_weights([*others, np.full_like(bias, log_var)])
        assert np.isfinite(model.losses_of(x)["loss"]).all()
        assert np.isfinite(iwae_bound(model, np.round(x), 2, seed=0)).all()
        assert np.isfinite(log_likelihood(model, np.round(x), 5, seed=0).log_likelihood).all()


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ({"k": 0}, "k must be an integer of at least 1, got 0"),
        ({"k": -1}, "k must be an integer of at least 1, got -1"),
        ({"k": 2.5}, "k must be an integer of at least 1, got 2.5"),
        ({"gradient": "doubly"}, "gradient must be one of 'reparameterized', 'doubly_"),
    ],
)
def test_bad_settings_are_refused(setting, message):
    with pytest.raises(ValueError, match=message):
        make(**setting)


def test_what_this_bound_has_no_place_for_is_refused(digits):
    model = make()
    model.beta = 1
    with pytest.raises(ValueError, match="beta must be 1 for an IWAE, whose bound has no place"):
        model.beta = 4.0
    networks = model.encoder, model.decoder
    with pytest.raises(ValueError, match="beta must be 1 for an IWAE.*got 0.5"):
        IWAE(*networks, beta=0.5)
    with pytest.raises(ValueError, match="free_bits must be 0 for an IWAE.*got 3.0"):
        IWAE(*networks, free_bits=3.0)
    assert IWAE(*networks, beta=1.0, free_bits=0.0).beta == 1
    model.compile("adam")
    with pytest.raises(ValueError, match="model must be a VAE, whose beta can be set, got IWAE"):
        model.fit(digits.x_train[:96], callbacks=[KLAnnealing(1)], verbose=0)
