"""What is asked of a plan, piece by piece: the parts of a conflict."""

from dataclasses import dataclass
from typing import Literal

DemandKind = Literal[
    "goal",
    "evidence",
    "floor",
    "pin",
    "minutes",
    "screen",
    "weeks",
    "requires",
    "shut-out",
]


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that a plan has to hold."""

    kind: DemandKind
    value: str = ""
    """The goal, the floor or the unit that it is about."""
    amount: int = 0
    """How many units or minutes are asked for; the week of a pin."""
    what: str = ""
    """What the unit requires."""
