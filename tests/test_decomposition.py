"""The ELBO in three terms: each against an integral or SciPy, and their sum against the ELBO."""

import numpy as np
import pytest
from scipy.stats import multivariate_normal

from vae_tutorial import Autoencoder, build_decoder, build_encoder, elbo, load_pretrained
from vae_tutorial.evaluate import decompose_elbo

from .test_mixtures import mixture


@pytest.mark.parametrize("data", ["digits", "mnist"])
def test_three_terms_add_up_to_the_elbo(digits, data):
    vae, x = load_pretrained("vae-2d", data), digits.x_test
    terms, bound = decompose_elbo(vae, x, n_samples=100, seed=0), elbo(vae, x, 100, seed=0)
    # One draw of log q(z|x) - log q(z) has a spread of about 1: 0.005 over 360 x 100 draws.
    assert sum(terms) == pytest.approx(-bound.elbo.mean(), abs=0.02)
    assert terms.reconstruction == bound.reconstruction.mean()
    assert 0 < terms.mutual_information < np.log(len(x)) and terms.marginal_kl > 0


def test_each_term_is_the_integral_that_it_is_said_to_be(make_vae, digits):
    for prior in (None, mixture()):
        vae, x = make_vae(prior=prior), digits.x_test[:12]
        axis = np.linspace(-9, 9, 601)
        z, area = np.stack(np.meshgrid(axis, axis), -1).reshape(-1, 2), (axis[1] - axis[0]) ** 2
        heads = zip(*vae.encode(x), strict=True)
        parts = np.array([multivariate_normal(m, np.exp(v)).pdf(z) for m, v in heads])
        q, log_p = parts.mean(axis=0), vae.prior.log_prob(z)
        marginal = np.sum(q * (np.log(q) - log_p)) * area
        information = np.sum(parts * (np.log(parts) - np.log(q))) * area / len(x)
        terms = decompose_elbo(vae, x, n_samples=2000, seed=1)
        assert terms.marginal_kl == pytest.approx(marginal, abs=2e-3)
        assert terms.mutual_information == pytest.approx(information, abs=0.02)


@pytest.mark.parametrize("latent_dim", [2, 5])
def test_a_code_tells_nothing_of_which_image_it_was_if_there_is_one(make_vae, digits, latent_dim):
    terms = decompose_elbo(make_vae(latent_dim), digits.x_test[:1], n_samples=3, seed=0)
    assert terms.mutual_information == pytest.approx(0, abs=1e-9)


def test_a_code_tells_no_more_than_the_log_of_the_number_of_images(digits):
    for name in ("mixture-20d", "vampprior-20d"):
        x = digits.x_test[:100]
        terms = decompose_elbo(load_pretrained(name, "digits"), x, n_samples=5, seed=0)
        assert 4 < terms.mutual_information <= np.log(len(x))


def test_beyond_two_dimensions_the_last_term_is_sampled(make_vae, digits):
    vae, x = make_vae(5), digits.x_test[:40]
    terms = decompose_elbo(vae, x, n_samples=500, seed=0)
    exact = elbo(vae, x, seed=0).kl.mean()
    assert terms.mutual_information + terms.marginal_kl == pytest.approx(exact, abs=0.05)


def test_bad_arguments_are_named(make_vae, digits):
    vae, x = make_vae(), digits.x_test[:3]
    for settings in ({"n_samples": 0}, {"seed": -1}):
        with pytest.raises(ValueError, match=f"{next(iter(settings))} must be"):
            decompose_elbo(vae, x, **settings)
    with pytest.raises(ValueError, match="^x must"):
        decompose_elbo(vae, x[0])
    autoencoder = Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2))
    with pytest.raises(ValueError, match="model must be a VAE"):
        decompose_elbo(autoencoder, x)


def test_a_posterior_that_slips_through_the_grid_is_refused(make_vae, digits):
    vae = make_vae()
    vae.encode = lambda x: (np.arange(len(x))[:, None] * np.ones(2), np.full((len(x), 2), -20.0))
    with pytest.raises(ValueError, match="x must give a q.z. that 400 points an axis resolve"):
        decompose_elbo(vae, digits.x_test[:8], n_samples=1, seed=0)
