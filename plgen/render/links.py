"""Lay addresses that depend on the page into HTML that does not."""

from collections.abc import Callable, Iterator, Mapping
from html import escape
import re
from types import MappingProxyType
from urllib.parse import unquote

_MARK = re.compile('="(unit|word|media):')
"""Marks stand between real quotation marks; an author's are `&quot;` in the HTML."""
_UNIT = re.compile(
    r'<a href="unit:(?P<unit>[^"#]*)(?P<fragment>#[^"]*)?"(?P<attrs>[^>]*)>'
    r"(?P<words>.*?)</a>",
    re.DOTALL,
)
_WORD = re.compile(r'<a class="word" href="word:(?P<word>[^"]*)">(?P<said>[^<]*)</a>')
_MEDIA = re.compile(r'="media:(?P<path>[^"#]*)')
_SHAPES = {
    "unit": ("<a href", _UNIT),
    "word": ('<a class="word" href', _WORD),
    "media": ("", _MEDIA),
}
NO_WORDS: Mapping[str, str] = MappingProxyType({})


def resolve_links(
    html: str,
    *,
    units: Mapping[str, str],
    media: Callable[[str], str],
    words: Mapping[str, str] = NO_WORDS,
) -> str:
    """Fill in addresses; a link to a unit or word that is not there leaves its words.

    All three give addresses in their encoded form.
    """
    parts, place = [], 0
    for found in _marks_of(html):
        if found.start() < place:
            continue
        parts += [html[place : found.start()], _lay(found, units, media, words)]
        place = found.end()
    return "".join([*parts, html[place:]])


def _marks_of(html: str) -> Iterator[re.Match[str]]:
    """Every mark, whole: looked for by what few other attributes begin with."""
    for mark in _MARK.finditer(html):
        before, shape = _SHAPES[mark[1]]
        found = shape.match(html, max(mark.start() - len(before), 0))
        if found:
            yield found


def _lay(
    found: re.Match[str],
    units: Mapping[str, str],
    media: Callable[[str], str],
    words: Mapping[str, str],
) -> str:
    if found.re is _MEDIA:
        return f'="{escape(media(unquote(found["path"])))}'
    if found.re is _WORD:
        explained = words.get(unquote(found["word"]))
        link = f'<a class="word" href="{explained}">{found["said"]}</a>'
        return link if explained else found["said"]
    shown = resolve_links(found["words"], units=units, media=media)
    address = units.get(found["unit"])
    if address is None:
        return f"<span{found['attrs']}>{shown}</span>"
    target = escape(address) + (found["fragment"] or "")
    return f'<a href="{target}"{found["attrs"]}>{shown}</a>'
