"""May do: what a student may take up beside the must-do work, week by week."""

from collections.abc import Mapping

from plgen.model.pathway import Cohort
from plgen.model.plan import MayDo
from plgen.model.unit import Unit
from plgen.plan.known import teaches
from plgen.plan.measure import points_of
from plgen.plan.outline import Outline
from plgen.plan.reasons import reasons_for_may

LEVEL_ORDER: Mapping[str, tuple[str, ...]] = {
    "further": ("stretch", "core", "support"),
    "essentials": ("support", "core", "stretch"),
    "steady": (),
}
"""By pace: which level is offered first."""


def find_offers(
    outline: Outline, options: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[MayDo, ...], ...]:
    """The may-do units of each week; none is offered twice, or is an option too."""
    offered = {unit for row in options.values() for unit in row}
    weeks: list[tuple[MayDo, ...]] = []
    for number in range(1, len(outline.weeks) + 1):
        fresh = [
            unit
            for unit in outline.candidates
            if unit.id not in offered and _is_open_in(outline, unit, number)
        ]
        fresh.sort(key=lambda unit: _rank(unit, outline.cohort))
        chosen = fresh[: outline.pathway.choices]
        offered |= {unit.id for unit in chosen}
        weeks.append(tuple(MayDo(u.id, reasons_for_may(outline, u)) for u in chosen))
    return tuple(weeks)


def _is_open_in(outline: Outline, unit: Unit, number: int) -> bool:
    """Whether by the end of the week its requirements are met and a goal begun."""
    if unit.id in outline.order or outline.known.has_unit(unit.id):
        return False
    standards, known = outline.library.standards, outline.known
    begun = [u for u in outline.must if outline.start_of(u.id) <= number]
    return (
        all(
            known.has_unit(r) or r in {u.id for u in begun} for r in unit.requires_units
        )
        and all(
            known.has_standard(code) or any(teaches(standards, u, code) for u in begun)
            for code in unit.requires_standards
        )
        and any(
            teaches(standards, unit, goal.code)
            and (
                known.has_standard(goal.code)
                or any(teaches(standards, u, goal.code) for u in begun)
            )
            for goal in outline.goals
        )
    )


def _rank(unit: Unit, cohort: Cohort) -> tuple[int, int, str]:
    levels = LEVEL_ORDER[cohort.pace]
    level = levels.index(unit.level) if levels else 0
    return (level, -points_of(unit, cohort), unit.id)
