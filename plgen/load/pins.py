"""The teacher's pins: which unit, in which week, and what speaks against one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
import re
from typing import TypeVar

from pydantic import BaseModel

from plgen.load.codes import diagnose
from plgen.load.sheets import Filled
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.suggest import shown

S = TypeVar("S", bound=BaseModel)

Pin = tuple[int, str, Location]
"""Week, unit as written, and place."""


@dataclass(frozen=True, slots=True)
class ReadPins:
    """Pins by week, in the teacher's order."""

    pins: list[Pin] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_pins(
    path: tuple[str, ...],
    written: dict[str, list[str]],
    filled: Filled[S],
    weeks: int,
) -> ReadPins:
    """Read the numbers of the weeks; one that is not there becomes 0."""
    read = ReadPins()
    for key, units in written.items():
        week = int(key) if re.fullmatch(r"[1-9][0-9]{0,3}", key) else 0
        if not 1 <= week <= weeks:
            message = f"There is no week `{shown(key)}` in this pathway."
            hint = f"Weeks go from 1 to {weeks}."
            at = filled.key_at(*path, key)
            read.diagnostics.append(diagnose("pin-week", message, at, hint))
            week = 0
        places = [filled.at(*path, key, nth) for nth in range(len(units))]
        read.pins.extend((week, u, at) for u, at in zip(units, places, strict=True))
    read.pins.sort(key=lambda pin: pin[0])
    return read


def check_pin(
    unit: str, at: Location, avoid: Sequence[str], excepted: Sequence[str]
) -> Iterator[Diagnostic]:
    """Say that a unit is pinned and ruled out by the same hand."""
    if unit in avoid:
        message = f"`{unit}` is pinned, and `avoid` names it too."
        yield diagnose("pin-avoided", message, at, "Keep one of the two.")
    if unit in excepted:
        message = f"`{unit}` is pinned, and `except` of the pathway names it."
        yield diagnose("pin-excepted", message, at, "Keep one of the two.")
