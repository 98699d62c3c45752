"""A library and one of its cohorts, and both as they would be if written otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plgen.model.library import Library
from plgen.model.pathway import Cohort, Pathway, TimeBudget
from plgen.model.unit import Reading, Unit
from plgen.plan.candidates import rules_against


@dataclass(frozen=True, slots=True)
class Situation:
    """What a cohort's plan is made from."""

    library: Library
    cohort: Cohort

    @property
    def pathway(self) -> Pathway:
        """The pathway of the cohort."""
        return self.library.pathways[self.cohort.pathway]

    def with_cohort(self, cohort: Cohort) -> "Situation":
        """The same with the cohort written otherwise."""
        cohorts = tuple(
            cohort if other.id == cohort.id else other for other in self.pathway.cohorts
        )
        changed = replace(self, cohort=cohort)
        return changed.with_pathway(replace(self.pathway, cohorts=cohorts))

    def with_pathway(self, pathway: Pathway) -> "Situation":
        """The same with the pathway written otherwise."""
        pathways = {**self.library.pathways, pathway.id: pathway}
        return replace(self, library=replace(self.library, pathways=pathways))

    def put_off(self, codes: Iterable[str]) -> "Situation":
        """The same without these goals."""
        later = (*self.cohort.goals_later, *codes)
        return self.with_cohort(replace(self.cohort, goals_later=later))

    def ask_evidence(self, code: str, evidence: int) -> "Situation":
        """The same with so many units that assess the goal."""
        goals = tuple(
            replace(goal, evidence=evidence) if goal.code == code else goal
            for goal in self.pathway.goals
        )
        return self.with_pathway(replace(self.pathway, goals=goals))

    def lower_floor(self, floor: str, least: int) -> "Situation":
        """The same with a floor of so many units."""
        floors = replace(self.pathway.floors, **{floor: least})
        return self.with_pathway(replace(self.pathway, floors=floors))

    def repin(self, unit: str, week: int, to: int | None = None) -> "Situation":
        """The same with a pin moved to another week, or taken out."""
        pins = tuple(pin for pin in self.cohort.pins if pin != (week, unit))
        added = () if to is None else ((to, unit),)
        pins = tuple(sorted((*pins, *added), key=lambda pin: pin[0]))
        return self.with_cohort(replace(self.cohort, pins=pins))

    def with_time(self, minutes: int | None, screen: int | None) -> "Situation":
        """The same with other minutes and screen minutes a week."""
        return self.with_cohort(replace(self.cohort, time=TimeBudget(minutes, screen)))

    def with_weeks(self, weeks: int) -> "Situation":
        """The same with another number of weeks."""
        calendar = replace(self.pathway.calendar, weeks=weeks)
        return self.with_pathway(replace(self.pathway, calendar=calendar))

    def with_unit(self, unit: Unit) -> "Situation":
        """The same with this unit, in place of the one of the same id."""
        units = {**self.library.units, unit.id: unit}
        return replace(self, library=replace(self.library, units=units))

    def among(self, ids: Iterable[str]) -> "Situation":
        """The same with these units alone."""
        units = {unit: self.library.units[unit] for unit in sorted(set(ids))}
        return replace(self, library=replace(self.library, units=units))

    def without_requirement(self, unit: str, required: str) -> "Situation":
        """The same with a unit that does not require this."""
        found = self.library.units[unit]
        return self.with_unit(
            replace(
                found,
                requires_units=_without(found.requires_units, required),
                requires_standards=_without(found.requires_standards, required),
            )
        )

    def lift(self, unit: str) -> "Situation":
        """The same with the rules gone that shut a unit out for what it is.

        A unit without room stays without it.
        """
        cohort, pathway = self.cohort, self.pathway
        lifted = self.with_cohort(replace(cohort, avoid=_without(cohort.avoid, unit)))
        only = (*pathway.only, unit) if pathway.only else ()
        excepted = _without(pathway.excepted, unit)
        return lifted.with_pathway(
            replace(lifted.pathway, only=only, excepted=excepted)
        ).with_unit(_fitted(self.library.units[unit], cohort))

    def shrink(self, unit: str) -> "Situation":
        """The same with a unit so short that every week has room for it."""
        found = self.library.units[unit]
        return self.with_unit(replace(found, minutes=1, screen_minutes=0))

    def has_candidate(self, unit: str) -> bool:
        """Whether no rule shuts the unit out."""
        found = self.library.units[unit]
        return not rules_against(found, self.library, self.cohort)


def _fitted(unit: Unit, cohort: Cohort) -> Unit:
    """The unit, ready, for all grades, in the cohort's language and setting."""
    readings, settings = unit.readings, unit.settings
    if unit.reading_for(cohort.languages) is None:
        readings = (*readings, _reading(unit.original, cohort.languages[0]))
    if cohort.setting and cohort.setting not in settings:
        settings = (*settings, cohort.setting)
    return replace(
        unit, status="ready", grades=(), readings=readings, settings=settings
    )


def _reading(original: Reading, language: str) -> Reading:
    return replace(original, language=language, easy=False)


def _without(names: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(name for name in names if name != gone)
