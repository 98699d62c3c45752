"""Addresses of media of other hosts: which of them a page may offer to load."""

from pathlib import PurePosixPath
import re

from plgen.model.suggest import shown
from plgen.render.body import Embed, EmbedKind
from plgen.render.markdown.passes.addresses import Broken, scheme_of
from plgen.render.markdown.sheet import Sheet

_ADDRESS = re.compile(
    r"https?://(?P<host>[^/?#\\]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*")
_PICTURES = frozenset(
    {".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"}
)
_MEDIA: dict[str, EmbedKind] = {
    **dict.fromkeys((".m4v", ".mov", ".mp4", ".ogv", ".webm"), "video"),
    **dict.fromkeys((".aac", ".flac", ".m4a", ".mp3"), "audio"),
    **dict.fromkeys((".oga", ".ogg", ".opus", ".wav"), "audio"),
}


def is_outside(address: str) -> bool:
    """Whether an image's address is that of media of another host, and no picture."""
    is_web = scheme_of(address) in {"http", "https"}
    return is_web and _suffix(address.partition("//")[2]) not in _PICTURES


def settle_embed(address: str, sheet: Sheet) -> tuple[Embed, str]:
    """(what a page can load, its address as browsers write it); raises Broken."""
    found = _ADDRESS.fullmatch(address)
    host = found["host"].lower() if found else ""
    if found is None or not _HOST.fullmatch(host):
        name = shown((found and found["host"]) or address)
        message = f"`{name}` is no plain host name."
        hint = "Write `https://`, the host, a path: no user, port or dot at the end."
        raise Broken("embed-address", message, hint)
    whole = f"https://{host}{found['rest']}"
    if scheme_of(address) != "https":
        message = "What is embedded has to come over `https:`."
        raise Broken("embed-address", message, f"Write `{whole}`.")
    if host not in sheet.targets.hosts:
        hosts = ", ".join([*sheet.targets.hosts, host])
        message = f"`{host}` is no host whose media this site embeds."
        hint = f"Write `embeds: [{hosts}]` in site.yaml, or a link: `[…]({whole})`."
        raise Broken("embed-host", message, hint)
    return Embed(_MEDIA.get(_suffix(found["rest"]), "iframe"), host), whole


def misplaced(address: str, where: str = "") -> Broken:
    """That an address of another host stands where there is no room for a card."""
    message = "What is embedded has to stand alone, between empty lines."
    if where:
        message = f"Nothing can be embedded in {where}."
    hint = f"Move it, or write a link: `[…]({address})`."
    return Broken("embed-place", message, hint)


def _suffix(address: str) -> str:
    path = address.partition("#")[0].partition("?")[0]
    return PurePosixPath(path).suffix.lower() if "/" in path else ""
