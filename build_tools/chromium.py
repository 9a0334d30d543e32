"""The browser that prints the book, and that tests and measures its pages."""

import shutil


def installed():
    """Return where this machine has Chromium or Chrome, or None."""
    return shutil.which("chromium") or shutil.which("google-chrome")


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
