"""Importing the package costs nothing and changes nothing."""

import subprocess
import sys

import pytest

import vae_tutorial

PROBE = """
import sys
{}
print(*sorted({{"tensorflow", "keras", "numpy", "scipy", "matplotlib"}} & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("code", "heavy"),
    [
        ("import vae_tutorial", ""),
        ("import vae_tutorial.check", ""),
        ("import numpy, vae_tutorial; vae_tutorial.load_digits", "numpy"),
        ("import vae_tutorial; vae_tutorial.lerp([0, 0], [1, 1], 3)", "numpy"),
        ("import vae_tutorial.plots", "matplotlib numpy"),
        ("from vae_tutorial.pretrained import load_manifest; load_manifest('vae-2d')", "numpy"),
        ("import vae_tutorial; vae_tutorial.build_encoder", "keras numpy tensorflow"),
    ],
)
def test_only_what_is_needed_is_loaded(code, heavy):
    output = subprocess.run(
        [sys.executable, "-c", PROBE.format(code)], capture_output=True, text=True, check=True
    ).stdout
    assert set(heavy.split()) <= set(output.split())
    if "tensorflow" not in heavy:
        assert output.split() == heavy.split()


@pytest.mark.parametrize("name", vae_tutorial.__all__)
def test_every_public_name_is_offered_and_documented(name):
    thing = getattr(vae_tutorial, name)
    assert thing.__doc__
    assert name in dir(vae_tutorial)


def test_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'load_letters'"):
        vae_tutorial.load_letters  # noqa: B018


@pytest.mark.parametrize("name", ["check", "data", "evaluate", "exercises", "plots", "walks"])
def test_public_modules_are_attributes_without_an_import_of_their_own(name):
    code = f"import vae_tutorial as vt; print(vt.{name}.__name__)"
    output = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert output.stdout.split() == [f"vae_tutorial.{name}"]
    assert name in dir(vae_tutorial)


def test_private_modules_are_no_attributes():
    with pytest.raises(AttributeError, match="no attribute '_no_module'"):
        vae_tutorial._no_module  # noqa: B018
