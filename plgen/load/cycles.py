"""Units that require one another in a circle."""

from collections.abc import Iterator, Mapping

from plgen.load.codes import diagnose
from plgen.model.diagnostic import Diagnostic, location_of
from plgen.model.unit import Unit


def check_cycles(units: Mapping[str, Unit]) -> list[Diagnostic]:
    """Name every circle of prerequisites once, with all its members in order."""
    needs = {id_: unit.requires_units for id_, unit in units.items()}
    return [_say(circle, units) for circle in find_cycles(needs)]


def find_cycles(needs: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Find circles: without the edges that close them there are none.

    Each begins with its least id; A needs the next one, the last one needs the first.
    """
    settled: set[str] = set()
    found: dict[tuple[str, ...], None] = {}
    for start in sorted(needs):
        if start not in settled:
            found.update(dict.fromkeys(_circles_from(start, needs, settled)))
    return list(found)


def _circles_from(
    start: str, needs: Mapping[str, tuple[str, ...]], settled: set[str]
) -> Iterator[tuple[str, ...]]:
    """Walk depth first; a step onto the trail closes a circle."""
    trail = [start]
    on_trail = {start}
    ahead = [iter(needs[start])]
    while trail:
        step = next(ahead[-1], None)
        if step is None:
            ahead.pop()
            on_trail.discard(trail[-1])
            settled.add(trail.pop())
        elif step in on_trail:
            yield _from_least(trail[trail.index(step) :])
        elif step in needs and step not in settled:
            trail.append(step)
            on_trail.add(step)
            ahead.append(iter(needs[step]))


def _from_least(circle: list[str]) -> tuple[str, ...]:
    at = circle.index(min(circle))
    return (*circle[at:], *circle[:at])


def _say(circle: tuple[str, ...], units: Mapping[str, Unit]) -> Diagnostic:
    unit = units[circle[0]]
    at = location_of(unit.marks, ("requires",), unit.location)
    if len(circle) == 1:
        message = f"`{unit.id}` requires itself."
    else:
        steps = " → ".join(f"`{id_}`" for id_ in [*circle, circle[0]])
        message = f"These units require one another in a circle: {steps}."
    return diagnose("prerequisite-cycle", message, at, "Take one `requires` out.")
