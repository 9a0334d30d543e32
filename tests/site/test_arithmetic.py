"""What the views compute in a real browser is what Keras, SciPy and the package compute."""

import keras
import numpy as np
import pytest
from scipy import stats

from vae_tutorial import (
    Bernoulli,
    StandardNormal,
    effective_beta,
    gaussian_kl,
    lerp,
    load_pretrained,
    reparameterize,
    slerp,
)
from vae_tutorial.widgets import PageNetwork
from vae_tutorial.widgets.live_view import BUNDLES

SOURCES = BUNDLES.parent
CALL = "async ([file, name, values]) => (await import(`/lib/${file}.js`))[name](...values)"


@pytest.fixture(scope="module")
def library(browser):
    """A page that imports the library's modules as they lie in the repository."""
    page = browser.new_page()

    def answer(route):
        path = SOURCES / route.request.url.removeprefix("http://library.test/")
        if path.suffix == ".js":
            route.fulfill(path=path, content_type="text/javascript")
        else:
            route.fulfill(body="<!doctype html>", content_type="text/html")

    page.route("http://library.test/**", answer)
    page.goto("http://library.test/")
    yield page
    page.close()


@pytest.fixture
def call(library):
    """Call a function of the library by file and name."""
    return lambda file, name, *values: library.evaluate(CALL, [file, name, list(values)])


def random_network(seed):
    """Return a chain of layers whose kinds, sizes and weights follow from the seed."""
    rng = np.random.default_rng(seed)
    side = int(rng.integers(3, 8))
    layers = [keras.Input((int(rng.integers(1, 6)),))]
    for _ in range(rng.integers(0, 3)):
        layers.append(keras.layers.Dense(int(rng.integers(1, 40)), rng.choice(["relu", "sigmoid"])))
    depth = int(rng.integers(1, 5))
    layers.append(keras.layers.Dense(side * side * depth, use_bias=bool(rng.integers(2))))
    layers += [keras.layers.Reshape((side, side, depth)), keras.layers.Activation("relu")]
    for _ in range(rng.integers(0, 4)):
        kind = rng.choice([keras.layers.Conv2D, keras.layers.Conv2DTranspose])
        kernel = tuple(int(k) for k in rng.integers(1, 5, 2))
        strides = tuple(int(s) for s in rng.integers(1, 4, 2))
        layers.append(
            kind(
                int(rng.integers(1, 6)),
                kernel,
                strides,
                "same",
                activation=rng.choice(["relu", None]),
            )
        )
    layers.append(keras.layers.Conv2D(1, 3, padding="same"))
    model = keras.Sequential(layers)
    # The page has 16 bits a weight; the oracle gets the same numbers.
    model.set_weights(
        [
            rng.normal(0, 0.5, w.shape).astype("float16").astype("float32")
            for w in model.get_weights()
        ]
    )
    return model, rng.normal(size=(3, model.input_shape[-1])).astype("float32")


RUN = """async ([layers, weights, inputs]) => {
    const { PageNetwork } = await import("/lib/network.js");
    const network = new PageNetwork(layers, new DataView(Uint8Array.from(weights).buffer));
    const alone = inputs.flatMap((z) => Array.from(network.run(z)));
    return [alone, Array.from(network.run(inputs.flat(), inputs.length))];
}"""


def in_the_page(library, model, inputs):
    """Run a network in Chromium, one input at a time and all at once."""
    network = PageNetwork.of(model)
    return library.evaluate(RUN, [network.layers, list(network.weights), inputs.tolist()])


@pytest.mark.parametrize("seed", range(12))
def test_random_networks_compute_in_the_page_what_keras_computes(library, seed):
    model, inputs = random_network(seed)
    expected = 1 / (1 + np.exp(-np.asarray(model(inputs), float)))
    for logits in in_the_page(library, model, inputs):
        gray = 1 / (1 + np.exp(-np.reshape(logits, expected.shape)))
        assert np.abs(gray - expected).max() <= 1 / 255


@pytest.mark.parametrize("name", ["ae-2d", "vae-2d", "vae-2d-conv", "vae-2d-small", "vae-16d"])
def test_shipped_decoders_compute_in_the_page_what_keras_computes(library, name, rng):
    model = load_pretrained(name, "digits")
    z = rng.normal(size=(20, model.latent_dim)).astype("float32")
    expected = model.decode(z).ravel()
    for logits in in_the_page(library, model.decoder, z):
        assert np.abs(1 / (1 + np.exp(-np.array(logits))) - expected).max() <= 1 / 255


@pytest.mark.parametrize("scale", [0.1, 3, 60])
def test_reconstruction_loss_is_that_of_the_bernoulli_likelihood(call, rng, scale):
    x = rng.random((1, 28, 28, 1)).astype("float32")
    logits = rng.normal(0, scale, x.shape).astype("float32")
    expected = -float(Bernoulli()(x, logits)[0])
    loss = call("vae", "bernoulliLoss", x.ravel().tolist(), logits.ravel().tolist())
    assert loss == pytest.approx(expected, rel=1e-5)


def test_draw_is_that_of_the_reparameterization_trick(call, rng):
    mean, log_var, noise = rng.normal(0, [[1], [3], [1]], (3, 16))
    z = call("vae", "reparameterize", mean.tolist(), log_var.tolist(), noise.tolist())
    np.testing.assert_allclose(z, reparameterize(mean, log_var, noise), rtol=1e-12)


KL = """async ([mean, logVar]) => {
    const { widened } = await import("/lib/vae.js");
    const { priorOf } = await import("/lib/prior.js");
    return priorOf({ kind: "StandardNormal", circles: [] }).kl(mean, widened(logVar));
}"""


@pytest.mark.parametrize("scale", [0, 2, 100])
def test_kl_divergence_is_that_of_the_package(library, rng, scale):
    mean, log_var = rng.normal(0, scale, (2, 16))
    expected = gaussian_kl(mean, log_var)
    assert StandardNormal(16).kl(mean, log_var) == pytest.approx(expected)
    kl = library.evaluate(KL, [mean.tolist(), log_var.tolist()])
    assert kl == pytest.approx(float(expected), rel=1e-9)


DENSITY = """async (z) => {
    const { priorOf } = await import("/lib/prior.js");
    const prior = priorOf({ kind: "StandardNormal", circles: [] });
    return [prior.logDensity(z), prior.density(z)];
}"""


@pytest.mark.parametrize("latent_dim", [1, 2, 16])
def test_prior_density_is_that_of_scipy(library, rng, latent_dim):
    z = 2 * rng.normal(size=latent_dim)
    expected = [stats.norm.logpdf(z).sum(), stats.norm.pdf(z).prod()]
    assert library.evaluate(DENSITY, z.tolist()) == pytest.approx(expected, rel=1e-9, abs=0)


COUNTS = ("height", "width", "channels", "latent_dim")
LOSS = """async (losses) => {
    const { effectiveBeta, missing } = await import("/lib/loss_units.js");
    return losses.map((loss) => [missing(loss), effectiveBeta(loss)]);
}"""


def test_betas_of_losses_are_those_of_the_package(library, rng):
    losses = [
        {
            **{name: int(rng.integers(1, 99)) for name in COUNTS},
            **{name: float(np.exp(3 * rng.normal())) for name in ("weight", "kl_weight", "scale")},
            "likelihood": likelihood,
            "pixels": pixels,
            "latents": latents,
        }
        for likelihood in ("bernoulli", "squared_error", "gaussian")
        for pixels in ("sum", "mean")
        for latents in ("sum", "mean")
        for _ in range(5)
    ]
    for loss, (missing, found) in zip(losses, library.evaluate(LOSS, losses), strict=True):
        shape = [loss.pop(name) for name in COUNTS[:3]]
        loss["scale"] = loss["scale"] if loss["likelihood"] == "gaussian" else None
        expected = effective_beta(shape, **loss)
        assert missing is None
        assert found["beta"] == pytest.approx(expected.beta, rel=1e-12)
        assert found["scale"] == (expected.scale and pytest.approx(expected.scale, rel=1e-12))


FORWARD = """async ([networks, ...inputs]) => {
    const { PageNetwork } = await import("/lib/network.js");
    const { priorOf } = await import("/lib/prior.js");
    const { forward } = await import("/lib/vae.js");
    const [encoder, decoder] = networks.map(([layers, weights]) =>
        new PageNetwork(layers, new DataView(Uint8Array.from(weights).buffer)));
    const prior = priorOf({ kind: "StandardNormal", circles: [] });
    const result = forward({ encoder, decoder, prior }, ...inputs);
    return { ...result, logits: Array.from(result.logits) };
}"""


@pytest.mark.parametrize("width", [1, 0.4])
@pytest.mark.parametrize("name", ["vae-2d-small", "vae-2d-conv", "vae-16d"])
def test_forward_pass_and_negative_elbo_are_those_of_keras(library, digits, rng, name, width):
    vae = load_pretrained(name, "digits")
    for network in (vae.encoder, vae.decoder):
        # The page has 16 bits a weight; the oracle gets the same numbers.
        network.set_weights([w.astype("float16") for w in network.get_weights()])
    x, noise = digits.x_test[:1], rng.normal(size=vae.latent_dim)
    networks = [PageNetwork.of(network) for network in (vae.encoder, vae.decoder)]
    packed = [[network.layers, list(network.weights)] for network in networks]
    result = library.evaluate(FORWARD, [packed, x.ravel().tolist(), noise.tolist(), width])
    mean, log_var = (np.asarray(part, float)[0] for part in vae.encoder(x))
    sigma = width * np.exp(log_var / 2)
    z = mean + sigma * noise
    logits = np.asarray(vae.decoder(z[None].astype("float32")), float)
    reconstruction = -float(vae.likelihood(x, logits.astype("float32"))[0])
    kl = ((sigma**2 + mean**2 - 1) / 2 - np.log(sigma)).sum()
    for found, expected in ((result["mean"], mean), (result["sigma"], sigma), (result["z"], z)):
        np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-4)
    np.testing.assert_allclose(result["logits"], logits.ravel(), rtol=1e-3, atol=5e-3)
    assert result["reconstruction"] == pytest.approx(reconstruction, rel=1e-4)
    assert result["kl"] == pytest.approx(kl, rel=1e-4)
    assert result["negativeElbo"] == pytest.approx(reconstruction + kl, rel=1e-4)


@pytest.mark.parametrize(("name", "path"), [("lerp", lerp), ("slerp", slerp)])
@pytest.mark.parametrize("latent_dim", [2, 16])
def test_walks_are_those_of_the_package(call, rng, name, path, latent_dim):
    start, end = rng.normal(size=(2, latent_dim))
    for t, expected in zip(np.linspace(0, 1, 7), path(start, end, 7), strict=True):
        z = call("walks", name, start.tolist(), end.tolist(), float(t))
        np.testing.assert_allclose(z, expected, rtol=1e-9, atol=1e-12)


NOISE = """async (seed) => {
    const next = (await import("/lib/random.js")).normals(seed);
    return Array.from({ length: 20000 }, next);
}"""


def test_noise_of_the_page_is_standard_normal_and_follows_from_its_seed(library):
    first, again, other = (library.evaluate(NOISE, seed) for seed in (7, 7, 8))
    assert first == again != other
    # The seeds are fixed, so that this cannot fail by chance.
    assert stats.kstest(first, "norm").pvalue > 0.01
    assert abs(np.corrcoef(first[:-1], first[1:])[0, 1]) < 0.02
