"""JSON values of a CASE package, taken as they come: a null or a number is no error."""

from collections.abc import Mapping
import re

from plgen.load.documents import without_unwritable

Node = Mapping[str, object]
"""A JSON object with its keys in lower case."""


def node_of(value: object) -> Node:
    """An object with small keys; empty for anything else."""
    if not isinstance(value, dict):
        return {}
    return {str(key).lower(): inner for key, inner in value.items()}


def list_of(value: object) -> list[object]:
    """A list; empty for anything else."""
    return value if isinstance(value, list) else []


def text_of(node: Node, key: str) -> str:
    """A text or number as clean text; anything else is nothing."""
    value = node.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = str(value) if not isinstance(value, int) or abs(value) < 10**15 else ""
    return without_unwritable(text).strip()


def levels_of(value: object) -> list[str]:
    """The parts of an education level, however they are joined."""
    texts = [str(item) for item in value] if isinstance(value, list) else [str(value)]
    return [part for text in texts for part in re.split(r"[,;|\s]+", text) if part]
