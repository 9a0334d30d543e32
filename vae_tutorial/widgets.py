"""Live views that run in the page itself: no kernel, no server, no network."""

import gc
import hashlib
import io
import itertools
import weakref
from pathlib import Path

import anywidget
import ipywidgets
import numpy as np
import traitlets

HERE = Path(__file__).parent
CORE = (HERE / "network.js").read_text(encoding="utf-8")
_networks = weakref.WeakValueDictionary()


class Network(ipywidgets.Widget):
    """The layers and weights of a Keras network, in the form that the page computes with.

    Views of the same network share one of these, so that a page carries its weights once.
    """

    layers = traitlets.List().tag(sync=True)
    weights = traitlets.Bytes().tag(sync=True)

    @classmethod
    def of(cls, model):
        """Return the network of a Keras model that is a plain chain of supported layers.

        Parameters
        ----------
        model : keras.Model
            Made of Dense, Conv2D, Conv2DTranspose, Flatten, Reshape, Activation and dropout
            layers, with linear, relu or sigmoid activations. It may end in several Dense heads
            side by side, which the page computes as one.

        Raises
        ------
        ValueError
            If a layer is not supported; the message names it.
        """
        heads = model.outputs if len(model.outputs) > 1 else []
        heads = [output._keras_history.operation for output in heads]
        layers, arrays = [], []
        for layer in model.layers:
            spec = _layer_spec(layer)
            if spec and layer not in heads:
                layers.append(spec)
                arrays += [w.astype("<f2") for w in layer.get_weights()]
        if heads:
            layers.append(_joined(heads))
            for parts in zip(*(head.get_weights() for head in heads), strict=True):
                arrays.append(np.concatenate(parts, axis=-1).astype("<f2"))
        weights = b"".join(w.tobytes() for w in arrays)
        key = hashlib.sha256(repr(layers).encode() + weights).digest()
        network = _networks.get(key)
        if network is None:
            network = _networks[key] = cls(layers=layers, weights=weights)
        return network


class DecoderView(anywidget.AnyWidget):
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

    _esm = CORE + (HERE / "decoder_view.js").read_text(encoding="utf-8")
    network = traitlets.Instance(Network).tag(sync=True, **ipywidgets.widget_serialization)
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
        self.add_traits(
            **{f"z{i + 1}": traitlets.Float(float(v)).tag(sync=True) for i, v in enumerate(z)}
        )
        super().__init__(network=network, latent_dim=latent_dim, shape=shape[:2], **kwargs)


class DigitPad(anywidget.AnyWidget):
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

    _esm = CORE + (HERE / "digit_pad.js").read_text(encoding="utf-8")
    encoder = traitlets.Instance(Network).tag(sync=True, **ipywidgets.widget_serialization)
    decoder = traitlets.Instance(Network).tag(sync=True, **ipywidgets.widget_serialization)
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
        from .likelihoods import Bernoulli
        from .plots import CLASS_COLORS

        if model.latent_dim != 2 or type(model.likelihood) is not Bernoulli:
            raise ValueError(
                "model must have 2 latent dimensions and a Bernoulli likelihood, "
                f"got {model.latent_dim} and {type(model.likelihood).__name__}"
            )
        labels = np.asarray(labels)
        codes, _ = model.encode(images)
        if len(labels) != len(codes):
            raise ValueError(f"labels must be as many as images, got {len(labels)}, {len(codes)}")
        kinds, first = np.unique(labels, return_index=True)
        super().__init__(
            encoder=Network.of(model.encoder),
            decoder=Network.of(model.decoder),
            codes=codes.astype("<f2").tobytes(),
            labels=labels.astype("u1").tobytes(),
            strip=np.rint(255 * np.asarray(images)[first]).astype("u1").tobytes(),
            strip_labels=kinds.tolist(),
            colors=CLASS_COLORS,
            **kwargs,
        )


class FrameSlider(anywidget.AnyWidget):
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

    _esm = HERE / "frame_slider.js"
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
        )
        gc.collect()  # figures hold circular references, and many of them were made


def _frame(figure):
    """Return a figure as a small WebP image and its width on the page, and close the figure."""
    import matplotlib.pyplot as plt
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    canvas = FigureCanvasAgg(figure)
    figure.set_dpi(2 * figure.dpi)
    canvas.draw()
    image = Image.fromarray(np.array(canvas.buffer_rgba())).convert("RGB")
    plt.close(figure)
    figure.clear()  # its parts refer to each other and would outlive it for a while
    packed = io.BytesIO()
    image.save(packed, format="WEBP", quality=80, method=2)
    return packed.getvalue(), image.width // 2


def _activation(function):
    name = getattr(function, "__name__", str(function))
    if name not in ("linear", "relu", "sigmoid"):
        raise ValueError(f"activation {name!r} is not supported; use linear, relu or sigmoid")
    return name


def _joined(heads):
    """Describe Dense layers that stand side by side on one input as a single one."""
    specs = [_layer_spec(head) for head in heads]
    first = specs[0] or {}
    same = [{key: spec.get(key) for key in ("kind", "input", "activation", "bias")}
            for spec in specs if spec]  # fmt: skip
    if first.get("kind") != "Dense" or len(same) < len(heads) or same.count(same[0]) < len(same):
        names = ", ".join(head.name for head in heads)
        raise ValueError(f"outputs must be Dense layers of one kind on one input, got {names}")
    if len({id(head.input) for head in heads}) > 1:
        raise ValueError("outputs must be Dense layers on one input, got several inputs")
    return first | {"name": "heads", "output": [sum(spec["output"][-1] for spec in specs)]}


def _layer_spec(layer):
    """Describe one Keras layer for the page, or return None for one that does nothing there."""
    kind = type(layer).__name__
    if kind in ("InputLayer", "Dropout", "GaussianNoise"):
        return None
    spec = {"kind": kind, "name": layer.name}
    try:
        if kind == "Activation":
            return spec | {"activation": _activation(layer.activation)}
        if kind in ("Flatten", "Reshape"):
            return spec | {"shape": list(layer.output.shape[1:])}
        if kind not in ("Dense", "Conv2D", "Conv2DTranspose"):
            raise ValueError("the page can compute Dense, Conv2D, Conv2DTranspose, Flatten, "
                             "Reshape and Activation layers")  # fmt: skip
        spec |= {
            "activation": _activation(layer.activation),
            "bias": bool(layer.use_bias),
            "input": list(layer.input.shape[1:]),
            "output": list(layer.output.shape[1:]),
        }
        if kind != "Dense":
            plain = layer.padding == "same" and layer.dilation_rate == (1, 1)
            if not plain or getattr(layer, "groups", 1) != 1:
                raise ValueError("convolutions need padding 'same', no dilation and no groups")
            spec |= {"kernel": list(layer.kernel_size), "strides": list(layer.strides)}
        return spec
    except ValueError as error:
        raise ValueError(
            f"layer {layer.name!r} ({kind}) cannot run in the page: {error}"
        ) from error
