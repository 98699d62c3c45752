"""Media of other hosts: what a page can load, and the button that has it loaded."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
import re

from plgen.render.body import Embed
from plgen.render.strings import Strings

_MARK = '<div data-embed="'
_CARD = re.compile(
    rf'(?P<link>{_MARK}[a-z]+"[^>]*>\n'
    r'<p><a href="https://(?P<host>[^/?#"]+)[^"]*" rel="noreferrer">(?P<name>[^<]*)'
    r"</a></p>\n(?:<p>[^<]*</p>\n)?)(?P<end></div>)"
)
"""As bodies have it; an author's own text has no element in it."""


@dataclass(frozen=True, slots=True)
class Outside:
    """The hosts from which a page can load media, once it is asked to."""

    frames: tuple[str, ...] = ()
    """Those of players, each a page of its own in a frame."""
    media: tuple[str, ...] = ()
    """Those of films and sounds."""

    @property
    def hosts(self) -> tuple[str, ...]:
        """All of them, each once."""
        return tuple(sorted({*self.frames, *self.media}))


def outside_of(embeds: Iterable[Embed]) -> Outside:
    """The hosts of some media, in the order of the alphabet."""
    found = set(embeds)
    frames = {embed.host for embed in found if embed.kind == "iframe"}
    media = {embed.host for embed in found if embed.kind != "iframe"}
    return Outside(tuple(sorted(frames)), tuple(sorted(media)))


def lay_embeds(html: str, t: Strings) -> str:
    """Say on every card where its media come from, and offer to load them.

    The button is hidden until a script is there to do it.
    """
    if _MARK not in html:
        return html
    speech = f'lang="{t.language}" dir="{t.dir}"'
    load = escape(t("embed-load"))

    def lay(found: re.Match[str]) -> str:
        host = found["host"]
        note = escape(t("embed-note", host=host))
        note = note.replace(host, f'<b dir="ltr">{host}</b>')
        return (
            f'{found["link"]}<p class="note" {speech}>{note}</p>\n'
            f'<button class="btn" type="button" {speech} hidden'
            f' aria-label="{load}: {found["name"]}">{load}</button>\n{found["end"]}'
        )

    return _CARD.sub(lay, html)
