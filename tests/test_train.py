"""Training follows the recipe, and the command overwrites and accepts nothing by accident."""

import json
import re
from dataclasses import replace
from pathlib import Path

import keras
import numpy as np
import pytest

from vae_tutorial import (
    IWAE,
    ConditionalVAE,
    Gaussian,
    GaussianMixture,
    StandardNormal,
    VampPrior,
    binarize,
    load_pretrained,
    log_likelihood,
    pretrained,
)
from vae_tutorial.recipes import RECIPES, Recipe, build_from
from vae_tutorial.sweeps import DATA, SWEEPS
from vae_tutorial.train import (
    main,
    metrics_on,
    shuffled,
    split,
    train,
    train_recipe,
)

MAKEFILE = (Path(__file__).parents[1] / "Makefile").read_text(encoding="utf-8")


def test_training_twice_gives_the_same_model(digits):
    first, metrics, _ = train("vae-2d", digits, epochs=1)
    second, again, _ = train("vae-2d", digits, epochs=1)
    assert metrics == again
    for a, b in zip(first.get_weights(), second.get_weights(), strict=True):
        np.testing.assert_array_equal(a, b)


def test_a_recipe_decides_likelihood_free_bits_and_where_the_biases_start(digits):
    levers = {"likelihood": "gaussian", "scale": 0.2, "free_bits": 0.1, "log_odds": False}
    means = digits.x_train.mean(axis=0)
    model = build_from(Recipe("vae", "dense", 3, 1, **levers), means)
    assert (type(model.likelihood), model.likelihood.scale) == (Gaussian, 0.2)
    assert model.free_bits == 0.1 and not model.decoder.get_weights()[-1].any()
    assert build_from(Recipe("vae", "dense", 3, 1), means).decoder.get_weights()[-1].all()


def test_a_recipe_decides_annealing_and_the_best_scale(digits):
    levers = {"likelihood": "learned_scale_gaussian", "optimal_scale": True, "annealing": 2.0}
    recipe = Recipe("vae", "dense", 2, 1, 96, hidden=(16, 16), beta=4.0, **levers)
    model, seconds = train_recipe(recipe, digits)
    steps = -(-len(digits.x_train) // 96)
    assert model.beta == pytest.approx(4 * (steps - 1) / steps / 2)
    mean, log_var = model.encode(digits.x_train)
    z = np.random.default_rng(1).normal(mean, np.exp(log_var / 2))
    error = np.sqrt(np.mean((digits.x_train - model.decode(z)) ** 2))
    # Two draws of z; that of the first epoch hardly decides the picture.
    assert float(model.likelihood.scale) == pytest.approx(error, rel=1e-2)
    assert seconds > 0


def test_a_recipe_decides_activation_and_the_number_of_draws():
    recipe = Recipe("iwae", "dense", 3, 1, hidden=(4,), activation="tanh", k=7)
    model = build_from(recipe)
    assert (type(model), model.k) == (IWAE, 7)
    for network in (model.encoder, model.decoder):
        hidden = [layer.activation.__name__ for layer in network.layers if hasattr(layer, "units")]
        assert "tanh" in hidden and "relu" not in hidden


def test_a_recipe_decides_the_prior(digits):
    recipe = Recipe("vae", "dense", 2, epochs=1, hidden=(8,), components=3)
    model = build_from(replace(recipe, prior="mixture"))
    assert type(model.prior) is GaussianMixture and model.prior.n_components == 3
    model = build_from(replace(recipe, prior="vampprior"), pseudo_inputs=digits.x_train[:3])
    assert type(model.prior) is VampPrior
    np.testing.assert_allclose(model.prior.pseudo_inputs, digits.x_train[:3], atol=0.021)
    assert type(build_from(recipe).prior) is StandardNormal
    sampled = build_from(replace(recipe, prior="sampled normal")).prior
    z = np.array([[0.3, -2.0]])
    np.testing.assert_allclose(sampled.log_prob(z), StandardNormal(2).log_prob(z), rtol=1e-6)
    assert sampled.trainable_weights == []
    with pytest.raises(ValueError, match="prior must be one of 'standard normal'.*, got 'vamp'"):
        build_from(replace(recipe, prior="vamp"))


def test_images_that_are_held_out_train_nothing(digits):
    recipe = Recipe("vae", "dense", 2, 1, hidden=(8,), held_out=1000, binarize=True)
    changed = digits.x_train.copy()
    changed[-1000:] = 1 - changed[-1000:]
    trained = [
        train_recipe(recipe, replace(digits, x_train=images))[0].get_weights()
        for images in (digits.x_train, changed)
    ]
    for weights, others in zip(*trained, strict=True):
        np.testing.assert_array_equal(weights, others)
    kept, held_out = split(digits, recipe)
    assert len(kept) == len(digits.x_train) - 1000 and len(held_out) == 1000
    with pytest.raises(ValueError, match="held_out must leave some of 1437 images, got 1437"):
        split(digits, replace(recipe, held_out=1437))


@pytest.mark.parametrize("restarts", [0, 1])
def test_the_rate_falls_along_a_cosine_and_begins_anew(digits, restarts, monkeypatch):
    recipe = Recipe("vae", "dense", 2, 1, 96, hidden=(4,), restarts=restarts)
    schedules = []
    adam = keras.optimizers.Adam
    monkeypatch.setattr(
        "keras.optimizers.Adam",
        lambda rate, **options: schedules.append(rate) or adam(rate, **options),
    )
    train_recipe(replace(recipe, epochs=2), digits)
    steps = 2 * 15
    rates = np.array([float(schedules[0](step)) for step in range(steps)])
    cycle = steps // (1 + restarts)
    along = 1e-3 * (1 + np.cos(np.pi * np.arange(cycle) / cycle)) / 2
    expected = np.concatenate([along, along / 2]) if restarts else along
    np.testing.assert_allclose(rates, expected, rtol=1e-4, atol=1e-9)


def test_pixels_are_drawn_anew_in_each_epoch():
    recipe = Recipe("vae", "dense", 2, 1, batch_size=300, binarize=True)
    alike = np.full((1000, 28, 28, 1), 0.3, "float32")  # their order makes no difference

    def epochs():
        batches = shuffled(alike, recipe, np.zeros(1000, "int64"))
        return [
            np.concatenate([images for images, _ in batches.as_numpy_iterator()]) for _ in range(2)
        ]

    first, second = epochs()
    assert set(np.unique(first)) == {0.0, 1.0}
    # 784,000 pixels: the standard deviation of either mean is 0.0005.
    assert first.mean() == pytest.approx(0.3, abs=0.0025)
    assert np.mean(first == second) == pytest.approx(0.3**2 + 0.7**2, abs=0.003)
    assert np.mean(first[:300] == first[300:600]) == pytest.approx(0.58, abs=0.006)
    np.testing.assert_array_equal([first, second], epochs())


@pytest.mark.parametrize("binarize", [False, True])
def test_labels_stay_with_their_images_in_every_epoch(digits, binarize):
    y = np.arange(100) % 2
    x = np.ones((100, 28, 28, 1), "float32") * y[:, None, None, None].astype("float32")
    batches = shuffled(x, Recipe("cvae", "dense", 2, 1, batch_size=30, binarize=binarize), y)
    orders = []
    for _ in range(2):
        images, labels = map(np.concatenate, zip(*batches.as_numpy_iterator(), strict=True))
        np.testing.assert_array_equal(images.mean(axis=(1, 2, 3)), labels)
        orders.append(labels)
    assert not np.array_equal(*orders)


def test_a_recipe_decides_that_the_class_is_told_and_which_one_is_left_out(digits, monkeypatch):
    recipe = Recipe("cvae", "dense", 2, 1, hidden=(8,), without=7)
    model = build_from(recipe)
    assert (type(model), model.classes) == (ConditionalVAE, 10)

    class Stop(Exception):
        pass

    def refuse(x, recipe, y):
        rows = digits.y_train != 7
        np.testing.assert_array_equal(x, digits.x_train[rows])
        np.testing.assert_array_equal(y, digits.y_train[rows])
        raise Stop

    monkeypatch.setattr("vae_tutorial.train.shuffled", refuse)
    with pytest.raises(Stop):
        train_recipe(recipe, digits)
    with pytest.raises(ValueError, match="without must be an integer from 0 to 9, got 10"):
        train_recipe(replace(recipe, without=10), digits)


def test_a_conditional_model_is_measured_given_the_class(digits, monkeypatch):
    recipe = Recipe("cvae", "dense", 2, 1, hidden=(8,), binarize=True, without=7)
    monkeypatch.setitem(RECIPES, ("cvae-20d", "digits"), recipe)
    few = replace(digits, x_test=digits.x_test[:30], y_test=digits.y_test[:30])
    model, metrics, _ = train("cvae-20d", few)
    recorded = metrics.pop("likelihood")
    seen = few.y_test != 7
    x, y = few.x_test[seen], few.y_test[seen]
    assert metrics == metrics_on(model, x, y) and 0 < len(x) < 30
    nats = np.array(recorded["log_likelihood_of_images"])
    assert recorded["n_samples"] == 1000 and len(nats) == len(x)
    binary, label = binarize(x, np.random.default_rng(0)), y[0]
    ours = log_likelihood(model.given(label), binary[y == label], 1000, 1, "encoder")
    # Two estimates from 1,000 draws each, with a posterior that is close to q(z|x,y).
    np.testing.assert_allclose(nats[y == label], ours.log_likelihood, atol=0.5)


def test_likelihoods_are_recorded_where_pixels_are_black_or_white(digits, monkeypatch, tmp_path):
    recipe = Recipe("vae", "dense", 2, 1, hidden=(8,), binarize=True)
    monkeypatch.setitem(RECIPES, ("vae-50d", "digits"), recipe)
    few = replace(digits, x_test=digits.x_test[:30], y_test=digits.y_test[:30])
    monkeypatch.setattr("vae_tutorial.train.load_digits", lambda data: few)
    main(["vae-50d", "--data", "digits", "--output", str(tmp_path)])
    recorded = json.loads((tmp_path / "digits" / "vae-50d.json").read_text())["likelihood"]
    monkeypatch.setattr(pretrained, "WEIGHTS", tmp_path)
    x = binarize(few.x_test, np.random.default_rng(0))
    nats = log_likelihood(load_pretrained("vae-50d", "digits"), x, 5000, 0, "encoder")[0]
    # The recorded model had 32 bits, the loaded one has 16.
    assert recorded["negative_log_likelihood"] == pytest.approx(-nats.mean(), abs=0.1)
    np.testing.assert_allclose(recorded["log_likelihood_of_images"], nats, atol=0.5)
    assert recorded["negative_elbo"] > recorded["negative_log_likelihood"]
    assert recorded["standard_error"] == pytest.approx(nats.std(ddof=1) / 30**0.5, abs=0.1)


def test_command_writes_weights_that_load_and_overwrites_nothing(tmp_path, capsys, monkeypatch):
    arguments = ["vae-2d", "--data", "digits", "--epochs", "1", "--output", str(tmp_path)]
    main(arguments)
    assert "negative_elbo" in capsys.readouterr().out
    manifest = json.loads((tmp_path / "digits" / "vae-2d.json").read_text())
    assert manifest["recipe"]["epochs"] == 1 and manifest["recipe"]["seed"] == 0
    monkeypatch.setattr(pretrained, "WEIGHTS", tmp_path)
    assert load_pretrained("vae-2d", "digits").manifest == manifest
    before = (tmp_path / "digits" / "vae-2d.npz").read_bytes()
    with pytest.raises(SystemExit):
        main(arguments)
    assert "--overwrite replaces it" in capsys.readouterr().err
    assert (tmp_path / "digits" / "vae-2d.npz").read_bytes() == before


def test_make_train_trains_every_recipe_on_both_data_sets(monkeypatch, tmp_path):
    swept = re.search(r"^SWEEPS := (.+)$", MAKEFILE, re.M)[1]
    commands = re.findall(r"python -m vae_tutorial[.]train (.+)", MAKEFILE)
    commands = [command.replace("$(SWEEPS)", swept) for command in commands]
    trained, recorded = [], []

    def record(name, digits, epochs):
        trained.append((name, digits.name))
        return None, {}, 0.0

    class Named:
        def __init__(self, name):
            self.name = name

    monkeypatch.setattr("vae_tutorial.train.train", record)
    monkeypatch.setattr("vae_tutorial.train.save_pretrained", lambda *arguments: None)
    monkeypatch.setattr("vae_tutorial.train.load_digits", Named)
    monkeypatch.setattr("vae_tutorial.train.train_sweep", lambda *arguments: [])
    monkeypatch.setattr(
        "vae_tutorial.train.save_sweep", lambda sweep, data, *rest: recorded.append((sweep, data))
    )
    monkeypatch.chdir(tmp_path)
    for command in commands:
        main(command.split())
    assert sorted(trained) == sorted(RECIPES)
    assert sorted(recorded) == sorted((sweep, data) for sweep in SWEEPS for data in DATA)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "name one or more models, or give --all or --sweep"),
        (["--all", "vae-2d"], "name one or more models, or give --all or --sweep"),
        (["--all", "--sweep", "collapse"], "name one or more models, or give --all or --sweep"),
        (["--sweep", "beta"], "--sweep: invalid choice: 'beta'"),
        (["vae-9d"], "NAME must be one of ae-2d.*, got 'vae-9d'"),
        (["vae-2d", "--epochs", "0"], "--epochs must be at least 1, got 0"),
        (["vae-2d", "--epochs", "1.5"], "--epochs: invalid int value: '1.5'"),
        (["vae-2d", "--data", "fashion"], "--data: invalid choice: 'fashion'"),
        (["vae-2d", "--data", "digits", "--output", "a-file"], "--output must be a folder.*a-file"),
        (["vae-2d", "--data", "digits", "--output", "a-file/b"], "--output must be a folder"),
    ],
)
def test_bad_commands_are_named_before_anything_is_trained(
    arguments, message, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a-file").write_text("kept")
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert re.search(message, capsys.readouterr().err)
    assert [path.name for path in tmp_path.iterdir()] == ["a-file"]


@pytest.mark.parametrize("epochs", [0, -1, 1.5, "1", True])
def test_bad_epochs_are_refused(epochs, digits):
    with pytest.raises(ValueError, match="epochs must be an integer of at least 1, got"):
        train("vae-2d", digits, epochs)


@pytest.mark.parametrize("digits", [None, "digits", np.zeros((2, 28, 28, 1))])
def test_what_is_no_data_set_is_refused(digits):
    with pytest.raises(ValueError, match="digits must be what load_digits returns, got"):
        train("vae-2d", digits)
