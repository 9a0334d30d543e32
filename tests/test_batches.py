"""A batch that holds no images is refused in every mode, and the next good one is taken."""

import keras
import numpy as np
import pytest
import tensorflow as tf

from vae_tutorial import Bernoulli

from .test_models import MODES, train


@pytest.fixture
def x(digits):
    """200 images: with batches of 64 the last one is short."""
    return digits.x_train[:200]


def batches(x):
    return tf.data.Dataset.from_tensor_slices(x).batch(64)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("value", "got"), [(np.nan, "NaN"), (255.0, "values from 0 to 255")])
def test_a_bad_batch_stops_the_training_and_leaves_the_weights(make_vae, x, mode, value, got):
    spoilt = x.copy()
    spoilt[130, 14, 14] = value
    stopped, before = make_vae(), make_vae()
    stopped.compile("adam", **MODES[mode])
    message = f"batch must hold gray values in .*, got {got}; the weights are those of before it"
    with pytest.raises(ValueError, match=message):
        stopped.fit(batches(spoilt), verbose=0)
    train(before, batches(x[:128]), epochs=1, mode=mode, batch_size=None)
    for a, b in zip(stopped.get_weights(), before.get_weights(), strict=True):
        # One step of Adam more would move a weight by 1e-3.
        np.testing.assert_allclose(a, b, rtol=0, atol=1e-6)
    assert np.isfinite(stopped.fit(batches(x), verbose=0).history["loss"]).all()
    assert not np.array_equal(*(m.decoder.get_weights()[-1] for m in (stopped, before)))


@pytest.mark.parametrize("mode", MODES)
def test_a_bad_batch_met_outside_training_is_refused_and_forgotten(make_vae, x, mode):
    vae = make_vae()
    vae.compile("adam", **MODES[mode])
    for call in (vae.evaluate, vae.predict):
        with pytest.raises(ValueError, match=r"must hold gray values in \[0, 1\], got .* to 255$"):
            call(batches(255 * x), verbose=0)
        call(batches(x), verbose=0)


def test_a_batch_is_forgotten_whatever_stops_the_step(make_vae, x):
    class Picky(Bernoulli):
        def call(self, x, logits):
            if keras.ops.max(x) > 1:
                raise RuntimeError("more than black")
            return super().call(x, logits)

    vae = make_vae(likelihood=Picky())
    vae.compile("adam", run_eagerly=True)
    calls = {"fit": vae.fit, "evaluate": vae.evaluate}
    for call in calls.values():
        with pytest.raises(RuntimeError, match="more than black"):
            call(batches(255 * x), verbose=0)
    for call in calls.values():
        call(batches(x), verbose=0)


def test_a_bad_batch_is_refused_wherever_it_comes_from(make_vae, x):
    vae, bad = make_vae(), 255 * x
    vae.compile("adam")
    calls = [
        lambda: vae.fit(((batch,) for batch in (x[:64], bad[:64])), verbose=0),
        lambda: vae.fit(x, validation_data=batches(bad), verbose=0),
        lambda: vae.evaluate(batches(bad), verbose=0),
        lambda: vae.predict(batches(bad), verbose=0),
        lambda: vae.train_on_batch(bad),
        lambda: vae.predict(bad, verbose=0),
    ]
    for call in calls:
        with pytest.raises(ValueError, match=r"must (hold gray values|lie) in \[0, 1\], got val"):
            call()


@pytest.mark.parametrize("source", [None, [], "x", 3, {"x": 1}])
def test_what_holds_no_images_is_refused(make_vae, x, source):
    vae = make_vae()
    vae.compile("adam")
    for call in (vae.fit, vae.evaluate, vae.predict):
        with pytest.raises(ValueError, match="x must be an array of images"):
            call(source)
    if source is not None:
        with pytest.raises(ValueError, match="validation_data must be an array of images"):
            vae.fit(x, validation_data=source)
