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


def check_class(label, name, classes):
    """Return ``label`` as an int, or raise ``ValueError`` if there is no such class."""
    integer = isinstance(label, numbers.Integral) and not isinstance(label, bool)
    if not integer or not 0 <= label < classes:
        raise ValueError(f"{name} must be an integer from 0 to {classes - 1}, got {label!r}")
    return int(label)


def one_hot(labels, name, classes, n=None, each="image", soft=False):
    """Return labels as rows of shape (n, classes), float32, or say what is wrong with them.

    Parameters
    ----------
    labels : array
        Integers of shape (n,), or one-hot rows of shape (n, classes).
    name : str
    classes : int
    n : int, optional
        How many there must be.
    each : str
        What each of them is the label of.
    soft : bool
        Whether rows may share the 1 among several classes.

    Raises
    ------
    ValueError
        If ``labels`` are anything else, or of other classes.
    """
    rows = "rows that add up to 1" if soft else "one-hot rows"
    wanted = f"{name} must be integers, shape (n,), or {rows}, shape (n, {classes}), got "
    try:
        array = np.asarray(labels)
    except (TypeError, ValueError):  # such as rows of unequal length
        array = np.asarray(None)
    if array.dtype.kind not in "iuf":
        raise ValueError(wanted + (str(array.dtype) if array.ndim else reprlib.repr(labels)))
    if array.ndim not in (1, 2) or len(array) == 0 or array.shape[1:] not in ((), (classes,)):
        raise ValueError(f"{wanted}shape {array.shape}")
    if n is not None and len(array) != n:
        raise ValueError(f"{name} must hold {n} labels, one for each {each}, got {len(array)}")
    if array.ndim == 1:
        if array.dtype.kind == "f":
            raise ValueError(f"{wanted}{array.dtype} of shape {array.shape}")
        if array.min() < 0 or array.max() >= classes:
            got = f"labels from {array.min()} to {array.max()}"
            raise ValueError(f"{name} must be labels from 0 to {classes - 1}, got {got}")
        return np.eye(classes, dtype="float32")[array]
    if soft:
        valid = (array >= 0).all(axis=1) & (np.abs(array.sum(axis=1) - 1) < 1e-5)
    else:
        valid = ((array == 0) | (array == 1)).all(axis=1) & (array.sum(axis=1) == 1)
    if not valid.all():
        kind = "nonnegative rows that add up to 1" if soft else "a single 1 among zeros in each row"
        raise ValueError(f"{name} must have {kind}, got {array[~valid][0].tolist()}")
    return array.astype("float32")


def check_distances(value, name):
    """Return ``value`` as a float array of shape (n,), or raise ``ValueError`` if it is none."""
    array = finite_array(value, name)
    if array.ndim != 1 or (array < 0).any():
        raise ValueError(f"{name} must be a row of numbers of at least 0, got {value!r}")
    return array


def channel_remedy(shape, name):
    """Return what mends images of shape (n, 28, 28), as Keras loads MNIST; else nothing."""
    return f"; use {name}[..., None]" if tuple(shape[1:]) == (28, 28) else ""
