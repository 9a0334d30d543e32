"""A figure over one or two parameters, drawn once for each value."""

import gc
import itertools

import numpy as np
import traitlets
from matplotlib.figure import Figure

from .._checks import check_number
from .live_view import LiveView, close, rendered, script


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
    narrow : tuple of float, optional
        Width and height in inches of a second version of each frame, which is shown where there
        is little room, as on a phone. Letters keep their size in it.
    **parameters : sequence of float
        The values of each parameter, one or two of them.

    Attributes
    ----------
    position : list of int
        Which value of each parameter is shown, counted from 0.

    Raises
    ------
    ValueError
        If there are no parameters or more than two, one has no values or values that are no
        finite numbers; if ``labels``, ``start`` or ``alt`` names another; if ``draw`` returns no
        Figure; if ``narrow`` is no width and height above 0.

    Examples
    --------
    >>> FrameSlider(draw, alt="Density for sigma {sigma:.1f}", sigma=[0.5, 1.0, 2.0])
    """

    _esm = script("frame_slider")
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    texts = traitlets.List().tag(sync=True)
    frames = traitlets.List(traitlets.Bytes()).tag(sync=True)
    narrow_frames = traitlets.List(traitlets.Bytes()).tag(sync=True)
    index = traitlets.List(traitlets.Int()).tag(sync=True)
    alternatives = traitlets.List(traitlets.Unicode()).tag(sync=True)
    position = traitlets.List(traitlets.Int()).tag(sync=True)
    width = traitlets.Int().tag(sync=True)
    narrow_width = traitlets.Int().tag(sync=True)

    def __init__(self, draw, alt, labels=None, start=None, narrow=None, **parameters):
        values = _check_parameters(parameters)
        labels, start = (
            _by_parameter(labels, values, "labels"),
            _by_parameter(start, values, "start"),
        )
        names = [labels.get(name, name) for name in values]
        if not all(isinstance(name, str) for name in names):
            raise ValueError(f"labels must be texts, got {labels}")
        position = [
            len(column) // 2 if name not in start
            else int(np.argmin(np.abs(np.subtract(column, check_number(start[name], "start")))))
            for name, column in values.items()
        ]  # fmt: skip
        places = [
            dict(zip(values, combination, strict=True))
            for combination in itertools.product(*values.values())
        ]
        alternatives = [_alternative(alt, place) for place in places]
        size = None if narrow is None else _check_size(narrow)
        frames, narrow_frames, index = [], [], []
        width = narrow_width = 0
        for place in places:
            figure = _figure(draw, place)
            image, width = rendered(figure)
            if image not in frames:
                frames.append(image)
                if size:
                    figure.set_size_inches(size)
                    small, narrow_width = rendered(figure)
                    narrow_frames.append(small)
            index.append(frames.index(image))
            close(figure)
        super().__init__(
            names=names,
            texts=[[f"{v:g}" for v in column] for column in values.values()],
            frames=frames,
            narrow_frames=narrow_frames,
            index=index,
            alternatives=alternatives,
            position=position,
            width=width,
            narrow_width=narrow_width,
            moves="Sliders change " + " and ".join(names) + ".",
        )
        gc.collect()  # figures hold circular references, and many of them were made


def _check_parameters(parameters):
    """Return the values of each parameter as floats."""
    if not 1 <= len(parameters) <= 2 or not all(map(_has_values, parameters.values())):
        raise ValueError(f"parameters must be one or two, each with values, got {parameters}")
    return {name: [check_number(v, name) for v in column] for name, column in parameters.items()}


def _check_size(narrow):
    """Return width and height in inches."""
    if not isinstance(narrow, (tuple, list)) or len(narrow) != 2:
        raise ValueError(f"narrow must be a width and a height in inches, got {narrow!r}")
    return [check_number(side, "narrow", above=0) for side in narrow]


def _has_values(column):
    try:
        return np.ndim(column) == 1 and len(column) > 0
    except ValueError:  # values and lists of values side by side
        return False


def _by_parameter(mapping, values, argument):
    """Return a dict over parameters, empty for None, or say which of its names is of none."""
    mapping = {} if mapping is None else mapping
    if not isinstance(mapping, dict):
        raise ValueError(f"{argument} must be a dict by parameter, got {mapping!r}")
    unknown = sorted(map(str, set(mapping) - set(values)))
    if unknown:
        raise ValueError(f"{argument} must name parameters, {list(values)}, got {unknown}")
    return mapping


def _alternative(alt, place):
    """Return the text alternative of one frame."""
    if callable(alt):
        text = alt(**place)
        if not isinstance(text, str):
            raise ValueError(f"alt must return a text, got {text!r}")
        return text
    try:
        return alt.format(**place)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise ValueError(
            f"alt must be a text over the parameters {list(place)}, got {alt!r}"
        ) from error


def _figure(draw, place):
    """Return the figure of one frame."""
    if not callable(draw):
        raise ValueError(f"draw must be a function that returns a Figure, got {draw!r}")
    figure = draw(**place)
    if not isinstance(figure, Figure):
        raise ValueError(f"draw must return a matplotlib Figure, got {type(figure).__name__}")
    return figure
