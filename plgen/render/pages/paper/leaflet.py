"""Finished pages → parts of one page: every id its own, every link within."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
import posixpath
import re

from markupsafe import Markup

from plgen.render.pages.trust import trust

MAIN = re.compile(r"<main\b[^>]*>(?P<main>.*)</main>", re.DOTALL)
BODY = re.compile(r'<body class="(?P<classes>[^"]*)"')
HATCH = "p-hatch"
"""The pattern that style sheets name: it stands once for all."""
SHARED = re.compile(rf"{HATCH}$|p-i-")
"""Ids of what parts have in common."""
PATTERN = re.compile(r"<defs>.*?</defs>", re.DOTALL)
LAZY = ' loading="lazy"'
ADDRESS = re.compile(
    r" (?P<name>id|for|name|list|headers|popovertarget|aria-(?:labelledby|describedby"
    r'|controls|details)|href|src|download)(?:="(?P<value>[^"]*)")?(?=[\s>/])'
)
"""Attributes that name an id or an address; text holds no quotation marks."""
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Leaflet:
    """A page of the site: where it stands there, and its HTML."""

    id: str
    """What its ids begin with among the parts."""
    path: str
    html: str


@dataclass(frozen=True, slots=True)
class Part:
    """The same page as a part of another one."""

    id: str
    classes: str
    html: Markup


def join_leaflets(leaflets: Iterable[Leaflet]) -> Iterator[Part]:
    """Lay pages one behind the other."""
    found = list(leaflets)
    ids = {leaflet.path: leaflet.id for leaflet in found}
    for number, leaflet in enumerate(found):
        main, body = MAIN.search(leaflet.html), BODY.search(leaflet.html)
        if main is None or body is None:
            raise ValueError(f"`{leaflet.path}` is no page")
        html = main["main"].replace(LAZY, "")
        html = PATTERN.sub("", html) if number else html
        yield Part(leaflet.id, body["classes"], trust(_rewrite(html, leaflet, ids)))


def _rewrite(html: str, leaflet: Leaflet, ids: Mapping[str, str]) -> str:
    def lay(found: re.Match[str]) -> str:
        name, value = found["name"], found["value"]
        if name == "download" or value is None:
            return found[0] if name != "download" else ""
        if name in ("href", "src"):
            address = _address(value, leaflet, ids)
            return f' {name}="{address}"' if address else ""
        return f' {name}="{" ".join(_own(leaflet.id, id_) for id_ in value.split())}"'

    return ADDRESS.sub(lay, html)


def _own(prefix: str, id_: str) -> str:
    return id_ if SHARED.match(id_) else f"{prefix}-{id_}"


def _address(address: str, leaflet: Leaflet, ids: Mapping[str, str]) -> str:
    """An address as it is among the parts; nothing where it leads out of them."""
    if ELSEWHERE.match(address):
        return address
    path, _, fragment = address.partition("#")
    if not path:
        return f"#{_own(leaflet.id, fragment)}"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(leaflet.path), path))
    if target in ids:
        return f"#{_own(ids[target], fragment)}" if fragment else f"#{ids[target]}"
    return "" if target.endswith((".html", ".ics")) else target
