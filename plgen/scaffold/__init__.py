"""Filled examples for authors: a whole small curriculum, a unit, a pathway."""

from plgen.scaffold.examples import NewPathway, NewUnit, write_pathway, write_unit
from plgen.scaffold.files import ScaffoldRefusedError
from plgen.scaffold.starter import write_schemas, write_starter

__all__ = [
    "NewPathway",
    "NewUnit",
    "ScaffoldRefusedError",
    "write_pathway",
    "write_schemas",
    "write_starter",
    "write_unit",
]
