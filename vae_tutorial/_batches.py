"""Refusing a batch that holds no images: what stands around the steps of ``models``."""

import functools

import keras
import tensorflow as tf

from ._checks import channel_remedy

GRAY_VALUES = 1  # the fault of a batch whose images leave [0, 1]


class CheckedBatches:
    """A mixin for models with an ``encoder``, whose steps meet batches that nobody has checked.

    XLA leaves assertions out of what it compiles, so a step that meets a bad batch cannot raise.
    It records the batch in a variable instead, and from there on leaves the weights alone. The
    function around the step, which runs in Python, reads the variable, clears it and raises.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # What made a batch bad, or 0, and two numbers that say how; no weight of the model.
        self._bad_batch = tf.Variable([0.0, 0.0, 0.0], trainable=False)

    def make_train_function(self, force=False):
        """Let the function that Keras makes refuse a batch, and keep the weights of before it."""
        if self.train_function is None or force:
            # A first step that finds the optimizer's variables made is traced once, not twice.
            self.optimizer.build(self.trainable_variables)
            super().make_train_function(force)
            self.train_function = self._raise_after_bad_batch(
                self.train_function, "; the weights are those of before it"
            )

    def make_test_function(self, force=False):
        """Let the function that Keras makes refuse a batch that holds no images."""
        if self.test_function is None or force:
            super().make_test_function(force)
            self.test_function = self._raise_after_bad_batch(self.test_function)

    def make_predict_function(self, force=False):
        """Let the function that Keras makes refuse a batch that holds no images."""
        if self.predict_function is None or force:
            super().make_predict_function(force)
            self.predict_function = self._raise_after_bad_batch(self.predict_function)

    def _inputs_of(self, data):
        """Return what a step takes of the data, once its shape and type are right: the images."""
        x, _, sample_weight = keras.utils.unpack_x_y_sample_weight(data)
        shape = tuple(self.encoder.inputs[0].shape[1:])
        if not hasattr(x, "dtype") or tuple(x.shape[1:]) != shape:
            got = f"shape {tuple(x.shape)}" if hasattr(x, "dtype") else type(x).__name__
            got += channel_remedy(getattr(x, "shape", ()), "x")
            raise ValueError(f"x must be batches of images, shape (n, *{shape}), got {got}")
        if not keras.backend.is_float_dtype(x.dtype):
            dtype = keras.backend.standardize_dtype(x.dtype)
            raise ValueError(f"x must be floats in [0, 1], got {dtype}; divide 0..255 by 255")
        if sample_weight is not None:
            raise ValueError("sample weights are not supported; got some with the data")
        return (x,)

    def _verdicts_on(self, x):
        """Return, for each fault, whether a batch is free of it, and two numbers to report."""
        x = tf.cast(x, "float32")
        in_range = tf.reduce_all((x >= 0) & (x <= 1))  # not so for NaN
        return {GRAY_VALUES: (in_range, tf.reduce_min(x), tf.reduce_max(x))}

    def _complaint(self, fault, low, high):
        """Say what is wrong with a batch, from what was recorded of it."""
        got = f"values from {low:g} to {high:g}" if low < 0 or high > 1 else "NaN"
        return f"a batch must hold gray values in [0, 1], got {got}"

    def _is_valid_so_far(self, inputs):
        """Return whether every batch so far was valid; record the first other."""
        valid_so_far = self._bad_batch[0] == 0
        for fault, (valid, *numbers) in self._verdicts_on(*inputs).items():
            record = functools.partial(self._record, fault, *numbers)
            tf.cond(valid_so_far & ~valid, record, lambda: True)
            valid_so_far &= valid
        return valid_so_far

    def _record(self, fault, *numbers):
        self._bad_batch.assign([float(fault), *numbers])
        return False

    def _apply_if_valid(self, inputs, gradients):
        """Let the optimizer take its step, unless this batch or one before it was bad."""

        def apply():
            self.optimizer.apply(gradients, self.trainable_variables)
            return True

        tf.cond(self._is_valid_so_far(inputs), apply, lambda: False)

    def _raise_after_bad_batch(self, function, consequence=""):
        """Return a function of a batch that raises once ``function`` has met a bad one."""

        def checked(data):
            try:
                outputs = function(data)
            finally:  # whatever went wrong, the next batch starts with a clean record
                fault, *numbers = self._bad_batch.numpy()
                if fault:
                    self._bad_batch.assign([0.0, 0.0, 0.0])
            if fault:
                raise ValueError(f"{self._complaint(fault, *numbers)}{consequence}")
            return outputs

        return checked
