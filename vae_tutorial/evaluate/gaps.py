"""How far a Gaussian of your own is from ``log p(x)``, and the best one for each image."""

import numpy as np
import tensorflow as tf
from keras import ops

from ..priors import has_closed_form
from ._models import check_vae, images_for, prior_of
from .bounds import ELBO
from .quadrature import log_joint

REACH = 5.0  # standard deviations; a normal draw is further out once in two million


def normal_lattice(dim=2, n=21):
    """Return points that stand for standard normal noise, and the weight of each.

    ``weights @ f(points)`` is then the expectation of ``f``, without a random draw.

    Parameters
    ----------
    dim : int
        From 1 to 3.
    n : int
        Points along each axis, from -5 to 5. Those farther than 5 from the origin are left out.

    Returns
    -------
    points : ndarray, shape (m, dim)
    weights : ndarray, shape (m,)
        They sum to 1.

    Raises
    ------
    ValueError
        If ``dim`` is not 1, 2 or 3, or ``n`` is less than 2.
    """
    if dim not in (1, 2, 3):
        raise ValueError(f"dim must be 1, 2 or 3, got {dim!r}")
    if not n >= 2:
        raise ValueError(f"n must be at least 2, got {n!r}")
    axes = np.meshgrid(*[np.linspace(-REACH, REACH, n)] * dim)
    points = np.stack(axes, axis=-1).reshape(-1, dim)
    points = points[np.linalg.norm(points, axis=1) <= REACH]
    weights = np.exp(-0.5 * (points**2).sum(axis=1))
    return points, weights / weights.sum()


def gaussian_elbo(model, x, mean, log_var, n=21):
    """Measure the bound for Gaussians of your own in place of the encoder's ``q(z|x)``.

    Parameters
    ----------
    model : VAE
        With one to three latent dimensions.
    x : array, shape (m, 28, 28, 1)
        Gray values in [0, 1].
    mean, log_var : array, shape (m, latent_dim)
        One Gaussian an image.
    n : int
        Points of the lattice along each axis, see ``normal_lattice``.

    Returns
    -------
    ELBO
        Three arrays of shape (m,), in nats, at ``beta = 1``.

    Raises
    ------
    ValueError
        If ``model`` is no VAE or has more than three latent dimensions, ``x`` does not hold
        images, or ``mean`` or ``log_var`` has another shape.
    """
    x, mean, log_var = _checked(model, x, mean, log_var)
    noise, weights = normal_lattice(mean.shape[1], n)
    kl = ops.convert_to_numpy(prior_of(model).kl(mean, log_var)).astype("float64")
    reconstruction = np.empty(len(x))
    for i in range(len(x)):
        z = mean[i] + np.exp(log_var[i] / 2) * noise
        log_prior = ops.convert_to_numpy(prior_of(model).log_prob(z))
        reconstruction[i] = weights @ (log_prior - log_joint(model, x[i : i + 1], z)[0])
    return ELBO(-reconstruction - kl, reconstruction, kl)


def best_gaussian(model, x, mean, log_var, steps=40, learning_rate=0.05):
    """Climb to the upright Gaussian with the largest bound, image by image, from a given one.

    Adam, all images at once; the expectation is a Gauss-Hermite sum of three points an axis, so
    nothing is random. The decoder stays as it is. A search may end on a lower hill, so start it
    from more than one place and keep what ``gaussian_elbo`` likes best.

    Parameters
    ----------
    model : VAE
        With one to three latent dimensions.
    x : array, shape (n, 28, 28, 1)
        Gray values in [0, 1].
    mean, log_var : array, shape (n, latent_dim)
        Where to start.
    steps : int
    learning_rate : float
        Of Adam, in units of the width at the start for the mean, and for ``log_var`` as it is.

    Returns
    -------
    mean, log_var : ndarray, shape (n, latent_dim)

    Raises
    ------
    ValueError
        If ``model`` is no VAE or has more than three latent dimensions, ``x`` does not hold
        images, or ``mean`` or ``log_var`` has another shape.

    References
    ----------
    Cremer, Li & Duvenaud (2018), section 3.
    """
    x, mean, log_var = (part.astype("float32") for part in _checked(model, x, mean, log_var))
    dim = mean.shape[1]
    roots, weights = np.polynomial.hermite_e.hermegauss(3)
    noise = np.stack(np.meshgrid(*[roots] * dim), axis=-1).reshape(-1, dim).astype("float32")
    weights = np.prod(np.meshgrid(*[weights / weights.sum()] * dim), axis=0).ravel()
    repeated, sigma = tf.repeat(x, len(noise), axis=0), np.exp(log_var / 2)
    move, stretch = (tf.Variable(tf.zeros(mean.shape)) for _ in range(2))
    adam = tf.keras.optimizers.Adam(learning_rate)
    adam.build([move, stretch])

    def moved():
        return mean + sigma * move, log_var + stretch

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            mean_now, log_var_now = moved()
            z = mean_now[:, None] + tf.exp(log_var_now / 2)[:, None] * noise
            log_likelihood = model.likelihood(repeated, model.decoder(tf.reshape(z, (-1, dim))))
            log_likelihood = tf.reshape(log_likelihood, (-1, len(noise)))
            expected = tf.linalg.matvec(log_likelihood, weights.astype("float32"))
            loss = tf.reduce_sum(prior_of(model).kl(mean_now, log_var_now) - expected)
        adam.apply(tape.gradient(loss, [move, stretch]), [move, stretch])

    for _ in range(steps):
        step()
    return tuple(part.numpy() for part in moved())


def _checked(model, x, mean, log_var):
    """Return images, means and log-variances as arrays, or say what is wrong with them."""
    check_vae(model)
    dim, x = model.decoder.input_shape[-1], images_for(model, x)
    if dim > 3:
        raise ValueError(f"model must have at most 3 latent dimensions for a lattice, got {dim}")
    if not has_closed_form(prior_of(model)):
        kind = type(prior_of(model)).__name__
        raise ValueError(f"model must have a prior whose divergence is a formula, got a {kind}")
    mean, log_var = np.asarray(mean, "float64"), np.asarray(log_var, "float64")
    for name, part in {"mean": mean, "log_var": log_var}.items():
        if part.shape != (len(x), dim):
            raise ValueError(f"{name} must have shape {(len(x), dim)}, got {part.shape}")
    return x, mean, log_var
