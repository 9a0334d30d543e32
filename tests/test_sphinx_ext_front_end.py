"""Only the book's own scripts are in a page, and no change of the theme's markup goes stale."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader
from sphinx.builders.html._assets import _JavaScript
from sphinx.errors import ExtensionError
from sphinx.testing.util import SphinxTestApp

from build_tools.site import CONFIG
from build_tools.sphinx_ext import front_end
from build_tools.sphinx_ext.markup import changed

TEMPLATES = Path(front_end.__file__).parents[1] / "templates"
STYLES = (
    '<link href="icons.css" rel="stylesheet" />'
    '<link rel="preload" as="font" href="a.woff2" /><link rel="preload" as="font" href="b.woff2" />'
    '<script src="_static/vendor/fontawesome/6/js/all.min.js?digest=1"></script>'
)
CONTENT = '<div class="bd-sidebar-primary bd-sidebar"></div><main></main>'
SCRIPTS = '<script src="bootstrap.js?digest=1"></script>\n<script src="theme.js"></script>'
BUTTON = (
    '<button class="btn search-button-field" title="Search" aria-label="Search">Search</button>'
)


def rendered(name="layout.html", live_views=True, **theirs):
    """Render a template on a theme that writes the markup given."""
    parts = {"css": STYLES, "content": CONTENT, "scripts_end": SCRIPTS, "button": BUTTON, **theirs}
    blocks = "".join(
        f"{{% block {part} %}}{parts[part]}{{% endblock %}}"
        for part in ("css", "content", "scripts_end")
    )
    theme = {"!layout.html": blocks, "components/search-button-field.html": parts["button"]}
    environment = Environment(loader=ChoiceLoader([FileSystemLoader(TEMPLATES), DictLoader(theme)]))
    templates = SimpleNamespace(environment=environment)
    front_end.add_filters(
        SimpleNamespace(builder=SimpleNamespace(format="html", templates=templates))
    )
    return environment.get_template(name).render(live_views=live_views)


def test_a_page_has_icons_from_the_style_sheet_alone():
    page = rendered()
    assert "icons.css" in page and "woff2" not in page and "all.min.js" not in page


def test_the_sidebar_is_a_landmark():
    expected = '<div role="complementary" aria-label="Book" class="bd-sidebar-primary bd-sidebar">'
    assert expected in rendered()


def test_the_themes_scripts_wait_where_there_are_live_views():
    assert SCRIPTS in rendered(live_views=False)
    page = rendered(live_views=True)
    assert '<script type="text/later" data-src="bootstrap.js?digest=1"></script>' in page
    assert page.count("text/later") == 2 and " src=" not in page


def test_the_search_button_is_called_what_it_says():
    expected = '<button class="btn search-button-field" title="Search">Search</button>'
    assert rendered("search-button-field.html").strip() == expected


@pytest.mark.parametrize(
    ("name", "theirs"),
    [
        ("layout.html", {"css": STYLES.replace('as="font"', 'as="style"')}),
        ("layout.html", {"css": STYLES.replace("all.min.js", "icons.js")}),
        ("layout.html", {"content": CONTENT.replace("bd-sidebar-primary", "sidebar")}),
        ("layout.html", {"scripts_end": '<script type="module" src="theme.js"></script>'}),
        ("search-button-field.html", {"button": BUTTON.replace("aria-label", "aria-name")}),
    ],
)
def test_the_build_stops_when_the_theme_writes_something_else(name, theirs):
    with pytest.raises(ExtensionError, match="nothing matches"):
        rendered(name, **theirs)


def test_a_change_of_markup_must_match():
    assert changed("a-a", "a", "b") == "b-b"
    with pytest.raises(ExtensionError, match="nothing matches 'c' in 'a-a'"):
        changed("a-a", "c", "b")


def test_mathjax_waits_where_there_are_live_views():
    def js_tag(script):
        return f'<script defer="defer" src="../{script.filename}"></script>'

    mathjax = _JavaScript("_static/mathjax/tex-mml-chtml.js", defer="defer")
    styles = []
    app = SimpleNamespace(
        config=SimpleNamespace(mathjax_path=CONFIG["sphinx"]["config"]["mathjax_path"]),
        add_css_file=styles.append,
    )
    for others, expected in (
        ([], '<script defer="defer" src="../_static/mathjax/tex-mml-chtml.js"></script>'),
        (
            [_JavaScript("_static/widgets/live-views.js")],
            '<script type="text/later" data-src="../_static/mathjax/tex-mml-chtml.js"></script>',
        ),
    ):
        context = {"script_files": [mathjax, *others], "js_tag": js_tag}
        front_end.order_scripts(app, "page", "page.html", context, None)
        assert context["live_views"] == bool(others)
        assert context["js_tag"](mathjax) == expected
        assert styles == ["widgets/live-views.css"] * bool(others)


def test_builders_without_templates_need_no_filters(tmp_path):
    (tmp_path / "conf.py").touch()
    (tmp_path / "index.rst").write_text("Title\n=====\n")
    app = SphinxTestApp("linkcheck", tmp_path, builddir=tmp_path)
    try:
        assert not hasattr(app.builder, "templates")
        front_end.add_filters(app)
    finally:
        app.cleanup()


def test_live_views_without_the_script_that_starts_them_stop_the_build():
    state = _JavaScript(None, type="application/vnd.jupyter.widget-state+json", body="{}")
    context = {"script_files": [state, _JavaScript("_static/theme.js")], "js_tag": str}
    config = SimpleNamespace(mathjax_path="mathjax.js")
    app = SimpleNamespace(config=config, add_css_file=lambda name: None)
    with pytest.raises(ExtensionError, match="book/page has live views, but no .*live-views.js"):
        front_end.order_scripts(app, "book/page", "page.html", context, None)
    context["script_files"].append(_JavaScript("_static/widgets/live-views.js"))
    front_end.order_scripts(app, "book/page", "page.html", context, None)
    assert context["live_views"]


def test_a_script_is_bundled_with_what_it_imports_or_the_build_stops(tmp_path):
    (tmp_path / "part.js").write_text("export const part = 'of it';")
    (tmp_path / "part.css").write_text("p { color: red }")
    source = tmp_path / "whole.js"
    source.write_text("import { part } from './part.js'; import './part.css'; console.log(part);")
    front_end.bundle(source, tmp_path / "made" / "whole")
    assert "of it" in (tmp_path / "made" / "whole.js").read_text()
    assert "color:red" in (tmp_path / "made" / "whole.css").read_text()
    (tmp_path / "part.js").unlink()
    with pytest.raises(ExtensionError, match=r"cannot bundle whole\.js: .*part\.js"):
        front_end.bundle(source, tmp_path / "made" / "whole")


def test_thebe_is_left_out_and_the_views_state_is_not():
    state = {"type": "application/vnd.jupyter.widget-state+json", "body": "AAThEbeAA"}
    keep = SimpleNamespace(attributes=state)
    drop = SimpleNamespace(attributes={"body": "const THEBE_JS_URL = 1"})
    context = {"script_files": [keep, drop, "_static/sphinx-thebe.js", "_static/theme.js"]}
    front_end.drop_thebe(None, "page", "page.html", context, None)
    assert context["script_files"] == [keep, "_static/theme.js"]
