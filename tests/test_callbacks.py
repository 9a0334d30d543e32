"""The weight of the KL term rises as it is told to, and the scale goes to its best value."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from scipy.optimize import minimize_scalar

from vae_tutorial import (
    VAE,
    Autoencoder,
    CyclicalKLAnnealing,
    Gaussian,
    KLAnnealing,
    LearnedScaleGaussian,
    OptimalScale,
    build_decoder,
    build_encoder,
    elbo,
)


class Heard(keras.callbacks.Callback):
    """Notes the weight with which each batch is trained."""

    def on_train_begin(self, logs=None):
        self.betas = []

    def on_train_batch_end(self, batch, logs=None):
        self.betas.append(self.model.beta)


def betas_of(make_vae, x, callback, epochs, **options):
    vae, heard = make_vae(), Heard()
    vae.compile("adam")
    vae.fit(x, epochs=epochs, verbose=0, callbacks=[callback, heard], **options)
    return heard.betas


def test_beta_rises_in_a_straight_line_batch_by_batch(make_vae, digits):
    x = digits.x_train[:40]
    betas = betas_of(make_vae, x, KLAnnealing(2, beta=3.0), epochs=3, batch_size=10)
    expected = [*np.linspace(0, 3, 8, endpoint=False), 3, 3, 3, 3]
    np.testing.assert_allclose(betas, expected, atol=1e-6)


def test_a_rise_may_end_within_an_epoch(make_vae, digits):
    x = digits.x_train[:40]
    betas = betas_of(make_vae, x, KLAnnealing(0.5), epochs=1, batch_size=10)
    np.testing.assert_allclose(betas, [0, 0.5, 1, 1], atol=1e-6)


def test_beta_rises_epoch_by_epoch_where_nobody_knows_the_number_of_batches(make_vae, digits):
    batches = tf.data.Dataset.from_tensor_slices(digits.x_train[:40]).batch(10)
    batches = batches.filter(lambda x: True)  # whose length is then unknown
    betas = betas_of(make_vae, batches, KLAnnealing(2), epochs=2)
    np.testing.assert_allclose(betas[:4], 0)
    assert betas[4] == pytest.approx(0.5) and betas[-1] < 1


def test_beta_rises_in_cycles(make_vae, digits):
    x = digits.x_train[:20]
    cyclical = CyclicalKLAnnealing(4, cycles=2, rise=0.5, beta=2.0)
    betas = betas_of(make_vae, x, cyclical, epochs=5, batch_size=5)
    cycle = [0, 0.5, 1, 1.5, 2, 2, 2, 2]
    np.testing.assert_allclose(betas, [*cycle, *cycle, 2, 2, 2, 2], atol=1e-6)


@pytest.mark.parametrize("epochs", [0, -1, np.nan, np.inf, "3", None, True])
@pytest.mark.parametrize("kind", [KLAnnealing, CyclicalKLAnnealing])
def test_bad_lengths_of_an_annealing_are_refused(kind, epochs):
    with pytest.raises(ValueError, match="epochs must be a finite number above 0, got"):
        kind(epochs)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"beta": -1}, "beta must be a finite number of at least 0, got -1"),
        ({"beta": np.nan}, "beta must be a finite number of at least 0, got nan"),
        ({"cycles": 0}, "cycles must be an integer of at least 1, got 0"),
        ({"rise": 0}, "rise must be a finite number above 0 and at most 1, got 0"),
        ({"rise": np.nan}, "rise must be a finite number above 0 and at most 1, got nan"),
        ({"cycles": 1.5}, "cycles must be an integer of at least 1, got 1.5"),
        ({"rise": 1.5}, "rise must be a finite number above 0 and at most 1, got 1.5"),
    ],
)
def test_bad_settings_of_an_annealing_are_refused(options, message):
    with pytest.raises(ValueError, match=message):
        CyclicalKLAnnealing(3, **options)


def test_an_autoencoder_has_no_beta_to_anneal(digits):
    model = Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2))
    model.compile("adam")
    with pytest.raises(ValueError, match="model must be a VAE, whose beta can be set, got Autoenc"):
        model.fit(digits.x_train[:10], verbose=0, callbacks=[KLAnnealing(1)])


def test_the_scale_is_set_to_where_the_likelihood_is_highest(digits):
    x = digits.x_train[:60]
    vae = VAE(build_encoder(2, seed=1), build_decoder(2, seed=2), likelihood=LearnedScaleGaussian())
    vae.compile(keras.optimizers.Adam(0.0))  # the networks stay
    vae.fit(x, verbose=0, callbacks=[OptimalScale(x, seed=4)])
    reached = float(vae.likelihood.scale)

    def nll(scale):
        vae.likelihood.scale = scale
        return elbo(vae, x, seed=4).reconstruction.mean()

    best = minimize_scalar(nll, bounds=(0.01, 1), method="bounded", options={"xatol": 1e-6})
    assert reached == pytest.approx(best.x, rel=1e-3)


def test_only_a_scale_that_can_be_set_is_set(make_vae, digits):
    vae = make_vae(likelihood=Gaussian())
    vae.compile("adam")
    with pytest.raises(ValueError, match="must have a LearnedScaleGaussian .* got Gaussian"):
        vae.fit(digits.x_train[:10], verbose=0, callbacks=[OptimalScale(digits.x_train[:10])])
    plain = Autoencoder(
        build_encoder(2, outputs=("z",)), build_decoder(2), likelihood=LearnedScaleGaussian()
    )
    plain.compile("adam")
    with pytest.raises(ValueError, match="model must be a VAE, got Autoencoder"):
        plain.fit(digits.x_train[:10], verbose=0, callbacks=[OptimalScale(digits.x_train[:10])])
    with pytest.raises(ValueError, match="x must"):
        OptimalScale(np.zeros((3, 4)))
    with pytest.raises(ValueError, match="seed must be an integer of at least 0, got -1"):
        OptimalScale(digits.x_train[:10], seed=-1)
