"""Live views that run in the page itself: no kernel, no server, no network.

A view is loaded when it is first asked for, as in the package above: `FrameSlider` needs no
TensorFlow, which the others do.
"""

import importlib

_HOME = {
    "CodeGrid": "code_grid",
    "ConditionalView": "conditional_view",
    "DecoderPair": "decoder_pair",
    "DecoderView": "decoder_view",
    "DenoisingView": "denoising_view",
    "DigitPad": "digit_pad",
    "FrameSlider": "frame_slider",
    "GradientErrors": "gradient_errors",
    "HeldNoise": "held_noise",
    "LatentExplorer": "latent_explorer",
    "Levers": "levers",
    "LossCalculator": "loss_calculator",
    "NewOrReal": "new_or_real",
    "PageNetwork": "page_network",
    "Playground": "playground",
    "PriorExplorer": "prior_explorer",
    "TrainingFilm": "training_film",
    "Traversal": "traversal",
    "TwoBells": "two_bells",
}

__all__ = sorted(_HOME)


def __getattr__(name):
    if name not in _HOME:
        raise AttributeError(f"module 'vae_tutorial.widgets' has no attribute {name!r}")
    return getattr(importlib.import_module(f".{_HOME[name]}", __name__), name)


def __dir__():
    return sorted([*globals(), *_HOME])
