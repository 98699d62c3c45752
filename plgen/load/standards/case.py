"""A CASE package (1EdTech CASE 1.0 or 1.1), as packages are found in the wild.

Keys are read in any case; identifiers need not be UUIDs; what is null, missing or of
another type than the standard says is left out rather than refused.
"""

from collections.abc import Iterator
import json
import re

from plgen.load.codes import diagnose
from plgen.load.documents import Places
from plgen.load.files import SourceFile
from plgen.load.grades import grades_of_case
from plgen.load.languages import is_language
from plgen.load.standards.case_links import following_of, parents_of
from plgen.load.standards.case_nodes import (
    Node,
    levels_of,
    list_of,
    node_of,
    text_of,
)
from plgen.load.standards.nameless import say_nameless
from plgen.load.standards.written import WrittenFramework, WrittenItem
from plgen.model.diagnostic import Diagnostic, Location

_IDENTIFIER = re.compile(r'"identifier"\s*:\s*"([^"\\]{1,200})"', re.IGNORECASE)
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
        message = "This JSON is nested too deep, or a number in it is too long."
        return None, [diagnose("json-syntax", message, file.start, "Export it again.")]
    package = _package(value)
    if package is None:
        message = "This is JSON, but no CASE package: it has no `CFItems`."
        hint = "Export the whole package of the framework."
        return None, [diagnose("case-shape", message, file.start, hint)]
    return _framework(package, text, file)


def _package(value: object, depth: int = _WRAPPED) -> Node | None:
    """The package in `value`, bare or wrapped."""
    node = node_of(value)
    if "cfitems" in node or "cfdocument" in node:
        return node
    inside = list(node.values()) if node else list_of(value)
    if not depth:
        return None
    found = (_package(item, depth - 1) for item in inside[:10])
    return next((package for package in found if package is not None), None)


def _framework(
    package: Node, text: str, file: SourceFile
) -> tuple[WrittenFramework, list[Diagnostic]]:
    document = node_of(package.get("cfdocument"))
    nodes = [node for node in map(node_of, list_of(package.get("cfitems"))) if node]
    links = [node_of(link) for link in list_of(package.get("cfassociations"))]
    code_of = _codes_by_name(nodes)
    parents, outside = parents_of(links, code_of, _names_of(document))
    following = following_of(links, code_of)
    places = _locations(text, file.shown)
    items = []
    for node in nodes:
        code = _code(node)
        if code:
            at = places.get(text_of(node, "identifier"), file.start)
            later = tuple((name, at) for name in following.get(code, ()))
            items.append(_item(node, at, parents.get(code), later))
    written = WrittenFramework(
        file.name.stem,
        text_of(document, "title") or file.name.stem,
        tuple(items),
        file.start,
        source=_source(document),
        associations=len(links),
    )
    return written, list(_notices(nodes, outside, file))


def _notices(nodes: list[Node], outside: int, file: SourceFile) -> Iterator[Diagnostic]:
    nameless = sum(not text_of(node, "humancodingscheme") for node in nodes)
    if nameless:
        yield say_nameless(nameless, file.start)
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
    said = text_of(node, "fullstatement") or text_of(node, "abbreviatedstatement")
    levels = node.get("educationlevel") or node.get("educationallevel")
    language = text_of(node, "language").replace("_", "-")
    return WrittenItem(
        code,
        said or code,
        at,
        parent=parent,
        parent_at=at,
        grades=grades_of_case(levels_of(levels)),
        precedes=following,
        language=language if is_language(language) else None,
    )


def _code(node: Node) -> str:
    """The code of an item; its identifier where it has none."""
    named = text_of(node, "humancodingscheme") or text_of(node, "identifier")
    return named or text_of(node, "uri")


def _names_of(node: Node) -> set[str]:
    return {text_of(node, "identifier"), text_of(node, "uri")} - {""}


def _codes_by_name(nodes: list[Node]) -> dict[str, str]:
    """The codes of items by every name that an association may use."""
    return {
        name: _code(node)
        for key in ("uri", "identifier")
        for node in nodes
        if (name := text_of(node, key))
    }


def _source(document: Node) -> str:
    parts = [text_of(document, "creator"), text_of(document, "officialsourceurl")]
    return ", ".join(part for part in parts if part)


def _locations(text: str, shown: str) -> dict[str, Location]:
    """Where each identifier stands first."""
    places = Places(text, shown, 1)
    found: dict[str, Location] = {}
    for match in _IDENTIFIER.finditer(text):
        found.setdefault(match[1], places.at(match.start()))
    return found
