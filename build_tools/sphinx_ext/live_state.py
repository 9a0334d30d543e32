"""The state of live views: each view's own stands behind it, so that a page reads what it shows.

myst-nb puts the state of all widgets of a page into one script in its head. A reader would wait
for it to arrive, and a page would read it at once, before the first view. What several widgets
say alike, their script and their styles, stands once, in front of all.
"""

import json
import re
from collections import Counter

from sphinx.errors import ExtensionError

from build_tools.sphinx_ext.stills import STATE_TYPE, VIEW

PLACE = re.compile(rf"{VIEW.pattern}(?:\s*<noscript>.*?</noscript>)?", re.DOTALL)
CODE = ("_esm", "_css")
SHARED_TYPE = "application/vnd.vae-tutorial.shared+json"
REFERENCE = re.compile(r"IPY_MODEL_(\w+)")


def groups(models):
    """Return sets of names: of widgets that refer to each other, in either direction.

    A box refers to what is in it, and a link to what it joins.
    """
    group_of = {name: {name} for name in models}
    for name, model in models.items():
        for other in references(model):
            joined = group_of[name] | group_of[other]
            group_of |= dict.fromkeys(joined, joined)
    return {id(group): group for group in group_of.values()}.values()


def references(model):
    """Return the names of the widgets that one refers to."""
    return set(REFERENCE.findall(json.dumps(model["state"])))


def place_states(app, pagename, templatename, context, doctree):
    """Move the state of each group of widgets behind the first view of it."""
    for script in context.get("script_files", []):
        attributes = getattr(script, "attributes", {})
        if attributes.get("type") == STATE_TYPE:
            context["body"] = placed(context["body"], attributes["body"])
            context["script_files"] = [s for s in context["script_files"] if s is not script]


def placed(body, state):
    """Return a page's body with the state of its widgets; what no view shows is left out."""
    manager = json.loads(state)
    models = manager["state"]
    shared = share_code(models)
    waiting = list(groups(models))

    def with_state(tag):
        name = json.loads(tag[1])["model_id"]
        if name not in models:
            raise ExtensionError(f"a page shows a widget, {name}, and has no state of it")
        group = next((group for group in waiting if name in group), None)
        if group is None:
            return tag[0]  # its state stands behind an earlier view
        waiting.remove(group)
        own = {**manager, "state": {n: models[n] for n in models if n in group}}
        return tag[0] + script(STATE_TYPE, own)

    body = PLACE.sub(with_state, body)
    return script(SHARED_TYPE, shared) + body if shared else body


def share_code(models):
    """Put numbers in place of scripts and styles that widgets share, and return these in order."""
    named = [
        (model["state"], key) for model in models.values() for key in CODE if key in model["state"]
    ]
    counts = Counter(state[key] for state, key in named)
    shared = [text for text, count in counts.items() if count > 1]
    for state, key in named:
        if state[key] in shared:
            state[key] = shared.index(state[key])
    return shared


def restore_code(models, shared):
    """Put scripts and styles back in place of their numbers: what `share_code` did, undone."""
    for model in models.values():
        for key in CODE:
            if isinstance(model["state"].get(key), int):
                model["state"][key] = shared[model["state"][key]]


def script(kind, content):
    text = json.dumps(content, separators=(",", ":")).replace("</", "<\\/")
    return f'<script type="{kind}">{text}</script>'


def setup(app):
    app.connect("html-page-context", place_states, priority=903)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
