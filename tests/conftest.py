"""What the tests share: small real images, and small untrained models."""

import os
import re

import numpy as np
import pytest
from xdist.scheduler import LoadScopeScheduling

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")


# Pages that the tests of these files share while they look at them.
SHARED = ("tests/site/test_site.py", "tests/site/test_accessibility.py")
PAGE = re.compile(r"\b(?:file|http|light|dark)\b|[\w/-]+\.html")


def group(nodeid):
    """Name what a test shares something costly with: its file or, in that, its page of the book."""
    file, _, name = nodeid.partition("::")
    return ":".join([file, *sorted(set(PAGE.findall(name)))]) if file in SHARED else file


class Groups(LoadScopeScheduling):
    """Give the tests of a group to one process. (The marks of xdist 3.8 get lost in pytest 9.2.)"""

    def _split_scope(self, nodeid):
        return group(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    return Groups(config, log) if config.getvalue("dist") == "loadgroup" else None


def pytest_collection_modifyitems(items):
    """Run each group in one go; pages last, which are many and small."""
    groups = {}
    for item in items:
        groups.setdefault(group(item.nodeid), []).append(item)
    items[:] = sum((groups[name] for name in sorted(groups, key=lambda name: ":" in name)), [])


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


@pytest.fixture(scope="session")
def trained():
    """The two small models that a page carries, by name."""
    from vae_tutorial import load_pretrained

    return {name: load_pretrained(name, "digits") for name in ("vae-2d-small", "ae-2d-small")}


@pytest.fixture
def explorer(trained, digits):
    from vae_tutorial import LatentExplorer

    return LatentExplorer(trained["vae-2d-small"], digits.x_test[:300], digits.y_test[:300])


@pytest.fixture(scope="session")
def make_cvae(digits):
    """Build a conditional VAE, not trained, whose pictures differ by class and style all the same.

    Its encoder is one that can be computed in the head: of an image with label ``y`` the mean is
    a hundredth of the ink, ``y / 10``, and zeros.
    """
    from vae_tutorial import ConditionalVAE, build_decoder, build_encoder

    def make(latent_dim=2, **kwargs):
        encoder = build_encoder(latent_dim, hidden=(2,), classes=10)
        units = np.zeros((784 + 10, 2))
        units[:784, 0], units[784:, 1] = 0.01, np.arange(10) / 10
        mean = np.eye(2, latent_dim)
        zeros = np.zeros(latent_dim)
        encoder.set_weights([units, np.zeros(2), mean, zeros, 0 * mean, zeros])
        means = digits.x_train.mean(axis=0)
        decoder = build_decoder(latent_dim, hidden=(64,), classes=10, pixel_means=means, seed=2)
        kernel, *rest = decoder.get_weights()
        decoder.set_weights([6 * kernel, *rest])
        return ConditionalVAE(encoder, decoder, **kwargs)

    return make
