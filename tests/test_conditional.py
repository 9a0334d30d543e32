"""The conditional VAE is the VAE's bound with the class given on both sides."""

import re

import keras
import numpy as np
import pytest
import tensorflow as tf
from scipy.special import expit, logsumexp
from scipy.stats import multivariate_normal, norm

from vae_tutorial import (
    VAE,
    ConditionalVAE,
    GaussianMixture,
    StandardNormal,
    VampPrior,
    active_units,
    build_decoder,
    build_encoder,
    by_class,
    decompose_elbo,
    elbo,
    log_likelihood,
    log_likelihood_by_quadrature,
)

from .test_models import MODES

ONE_HOT = np.eye(10)


def make(seed=3, **kwargs):
    encoder = build_encoder(2, hidden=(8,), seed=1, classes=10)
    decoder = build_decoder(2, hidden=(8,), seed=2, classes=10)
    return ConditionalVAE(encoder, decoder, seed=seed, **kwargs)


def batches(x, y):
    return tf.data.Dataset.from_tensor_slices((x, y)).batch(64)


@pytest.fixture
def x(digits):
    """200 images: with batches of 64 the last one is short."""
    return digits.x_train[:200]


@pytest.fixture
def y(digits):
    return digits.y_train[:200]


def encode_by_hand(model, x, y):
    """Return mean and log-variance as products of matrices, the label's rows below the pixels'."""
    w, b, to_mean, b_mean, to_log_var, b_log_var = map(np.float64, model.encoder.get_weights())
    h = np.maximum(np.hstack([x.reshape(len(x), -1), ONE_HOT[y]]) @ w + b, 0)
    return h @ to_mean + b_mean, h @ to_log_var + b_log_var


def decode_by_hand(model, z, rows):
    w, b, to_logits, b_logits = map(np.float64, model.decoder.get_weights())
    return expit(np.maximum(np.hstack([z, rows]) @ w + b, 0) @ to_logits + b_logits)


def log_bernoulli(x, p):
    x = x.reshape(len(x), -1).astype(float)
    return (x * np.log(p) + (1 - x) * np.log1p(-p)).sum(axis=1)


def test_losses_are_those_of_the_textbook(x, y):
    losses = make(beta=3.0).losses_of(x[:5], y[:5])
    twin = make()
    mean, log_var = encode_by_hand(twin, x[:5], y[:5])
    z = np.asarray(twin.sampling((mean.astype("float32"), log_var.astype("float32"))))
    cross_entropy = -log_bernoulli(x[:5], decode_by_hand(twin, z, ONE_HOT[y[:5]]))
    kl = 0.5 * (np.exp(log_var) + mean**2 - 1 - log_var).sum(axis=1)
    np.testing.assert_allclose(losses["reconstruction_loss"], cross_entropy, rtol=1e-5)
    np.testing.assert_allclose(losses["kl_loss"], kl, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(losses["loss"], cross_entropy + 3 * kl, rtol=1e-5)
    again = make(beta=3.0).losses_of(x[:5], ONE_HOT[y[:5]])
    np.testing.assert_array_equal(again["loss"], losses["loss"])


def test_bound_given_the_class_is_its_integral_and_lies_below_the_likelihood(digits):
    model = make()
    rows = np.flatnonzero(digits.y_train == 7)[:3]
    x, y = digits.x_train[rows], digits.y_train[rows]
    axis = np.linspace(-8, 8, 161)
    z = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    pixels = decode_by_hand(model, z, ONE_HOT[[7] * len(z)])
    log_cell = 2 * np.log(axis[1] - axis[0])
    log_prior = multivariate_normal(np.zeros(2)).logpdf(z)
    joint = np.array([log_bernoulli(image[None], pixels) + log_prior for image in x])
    log_q = np.array([
        norm(m, np.exp(v / 2)).logpdf(z).sum(axis=1)
        for m, v in zip(*encode_by_hand(model, x, y), strict=True)
    ])  # fmt: skip
    bound = (np.exp(log_q + log_cell) * (joint - log_q)).sum(axis=1)
    exact = logsumexp(joint + log_cell, axis=1)
    assert np.all(bound < exact)
    seven = model.given(7)
    np.testing.assert_allclose(
        log_likelihood_by_quadrature(seven, x).log_likelihood, exact, atol=2e-3
    )
    many = np.repeat(x, 300, axis=0)
    losses = np.reshape(model.losses_of(many, np.full(900, 7))["loss"], (3, 300))
    error = 5 * losses.std(axis=1) / np.sqrt(300)
    assert np.all(np.abs(losses.mean(axis=1) + bound) < error)
    measured = elbo(seven, many, seed=0).elbo.reshape(3, 300).mean(axis=1)
    assert np.all(np.abs(measured - bound) < error)


def test_training_teaches_what_the_label_means():
    y = np.arange(200) % 2
    x = np.broadcast_to(0.1 + 0.8 * y[:, None, None, None], (200, 28, 28, 1)).astype("float32")
    keras.utils.set_random_seed(0)  # the order of the images
    model = make()
    model.compile(keras.optimizers.Adam(0.02))
    model.fit(x, y, epochs=10, verbose=0)
    right, swapped = (np.mean(model.losses_of(x, labels)["loss"]) for labels in (y, 1 - y))
    # Each of 784 pixels costs 0.33 nats where its brightness is known, log 2 where it is not.
    assert right < 784 * 0.5 and swapped > 784 * np.log(2)


def test_gradients_agree_under_xla_and_reach_the_classes_of_the_batch_alone(x, y):
    model = make()
    head = model.encoder.get_layer("z_log_var")  # without noise, which is another one under XLA
    head.set_weights([np.zeros_like(head.kernel), np.full(2, -40.0)])
    few = y < 3
    gradients = {}
    for compiled in (False, True):
        step = tf.function(model.gradients_of, jit_compile=True) if compiled else model.gradients_of
        gradients[compiled] = [np.asarray(g) for g in step(x[few], y[few])[1]]
    for eager, xla in zip(gradients[False], gradients[True], strict=True):
        np.testing.assert_allclose(xla, eager, rtol=1e-3, atol=1e-3 * np.abs(eager).max())
    for kernel, before in ((gradients[False][0], 784), (gradients[False][6], 2)):
        met = np.abs(kernel[before:]).sum(axis=1) > 0
        np.testing.assert_array_equal(met, np.arange(10) < 3)


def test_arrays_and_datasets_with_labels_of_either_kind_give_the_same_run(x, y):
    x, y, runs = x[:100], y[:100], []  # a whole batch and a short one
    for data in ((x, y), (x, ONE_HOT[y]), (tf.constant(x), tf.constant(y)), (batches(x, y),)):
        model = make()
        model.compile("adam", run_eagerly=True)
        size = {} if len(data) == 1 else {"batch_size": 64}
        validation = data if len(data) == 2 else data[0]
        history = model.fit(
            *data, epochs=2, shuffle=False, verbose=0, validation_data=validation, **size
        ).history
        runs.append(history)
    assert {"loss", "val_loss", "val_kl_loss"} <= set(runs[0])
    assert runs[1:] == runs[:1] * 3
    measured = model.evaluate(x, y, batch_size=64, verbose=0, return_dict=True)
    assert measured["kl_loss"] == pytest.approx(runs[0]["val_kl_loss"][-1], rel=1e-5)


def test_saving_loading_and_resuming_changes_no_number(x, y, tmp_path):
    model = make(beta=0.5, prior=GaussianMixture(2, 3, seed=0))
    model.compile("adam", run_eagerly=True)
    model.fit(x, y, verbose=0)
    model.save(tmp_path / "cvae.keras")
    loaded = keras.saving.load_model(tmp_path / "cvae.keras")
    assert (type(loaded), loaded.beta, loaded.classes) == (ConditionalVAE, 0.5, 10)
    for a, b in zip(model.encode(x, y), loaded.encode(x, y), strict=True):
        np.testing.assert_array_equal(a, b)
    np.testing.assert_array_equal(model.reconstruct(x, y), loaded.reconstruct(x, y))
    options = {"shuffle": False, "verbose": 0}
    assert model.fit(x, y, **options).history == loaded.fit(x, y, **options).history


def test_codes_and_images_are_those_of_the_networks(x, y):
    model = make()
    mean, log_var = encode_by_hand(model, x, y)
    np.testing.assert_allclose(model.codes(x, y), mean, atol=1e-5)
    np.testing.assert_allclose(model.encode(x, ONE_HOT[y])[1], log_var, atol=1e-5)
    z = np.random.default_rng(0).normal(size=(200, 2))
    images = model.decode(z, y).reshape(200, -1)
    np.testing.assert_allclose(images, decode_by_hand(model, z, ONE_HOT[y]), atol=1e-6)
    np.testing.assert_array_equal(model.reconstruct(x, y), model.decode(model.codes(x, y), y))
    assert model.predict(batches(x, y), verbose=0).shape == (200, 28, 28, 1)


def test_labels_can_be_mixed_where_images_are_drawn():
    mixed = 0.3 * ONE_HOT[[4]] + 0.7 * ONE_HOT[[9]]
    image = make().decode([[1.0, -1.0]], mixed).reshape(1, -1)
    expected = decode_by_hand(make(), np.array([[1.0, -1.0]]), mixed)
    np.testing.assert_allclose(image, expected, atol=1e-6)


def test_temperature_scales_the_draws_and_at_0_leaves_the_mean_of_the_prior():
    model = make()
    z = StandardNormal(2).sample(3, seed=5)
    np.testing.assert_array_equal(model.generate([1, 1, 8], seed=5), model.decode(z, [1, 1, 8]))
    cold = model.generate(ONE_HOT[[1, 1, 8]], seed=5, temperature=0.5)
    np.testing.assert_array_equal(cold, model.decode(0.5 * z, [1, 1, 8]))
    frozen = model.generate([1, 8], temperature=0)
    np.testing.assert_array_equal(frozen, model.decode(np.zeros((2, 2)), [1, 8]))


@pytest.mark.parametrize("temperature", [-0.1, np.nan, np.inf, "cold", None])
def test_a_temperature_that_is_none_is_refused(make_vae, temperature):
    message = "temperature must be a finite number of at least 0, got"
    with pytest.raises(ValueError, match=message):
        make().generate([1], temperature=temperature)
    with pytest.raises(ValueError, match=message):
        make_vae().generate(1, temperature=temperature)


def test_a_plain_vae_cools_its_standard_normal_prior_and_no_other(make_vae):
    vae = make_vae()
    z = StandardNormal(2).sample(3, seed=5)
    np.testing.assert_array_equal(vae.generate(3, seed=5, temperature=0.5), vae.decode(0.5 * z))
    mixture = make_vae(prior=GaussianMixture(2, 3, seed=0))
    with pytest.raises(ValueError, match="temperature must be 1 with .* got 0.5 with GaussianMix"):
        mixture.generate(1, temperature=0.5)
    np.testing.assert_array_equal(
        mixture.generate(2, seed=1, temperature=1), mixture.decode(mixture.prior.sample(2, 1))
    )


def test_a_model_given_a_class_is_the_conditional_one(x, y):
    model = make(free_bits=0.1, beta=2.0)
    seven, fours = model.given(7), np.full(200, 7)
    assert type(seven) is VAE and (seven.beta, seven.free_bits) == (2.0, 0.1)
    for a, b in zip(seven.encode(x), model.encode(x, fours), strict=True):
        np.testing.assert_allclose(a, b, atol=1e-6)
    z = np.random.default_rng(0).normal(size=(5, 2))
    np.testing.assert_allclose(seven.decode(z), model.decode(z, [7] * 5), atol=1e-6)
    np.testing.assert_allclose(
        seven.losses_of(x)["loss"], make(free_bits=0.1, beta=2.0).losses_of(x, fours)["loss"],
        rtol=1e-5,
    )  # fmt: skip
    before = seven.decode(z)
    model.compile("adam", run_eagerly=True)
    model.fit(x, y, verbose=0)
    assert np.abs(seven.decode(z) - before).max() > 1e-3
    assert decompose_elbo(seven, x[y == 7], seed=0).reconstruction > 0


def test_images_of_several_classes_are_measured_each_given_its_own(x, y):
    model = make()
    rows = np.flatnonzero((y == 3) | (y == 8))[:6]
    binary, labels = (x[rows] > 0.5).astype("float32"), y[rows]
    assert 0 < np.mean(labels == 3) < 1 and np.any(np.diff(labels) > 0)
    alone = [log_likelihood_by_quadrature(model.given(k), binary) for k in (3, 8)]
    expected = np.where(labels == 3, *(answer.log_likelihood for answer in alone))
    by_grid = by_class(log_likelihood_by_quadrature, model, binary, labels)
    np.testing.assert_allclose(by_grid.log_likelihood, expected, atol=1e-4)
    np.testing.assert_array_equal(by_grid.nodes[4], alone[int(labels[4] == 8)].nodes[4])
    drawn = by_class(log_likelihood, model, binary, ONE_HOT[labels], seed=0, n_samples=500)
    assert np.all(np.abs(drawn.log_likelihood - expected) < 5 * drawn.standard_error)
    np.testing.assert_allclose(
        by_class(lambda vae, images: vae.codes(images), model, x, y), model.codes(x, y), atol=1e-6
    )


def test_figures_of_merit_of_one_class_refuse_a_model_of_many(make_vae, x, y):
    for measure in (elbo, log_likelihood, log_likelihood_by_quadrature, decompose_elbo):
        with pytest.raises(ValueError, match=r"got a ConditionalVAE of 10: take model.given"):
            measure(make(), x)
    with pytest.raises(ValueError, match="model must be a ConditionalVAE, got a VAE"):
        by_class(elbo, make_vae(), x, y)
    with pytest.raises(ValueError, match="y must hold 200 labels"):
        by_class(elbo, make(), x, y[:5])
    with pytest.raises(ValueError, match="seed must be"):
        by_class(elbo, make(), x, y, seed=-1)
    with pytest.raises(ValueError, match="measure must be a function of a VAE and images, got 3"):
        by_class(3, make(), x, y)
    with pytest.raises(ValueError, match="measure must give one value for each image, got 2 for"):
        by_class(active_units, make(), x, y)
    with pytest.raises(ValueError, match="measure must give one value .* got a single value for"):
        by_class(lambda vae, images: 1.0, make(), x, y)


BAD_BATCHES = {
    "too large": ([3, 10], "labels from 0 to 9, got labels from 3 to 10"),
    "negative": ([-1, 3], "labels from 0 to 9, got labels from -1 to 3"),
    "two classes": (ONE_HOT[[3, 4]] + ONE_HOT[4], "got a row with 2 numbers other than 0, 2 of"),
    "no class": (0 * ONE_HOT[[3, 4]], "got a row with 0 numbers other than 0, 0 of them 1"),
    "soft": (0.5 * ONE_HOT[[3, 4]] + 0.5 * ONE_HOT[5], "2 numbers other than 0, 0 of them 1"),
    "NaN": (np.nan * ONE_HOT[[3, 4]], "numbers other than 0, 0 of them 1"),
}


@pytest.mark.parametrize(
    ("bad", "mode"),
    [
        *((bad, "eager") for bad in BAD_BATCHES),
        ("too large", "graph"),
        ("too large", "xla"),
        ("two classes", "xla"),
    ],
)
def test_a_batch_with_bad_labels_leaves_the_weights(x, bad, mode):
    labels, message = BAD_BATCHES[bad]
    model = make()
    model.compile("adam", **MODES[mode])
    before = model.get_weights()
    with pytest.raises(ValueError, match=f"{message}.*; the weights are those of before"):
        model.fit(batches(x[:2], labels), verbose=0)
    for a, b in zip(model.get_weights(), before, strict=True):
        np.testing.assert_array_equal(a, b)
    with pytest.raises(ValueError, match=f"{message}[^;]*$"):
        model.evaluate(batches(x[:2], labels), verbose=0)
    good = [3, 4] if np.ndim(labels) == 1 else ONE_HOT[[3, 4]]
    model.fit(batches(x[:2], good), verbose=0)
    assert not all(map(np.array_equal, model.get_weights(), before))


def test_a_bad_image_is_refused_as_without_labels(x, y):
    model = make()
    model.compile("adam")
    with pytest.raises(ValueError, match="gray values in .*, got values from 0 to 2; the weights"):
        model.fit(batches(2 * x, y), verbose=0)


@pytest.mark.parametrize(
    ("labels", "got"),
    [
        (None, "NoneType"),
        ("floats", r"float64 of shape \((64|None),\)"),
        ("narrow", r"float64 of shape \((64|None), (9|None)\)"),
        ("a column", r"int64 of shape \((64|None), (1|None)\)"),
        ("words", "string of shape"),
    ],
)
def test_batches_with_labels_of_another_kind_are_refused(x, y, labels, got):
    kinds = {
        "floats": y.astype(float), "narrow": ONE_HOT[y][:, :9], "a column": y[:, None],
        "words": y.astype(str),
    }  # fmt: skip
    bad = batches(x, kinds[labels]) if labels else tf.data.Dataset.from_tensor_slices(x).batch(64)
    model = make()
    model.compile("adam", run_eagerly=True)
    for call in (model.fit, model.evaluate, model.predict):
        with pytest.raises(ValueError, match=f"y must come with each batch of images.*; got {got}"):
            call(bad, verbose=0)


def test_a_batch_with_fewer_labels_than_images_is_refused(x, y):
    class Short(keras.utils.PyDataset):
        def __len__(self):
            return 1

        def __getitem__(self, index):
            return x[:4], y[:3]

    model = make()
    model.compile("adam", run_eagerly=True)
    with pytest.raises(ValueError, match="y must hold 4 labels, one for each image, got 3"):
        model.fit(Short(), verbose=0)


def test_after_labels_of_another_kind_the_next_good_batch_is_taken(x, y):
    model = make()
    model.compile("adam")
    for bad, good in ((ONE_HOT[y][:, :9], ONE_HOT[y]), (y[:, None], y)):
        with pytest.raises(ValueError, match="y must come with each batch of images"):
            model.evaluate(batches(x, bad), verbose=0)
        model.evaluate(batches(x, good), verbose=0)


NO_LABELS = [
    (None, "got None"),
    ("seven", "got 'seven'"),
    (7, r"got shape \(\)"),
    ([], r"got shape \(0,\)|got float64"),
    ([7.0, 1.0], r"got float64 of shape \(2,\)"),
    ([True, False], "got bool"),
    ([7, 10], "got labels from 7 to 10"),
    ([-1, 7], "got labels from -1 to 7"),
    (np.eye(9)[:2], r"got shape \(2, 9\)"),
    ([[1, 2], [3]], "got "),
    (0 * ONE_HOT[:2], r"got \[0.0, 0.0"),
    (np.nan * ONE_HOT[:2], r"got \[nan"),
    (2 * ONE_HOT[:2] - ONE_HOT[2], r"got \[2.0, 0.0, -1.0"),
]


@pytest.mark.parametrize(("labels", "message"), NO_LABELS)
def test_labels_that_are_none_are_refused_by_name(x, labels, message):
    model = make()
    for name, call in {
        "y": lambda: model.encode(x[:2], labels),
        "y ": lambda: model.reconstruct(x[:2], labels),
        " y": lambda: model.decode(np.zeros((2, 2)), labels),
        "labels": lambda: model.generate(labels),
    }.items():
        with pytest.raises(ValueError, match=f"^{name.strip()} must .*(?:{message})"):
            call()


def test_soft_labels_are_for_decoding_alone(x):
    soft = 0.5 * ONE_HOT[:2] + 0.5 * ONE_HOT[5]
    model = make()
    model.compile("adam")
    for call in (
        lambda: model.encode(x[:2], soft),
        lambda: model.generate(soft),
        lambda: model.fit(x[:2], soft),
    ):
        with pytest.raises(ValueError, match="must have a single 1 among zeros in each row, got"):
            call()


def test_arrays_are_checked_before_anything_is_trained(x, y):
    model = make()
    model.compile("adam")
    for data, options, message in [
        ((x,), {}, "y must be an array of labels, got None"),
        ((x, list(y)), {}, "y must be an array of labels, got"),
        ((x, y[:5]), {}, "y must hold 200 labels, one for each image, got 5"),
        ((x, y + 1), {}, "y must be labels from 0 to 9, got labels from 1 to 10"),
        ((255 * x, y), {}, "x must lie in"),
        ((x, y), {"validation_data": x}, "labels in validation_data must be an array of labels"),
        ((x, y), {"validation_data": (x, y + 1)}, "labels in validation_data must be labels from"),
        ((x, y), {"sample_weight": np.ones(200)}, "sample weights are not supported"),
    ]:
        with pytest.raises(ValueError, match=message):
            model.fit(*data, verbose=0, **options)
    with pytest.raises(ValueError, match="y must be an array of labels, got None"):
        model.evaluate(x)
    with pytest.raises(ValueError, match=r"x must be a source of batches \(x, y\)"):
        model.predict(x)
    with pytest.raises(ValueError, match="y must hold 3 labels"):
        model.decode(np.zeros((3, 2)), [1, 2])
    with pytest.raises(ValueError, match=r"z must have shape \(n, 2\), got \(2, 3\)"):
        model.decode(np.zeros((2, 3)), [1, 2])


@pytest.mark.parametrize("label", [10, -1, 7.0, "7", None, True])
def test_a_class_that_is_none_is_refused(label):
    message = re.escape(f"label must be an integer from 0 to 9, got {label!r}")
    with pytest.raises(ValueError, match=message):
        make().given(label)


def test_networks_that_do_not_fit_are_refused(digits):
    plain = build_encoder(2, hidden=(8,)), build_decoder(2, hidden=(8,))
    told = [build(2, hidden=(8,), classes=10) for build in (build_encoder, build_decoder)]
    with pytest.raises(ValueError, match="encoder must have 2 inputs for a ConditionalVAE, got 1"):
        ConditionalVAE(plain[0], told[1])
    with pytest.raises(ValueError, match="decoder must have 2 inputs for a ConditionalVAE, got 1"):
        ConditionalVAE(told[0], plain[1])
    with pytest.raises(ValueError, match="encoder must have 1 inputs for a VAE, got 2"):
        VAE(*told)
    with pytest.raises(ValueError, match=r"a label of one shape, .* got \(10,\) and \(9,\)"):
        ConditionalVAE(told[0], build_decoder(2, hidden=(8,), classes=9))
    with pytest.raises(ValueError, match="prior must do without .* got a VampPrior, whose pseudo"):
        ConditionalVAE(*told, prior=VampPrior(2, 3, digits.x_train[:3]))
