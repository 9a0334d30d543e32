"""How far estimates of one gradient are off, by three estimators."""

import matplotlib.pyplot as plt
import numpy as np
import traitlets

from .._checks import check_count, check_number
from .live_view import Finite, LiveView, frame, script


class GradientErrors(LiveView):
    """Errors of estimates of the derivative of ``E[z**2]`` in ``mu``, for ``z ~ N(mu, 1)``.

    Three estimators work on the same noise: pathwise, score function with the best baseline, and
    score function alone. Sliders move ``mu`` and how many draws an estimate averages.

    Parameters
    ----------
    noise : array, shape (m, n)
        Standard normal numbers; a row gives one estimate of each kind, from its first ``n``.
    mu : float
        Mean of ``z`` at first, in its standard deviations, from 0 to 4.
    n : int
        Draws that an estimate averages at first.

    Raises
    ------
    ValueError
        If ``noise`` has another shape or is not finite, ``mu`` is no number between its ends, or
        ``n`` no integer from 1 to the length of a row.

    References
    ----------
    Greensmith et al. (2004), for the baseline.

    Examples
    --------
    >>> GradientErrors(np.random.default_rng(0).standard_normal((150, 64)))
    """

    _esm = script("gradient_errors")
    noise = traitlets.Bytes().tag(sync=True)
    most = traitlets.Int().tag(sync=True)
    mu = Finite(min=0, max=4).tag(sync=True)
    n = traitlets.Int(1, min=1).tag(sync=True)

    def __init__(self, noise, mu=2.0, n=1):
        noise = _check_rows(noise)
        mu, n = check_number(mu, "mu", least=0, most=4), check_count(n, "n")
        if n > noise.shape[1]:
            raise ValueError(f"n must be at most {noise.shape[1]}, the length of a row, got {n}")
        super().__init__(
            noise=noise.astype("<f4").tobytes(),
            most=noise.shape[1],
            mu=mu,
            n=n,
            still=frame(_draw(noise[:, :n], mu))[0],
            alternative=f"Errors of {len(noise)} gradient estimates by each of three estimators,"
            f" each an average of {n} draws at mu over sigma {mu:g}; the plain score function"
            " spreads widest, the pathwise estimator least.",
            moves="Sliders change mu over sigma and the number of draws.",
        )


def _check_rows(noise):
    """Return noise as an array with rows, or say what is wrong with it."""
    try:
        array = np.asarray(noise, dtype=float)
    except (TypeError, ValueError):
        array = np.asarray(np.nan)
    if array.ndim != 2 or not array.size or not np.isfinite(array).all():
        raise ValueError(f"noise must be finite numbers of shape (m, n), got shape {array.shape}")
    return array


def _draw(noise, mu):
    """Return a figure of the errors, one row of dots an estimator."""
    square, baseline = (mu + noise) ** 2, mu**2 + 3
    rows = {
        "pathwise": 2 * (mu + noise),
        "score, best baseline": (square - baseline) * noise,
        "score": square * noise,
    }
    figure, ax = plt.subplots(figsize=(6, 2.8))
    ax.axvline(0, color="black", lw=1)
    for row, values in enumerate(rows.values()):
        height = row + np.linspace(-0.3, 0.3, len(values))
        ax.plot(values.mean(axis=1) - 2 * mu, height, ".", ms=4)
    ax.set_yticks(range(3), list(rows))
    ax.set(xlim=(-40, 40), xlabel="error of the estimated gradient")
    return figure
