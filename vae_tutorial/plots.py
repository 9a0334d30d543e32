"""The pictures that more than one chapter draws. Each returns its Axes and shows nothing."""

import reprlib

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Ellipse

from ._checks import check_count, check_distances

# Ten colours that stay apart under the common kinds of colour blindness (Petroff 2021).
CLASS_COLORS = (
    "#3f90da", "#ffa90e", "#bd1f01", "#94a4a2", "#832db6",
    "#a96b59", "#e76300", "#b9ac70", "#717581", "#92dadd",
)  # fmt: skip


def images_in_rows(rows, labels=None, ax=None, gap=2):
    """Draw rows of images on one Axes, dark ink on white.

    Parameters
    ----------
    rows : sequence of array, each of shape (n, 28, 28) or (n, 28, 28, 1)
        One array a row; a shorter row leaves its right end empty.
    labels : sequence of str, optional
        What stands to the left of each row.
    ax : matplotlib Axes, optional
        A new figure as wide as the page unless given.
    gap : int
        Pixels between images.

    Returns
    -------
    matplotlib Axes
    """
    rows = [np.asarray(row) for row in rows]
    shapes = [row.shape for row in rows]
    if not rows or not all(len(s) in (3, 4) and s[3:] in ((), (1,)) and s[0] for s in shapes):
        raise ValueError(
            f"rows must be arrays of shape (n, 28, 28) or (n, 28, 28, 1), got {shapes}"
        )
    if len({shape[1:3] for shape in shapes}) > 1:
        raise ValueError(f"rows must hold images of one size, got {shapes}")
    if labels is not None and len(labels) != len(rows):
        raise ValueError(f"labels must be one a row, {len(rows)}, got {len(labels)}")
    rows = [row.reshape(row.shape[:3]) for row in rows]
    height, width = rows[0].shape[1:]
    columns = max(len(row) for row in rows)
    tall, wide = len(rows) * (height + gap) - gap, columns * (width + gap) - gap
    sheet = np.ones((tall, wide))
    for r, row in enumerate(rows):
        for c, image in enumerate(row):
            top, left = r * (height + gap), c * (width + gap)
            sheet[top : top + height, left : left + width] = 1 - image
    if ax is None:
        _, ax = plt.subplots(figsize=(6.4, 0.2 + 6.2 * tall / wide))
    ax.imshow(sheet, cmap="gray", vmin=0, vmax=1)
    ax.set_xticks([])
    labels = [""] * len(rows) if labels is None else labels
    ax.set_yticks([r * (height + gap) + height / 2 for r in range(len(rows))], labels)
    ax.tick_params(length=0)
    ax.grid(False)
    ax.spines[:].set_visible(False)
    return ax


def latent_scatter(z, labels, ax=None, size=4):
    """Draw encoded images as points of the latent plane, by class.

    Each class has a colour, and its number stands at the median of its points.

    Parameters
    ----------
    z : array, shape (n, 2)
    labels : array of int, shape (n,)
        From 0 to 9.
    ax : matplotlib Axes, optional
    size : float
        Area of a point, in square points.

    Returns
    -------
    matplotlib Axes
    """
    z, labels = np.asarray(z), np.asarray(labels)
    if z.ndim != 2 or z.shape[1] != 2:
        raise ValueError(f"z must have shape (n, 2), got {z.shape}")
    if labels.shape != (len(z),):
        raise ValueError(f"labels must have shape ({len(z)},), one a point, got {labels.shape}")
    if labels.dtype.kind not in "iu" or not np.isin(labels, range(10)).all():
        raise ValueError(f"labels must be integers from 0 to 9, got {reprlib.repr(labels)}")
    if ax is None:
        _, ax = plt.subplots(figsize=(5, 5))
    ax.scatter(*z.T, c=np.take(CLASS_COLORS, labels), s=size, alpha=0.5, linewidths=0, zorder=2)
    for digit in np.unique(labels):
        x, y = np.median(z[labels == digit], axis=0)
        box = {"boxstyle": "circle,pad=0.15", "facecolor": "white", "alpha": 0.9}
        box["edgecolor"] = CLASS_COLORS[digit]
        ax.text(x, y, str(digit), ha="center", va="center", weight="bold", bbox=box)
    ax.set(xlabel="$z_1$ (latent units)", ylabel="$z_2$ (latent units)", aspect="equal")
    return ax


def prior_circles(ax, radii=(1, 2, 3), prior=None):
    """Draw the circles of 1, 2 and 3 standard deviations of a prior, and return the Axes.

    Parameters
    ----------
    ax : matplotlib Axes
    radii : sequence of float
        In standard deviations.
    prior : optional
        What answers ``circles(radii)``; the :class:`.StandardNormal` unless given.

    Raises
    ------
    ValueError
        If ``radii`` are no numbers of at least 0, or ``prior`` has no circles.
    """
    if prior is None:
        # Here, not at the top: a figure of a FrameSlider needs no TensorFlow.
        from .priors import StandardNormal

        prior = StandardNormal(2)
    if not callable(getattr(prior, "circles", None)):
        raise ValueError(f"prior must have the method circles, got {prior!r}")
    radii = check_distances(radii, "radii")
    for center, radius in prior.circles(radii):
        ax.add_patch(plt.Circle(center, radius, fill=False, color="#4d4d4d", lw=1, ls="--"))
    return ax


def decoded_grid(images, n, ax=None, extent=None):
    """Draw ``n * n`` decoded images edge to edge, as ``latent_grid`` orders them.

    Parameters
    ----------
    images : array, shape (n * n, 28, 28, 1)
    n : int
    ax : matplotlib Axes, optional
    extent : tuple (left, right, bottom, top), optional
        Where the corners lie in latent units. Without it the axes carry no numbers.

    Returns
    -------
    matplotlib Axes
    """
    n, shape = check_count(n, "n"), np.shape(images)
    if len(shape) not in (3, 4) or shape[0] != n * n or shape[3:] not in ((), (1,)):
        raise ValueError(f"images must have shape ({n * n}, 28, 28, 1), got {shape}")
    height, width = shape[1:3]
    sheet = np.asarray(images).reshape(n, n, height, width).transpose(0, 2, 1, 3)
    if ax is None:
        _, ax = plt.subplots(figsize=(5.6, 5.6))
    ax.imshow(sheet.reshape(n * height, n * width), cmap="gray_r", vmin=0, vmax=1, extent=extent)
    ax.grid(False)
    if extent is None:
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(False)
    return ax


def graphical_model(ax=None):
    """Draw the graphical model of a VAE: z makes x, once for each image.

    What is observed is shaded, a box stands for one copy an image, and the encoder's way back,
    which is no part of the model, is dashed.

    Parameters
    ----------
    ax : matplotlib Axes, optional

    Returns
    -------
    matplotlib Axes
    """
    ax = plt.subplots(figsize=(3.6, 2.2))[1] if ax is None else ax
    ax.set(xlim=(-1.7, 2.3), ylim=(-0.95, 1.75), aspect="equal")
    ax.axis("off")
    ax.add_patch(plt.Rectangle((-0.75, -0.85), 1.5, 2.5, fill=False, ec="#4d4d4d"))
    ax.text(0.7, -0.8, "$n$ images", ha="right", va="bottom", fontsize=8)
    for (x, y), name, shade in [((0, 1.2), "$z$", "white"), ((0, 0), "$x$", "#d0d0d0")]:
        ax.add_patch(plt.Circle((x, y), 0.3, fc=shade, ec="black"))
        ax.text(x, y, name, ha="center", va="center", color="black")
    ax.text(1.65, 0.0, r"$\theta$, decoder", va="center", ha="center", fontsize=9)
    ax.text(-1.25, 0.6, r"$\phi$, encoder", va="center", ha="center", fontsize=9)
    arrow = {"arrowstyle": "-|>", "color": "black", "shrinkA": 0, "shrinkB": 0}
    back = arrow | {"linestyle": "--", "connectionstyle": "arc3,rad=-0.5"}
    ax.annotate("", (0, 0.3), (0, 0.9), arrowprops=arrow)
    ax.annotate("", (0.3, 0), (1.15, 0), arrowprops=arrow)
    ax.annotate("", (-0.22, 1.0), (-0.22, 0.2), arrowprops=back)
    return ax


def running_estimate(z, log_w, log_p, posterior, widths):
    """Draw where importance sampling has drawn so far, and what it says of ``log p(x)``.

    Of more than 500 draws the heaviest 500 are shown.

    Parameters
    ----------
    z : array, shape (n, 2)
        The draws so far.
    log_w : array, shape (n,)
        Their log weights, in nats.
    log_p : float
        The truth, in nats.
    posterior : tuple of array, shapes (m, 2) and (m,)
        Points of the latent plane, and the share of the posterior that each has.
    widths : tuple of array, shape (2,) each
        Center of the proposal and its standard deviations.

    Returns
    -------
    matplotlib Figure
    """
    # Made without pyplot, which would keep each of many figures.
    figure = Figure(figsize=(7.2, 3.2), layout="constrained")
    plane, course = figure.subplots(1, 2)
    nodes, shares = posterior
    heavy = shares > shares.max() / 50
    nodes, shares = nodes[heavy], shares[heavy]
    order = np.argsort(shares)
    plane.scatter(*nodes[order].T, c=shares[order], s=5, cmap="Oranges", linewidths=0)
    center, sigma = widths
    ellipse = {"fill": False, "color": "#0072b2", "lw": 1.5}
    plane.add_patch(Ellipse(center, *(4 * sigma), label="$q$, two deviations", **ellipse))
    first = np.argsort(log_w)[::-1][:500]  # the heaviest, where there are many
    plane.plot(*z[first].T, ".", color="#0072b2", ms=3, alpha=0.6)
    plane.legend(loc="upper right", fontsize=8)
    around = np.stack([nodes.min(0), center - 3 * sigma]).min(0)
    beyond = np.stack([nodes.max(0), center + 3 * sigma]).max(0)
    plane.set(xlim=(around[0], beyond[0]), ylim=(around[1], beyond[1]))
    plane.set(xlabel="$z_1$ (latent units)", ylabel="$z_2$ (latent units)")
    count = np.arange(1, len(z) + 1)
    log_sum, log_squares = np.logaddexp.accumulate(log_w), np.logaddexp.accumulate(2 * log_w)
    estimate = log_sum - np.log(count)
    variance = np.maximum(count * np.exp(log_squares - 2 * log_sum) - 1, 0)
    error = np.sqrt(variance / np.where(count > 1, count - 1, np.nan))
    low, high = estimate - 2 * error, estimate + 2 * error
    course.fill_between(count, low, high, color="#0072b2", alpha=0.25, linewidth=0)
    course.plot(count, estimate, color="#0072b2", label="estimate, two errors")
    course.axhline(log_p, color="#d55e00", ls="--", label="truth")
    lowest = min(estimate[min(len(z), 3) - 1 :].min(), log_p)
    course.set(xscale="log", xlim=(1, max(len(z), 2)), ylim=(lowest - 3, log_p + 3))
    course.set(xlabel="draws", ylabel="$\\log p(x)$ (nats)")
    course.legend(loc="lower right", fontsize=8)
    return figure
