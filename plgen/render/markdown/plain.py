"""Plain text, of tokens and of our own HTML."""

from collections.abc import Iterable
from html import unescape
import re

from markdown_it.token import Token

_NOTE = re.compile(
    r'<sup class="footnote-ref">.*?</sup>|<a class="footnote-back"[^>]*>.*?</a>'
)
_INLINE = re.compile(
    r"</?(?:a|code|em|strong|s|span|label|input|mark|sub|sup)(?: [^>]*)?>"
)
_PICTURE = re.compile(r'<img [^>]*?alt="([^"]*)"[^>]*>')
_TAG = re.compile(r"<[^>]*>")
_TEXT = {"text", "text_special", "code_inline", "raw_html", "words"}
_BREAK = {"softbreak", "hardbreak"}


def text_of(tokens: Iterable[Token] | None, *, pictures: bool = True) -> str:
    """The words of inline tokens, in one line."""
    return " ".join("".join(_parts(tokens or (), pictures=pictures)).split())


def _parts(tokens: Iterable[Token], *, pictures: bool) -> Iterable[str]:
    for token in tokens:
        if token.type in _TEXT:
            yield token.content
        elif token.type in _BREAK:
            yield " "
        elif token.type == "image" and pictures:
            yield text_of(token.children)
        elif token.type == "inline":
            yield from _parts(token.children or (), pictures=pictures)
            yield " "


def text_of_html(html: str) -> str:
    """The words of a fragment that this room has made; every block on its own line."""
    html = _PICTURE.sub(r"\1", _NOTE.sub("", html))
    text = unescape(_TAG.sub("\n", _INLINE.sub("", html)))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
