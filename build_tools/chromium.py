"""The browser that prints the book, and that tests and measures its pages."""

import shutil

# The first is the same engine without a window's frame, which each page would have to draw.
PROGRAMS = ("chromium-headless-shell", "chromium", "google-chrome")


def installed():
    """Return where this machine has Chromium or Chrome, or None."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


def launch(playwright):
    """Start it; where the machine has none, the one Playwright installs."""
    return playwright.chromium.launch(
        executable_path=installed(),
        args=[
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
        ],
    )
