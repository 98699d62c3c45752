"""Lay addresses that depend on the page into HTML that does not."""

from collections.abc import Callable, Mapping
from html import escape
import re
from urllib.parse import unquote

_MARKS = re.compile(
    r'<a href="unit:(?P<unit>[^"#]*)(?P<fragment>#[^"]*)?"(?P<attrs>[^>]*)>'
    r"(?P<words>.*?)</a>"
    r'|(?P<name> (?:href|src)=")media:(?P<path>[^"#]*)',
    re.DOTALL,
)
"""Marks stand between real quotation marks; an author's are `&quot;` in the HTML."""


def resolve_links(
    html: str, *, units: Mapping[str, str], media: Callable[[str], str]
) -> str:
    """Fill in addresses; a link to a unit that is not in `units` leaves its words.

    Both `units` and `media` give addresses in their encoded form.
    """

    def lay(found: re.Match[str]) -> str:
        if found["path"] is not None:
            return f"{found['name']}{escape(media(unquote(found['path'])))}"
        words = resolve_links(found["words"], units=units, media=media)
        address = units.get(found["unit"])
        if address is None:
            return f"<span{found['attrs']}>{words}</span>"
        target = escape(address) + (found["fragment"] or "")
        return f'<a href="{target}"{found["attrs"]}>{words}</a>'

    return _MARKS.sub(lay, html)
