"""Train the run that the playground's still picture shows, and write it.

``python -m build_tools.playground_run``: Node trains with the page's own code, from where the
playground starts.
"""

import base64
import json
import subprocess
import sys
from pathlib import Path

from vae_tutorial.widgets.playground import RUN
from vae_tutorial.widgets.small_digits import packed_digits

EPOCHS = 60
SCRIPT = Path(__file__).with_suffix(".mjs")


def trained(epochs=EPOCHS):
    """Return the bytes of the ``.npz`` file of a run of so many epochs."""
    digits, labels = (base64.b64encode(part).decode() for part in packed_digits())
    told = json.dumps({"digits": digits, "labels": labels, "epochs": epochs})
    node = subprocess.run(
        ["node", str(SCRIPT)], input=told.encode(), stdout=subprocess.PIPE, check=True
    )
    return node.stdout


if __name__ == "__main__":
    RUN.write_bytes(trained())
    sys.stdout.write(f"{RUN}: {RUN.stat().st_size:,} bytes\n")
