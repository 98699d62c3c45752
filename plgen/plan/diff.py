"""Two plans of one cohort, held against each other: what came, moved and went."""

from collections.abc import Iterator
from dataclasses import dataclass

from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan
from plgen.model.plan_diff import Place, PlaceKind, PlanChange, PlanDiff
from plgen.plan.known import known_to, teaches
from plgen.plan.why import why_unit


def compare_plans(library: Library, cohort: Cohort, old: Plan, new: Plan) -> PlanDiff:
    """Compare the old plan with the new one; `library` is that of the new one."""
    was, now = _reached(old), _reached(new)
    comparison = _Comparison(library, cohort, new, _places(old), _places(new))
    return PlanDiff(
        cohort=cohort.id,
        changes=tuple(comparison.changes()),
        met=tuple(code for code in now if code not in was),
        missed=tuple(code for code in was if code not in now),
        peaks=(_peak(old), _peak(new)),
    )


@dataclass(frozen=True, slots=True)
class _Comparison:
    library: Library
    cohort: Cohort
    new: Plan
    before: dict[str, Place]
    after: dict[str, Place]

    def changes(self) -> Iterator[PlanChange]:
        """Units of the new plan in its order, then those that went."""
        for unit in dict.fromkeys([*self.after, *self.before]):
            was, now = self.before.get(unit), self.after.get(unit)
            if was != now:
                yield self._change(unit, was, now)

    def _change(self, unit: str, was: Place | None, now: Place | None) -> PlanChange:
        because = (
            why_unit(self.library, self.cohort, self.new, unit).because
            if unit in self.library.units
            else ()
        )
        if was is None:
            return PlanChange(unit, "added", None, now, because)
        if now is None:
            return PlanChange(unit, "removed", was, None, because)
        return PlanChange(
            unit,
            "moved",
            was,
            now,
            because,
            after_units=tuple(self._in_the_way(unit, was.weeks[0])),
            is_crowded_out=self._is_crowded(unit, was.weeks[0]),
        )

    def _in_the_way(self, unit: str, week: int) -> Iterator[str]:
        """What a unit requires and the new plan has after that week, or not at all."""
        required, standards = self.library.units[unit], self.library.standards
        known = known_to(self.library, self.cohort)
        for name in required.requires_units:
            if not known.has_unit(name) and not self._stands_by(name, week):
                yield name
        for code in required.requires_standards:
            teachers = [
                u
                for u in self.new.must_units
                if u != unit and teaches(standards, self.library.units[u], code)
            ]
            late = [u for u in teachers if not self._stands_by(u, week)]
            if late == teachers and not known.has_standard(code):
                yield from late[:1]

    def _stands_by(self, unit: str, week: int) -> bool:
        place = self.after.get(unit)
        return place is not None and place.kind == "must" and place.weeks[0] <= week

    def _is_crowded(self, unit: str, week: int) -> bool:
        limit = self.cohort.time.minutes
        if limit is None or week > len(self.new.weeks):
            return False
        held = self.new.weeks[week - 1].minutes
        return held + self.library.units[unit].minutes > limit


def _places(plan: Plan) -> dict[str, Place]:
    """Where each unit stands; a unit of several weeks has all of them."""
    places: dict[str, Place] = {}

    def add(kind: PlaceKind, unit: str, week: int) -> None:
        here = places.get(unit)
        if here is None:
            places[unit] = Place(kind, (week,))
        elif here.kind == kind and week not in here.weeks:
            places[unit] = Place(kind, (*here.weeks, week))

    for week in plan.weeks:
        for item in week.must:
            add("must", item.unit, week.number)
            for option in item.one_of:
                add("option", option, week.number)
        for offer in week.may:
            add("may", offer.unit, week.number)
    return places


def _reached(plan: Plan) -> list[str]:
    return [goal.code for goal in plan.goals if goal.met]


def _peak(plan: Plan) -> int:
    return max((week.minutes for week in plan.weeks), default=0)
