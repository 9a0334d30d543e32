"""The likelihood of an image by importance sampling: the log of an average over draws."""

import warnings
from typing import NamedTuple

import numpy as np
import tensorflow as tf
from keras import ops
from tqdm import tqdm

from .._checks import check_choice, check_count, check_seed
from ..likelihoods import Bernoulli
from ._models import check_vae, images_for, posterior_of, prior_of
from .proposals import PILOT_DRAWS, PILOTS, EncoderProposal, FittedProposal

ROWS = 5000  # images times draws that the decoder meets at once: bounds the memory


class ImportanceSampling(NamedTuple):
    """The answer of ``log_likelihood``, one value an example.

    Attributes
    ----------
    log_likelihood : ndarray, shape (n,)
        The estimate of ``log p(x)`` in nats: too low on average, by about half the square of
        ``standard_error`` where that is small.
    standard_error : ndarray, shape (n,)
        Of that estimate, in nats, from the spread of the weights that were drawn (NaN for one
        draw), and at least what 32 bits leave open, about 1e-4 for an image of 1,000 nats.
    effective_sample_size : ndarray, shape (n,)
        From 1 to ``n_samples``: averages with these weights are about as noisy as plain ones over
        so many draws from the posterior. Where it is a handful, one draw decides, and neither the
        estimate nor its error is to be believed.
    """

    log_likelihood: np.ndarray
    standard_error: np.ndarray
    effective_sample_size: np.ndarray


def log_likelihood(model, x, n_samples=5000, seed=None, proposal="fitted"):
    """Estimate ``log p(x)`` as the log of the mean of ``p(x,z) / r(z)`` over draws from ``r``.

    The proposal ``r`` is ``q(z|x)`` or something fitted to the posterior of the image, from draws
    of its own that are then thrown away. Draws are made and weighed some at a time, so that memory
    does not grow with ``n_samples``. A progress bar shows where it takes more than two seconds.

    Parameters
    ----------
    model : VAE
        With any number of latent dimensions. Prior and likelihood must consist of operations that
        TensorFlow can trace, as the package's do.
    x : array, shape (n, 28, 28, 1)
        Gray values in [0, 1].
    n_samples : int
        Draws of z for each image, at least 1. The cost is in proportion.
    seed : int or numpy.random.Generator, optional
        Makes the draws reproducible.
    proposal : {"fitted", "encoder"}
        ``"encoder"`` is ``q(z|x)``, as papers have it. Where it is narrower than the posterior it
        rarely draws what weighs most, and the standard error knows nothing of that.
        ``"fitted"`` mixes it with a wider one, the prior and a Gaussian fitted to the posterior
        (see :mod:`.proposals`), for 4,000 draws more.

    Returns
    -------
    ImportanceSampling
        Three arrays of shape (n,).

    Warns
    -----
    UserWarning
        If the likelihood is Bernoulli and the images are not black or white.

    Raises
    ------
    ValueError
        If ``model`` is no VAE, ``x`` does not hold images, ``n_samples`` is no positive integer,
        ``proposal`` is unknown, or ``seed`` is neither an integer of at least 0 nor a generator.

    References
    ----------
    Burda et al. (2016), section 3; Owen (2013), chapter 9, for the effective sample size.
    """
    n_samples = check_count(n_samples, "n_samples")
    check_choice(proposal, "proposal", ("fitted", "encoder"))
    x = _checked(model, x)
    log_sum, log_squares = _totals(model, x, n_samples, seed, fitted=proposal == "fitted")
    log_mean = log_sum[0] - np.log(n_samples)
    size = np.exp(2 * log_sum[0] - log_squares[0]).clip(1, n_samples)
    # The relative variance of one weight is n / size - 1; that of their mean is n times smaller.
    variance = (n_samples / size - 1) / max(n_samples - 1, 1)
    variance += np.square(np.finfo("float32").eps * log_mean)
    error = np.sqrt(variance) if n_samples > 1 else np.full(len(log_mean), np.nan)
    return ImportanceSampling(log_mean, error, size)


def iwae_bound(model, x, k, n_groups=1, seed=None):
    """Measure the bound of ``k`` samples on ``log p(x)``, the ELBO at ``k = 1``.

    Parameters
    ----------
    model : VAE
    x : array, shape (n, 28, 28, 1)
        Gray values in [0, 1].
    k : int
        Weights that one logarithm averages, at least 1.
    n_groups : int
        How many such logarithms are averaged for each image, at least 1.
    seed : int or numpy.random.Generator, optional
        Makes the draws reproducible.

    Returns
    -------
    ndarray, shape (n,)
        In nats; the larger, the better, and on average never above ``log p(x)``.

    Raises
    ------
    ValueError
        As :func:`log_likelihood`, for ``k`` and ``n_groups``.

    References
    ----------
    Burda et al. (2016), equation 8.
    """
    k, n_groups = check_count(k, "k"), check_count(n_groups, "n_groups")
    log_sum, _ = _totals(model, _checked(model, x), k, seed, groups=n_groups)
    return np.mean(log_sum - np.log(k), axis=0)


def _totals(model, x, n_samples, seed, fitted=False, groups=1):
    """Return the logs of the sum of an image's weights and of their squares, shape (groups, n)."""
    rng = np.random.default_rng(check_seed(seed, generator=True))
    posterior = [head.astype("float64") for head in posterior_of(model, x)]
    log_joint = _log_joint(model, x.shape[1:])
    totals = np.full((2, groups, len(x)), -np.inf)
    images = min(len(x), 100)

    def weigh(x, proposal, n_samples):
        """Yield draws and their log weights, some at a time."""
        at_once = max(1, ROWS // len(x))
        for first in range(0, n_samples, at_once):
            z, log_density = proposal.draw(min(at_once, n_samples - first), rng)
            yield z, log_joint(x, z).astype("float64") - log_density
            bar.update(log_density.size)

    weights = len(x) * (groups * n_samples + fitted * PILOTS * PILOT_DRAWS)
    with tqdm(total=weights, unit=" weights", unit_scale=True, delay=2) as bar:
        for start in range(0, len(x), images):
            rows = slice(start, start + images)
            heads = [head[rows] for head in posterior]
            proposal = (
                FittedProposal(*heads, prior_of(model)) if fitted else EncoderProposal(*heads)
            )
            for _ in range(fitted * PILOTS):
                pilot = zip(*weigh(x[rows], proposal, PILOT_DRAWS), strict=True)
                proposal.fit(*map(np.concatenate, pilot))
            for group in range(groups):
                for _, log_w in weigh(x[rows], proposal, n_samples):
                    for power, total in zip((1, 2), totals[:, group], strict=True):
                        more = np.logaddexp.reduce(power * log_w, axis=0)
                        total[rows] = np.logaddexp(total[rows], more)
    return totals


def _checked(model, x):
    """Return the images as 32-bit numbers; warn the caller's caller where they are gray."""
    check_vae(model)
    x = images_for(model, x).astype("float32")
    if isinstance(model.likelihood, Bernoulli) and not ((x == 0) | (x == 1)).all():
        warnings.warn(
            "x holds gray values, and a Bernoulli likelihood is a density of black-or-white images:"
            " what is measured is its expression at gray values, which belongs in no table beside"
            " figures for binary pixels; binarize(x, rng) draws such images",
            stacklevel=3,
        )
    return x


def _log_joint(model, shape):
    """Return a function of images and as many points for each that gives ``log p(x,z)``."""
    prior = prior_of(model)
    d = model.decoder.input_shape[-1]
    # Of any sizes, so that one trace serves all.
    signature = [tf.TensorSpec((None, *shape)), tf.TensorSpec((None, None, d))]

    @tf.function(input_signature=signature, autograph=False)
    def log_joint(x, z):
        sizes = tf.shape(z)[:2]
        images = tf.reshape(tf.broadcast_to(x, tf.concat([sizes, shape], 0)), (-1, *shape))
        log_likelihood = model.likelihood(images, model.decoder(tf.reshape(z, (-1, d))))
        return ops.reshape(log_likelihood, sizes) + prior.log_prob(z)

    traced = log_joint.get_concrete_function()
    return lambda x, z: traced(tf.convert_to_tensor(x), tf.convert_to_tensor(z)).numpy()
