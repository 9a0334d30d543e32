"""Diffusion in the latent space of a VAE: a code is noised, and denoised step by step."""

import keras
import numpy as np
import traitlets

from .._checks import check_class, check_count, finite_array
from ..plots import images_in_rows
from .encoded import LARGEST, check_digits, check_model, gray, picture_shape
from .live_view import LiveView, frame, script
from .page_network import PageNetwork, network_trait

MOST = 200  # images
SHOWN = 9  # steps in the still picture


class DenoisingView(LiveView):
    """A code on its way from noise back to a digit, as the decoder draws it at each step.

    A fixed encoder mixes a code with noise in ``T`` steps: at step ``t`` it is
    ``sqrt(signal[t])`` of ``z`` and ``sqrt(1 - signal[t])`` of ``epsilon``. A denoiser leads back,
    one step at a time. The reader starts from noise, or from an image that is noised up to a step;
    plays the way back, or picks a step of it; and draws other noise. The same seed gives the same
    noise, however far up a path begins.

    Parameters
    ----------
    model : VAE
        With any number of latent dimensions. Images are encoded by their mean.
    denoiser : keras.Model
        From shape (n, latent_dim + m), codes and what it is told of their step, to shape
        (n, latent_dim): the ``v`` from which a code ``z`` at step ``t`` is taken to come from
        ``sqrt(signal[t])`` of ``z``, less ``sqrt(1 - signal[t])`` of ``v``.
    signal : array, shape (T + 1,)
        From 1 at step 0 down to what is left of a code at step ``T``.
    times : array, shape (T + 1, m)
        What the denoiser is told of each step; row 0 is not used.
    x, labels : array, shape (n, 28, 28, 1) and (n,), optional
        Up to 200 images. The reader can start from the first of each class, and the view says of
        a code which class the nearest of theirs has.
    start : "noise" or int
        What the path starts from: noise, or one of the images, counted from 0.
    reach : int, optional
        The step up to which an image is noised, from 1 to ``T``; half of them unless given.
    step : int, optional
        The step that is shown first, from 0 to ``T``; where the path begins unless given.
    seed : int
        Of the noise.

    Attributes
    ----------
    step, seed, start, reach
        As above. All of them can be joined with ``jslink`` or ``observe``. Where a path begins
        below ``step``, the page shows its beginning and sets ``step`` to it.

    Raises
    ------
    ValueError
        If the model is no VAE; if the denoiser is no Keras model of these shapes; if either has a
        layer that the page cannot compute; if ``signal`` does not fall from 1 in one step or more
        and stay above 0, or ``times`` has another shape; if there are more than 200 images or they
        do not fit to their labels; if ``start``, ``reach``, ``step`` or ``seed`` is out of range.

    References
    ----------
    Ho et al. (2020) for the steps, Salimans & Ho (2022) for ``v``, Rombach et al. (2022) for
    diffusion of codes.

    Examples
    --------
    >>> DenoisingView(vae, denoiser, signal, times, digits.x_test[:100], digits.y_test[:100])
    """

    _esm = script("denoising_view")
    decoder = network_trait()
    denoiser = network_trait()
    shape = traitlets.List(traitlets.Int()).tag(sync=True)
    latent_dim = traitlets.Int().tag(sync=True)
    signal = traitlets.List(traitlets.Float()).tag(sync=True)
    times = traitlets.List().tag(sync=True)
    codes = traitlets.Bytes().tag(sync=True)
    labels = traitlets.Bytes().tag(sync=True)
    step = traitlets.Int().tag(sync=True)
    seed = traitlets.Int(min=0).tag(sync=True)
    start = traitlets.Any("noise").tag(sync=True)
    reach = traitlets.Int().tag(sync=True)

    def __init__(
        self, model, denoiser, signal, times, x=None, labels=None,
        start="noise", reach=None, step=None, seed=0, **kwargs,
    ):  # fmt: skip
        check_model(model, variational=True, plane=False)
        signal = _check_signal(signal)
        last = len(signal) - 1
        times = _check_times(times, last)
        _check_denoiser(denoiser, model.latent_dim, times.shape[1])
        codes, labels = _encoded(model, x, labels)
        start = _check_start(start, len(codes))
        reach = _check_step(max(1, last // 2) if reach is None else reach, "reach", 1, last)
        top = last if start == "noise" else reach
        step = _check_step(top if step is None else step, "step", 0, last)
        seed = check_count(seed, "seed", least=0)
        rng = np.random.default_rng(seed)
        first = rng.standard_normal(model.latent_dim)
        if start != "noise":
            first = np.sqrt(signal[top]) * codes[start] + np.sqrt(1 - signal[top]) * first
        path, expected = _way_back(denoiser, signal, times, first, top, rng)
        super().__init__(
            decoder=PageNetwork.of(model.decoder),
            denoiser=PageNetwork.of(denoiser),
            shape=picture_shape(model.decoder),
            latent_dim=model.latent_dim,
            signal=signal.tolist(),
            times=times.round(5).tolist(),
            codes=codes.astype("<f2").tobytes(),
            labels=labels.astype("u1").tobytes(),
            start=start,
            reach=reach,
            step=step,
            seed=seed,
            still=_still(model.decoder, path, expected),
            alternative=f"A code on its way from step {top} to step 0, decoded, and below it what "
            "the denoiser expects at each step to end at.",
            moves="You choose what the path starts from, and play its steps.",
            **kwargs,
        )

    @traitlets.validate("step", "reach", "start", "seed")
    def _check_trait(self, proposal):
        name, value = proposal["trait"].name, proposal["value"]
        try:
            if name == "start":
                return _check_start(value, len(self.labels))
            if name == "seed":
                return check_count(value, name, least=0)
            return _check_step(value, name, int(name == "reach"), len(self.signal) - 1)
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None


def _check_step(value, name, least, last):
    """Return a step as an int, or raise ``ValueError`` if there is no such step."""
    try:
        step = check_class(value, name, last + 1)
    except ValueError:
        step = -1
    if step < least:
        raise ValueError(f"{name} must be an integer from {least} to {last}, got {value!r}")
    return step


def _check_start(value, images):
    """Return what a path starts from, or raise ``ValueError`` if there is no such image."""
    if isinstance(value, str) and value == "noise":
        return value
    if not images:
        raise ValueError(f"start must be 'noise' where there are no images, got {value!r}")
    try:
        return check_class(value, "start", images)
    except ValueError as error:
        raise ValueError(str(error).replace("be an", "be 'noise' or an", 1)) from None


def _check_signal(signal):
    """Return a signal as an array, or say why it does not fall from 1 to above 0."""
    signal = finite_array(signal, "signal")
    if signal.ndim != 1 or len(signal) < 2:
        raise ValueError(
            f"signal must have shape (T + 1,) for T steps, at least 1, got {signal.shape}"
        )
    if signal[0] != 1 or signal.min() <= 0:
        ends = f"{signal[0]:g} at step 0 and {signal.min():g} at the least"
        raise ValueError(f"signal must be 1 at step 0 and lie in (0, 1], got {ends}")
    rises = np.flatnonzero(np.diff(signal) >= 0)
    if len(rises):
        t = rises[0]
        raise ValueError(
            f"signal must fall with each step, got {signal[t]:g} at step {t} and "
            f"{signal[t + 1]:g} at step {t + 1}"
        )
    return signal


def _check_times(times, last):
    """Return what a denoiser is told of each step, or raise ``ValueError`` if it does not fit."""
    times = finite_array(times, "times")
    if times.ndim != 2 or len(times) != last + 1:
        raise ValueError(
            f"times must have shape ({last + 1}, m), a row for each entry of signal, "
            f"got {times.shape}"
        )
    if np.abs(times).max(initial=0) > LARGEST:
        raise ValueError(f"times must be within {LARGEST:g}, got {np.abs(times).max():g}")
    return times


def _check_denoiser(denoiser, latent_dim, told):
    """Raise ``ValueError`` if a denoiser is no Keras model of the shapes that it must have."""
    known = isinstance(denoiser, keras.Model) and denoiser.built
    if not known or not hasattr(denoiser, "outputs"):
        kind = type(denoiser).__name__
        raise ValueError(f"denoiser must be a Keras model with an input, got {kind}")
    wanted = [(None, latent_dim + told)], [(None, latent_dim)]
    shapes = [
        [tuple(part.shape) for part in parts] for parts in (denoiser.inputs, denoiser.outputs)
    ]
    if tuple(shapes) != wanted:
        raise ValueError(
            f"denoiser must take shape (n, {latent_dim + told}), latent_dim and what times says "
            f"of a step, and return (n, {latent_dim}), got {shapes[0]} and {shapes[1]}"
        )


def _encoded(model, x, labels):
    """Return the codes and the labels of images, none of them where there are no images."""
    if x is None and labels is None:
        return np.zeros((0, model.latent_dim)), np.zeros(0, int)
    x, labels = check_digits(x, labels)
    if len(x) > MOST:
        raise ValueError(f"images must be at most {MOST}, got {len(x)}")
    codes = model.codes(x)
    if not np.abs(codes).max() <= LARGEST:
        raise ValueError(f"images must be encoded within {LARGEST:g}, got codes beyond it")
    return codes, labels


def _way_back(denoiser, signal, times, z, top, rng):
    """Return a path from step ``top`` to step 0, and what is expected at each to end at."""
    path, expected = [z], []
    for t in range(top, 0, -1):
        told = np.concatenate([z, times[t]])[None].astype("float32")
        v = np.asarray(denoiser(told), float)[0]
        clean = np.sqrt(signal[t]) * z - np.sqrt(1 - signal[t]) * v
        alpha = signal[t] / signal[t - 1]
        z = np.sqrt(signal[t - 1]) * (1 - alpha) * clean + np.sqrt(alpha) * (1 - signal[t - 1]) * z
        z = z / (1 - signal[t]) + np.sqrt(1 - alpha) * rng.standard_normal(len(z))
        path.append(z)
        expected.append(clean)
    return np.array(path), np.array([*expected, z])


def _still(decoder, path, expected):
    """Draw some steps of a path, and below each of them what is expected to come of it."""
    shown = np.linspace(0, len(path) - 1, min(SHOWN, len(path))).round().astype(int)
    rows = [gray(decoder, z[shown]) / 255 for z in (path, expected)]
    return frame(images_in_rows(rows, ["now", "expected"]).figure)[0]
