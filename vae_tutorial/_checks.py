"""What a number or an array must be, said once: each refusal names the argument and what it got."""

import numbers
import reprlib

import numpy as np


def check_count(value, name, least=1):
    """Return ``value`` as an int, or raise ``ValueError`` if it is no integer from ``least`` on."""
    if not isinstance(value, numbers.Integral) or isinstance(value, bool) or value < least:
        raise ValueError(f"{name} must be an integer of at least {least}, got {value!r}")
    return int(value)


def check_seed(seed, generator=False):
    """Return what makes random numbers reproducible: ``None``, or an int of at least 0.

    Parameters
    ----------
    seed : int, numpy.random.Generator or None
    generator : bool
        Whether a generator will do as well.

    Raises
    ------
    ValueError
        If ``seed`` is anything else.
    """
    if seed is None or (generator and isinstance(seed, np.random.Generator)):
        return seed
    if not isinstance(seed, numbers.Integral) or isinstance(seed, bool) or seed < 0:
        other = " or a numpy.random.Generator" if generator else ""
        raise ValueError(f"seed must be an integer of at least 0{other}, got {seed!r}")
    return int(seed)


def check_choice(value, name, choices):
    """Return ``value``, or raise ``ValueError`` if it is none of the names in ``choices``."""
    if not isinstance(value, str) or value not in choices:
        known = ", ".join(map(repr, choices))
        raise ValueError(f"{name} must be one of {known}, got {value!r}")
    return value


def check_number(value, name, least=None, above=None, most=None):
    """Return ``value`` as a float, or raise ``ValueError`` if it is no finite number in range."""
    wanted = "a finite number"
    wanted += "" if least is None else f" of at least {least:g}"
    wanted += "" if above is None else f" above {above:g}"
    wanted += "" if most is None else f" and at most {most:g}"
    try:
        number = float("nan" if isinstance(value, (bool, str, bytes)) else value)
    except (TypeError, ValueError, OverflowError):
        number = np.nan
    in_range = (least is None or number >= least) and (above is None or number > above)
    in_range = in_range and (most is None or number <= most)
    if not (np.isfinite(number) and in_range):
        raise ValueError(f"{name} must be {wanted}, got {value!r}")
    return number


def finite_array(value, name):
    """Return ``value`` as a float array, or raise ``ValueError`` if it holds anything else."""
    try:
        array = np.asarray(value)
    except (TypeError, ValueError):  # such as rows of unequal length
        array = np.asarray(None)
    if array.dtype.kind not in "iuf":
        raise ValueError(f"{name} must hold numbers, got {reprlib.repr(value)}")
    if not np.isfinite(array).all():
        raise ValueError(f"{name} must be finite, got NaN or infinity")
    return array if array.dtype.kind == "f" else array.astype(float)


def check_distances(value, name):
    """Return ``value`` as a float array of shape (n,), or raise ``ValueError`` if it is none."""
    array = finite_array(value, name)
    if array.ndim != 1 or (array < 0).any():
        raise ValueError(f"{name} must be a row of numbers of at least 0, got {value!r}")
    return array


def channel_remedy(shape, name):
    """Return what mends images of shape (n, 28, 28), as Keras loads MNIST; else nothing."""
    return f"; use {name}[..., None]" if tuple(shape[1:]) == (28, 28) else ""
