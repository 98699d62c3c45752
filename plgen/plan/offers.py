"""May do: what a student may take up beside the must-do work, week by week."""

from collections.abc import Mapping, Sequence

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
    """The may-do units of each week; none is offered twice, or is an option too.

    In weeks that a teacher wrote, the offers are those written.
    """
    units = outline.library.units
    is_open = outline.pathway.choices and len(outline.written) < len(outline.weeks)
    left = _to_offer(outline, options) if is_open else []
    weeks: list[tuple[MayDo, ...]] = []
    for number in range(1, len(outline.weeks) + 1):
        if number in outline.written:
            chosen = [units[u] for u in dict.fromkeys(outline.written[number].may)]
        else:
            begun = [u for u in outline.must if outline.start_of(u.id) <= number]
            ready = [unit for unit in left if _is_open(outline, unit, begun)]
            chosen = ready[: outline.pathway.choices]
            left = [unit for unit in left if unit not in chosen]
        weeks.append(tuple(MayDo(u.id, reasons_for_may(outline, u)) for u in chosen))
    return tuple(weeks)


def _to_offer(outline: Outline, options: Mapping[str, tuple[str, ...]]) -> list[Unit]:
    """The candidates that are nowhere in the plan, the best first."""
    written = [unit for week in outline.written.values() for unit in week.may]
    taken = {*outline.order, *written}
    taken |= {unit for row in options.values() for unit in row}
    return [
        unit
        for unit in sorted(outline.candidates, key=lambda u: _rank(u, outline.cohort))
        if unit.id not in taken and not outline.known.has_unit(unit.id)
    ]


def _is_open(outline: Outline, unit: Unit, begun: Sequence[Unit]) -> bool:
    """Whether, with what has begun, its requirements are met and a goal is begun."""
    known, standards = outline.known, outline.library.standards

    def is_begun(code: str) -> bool:
        return known.has_standard(code) or any(
            teaches(standards, other, code) for other in begun
        )

    ids = {other.id for other in begun}
    return (
        all(known.has_unit(r) or r in ids for r in unit.requires_units)
        and all(is_begun(code) for code in unit.requires_standards)
        and any(
            teaches(standards, unit, goal.code) and is_begun(goal.code)
            for goal in outline.goals
        )
    )


def _rank(unit: Unit, cohort: Cohort) -> tuple[int, int, str]:
    levels = LEVEL_ORDER[cohort.pace]
    level = levels.index(unit.level) if levels else 0
    return (level, -points_of(unit, cohort), unit.id)
