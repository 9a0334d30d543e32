"""The explorer of a prior's holes: what it carries, of which priors, and what it refuses."""

import keras
import numpy as np
import pytest
from keras import ops
from scipy.special import logsumexp
from scipy.stats import norm

from vae_tutorial import VAE, Autoencoder, PriorExplorer, build_decoder, build_encoder


@pytest.fixture(scope="module")
def explorer(trained, digits):
    return PriorExplorer(trained["vae-2d-small"], digits.x_test[:200])


def nodes(view, density):
    """Return a log density of a view as a table, and the points that its entries belong to."""
    table = np.frombuffer(getattr(view, density), "<f2").reshape(view.nodes, view.nodes)
    axis = np.linspace(-view.limit, view.limit, view.nodes)
    return table.astype(float), axis, -axis  # columns go by z1, rows by falling z2


def test_the_grid_holds_the_prior_from_the_upper_left(explorer):
    log_p, z1, z2 = nodes(explorer, "log_p")
    expected = norm.logpdf(z1)[None] + norm.logpdf(z2)[:, None]
    np.testing.assert_allclose(log_p, expected, rtol=1e-3)


def test_the_grid_holds_the_average_of_q_over_the_images(explorer, trained, digits):
    log_q, z1, z2 = nodes(explorer, "log_q")
    mean, log_var = (np.asarray(part) for part in trained["vae-2d-small"].encode(digits.x_test))
    mean, sigma = mean[:200], np.exp(log_var[:200] / 2)
    for row, column in ((0, 0), (40, 100), (80, 80), (97, 31), (160, 5)):
        z = [z1[column], z2[row]]
        each = norm.logpdf(z, mean, sigma).sum(axis=1)
        expected = logsumexp(each) - np.log(200)
        assert log_q[row, column] == pytest.approx(expected, rel=1e-3, abs=1e-3)


def test_what_lies_beyond_the_plane_is_the_share_of_draws_there(trained, digits, rng):
    model, x = trained["vae-2d-small"], digits.x_test[:200]
    mean, log_var = model.encode(x)
    z = mean + np.exp(log_var / 2) * rng.standard_normal((500, *mean.shape))
    outside = (np.abs(z) > 1).any(axis=-1).mean(axis=1)  # of each set of 200 codes
    error = outside.std() / np.sqrt(500)
    assert abs(PriorExplorer(model, x, limit=1).beyond - outside.mean()) < 4 * error


def test_a_step_of_the_cursor_is_that_of_a_slider(explorer):
    _, z1, _ = nodes(explorer, "log_p")
    np.testing.assert_allclose(np.diff(z1), 0.05)


def test_both_densities_are_a_small_part_of_a_page(explorer):
    sent = [explorer.log_p, explorer.log_q, explorer.still]
    assert sum(map(len, sent)) * 4 / 3 < 200_000, "bytes are written as base64"


def test_z_and_what_is_shown_are_traits(trained, digits):
    view = PriorExplorer(
        trained["vae-2d-small"], digits.x_test[:20], limit=3, z1=0.5, z2=-1, shown="log ratio"
    )
    assert (view.z1, view.z2, view.shown, view.limit) == (0.5, -1.0, "log ratio", 3.0)
    seen = []
    view.observe(lambda change: seen.append(change["new"]), "z2")
    view.z2 = 0.25
    assert seen == [0.25]
    with pytest.raises(Exception, match="z1 must be a finite number, got nan"):
        view.z1 = np.nan
    with pytest.raises(Exception, match="shown"):
        view.shown = "both"


@pytest.mark.parametrize(
    ("shown", "words"),
    [("q(z)", "by q(z),"), ("p(z)", "by p(z),"), ("log ratio", "by log q(z)/p(z),")],
)
def test_the_still_picture_says_what_colours_it(trained, digits, shown, words):
    view = PriorExplorer(trained["vae-2d-small"], digits.x_test[:20], z1=0.5, shown=shown)
    assert view.still[8:12] == b"WEBP"
    assert words in view.alternative and view.alternative.endswith("at (0.5, 0).")
    assert view.moves.endswith(".")


class Elsewhere(keras.layers.Layer):
    """A prior of a reader's own, whose density is 0 left of the middle."""

    left = -np.inf

    def log_prob(self, z):
        z = ops.convert_to_tensor(z, "float32")
        return ops.where(z[..., 0] < 0, self.left, -ops.sum(z**2, axis=-1))

    def sample(self, n, seed=None):
        return np.ones((n, 2))

    def kl(self, mean, log_var):
        return ops.sum(mean**2, axis=-1)


def test_any_prior_will_do_also_one_that_is_zero_somewhere(digits):
    vae = VAE(build_encoder(2), build_decoder(2), prior=Elsewhere())
    view = PriorExplorer(vae, digits.x_test[:20])
    log_p, z1, z2 = nodes(view, "log_p")
    expected = -(z1[None, 80:] ** 2) - z2[:, None] ** 2
    np.testing.assert_allclose(log_p[:, 80:], expected, rtol=1e-3, atol=1e-6)
    assert np.isfinite(log_p).all() and (np.exp(log_p[:, :80]) == 0).all()


def test_a_prior_without_densities_is_refused(digits):
    prior = Elsewhere()
    prior.left = np.nan
    vae = VAE(build_encoder(2), build_decoder(2), prior=prior)
    with pytest.raises(ValueError, match="model must give a density at each .* NaN among them"):
        PriorExplorer(vae, digits.x_test[:20])


def test_models_other_than_a_vae_of_two_dimensions_are_refused(make_vae, digits):
    x = digits.x_test[:5]
    autoencoder = Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2))
    for model, message in (
        (None, "model must be a VAE, got NoneType"),
        (autoencoder, "model must be a VAE, got Autoencoder"),
        (make_vae(3), "model must have 2 latent dimensions, got 3"),
        (make_vae(likelihood="continuous_bernoulli"), "mean is the sigmoid of the logit"),
    ):
        with pytest.raises(ValueError, match=message):
            PriorExplorer(model, x)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"limit": 0.5}, "limit must be a finite number of at least 1, got 0.5"),
        ({"limit": np.inf}, "limit must be a finite number"),
        ({"limit": "4"}, "limit must be a finite number"),
        ({"z1": np.nan}, r"z must be 2 finite numbers, got \(nan, 0.0\)"),
        ({"z2": None}, "z must be 2 finite numbers"),
        ({"shown": "both"}, r"shown must be one of 'q\(z\)', 'p\(z\)', 'log ratio', got 'both'"),
    ],
)
def test_arguments_that_do_not_fit_are_named(trained, digits, arguments, message):
    with pytest.raises(ValueError, match=message):
        PriorExplorer(trained["vae-2d-small"], digits.x_test[:5], **arguments)


@pytest.mark.parametrize("change", [lambda x: x[..., 0], lambda x: 255 * x, lambda x: x[:0]])
def test_images_that_are_none_are_named(trained, digits, change):
    with pytest.raises(ValueError, match="x must "):
        PriorExplorer(trained["vae-2d-small"], change(digits.x_test[:5]))


def test_an_argument_that_it_does_not_know_is_named(trained, digits):
    with pytest.raises(TypeError, match="PriorExplorer has no arguments size"):
        PriorExplorer(trained["vae-2d-small"], digits.x_test[:5], size=3)
