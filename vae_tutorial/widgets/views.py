"""Live views that run in the page itself: no kernel, no server, no network."""

import gc
import io
import itertools
from pathlib import Path

import anywidget
import ipywidgets
import numpy as np
import traitlets

from ..walks import traverse
from .network import Network

HERE = Path(__file__).parent
QUALITY = 70  # of WebP frames: lines stay crisp
DEAD = 0.1  # share of the strongest dimension's effect


def _script(*names):
    """Return the JavaScript module that the named files make together."""
    return "".join((HERE / f"{name}.js").read_text(encoding="utf-8") for name in names)


def _network():
    return traitlets.Instance(Network).tag(sync=True, **ipywidgets.widget_serialization)


class Finite(traitlets.Float):
    """A number that is neither infinite nor NaN."""

    def validate(self, obj, value):
        value = super().validate(obj, value)
        if not np.isfinite(value):
            raise traitlets.TraitError(f"{self.name} must be a finite number, got {value}")
        return value


class LiveView(anywidget.AnyWidget):
    """What all views share: a still picture for pages whose scripts are off.

    Attributes
    ----------
    still : bytes
        A WebP image of the view as it starts.
    alternative : str
        What the still picture shows.
    moves : str
        One sentence on what would move.
    """

    still = traitlets.Bytes().tag(sync=True)
    alternative = traitlets.Unicode().tag(sync=True)
    moves = traitlets.Unicode().tag(sync=True)


class DecoderView(LiveView):
    """The picture that a decoder draws for a latent point, redrawn as the point moves.

    Parameters
    ----------
    model : Autoencoder, VAE or keras.Model
        A model with a ``decoder``, or a decoder itself that returns logits of shape
        ``(n, height, width, 1)``.
    z : sequence of float, optional
        Where to start; the origin unless given.
    size : int
        Width of the picture in pixels of the page.

    Attributes
    ----------
    z1, z2, ... : float
        One trait for each latent dimension, to be joined with ``jslink`` or ``observe``.

    Raises
    ------
    ValueError
        If the decoder has a layer that the page cannot compute or does not draw gray images, or
        ``z`` has another length or is not finite.

    Examples
    --------
    >>> view = DecoderView(vae)
    >>> slider = ipywidgets.FloatSlider(min=-3, max=3, step=0.05, description="z1")
    >>> ipywidgets.jslink((slider, "value"), (view, "z1"))
    >>> ipywidgets.VBox([slider, view])
    """

    _esm = _script("network", "view", "decoder_view")
    network = _network()
    latent_dim = traitlets.Int().tag(sync=True)
    shape = traitlets.List(traitlets.Int()).tag(sync=True)
    size = traitlets.Int(224).tag(sync=True)
    label = traitlets.Unicode("Decoded image").tag(sync=True)

    def __init__(self, model, z=None, **kwargs):
        decoder = getattr(model, "decoder", model)
        latent_dim = decoder.input_shape[-1]
        z = np.zeros(latent_dim) if z is None else np.asarray(z, float)
        if z.shape != (latent_dim,) or not np.isfinite(z).all():
            raise ValueError(f"z must be {latent_dim} finite numbers, got {z.tolist()}")
        network = Network.of(decoder)
        _, *shape = decoder.output_shape
        if len(shape) != 3 or shape[-1] != 1:
            raise ValueError(
                f"decoder must return shape (n, height, width, 1), got {decoder.output_shape}"
            )
        self.add_traits(**{f"z{i + 1}": Finite(float(v)).tag(sync=True) for i, v in enumerate(z)})
        gray = _gray(decoder, z[None])[0]
        super().__init__(
            network=network,
            latent_dim=latent_dim,
            shape=shape[:2],
            still=_webp(np.kron(255 - gray, np.ones((8, 8), "uint8"))),
            alternative=f"What the decoder draws at {z.tolist()}.",
            moves="The picture follows the latent point.",
            **kwargs,
        )


class DigitPad(LiveView):
    """Draw a digit and see what a VAE makes of it, as you draw.

    The page runs both networks: it shows ``q(z|x)`` on the latent plane over encoded test images
    (two standard deviations), one draw from it, the picture that the decoder makes of the draw,
    and the loss in nats.

    Parameters
    ----------
    model : VAE
        With two latent dimensions and a Bernoulli likelihood.
    images, labels : array, shape (n, 28, 28, 1) and (n,)
        Encoded images are the background of the plane; the first of each label can be picked.

    Attributes
    ----------
    width : float
        Factor on the standard deviations of ``q(z|x)``; 0 makes it a point.
    hold : bool
        Keep the noise while the image changes.
    z : list of float
        The draw that is shown, from the page.
    loss : list of float
        Reconstruction and KL divergence in nats, from the page; -1 for an infinite one.

    Raises
    ------
    ValueError
        If the model has not two latent dimensions, or a layer that the page cannot compute.

    Examples
    --------
    >>> pad = DigitPad(vae, digits.x_test[:1000], digits.y_test[:1000])
    >>> pad.observe(print, "z")
    >>> pad
    """

    _esm = _script("network", "view", "plane", "digit_pad")
    encoder = _network()
    decoder = _network()
    codes = traitlets.Bytes().tag(sync=True)
    labels = traitlets.Bytes().tag(sync=True)
    strip = traitlets.Bytes().tag(sync=True)
    strip_labels = traitlets.List(traitlets.Int()).tag(sync=True)
    colors = traitlets.List(traitlets.Unicode()).tag(sync=True)
    width = traitlets.Float(1.0, min=0.0, max=2.0).tag(sync=True)
    hold = traitlets.Bool(False).tag(sync=True)
    z = traitlets.List(traitlets.Float()).tag(sync=True)
    loss = traitlets.List(traitlets.Float()).tag(sync=True)

    def __init__(self, model, images, labels, **kwargs):
        from ..likelihoods import Bernoulli
        from ..plots import CLASS_COLORS

        if model.latent_dim != 2 or type(model.likelihood) is not Bernoulli:
            raise ValueError(
                "model must have 2 latent dimensions and a Bernoulli likelihood, "
                f"got {model.latent_dim} and {type(model.likelihood).__name__}"
            )
        codes, labels = _encoded(model, images, labels)
        kinds, first = np.unique(labels, return_index=True)
        super().__init__(
            encoder=Network.of(model.encoder),
            decoder=Network.of(model.decoder),
            codes=codes.astype("<f2").tobytes(),
            labels=labels.astype("u1").tobytes(),
            strip=np.rint(255 * np.asarray(images)[first]).astype("u1").tobytes(),
            strip_labels=kinds.tolist(),
            colors=CLASS_COLORS,
            still=_plane_still({"VAE": (model, codes)}, labels, [codes[first[0]]]),
            alternative="Encoded test digits on the latent plane, by class, and beside them what "
            f"the decoder draws at the place of a {kinds[0]}.",
            moves="You draw a digit, and the ellipse q(z|x), a draw from it, the decoded picture "
            "and the loss follow.",
            **kwargs,
        )


class LatentExplorer(LiveView):
    """Walk about a latent plane: drag the point, or use the arrow keys, and the picture follows.

    Behind the point are encoded images by class, or what the decoder draws across the plane. A
    walk, drawn with shift and the mouse or between two marked points, plays as a film strip.

    Parameters
    ----------
    model : VAE or Autoencoder
        With two latent dimensions.
    images, labels : array, shape (n, 28, 28, 1) and (n,)
        Encoded images are the background of the plane.
    z : sequence of 2 floats, optional
        Where to start; the origin unless given.

    Attributes
    ----------
    z1, z2 : float
        The point, to be joined with ``jslink`` or ``observe``.
    behind : {"scatter", "manifold"}
    path : {"lerp", "slerp"}
        How a walk goes: straight, or around the origin.
    walk : list of float
        Both ends of the walk, ``[z1, z2, z1, z2]``; empty for none.

    Raises
    ------
    ValueError
        If the model has not two latent dimensions or a layer that the page cannot compute, or
        ``z`` is not two finite numbers.

    Examples
    --------
    >>> explorer = LatentExplorer(vae, digits.x_test[:1000], digits.y_test[:1000])
    >>> slider = ipywidgets.FloatSlider(min=-3, max=3, step=0.05, description="z1")
    >>> ipywidgets.jslink((slider, "value"), (explorer, "z1"))
    """

    _esm = _script("network", "view", "plane", "latent_explorer")
    network = _network()
    codes = traitlets.Bytes().tag(sync=True)
    labels = traitlets.Bytes().tag(sync=True)
    colors = traitlets.List(traitlets.Unicode()).tag(sync=True)
    shape = traitlets.List(traitlets.Int()).tag(sync=True)
    limit = traitlets.Float().tag(sync=True)
    prior = traitlets.Bool().tag(sync=True)
    z1 = Finite().tag(sync=True)
    z2 = Finite().tag(sync=True)
    behind = traitlets.Enum(["scatter", "manifold"], "scatter").tag(sync=True)
    path = traitlets.Enum(["lerp", "slerp"], "lerp").tag(sync=True)
    walk = traitlets.List(Finite()).tag(sync=True)

    def __init__(self, model, images, labels, z=(0.0, 0.0), **kwargs):
        from ..plots import CLASS_COLORS

        z = np.asarray(z, float)
        if z.shape != (2,) or not np.isfinite(z).all():
            raise ValueError(f"z must be 2 finite numbers, got {z.tolist()}")
        _check_plane(model)
        codes, labels = _encoded(model, images, labels)
        super().__init__(
            network=Network.of(model.decoder),
            codes=codes.astype("<f2").tobytes(),
            labels=labels.astype("u1").tobytes(),
            colors=CLASS_COLORS,
            shape=list(model.decoder.output_shape[1:3]),
            limit=max(4.0, float(np.ceil(np.quantile(np.abs(codes), 0.995)))),
            prior=model.variational,
            z1=z[0],
            z2=z[1],
            still=_plane_still({"latent plane": (model, codes)}, labels, [z]),
            alternative="Encoded test digits on the latent plane, by class, and what the decoder "
            f"draws at ({z[0]:g}, {z[1]:g}).",
            moves="You drag the point across the plane, and the decoded picture follows.",
            **kwargs,
        )


class DecoderPair(LiveView):
    """Two latent planes side by side under one cursor, which drives both decoders.

    The cursor moves in units of each model's own codes: standard deviations from their mean along
    each axis, because the planes of two models have different scales.

    Parameters
    ----------
    models : dict of str to (VAE or Autoencoder)
        Two of them, by name, with two latent dimensions each.
    images, labels : array, shape (n, 28, 28, 1) and (n,)
        Encoded images are the backgrounds of the planes.

    Attributes
    ----------
    u1, u2 : float
        The cursor, in standard deviations of the codes.

    Raises
    ------
    ValueError
        If there are not two models, or one has not two latent dimensions.

    Examples
    --------
    >>> DecoderPair({"AE": ae, "VAE": vae}, digits.x_test[:1000], digits.y_test[:1000])
    """

    _esm = _script("network", "view", "plane", "decoder_pair")
    first = _network()
    second = _network()
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    codes = traitlets.List(traitlets.Bytes()).tag(sync=True)
    centers = traitlets.List().tag(sync=True)
    spreads = traitlets.List().tag(sync=True)
    labels = traitlets.Bytes().tag(sync=True)
    colors = traitlets.List(traitlets.Unicode()).tag(sync=True)
    shape = traitlets.List(traitlets.Int()).tag(sync=True)
    u1 = Finite().tag(sync=True)
    u2 = Finite().tag(sync=True)

    def __init__(self, models, images, labels, **kwargs):
        from ..plots import CLASS_COLORS

        if len(models) != 2:
            raise ValueError(f"models must be two, got {len(models)}")
        codes = {}
        for name, model in models.items():
            _check_plane(model)
            codes[name], labels = _encoded(model, images, labels)
        centers = [z.mean(axis=0) for z in codes.values()]
        spreads = [z.std(axis=0) for z in codes.values()]
        first, second = models.values()
        pairs = {name: (models[name], codes[name]) for name in models}
        super().__init__(
            first=Network.of(first.decoder),
            second=Network.of(second.decoder),
            names=list(models),
            codes=[
                ((z - m) / s).astype("<f2").tobytes()
                for z, m, s in zip(codes.values(), centers, spreads, strict=True)
            ],
            centers=[m.tolist() for m in centers],
            spreads=[s.tolist() for s in spreads],
            labels=labels.astype("u1").tobytes(),
            colors=CLASS_COLORS,
            shape=list(first.decoder.output_shape[1:3]),
            still=_plane_still(pairs, labels, centers),
            alternative="Two latent planes with encoded test digits, by class, and what each "
            "decoder draws in the middle of its codes.",
            moves="One cursor moves through both planes, and both decoded pictures follow.",
            **kwargs,
        )


class Traversal(LiveView):
    """One slider a latent dimension, in the order of how much each moves the picture.

    Parameters
    ----------
    model : VAE
        With any number of latent dimensions.
    images, labels : array, shape (n, 28, 28, 1) and (n,)
        Where to start from, such as one image of each class; the effects are averaged over them.

    Attributes
    ----------
    z : list of float
        The point, dimension by dimension in the model's own order.
    effects : list of float
        How much of the picture changes, in pixels of ink, when a dimension goes from -2 to 2.
    order : list of int
        The dimensions, the strongest first.
    dead : list of bool
        Which dimensions move less than a tenth of what the strongest does.

    Raises
    ------
    ValueError
        If there are no images, or the model has a layer that the page cannot compute.

    References
    ----------
    Higgins et al. (2017), figure 1, for pictures of this kind.

    Examples
    --------
    >>> Traversal(vae, digits.x_test[:10], digits.y_test[:10])
    """

    _esm = _script("network", "view", "traversal")
    network = _network()
    starts = traitlets.List().tag(sync=True)
    start_labels = traitlets.List(traitlets.Int()).tag(sync=True)
    z = traitlets.List(Finite()).tag(sync=True)
    effects = traitlets.List(traitlets.Float()).tag(sync=True)
    order = traitlets.List(traitlets.Int()).tag(sync=True)
    dead = traitlets.List(traitlets.Bool()).tag(sync=True)
    shape = traitlets.List(traitlets.Int()).tag(sync=True)

    def __init__(self, model, images, labels, **kwargs):
        from ..plots import images_in_rows

        if not len(images):
            raise ValueError("images must hold at least one, got none")
        codes, labels = _encoded(model, images, labels)
        effects = [_effect(model.decoder, codes, i) for i in range(codes.shape[1])]
        order = np.argsort(effects, kind="stable")[::-1].tolist()
        rows = [
            _gray(model.decoder, traverse(codes[0], i, np.linspace(-3, 3, 9))) / 255
            for i in order[:6]
        ]
        names = [f"z{i + 1}" for i in order[:6]]
        super().__init__(
            network=Network.of(model.decoder),
            starts=np.round(codes, 3).tolist(),
            start_labels=labels.tolist(),
            z=codes[0].round(3).tolist(),
            effects=np.round(effects, 2).tolist(),
            order=order,
            dead=[e < DEAD * max(effects) for e in effects],
            shape=list(model.decoder.output_shape[1:3]),
            still=_frame(images_in_rows(rows, names).figure)[0],
            alternative=f"What the decoder draws as one latent dimension at a time goes from -3 to "
            f"3, the strongest first: {', '.join(names)}.",
            moves="One slider a dimension changes the picture.",
            **kwargs,
        )


class Levers(LiveView):
    """One slider over models trained with different betas: codes, reconstructions, rate.

    Parameters
    ----------
    models : dict of float to VAE
        By beta, at least two, with two latent dimensions each.
    images, labels : array, shape (n, 28, 28, 1) and (n,)
        All are encoded; the first of each label is reconstructed.

    Attributes
    ----------
    position : int
        Which beta is shown, counted from 0 in rising order.
    betas, rates, distortions : list of float
        Mean KL divergence and mean reconstruction term over ``images``, in nats.

    Raises
    ------
    ValueError
        If there are fewer than two models, or one has not two latent dimensions.

    References
    ----------
    Alemi et al. (2018), for rate and distortion.

    Examples
    --------
    >>> Levers({0.5: loose, 1.0: vae, 4.0: tight}, digits.x_test[:500], digits.y_test[:500])
    """

    _esm = _script("network", "view", "plane", "levers")
    betas = traitlets.List(traitlets.Float()).tag(sync=True)
    rates = traitlets.List(traitlets.Float()).tag(sync=True)
    distortions = traitlets.List(traitlets.Float()).tag(sync=True)
    codes = traitlets.List(traitlets.Bytes()).tag(sync=True)
    pictures = traitlets.List(traitlets.Bytes()).tag(sync=True)
    originals = traitlets.Bytes().tag(sync=True)
    labels = traitlets.Bytes().tag(sync=True)
    picture_labels = traitlets.List(traitlets.Int()).tag(sync=True)
    colors = traitlets.List(traitlets.Unicode()).tag(sync=True)
    shape = traitlets.List(traitlets.Int()).tag(sync=True)
    position = traitlets.Int(0, min=0).tag(sync=True)

    def __init__(self, models, images, labels, **kwargs):
        from ..evaluate import elbo
        from ..plots import CLASS_COLORS

        if len(models) < 2:
            raise ValueError(f"models must be at least two, by beta, got {len(models)}")
        betas, models = zip(*sorted(models.items()), strict=True)
        for model in models:
            _check_plane(model)
        codes, pictures, bounds = [], [], []
        kinds, first = np.unique(np.asarray(labels), return_index=True)
        for model in models:
            z, labels = _encoded(model, images, labels)
            codes.append(z)
            pictures.append(_gray(model.decoder, z[first]))
            bounds.append(elbo(model, images, seed=0))
        start = int(np.argmin(np.abs(np.log(betas)))) if min(betas) > 0 else 0
        super().__init__(
            betas=betas,
            rates=[float(b.kl.mean()) for b in bounds],
            distortions=[float(b.reconstruction.mean()) for b in bounds],
            codes=[z.astype("<f2").tobytes() for z in codes],
            pictures=[p.tobytes() for p in pictures],
            originals=np.rint(255 * np.asarray(images)[first]).astype("u1").tobytes(),
            labels=labels.astype("u1").tobytes(),
            picture_labels=kinds.tolist(),
            colors=CLASS_COLORS,
            shape=list(pictures[0].shape[1:]),
            position=start,
            still=_plane_still(
                {f"beta {betas[start]:g}": (models[start], codes[start])}, labels,
                [codes[start][0]],
            ),
            alternative=f"Encoded test digits by class for beta {betas[start]:g}.",
            moves="A slider over beta changes codes, pictures, rate and distortion together.",
            **kwargs,
        )  # fmt: skip


class FrameSlider(LiveView):
    """A figure over one or two parameters, drawn once for each value; sliders pick the frame.

    Parameters
    ----------
    draw : callable
        Called with the parameters by name; returns a matplotlib Figure.
    alt : str or callable
        The text alternative of a frame: a format string over the parameters, such as
        ``"Histogram for sigma {sigma:.1f}"``, or a function of them that returns the text.
    labels : dict of str to str, optional
        How the sliders are named in the page; the parameters' own names unless given.
    start : dict of str to float, optional
        The values that are shown first; the middle ones unless given.
    **parameters : sequence of float
        The values of each parameter, one or two of them.

    Attributes
    ----------
    position : list of int
        Which value of each parameter is shown, counted from 0.

    Raises
    ------
    ValueError
        If there are no parameters or more than two, one has no values, or ``labels`` or ``start``
        names another.

    Examples
    --------
    >>> FrameSlider(draw, alt="Density for sigma {sigma:.1f}", sigma=[0.5, 1.0, 2.0])
    """

    _esm = _script("view", "frame_slider")
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    texts = traitlets.List().tag(sync=True)
    frames = traitlets.List(traitlets.Bytes()).tag(sync=True)
    index = traitlets.List(traitlets.Int()).tag(sync=True)
    alternatives = traitlets.List(traitlets.Unicode()).tag(sync=True)
    position = traitlets.List(traitlets.Int()).tag(sync=True)
    width = traitlets.Int().tag(sync=True)

    def __init__(self, draw, alt, labels=None, start=None, **parameters):
        if not 1 <= len(parameters) <= 2 or not all(len(v) for v in parameters.values()):
            raise ValueError(
                f"parameters must be one or two, each with values, got {list(parameters)}"
            )
        unknown = sorted({*(labels or {}), *(start or {})} - set(parameters))
        if unknown:
            raise ValueError(
                f"labels and start must name parameters, {list(parameters)}; got {unknown}"
            )
        values = {name: [float(v) for v in column] for name, column in parameters.items()}
        frames, index, alternatives = [], [], []
        for combination in itertools.product(*values.values()):
            at = dict(zip(values, combination, strict=True))
            frame, width = _frame(draw(**at))
            if frame not in frames:
                frames.append(frame)
            index.append(frames.index(frame))
            alternatives.append(alt(**at) if callable(alt) else alt.format(**at))
        start = start or {}
        position = [
            int(np.argmin(np.abs(np.subtract(column, start[name])))) if name in start
            else len(column) // 2
            for name, column in values.items()
        ]  # fmt: skip
        super().__init__(
            names=[(labels or {}).get(name, name) for name in values],
            texts=[[f"{v:g}" for v in column] for column in values.values()],
            frames=frames,
            index=index,
            alternatives=alternatives,
            position=position,
            width=width,
            moves="Sliders change " + " and ".join((labels or {}).get(n, n) for n in values) + ".",
        )
        gc.collect()  # figures hold circular references, and many of them were made


def _frame(figure):
    """Return a figure as a small WebP image and its width on the page, and close the figure."""
    import matplotlib.pyplot as plt
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    canvas = FigureCanvasAgg(figure)
    figure.set_dpi(1.5 * figure.dpi)
    canvas.draw()
    image = Image.fromarray(np.array(canvas.buffer_rgba())).convert("RGB")
    plt.close(figure)
    figure.clear()  # its parts refer to each other and would outlive it for a while
    return _webp(image), round(image.width / 1.5)


def _webp(image):
    """Return an image, or an array of one, as the bytes of a WebP file."""
    from PIL import Image

    packed = io.BytesIO()
    image = image if isinstance(image, Image.Image) else Image.fromarray(image)
    image.convert("RGB").save(packed, format="WEBP", quality=QUALITY, method=4)
    return packed.getvalue()


def _gray(decoder, z):
    """Return what a decoder that answers with logits draws, as bytes of shape (n, h, w)."""
    from scipy.special import expit

    logits = np.asarray(decoder(np.asarray(z, "float32")), float)[..., 0]
    return np.rint(255 * expit(logits)).astype("u1")


def _encoded(model, images, labels):
    """Return codes, means where the encoder gives a distribution, and labels as an array."""
    labels = np.asarray(labels)
    codes = model.codes(images)
    if labels.shape != (len(codes),):
        raise ValueError(f"labels must be as many as images, got {len(labels)}, {len(codes)}")
    return np.asarray(codes), labels


def _plane_still(models, labels, points):
    """Draw each plane of ``{name: (model, codes)}`` with a point, and the decoded point."""
    import matplotlib.pyplot as plt

    from ..plots import latent_scatter

    figure, axes = plt.subplots(1, 2 * len(models), figsize=(3.2 * len(models) + 3, 3))
    for i, (name, (model, codes)) in enumerate(models.items()):
        plane, picture = axes[2 * i : 2 * i + 2]
        latent_scatter(codes, labels, plane)
        plane.plot(*points[i], "o", color="black")
        plane.set_title(name)
        picture.imshow(_gray(model.decoder, [points[i]])[0], cmap="gray_r", vmin=0, vmax=255)
        picture.set(xticks=[], yticks=[], title="decoded")
    return _frame(figure)[0]


def _check_plane(model):
    if model.latent_dim != 2:
        raise ValueError(f"model must have 2 latent dimensions, got {model.latent_dim}")


def _effect(decoder, codes, dimension):
    """Return how many pixels of ink change when a dimension goes from -2 to 2, on average."""
    ends = np.repeat(codes[None], 2, axis=0)
    ends[:, :, dimension] = [[-2.0], [2.0]]
    low, high = (_gray(decoder, z).astype(float) for z in ends)
    return float(np.abs(high - low).sum(axis=(1, 2)).mean() / 255)
