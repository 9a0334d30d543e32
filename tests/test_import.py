"""Importing the package costs nothing and changes nothing."""

import subprocess
import sys

import pytest

import vae_tutorial

PROBE = """
import sys, time
start = time.perf_counter()
import vae_tutorial
seconds = time.perf_counter() - start
heavy = {"tensorflow", "keras", "numpy", "matplotlib"} & set(sys.modules)
print(seconds, sorted(heavy))
"""


def test_import_loads_no_heavy_module():
    output = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, text=True, check=True
    ).stdout
    assert output.split(" ", 1)[1].strip() == "[]"


@pytest.mark.parametrize("name", vae_tutorial.__all__)
def test_every_public_name_can_be_had_and_is_documented(name):
    thing = getattr(vae_tutorial, name)
    assert thing.__doc__
    assert name in dir(vae_tutorial)


def test_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'load_letters'"):
        vae_tutorial.load_letters  # noqa: B018
