"""The Jinja2 environment: closed, strict, escaping; no author's text is a template."""

from collections.abc import Mapping

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

ICON = Markup(
    '<svg class="icon" aria-hidden="true" focusable="false">'
    '<use href="#p-i-{name}"/></svg>'
)


def make_environment(templates: Mapping[str, str]) -> Environment:
    """Compile-on-demand templates of a theme."""
    environment = Environment(
        loader=DictLoader(dict(templates)),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.globals["icon"] = icon
    return environment


def icon(name: str) -> Markup:
    """An icon of the page's sprite."""
    return ICON.format(name=name)
