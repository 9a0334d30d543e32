"""What runs in the sandbox: a student's cells, and the values that the check asks for.

Nothing here is trusted from the outside. The student's code shares this process and may do with
it, and with the pipe to the outside, what it likes: it gives other answers then.
"""

import itertools
import os
import resource
import sys
import types

import wire
from IPython.core.interactiveshell import InteractiveShell

import vae_tutorial


def main(memory_bytes, file_bytes, threads):
    """Set the limits, and answer requests until there are no more."""
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes,) * 2)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NPROC, (threads,) * 2)
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    leave_out()
    desk = Desk()
    while True:
        request = wire.receive(requests)
        wire.send(replies, {"token": request.pop("token"), **desk.reply(request)})


def leave_out():
    """Have cells call the checks as in a copy, but hear nothing, and draw no frames: none looks."""
    silent = types.ModuleType("vae_tutorial.exercises")
    silent.check_exercise = silent.check_answer = lambda *args, **kwargs: None
    silent.exercises = lambda: []
    sys.modules[silent.__name__] = silent
    vae_tutorial.FrameSlider = lambda *args, **kwargs: None


class Desk:
    """A notebook's names, and the functions and models that were handed out as answers."""

    def __init__(self):
        self.shell = InteractiveShell.instance()
        self.shell.history_manager.enabled = False
        self.lent, self.handles = {}, itertools.count()

    def reply(self, request):
        """Return the reply to a request: a value, or what went wrong."""
        try:
            return {"value": getattr(self, request.pop("do"))(**request)}
        except BaseException as error:  # an exit, too, is no way out of the exercise
            return self._failure(error)

    def run(self, source):
        """Run a cell."""
        result = self.shell.run_cell(source)
        error = result.error_before_exec or result.error_in_exec
        if error is not None:
            raise error

    def evaluate(self, expression):
        """Return the value of an expression."""
        return self._packed(eval(expression, self.shell.user_ns))

    def call(self, handle, attribute, arguments):
        """Return what a function, or a model's part, makes of arguments."""
        return self._packed(self._called(handle, attribute, self._arguments(arguments)))

    def pullback(self, handle, arguments, upstream):
        """Return the gradient of a function in each of its variables."""
        import tensorflow as tf

        arguments = self._arguments(arguments)
        variables = [argument for argument in arguments if isinstance(argument, tf.Variable)]
        with tf.GradientTape() as tape:
            value = tf.convert_to_tensor(self._called(handle, None, arguments), tf.float32)
        slopes = tape.gradient(
            value, variables, tf.constant(wire.unpack(upstream)), unconnected_gradients="zero"
        )
        return wire.pack([slope.numpy() for slope in slopes])

    def _called(self, handle, attribute, arguments):
        lent = self.lent[handle]
        return (getattr(lent, attribute) if attribute else lent)(*arguments)

    def _arguments(self, arguments):
        return wire.unpack(arguments, _tensor)

    def _packed(self, value):
        return wire.pack(value, self._lend)

    def _lend(self, value):
        is_model = hasattr(value, "encode") and hasattr(value, "decoder")
        if not is_model and (not callable(value) or hasattr(value, "__array__")):
            return None
        handle = next(self.handles)
        self.lent[handle] = value
        if not is_model:
            return {"kind": "function", "handle": handle}
        latent_dim = getattr(value.decoder, "input_shape", (None,))[-1]
        variational = bool(getattr(value, "variational", True))
        return {
            "kind": "model",
            "handle": handle,
            "latent_dim": latent_dim,
            "variational": variational,
        }

    def _failure(self, error):
        try:
            words = str(error)
        except Exception:
            words = ""
        return {"error": type(error).__name__[:80], "words": words[:300]}


def _tensor(item):
    import tensorflow as tf

    make = {"tensor": tf.constant, "variable": tf.Variable}[item["kind"]]
    return make(wire.unpack_array(item))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
