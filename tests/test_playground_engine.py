"""The playground's engine against Keras: losses, every gradient, Adam, and training as a whole."""

import json
import subprocess
from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers, ops

from vae_tutorial import VAE, reparameterize
from vae_tutorial.likelihoods import Bernoulli, Gaussian
from vae_tutorial.widgets.small_digits import small_digits

ENGINE = Path(__file__).parent / "playground_engine.mjs"
MEASURED = Path(__file__).parents[1] / "benchmarks" / "results" / "playground.json"
COUNT, PIXELS = 7, 12
TOLERANCE = 1e-6  # the bar is 1e-4


def of_engine(kind, tasks):
    """Return what the page's code makes of each task."""
    told = json.dumps({"kind": kind, "tasks": tasks})
    node = subprocess.run(
        ["node", ENGINE], input=told, stdout=subprocess.PIPE, text=True, check=True
    )
    return json.loads(node.stdout)


@pytest.fixture(autouse=True)
def double_precision():
    """Let Keras compute with 64 bits, as the page does."""
    before = keras.config.dtype_policy(), keras.config.floatx()
    keras.config.set_dtype_policy("float64")
    keras.config.set_floatx("float64")
    yield
    keras.config.set_dtype_policy(before[0])
    keras.config.set_floatx(before[1])


def chain(h, levers):
    for _ in range(levers["layers"]):
        h = layers.Dense(levers["units"], levers["activation"])(h)
    return h


def vae_of(levers, pixels, weights, warm=1.0):
    """Build the page's model, with the same weights.

    The mean over pixels is a KL that is as many times dearer, and all divided by their number.
    """
    image, z = keras.Input((1, pixels, 1)), keras.Input((levers["latent_dim"],))
    h = chain(layers.Flatten()(image), levers)
    encoder = keras.Model(image, [layers.Dense(levers["latent_dim"])(h) for _ in range(2)])
    logits = layers.Dense(pixels)(chain(z, levers))
    decoder = keras.Model(z, layers.Reshape((1, pixels, 1))(logits))
    gaussian = levers["likelihood"] == "gaussian"
    vae = VAE(
        encoder,
        decoder,
        beta=levers["beta"] * warm * (pixels if levers["mean_over_pixels"] else 1),
        likelihood=Gaussian(levers["scale"]) if gaussian else Bernoulli(),
        free_bits=levers["free_bits"],
    )
    arrays = arrays_of(weights)
    assert [tuple(v.shape) for v in vae.trainable_variables] == [a.shape for a in arrays]
    for variable, array in zip(vae.trainable_variables, arrays, strict=True):
        variable.assign(array)
    return vae


def arrays_of(parts):
    return [np.reshape(part["values"], part["shape"]) for part in parts]


def gradients_of(vae, levers, x, epsilon, pixels):
    """Return objective, losses and gradients with this noise, as the page counts them."""

    def draw(parameters):
        mean, log_var = parameters
        return reparameterize(mean, log_var, epsilon) if levers["draw"] else mean

    vae.sampling.call = draw
    losses, gradients = vae.gradients_of(np.reshape(x, (-1, 1, pixels, 1)))
    means = {name: float(ops.mean(loss)) for name, loss in losses.items()}
    share = 1 / pixels if levers["mean_over_pixels"] else 1
    return means["loss"] * share, means, [share * g.numpy() for g in gradients]


def distance(found, expected):
    """Return how far all arrays together are from what they should be, in proportion."""
    found, expected = (
        np.concatenate([np.ravel(a) for a in arrays]) for arrays in (found, expected)
    )
    return np.linalg.norm(found - expected) / np.linalg.norm(expected)


NETWORKS = [
    {"activation": activation, "layers": depth, "latent_dim": latent_dim, "units": 10}
    for activation in ("relu", "tanh")
    for depth in (0, 1, 2)
    for latent_dim in (1, 2, 3, 8)
]
LOSSES = [
    {"likelihood": likelihood, "units": 16, **levers}
    for likelihood in ("bernoulli", "gaussian")
    for levers in (
        {"beta": 0},
        {"beta": 4.5},
        {"beta": 20, "mean_over_pixels": True},
        {"mean_over_pixels": True, "free_bits": 0.2, "latent_dim": 8},
        {"draw": False},
        {"draw": False, "beta": 0},
        {"scale": 0.05},
        {"scale": 1},
        {"free_bits": 0.15, "latent_dim": 8},
        {"free_bits": 2, "latent_dim": 3},
    )
]


def compare(tasks):
    for task, told in zip(tasks, of_engine("batch", tasks), strict=True):
        levers, pixels = told["levers"], task["pixels"]
        vae = vae_of(levers, pixels, told["weights"], task["warm"])
        epsilon = np.reshape(told["epsilon"], (-1, levers["latent_dim"]))
        objective, means, gradients = gradients_of(vae, levers, told["x"], epsilon, pixels)
        assert told["objective"] == pytest.approx(objective, rel=TOLERANCE), task
        assert told["reconstruction"] == pytest.approx(means["reconstruction_loss"], rel=TOLERANCE)
        assert told["kl"] == pytest.approx(means["kl_loss"], rel=TOLERANCE)
        assert distance(arrays_of(told["gradients"]), gradients) < TOLERANCE, task
        for found, expected in zip(arrays_of(told["gradients"]), gradients, strict=True):
            np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-9, err_msg=str(task))
        yield told


def task(levers, seed, warm=1, pixels=PIXELS):
    return {"levers": {**levers, "seed": seed}, "warm": warm, "count": COUNT, "pixels": pixels}


def test_losses_and_gradients_agree_with_keras_for_every_network():
    list(compare([task(levers, seed) for seed, levers in enumerate(NETWORKS)]))


def test_losses_and_gradients_agree_with_keras_for_every_lever_of_the_loss():
    list(compare([task(levers, seed) for seed, levers in enumerate(LOSSES)]))


def test_losses_and_gradients_agree_with_keras_in_warm_up_and_on_toy_data():
    tasks = [task({"units": 16, "beta": 2}, 1, warm) for warm in (0, 0.3, 1)]
    tasks += [task({"units": 16, "likelihood": "gaussian"}, 2, pixels=2)]
    list(compare(tasks))


def test_free_bits_bind_in_some_dimensions_of_the_batches_above():
    free = [levers for levers in LOSSES if levers.get("free_bits", 0) == 0.15]
    for told in compare([task(levers, seed) for seed, levers in enumerate(free)]):
        below = np.array(told["kl_by_dimension"]) < 0.15
        assert below.any() and not below.all()


def test_adam_takes_the_steps_of_keras_while_the_learning_rate_is_turned():
    rng = np.random.default_rng(3)
    start = rng.normal(size=50)
    steps = [
        {"gradient": (rng.normal(size=50) * 10.0 ** rng.integers(-6, 3)).tolist(), "rate": rate}
        for rate in [2e-3] * 10 + [0.1] * 10
    ]
    (told,) = of_engine("adam", [{"start": start.tolist(), "steps": steps}])
    weights = keras.Variable(start)
    optimizer = keras.optimizers.Adam(1.0)
    for step, found in zip(steps, told, strict=True):
        optimizer.learning_rate = step["rate"]
        optimizer.apply([ops.convert_to_tensor(step["gradient"])], [weights])
        # Keras keeps 0.9 and 0.999 to the power of the step, and the rate, in 32 bits.
        np.testing.assert_allclose(found, weights.numpy(), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("levers", [{}, {"likelihood": "gaussian", "warm_up": 1, "beta": 2}])
def test_an_epoch_in_the_page_is_an_epoch_of_keras_with_the_same_batches_and_noise(levers):
    pixels, labels = small_digits()
    x, test = np.reshape(pixels, (len(labels), 64))[:760] / 16, 360
    (told,) = of_engine(
        "run", [{"levers": levers, "x": x.ravel().tolist(), "test": test, "epochs": 2}]
    )
    sizes = [batch["size"] for batch in told["batches"]]
    assert sizes == 2 * [64, 64, 64, 64, 64, 64, 16]
    levers = {
        "latent_dim": 2, "units": 64, "layers": 1, "activation": "relu", "likelihood": "bernoulli",
        "beta": 1, "scale": 0.2, "mean_over_pixels": False, "draw": True, "free_bits": 0, **levers,
    }  # fmt: skip
    vae = vae_of(levers, 64, told["before"])
    # Keras's Adam rounds its rates to 32 bits, and the units of a relu are close calls: so here
    # it is written out, in 64.
    weights = [v.numpy() for v in vae.trainable_variables]
    first, second = ([np.zeros_like(w) for w in weights] for _ in range(2))
    for step, batch in enumerate(told["batches"], 1):
        vae.beta = levers["beta"] * batch["warm"]
        epsilon = np.reshape(batch["epsilon"], (-1, 2))
        _, _, gradients = gradients_of(vae, levers, batch["x"], epsilon, 64)
        rate = 2e-3 * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
        for w, m, v, gradient in zip(weights, first, second, gradients, strict=True):
            m += 0.1 * (gradient - m)
            v += 0.001 * (gradient**2 - v)
            w -= rate * m / (np.sqrt(v) + 1e-7)
        for variable, value in zip(vae.trainable_variables, weights, strict=True):
            variable.assign(value)
    after, before = arrays_of(told["after"]), arrays_of(told["before"])
    assert distance(after, before) > 0.02
    assert distance(after, weights) < 1e-9


def test_the_page_starts_as_the_recipe_says_and_sees_each_example_once_an_epoch():
    pixels, labels = small_digits()
    x, test = np.reshape(pixels, (len(labels), 64))[:760] / 16, 360
    (told,) = of_engine("run", [{"levers": {}, "x": x.ravel().tolist(), "test": test, "epochs": 1}])
    arrays = arrays_of(told["before"])
    for kernel, bias in zip(arrays[:-2:2], arrays[1:-2:2], strict=True):
        limit = np.sqrt(6 / sum(kernel.shape))  # Glorot's uniform distribution
        assert 0.9 * limit < np.abs(kernel).max() <= limit
        assert kernel.std() == pytest.approx(limit / np.sqrt(3), rel=0.2)
        assert not bias.any()
    share = x[test:].mean(axis=0).clip(0.001, 0.999)
    np.testing.assert_allclose(arrays[-1], np.log(share / (1 - share)), atol=1e-9)
    seen = np.concatenate([np.reshape(batch["x"], (-1, 64)) for batch in told["batches"]])
    assert seen.shape == (400, 64) and not np.array_equal(seen, x[test:])
    np.testing.assert_array_equal(np.sort(seen @ np.arange(64)), np.sort(x[test:] @ np.arange(64)))


def test_a_hundred_epochs_in_the_page_end_where_those_of_keras_fit_end():
    nll = json.loads(MEASURED.read_text(encoding="utf-8"))["nll"]
    page, fit = nll["page"], nll["keras"]
    for losses in (page, fit):
        assert len(losses) == len(set(losses)) == 5  # one a seed
    assert min(fit) <= np.mean(page) <= max(fit)
    assert min(page) <= np.mean(fit) <= max(page)
