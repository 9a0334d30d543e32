"""Keras networks in the form that the page computes with."""

import hashlib
import math
import weakref

import ipywidgets
import keras
import numpy as np
import traitlets

_networks = weakref.WeakValueDictionary()


class PageNetwork(ipywidgets.Widget):
    """The layers and weights of a Keras network, in the form that the page computes with.

    Views of the same network share one of these, so that a page carries its weights once.

    Raises
    ------
    ValueError
        If ``weights`` is not as long as the layers need.
    """

    layers = traitlets.List().tag(sync=True)
    weights = traitlets.Bytes().tag(sync=True)

    def __init__(self, layers, weights, **kwargs):
        needed = 2 * sum(_count(layer) for layer in layers)
        if len(weights) != needed:
            raise ValueError(f"weights must be {needed} bytes for these layers, got {len(weights)}")
        super().__init__(layers=layers, weights=weights, **kwargs)

    @classmethod
    def of(cls, model):
        """Return the network of a Keras model that is a plain chain of supported layers.

        Parameters
        ----------
        model : keras.Model
            Made of Dense, Conv2D, Conv2DTranspose, Flatten, Reshape, Activation and dropout
            layers, with linear, relu or sigmoid activations. It may end in several Dense heads
            side by side, which the page computes as one. It may have more than one input, such
            as an image and a class, if a Concatenate of all of them, each of them flat, comes
            before every layer with weights: the page gets them in one row.

        Raises
        ------
        ValueError
            If ``model`` is no Keras model; if a layer is not supported or does not follow the one
            before it, inputs are joined elsewhere than at the start, or a weight does not fit in
            16 bits, by a message that names the layer.
        """
        if not isinstance(model, keras.Model) or not model.built or not hasattr(model, "outputs"):
            kind = type(model).__name__
            raise ValueError(f"model must be a Keras model with an input, got {kind}")
        heads = model.outputs if len(model.outputs) > 1 else []
        heads = [output._keras_history.operation for output in heads]
        _, *others = model.inputs
        layers, arrays, last = [], [], None
        for layer in model.layers:
            if any(layer.output is other for other in others):
                continue  # an input that is joined to the first
            joins = isinstance(layer, keras.layers.Concatenate)
            spec = _joint_spec(layer, others, layers) if joins else _layer_spec(layer)
            if last is not None and (layer.input[0] if joins else layer.input) is not last:
                raise ValueError(f"layer {layer.name!r} does not follow the one before it")
            last = last if layer in heads else layer.output
            if spec and layer not in heads:
                layers.append(spec)
                arrays += [_half(layer.name, w) for w in layer.get_weights()]
        if others and not any("inputs" in spec for spec in layers):
            names = ", ".join(repr(other._keras_history.operation.name) for other in others)
            raise ValueError(f"inputs {names} must be joined to the first by a Concatenate")
        if heads:
            layers.append(_joined(heads))
            for parts in zip(*(head.get_weights() for head in heads), strict=True):
                arrays.append(_half("heads", np.concatenate(parts, axis=-1)))
        weights = b"".join(w.tobytes() for w in arrays)
        key = hashlib.sha256(repr(layers).encode() + weights).digest()
        network = _networks.get(key)
        if network is None:
            network = _networks[key] = cls(layers=layers, weights=weights)
        return network


def network_trait(**options):
    """Return a trait that holds a network, which the page gets with the view."""
    trait = traitlets.Instance(PageNetwork, **options)
    return trait.tag(sync=True, **ipywidgets.widget_serialization)


def _half(name, weights):
    """Return weights as 16-bit floats, or say which layer's are too large for that."""
    if not np.abs(weights).max(initial=0) <= np.finfo("<f2").max:
        raise ValueError(f"weights of layer {name!r} must be finite and within 65504")
    return weights.astype("<f2")


def _count(spec):
    """Return how many weights a layer of this description has."""
    if "output" not in spec:
        return 0
    taps = math.prod(spec.get("kernel", []))
    into, out = spec["input"][-1], spec["output"][-1]
    return taps * into * out + (out if spec["bias"] else 0)


def _activation(function):
    name = getattr(function, "__name__", str(function))
    if name not in ("linear", "relu", "sigmoid"):
        raise ValueError(f"activation {name!r} is not supported; use linear, relu or sigmoid")
    return name


def _joint_spec(layer, others, before):
    """Describe a Concatenate that puts all inputs of a network in one row, at its start."""
    _, *joined = layer.input
    widths = [part.shape[-1] for part in layer.input]
    flat = all(len(part.shape) == 2 for part in layer.input)
    starts = all(spec["kind"] == "Flatten" for spec in before)
    same = list(map(id, joined)) == list(map(id, others))
    if not (flat and starts and same and layer.output.shape[-1] == sum(widths)):
        raise ValueError(
            f"layer {layer.name!r} (Concatenate) cannot run in the page: it must join the inputs "
            "of the network, each of them flat and in their order, before any layer with weights"
        )
    return {"kind": "Concatenate", "name": layer.name, "inputs": widths}


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
            plain = (
                layer.padding == "same"
                and layer.dilation_rate == (1, 1)
                and layer.data_format == "channels_last"
                and getattr(layer, "groups", 1) == 1
                and getattr(layer, "output_padding", None) is None
            )
            if not plain:
                raise ValueError("convolutions need padding 'same', channels last, no dilation, "
                                 "no groups and no output padding")  # fmt: skip
            spec |= {"kernel": list(layer.kernel_size), "strides": list(layer.strides)}
        return spec
    except ValueError as error:
        raise ValueError(
            f"layer {layer.name!r} ({kind}) cannot run in the page: {error}"
        ) from error
