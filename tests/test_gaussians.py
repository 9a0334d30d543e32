"""The density of a Gaussian is SciPy's."""

import numpy as np
from scipy.stats import multivariate_normal

from vae_tutorial.gaussians import log_prob


def test_log_density_agrees_with_scipy(rng):
    z, mean, log_var = rng.standard_normal((3, 6, 4))
    expected = [
        multivariate_normal(m, np.diag(np.exp(v))).logpdf(x)
        for x, m, v in zip(z, mean, log_var, strict=True)
    ]
    np.testing.assert_allclose(log_prob(z, mean, log_var), expected)
