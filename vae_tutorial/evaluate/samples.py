"""Scores of generated images: sure to be digits, evenly spread, close to the real ones, covering.

All of them are computed from what a classifier makes of the images (see :func:`.classify`), its
probabilities or its features, and depend on that classifier: a figure can be compared with others
in the features of the same classifier, for as many samples, and with no figure of another.
"""

from typing import NamedTuple

import numpy as np

from .._checks import check_count, finite_array
from ._distances import check_pair, check_points, squared_distances

PARTS = 20


class Estimate(NamedTuple):
    """A mean over samples, and how far from it another draw of samples may lie.

    Attributes
    ----------
    value : float
    standard_error : float
        NaN for a single sample.
    """

    value: float
    standard_error: float


class ClassBalance(NamedTuple):
    """How samples spread over the classes.

    Attributes
    ----------
    counts : ndarray of int, shape (n_classes,)
        Samples whose most probable class is this one.
    shares : ndarray, shape (n_classes,)
        The same as shares of all samples.
    effective_classes : float
        Exponential of the shares' entropy: ``n_classes`` if all are equal, 1 if one class has all.
    """

    counts: np.ndarray
    shares: np.ndarray
    effective_classes: float


class FrechetDistance(NamedTuple):
    """How far two sets of features lie apart, in squared units of the features.

    Attributes
    ----------
    distance : float
        Between the two sets as they are.
    standard_error : float
        How far the distance of other samples may lie from it.
    bias : float
        By how much finite samples make the distance too large, on average: ``distance - bias``
        estimates the distance of infinitely many.
    """

    distance: float
    standard_error: float
    bias: float


class PrecisionRecall(NamedTuple):
    """How much of what is generated looks real, and how much of the real is generated.

    Attributes
    ----------
    precision, recall : float
        Shares, from 0 to 1.
    """

    precision: float
    recall: float


def confidence(probabilities):
    """Return how sure the classifier is: the mean of each sample's highest probability.

    Parameters
    ----------
    probabilities : array, shape (n, n_classes)
        Rows that sum to 1.

    Returns
    -------
    Estimate

    Raises
    ------
    ValueError
        If ``probabilities`` are none.
    """
    return _mean(_check_probabilities(probabilities).max(axis=1))


def accuracy(probabilities, labels):
    """Return the share of samples whose most probable class is the label.

    Parameters
    ----------
    probabilities : array, shape (n, n_classes)
        Rows that sum to 1.
    labels : array of int, shape (n,)
        The class of each image, or the class that a conditional model was asked for.

    Returns
    -------
    Estimate

    Raises
    ------
    ValueError
        If ``probabilities`` are none, or ``labels`` are not one class for each of their rows.
    """
    probabilities = _check_probabilities(probabilities)
    labels = np.asarray(labels)
    n, n_classes = probabilities.shape
    if labels.dtype.kind not in "iu" or labels.shape != (n,):
        raise ValueError(
            f"labels must be integers of shape ({n},), got {labels.dtype} of shape {labels.shape}"
        )
    if labels.min() < 0 or labels.max() >= n_classes:
        raise ValueError(
            f"labels must be classes from 0 to {n_classes - 1}, "
            f"got values from {labels.min()} to {labels.max()}"
        )
    return _mean((probabilities.argmax(axis=1) == labels).astype(float))


def class_balance(probabilities):
    """Count the samples by their most probable class.

    Parameters
    ----------
    probabilities : array, shape (n, n_classes)
        Rows that sum to 1.

    Returns
    -------
    ClassBalance

    Raises
    ------
    ValueError
        If ``probabilities`` are none.
    """
    probabilities = _check_probabilities(probabilities)
    counts = np.bincount(probabilities.argmax(axis=1), minlength=probabilities.shape[1])
    shares = counts / counts.sum()
    present = shares[shares > 0]
    return ClassBalance(counts, shares, float(np.exp(-(present * np.log(present)).sum())))


def frechet_between_gaussians(mean_a, cov_a, mean_b, cov_b):
    """Return the squared Frechet distance of two Gaussians, also called 2-Wasserstein distance.

    The cost of moving the one onto the other, in squared units of the variables::

        |mean_a - mean_b|^2 + tr(cov_a) + tr(cov_b) - 2 tr((cov_a cov_b)^(1/2))

    The last trace is the sum of the singular values of ``cov_a^(1/2) cov_b^(1/2)``. The two roots
    are of symmetric matrices, which needs no complex numbers and no inverse, and works where a
    covariance is singular.

    Parameters
    ----------
    mean_a, mean_b : array, shape (d,)
    cov_a, cov_b : array, shape (d, d)
        Symmetric, without negative eigenvalues.

    Returns
    -------
    float

    Raises
    ------
    ValueError
        If the shapes do not fit together, a number is not finite, or a covariance is none.

    References
    ----------
    Dowson & Landau (1982).
    """
    mean_a, mean_b = finite_array(mean_a, "mean_a"), finite_array(mean_b, "mean_b")
    if mean_a.ndim != 1 or mean_a.shape != mean_b.shape or len(mean_a) == 0:
        raise ValueError(
            "mean_a and mean_b must have the same shape (d,), "
            f"got {mean_a.shape} and {mean_b.shape}"
        )
    root_a = _root(_check_covariance(cov_a, "cov_a", len(mean_a)), "cov_a")
    root_b = _root(_check_covariance(cov_b, "cov_b", len(mean_b)), "cov_b")
    overlap = np.linalg.svd(root_a @ root_b, compute_uv=False).sum()
    spread = (root_a**2).sum() + (root_b**2).sum() - 2 * overlap
    # Rounding alone can make the spread of equal covariances negative.
    return float(((mean_a - mean_b) ** 2).sum() + max(spread, 0))


def frechet_distance(features_a, features_b):
    """Return the Frechet distance between Gaussians fitted to two sets of features.

    The distance is small if means and covariances agree, and larger than that of infinitely many
    samples, since a mean and a covariance of finitely many are off. The standard error and this
    bias come from a jackknife: both sets are cut into 20 parts (every 20th row), and the distance
    is computed anew without the first part of each, without the second, and so on.

    The jackknife takes the bias to fall as 1/n. Where the two sets come from one distribution, the
    distance is all bias; what remains after it is subtracted is zero within a standard error or
    two, and may be negative.

    Parameters
    ----------
    features_a, features_b : array, shape (n, n_features)
        Rows in random order, not sorted by class. Without a 20th of its rows, each set must still
        have more rows than columns, or its covariance would be singular.

    Returns
    -------
    FrechetDistance
        In squared units of the features.

    Raises
    ------
    ValueError
        If the shapes do not fit together, a number is not finite, or there are too few rows.

    References
    ----------
    Heusel et al. (2017); Efron & Stein (1981) for the jackknife.
    """
    a, b = check_pair(features_a, features_b, ("features_a", "features_b"))
    # The smallest n whose n - ceil(n / PARTS) rows are more than the columns.
    least = max(PARTS, -(-PARTS * (a.shape[1] + 1) // (PARTS - 1)))
    for name, features in (("features_a", a), ("features_b", b)):
        if len(features) < least:
            raise ValueError(
                f"{name} must have at least {least} rows for covariances of {a.shape[1]} "
                f"features, got {len(features)}"
            )
    distance = frechet_between_gaussians(*_moments(a), *_moments(b))
    without = np.empty(PARTS)
    for part in range(PARTS):
        kept = [features[np.arange(len(features)) % PARTS != part] for features in (a, b)]
        without[part] = frechet_between_gaussians(*_moments(kept[0]), *_moments(kept[1]))
    standard_error = np.sqrt((PARTS - 1) * without.var())
    bias = (PARTS - 1) * (without.mean() - distance)
    return FrechetDistance(distance, float(standard_error), float(bias))


def precision_recall(real, generated, k=3):
    """Measure separately whether samples look real and whether they cover what is real.

    The real images are taken to fill the union of balls about their features, each as wide as the
    distance to the ``k``-th nearest other real one. Precision is the share of generated images
    that lie in one of these balls. Recall is the same with the parts exchanged: the share of real
    images that lie in a ball of a generated one.

    A larger ``k`` or more images make the balls cover more; compare figures for equal numbers. A
    single outlier among the real images has a large ball and lets much pass for real.

    Parameters
    ----------
    real, generated : array, shape (n, n_features)
        More than ``k`` rows each.
    k : int

    Returns
    -------
    PrecisionRecall

    Raises
    ------
    ValueError
        If the shapes do not fit together, a number is not finite, or ``k`` is no positive integer
        below the number of rows.

    References
    ----------
    Kynkäänniemi et al. (2019).
    """
    real, generated = check_pair(real, generated, ("real", "generated"))
    k = check_count(k, "k")
    if k >= min(len(real), len(generated)):
        raise ValueError(
            f"k must be less than the number of rows of real and generated, "
            f"{len(real)} and {len(generated)}, got {k}"
        )
    return PrecisionRecall(_covered(generated, real, k), _covered(real, generated, k))


def _covered(points, centers, k):
    """Return the share of points that lie in a ball of one of the centers."""
    radii = np.empty(len(centers))
    for rows, block in squared_distances(centers, centers):
        own = np.arange(len(centers))[rows]
        block[np.arange(len(own)), own] = np.inf
        radii[rows] = np.partition(block, k - 1, axis=1)[:, k - 1]
    inside = [(block <= radii).any(axis=1) for _, block in squared_distances(points, centers)]
    return float(np.concatenate(inside).mean())


def _mean(values):
    error = values.std(ddof=1) / len(values) ** 0.5 if len(values) > 1 else np.nan
    return Estimate(float(values.mean()), float(error))


def _moments(features):
    features = features.astype(float)
    return features.mean(axis=0), np.cov(features, rowvar=False).reshape(2 * features.shape[1:])


def _root(covariance, name):
    """Return the symmetric matrix whose square is the covariance."""
    values, vectors = np.linalg.eigh(covariance)
    if values[0] < -1e-6 * abs(values[-1]):  # in single precision, rounding makes less than that
        raise ValueError(f"{name} must have no negative eigenvalue, got {values[0]:g}")
    return (vectors * np.sqrt(values.clip(0))) @ vectors.T


def _check_covariance(value, name, dim):
    covariance = finite_array(value, name).astype(float)
    if covariance.shape != (dim, dim):
        raise ValueError(f"{name} must have shape {(dim, dim)}, got {covariance.shape}")
    if not np.allclose(covariance, covariance.T, rtol=1e-5, atol=1e-6 * abs(covariance).max()):
        raise ValueError(f"{name} must be symmetric, got a matrix that is not")
    return covariance


def _check_probabilities(value):
    probabilities = check_points(value, "probabilities")
    low, sums = probabilities.min(), probabilities.sum(axis=1)
    if low < 0 or abs(sums - 1).max() > 1e-3:
        raise ValueError(
            "probabilities must be at least 0, in rows that sum to 1, "
            f"got a least value of {low:g} and sums from {sums.min():g} to {sums.max():g}"
        )
    return probabilities.astype(float)
