"""What is known of a latent point before an image is seen: the prior, which the model holds."""

import inspect
import reprlib

import keras
import numpy as np
from keras import ops
from scipy.special import softmax
from scipy.stats import norm

from . import gaussians
from ._checks import check_count, check_distances, check_seed, finite_array
from .divergences import gaussian_kl
from .gaussians import check_gaussian

METHODS = ("log_prob", "sample", "kl")
# Pseudo-inputs start so far from black and from white, whose logits are infinite.
PIXEL_MARGIN = 0.02


@keras.saving.register_keras_serializable("vae_tutorial")
class StandardNormal(keras.layers.Layer):
    """The normal distribution with mean 0 and variance 1 in each latent dimension.

    A prior is a layer, so that a model saves it, and trains it if it has weights. What a model
    asks of a prior of any kind is ``log_prob``, ``sample`` and ``kl``.

    Parameters
    ----------
    latent_dim : int
        Number of latent dimensions, at least 1.

    Raises
    ------
    ValueError
        If ``latent_dim`` is not a positive integer.

    Examples
    --------
    >>> vae = VAE(build_encoder(2), build_decoder(2), prior=StandardNormal(2))
    """

    def __init__(self, latent_dim, **kwargs):
        super().__init__(**kwargs)
        self.latent_dim = check_count(latent_dim, "latent_dim")

    def log_prob(self, z):
        """Return ``log p(z)`` in nats, shape (...), for points of shape (..., latent_dim)."""
        check_size(z, "z", self.latent_dim)
        return gaussians.log_prob(z, 0.0, 0.0)

    def sample(self, n, seed=None):
        """Return ``n`` draws, shape (n, latent_dim), float64.

        Parameters
        ----------
        n : int
            At least 1.
        seed : int or numpy.random.Generator, optional
        """
        shape = check_count(n, "n"), self.latent_dim
        return np.random.default_rng(check_seed(seed, generator=True)).standard_normal(shape)

    def kl(self, mean, log_var, z=None):
        """Return ``KL(N(mean, exp(log_var)) || p)`` in nats, as :func:`.gaussian_kl` does.

        It is exact, and needs no draw ``z`` from the first Gaussian.
        """
        check_size(mean, "mean", self.latent_dim)
        return gaussian_kl(mean, log_var)

    def kl_by_dimension(self, mean, log_var):
        """Return what each dimension adds to the divergence, in nats, shape (..., latent_dim).

        Over these numbers :meth:`kl` sums. They are NumPy where ``mean`` and ``log_var`` are.

        Raises
        ------
        ValueError
            If ``mean`` does not end in ``latent_dim`` dimensions or ``log_var`` has another shape.
        """
        check_size(mean, "mean", self.latent_dim)
        mean, log_var = check_gaussian(mean, log_var, gaussians.namespace(mean, log_var))
        return gaussian_kl(mean[..., None], log_var[..., None])

    def quantile(self, share):
        """Return where a latent coordinate has this share of the prior, in (0, 1), below it."""
        share = finite_array(share, "share")
        if ((share <= 0) | (share >= 1)).any():
            raise ValueError(f"share must lie between 0 and 1, got {reprlib.repr(share)}")
        return norm.ppf(share)

    def circles(self, deviations=(1, 2, 3)):
        """Return center and radius of the circle at each number of standard deviations."""
        center = (0.0,) * self.latent_dim
        return [(center, float(r)) for r in check_distances(deviations, "deviations")]

    def get_config(self):
        return {**super().get_config(), "latent_dim": self.latent_dim}


def check_prior(prior, latent_dim):
    """Return ``prior``, or raise ``ValueError`` if a model with ``latent_dim`` cannot ask it."""
    if isinstance(prior, type):
        raise ValueError(f"prior must be an object, got the class {prior.__name__}; call it first")
    missing = [name for name in METHODS if not callable(getattr(prior, name, None))]
    if missing:
        raise ValueError(
            f"prior must have the methods {', '.join(METHODS)}; "
            f"got {prior!r} without {', '.join(missing)}"
        )
    if not isinstance(prior, keras.layers.Layer):
        kind = type(prior).__name__
        raise ValueError(
            f"prior must be a Keras layer, which is saved and trained with the model, got {kind}"
        )
    if not 2 <= _needed(prior.kl) <= 3:
        raise ValueError(
            "prior must have kl(mean, log_var) or kl(mean, log_var, z), "
            f"got kl{inspect.signature(prior.kl)}"
        )
    if getattr(prior, "latent_dim", latent_dim) != latent_dim:
        raise ValueError(
            f"prior must have the model's {latent_dim} latent dimensions, got {prior.latent_dim}"
        )
    return prior


class Mixture(keras.layers.Layer):
    """What mixtures share: the shares of their components, density, draws, divergence.

    A subclass says in ``components`` where its Gaussians are. Shares and components are trained
    with the model that holds the prior.

    Parameters
    ----------
    latent_dim : int
        Number of latent dimensions, at least 1.
    n_components : int
        At least 1.
    seed : int, optional
        Makes the start reproducible.
    """

    def __init__(self, latent_dim, n_components=100, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.latent_dim = check_count(latent_dim, "latent_dim")
        self.n_components = check_count(n_components, "n_components")
        self.seed = check_seed(seed)
        shape = (self.n_components,)
        self.logits = self.add_weight(shape=shape, initializer="zeros", name="logits")

    def components(self):
        """Return means and log-variances, tensors of shape (n_components, latent_dim) each."""
        raise NotImplementedError

    @property
    def shares(self):
        """How much of the prior's mass each component has, shape (n_components,); sums to 1."""
        return softmax(ops.convert_to_numpy(self.logits).astype("float64"))

    def log_prob(self, z):
        """Return ``log p(z)`` in nats, shape (...), for points of shape (..., latent_dim).

        NumPy comes back where NumPy came in.
        """
        check_size(z, "z", self.latent_dim)
        means, log_vars = self.components()
        if gaussians.namespace(z) is np:
            parts = (ops.convert_to_numpy(part).astype("float64") for part in (means, log_vars))
            return gaussians.log_mixture(z, np.log(self.shares), *parts)
        each = gaussians.log_prob_of_each(ops.cast(z, means.dtype), means, log_vars)
        return ops.logsumexp(each + ops.log_softmax(self.logits), axis=-1)

    def sample(self, n, seed=None):
        """Return ``n`` draws, shape (n, latent_dim), float64.

        One component is chosen for all dimensions of a draw.

        Parameters
        ----------
        n : int
            At least 1.
        seed : int or numpy.random.Generator, optional
        """
        rng = np.random.default_rng(check_seed(seed, generator=True))
        chosen = rng.choice(self.n_components, check_count(n, "n"), p=self.shares)
        means, log_vars = (ops.convert_to_numpy(part) for part in self.components())
        epsilon = rng.standard_normal((len(chosen), self.latent_dim))
        return means[chosen] + np.exp(log_vars[chosen] / 2) * epsilon

    def kl(self, mean, log_var, z):
        """Return ``log q(z) - log p(z)`` in nats, shape (...), for q = N(mean, exp(log_var)).

        Averaged over draws ``z`` from q it is the divergence, which has no closed form here.
        """
        check_size(mean, "mean", self.latent_dim)
        mean, log_var = check_gaussian(mean, log_var, gaussians.namespace(mean, log_var))
        return gaussians.log_prob(z, mean, log_var) - self.log_prob(z)

    def get_config(self):
        own = {"latent_dim": self.latent_dim, "n_components": self.n_components}
        return {**super().get_config(), **own, "seed": self.seed}


@keras.saving.register_keras_serializable("vae_tutorial")
class GaussianMixture(Mixture):
    """A mixture of Gaussians whose shares, means and variances are learned.

    At the start the shares are equal.

    Parameters
    ----------
    latent_dim, n_components, seed
        As for every mixture: numbers of at least 1; the start is drawn from the standard normal
        distribution, with variances of 1.

    Raises
    ------
    ValueError
        If ``latent_dim`` or ``n_components`` is no positive integer, or ``seed`` is no integer of
        at least 0.

    Examples
    --------
    >>> vae = VAE(build_encoder(20), build_decoder(20), prior=GaussianMixture(20))
    """

    def __init__(self, latent_dim, n_components=100, seed=None, **kwargs):
        super().__init__(latent_dim, n_components, seed, **kwargs)
        size = (self.n_components, self.latent_dim)
        start = keras.initializers.RandomNormal(stddev=1.0, seed=self.seed)
        self.means = self.add_weight(shape=size, initializer=start, name="means")
        self.log_vars = self.add_weight(shape=size, initializer="zeros", name="log_vars")

    def components(self):
        """Return means and log-variances, tensors of shape (n_components, latent_dim) each."""
        limit = gaussians.LOG_VAR_LIMIT
        log_vars = ops.clip(ops.convert_to_tensor(self.log_vars), -limit, limit)
        return ops.convert_to_tensor(self.means), log_vars

    def set_parameters(self, shares, means, variances):
        """Take over a mixture that was fitted elsewhere, by scikit-learn for one.

        Parameters
        ----------
        shares : array, shape (n_components,)
            Positive numbers that sum to 1.
        means, variances : array, shape (n_components, latent_dim)

        Raises
        ------
        ValueError
            If a shape is another one, a share or variance is not positive, or the shares do not
            sum to 1.
        """
        size = (self.n_components, self.latent_dim)
        given = {"shares": shares, "means": means, "variances": variances}
        wanted = {"shares": size[:1], "means": size, "variances": size}
        arrays = {name: finite_array(value, name) for name, value in given.items()}
        for name, array in arrays.items():
            if array.shape != wanted[name]:
                raise ValueError(f"{name} must have shape {wanted[name]}, got {array.shape}")
            if name != "means" and not (array > 0).all():
                raise ValueError(f"{name} must be positive, got {array.min():g} among them")
        if abs(arrays["shares"].sum() - 1) > 1e-6:
            raise ValueError(f"shares must sum to 1, got a sum of {arrays['shares'].sum():g}")
        self.logits.assign(np.log(arrays["shares"]))
        self.means.assign(arrays["means"])
        self.log_vars.assign(np.log(arrays["variances"]))


@keras.saving.register_keras_serializable("vae_tutorial")
class VampPrior(Mixture):
    """A mixture of ``q(z|u)`` over pseudo-inputs ``u``: learned images, encoded by the model.

    The components lie where the encoder puts images, and move as it learns. The model that takes
    the prior lends it its encoder. A configuration keeps no images: they are weights.

    Parameters
    ----------
    latent_dim, n_components, seed
        As for :class:`.GaussianMixture`.
    pseudo_inputs : array, shape (n_components, 28, 28, 1), optional
        Gray values in [0, 1] to start from, such as training images; gray noise unless given.
    image_shape : tuple of int
        Shape of the encoder's images.

    Raises
    ------
    ValueError
        As for :class:`.GaussianMixture`; if ``image_shape`` are no positive integers or not those
        of the encoder, ``pseudo_inputs`` have another shape or leave [0, 1]; and when asked before
        a model holds it.

    References
    ----------
    Tomczak & Welling (2018).

    Examples
    --------
    >>> prior = VampPrior(20, pseudo_inputs=x_train[:100])
    >>> vae = VAE(build_encoder(20), build_decoder(20), prior=prior)
    """

    def __init__(
        self,
        latent_dim,
        n_components=100,
        pseudo_inputs=None,
        seed=None,
        image_shape=(28, 28, 1),
        **kwargs,
    ):
        super().__init__(latent_dim, n_components, seed, **kwargs)
        if not isinstance(image_shape, (tuple, list)):
            raise ValueError(f"image_shape must be a tuple of integers, got {image_shape!r}")
        self.image_shape = tuple(check_count(size, "image_shape") for size in image_shape)
        self._lender = None
        start = np.clip(self._checked(pseudo_inputs), PIXEL_MARGIN, 1 - PIXEL_MARGIN)
        self.pixel_logits = self.add_weight(shape=start.shape, name="pixel_logits")
        self.pixel_logits.assign(np.log(start / (1 - start)))

    def lend(self, encoder):
        """Take the encoder of the model that holds this prior; there is one for its whole life."""
        if self._lender is not None and self._lender() is not encoder:
            raise ValueError("prior must belong to one model, got a VampPrior that another holds")
        if tuple(encoder.input_shape[1:]) != self.image_shape:
            raise ValueError(
                f"prior must have the image_shape of the encoder, {encoder.input_shape[1:]}, "
                f"got {self.image_shape}"
            )
        # Behind a function, or Keras would save the model's encoder as a part of the prior, too.
        self._lender = lambda: encoder

    @property
    def encoder(self):
        """The encoder that makes components of the pseudo-inputs."""
        if self._lender is None:
            raise ValueError(
                "prior must be held by a VAE, whose encoder makes its components: pass it as "
                "VAE(encoder, decoder, prior=...) first"
            )
        return self._lender()

    @property
    def pseudo_inputs(self):
        """The learned images, a tensor of shape (n_components, 28, 28, 1), in (0, 1)."""
        return ops.sigmoid(self.pixel_logits)

    def components(self):
        """Return means and log-variances, tensors of shape (n_components, latent_dim) each."""
        return gaussians.check_gaussian(*self.encoder(self.pseudo_inputs), ops)

    def get_config(self):
        return {**super().get_config(), "image_shape": self.image_shape}

    def _checked(self, images):
        shape = (self.n_components, *self.image_shape)
        if images is None:
            return np.random.default_rng(self.seed).uniform(0.3, 0.7, shape)
        images = finite_array(images, "pseudo_inputs")
        if images.shape != shape:
            raise ValueError(f"pseudo_inputs must have shape {shape}, got {images.shape}")
        if images.min() < 0 or images.max() > 1:
            raise ValueError(
                "pseudo_inputs must be gray values in [0, 1], "
                f"got {images.min():g} to {images.max():g}"
            )
        return images


def check_size(points, name, latent_dim):
    """Raise ``ValueError`` unless points end in ``latent_dim`` dimensions."""
    shape = tuple(np.shape(points))
    if shape[-1:] != (latent_dim,):
        raise ValueError(f"{name} must end in {latent_dim} dimensions, got shape {shape}")


def has_closed_form(prior):
    """Return whether a prior tells its ``kl`` without a draw ``z``, a third argument."""
    return _needed(prior.kl) <= 2


def _needed(function):
    """Return how many arguments a function must be given."""
    named = inspect.signature(function).parameters.values()
    return sum(p.default is p.empty and p.kind is not p.VAR_KEYWORD for p in named)


def divergence(prior, mean, log_var, z):
    """Return ``KL(N(mean, exp(log_var)) || p)`` in nats: exact, or else from the draw ``z``."""
    return prior.kl(mean, log_var) if has_closed_form(prior) else prior.kl(mean, log_var, z)
