"""Each training is stopped as a reader stops it, and every cell after it still runs."""

import queue

import nbformat
import pytest
from jupyter_client.manager import start_new_kernel

from build_tools.site import chapters

# Interrupts each training at its first batch, from inside of it: the signal is the one that a
# kernel's interrupt sends, but it never meets TensorFlow or the output halfway.
INTERRUPT = """
import signal, keras
taken = keras.callbacks.CallbackList.on_train_batch_end
def interrupt(self, batch, logs=None):
    taken(self, batch, logs)
    if not getattr(self, "interrupted", False):
        self.interrupted = True
        print("interrupted", flush=True)
        signal.raise_signal(signal.SIGINT)
keras.callbacks.CallbackList.on_train_batch_end = interrupt
"""
TRAINING = [path for path in chapters() if path.name[:2] in ("01", "03", "05", "07")]
# Stopped itself, or says that a whole training is needed for what it claims.
FAIR = {"KeyboardInterrupt", "AssertionError", "InvalidArgumentError"}


def run(client, source):
    """Run one cell. Return whether a training in it was interrupted, and the error's name."""
    message, stopped, error = client.execute(source), False, None
    while True:
        reply = client.get_iopub_msg(timeout=240)
        if reply["parent_header"].get("msg_id") != message:
            continue
        kind, content = reply["msg_type"], reply["content"]
        if kind == "stream" and "interrupted" in content["text"]:
            stopped = True
        elif kind == "error":
            error = f"{content['ename']}: {content['evalue']}"
        elif kind == "status" and content["execution_state"] == "idle":
            return stopped, error


@pytest.mark.parametrize("chapter", TRAINING, ids=lambda path: path.stem)
def test_every_cell_runs_after_each_training_was_interrupted(chapter, monkeypatch):
    monkeypatch.setenv("VAE_TUTORIAL_DATA", "digits")
    manager, client = start_new_kernel(kernel_name="python3")
    stopped, failed = [], {}
    try:
        assert run(client, INTERRUPT) == (False, None)
        for cell in nbformat.read(chapter, as_version=4).cells:
            if cell.cell_type == "code":
                was_stopped, error = run(client, cell.source)
                stopped += [cell.id] if was_stopped else []
                if error and error.split(":")[0] not in FAIR:
                    failed[cell.id] = error
    except queue.Empty:
        pytest.fail(f"{chapter.stem}: the kernel has not answered")
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert stopped, "no training was stopped"
    assert failed == {}
