"""The associations of a CASE package → parents, and what precedes what."""

from collections.abc import Mapping

from plgen.load.standards.case_nodes import Node, node_of, text_of


def parents_of(
    links: list[Node], code_of: Mapping[str, str], document: set[str]
) -> tuple[dict[str, str], int]:
    """The parent of each code, and how many associations lead out of the file.

    A child of the document has no parent.
    """
    parents: dict[str, str] = {}
    outside = 0
    for link in links:
        origin, destination = (_first(names, code_of) for names in _ends(link))
        kind = text_of(link, "associationtype").lower()
        is_top = not document.isdisjoint(_names(link, "destinationnode"))
        if origin is None or (destination is None and not is_top):
            outside += 1
        elif kind == "ischildof" and destination and destination != origin:
            parents.setdefault(origin, destination)
    return parents, outside


def following_of(
    links: list[Node], code_of: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """The codes that each code precedes."""
    following: dict[str, tuple[str, ...]] = {}
    for link in links:
        if text_of(link, "associationtype").lower() == "precedes":
            origin, destination = (_first(names, code_of) for names in _ends(link))
            if origin and destination:
                following[origin] = (*following.get(origin, ()), destination)
    return following


def _first(names: list[str], code_of: Mapping[str, str]) -> str | None:
    return next((code_of[name] for name in names if name in code_of), None)


def _ends(link: Node) -> tuple[list[str], list[str]]:
    """The names of an association's origin and destination."""
    return _names(link, "originnode"), _names(link, "destinationnode")


def _names(link: Node, end: str) -> list[str]:
    node = node_of(link.get(f"{end}uri"))
    named = [text_of(node, "identifier"), text_of(link, f"{end}identifier")]
    named += [text_of(link, f"{end}uri"), text_of(node, "uri")]
    return [name for name in named if name]
