"""What the tests share: small real images, and small untrained models."""

import os

import numpy as np
import pytest

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")


def group(item):
    """Name what a test shares something costly with: its file or, in that, its page of the book."""
    file = item.nodeid.split("::")[0]
    if "share" not in item.fixturenames:
        return file
    return ":".join(
        [file, *(item.callspec.params.get(key, "") for key in ("root", "name", "scheme"))]
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Run each group in one process, in one go; pages last, which are many and small."""
    groups = {}
    for item in items:
        groups.setdefault(group(item), []).append(item)
    for name, members in groups.items():
        for item in members:
            item.add_marker(pytest.mark.xdist_group(name))
    items[:] = sum(sorted(groups.values(), key=lambda members: ":" in group(members[0])), [])


@pytest.fixture(scope="session")
def digits():
    from vae_tutorial import load_digits

    return load_digits("digits")


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.fixture
def make_vae():
    """Build a VAE whose weights and noise follow from fixed seeds."""
    from vae_tutorial import VAE, build_decoder, build_encoder

    def make(latent_dim=2, architecture="dense", **kwargs):
        encoder = build_encoder(latent_dim, architecture, seed=1)
        decoder = build_decoder(latent_dim, architecture, seed=2)
        return VAE(encoder, decoder, **{"seed": 3, **kwargs})

    return make
