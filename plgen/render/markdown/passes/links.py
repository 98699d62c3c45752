"""Links: what may be linked to, and how the addresses are marked for the page."""

from collections.abc import Iterator
import re
from urllib.parse import quote, unquote

from markdown_it.token import Token

from plgen.model.suggest import did_you_mean
from plgen.render.markdown.findings import Span
from plgen.render.markdown.passes.addresses import Broken, locate_file, scheme_of
from plgen.render.markdown.plain import text_of
from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream
from plgen.render.markdown.syntax.audiences import SEES
from plgen.render.markdown.tokens import inline_tokens

OUTSIDE = ("http", "https")
_OTHER = ("mailto", "tel")
_UNIT = re.compile(r"unit:([^#?]*)(?:#(.*))?", re.DOTALL)


def links(stream: Stream, sheet: Sheet) -> None:
    """Mark or drop every link; the words of a link that is dropped stay."""
    for token, span in inline_tokens(stream.tokens):
        children = token.children or []
        if any(child.type == "link_open" for child in children):
            token.children = list(_linked(children, span, stream, sheet))


def _linked(
    children: list[Token], span: Span, stream: Stream, sheet: Sheet
) -> Iterator[Token]:
    """The children with settled links; of links in each other the outer one stands."""
    kept: list[bool] = []
    for index, token in enumerate(children):
        is_shown = True
        if token.type == "link_open":
            is_shown = not any(kept) and _settle(token, span, stream, sheet)
            is_shown = is_shown and _has_words(children, index, span, sheet)
            kept.append(is_shown)
        elif token.type == "link_close":
            is_shown = kept.pop()
        if is_shown:
            yield token


def _settle(token: Token, span: Span, stream: Stream, sheet: Sheet) -> bool:
    """Give the link its final address; False where there is to be no link."""
    address = str(token.attrs["href"])
    try:
        href = _address(address, stream, sheet)
    except Broken as broken:
        if not (token.info == "auto" and token.markup == "linkify"):
            needles = (address, unquote(address))
            sheet.report(broken.code, broken.message, span, needles, broken.hint)
        return False
    rest = {name: value for name, value in token.attrs.items() if name != "href"}
    token.attrs = {"href": href, **rest}
    if scheme_of(address) in OUTSIDE:
        token.attrs["rel"] = "noreferrer"
    return True


def _address(address: str, stream: Stream, sheet: Sheet) -> str:
    scheme = scheme_of(address)
    if scheme == "unit":
        return _unit(address, stream, sheet)
    if scheme in OUTSIDE or scheme in _OTHER:
        return address
    if scheme or address.startswith("//"):
        known = ", ".join(f"`{known}:`" for known in (*OUTSIDE, *_OTHER, "unit"))
        message = f"A link may not begin with `{scheme or '//'}{':' * bool(scheme)}`."
        raise Broken("link-scheme", message, f"There are: {known}, and relative paths.")
    path, _, fragment = address.partition("#")
    if not path:
        return _fragment(unquote(fragment), stream, sheet)
    return _file(path, fragment, stream, sheet)


def _unit(address: str, stream: Stream, sheet: Sheet) -> str:
    found = _UNIT.fullmatch(address)
    name, fragment = (found[1], found[2]) if found else ("", None)
    if name not in sheet.targets.units:
        message = f"There is no unit `{unquote(name)}`."
        raise Broken(
            "broken-link", message, did_you_mean(name, sorted(sheet.targets.units))
        )
    stream.units.setdefault(name)
    return f"unit:{name}" + (f"#{fragment}" if fragment else "")


def _file(path: str, fragment: str, stream: Stream, sheet: Sheet) -> str:
    place = locate_file(unquote(path.partition("?")[0]), sheet)
    unit = sheet.targets.files.get(str(place.path))
    if unit is not None:
        address = f"unit:{unit}" + (f"#{fragment}" if fragment else "")
        return _unit(address, stream, sheet)
    if str(place.path) not in sheet.targets.media:
        raise place.missing("broken-link", [*sheet.targets.files, *sheet.targets.media])
    stream.media.setdefault(place.path)
    return f"media:{quote(str(place.path))}" + (f"#{fragment}" if fragment else "")


def _fragment(fragment: str, stream: Stream, sheet: Sheet) -> str:
    seen = SEES[stream.audience]
    for audience in seen:
        if (audience, fragment) in sheet.anchors:
            return f"#{quote(sheet.anchors[audience, fragment])}"
    known = [anchor for audience, anchor in sheet.anchors if audience in seen]
    message = f"Nothing here has the id `{fragment}`."
    raise Broken("broken-link", message, did_you_mean(fragment, sorted(known)))


def _has_words(children: list[Token], index: int, span: Span, sheet: Sheet) -> bool:
    end = index + 1
    while end < len(children) and children[end].type != "link_close":
        end += 1
    if text_of(children[index + 1 : end]):
        return True
    message = "This link has no words."
    hint = "Say between the brackets where it leads."
    sheet.report("link-without-words", message, span, "[", hint)
    return False
