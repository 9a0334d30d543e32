"""Figures of merit: the ELBO, log p(x), the density of all codes, how the latent space is used."""

from .aggregated import log_aggregated_posterior
from .bounds import ELBO, RateDistortion, elbo, rate_distortion
from .classes import by_class
from .decomposition import ELBODecomposition, decompose_elbo
from .gaps import best_gaussian, gaussian_elbo, normal_lattice
from .importance import ImportanceSampling, iwae_bound, log_likelihood
from .latent_use import active_units, jaggedness
from .quadrature import LogLikelihood, log_joint, log_likelihood_by_quadrature

__all__ = [
    "ELBO",
    "ELBODecomposition",
    "ImportanceSampling",
    "LogLikelihood",
    "RateDistortion",
    "active_units",
    "best_gaussian",
    "by_class",
    "decompose_elbo",
    "elbo",
    "gaussian_elbo",
    "iwae_bound",
    "jaggedness",
    "log_aggregated_posterior",
    "log_joint",
    "log_likelihood",
    "log_likelihood_by_quadrature",
    "normal_lattice",
    "rate_distortion",
]
