"""Find holes of a latent plane: where the prior is dense and the aggregated posterior is not."""

import matplotlib.pyplot as plt
import numpy as np
import traitlets
from keras import ops
from matplotlib.colors import LinearSegmentedColormap
from scipy.stats import norm

from .._checks import check_choice, check_number
from ..evaluate import log_aggregated_posterior
from .encoded import LARGEST, check_model, gray, picture_shape
from .live_view import Finite, LiveView, check_point, frame, script
from .page_network import PageNetwork, network_trait

NODES = 161  # of the grid along each axis; the cursor moves from one to the next
RARER = 20.0  # in a hole q(z) is at least so many times less than p(z),
DENSE = 0.01  # and p(z) is above this share of its highest value on the plane
CLIP = 4.0  # nats of log q(z)/p(z) at either end of its colours
SHOWN = {"q(z)": "q(z)", "p(z)": "p(z)", "log ratio": "log q(z)/p(z)"}  # and in words
COLORS = {
    "density": ["#ffffff", "#5ab0de", "#00426e"],
    "ratio": ["#d55e00", "#ffffff", "#0072b2"],
    "empty": "#d0d0d0",  # where neither has mass, so that their ratio says nothing
}


class PriorExplorer(LiveView):
    """Find the holes of a latent plane: places where the prior is dense and q(z) is not.

    A cursor goes over the plane. Beside it are the mean image that the decoder draws there, the
    density of the prior p(z), and that of the aggregated posterior q(z), the average of q(z|x)
    over images. A point lies in a hole if p(z) is above 1 % of its highest value on the plane
    (``DENSE``) and q(z) is less than a twentieth of p(z) (``RARER``).

    Parameters
    ----------
    model : VAE
        With two latent dimensions, and a prior of any kind.
    x : array, shape (n, 28, 28, 1)
        Images over which q(z) is averaged. Of a few it is lumpy; a thousand take some seconds.
    limit : float
        At least 1. The plane goes from ``-limit`` to ``limit`` along both axes.
    z1, z2 : float
        Where to start.
    shown : {"q(z)", "p(z)", "log ratio"}
        What colours the plane. The last is log q(z)/p(z), between -4 and 4 nats.

    Where more than 1 % of q(z) lies beyond the plane, the view says how much.

    Attributes
    ----------
    z1, z2 : float
        The cursor, to be joined with ``jslink`` or ``observe``. A pointer and keys move it in
        eightieths of ``limit``, along a grid on which both densities are known to half a percent;
        between its points their logarithms are interpolated.
    shown : str
        What colours the plane.

    Raises
    ------
    ValueError
        If the model is no VAE with two latent dimensions and a likelihood whose mean is the
        sigmoid of the logit, or its decoder has a layer that the page cannot compute, or its
        prior gives no densities; if ``x`` does not hold images, ``limit`` is no number of at
        least 1, ``z1`` or ``z2`` is not finite, or ``shown`` is none of the three.

    Examples
    --------
    >>> explorer = PriorExplorer(vae, digits.x_test[:1000], shown="log ratio")
    >>> slider = ipywidgets.FloatSlider(min=-3, max=3, step=0.05, description="z1")
    >>> ipywidgets.jslink((slider, "value"), (explorer, "z1"))
    """

    _esm = script("prior_explorer")
    network = network_trait()
    shape = traitlets.List(traitlets.Int()).tag(sync=True)
    log_p = traitlets.Bytes().tag(sync=True)
    log_q = traitlets.Bytes().tag(sync=True)
    nodes = traitlets.Int(NODES).tag(sync=True)
    rarer = traitlets.Float(RARER).tag(sync=True)
    dense = traitlets.Float(DENSE).tag(sync=True)
    clip = traitlets.Float(CLIP).tag(sync=True)
    colors = traitlets.Dict(COLORS).tag(sync=True)
    beyond = traitlets.Float().tag(sync=True)
    limit = Finite(4.0).tag(sync=True)
    z1 = Finite().tag(sync=True)
    z2 = Finite().tag(sync=True)
    shown = traitlets.Enum(list(SHOWN), "q(z)").tag(sync=True)

    def __init__(self, model, x, limit=4.0, z1=0.0, z2=0.0, shown="q(z)", **kwargs):
        check_model(model, variational=True)
        limit = check_number(limit, "limit", least=1)
        z = check_point((z1, z2), 2)
        check_choice(shown, "shown", SHOWN)
        network = PageNetwork.of(model.decoder)
        points = _grid(limit)
        log_p = ops.convert_to_numpy(model.prior.log_prob(points))
        log_p = _held(log_p, "the prior's log_prob")
        log_q = _held(log_aggregated_posterior(model, x, points), "log q(z)")
        super().__init__(
            network=network,
            shape=picture_shape(model.decoder),
            log_p=log_p.tobytes(),
            log_q=log_q.tobytes(),
            beyond=_beyond(*model.encode(x), limit),
            limit=limit,
            z1=z[0],
            z2=z[1],
            shown=shown,
            still=_still(model, _shares(log_p, log_q, shown), shown, limit, z),
            alternative=f"A latent plane coloured by {SHOWN[shown]}, and what the decoder draws "
            f"at ({z[0]:g}, {z[1]:g}).",
            moves="You move the cursor, and the decoded picture and both densities follow.",
            **kwargs,
        )


def _grid(limit):
    """Return the points of the grid row by row, from the upper left, as a picture has them."""
    axis = np.linspace(-limit, limit, NODES, dtype="float32")
    return np.stack(np.meshgrid(axis, -axis), axis=-1).reshape(-1, 2)


def _beyond(mean, log_var, limit):
    """Return the share of the encoder's Gaussians that lies outside of the plane."""
    edges = ((side - mean) * np.exp(-log_var / 2) for side in (-limit, limit))
    low, high = map(norm.cdf, edges)
    return float(1 - (high - low).prod(axis=1).mean())


def _held(log_density, name):
    """Return log densities of the grid as 16-bit floats, the least that these hold for zero."""
    log_density = np.asarray(log_density, float)
    if log_density.shape != (NODES**2,) or np.isnan(log_density).any():
        raise ValueError(
            f"model must give a density at each of {NODES**2} points, got {name} of shape "
            f"{log_density.shape}{', NaN among them' if np.isnan(log_density).any() else ''}"
        )
    return np.clip(log_density, -LARGEST, LARGEST).astype("<f2")


def _shares(log_p, log_q, shown):
    """Return where each point of the grid stands among the colours, 0 to 1, or NaN for none."""
    log_p, log_q = log_p.astype(float), log_q.astype(float)
    if shown != "log ratio":
        log_density = log_p if shown == "p(z)" else log_q
        return np.exp(log_density - log_density.max())
    empty = np.maximum(log_p, log_q) <= log_p.max() + np.log(DENSE)
    return np.where(empty, np.nan, np.clip((log_q - log_p) / CLIP, -1, 1) / 2 + 0.5)


def _still(model, shares, shown, limit, z):
    """Draw the plane with the cursor, and the decoded picture beside it."""
    stops = COLORS["ratio" if shown == "log ratio" else "density"]
    colors = LinearSegmentedColormap.from_list(shown, stops).with_extremes(bad=COLORS["empty"])
    figure, (plane, picture) = plt.subplots(1, 2, figsize=(6.2, 3))
    plane.imshow(
        np.ma.masked_invalid(shares.reshape(NODES, NODES)),
        cmap=colors, vmin=0, vmax=1, extent=(-limit, limit, -limit, limit), aspect="equal",
    )  # fmt: skip
    plane.plot(*z, "o", color="#d55e00", markeredgecolor="black")
    plane.set(title=SHOWN[shown], xlabel="$z_1$", ylabel="$z_2$")
    plane.grid(False)
    picture.imshow(gray(model.decoder, [z])[0], cmap="gray_r", vmin=0, vmax=255)
    picture.set(xticks=[], yticks=[], title="decoded")
    picture.grid(False)
    return frame(figure)[0]
