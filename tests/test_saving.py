"""A saved model loads in a new process that has imported the package, and nothing of it."""

import subprocess
import sys

import keras
import numpy as np
import pytest

from vae_tutorial import (
    Autoencoder,
    ConditionalVAE,
    ContinuousBernoulli,
    Gaussian,
    LearnedScaleGaussian,
    build_decoder,
    build_encoder,
)
from vae_tutorial import _saving as saving

LOAD = """
{first}
import numpy as np
model = keras.models.load_model({path!r})
np.save({out!r}, model.decode([[0.5, -1.0]]))
print(type(model).__module__, type(model).__name__, type(model.likelihood).__name__)
"""
IMPORTS = ["import vae_tutorial, keras", "import keras, vae_tutorial"]


def load_in_a_new_process(model, first, folder):
    path, out = folder / "own.keras", folder / "decoded.npy"
    model.save(path)
    code = LOAD.format(first=first, path=str(path), out=str(out))
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.split(), np.load(out)


@pytest.mark.parametrize("first", IMPORTS)
def test_a_vae_loads_after_the_package_alone_is_imported(make_vae, first, tmp_path):
    vae = make_vae(likelihood=Gaussian(0.3))
    names, decoded = load_in_a_new_process(vae, first, tmp_path)
    assert names == ["vae_tutorial.models", "VAE", "Gaussian"]
    np.testing.assert_allclose(decoded, vae.decode([[0.5, -1.0]]), atol=1e-6)


@pytest.mark.parametrize("likelihood", [ContinuousBernoulli(), LearnedScaleGaussian(0.3)])
def test_a_vae_of_each_likelihood_loads(make_vae, likelihood, tmp_path):
    vae = make_vae(likelihood=likelihood)
    names, decoded = load_in_a_new_process(vae, IMPORTS[0], tmp_path)
    assert names == ["vae_tutorial.models", "VAE", type(likelihood).__name__]
    np.testing.assert_allclose(decoded, vae.decode([[0.5, -1.0]]), atol=1e-6)


def test_an_autoencoder_loads_after_the_package_alone_is_imported(tmp_path):
    model = Autoencoder(build_encoder(2, outputs=("z",)), build_decoder(2))
    names, decoded = load_in_a_new_process(model, IMPORTS[0], tmp_path)
    assert names == ["vae_tutorial.models", "Autoencoder", "Bernoulli"]
    np.testing.assert_allclose(decoded, model.decode([[0.5, -1.0]]), atol=1e-6)


def test_a_model_given_a_class_loads_after_the_package_alone_is_imported(tmp_path):
    networks = [build(2, hidden=(8,), classes=10) for build in (build_encoder, build_decoder)]
    model = ConditionalVAE(*networks).given(7)
    names, decoded = load_in_a_new_process(model, IMPORTS[0], tmp_path)
    assert names == ["vae_tutorial.models", "VAE", "Bernoulli"]
    np.testing.assert_allclose(decoded, model.decode([[0.5, -1.0]]), atol=1e-6)


def test_every_class_that_keras_knows_has_a_stand_in():
    known = {
        name.partition(">")[2]: thing
        for name, thing in keras.saving.get_custom_objects().items()
        if name.startswith("vae_tutorial>")
    }
    assert set(saving.HOME) == set(known)
    assert all(known[name].__module__ == f"vae_tutorial.{saving.HOME[name]}" for name in known)
