"""The beta of a loss, against a loss that NumPy computes from its definition and a fit of it."""

import numpy as np
import pytest
from scipy import stats

from vae_tutorial import effective_beta
from vae_tutorial.loss_units import CONVENTIONS

IMAGES = 3  # of a batch, and of the settings that are fitted
SETTINGS = 12
PLAIN = {"shape": (4, 3, 2), "likelihood": "bernoulli", "pixels": "sum", "latents": "sum"}
OTHERS = [
    PLAIN | {"pixels": ("sum", "sum", "mean")},
    PLAIN | {"pixels": ("mean", "sum", "mean"), "weight": 3.0, "kl_weight": 0.4},
    PLAIN | {"pixels": ["mean", "mean", "sum"], "likelihood": "squared_error"},
    PLAIN | {"shape": (5,), "pixels": ("mean",)},
    PLAIN | {"shape": [6, 2], "pixels": ("sum", "mean"), "latents": "mean", "latent_dim": 3},
    PLAIN | {"latents": "mean", "latent_dim": 5, "kl_weight": 10.0},
    PLAIN | {"batch": "sum"},
    PLAIN | {"batch": "sum", "kl_batch": "mean", "batch_size": IMAGES},
    PLAIN | {"batch": "mean", "kl_batch": "sum", "batch_size": IMAGES},
    PLAIN | {"kl_batch": "sum", "batch_size": IMAGES, "pixels": "mean", "latents": "mean",
             "latent_dim": 4},
    PLAIN | {"likelihood": "gaussian", "scale": 0.1},
    PLAIN | {"likelihood": "gaussian", "scale": 2.5, "pixels": "mean", "kl_weight": 0.03},
    PLAIN | {"likelihood": "gaussian", "scale": 0.3, "pixels": ("mean", "sum", "sum")},
    PLAIN | {"likelihood": "squared_error", "scale": 0.1},
    PLAIN | {"likelihood": "squared_error", "scale": 3.0, "pixels": "mean", "weight": 0.2},
    PLAIN | {"likelihood": "squared_error", "batch": "sum", "kl_batch": "mean",
             "batch_size": IMAGES},
]  # fmt: skip
LOSSES = [*CONVENTIONS.values(), *OTHERS]


def reduced(values, kinds, first):
    """Sum or average over the axes from ``first`` on, one after the other."""
    for kind in reversed(kinds):
        values = {"sum": np.sum, "mean": np.mean}[kind](values, axis=-1)
    assert values.ndim == first
    return values


def each(kinds, number):
    return [kinds] * number if isinstance(kinds, str) else kinds


def parts(loss, rng, scale):
    """Return loss, negative log-likelihood and KL divergence of a batch, by their definitions.

    The two last are in nats, averaged over the images; a pixel's standard deviation is ``scale``.
    """
    shape, latent_dim = tuple(loss["shape"]), loss.get("latent_dim", 2)
    width = rng.uniform(0.05, 1)  # settings differ most in how far the images are off
    x = rng.random((IMAGES, *shape))
    mean = np.clip(x + width * rng.normal(size=x.shape), 0.01, 0.99)
    mu = rng.uniform(0, 3) * rng.normal(size=(IMAGES, latent_dim))
    sigma = np.exp(rng.normal(size=mu.shape))
    kl = (sigma**2 + mu**2 - 1) / 2 - np.log(sigma)
    log_density = -(x * np.log(mean) + (1 - x) * np.log(1 - mean))
    if loss["likelihood"] != "bernoulli":
        log_density = -stats.norm.logpdf(x, mean, scale)
    error = {
        "bernoulli": log_density,
        "squared_error": (x - mean) ** 2,
        "gaussian": -stats.norm.logpdf(x, mean, loss.get("scale", 1)),
    }[loss["likelihood"]]
    batch = loss.get("batch", "mean")
    of_images = reduced(error, each(loss["pixels"], len(shape)), 1)
    of_codes = reduced(kl, [loss["latents"]], 1)
    value = loss.get("weight", 1) * reduced(of_images, [batch], 0)
    value += loss.get("kl_weight", 1) * reduced(of_codes, [loss.get("kl_batch", batch)], 0)
    return value, log_density.sum() / IMAGES, kl.sum() / IMAGES


def fitted_beta(loss, scale=None, seed=0):
    """Fit loss = a NLL + b KL + const over random settings, and return b / a."""
    rng = np.random.default_rng(seed)
    values, nll, kl = np.transpose([parts(loss, rng, scale) for _ in range(SETTINGS)])
    columns = np.stack([nll, kl, np.ones(SETTINGS)], axis=1)
    factors = np.linalg.lstsq(columns, values)[0]
    assert np.allclose(columns @ factors, values), "the loss is no sum of these"
    a, b, _ = factors
    return b / a


@pytest.mark.parametrize("loss", LOSSES)
def test_beta_is_the_weight_of_the_kl_divergence_in_nats(loss):
    units = effective_beta(**loss)
    scale = loss.get("scale", np.sqrt(1 / 2))
    assert fitted_beta(loss, scale) == pytest.approx(units.beta, rel=1e-6)


@pytest.mark.parametrize("loss", [loss for loss in LOSSES if loss["likelihood"] != "bernoulli"])
def test_with_the_scale_that_is_returned_the_loss_is_the_negative_elbo(loss):
    units = effective_beta(**loss)
    assert fitted_beta(loss, units.scale) == pytest.approx(1, rel=1e-6)
    # And so says the formula itself, told for this scale.
    if loss["likelihood"] == "squared_error":
        assert effective_beta(**loss | {"scale": units.scale}).beta == pytest.approx(1)


@pytest.mark.parametrize(
    ("arguments", "beta", "scale"),
    [
        ({"shape": (28, 28), "pixels": "mean"}, 784, None),
        ({"shape": (28, 28, 1), "pixels": "sum"}, 1, None),
        ({"shape": (28, 28, 1), "pixels": ("sum", "sum", "mean")}, 1, None),
        ({"shape": (32, 32, 3), "pixels": ("sum", "sum", "mean")}, 3, None),
        (
            {"likelihood": "squared_error", "pixels": "mean", "kl_weight": 1 / 784},
            1,
            np.sqrt(0.5),
        ),
        ({"likelihood": "squared_error", "pixels": "mean", "weight": 500}, 1.568, np.sqrt(0.784)),
        (
            {
                "likelihood": "squared_error",
                "pixels": "mean",
                "shape": (64, 64, 3),
                "kl_weight": 0.00025,
            },
            3.072,
            np.sqrt(1.536),
        ),
        ({"latents": "mean", "latent_dim": 20}, 0.05, None),
        ({"likelihood": "gaussian", "scale": 0.1, "kl_weight": 4}, 4, 0.2),
        ({"kl_weight": 0}, 0, None),
        ({"likelihood": "squared_error", "kl_weight": 0}, 0, 0),
    ],
)
def test_known_losses_have_their_known_betas(arguments, beta, scale):
    units = effective_beta(**{**PLAIN, "shape": (28, 28, 1), **arguments})
    assert units.beta == pytest.approx(beta)
    assert units.scale == (None if scale is None else pytest.approx(scale))


def test_conventions_are_nine_and_have_these_betas():
    betas = [effective_beta(**loss).beta for loss in CONVENTIONS.values()]
    assert betas == pytest.approx([1, 784, 392, 0.05, 1.568, 1.568, 0.784, 1, 3.072])


def test_what_is_not_needed_changes_nothing():
    assert effective_beta(**PLAIN, latent_dim=7, batch_size=9) == effective_beta(**PLAIN)
    both = {"batch": "sum", "kl_batch": "sum", "batch_size": 9}
    assert effective_beta(**PLAIN, **both) == effective_beta(**PLAIN)


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"likelihood": None}, "likelihood"),
        ({"pixels": None}, "pixels"),
        ({"latents": None}, "latents"),
        ({"latents": "mean"}, "latent_dim"),
        ({"kl_batch": "sum"}, "batch_size"),
        ({"batch": "sum", "kl_batch": "mean"}, "batch_size"),
        ({"likelihood": "gaussian"}, "scale"),
    ],
)
def test_what_is_missing_is_asked_for_by_name(change, name):
    with pytest.raises(ValueError, match=rf"^{name} is missing: [a-zA-Z ]+\?"):
        effective_beta(**PLAIN | change)


def test_a_question_names_the_choices_that_there_are():
    with pytest.raises(ValueError, match="likelihood is missing.*'bernoulli', 'squared_error'"):
        effective_beta((28, 28, 1))


BAD = [-1.0, np.nan, np.inf, -np.inf, "1", None, True]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"likelihood": "normal"}, "likelihood must be one of 'bernoulli', .*got 'normal'"),
        ({"likelihood": 3}, "likelihood must be one of .*got 3"),
        ({"pixels": "max"}, "pixels must be one of 'sum', 'mean', got 'max'"),
        ({"pixels": ("sum", "sum", "max")}, "pixels must be one of .*got 'max'"),
        ({"pixels": ("sum", "mean")}, "each of 3 axes, got .'sum', 'mean'."),
        ({"pixels": ("sum",) * 4}, "pixels must be .*each of 3 axes"),
        ({"pixels": 1}, "pixels must be .*got 1"),
        ({"latents": "max"}, "latents must be one of 'sum', 'mean', got 'max'"),
        ({"latents": ("sum",)}, "latents must be one of"),
        ({"batch": "max"}, "batch must be one of"),
        ({"batch": None}, "batch must be one of"),
        ({"kl_batch": "max"}, "kl_batch must be one of"),
        *[({"weight": bad}, "weight must be a finite number above 0") for bad in [0, *BAD]],
        *[({"kl_weight": bad}, "kl_weight must be a finite number of at least 0") for bad in BAD],
        *[
            (
                {"likelihood": kind, "scale": bad},
                "scale must be a finite number above 0" if bad is not None else "scale is missing",
            )
            for kind in ("gaussian", "squared_error")
            for bad in [0, *BAD]
            if bad is not None or kind == "gaussian"
        ],
        ({"scale": 0.5}, "scale must not be given for 'bernoulli', got 0.5"),
        *[
            ({"latents": "mean", "latent_dim": bad}, "latent_dim must be an integer of at least 1")
            for bad in (0, -2, 2.0, "2", True)
        ],
        ({"latent_dim": 0}, "latent_dim must be an integer of at least 1, got 0"),
        ({"batch_size": 0}, "batch_size must be an integer of at least 1, got 0"),
        ({"kl_batch": "sum", "batch_size": 2.5}, "batch_size must be an integer .*got 2.5"),
        *[
            ({"shape": bad}, "shape must be sizes of an image")
            for bad in (None, (), 784, "28", {28})
        ],
        *[
            ({"shape": bad}, "size in shape must be an integer of at least 1")
            for bad in ((28, 0), (28, -1), (28, 2.5), (None, 28, 28), ((28, 28), 1))
        ],
        ({"weight": 1e-300, "kl_weight": 1e300}, "beta must be a finite number.*got weight 1e-300"),
        ({"weight": 1e-323, "shape": (9, 9), "pixels": "mean"}, "beta must be a finite number"),
        ({"shape": (10**400,), "pixels": "mean"}, "beta must be a finite number"),
        ({"likelihood": "squared_error", "scale": 1e-200}, "beta must be a finite number"),
    ],
)
def test_bad_arguments_are_refused_by_name(change, message):
    with pytest.raises(ValueError, match=message):
        effective_beta(**PLAIN | change)
