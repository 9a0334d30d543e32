"""Changes of other projects' markup that cannot go stale in silence."""

import re

from sphinx.errors import ExtensionError


def changed(markup, pattern, replacement):
    """Replace each match of a regular expression, of which there must be one.

    Raises
    ------
    ExtensionError
        If nothing matches, since whoever writes the markup then does it in
        another way now. It stops the build.
    """
    result, count = re.subn(pattern, replacement, markup)
    if not count:
        raise ExtensionError(f"nothing matches {pattern!r} in {markup[:200]!r}")
    return result
