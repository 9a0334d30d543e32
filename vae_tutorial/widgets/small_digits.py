"""Scikit-learn's digits of 8 x 8 pixels, packed for a page that trains on them."""

import zlib
from functools import cache

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

PIXELS = 64  # of a digit
INK = 16  # the darkest gray value
TEST = 360


@cache
def small_digits():
    """Return images, shape (1797, 64), gray values from 0 to 16, and labels: test images first.

    They are split as :func:`vae_tutorial.load_digits` splits them.

    References
    ----------
    Alpaydin & Kaynak (1998).
    """
    images, labels = load_digits(return_X_y=True)
    x_train, x_test, y_train, y_test = train_test_split(
        images.astype("u1"), labels.astype("u1"), test_size=TEST, stratify=labels, random_state=0
    )
    return np.concatenate([x_test, x_train]), np.concatenate([y_test, y_train])


def packed_digits():
    """Return the images of :func:`small_digits`, deflated, and their labels, as bytes."""
    images, labels = small_digits()
    return zlib.compress(images.tobytes(), 9), labels.tobytes()
