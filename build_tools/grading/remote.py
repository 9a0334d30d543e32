"""Functions and models that stay in the sandbox, as the checks call them."""

import numpy as np
import tensorflow as tf

from build_tools.grading import wire
from vae_tutorial.likelihoods import Bernoulli


class Raised(Exception):
    """A student's code raised an error while the check asked it for a value."""


class Desk:
    """What is asked of one sandbox, each reply within the time that is left.

    Parameters
    ----------
    sandbox : Sandbox
    left : callable
        Returns how many seconds are left.
    """

    def __init__(self, sandbox, left):
        self.sandbox, self.left = sandbox, left

    def ask(self, **request):
        """Send a request and return the value that comes back.

        Raises
        ------
        TypeError, Raised
            If the code in the sandbox raised an error, of this type or of another.
        Gone
            If nothing comes back in time.
        ValueError
            If what comes back is no value.
        """
        reply = self.sandbox.ask(self.left(), **request)
        if "error" in reply:
            words = f"{reply['error']}: {reply.get('words', '')}".rstrip(": ")
            raise TypeError(words) if reply["error"] == "TypeError" else Raised(words)
        return wire.unpack(reply.get("value"), self._remote)

    def _remote(self, item):
        handle = item.get("handle")
        if type(handle) is not int:
            return None
        if item.get("kind") == "function":
            return RemoteFunction(self, handle)
        if item.get("kind") == "model" and type(item.get("latent_dim")) is int:
            return RemoteModel(self, handle, item["latent_dim"], bool(item.get("variational")))
        return None


class RemoteFunction:
    """A student's function: arguments go to the sandbox, and its value comes back.

    It has a slope in each ``tf.Variable`` that it is given, which the sandbox computes as well.
    """

    def __init__(self, desk, handle):
        self.desk, self.handle = desk, handle

    def __call__(self, *arguments):
        packed = wire.pack(list(arguments), _packed_tensor)
        value = self.desk.ask(do="call", handle=self.handle, attribute=None, arguments=packed)
        variables = [argument for argument in arguments if isinstance(argument, tf.Variable)]
        if not variables or not isinstance(value, (np.ndarray, float, int)):
            return value

        def pullback(upstream):
            upstream = wire.pack_array(upstream.numpy())
            return self.desk.ask(
                do="pullback", handle=self.handle, arguments=packed, upstream=upstream
            )

        @tf.custom_gradient
        def known(*_):
            return tf.constant(value, tf.float32), lambda up: [*map(tf.constant, pullback(up))]

        return known(*map(tf.convert_to_tensor, variables))


class RemoteModel:
    """A student's model: its two networks are asked, and what they say is judged out here.

    The likelihood and the prior are the book's, so that no model can set its own price.
    """

    prior = None  # the standard normal

    def __init__(self, desk, handle, latent_dim, variational):
        self.desk, self.handle, self.variational = desk, handle, variational
        self.likelihood = Bernoulli()
        self.decoder = RemoteDecoder(self, latent_dim)

    def encode(self, x):
        """Return what the encoder makes of images."""
        return self.ask("encode", x)

    def ask(self, attribute, x):
        """Return what a part of the model makes of an array."""
        packed = wire.pack([np.asarray(x)])
        return self.desk.ask(do="call", handle=self.handle, attribute=attribute, arguments=packed)


class RemoteDecoder:
    """The decoder of a student's model."""

    def __init__(self, model, latent_dim):
        self.model, self.input_shape = model, (None, latent_dim)

    def __call__(self, z):
        return self.model.ask("decoder", z)


def _packed_tensor(value):
    if isinstance(value, tf.Variable):
        return wire.pack_array(value.numpy(), "variable")
    return wire.pack_array(value.numpy(), "tensor") if tf.is_tensor(value) else None
