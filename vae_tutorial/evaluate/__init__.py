"""Figures of merit: the ELBO, log p(x), how the latent space is used, how good samples are."""

from .aggregated import log_aggregated_posterior
from .bounds import ELBO, RateDistortion, elbo, rate_distortion
from .classes import by_class
from .decomposition import ELBODecomposition, decompose_elbo
from .gaps import best_gaussian, gaussian_elbo, normal_lattice
from .importance import ImportanceSampling, iwae_bound, log_likelihood
from .latent_use import active_units, jaggedness
from .novelty import Copies, Neighbors, find_copies, nearest_neighbors
from .quadrature import LogLikelihood, log_joint, log_likelihood_by_quadrature
from .samples import (
    ClassBalance,
    Estimate,
    FrechetDistance,
    PrecisionRecall,
    accuracy,
    class_balance,
    confidence,
    frechet_between_gaussians,
    frechet_distance,
    precision_recall,
)

__all__ = [
    "ClassBalance",
    "Copies",
    "ELBO",
    "ELBODecomposition",
    "Estimate",
    "FrechetDistance",
    "ImportanceSampling",
    "LogLikelihood",
    "Neighbors",
    "PrecisionRecall",
    "RateDistortion",
    "accuracy",
    "active_units",
    "best_gaussian",
    "by_class",
    "class_balance",
    "confidence",
    "decompose_elbo",
    "elbo",
    "find_copies",
    "frechet_between_gaussians",
    "frechet_distance",
    "gaussian_elbo",
    "iwae_bound",
    "jaggedness",
    "log_aggregated_posterior",
    "log_joint",
    "log_likelihood",
    "log_likelihood_by_quadrature",
    "nearest_neighbors",
    "normal_lattice",
    "precision_recall",
    "rate_distortion",
]
