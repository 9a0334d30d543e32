"""Let Keras read a file of the package's models, though none of their modules is imported yet."""

import importlib
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder

HOME = {
    "Autoencoder": "models",
    "VAE": "models",
    "IWAE": "iwae",
    "ConditionalVAE": "conditional",
    "SameLabel": "conditional",
    "Bernoulli": "likelihoods",
    "ContinuousBernoulli": "likelihoods",
    "Gaussian": "likelihoods",
    "LearnedScaleGaussian": "likelihoods",
    "StandardNormal": "priors",
    "GaussianMixture": "priors",
    "VampPrior": "priors",
    "Sampling": "reparameterization",
}


class Late:
    """Stands in Keras's register for a class, which is imported once a file asks for it."""

    def __init__(self, name):
        self.name = name

    def from_config(self, config):
        module = importlib.import_module(f"{__package__}.{HOME[self.name]}")
        return getattr(module, self.name).from_config(config)


class KerasFinder(MetaPathFinder):
    """Finds Keras as Python does, and registers the classes once it is imported."""

    def find_spec(self, name, path=None, target=None):
        spec = PathFinder.find_spec(name, path) if name == "keras" else None
        if spec is not None:
            run = spec.loader.exec_module

            def run_and_register(module):
                run(module)
                register(module)

            spec.loader.exec_module = run_and_register
        return spec


def register(keras):
    """Name the classes to Keras; the module of each replaces its stand-in when it is imported."""
    for name in HOME:
        keras.saving.get_custom_objects().setdefault(f"{__package__}>{name}", Late(name))


def register_with_keras():
    """Register the classes now, if Keras is imported, or else as soon as it is."""
    if "keras" in sys.modules:
        register(sys.modules["keras"])
    else:
        sys.meta_path.insert(0, KerasFinder())
