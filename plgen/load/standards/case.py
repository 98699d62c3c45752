"""A CASE package (1EdTech CASE 1.0 or 1.1), as packages are found in the wild.

Keys are read in any case; identifiers need not be UUIDs; what is null, missing or of
another type than the standard says is left out rather than refused.
"""

from collections.abc import Iterator, Mapping
import json
import re

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile
from plgen.load.grades import grades_of_case
from plgen.load.languages import is_language
from plgen.load.standards.csv import no_code
from plgen.load.standards.written import WrittenFramework, WrittenItem
from plgen.load.yaml_reader import UNWRITABLE
from plgen.model.diagnostic import Diagnostic, Location

Node = Mapping[str, object]
"""A JSON object with its keys in lower case."""

_WRAPPED = 3
"""So many objects or lists may stand round a package."""


def read_case_framework(
    text: str, file: SourceFile
) -> tuple[WrittenFramework | None, list[Diagnostic]]:
    """Read a CASE package."""
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        at = Location(file.shown, error.lineno, error.colno)
        message = f"This cannot be read as JSON: {error.msg.lower()}."
        return None, [diagnose("json-syntax", message, at, "Export it again.")]
    except (RecursionError, ValueError):
        message = "This cannot be read as JSON: it is nested too deep."
        return None, [diagnose("json-syntax", message, file.start, "Export it again.")]
    package = _package(value)
    if package is None:
        message = "This is JSON, but no CASE package: it has no `CFItems`."
        hint = "Export the whole package of the framework."
        return None, [diagnose("case-shape", message, file.start, hint)]
    return _framework(package, text, file)


def _package(value: object, depth: int = _WRAPPED) -> Node | None:
    """The package in `value`, bare or wrapped."""
    node = _node(value)
    if "cfitems" in node or "cfdocument" in node:
        return node
    inside = list(node.values()) if node else _list(value)
    if not depth:
        return None
    found = (_package(item, depth - 1) for item in inside[:10])
    return next((package for package in found if package is not None), None)


def _framework(
    package: Node, text: str, file: SourceFile
) -> tuple[WrittenFramework, list[Diagnostic]]:
    document = _node(package.get("cfdocument"))
    nodes = [node for node in map(_node, _list(package.get("cfitems"))) if node]
    links = [_node(link) for link in _list(package.get("cfassociations"))]
    code_of = _codes_by_name(nodes)
    parents, outside = _parents(links, code_of)
    following = _following(links, code_of)
    places = _places(text, file.shown)
    items = []
    for node in nodes:
        code = _code(node)
        if code:
            at = places.get(_text(node, "identifier"), file.start)
            later = tuple((name, at) for name in following.get(code, ()))
            items.append(_item(node, at, parents.get(code), later))
    written = WrittenFramework(
        file.name.stem,
        _text(document, "title") or file.name.stem,
        tuple(items),
        file.start,
        source=_source(document),
        associations=len(links),
    )
    return written, list(_notices(nodes, outside, file))


def _notices(nodes: list[Node], outside: int, file: SourceFile) -> Iterator[Diagnostic]:
    nameless = sum(not _text(node, "humancodingscheme") for node in nodes)
    if nameless:
        yield no_code(nameless, file.start)
    if outside:
        what = "association names" if outside == 1 else "associations name"
        message = f"{outside} {what} items that are not in this file."
        yield diagnose("case-outside", message, file.start)


def _item(
    node: Node,
    at: Location,
    parent: str | None,
    following: tuple[tuple[str, Location], ...],
) -> WrittenItem:
    code = _code(node)
    said = _text(node, "fullstatement") or _text(node, "abbreviatedstatement")
    levels = node.get("educationlevel") or node.get("educationallevel")
    language = _text(node, "language").replace("_", "-")
    return WrittenItem(
        code,
        said or code,
        at,
        parent=parent,
        parent_at=at,
        grades=grades_of_case(_levels(levels)),
        precedes=following,
        language=language if is_language(language) else None,
    )


def _code(node: Node) -> str:
    """The code of an item; its identifier where it has none."""
    named = _text(node, "humancodingscheme") or _text(node, "identifier")
    return named or _text(node, "uri")


def _codes_by_name(nodes: list[Node]) -> dict[str, str]:
    """The codes of items by every name that an association may use."""
    return {
        name: _code(node)
        for key in ("uri", "identifier")
        for node in nodes
        if (name := _text(node, key))
    }


def _ends(link: Node) -> tuple[list[str], list[str]]:
    """The names of an association's origin and destination."""
    return _names(link, "originnode"), _names(link, "destinationnode")


def _names(link: Node, end: str) -> list[str]:
    node = _node(link.get(f"{end}uri"))
    named = [_text(node, "identifier"), _text(link, f"{end}identifier")]
    named += [_text(link, f"{end}uri"), _text(node, "uri")]
    return [name for name in named if name]


def _parents(
    links: list[Node], code_of: Mapping[str, str]
) -> tuple[dict[str, str], int]:
    """The parent of each code, and how many associations lead out of the file."""
    parents: dict[str, str] = {}
    outside = 0
    for link in links:
        origin, destination = (_first(names, code_of) for names in _ends(link))
        kind = _text(link, "associationtype").lower()
        if origin is None or (destination is None and kind != "ischildof"):
            outside += 1
        elif kind == "ischildof" and destination and destination != origin:
            parents.setdefault(origin, destination)
    return parents, outside


def _following(
    links: list[Node], code_of: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    following: dict[str, tuple[str, ...]] = {}
    for link in links:
        if _text(link, "associationtype").lower() == "precedes":
            origin, destination = (_first(names, code_of) for names in _ends(link))
            if origin and destination:
                following[origin] = (*following.get(origin, ()), destination)
    return following


def _first(names: list[str], code_of: Mapping[str, str]) -> str | None:
    return next((code_of[name] for name in names if name in code_of), None)


def _source(document: Node) -> str:
    parts = [_text(document, "creator"), _text(document, "officialsourceurl")]
    return ", ".join(part for part in parts if part)


def _places(text: str, shown: str) -> dict[str, Location]:
    """Where each identifier stands first."""
    places: dict[str, Location] = {}
    line, start, last = 1, 0, 0
    for found in re.finditer(r'"identifier"\s*:\s*"([^"\\]{1,200})"', text, re.I):
        line += text.count("\n", last, found.start())
        last = found.start()
        start = text.rfind("\n", start, last) + 1 or start
        places.setdefault(found[1], Location(shown, line, last - start + 1))
    return places


def _levels(value: object) -> list[str]:
    texts = [str(item) for item in value] if isinstance(value, list) else [str(value)]
    return [part for text in texts for part in re.split(r"[,;|\s]+", text) if part]


def _node(value: object) -> Node:
    if not isinstance(value, dict):
        return {}
    return {str(key).lower(): inner for key, inner in value.items()}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _text(node: Node, key: str) -> str:
    """A text or number as clean text; anything else is nothing."""
    value = node.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = str(value) if not isinstance(value, int) or abs(value) < 10**15 else ""
    return UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text).strip()
