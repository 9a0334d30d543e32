"""What happens beside the steps of a training: the weight of the KL term rises, a film is kept."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import display

from ._checks import check_count, check_number, check_seed
from .data import check_images
from .evaluate import elbo
from .iwae import IWAE
from .likelihoods import LearnedScaleGaussian
from .plots import latent_scatter
from .reparameterization import reparameterize


class KLAnnealing(keras.callbacks.Callback):
    """Let the weight of the KL term rise in a straight line, from 0 to its final value.

    Where nothing is to be lost by using the latent space, the decoder learns to use it first. Each
    ``fit`` that starts at epoch 0 begins the rise anew.

    Parameters
    ----------
    epochs : float
        How long the weight rises, above 0; it may be a fraction.
    beta : float
        The final weight, at least 0.

    Raises
    ------
    ValueError
        If ``epochs`` is not a finite number above 0 or ``beta`` not one of at least 0; when the
        training starts, if the model has no ``beta``.

    References
    ----------
    Bowman et al. (2016), section 3.1; Sonderby et al. (2016).

    Examples
    --------
    >>> vae.fit(x_train, epochs=10, callbacks=[KLAnnealing(epochs=5)])
    """

    def __init__(self, epochs, beta=1.0):
        super().__init__()
        self.epochs = check_number(epochs, "epochs", above=0)
        self.beta = check_number(beta, "beta", least=0)
        self._epoch = 0

    def share(self, epochs):
        """Return the share of the final weight after so many epochs, a number in [0, 1]."""
        return min(1.0, epochs / self.epochs)

    def on_train_begin(self, logs=None):
        if not hasattr(self.model, "beta") or isinstance(self.model, IWAE):
            kind = type(self.model).__name__
            raise ValueError(f"model must be a VAE, whose beta can be set, got {kind}")

    def on_epoch_begin(self, epoch, logs=None):
        self._epoch = epoch
        self.model.beta = self.beta * self.share(epoch)

    def on_train_batch_begin(self, batch, logs=None):
        # How many batches an epoch has is not known in the first one over some data sets.
        steps = self.params.get("steps")
        if steps:
            self.model.beta = self.beta * self.share(self._epoch + batch / steps)


class CyclicalKLAnnealing(KLAnnealing):
    """Let the weight of the KL term rise several times, each time from 0.

    In each cycle the weight rises for a part of the time and stays for the rest; after the last
    one it stays at its final value.

    Parameters
    ----------
    epochs : float
        How long all cycles take together, above 0.
    cycles : int
        At least 1.
    rise : float
        The part of a cycle in which the weight rises, above 0 and at most 1.
    beta : float
        The final weight, at least 0.

    Raises
    ------
    ValueError
        If ``epochs`` is not a finite number above 0, ``cycles`` no integer of at least 1, ``rise``
        not in (0, 1] or ``beta`` not a finite number of at least 0; when the training starts, if
        the model has no ``beta``.

    References
    ----------
    Fu et al. (2019).
    """

    def __init__(self, epochs, cycles=4, rise=0.5, beta=1.0):
        super().__init__(epochs, beta)
        self.cycles = check_count(cycles, "cycles")
        self.rise = check_number(rise, "rise", above=0, most=1)

    def share(self, epochs):
        """Return the share of the final weight after so many epochs, a number in [0, 1]."""
        if epochs >= self.epochs:
            return 1.0
        return min(1.0, self.cycles * epochs / self.epochs % 1 / self.rise)


class OptimalScale(keras.callbacks.Callback):
    """Set the scale of a normal likelihood to its best value after each epoch.

    The best one has a closed form: the root of the mean squared error over images and pixels. In
    between, the optimizer moves it as it does without this callback.

    Parameters
    ----------
    x : array, shape (n, 28, 28, 1)
        Training images from which it is computed.
    seed : int, optional
        Makes the draws of z reproducible.

    Raises
    ------
    ValueError
        If ``x`` does not hold images or ``seed`` is no integer of at least 0; when the training
        starts, if the model is no VAE with a ``LearnedScaleGaussian`` as its likelihood; after an
        epoch, if every pixel is met exactly, so that the best scale is 0.

    References
    ----------
    Rybkin, Daniilidis & Levine (2021), section 4.2.
    """

    def __init__(self, x, seed=None):
        super().__init__()
        self.x = check_images(x, "x")
        self.rng = np.random.default_rng(check_seed(seed))

    def on_train_begin(self, logs=None):
        if not getattr(self.model, "variational", False):
            raise ValueError(f"model must be a VAE, got {type(self.model).__name__}")
        likelihood = self.model.likelihood
        if not isinstance(likelihood, LearnedScaleGaussian):
            raise ValueError(
                "model must have a LearnedScaleGaussian as its likelihood, "
                f"got {type(likelihood).__name__}"
            )

    def on_epoch_end(self, epoch, logs=None):
        mean, log_var = self.model.encode(self.x)
        z = reparameterize(mean, log_var, self.rng.standard_normal(mean.shape))
        self.model.likelihood.scale = np.sqrt(np.mean((self.x - self.model.decode(z)) ** 2))


class LatentFilm(keras.callbacks.Callback):
    """Keep, and show live in a notebook, how a two-dimensional VAE's latent plane takes shape.

    Parameters
    ----------
    x, labels : array
        Test images and their digits; a few thousand are plenty.
    every : int
        Batches between two frames.
    show : int
        Frames between two pictures in the notebook's output as training goes on; 0 for none.

    Attributes
    ----------
    steps : list of int
        Batches seen at each frame, from 0 for the untrained model.
    z : list of ndarray, shape (n, 2)
        Means of ``q(z|x)`` at each frame.
    negative_elbo : list of float
        Mean over the test images, one draw each, in nats, at each frame.

    Raises
    ------
    ValueError
        If ``x`` does not hold images, ``labels`` has another length or ``every`` is no positive
        integer.
    """

    def __init__(self, x, labels, every, show=1):
        super().__init__()
        self.x, self.labels = check_images(x, "x"), np.asarray(labels)
        if self.labels.shape != (len(self.x),):
            raise ValueError(
                f"labels must have shape ({len(self.x)},), one an image, got {self.labels.shape}"
            )
        self.every, self.show = check_count(every, "every"), check_count(show, "show", least=0)
        self.steps, self.z, self.negative_elbo = [], [], []
        self._seen, self._display = 0, None

    def on_train_begin(self, logs=None):
        self._take()

    def on_train_batch_end(self, batch, logs=None):
        self._seen += 1
        if self._seen % self.every == 0:
            self._take()

    def on_train_end(self, logs=None):
        if self.steps[-1] != self._seen:
            self._take()
        if self.show:
            self._redraw()

    def _take(self):
        bound = elbo(self.model, self.x, seed=0).elbo.mean()
        self.steps.append(self._seen)
        self.z.append(self.model.encode(self.x)[0])
        self.negative_elbo.append(float(-bound))
        if self.show and (len(self.steps) - 1) % self.show == 0:
            self._redraw()

    def _redraw(self):
        figure = self.draw(len(self.steps) - 1)
        if self._display is None:
            self._display = display(figure, display_id=True)
        else:
            self._display.update(figure)
        plt.close(figure)

    def draw(self, frame):
        """Return a figure of one frame: the latent plane, and the test loss up to there."""
        # Fixed places: finding the best ones would take longer than drawing.
        figure, (left, right) = plt.subplots(1, 2, figsize=(7, 3.6), layout="none")
        figure.subplots_adjust(0.08, 0.15, 0.98, 0.92, wspace=0.3)
        latent_scatter(self.z[frame], self.labels, left, size=3)
        # One limit for all frames, so that points and not axes move.
        limit = max(4.5, 1.05 * max(np.abs(z).max() for z in self.z))
        left.set(xlim=(-limit, limit), ylim=(-limit, limit))
        right.plot(self.steps[: frame + 1], self.negative_elbo[: frame + 1], marker=".")
        low, high = min(self.negative_elbo), self.negative_elbo[0]
        right.set(xlim=(0, max(self.steps[-1], 1)), ylim=(low - 5, high + 5))
        right.set(xlabel="batches seen", ylabel="negative ELBO, test images (nats)")
        right.set_title(f"{self.negative_elbo[frame]:.1f} nats")
        return figure
