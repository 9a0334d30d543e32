"""Noise that is held still, and the draws that a mean and a standard deviation make of it."""

import matplotlib.pyplot as plt
import numpy as np
import traitlets

from .._checks import check_number
from .live_view import Finite, LiveView, frame, script


class HeldNoise(LiveView):
    """The draws ``z = mu + sigma * epsilon`` of noise that stays as it is.

    Sliders, and handles on the line that sends noise to draws, move ``mu`` and ``sigma``.

    Parameters
    ----------
    noise : sequence of float
        Standard normal numbers, at least five.
    mu : float
        Mean of the draws at first, from -3 to 3.
    sigma : float
        Standard deviation of the draws at first, from 0.1 to 2.

    Raises
    ------
    ValueError
        If ``noise`` is no sequence of five or more finite numbers, or ``mu`` or ``sigma`` is no
        number between these ends.

    References
    ----------
    Kingma & Welling (2014), section 2.4.

    Examples
    --------
    >>> HeldNoise(np.random.default_rng(0).standard_normal(40), sigma=0.5)
    """

    _esm = script("held_noise")
    noise = traitlets.List(traitlets.Float()).tag(sync=True)
    mu = Finite(min=-3, max=3).tag(sync=True)
    sigma = Finite(1.0, min=0.1, max=2).tag(sync=True)

    def __init__(self, noise, mu=0.0, sigma=1.0):
        noise = _check_noise(noise)
        mu = check_number(mu, "mu", least=-3, most=3)
        sigma = check_number(sigma, "sigma", least=0.1, most=2)
        super().__init__(
            noise=noise.tolist(),
            mu=mu,
            sigma=sigma,
            still=frame(_draw(noise, mu, sigma))[0],
            alternative=f"{len(noise)} fixed noise values, sent to draws by a straight line of"
            f" height {mu:g} at zero noise and slope {sigma:g}.",
            moves="Sliders, or the line under a finger, change mu and sigma; the noise stays.",
        )


def _check_noise(noise):
    """Return noise as an array, or say what is wrong with it."""
    try:
        array = np.asarray(noise, dtype=float)
    except (TypeError, ValueError):
        array = np.asarray(np.nan)
    if array.ndim != 1 or len(array) < 5 or not np.isfinite(array).all():
        raise ValueError(f"noise must be five or more finite numbers, got {noise!r}")
    return array


def _draw(noise, mu, sigma):
    """Return a figure of the noise, the line and the draws."""
    figure, ax = plt.subplots(figsize=(5.6, 4))
    draws, ends = mu + sigma * noise, np.array([-3, 3])
    ax.plot(ends, mu + sigma * ends, color="#4d4d4d", lw=1)
    ax.plot(noise, np.full(len(noise), -7), "|", color="#4d4d4d", ms=12)
    ax.plot(np.full(len(noise), 3.2), draws, "_", color="#4d4d4d", ms=12)
    ax.plot(noise, draws, "o", ms=4)
    ax.set(xlim=(-3.2, 5), ylim=(-7, 7), xticks=range(-3, 4))
    ax.set(xlabel="noise ε (held still)", ylabel="draw z = μ + σε")
    return figure
