"""Pictures: files of the content folder, with words for those who do not see them."""

from urllib.parse import quote, unquote

from markdown_it.token import Token

from plgen.render.markdown.findings import Span
from plgen.render.markdown.passes.addresses import Broken, locate_file, scheme_of
from plgen.render.markdown.passes.outside import is_outside, misplaced, settle_embed
from plgen.render.markdown.plain import text_of
from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream
from plgen.render.markdown.tokens import inline_tokens


def pictures(stream: Stream, sheet: Sheet) -> None:
    """Mark every picture's address; one that cannot be shown leaves its words."""
    for token, span in inline_tokens(stream.tokens):
        for child in token.children or ():
            if child.type == "image":
                _settle(child, span, stream, sheet)


def _settle(token: Token, span: Span, stream: Stream, sheet: Sheet) -> None:
    address = str(token.attrs["src"])
    words = text_of(token.children)
    needles = (address, unquote(address))
    try:
        place = _address(address, stream, sheet)
    except Broken as broken:
        sheet.report(broken.code, broken.message, span, needles, broken.hint)
        token.type, token.content = "words", words
        return
    if not words:
        message = f"The picture `{needles[1]}` has no words for who does not see it."
        hint = f"Say what it shows: `![…]({needles[1]})`."
        sheet.report("picture-without-alt", message, span, needles, hint)
    title = token.attrs.get("title")
    kept = {k: v for k, v in token.attrs.items() if k not in {"src", "alt", "title"}}
    token.attrs = {"src": place, "alt": "", "loading": "lazy", "decoding": "async"}
    token.attrs |= kept | ({"title": title} if title else {})


def _address(address: str, stream: Stream, sheet: Sheet) -> str:
    scheme = scheme_of(address)
    if is_outside(address):
        settle_embed(address, sheet)
        raise misplaced(address)
    if scheme in {"http", "https"} or address.startswith("//"):
        message = f"`{address}` is a picture of another site."
        hint = "Save the file beside the unit and write its name here."
        raise Broken("remote-image", message, hint)
    if scheme:
        message = f"The address of a picture may not begin with `{scheme}:`."
        hint = "Save the file beside the unit and write its name here."
        raise Broken("link-scheme", message, hint)
    place = locate_file(unquote(address.partition("#")[0].partition("?")[0]), sheet)
    if str(place.path) not in sheet.targets.media:
        raise place.missing("missing-picture", sheet.targets.media)
    stream.media.setdefault(place.path)
    return f"media:{quote(str(place.path))}"
