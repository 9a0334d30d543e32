"""The models train, validate, save, resume and reproduce, in every mode that Keras offers."""

import signal

import keras
import numpy as np
import pytest
import tensorflow as tf
from scipy.special import expit
from scipy.stats import multivariate_normal

from vae_tutorial import (
    VAE,
    Autoencoder,
    Bernoulli,
    Gaussian,
    StandardNormal,
    build_decoder,
    build_encoder,
    elbo,
)

MODES = {
    "eager": {"run_eagerly": True},
    "graph": {"jit_compile": False},
    "xla": {"jit_compile": True},
}


def train(model, x, epochs=2, mode="graph", **kwargs):
    model.compile(keras.optimizers.Adam(1e-3), **MODES[mode])
    options = {"batch_size": 64, "shuffle": False, "verbose": 0, **kwargs}
    return model.fit(x, epochs=epochs, **options).history


@pytest.fixture
def x(digits):
    """200 images: with batches of 64 the last one is short."""
    return digits.x_train[:200]


def test_losses_are_those_of_the_textbook(make_vae, x):
    vae = make_vae(beta=3.0)
    losses = vae.losses_of(x[:5])
    z_mean, z_log_var = (np.asarray(t, float) for t in vae.encoder(x[:5]))
    twin = make_vae()
    z = np.asarray(twin.sampling(twin.encoder(x[:5])), float)
    p = expit(np.asarray(vae.decoder(z.astype("float32")), float))
    cross_entropy = -(x[:5] * np.log(p) + (1 - x[:5]) * np.log1p(-p)).sum(axis=(1, 2, 3))
    kl = 0.5 * (np.exp(z_log_var) + z_mean**2 - 1 - z_log_var).sum(axis=1)
    np.testing.assert_allclose(losses["reconstruction_loss"], cross_entropy, rtol=1e-5)
    np.testing.assert_allclose(losses["kl_loss"], kl, rtol=1e-4, atol=1e-6)
    np.testing.assert_allclose(losses["loss"], cross_entropy + 3 * kl, rtol=1e-5)


def test_gradient_agrees_with_finite_differences(make_vae, x):
    vae = make_vae()
    weight = vae.decoder.get_layer("logits").bias

    def loss():
        vae.sampling.seed_generator.state.assign([3, 0])
        return vae.losses_of(x[:50])["loss"]

    with tf.GradientTape() as tape:
        value = tf.reduce_mean(loss())
    gradient = tape.gradient(value, weight).numpy()
    pixel, h, start = 400, 0.05, weight.numpy()
    step = h * np.eye(784, dtype="float32")[pixel]
    weight.assign(start + step)
    above = float(np.mean(loss()))
    weight.assign(start - step)
    below = float(np.mean(loss()))
    assert gradient[pixel] == pytest.approx((above - below) / (2 * h), rel=0.01)


@pytest.mark.parametrize("architecture", ["dense", "conv"])
@pytest.mark.parametrize("latent_dim", [1, 2, 7])
def test_training_lowers_the_loss(make_vae, x, architecture, latent_dim):
    history = train(make_vae(latent_dim, architecture), x, epochs=4)
    assert history["loss"][-1] < history["loss"][0]
    assert set(history) == {"loss", "reconstruction_loss", "kl_loss"}


def test_validation_data_is_measured_and_changes_nothing(make_vae, x, digits):
    with_it = train(make_vae(), x, validation_data=digits.x_test)
    model = make_vae()
    model.compile("adam")
    measured = model.evaluate(digits.x_test, batch_size=32, verbose=0, return_dict=True)
    for after, before in zip(model.weights, make_vae().weights, strict=True):
        np.testing.assert_array_equal(after, before)
    assert {f"val_{name}" for name in measured} <= set(with_it)
    assert measured["loss"] == pytest.approx(
        measured["reconstruction_loss"] + measured["kl_loss"], rel=1e-5
    )


@pytest.mark.parametrize("mode", MODES)
def test_eager_graph_and_xla_agree(make_vae, x, mode):
    def without_noise():  # which is another one under XLA
        vae = make_vae()
        head = vae.encoder.get_layer("z_log_var")
        head.set_weights([np.zeros_like(head.kernel), np.full(2, -40.0)])
        head.trainable = False
        return vae

    expected = train(without_noise(), x, mode="eager", validation_data=x[:100])
    history = train(without_noise(), x, mode=mode, validation_data=x[:100])
    for name, values in expected.items():
        # float32 rounding differs between the compilers, and eight Adam steps enlarge it.
        assert history[name] == pytest.approx(values, rel=2e-3, abs=1e-3), name


def test_xla_measures_the_same_loss_up_to_its_own_noise(make_vae, x):
    losses = []
    for mode in ("graph", "xla"):
        vae = make_vae()
        vae.compile("adam", **MODES[mode])
        parts = [vae.evaluate(x, verbose=0, return_dict=True) for _ in range(20)]
        losses.append([part["reconstruction_loss"] for part in parts])
    error = np.hypot(*(np.std(each, ddof=1) / np.sqrt(20) for each in losses))
    assert abs(np.mean(losses[0]) - np.mean(losses[1])) < 5 * error


def test_a_seed_reproduces_a_run_bit_for_bit(make_vae, x):
    first, second = make_vae(), make_vae()
    assert train(first, x) == train(second, x)
    for a, b in zip(first.get_weights(), second.get_weights(), strict=True):
        np.testing.assert_array_equal(a, b)


def test_an_interrupted_training_can_be_used_and_resumed(make_vae, x, tmp_path):
    class Interrupt(keras.callbacks.Callback):
        def on_train_batch_end(self, batch, logs=None):
            if batch == 2:
                signal.raise_signal(signal.SIGINT)  # what Jupyter's stop button sends

    stopped, straight = make_vae(), make_vae()
    for vae in (stopped, straight):
        vae.compile("adam")
    # What runs the tests may have told them to ignore the signal; a kernel does not.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            stopped.fit(x, batch_size=32, shuffle=False, verbose=0, callbacks=[Interrupt()])
    finally:
        signal.signal(signal.SIGINT, before)
    straight.fit(x[:96], batch_size=32, shuffle=False, verbose=0)
    for a, b in zip(stopped.get_weights(), straight.get_weights(), strict=True):
        np.testing.assert_allclose(a, b, atol=1e-6)  # three whole steps, and no half of a fourth

    assert stopped.generate(2).shape == stopped.reconstruct(x[:2]).shape == (2, 28, 28, 1)
    before = stopped.evaluate(x, verbose=0, return_dict=True)["loss"]
    stopped.save(tmp_path / "stopped.keras")
    for vae in (stopped, keras.models.load_model(tmp_path / "stopped.keras")):
        history = vae.fit(x, batch_size=32, epochs=3, validation_data=x, verbose=0).history
        assert history["val_loss"][-1] < before - 20


def test_successive_epochs_draw_fresh_noise(make_vae, x):
    vae = make_vae()
    vae.compile(keras.optimizers.SGD(0.0))
    history = vae.fit(x, epochs=3, verbose=0).history
    assert len(set(history["reconstruction_loss"])) == 3
    assert history["kl_loss"] == pytest.approx([history["kl_loss"][0]] * 3, rel=1e-6)


@pytest.mark.parametrize("likelihood", ["bernoulli", Gaussian(0.3)])
def test_saving_loading_and_resuming_changes_no_number(make_vae, x, tmp_path, likelihood):
    vae = make_vae(beta=0.5, likelihood=likelihood)
    train(vae, x)
    vae.save(tmp_path / "vae.keras")
    loaded = keras.saving.load_model(tmp_path / "vae.keras")
    assert loaded.beta == 0.5 and type(loaded.likelihood) is type(vae.likelihood)
    for a, b in zip(vae.optimizer.variables, loaded.optimizer.variables, strict=True):
        np.testing.assert_array_equal(a, b)
    for a, b in zip(vae.encode(x), loaded.encode(x), strict=True):
        np.testing.assert_array_equal(a, b)
    options = {"epochs": 2, "batch_size": 64, "shuffle": False, "verbose": 0}
    assert vae.fit(x, **options).history == loaded.fit(x, **options).history
    np.testing.assert_array_equal(vae.decode(np.ones((3, 2))), loaded.decode(np.ones((3, 2))))


def test_saved_autoencoder_loads(x, tmp_path):
    model = Autoencoder(build_encoder(3, outputs=("z",)), build_decoder(3))
    train(model, x, validation_data=x)
    model.save(tmp_path / "ae.keras")
    loaded = keras.saving.load_model(tmp_path / "ae.keras")
    np.testing.assert_array_equal(model.reconstruct(x), loaded.reconstruct(x))


def test_numpy_tensors_and_datasets_give_the_same_run(make_vae, x):
    dataset = tf.data.Dataset.from_tensor_slices(x).batch(64)
    labelled = tf.data.Dataset.from_tensor_slices((x, np.zeros(200))).batch(64)
    expected = train(make_vae(), x)
    assert train(make_vae(), tf.constant(x)) == expected
    assert train(make_vae(), dataset, batch_size=None) == expected
    assert train(make_vae(), labelled, batch_size=None) == expected


def test_a_short_last_batch_counts_for_as_many_examples_as_it_holds(make_vae, x):
    vae = make_vae()
    vae.compile("adam")
    whole = vae.evaluate(x, batch_size=200, verbose=0, return_dict=True)
    pieces = vae.evaluate(x, batch_size=64, verbose=0, return_dict=True)
    assert pieces["kl_loss"] == pytest.approx(whole["kl_loss"], rel=1e-6)


@pytest.mark.parametrize("log_var", [-1e4, -100.0, 50.0, 100.0, 1e4])
@pytest.mark.parametrize("mode", MODES)
def test_extreme_log_var_gives_a_finite_step(make_vae, x, log_var, mode):
    vae = make_vae()
    head = vae.encoder.get_layer("z_log_var")
    head.bias.assign(np.full(2, log_var))
    history = train(vae, x, epochs=1, mode=mode)
    assert np.isfinite(list(history.values())).all()
    assert all(np.isfinite(w).all() for w in vae.get_weights())


def test_squared_error_loss_is_a_gaussian_likelihood(make_vae, x):
    vae = make_vae(likelihood="gaussian")
    twin = make_vae()
    z = twin.sampling(twin.encoder(x))
    error = ((x - expit(np.asarray(vae.decoder(z)))) ** 2).sum(axis=(1, 2, 3))
    loss = vae.losses_of(x)["reconstruction_loss"]
    np.testing.assert_allclose(loss - 392 * np.log(np.pi), error, rtol=1e-3)
    assert train(vae, x, epochs=3)["loss"][-1] < np.mean(loss)


def test_beta_can_be_changed_between_epochs(make_vae, x):
    vae = make_vae(beta=0.0)
    vae.compile(keras.optimizers.SGD(0.0))
    parts = vae.fit(x, verbose=0).history
    assert parts["loss"] == pytest.approx(parts["reconstruction_loss"], rel=1e-6)
    vae.beta = 10
    parts = vae.fit(x, verbose=0).history
    expected = parts["reconstruction_loss"][0] + 10 * parts["kl_loss"][0]
    assert parts["loss"][0] == pytest.approx(expected, rel=1e-5)


def test_encode_decode_reconstruct_generate(make_vae, digits):
    vae = make_vae()
    x = digits.x_train[:1203]
    mean, log_var = vae.encode(x)
    assert mean.shape == log_var.shape == (1203, 2)
    np.testing.assert_allclose(mean[1000:], vae.encode(x[1000:])[0], atol=1e-5)
    np.testing.assert_allclose(vae.reconstruct(x), vae.decode(mean), atol=1e-6)
    images = vae.generate(5, seed=1)
    assert images.shape == (5, 28, 28, 1) and 0 <= images.min() <= images.max() <= 1
    np.testing.assert_array_equal(images, vae.generate(5, seed=1))
    assert vae.predict(x[:7], verbose=0).shape == (7, 28, 28, 1)


def test_elbo_bounds_the_likelihood_of_a_linear_gaussian_model(digits):
    """With linear networks log p(x) is a Gaussian density that SciPy knows."""

    class Identity(Gaussian):
        def mean(self, logits):
            return logits

    rng = np.random.default_rng(0)
    w = rng.normal(0, 0.05, (2, 784))
    scale = 0.4
    image = keras.Input((28, 28, 1))
    flat = keras.layers.Flatten()(image)
    precision = np.eye(2) + w @ w.T / scale**2
    to_mean = (np.linalg.inv(precision) @ w / scale**2).T
    heads = [keras.layers.Dense(2)(flat), keras.layers.Dense(2)(flat)]
    encoder = keras.Model(image, heads)
    point = keras.Input((2,))
    decoder = keras.Model(point, keras.layers.Reshape((28, 28, 1))(keras.layers.Dense(784)(point)))
    vae = VAE(encoder, decoder, likelihood=Identity(scale))
    encoder.layers[-2].set_weights([to_mean, np.zeros(2)])
    log_var = -np.log(np.diag(precision))
    encoder.layers[-1].set_weights([np.zeros((784, 2)), log_var])
    decoder.layers[1].set_weights([w, np.zeros(784)])
    x = digits.x_test[:20]
    exact = multivariate_normal(np.zeros(784), w.T @ w + scale**2 * np.eye(784)).logpdf(
        x.reshape(20, 784).astype(float)
    )
    # The best Gaussian with independent dimensions misses the posterior by this much, exactly.
    gap = 0.5 * (np.log(np.diag(precision)).sum() - np.linalg.slogdet(precision)[1])
    result = elbo(vae, x, n_samples=400, seed=0)
    error = 5 * np.sqrt(np.trace(w @ w.T) / scale**2 * 2 / 400)
    np.testing.assert_allclose(result.elbo, exact - gap, atol=error)


def test_bad_arguments_are_refused(make_vae, x):
    vae = make_vae()
    vae.compile("adam")
    with pytest.raises(ValueError, match="x must have shape"):
        vae.fit(x[..., 0])
    with pytest.raises(ValueError, match="validation_data must be floats"):
        vae.fit(x, validation_data=(x * 255).astype(np.uint8))
    with pytest.raises(ValueError, match="x must be finite, got NaN"):
        vae.fit(np.where(x > 0.5, np.nan, x))
    with pytest.raises(ValueError, match="x must lie in"):
        vae.evaluate(255 * x)
    with pytest.raises(ValueError, match=r"z must have shape \(n, 2\), got \(4, 3\)"):
        vae.decode(np.zeros((4, 3)))
    with pytest.raises(ValueError, match="z must be finite"):
        vae.decode([[np.nan, 0.0]])
    with pytest.raises(ValueError, match="encoder must output z_mean and z_log_var"):
        VAE(build_encoder(2, outputs=("z",)), build_decoder(2))
    with pytest.raises(ValueError, match=r"the shape that decoder takes, \(2,\)"):
        VAE(build_encoder(3), build_decoder(2))
    with pytest.raises(ValueError, match="encoder must output z, .* got 2"):
        Autoencoder(build_encoder(2), build_decoder(2))
    with pytest.raises(ValueError, match=r"z must have shape \(n, 2\), got \(0, 2\)"):
        vae.decode(np.zeros((0, 2)))
    with pytest.raises(ValueError, match="x must be floats in .*, got uint8"):
        vae.fit(tf.data.Dataset.from_tensors(np.zeros((4, 28, 28, 1), np.uint8)), verbose=0)
    with pytest.raises(ValueError, match="sample weights are not supported"):
        vae.fit(x, np.zeros(200), sample_weight=np.ones(200), verbose=0)


@keras.saving.register_keras_serializable("test_models")
class Learned(StandardNormal):
    """A prior whose center is a weight, made where Keras makes weights."""

    def build(self, input_shape):
        self.center = self.add_weight(shape=(input_shape[-1],), name="center")
        self.built = True

    def kl(self, mean, log_var):
        return super().kl(mean - self.center, log_var)


@keras.saving.register_keras_serializable("test_models")
class Scaled(Bernoulli):
    """A likelihood with a weight, made where Keras makes weights."""

    def build(self, x_shape, logits_shape):
        self.factor = self.add_weight(shape=(), initializer="ones", name="factor")
        self.built = True

    def call(self, x, logits):
        return super().call(x, self.factor * logits)


@pytest.mark.parametrize("mode", ["eager", "graph"])
def test_weights_made_in_build_are_trained_saved_and_loaded(make_vae, x, mode, tmp_path):
    vae = make_vae(prior=Learned(2), likelihood=Scaled())
    before = [weight.numpy() for weight in (vae.prior.center, vae.likelihood.factor)]
    train(vae, x, epochs=1, mode=mode)
    after = [weight.numpy() for weight in (vae.prior.center, vae.likelihood.factor)]
    assert all((a != b).all() for a, b in zip(after, before, strict=True))
    vae.save(tmp_path / "vae.keras")
    loaded = keras.saving.load_model(tmp_path / "vae.keras")
    np.testing.assert_array_equal(loaded.prior.center, after[0])
    np.testing.assert_array_equal(loaded.likelihood.factor, after[1])
    assert len(loaded.optimizer.variables) == len(vae.optimizer.variables)
    train(loaded, x, epochs=1, mode=mode)


@pytest.mark.parametrize("beta", ["1", None, True, np.nan, np.inf, -1, [1.0], 10**400])
def test_a_beta_that_is_none_is_refused(make_vae, beta):
    with pytest.raises(ValueError, match="beta must be a finite number of at least 0, got"):
        make_vae(beta=beta)


@pytest.mark.parametrize("seed", [-1, 1.5, "a", True, [1]])
def test_a_seed_that_is_none_is_refused(make_vae, seed):
    with pytest.raises(ValueError, match="seed must be an integer of at least 0, got"):
        make_vae(seed=seed)
    with pytest.raises(ValueError, match="seed must be an integer of at least 0 or a numpy"):
        make_vae().generate(1, seed=seed)


def test_a_generator_is_a_seed_of_images(make_vae):
    vae = make_vae()
    images = vae.generate(2, seed=np.random.default_rng(3))
    np.testing.assert_array_equal(images, vae.generate(2, seed=3))


@pytest.mark.parametrize("n", [0, 2.5, "2", True, None])
def test_a_number_of_images_that_is_none_is_refused(make_vae, n):
    with pytest.raises(ValueError, match="n must be an integer of at least 1, got"):
        make_vae().generate(n)


def test_parts_that_are_none_are_refused():
    for part in (None, "encoder", keras.Sequential()):
        with pytest.raises(ValueError, match="encoder must be a keras.Model that is built, got"):
            VAE(part, build_decoder(2))
        with pytest.raises(ValueError, match="decoder must be a keras.Model that is built, got"):
            VAE(build_encoder(2), part)
    for likelihood in (None, 3, []):
        with pytest.raises(
            ValueError, match="likelihood must be one of .* or a layer with a method mean"
        ):
            VAE(build_encoder(2), build_decoder(2), likelihood=likelihood)


def test_codes_are_points_and_say_what_is_variational(make_vae, x):
    vae = make_vae()
    plain = Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2))
    np.testing.assert_array_equal(vae.codes(x), vae.encode(x)[0])
    np.testing.assert_array_equal(plain.codes(x), plain.encode(x))
    assert vae.variational and not plain.variational
