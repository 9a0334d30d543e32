"""Two bell curves, and the KL divergence of one from the other as an area."""

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

from .._checks import check_number
from .live_view import Finite, LiveView, frame, script


class TwoBells(LiveView):
    """A bell to move, ``q = N(mu, sigma^2)``, the standard normal ``p``, and ``KL(q || p)``.

    Below the bells stands ``q log(q / p)``, whose area is the divergence. Sliders and a handle on
    the top of ``q`` move it; the page computes all that is drawn.

    Parameters
    ----------
    mu : float
        Mean of ``q`` at first, from -2 to 2.
    sigma : float
        Standard deviation of ``q`` at first, from 0.25 to 2.

    Raises
    ------
    ValueError
        If ``mu`` or ``sigma`` is no number between these ends.

    References
    ----------
    Kullback & Leibler (1951).

    Examples
    --------
    >>> TwoBells(mu=1, sigma=0.5)
    """

    _esm = script("two_bells")
    mu = Finite(min=-2, max=2).tag(sync=True)
    sigma = Finite(1.0, min=0.25, max=2).tag(sync=True)

    def __init__(self, mu=1.0, sigma=0.5):
        mu = check_number(mu, "mu", least=-2, most=2)
        sigma = check_number(sigma, "sigma", least=0.25, most=2)
        super().__init__(
            mu=mu,
            sigma=sigma,
            still=frame(_draw(mu, sigma))[0],
            alternative=f"Two bell curves, q with mean {mu:g} and standard deviation {sigma:g} and"
            " p standard normal; below them q log(q / p), whose area is the KL divergence.",
            moves="Sliders, or the top of q under a finger, change q and the divergence.",
        )


def _draw(mu, sigma):
    """Return a figure of both bells and the integrand."""
    z = np.linspace(-7, 7, 701)
    q, p = stats.norm(mu, sigma), stats.norm()
    integrand = q.pdf(z) * (q.logpdf(z) - p.logpdf(z))
    figure, (top, low) = plt.subplots(2, 1, sharex=True, figsize=(6, 4))
    top.fill_between(z, q.pdf(z), alpha=0.25)
    top.plot(z, q.pdf(z), label="q")
    top.plot(z, p.pdf(z), "--", label="p: standard normal")
    top.set(ylabel="density")
    top.legend(loc="upper right")
    low.plot(z, integrand, color="#262626", lw=1)
    low.fill_between(z, integrand.clip(min=0), color="C0")
    low.fill_between(z, integrand.clip(max=0), color="C1")
    low.set(xlabel="z (latent units)", ylabel="q log(q / p)\n(nats per unit)")
    return figure
