"""The Jinja2 environment: closed, strict, escaping; no author's text is a template."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from hashlib import sha256
import sys
from typing import Any, NoReturn

from jinja2 import (
    DictLoader,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.nodes import Template
from jinja2.runtime import Context
from markupsafe import Markup, escape

from plgen.render.strings import Strings

TEXTS = 1 << 12
"""How many short texts are kept in mind as pages show them."""
ICON = Markup(
    '<svg class="icon" aria-hidden="true" focusable="false">'
    '<use href="#p-i-{name}"/></svg>'
)


class TemplateFaultError(Exception):
    """A template of the theme cannot be laid out; the text says what is wrong."""


LAST_LINE = f"\nfrom {__name__} import escape_text as escape\n"
"""After a template's own code, which calls `escape` on all that it shows."""


def escape_text(value: object) -> str:
    """What `markupsafe.escape` gives, which is joined as text at once.

    Pages are made of some hundred short texts each, most of them the same on many.
    """
    if type(value) is Markup:
        return value
    return _escape_known(value) if type(value) is str else escape(value)


@lru_cache(TEXTS)
def _escape_known(text: str) -> str:
    return str(escape(text))


PLAIN = frozenset({Strings, type(_escape_known)})
"""Kinds of functions that do not ask for the context: words, and what is cached."""


class ThemeContext(Context):
    """What templates see; functions that are called most are so on the short way."""

    def call(
        self,
        function: Callable[..., Any],
        /,
        *given: Any,  # noqa: ANN401  # whatever a template has
        **named: Any,  # noqa: ANN401  # likewise
    ) -> Any:  # noqa: ANN401  # likewise
        """Call what a template calls."""
        if type(function) in PLAIN:
            named.pop("_loop_vars", None)  # Jinja2 hands its own names to all
            named.pop("_block_vars", None)
            return function(*given, **named)
        return super().call(function, *given, **named)


class ThemeEnvironment(Environment):
    """Templates whose faults are those of the theme's author, and told so."""

    context_class: type[Context] = ThemeContext

    def _generate(
        self,
        source: Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002  # Jinja2's signature
    ) -> str:
        return super()._generate(source, name, filename, defer_init) + LAST_LINE

    def handle_exception(self, source: str | None = None) -> NoReturn:
        """Turn what Jinja2 has against a template into one sentence.

        Raises:
            TemplateFaultError: always, but where something else went wrong.
        """
        error = sys.exc_info()[1]
        if not isinstance(error, TemplateError):
            super().handle_exception(source)
        place = ""
        if isinstance(error, TemplateSyntaxError):
            place = f" (`{error.name}`, line {error.lineno})"
        said = (error.message or "no reason is given").rstrip(".")
        raise TemplateFaultError(
            f"A template of the theme cannot be used{place}: {said}. Mend it, or"
            " delete the file to have the default theme's."
        ) from error


def make_environment(templates: Mapping[str, str]) -> Environment:
    """Compile-on-demand templates of a theme; the same ones are compiled once."""
    return _make_environment(tuple(sorted(templates.items())))


@lru_cache(4)
def _make_environment(templates: tuple[tuple[str, str], ...]) -> Environment:
    environment = ThemeEnvironment(
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
    environment.globals["part"] = part
    environment.globals["script_hash"] = script_hash
    return environment


@cache
def icon(name: str) -> Markup:
    """An icon of the page's sprite."""
    return ICON.format(name=name)


@pass_context
def part(context: Context, name: str, *keys: object) -> Markup:
    """A part that is the same on every page of an edition with the same `keys`.

    The keys have to hold all that it shows and that pages differ in.
    """
    kept: dict[object, Markup] = context["kept"]
    key = (name, *keys)
    if key not in kept:
        template = context.environment.get_template(name)
        kept[key] = Markup(template.render(context.get_all()))  # noqa: S704 — escaped
    return kept[key]


@cache
def script_hash(script: str) -> Markup:
    """What a content security policy calls an inline script by."""
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return Markup("'sha256-{}'").format(digest)
