"""Floors: how many units of a kind a plan must hold at the least."""

from collections.abc import Mapping
from dataclasses import dataclass

from plgen.model.pathway import Floors
from plgen.model.unit import Unit

FLOORS = ("arts", "project", "group")


@dataclass(frozen=True, slots=True)
class LoweredFloor:
    """A floor that asks for more units than can be in the plan at all."""

    floor: str
    asked: int
    possible: int


def asked_by(floors: Floors) -> Mapping[str, int]:
    """How many units each floor asks for, by its name."""
    return {"arts": floors.arts, "project": floors.project, "group": floors.group}


def meets_floor(unit: Unit, floor: str) -> bool:
    """Whether a unit counts towards a floor."""
    match floor:
        case "arts":
            return unit.is_arts_integrated
        case "project":
            return unit.kind == "project"
        case _:
            return bool({"pair", "group"} & set(unit.grouping))
