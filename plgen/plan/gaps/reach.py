"""Goals and pinned units that cannot be had at all, whatever the weeks hold."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from plgen.model.pathway import Floors, Goal
from plgen.model.unit import Unit
from plgen.plan.case import Case, Need, indices_of
from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.irreducible import Conflict, find_conflict
from plgen.plan.gaps.situation import Situation
from plgen.plan.known import Known, assesses, known_to, teaches
from plgen.plan.state import state_case


def conflict_of_goal(situation: Situation, case: Case, need: Need) -> Conflict:
    """Why too few units can be had that teach, or assess, a goal."""
    goal = next(g for g in situation.pathway.goals if g.code == need.value)
    evidence = goal.evidence if need.kind == "evidence" else 0
    asked = Demand("evidence" if evidence else "goal", goal.code, evidence)
    thicket = Thicket.of(situation, case, bearers_of(situation, need))
    bare = thicket.bare((Goal(goal.code, evidence),))
    return _conflict(asked, thicket, bare, lambda found: not found.hopeless)


def conflict_of_pin(situation: Situation, case: Case, pin: Demand) -> Conflict:
    """Why a pinned unit cannot be had."""
    thicket = Thicket.of(situation, case, [pin.value])
    pinned = thicket.bare((), ((pin.amount, pin.value),))
    return _conflict(pin, thicket, pinned, lambda found: pin.value in had_in(found))


def bearers_of(situation: Situation, need: Need) -> list[str]:
    """The units of the whole library that teach, or assess, a goal, by id."""
    meets = assesses if need.kind == "evidence" else teaches
    library = situation.library
    return [
        name
        for name, unit in sorted(library.units.items())
        if meets(library.standards, unit, need.value)
    ]


def had_in(case: Case) -> frozenset[str]:
    """The units that can be in a plan, as far as rules and requirements go."""
    return frozenset(case.items[index].unit for index in indices_of(case.open))


def let_in(situation: Situation, unit: str) -> Situation:
    """The same with a unit that no rule shuts out, nor its length."""
    lifted = situation.lift(unit)
    return lifted if lifted.has_candidate(unit) else lifted.shrink(unit)


def _conflict(
    asked: Demand,
    thicket: "Thicket",
    bare: Situation,
    is_had: Callable[[Case], bool],
) -> Conflict:
    def holds(gone: frozenset[Demand]) -> bool:
        found = bare
        for demand in gone:
            if demand.kind == "requires":
                found = found.without_requirement(demand.value, demand.what)
            else:
                found = let_in(found, demand.value)
        case, _ = state_case(found.library, found.cohort)
        return is_had(case)

    demands = tuple(thicket.demands())
    chains = tuple(demand for demand in demands if demand.kind == "requires")
    rules = tuple(demand for demand in demands if demand.kind == "shut-out")
    found = find_conflict([chains, rules], holds)
    kept = tuple(demand for demand in demands if demand in found.demands)
    return replace(found, demands=(asked, *kept))


@dataclass(frozen=True, slots=True)
class Thicket:
    """The units behind what cannot be had, and what stands in the way of each."""

    situation: Situation
    free: tuple[str, ...]
    """Those that can be had."""
    blocked: Mapping[str, Unit]
    """The others, and those they require, each with only what it lacks."""

    @classmethod
    def of(cls, situation: Situation, case: Case, starts: Iterable[str]) -> "Thicket":
        """Go from these units to what they lack, and to what that lacks."""
        had, known = had_in(case), known_to(situation.library, situation.cohort)
        free, blocked, ahead = [], dict[str, Unit](), list(starts)[::-1]
        while ahead:
            name = ahead.pop()
            unit = situation.library.units.get(name)
            if name in had:
                free.append(name)
            elif unit is not None and name not in blocked:
                blocked[name] = _lacking(situation, known, had, unit)
                ahead += [*_providers(situation, blocked[name])][::-1]
        return cls(situation, tuple(free), blocked)

    def demands(self) -> Iterator[Demand]:
        """What shuts each unit out, and what it requires."""
        for name, unit in self.blocked.items():
            if not self.situation.has_candidate(name):
                yield Demand("shut-out", name)
            for what in (*unit.requires_units, *unit.requires_standards):
                yield Demand("requires", name, what=what)

    def bare(
        self, goals: tuple[Goal, ...], pins: tuple[tuple[int, str], ...] = ()
    ) -> Situation:
        """These units and goals alone."""
        known = [u for u in self.situation.cohort.known_units if u not in self.blocked]
        among = self.situation.among([*self.blocked, *self.free, *known])
        cohort = replace(among.cohort, pins=pins, goals_later=())
        pathway = replace(among.pathway, goals=goals, floors=Floors())
        pathways = {pathway.id: pathway}
        library = replace(among.library, pathways=pathways, kept={})
        bare = Situation(library, cohort)
        for unit in self.blocked.values():
            bare = bare.with_unit(unit)
        for name in self.free:
            unit = among.library.units[name]
            unit = replace(unit, requires_units=(), requires_standards=())
            bare = let_in(bare.with_unit(unit), name)
        return bare


def _lacking(
    situation: Situation, known: Known, had: frozenset[str], unit: Unit
) -> Unit:
    """The unit, requiring only what the cohort neither knows nor can have."""
    library = situation.library
    units = (u for u in unit.requires_units if u not in had and not known.has_unit(u))
    codes = (
        code
        for code in unit.requires_standards
        if not known.has_standard(code)
        and not any(
            teaches(library.standards, library.units[u], code)
            and known.counts(library.units[u], code)
            for u in had
            if u != unit.id
        )
    )
    return replace(unit, requires_units=tuple(units), requires_standards=tuple(codes))


def _providers(situation: Situation, unit: Unit) -> Iterator[str]:
    """The units that would give what this one requires."""
    yield from unit.requires_units
    standards, units = situation.library.standards, situation.library.units
    for code in unit.requires_standards:
        for name, other in sorted(units.items()):
            if name != unit.id and teaches(standards, other, code):
                yield name
