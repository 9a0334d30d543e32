"""What the traits of the playground may be: the levers of the page, and what stands beside them."""

import json
from pathlib import Path

import numpy as np

from .._checks import check_choice, check_count, check_number
from .small_digits import INK, PIXELS

LARGEST_STEP, LARGEST_EPOCH, LARGEST_PACE = 10**7, 10**5, 100

# As in lib/playground/levers.js, to which a test compares them.
DEFAULTS = {
    "data": "digits", "latent_dim": 2, "units": 64, "layers": 1, "activation": "relu",
    "likelihood": "bernoulli", "log_odds": True, "seed": 1, "beta": 1.0, "scale": 0.2,
    "learning_rate": 2e-3, "batch_size": 64, "mean_over_pixels": False, "draw": True,
    "warm_up": 0, "free_bits": 0.0,
}  # fmt: skip
FOR_TOYS = {"likelihood": "gaussian", "scale": 0.05, "learning_rate": 5e-3}
OPTIONS = {
    "data": ("digits", "ring", "moons"), "latent_dim": (1, 2, 3, 8), "layers": (0, 1, 2),
    "activation": ("relu", "tanh"), "likelihood": ("bernoulli", "gaussian"),
}  # fmt: skip
ENDS = {
    "units": (8, 128), "seed": (0, 9999), "batch_size": (16, 256), "warm_up": (0, 200),
    "beta": (0, 20), "scale": (0.02, 1), "learning_rate": (1e-5, 10), "free_bits": (0, 2),
}  # fmt: skip
WHOLE = ("units", "seed", "batch_size", "warm_up")
LIVE = (
    "beta", "draw", "mean_over_pixels", "warm_up", "free_bits", "learning_rate", "batch_size",
    "scale",
)  # fmt: skip
PARTS = (
    "step", "epoch", "restart", "other_seed", "pace", "lessons", "beside", "drawings",
    "slow_motion", "take_along",
)  # fmt: skip
PRESETS = json.loads((Path(__file__).parent / "presets.json").read_text("utf-8"))


def check_likelihoods(data, likelihood, beside):
    """Raise ``ValueError`` where run A or what run B differs in has no likelihood of the data."""
    runs = {"likelihood": likelihood, "likelihood of beside": beside.get("likelihood")}
    for name, value in runs.items():
        if value == "bernoulli" and data != "digits":
            raise ValueError(
                f"{name} must be 'gaussian' for the data {data!r}, whose points are no gray "
                "pixels, got 'bernoulli'"
            )


def _check_lever(name, value):
    """Return the value of a lever, or raise ``ValueError`` if it can have no such value."""
    if name in ENDS:
        least, most = ENDS[name]
        return _check_whole(value, name, least, most) if name in WHOLE else (
            check_number(value, name, least=least, most=most)
        )  # fmt: skip
    options = OPTIONS.get(name, (False, True))
    if isinstance(value, np.generic):
        value = value.item()
    # True is no 1 here, and 1.0 no number of layers.
    if not any(value is option or (type(value) is type(option) and value == option)
               for option in options):  # fmt: skip
        raise ValueError(f"{name} must be one of {', '.join(map(repr, options))}, got {value!r}")
    return value


def _check_whole(value, name, least, most):
    """Return an integer, or raise ``ValueError`` if it is none or lies outside its ends."""
    if check_count(value, name, least) > most:
        raise ValueError(f"{name} must be an integer of at most {most}, got {value!r}")
    return int(value)


def _check_turn(turn):
    wanted = {"step", "run", "name", "value"}
    if not isinstance(turn, dict) or set(turn) != wanted:
        raise ValueError(f"turns must be dicts of step, run, name and value, got {turn!r}")
    return {
        "step": _check_whole(turn["step"], "step of a turn", 0, LARGEST_STEP),
        "run": check_choice(turn["run"], "run of a turn", ("a", "b")),
        "name": check_choice(turn["name"], "name of a turn", LIVE),
        "value": _check_lever(turn["name"], turn["value"]),
    }


def _check_beside(beside):
    if not isinstance(beside, dict):
        raise ValueError(f"beside must be a dict of levers, got {type(beside).__name__}")
    names = [name for name in DEFAULTS if name != "data"]  # which both runs share
    for name in beside:
        check_choice(name, "beside", names)
    return {name: _check_lever(name, value) for name, value in beside.items()}


def _check_start(start):
    if start == {}:
        return {}
    both = isinstance(start, dict) and set(start) == {"a", "b"}
    runs = [start["a"], start["b"] or start["a"]] if both else []
    if not runs or not all(isinstance(run, dict) and set(run) == set(DEFAULTS) for run in runs):
        raise ValueError(
            f"start must be empty, or all levers of run 'a', and of run 'b' or None, got {start!r}"
        )
    return {
        run: levers and {name: _check_lever(name, levers[name]) for name in DEFAULTS}
        for run, levers in start.items()
    }


def _check_drawings(drawings):
    if not isinstance(drawings, (bytes, bytearray, memoryview)):
        raise ValueError(f"drawings must be bytes, got {type(drawings).__name__}")
    images = np.frombuffer(drawings, "u1")
    if images.size % PIXELS:
        raise ValueError(
            f"drawings must be {PIXELS} bytes each, got {images.size}, which is no multiple of it"
        )
    if images.size and images.max() > INK:
        raise ValueError(f"drawings must lie from 0 to {INK}, got {images.max()}")
    if (images.reshape(-1, PIXELS).max(axis=1, initial=0) == 0).any():
        raise ValueError("drawings must have some ink, got an empty one")
    return bytes(drawings)


def _check_list(value, name):
    if not isinstance(value, (list, tuple)):
        raise ValueError(f"{name} must be a list, got {type(value).__name__}")
    return value


OTHERS = {
    "preset": lambda value: check_choice(value, "preset", ("", *PRESETS)),
    "turns": lambda value: [_check_turn(turn) for turn in _check_list(value, "turns")],
    "beside": _check_beside,
    "hide": lambda value: [check_choice(name, "hide", (*DEFAULTS, *PARTS))
                           for name in _check_list(value, "hide")],
    "stop_at": lambda value: _check_whole(value, "stop_at", 0, LARGEST_EPOCH),
    "pace": lambda value: check_number(value, "pace", least=0, most=LARGEST_PACE),
    "start": _check_start,
    "drawings": _check_drawings,
}  # fmt: skip
CHECKED = (*DEFAULTS, *OTHERS)


def checked(name, value):
    """Return the value of a trait, or raise ``ValueError`` if it can have no such value."""
    return OTHERS[name](value) if name in OTHERS else _check_lever(name, value)
