"""Live views that run in the page itself: no kernel, no server, no network."""

from .network import Network
from .views import (
    DecoderPair,
    DecoderView,
    DigitPad,
    FrameSlider,
    LatentExplorer,
    Levers,
    Traversal,
)

__all__ = [
    "DecoderPair",
    "DecoderView",
    "DigitPad",
    "FrameSlider",
    "LatentExplorer",
    "Levers",
    "Network",
    "Traversal",
]
