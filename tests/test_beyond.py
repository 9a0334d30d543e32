"""The miniatures of chapter 11, defined as the chapter defines them, do what the chapter says."""

import itertools
import json
from types import SimpleNamespace

import keras
import numpy as np
import pytest
import tensorflow as tf
from scipy.spatial.distance import cdist
from scipy.special import expit, softmax
from scipy.stats import bernoulli, chisquare, kstest, multivariate_normal, norm

import vae_tutorial as vt
from build_tools.miniatures import CHAPTER, run_cells

STOPS = ("start", "vq", "two", "flow", "flow-prior", "diffusion")


@pytest.fixture(scope="module")
def chapter(digits):
    """What the marked cells define, by name."""
    return SimpleNamespace(**run_cells(digits))


@pytest.fixture(autouse=True)
def seeded():
    """Let what the chapter does not seed, the weights of its layers, start alike each time."""
    keras.utils.set_random_seed(0)


def marked():
    notebook = json.loads(CHAPTER.read_text("utf-8"))
    return [cell for cell in notebook["cells"] if cell["metadata"].get("miniature")]


def randomize(model, rng, scale=1.0):
    """Give each kernel weights of that many times the usual width, and each bias some, too."""
    for weight in model.trainable_weights:
        shape = weight.shape
        width = scale / np.sqrt(np.prod(shape[:-1])) if len(shape) > 1 else 0.3
        weight.assign(rng.normal(0, width, shape))


def test_each_marked_cell_belongs_to_a_stop():
    assert {cell["metadata"].get("stop") for cell in marked()} == set(STOPS)


@pytest.mark.parametrize("stop", STOPS[1:])
def test_a_miniature_is_small_enough_to_read(stop):
    cells = [cell for cell in marked() if cell["metadata"].get("stop") == stop]
    lines = [line for cell in cells for line in cell["source"] if line.strip()]
    assert 10 < len(lines) <= 40


def test_a_miniature_fits_the_mean_of_what_it_is_called_for(chapter, rng):
    prior = chapter.CodePrior(codes=3, places=4)
    rows = chapter.rows_of(rng.integers(3, size=(40, 2, 2)), 3)
    expected = np.mean(prior.predict(rows, verbose=0))  # 4 log 3, before it has learned
    assert expected == pytest.approx(4 * np.log(3), rel=1e-5)
    prior.compile(keras.optimizers.SGD(0.1), jit_compile=False)
    history = prior.fit(rows, None, batch_size=40, epochs=20, verbose=0).history["loss"]
    assert history[0] == pytest.approx(expected, rel=1e-5) and (np.diff(history) < 0).all()


def test_pixels_become_black_or_white_with_their_own_chance(chapter, rng):
    chances = np.r_[0, 1, rng.uniform(size=7)].astype("float32")
    x = np.tile(chances[:, None], (1, 20_000))
    drawn = np.asarray(chapter.Miniature().black_or_white(x))
    assert set(np.unique(drawn)) == {0, 1} and not drawn[0].any() and drawn[1].all()
    off = np.abs(drawn.mean(axis=1) - chances)
    assert (off <= 4 * np.sqrt(chances * (1 - chances) / 20_000)).all()


@pytest.mark.parametrize("codes", [1, 0, -1])
def test_a_codebook_of_less_than_two_codes_is_refused_by_name(chapter, codes):
    with pytest.raises(ValueError, match=f"^codes must be .*2.*, got {codes}$"):
        chapter.VQVAE(codes=codes)


@pytest.mark.parametrize("codes", [2, 3, 17])
def test_codes_go_straight_through_and_so_do_gradients(chapter, rng, codes):
    vq = chapter.VQVAE(codes, dim=3, width=2)
    book = rng.normal(size=(codes, 3)).astype("float32")
    vq.codebook.assign(book)
    h = rng.normal(size=(5, 4, 4, 3)).astype("float32")
    nearest = cdist(h.reshape(-1, 3), book).argmin(axis=1)
    expected = book[nearest].reshape(h.shape)
    a, b = rng.normal(size=(2, *h.shape)).astype("float32")
    start = tf.constant(h)
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(start)
        z, code = vq.straight_through(start)
        value, total = tf.reduce_sum(a * z + b * z**2), tf.reduce_sum(code)
    np.testing.assert_allclose(z, expected, atol=1e-6)
    np.testing.assert_array_equal(code, expected)
    wanted = a + 2 * b * expected
    np.testing.assert_allclose(tape.gradient(value, start), wanted, rtol=1e-5, atol=1e-5)
    # Not through what is handed on, but through the codes themselves, once for each place.
    assert tape.gradient(value, vq.codebook.value) is None
    uses = tf.convert_to_tensor(tape.gradient(total, vq.codebook.value))
    np.testing.assert_allclose(uses[:, 0], np.bincount(nearest, minlength=codes))
    assert tape.gradient(total, start) is None


def test_the_loss_is_what_the_pixels_cost_and_what_the_pull_costs(chapter, digits):
    vq = chapter.VQVAE(codes=7, dim=3, width=4)
    x = np.round(digits.x_test[:6])
    h = vq.encoder.predict(x, verbose=0)
    book = vq.codebook.numpy()
    apart = cdist(h.reshape(-1, 3), book)
    e = book[apart.argmin(axis=1)].reshape(h.shape)
    log_p = bernoulli.logpmf(x, expit(vq.decoder.predict(e, verbose=0).astype(float)))
    pull = np.square(apart.min(axis=1)).reshape(6, 16).sum(axis=1)
    expected = 1.25 * pull - log_p.sum(axis=(1, 2, 3))
    np.testing.assert_allclose(vq.predict(x, verbose=0), expected, rtol=1e-4)


@pytest.mark.parametrize("dead", [[3], [0], [1, 4]])
def test_a_dead_code_is_revived_and_a_used_one_stays(chapter, digits, rng, dead):
    vq, x = chapter.VQVAE(codes=5, dim=3, width=4), digits.x_train[:50]
    vectors = vq.encoder.predict(x, 500, verbose=0).reshape(-1, 3)
    # Beside vectors of images, no two alike; the dead ones are far from all.
    book = rng.permutation(np.unique(vectors.round(3), axis=0))[:5] + rng.normal(0, 1e-2, (5, 3))
    book[dead] = 100 + rng.normal(size=(len(dead), 3))
    vq.codebook.assign(book)
    before, used = vq.codebook.numpy(), np.setdiff1d(np.arange(5), dead)
    counts = np.bincount(cdist(vectors, before).argmin(axis=1), minlength=5)
    assert (counts[used] > 0).all() and not counts[dead].any()
    np.testing.assert_array_equal(chapter.revive(vq, x, rng), counts == 0)
    after = vq.codebook.numpy()
    np.testing.assert_array_equal(after[used], before[used])
    np.testing.assert_allclose(cdist(vectors, after[dead]).min(axis=0), 0, atol=1e-5)
    assert not chapter.revive(vq, x, rng).any()  # by now each is in use


def coupled(chapter, codes, places, rng):
    """Return a prior over codes of which each depends strongly on those before it."""
    prior = chapter.CodePrior(codes, places)
    (layer,) = [part for part in prior.logits.layers if part.weights]
    kernel, bias = rng.normal(0, 1.5, layer.kernel.shape), rng.normal(size=codes * places)
    layer.kernel.assign(layer.kernel_constraint(layer.kernel.value * 0 + kernel))
    layer.bias.assign(bias)
    return prior


def assert_causal(prior, codes, places, rng):
    """Assert that a change of a code moves later logits, and neither its own nor earlier ones."""
    rows = np.eye(codes, dtype="float32")[rng.integers(codes, size=(8, places))]
    before = prior.logits.predict(rows.reshape(8, -1), verbose=0)
    for place in range(places):
        changed = rows.copy()
        changed[:, place] = np.roll(changed[:, place], 1, axis=-1)
        after = prior.logits.predict(changed.reshape(8, -1), verbose=0)
        moved = np.abs(after - before).max(axis=(0, 2))
        assert not moved[: place + 1].any()
        assert (moved[place + 1 :] > 1e-3).all()


@pytest.mark.parametrize(("codes", "places"), [(2, 3), (3, 2), (2, 6), (4, 4)])
def test_a_prior_over_codes_looks_back_and_sums_to_one(chapter, rng, codes, places):
    prior = coupled(chapter, codes, places, rng)
    assert_causal(prior, codes, places, rng)
    every = np.array(list(itertools.product(range(codes), repeat=places)))
    nats = prior.predict(np.eye(codes)[every].reshape(len(every), -1), verbose=0)
    assert np.exp(-nats.astype(float)).sum() == pytest.approx(1, abs=1e-5)
    assert np.ptp(nats) > 1  # they differ


def test_a_prior_over_codes_still_looks_back_after_training(chapter, rng):
    prior = chapter.CodePrior(3, 4)
    codes = np.repeat(rng.integers(3, size=(60, 1)), 4, axis=1)  # a later one gives away all
    prior.compile(keras.optimizers.SGD(5.0), jit_compile=False)
    prior.fit(np.eye(3)[codes].reshape(60, -1), None, 20, epochs=3, verbose=0)
    assert_causal(prior, 3, 4, rng)


def test_grids_are_drawn_with_their_probabilities(chapter, rng):
    prior = coupled(chapter, 2, 16, rng)
    grids = chapter.draw_grids(prior, 2000, rng, 2).reshape(2000, 16)
    starts = np.array(list(itertools.product(range(2), repeat=4)))
    rows = np.pad(np.eye(2)[starts], [(0, 0), (0, 12), (0, 0)])  # the first four of 16 places
    logits = prior.logits.predict(rows.reshape(len(rows), -1), verbose=0).astype(float)
    share = softmax(logits[:, :4], axis=-1)
    expected = 2000 * np.take_along_axis(share, starts[..., None], -1)[..., 0].prod(axis=1)
    counted = np.bincount(grids[:, :4] @ [8, 4, 2, 1], minlength=16)
    assert expected.sum() == pytest.approx(2000)
    rare = expected < 5
    observed, wanted = ([*part[~rare], part[rare].sum()] for part in (counted, expected))
    assert wanted[-1] > 1 and chisquare(observed, wanted).pvalue > 1e-3


def split(parameters):
    """Return mean and standard deviation, from mean and logarithm of the variance."""
    mean, log_var = np.split(np.asarray(parameters, float), 2, axis=-1)
    return mean, np.exp(log_var / 2)


def test_the_terms_of_two_levels_are_those_of_monte_carlo(chapter, digits, rng):
    """Draw both levels with NumPy, weigh them with SciPy, and compare the means of 10,000 draws.

    The chapter's terms are random, too, since what the bottom costs depends on the top. So each
    difference may be four of its own standard errors; these are small against the terms.
    """
    n, two = 10_000, chapter.TwoLevels(digits.x_train.mean(axis=0), top=3, bottom=4, seed=1)
    for part in (two.top, two.prior, two.bottom):
        randomize(part, rng, 1.5)
    x = np.round(digits.x_test[:1])
    h = np.maximum(two.read(x), 0).repeat(n, axis=0)
    top = split(two.top(h))
    z2 = rng.normal(*top).astype("float32")
    p, heard = split(two.prior(z2)), split(two.bottom(h))
    weights = p[1] ** -2, heard[1] ** -2  # in a product of Gaussians, precisions add up
    q = np.average([p[0], heard[0]], axis=0, weights=weights), np.sum(weights, axis=0) ** -0.5
    z1 = rng.normal(*q)
    logits = two.decoder.predict(z1.astype("float32"), 2000, verbose=0).astype(float)
    ours = (
        -bernoulli.logpmf(x, expit(logits)).sum(axis=(1, 2, 3)),
        (norm.logpdf(z1, *q) - norm.logpdf(z1, *p)).sum(axis=1),
        (norm.logpdf(z2, *top) - norm.logpdf(z2)).sum(axis=1),
    )
    theirs = [np.asarray(term, float) for term in two.terms(x.repeat(n, axis=0))]
    assert np.ptp(theirs[2]) < 1e-4  # what the top costs is a formula, the same for each draw
    for one, other in zip(ours, theirs, strict=True):
        error = np.sqrt((one.var() + other.var()) / n)
        assert error < 0.03 * one.mean()
        assert abs(one.mean() - other.mean()) < 4 * error
    pixels, *codes = (term.mean() for term in ours)
    two.beta.assign(0.25)
    assert np.mean(two(x.repeat(n, axis=0))) == pytest.approx(pixels + sum(codes) / 4, rel=0.01)


def test_the_bottom_is_drawn_from_its_prior_given_the_top(chapter, rng):
    two = chapter.TwoLevels(top=2, bottom=3, seed=1)
    randomize(two.prior, rng, 1.5)
    z2, noise = (rng.normal(size=(6, dim)).astype("float32") for dim in (2, 3))
    mean, deviation = split(two.prior(z2))
    expected = expit(two.decoder((mean + deviation * noise).astype("float32")))
    np.testing.assert_allclose(chapter.draw_bottom(two, z2, noise), expected, atol=1e-5)


def smooth(dim, rng):
    """Return scales and shifts that depend on their input, without a network."""
    one, two = rng.uniform(0.5, 1.5, (2, dim, dim)).astype("float32")

    return lambda a: tf.concat([tf.cos(2 * a) @ one, 3 * tf.sin(a @ two)], axis=-1)


@pytest.mark.parametrize("dim", [2, 4, 10])
def test_a_coupling_step_is_undone_and_says_its_determinant(chapter, rng, dim):
    nets = [smooth(dim // 2, rng), chapter.mlp(dim // 2, 16, dim)]
    randomize(nets[1], rng, 1.5)
    z = tf.constant(rng.normal(size=(50, dim)), "float32")
    for net in nets:
        with tf.GradientTape() as tape:
            tape.watch(z)
            moved, log_det = chapter.couple(z, net)
        expected = np.linalg.slogdet(tape.batch_jacobian(moved, z).numpy()).logabsdet
        assert np.ptp(expected) > 0.1
        np.testing.assert_allclose(log_det, expected, atol=1e-4)
        np.testing.assert_allclose(chapter.uncouple(moved, net), z, atol=1e-4)
        assert np.abs(moved - z).max() > 0.1


def test_a_bent_posterior_has_the_density_of_its_draws(chapter, rng):
    mean, log_var = rng.normal(size=(2, 30, 2)).astype("float32")
    posterior = chapter.FlowPosterior(
        None, mean, log_var, [chapter.Bend(len(mean), seed=i) for i in range(4)]
    )
    noise = tf.constant(rng.normal(size=(30, 2)), "float32")
    straight, log_q = posterior.push(noise[None])  # not trained, it is where it starts: Gaussian
    z = mean + np.exp(log_var / 2) * noise
    np.testing.assert_allclose(straight[0], z, rtol=1e-5, atol=1e-6)
    expected = norm.logpdf(z, mean, np.exp(log_var / 2)).sum(axis=1)
    np.testing.assert_allclose(log_q[0], expected, atol=1e-4)
    for step in posterior.steps:
        randomize(step, rng, 2.0)
    with tf.GradientTape() as tape:
        tape.watch(noise)
        bent, log_q = (part[0] for part in posterior.push(noise[None]))
    log_det = np.linalg.slogdet(tape.batch_jacobian(bent, noise).numpy()).logabsdet
    expected = norm.logpdf(noise).sum(axis=1) - log_det
    assert np.abs(bent - straight[0]).max() > 0.1
    np.testing.assert_allclose(log_q, expected, atol=1e-3)


def flow(chapter, dim, rng, steps=4):
    prior = chapter.FlowPrior(dim, steps, width=16)
    for step in prior.steps:
        randomize(step, rng, 1.5)
    return prior


@pytest.mark.parametrize("dim", [2, 6])
def test_the_density_of_a_flow_is_that_of_its_samples(chapter, rng, dim):
    prior, noise = flow(chapter, dim, rng), tf.constant(rng.normal(size=(40, dim)), "float32")
    standard = multivariate_normal(np.zeros(dim)).logpdf(noise.numpy())
    np.testing.assert_allclose(chapter.FlowPrior(dim).log_prob(noise), standard, rtol=1e-5)
    with tf.GradientTape() as tape:
        tape.watch(noise)
        z = prior.sample(noise)
    log_det = np.linalg.slogdet(tape.batch_jacobian(z, noise).numpy()).logabsdet
    assert np.ptp(log_det) > 0.5
    np.testing.assert_allclose(prior.log_prob(z), standard - log_det, atol=2e-3)


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_density_of_a_flow_integrates_to_one(chapter, seed):
    """Sum over a grid that reaches 1.2 times as far as the furthest of 100,000 draws.

    Less than a ten-thousandth lies outside. A density with kinks makes the sum over cells err by
    the square of their width: half the width leaves a third of what halving it has changed.
    """
    prior = flow(chapter, 2, np.random.default_rng(seed), steps=3)
    draws = np.random.default_rng(9).normal(size=(100_000, 2)).astype("float32")
    limits = 1.2 * np.abs(prior.sample(draws)).max(axis=0)
    sums = []
    for n in (401, 801):
        axes = [np.linspace(-limit, limit, n) for limit in limits]
        z = np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2).astype("float32")
        area = np.prod([axis[1] - axis[0] for axis in axes])
        sums.append(area * np.exp(np.asarray(prior.log_prob(z), float)).sum())
    tolerance = abs(sums[1] - sums[0]) / 3 + 2e-4
    assert tolerance < 2e-3 and sums[1] == pytest.approx(1, abs=tolerance)


BAD = [
    [], [0.0, 0.5], [0.5, 1.0], [-0.1, 0.5], [0.5, 1.1], [0.5, 0.4], [0.3, 0.3], [0.1, 0.5, 0.4],
    [np.nan], [0.1, np.nan], [np.nan, 0.5], [0.5, np.inf], [[0.1, 0.5]], [[0.1], [0.5]],
]  # fmt: skip


@pytest.mark.parametrize("noise", BAD)
def test_a_schedule_that_is_none_is_refused(chapter, noise):
    with pytest.raises(ValueError, match="^noise must .*, got "):
        chapter.Diffusion(noise, dim=2, width=4)


def test_the_cosine_schedule_is_one(chapter):
    for expected in ([0.5], [0.25, 0.75], [0.5 - 0.125**0.5, 0.5, 0.5 + 0.125**0.5]):
        np.testing.assert_allclose(chapter.cosine(len(expected)), expected)
    for steps in (1, 2, 50, 1000):
        noise = chapter.cosine(steps)
        assert noise.shape == (steps,) and 0 < noise[0] <= noise[-1] < 1
        model = chapter.Diffusion(noise, dim=2, width=4)
        np.testing.assert_allclose(model.signal, np.r_[1, 1 - noise], atol=1e-6)


@pytest.mark.parametrize("noise", [[0.02, 0.3, 0.35, 0.9], [0.5, 0.999], None])
def test_told_where_a_code_comes_from_the_step_back_is_bayes(chapter, rng, noise):
    """Multiply what step t - 1 can be by how it leads to step t, on a grid, for each coordinate.

    The grid is finer than a five-hundredth of the product's width, and of a step that moves
    little 32 bits keep three or four digits.
    """
    noise = chapter.cosine(20) if noise is None else np.array(noise)
    signal = np.r_[1, 1 - noise]
    z0 = rng.normal(size=(1, 3)).astype("float32")

    class Told(chapter.Diffusion):
        def guess(self, z, t):
            return z0

    model = Told(noise, dim=3, width=4)
    for t in range(1, len(signal)):
        zt = rng.normal(0, 2, (1, 3)).astype("float32")
        found = np.asarray(model.mean_before(zt, np.array([t])))[0]
        if t == 1:  # nothing is left to know
            np.testing.assert_allclose(found, z0[0], atol=1e-5)
            continue
        kept, before = signal[t] / signal[t - 1], signal[t - 1]
        for start, end, mean in zip(z0[0], zt[0], found, strict=True):
            grid = np.linspace(-12, 12, 240_001)
            here = norm.logpdf(grid, np.sqrt(before) * start, np.sqrt(1 - before))
            there = norm.logpdf(end, np.sqrt(kept) * grid, np.sqrt(1 - kept))
            assert mean == pytest.approx(softmax(here + there) @ grid, abs=1e-3)


@pytest.mark.parametrize("steps", [1, 2, 50])
def test_an_untrained_diffusion_leaves_the_standard_normal(chapter, rng, steps):
    noise = chapter.cosine(steps)
    model, signal = chapter.Diffusion(noise, dim=3, width=4), np.r_[1, 1 - noise]
    z = rng.normal(size=(4000, 3)).astype("float32")
    for t in range(1, steps + 1):
        mean = model.mean_before(z[:20], np.full(20, t))
        expected = np.sqrt(signal[t] / signal[t - 1]) * z[:20]
        np.testing.assert_allclose(mean, expected, atol=1e-3)
    path = chapter.denoise(model, z, rng)
    assert len(path) == steps + 1 and all(part.shape == z.shape for part in path)
    assert kstest(path[-1].ravel(), norm.cdf).pvalue > 1e-3


@pytest.mark.parametrize("data", ["mnist", "digits"])
def test_shipped_weights_fit_the_miniatures_of_the_chapter(chapter, data):
    models = {
        "vq-vae": chapter.VQVAE(), "code-prior": chapter.CodePrior(),
        "two-levels": chapter.TwoLevels(), "flow-prior": chapter.FlowPrior(),
        "diffusion": chapter.Diffusion(chapter.cosine(50)),
    }  # fmt: skip
    for name, model in models.items():
        assert vt.load_miniature(model, name, data).manifest["data"].startswith(data)
