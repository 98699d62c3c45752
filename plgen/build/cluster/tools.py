"""What a process computes with, named so that two can be told apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import distributions
import sys

import plgen
from plgen.build.identity import tool_identity


@dataclass(frozen=True, slots=True)
class Tools:
    """plgen, Python and the libraries of one process."""

    identity: str
    """The same in two processes that make the same bytes."""
    versions: Mapping[str, str]
    """By name; plgen and Python first."""


def state_tools() -> Tools:
    """The tools of this process."""
    libraries = sorted((found.name, found.version) for found in distributions())
    first = {"plgen": plgen.__version__, "Python": sys.version}
    return Tools(tool_identity(), first | dict(libraries))


def name_difference(here: Tools, there: Tools) -> str:
    """What is other there, in a few words; empty where both make the same bytes."""
    if here.identity == there.identity:
        return ""
    names = dict.fromkeys([*here.versions, *there.versions])
    others = [n for n in names if here.versions.get(n) != there.versions.get(n)]
    if not others:
        return "other code of plgen"
    name, *rest = others
    more = f" (and {len(rest)} more)" if rest else ""
    has, wanted = (tools.versions.get(name, "none") for tools in (there, here))
    if _short(has) != _short(wanted):
        has, wanted = _short(has), _short(wanted)
    return f"{name} {has} instead of {wanted}{more}"


def _short(version: str) -> str:
    """The first word; that of Python comes with the story of how it was made."""
    return version.partition(" ")[0]
