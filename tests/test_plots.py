"""The shared pictures put every image and every point where it belongs."""

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy as np
import pytest
from scipy.special import logsumexp

from vae_tutorial import latent_grid, plots
from vae_tutorial.callbacks import LatentFilm


@pytest.fixture(autouse=True)
def close_figures():
    with plt.style.context("vae_tutorial.book"):
        yield
    plt.close("all")


def test_decoded_grid_shows_each_picture_at_its_point():
    # A "decoder" that paints its own coordinates, so that the sheet can be read back.
    grid = latent_grid(4, "linear", limit=1)
    images = np.broadcast_to(grid[:, :1, np.newaxis, np.newaxis], (16, 28, 28, 1))
    sheet = plots.decoded_grid(images, 4).get_images()[0].get_array()
    np.testing.assert_allclose(sheet[14::28, 14::28], np.tile(np.linspace(-1, 1, 4), (4, 1)))
    images = np.broadcast_to(grid[:, 1:, np.newaxis, np.newaxis], (16, 28, 28, 1))
    sheet = plots.decoded_grid(images, 4).get_images()[0].get_array()
    assert sheet[14, 14] == 1, "the top row has the largest z2"


def test_rows_may_differ_in_length(digits):
    ax = plots.images_in_rows([digits.x_test[:5], digits.x_test[:3]], ["data", "model"])
    assert ax.get_images()[0].get_array().shape == (58, 148)
    assert [t.get_text() for t in ax.get_yticklabels()] == ["data", "model"]


def test_scatter_labels_each_class_by_number_not_colour_alone(digits, rng):
    ax = plots.latent_scatter(rng.standard_normal((360, 2)), digits.y_test)
    assert sorted(t.get_text() for t in ax.texts) == list("0123456789")
    assert "latent units" in ax.get_xlabel()


def test_prior_circles_have_their_radii():
    ax = plots.prior_circles(plt.figure().subplots())
    assert [patch.radius for patch in ax.patches] == [1, 2, 3]


def test_film_records_a_falling_loss(make_vae, digits):
    vae = make_vae()
    vae.compile("adam")
    film = LatentFilm(digits.x_test, digits.y_test, every=10, show=0)
    vae.fit(digits.x_train, batch_size=64, epochs=1, verbose=0, callbacks=[film])
    assert film.steps == [0, 10, 20, 23]
    assert film.negative_elbo[-1] < film.negative_elbo[0]
    assert film.z[0].shape == (360, 2)
    assert len(film.draw(2).axes) == 2


def test_a_film_shows_every_point_on_the_same_axes(digits):
    film = LatentFilm(digits.x_test[:3], digits.y_test[:3], every=1, show=0)
    film.steps, film.negative_elbo = [0, 1], [200.0, 190.0]
    film.z = [np.full((3, 2), 0.1), np.array([[0, 0], [1, -9], [2, 3]])]
    for frame in (0, 1):
        ax = film.draw(frame).axes[0]
        assert ax.get_xlim() == ax.get_ylim() and ax.get_xlim()[1] > 9 > 0 > ax.get_xlim()[0]
    film.z[1] = film.z[0]
    assert film.draw(1).axes[0].get_xlim() == (-4.5, 4.5)


@pytest.mark.parametrize("every", [0, 1.5, True, "3"])
def test_a_film_without_frames_is_refused(digits, every):
    with pytest.raises(ValueError, match="every must be an integer of at least 1, got"):
        LatentFilm(digits.x_test, digits.y_test, every=every)


def test_a_film_of_other_labels_is_refused(digits):
    with pytest.raises(ValueError, match=r"labels must have shape \(360,\), one an image"):
        LatentFilm(digits.x_test, digits.y_test[:5], every=10)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda x, y: plots.images_in_rows([]), "rows must be arrays of shape"),
        (lambda x, y: plots.images_in_rows([x[:0]]), "rows must be arrays of shape"),
        (lambda x, y: plots.images_in_rows([x[:2], x[:2, :9]]), "images of one size"),
        (lambda x, y: plots.images_in_rows([x[:2]], ["a", "b"]), "labels must be one a row, 1"),
        (lambda x, y: plots.latent_scatter(x[:2], y[:2]), r"z must have shape \(n, 2\)"),
        (lambda x, y: plots.latent_scatter([[0, 1]], y[:2]), r"labels must have shape \(1,\)"),
        (lambda x, y: plots.latent_scatter([[0, 1]], [10]), "labels must be integers from 0 to 9"),
        (lambda x, y: plots.prior_circles(None, prior=3), "prior must have the method circles"),
        (lambda x, y: plots.prior_circles(None, radii=None), "radii must"),
        (lambda x, y: plots.prior_circles(None, radii=[-1]), "radii must"),
        (lambda x, y: plots.decoded_grid(x[:8], 3), r"images must have shape \(9, 28, 28, 1\)"),
        (lambda x, y: plots.decoded_grid(x[:9], 3.0), "n must be an integer of at least 1"),
    ],
)
def test_pictures_of_what_does_not_fit_are_refused(digits, call, message):
    with pytest.raises(ValueError, match=message):
        call(digits.x_test, digits.y_test)


def test_the_graphical_model_shades_what_is_seen_and_dashes_what_is_no_part_of_it():
    ax = plots.graphical_model()
    circles = {c.center: c.get_facecolor()[0] for c in ax.patches if isinstance(c, plt.Circle)}
    assert circles[0, 0] < circles[0, 1.2] == 1
    texts = [text.get_text() for text in ax.texts]
    assert {"$z$", "$x$", "$n$ images", r"$\theta$, decoder", r"$\phi$, encoder"} < set(texts)
    arrows = [text.arrow_patch for text in ax.texts if getattr(text, "arrow_patch", None)]
    assert sorted(arrow.get_linestyle() for arrow in arrows) == ["--", "solid", "solid"]


def test_a_running_estimate_ends_where_importance_sampling_does(rng):
    z, log_w = rng.standard_normal((300, 2)), rng.normal(-100, 1, 300)
    nodes, shares = rng.standard_normal((50, 2)), rng.dirichlet(np.ones(50))
    figure = plots.running_estimate(z, log_w, -99.5, (nodes, shares), (np.zeros(2), np.ones(2)))
    plane, course = figure.axes
    assert plane.get_xlabel() and course.get_ylabel() == "$\\log p(x)$ (nats)"
    estimate, truth = course.lines
    assert estimate.get_ydata()[-1] == pytest.approx(logsumexp(log_w) - np.log(300))
    assert truth.get_ydata()[0] == -99.5
    (band,) = course.collections
    x, y = band.get_paths()[0].vertices.T
    w = np.exp(log_w - log_w.max())
    error = w.std(ddof=1) / np.sqrt(300) / w.mean()
    assert np.ptp(y[x == 300]) == pytest.approx(4 * error)
    assert not np.isfinite(y[x == 1]).any(), "one draw knows nothing of its error"
