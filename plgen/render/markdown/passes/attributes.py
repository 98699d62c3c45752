"""What becomes of the attributes that an author wrote in braces."""

from collections.abc import Callable
from dataclasses import dataclass
import re

from markdown_it.token import Token

from plgen.render.markdown.findings import Span
from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream
from plgen.render.markdown.syntax.attributes import AUTHOR
from plgen.render.markdown.tokens import with_inline
from plgen.render.markdown.words import primary

PREFIX = "x-"
"""Set before an author's classes, so that none can pass for one of the site."""
RESERVED = "p-"
"""How the ids begin that the page gives itself."""
_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_ID = re.compile(r"[^\s\x00-\x1f\"'<>&]+")
_CLASS = re.compile(r"[\w-]+")
_WIDTH = re.compile(r"[1-9][0-9]{0,3}")


@dataclass(frozen=True, slots=True)
class _Element:
    """The element that attributes were written for, and where."""

    token: Token
    span: Span
    stream: Stream
    sheet: Sheet


def attributes(stream: Stream, sheet: Sheet) -> None:
    """Keep what is allowed, under names that cannot pass for the site's own."""
    for holder, token, span in with_inline(stream.tokens):
        if AUTHOR not in token.meta:
            continue
        start = span[0] if holder.type == "inline" else max(0, span[0] - 1)
        element = _Element(token, (start, span[1]), stream, sheet)
        for name, value in token.meta.pop(AUTHOR).items():
            if name not in _KEEP or not _KEEP[name](element, value):
                _warn(element, name)


def _warn(element: _Element, name: str) -> None:
    message = f"The attribute `{name}` with this value is not kept."
    hint = f"There are: {', '.join(f'`{known}`' for known in _KEEP)}."
    element.sheet.report("attribute", message, element.span, name, hint)


def _keep_id(element: _Element, value: str) -> bool:
    if not _ID.fullmatch(value):
        return False
    sheet = element.sheet
    given = f"{PREFIX}{value}" if value.startswith(RESERVED) else value
    if given in sheet.ids:
        message = f"Two elements have the id `{value}`."
        hint = "Links lead to the first one: give this one another id."
        sheet.report("duplicate-id", message, element.span, value, hint)
        return True
    sheet.ids.add(given)
    sheet.anchors.setdefault((element.stream.audience, value), given)
    element.token.attrs["id"] = given
    return True


def _keep_class(element: _Element, value: str) -> bool:
    names = value.split()
    for name in names:
        if _CLASS.fullmatch(name):
            element.token.attrJoin("class", f"{PREFIX}{name}")
    return all(_CLASS.fullmatch(name) for name in names)


def _keep_lang(element: _Element, value: str) -> bool:
    if not _LANGUAGE.fullmatch(value):
        return False
    side = "rtl" if primary(value) in _RIGHT_TO_LEFT else "ltr"
    element.token.attrs["lang"] = value
    element.token.attrs.setdefault("dir", side)
    return True


def _keep_dir(element: _Element, value: str) -> bool:
    if value not in {"ltr", "rtl", "auto"}:
        return False
    element.token.attrs["dir"] = value
    return True


def _keep_width(element: _Element, value: str) -> bool:
    if element.token.type != "image" or not _WIDTH.fullmatch(value):
        return False
    element.token.attrs["width"] = value
    return True


_KEEP: dict[str, Callable[[_Element, str], bool]] = {
    "id": _keep_id,
    "class": _keep_class,
    "lang": _keep_lang,
    "dir": _keep_dir,
    "width": _keep_width,
}
