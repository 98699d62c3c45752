"""Lay addresses that depend on the page into HTML that does not."""

from collections.abc import Callable, Mapping
from html import escape
import re
from types import MappingProxyType
from urllib.parse import unquote

_MARKS = re.compile(
    r'<a href="unit:(?P<unit>[^"#]*)(?P<fragment>#[^"]*)?"(?P<attrs>[^>]*)>'
    r"(?P<words>.*?)</a>"
    r'|<a class="word" href="word:(?P<word>[^"]*)">(?P<said>[^<]*)</a>'
    r'|(?P<name> (?:href|src)=")media:(?P<path>[^"#]*)',
    re.DOTALL,
)
"""Marks stand between real quotation marks; an author's are `&quot;` in the HTML."""
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

    def lay(found: re.Match[str]) -> str:
        if found["path"] is not None:
            return f"{found['name']}{escape(media(unquote(found['path'])))}"
        if found["word"] is not None:
            explained = words.get(unquote(found["word"]))
            link = f'<a class="word" href="{explained}">{found["said"]}</a>'
            return link if explained else found["said"]
        shown = resolve_links(found["words"], units=units, media=media)
        address = units.get(found["unit"])
        if address is None:
            return f"<span{found['attrs']}>{shown}</span>"
        target = escape(address) + (found["fragment"] or "")
        return f'<a href="{target}"{found["attrs"]}>{shown}</a>'

    return _MARKS.sub(lay, html)
