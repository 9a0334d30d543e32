"""The companion package of *Variational autoencoders, live*.

One module per idea, in the order the book meets them. Importing the package loads nothing else:
no TensorFlow, no seeds, no settings. Keras, once it is imported too, can load the saved models.

>>> from vae_tutorial import load_digits, load_pretrained
"""

import importlib
import pkgutil

from ._saving import register_with_keras

__version__ = "0.1.0"

_HOME = {
    "load_digits": "data",
    "binarize": "data",
    "build_encoder": "networks",
    "build_decoder": "networks",
    "reparameterize": "reparameterization",
    "Sampling": "reparameterization",
    "gaussian_kl": "divergences",
    "monte_carlo_kl": "divergences",
    "Bernoulli": "likelihoods",
    "ContinuousBernoulli": "likelihoods",
    "Gaussian": "likelihoods",
    "LearnedScaleGaussian": "likelihoods",
    "StandardNormal": "priors",
    "GaussianMixture": "priors",
    "VampPrior": "priors",
    "Autoencoder": "models",
    "VAE": "models",
    "ConditionalVAE": "conditional",
    "IWAE": "iwae",
    "elbo": "evaluate.bounds",
    "rate_distortion": "evaluate.bounds",
    "log_joint": "evaluate.quadrature",
    "log_likelihood_by_quadrature": "evaluate.quadrature",
    "by_class": "evaluate.classes",
    "decompose_elbo": "evaluate.decomposition",
    "log_aggregated_posterior": "evaluate.aggregated",
    "iwae_bound": "evaluate.importance",
    "log_likelihood": "evaluate.importance",
    "best_gaussian": "evaluate.gaps",
    "gaussian_elbo": "evaluate.gaps",
    "normal_lattice": "evaluate.gaps",
    "active_units": "evaluate.latent_use",
    "jaggedness": "evaluate.latent_use",
    "build_classifier": "classifier",
    "classify": "classifier",
    "accuracy": "evaluate.samples",
    "class_balance": "evaluate.samples",
    "confidence": "evaluate.samples",
    "frechet_between_gaussians": "evaluate.samples",
    "frechet_distance": "evaluate.samples",
    "precision_recall": "evaluate.samples",
    "find_copies": "evaluate.novelty",
    "nearest_neighbors": "evaluate.novelty",
    "latent_grid": "walks",
    "lerp": "walks",
    "slerp": "walks",
    "traverse": "walks",
    "CyclicalKLAnnealing": "callbacks",
    "KLAnnealing": "callbacks",
    "OptimalScale": "callbacks",
    "available": "pretrained",
    "load_miniature": "pretrained",
    "load_pretrained": "pretrained",
    "load_playground": "saved_run",
    "load_sweep": "sweeps",
    "load_scores": "scores",
    "effective_beta": "loss_units",
    "check_answer": "exercises",
    "check_exercise": "exercises",
    "CodeGrid": "widgets",
    "ConditionalView": "widgets",
    "DecoderPair": "widgets",
    "DecoderView": "widgets",
    "DenoisingView": "widgets",
    "DigitPad": "widgets",
    "FrameSlider": "widgets",
    "GradientErrors": "widgets",
    "HeldNoise": "widgets",
    "LatentExplorer": "widgets",
    "Levers": "widgets",
    "LossCalculator": "widgets",
    "NewOrReal": "widgets",
    "Playground": "widgets",
    "PriorExplorer": "widgets",
    "TrainingFilm": "widgets",
    "Traversal": "widgets",
    "TwoBells": "widgets",
}

_MODULES = {module.name for module in pkgutil.iter_modules(__path__) if module.name[0] != "_"}

__all__ = sorted(_HOME)


def __getattr__(name):
    if name in _MODULES:
        return importlib.import_module(f".{name}", __name__)
    if name not in _HOME:
        raise AttributeError(f"module 'vae_tutorial' has no attribute {name!r}")
    return getattr(importlib.import_module(f".{_HOME[name]}", __name__), name)


def __dir__():
    return sorted({*globals(), *_HOME, *_MODULES})


register_with_keras()
