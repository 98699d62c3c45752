"""What a cohort's plan cannot have: in the author's words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plgen.model.diagnostic import KeyPath
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Problem
from plgen.model.unit import Unit
from plgen.plan.case import Case, Solution
from plgen.plan.codes import state_problem
from plgen.plan.floors import LoweredFloor
from plgen.plan.gaps.gap import Gap, find_gaps
from plgen.plan.gaps.places import path_of_goal, path_of_pin, path_of_time
from plgen.plan.gaps.say import join_phrases, say_blocks, say_demands, sum_up_demands
from plgen.plan.gaps.situation import Situation
from plgen.plan.known import assesses, known_to, teaches
from plgen.plan.state import goals_of
from plgen.plan.wording import count, list_names

FLOOR_WORDS = {
    "arts": "arts-integrated units",
    "project": "projects",
    "group": "units for pairs or groups",
}


def problems_of_rules(
    library: Library, cohort: Cohort, case: Case, solution: Solution | None
) -> Iterator[Problem]:
    """An error for everything that a plan of this cohort cannot have."""
    for gap in find_gaps(library, cohort, case, solution):
        yield say_gap(Situation(library, cohort), case, gap)


def say_gap(situation: Situation, case: Case, gap: Gap) -> Problem:
    """Which goal or pin a plan cannot have, what is in its way, what would help."""
    return _Speaker(situation, case, gap).problem()


def problems_of_floors(
    cohort: Cohort, lowered: Iterable[LoweredFloor]
) -> Iterator[Problem]:
    """A warning for every floor that had to be lowered."""
    for floor in lowered:
        yield state_problem(
            "floor-lowered",
            f"{cohort.id} can have {floor.possible} of the {floor.asked}"
            f" {FLOOR_WORDS[floor.floor]} that the floor `{floor.floor}` asks for.",
            "Add units of that kind, or lower the floor.",
            ("floors", floor.floor),
        )


def notices_of_unassessed(
    library: Library, cohort: Cohort, must: tuple[Unit, ...]
) -> Iterator[Problem]:
    """A notice that lists the goals that no unit of the plan assesses, if there are."""
    known = known_to(library, cohort)
    bare = [
        goal.code
        for goal in goals_of(library, cohort)
        if not (known.covers(goal.code) or known.evidence_of(goal))
        and not any(assesses(library.standards, u, goal.code) for u in must)
    ]
    if bare:
        yield state_problem(
            "goal-not-assessed",
            f"No unit of the plan of {cohort.id} assesses {list_names(bare)}.",
            "Ask for `evidence: 1` of a goal, or look for evidence elsewhere.",
            ("cohorts", cohort.id),
        )


class _Speaker:
    """What there is to say about one gap."""

    def __init__(self, situation: Situation, case: Case, gap: Gap) -> None:
        self.situation = situation
        self.case = case
        self.gap = gap
        self.name = situation.cohort.id
        self.first = gap.let_go[0]
        self.blocks = say_blocks(situation, gap.conflict.demands)

    def problem(self) -> Problem:
        if self.gap.is_crowded:
            return self._crowded()
        if self.first.kind == "pin":
            return self._lost_pin()
        return self._lost_goal()

    def _crowded(self) -> Problem:
        conflict = self.gap.conflict
        lead = "as these do not go together"
        if not conflict.is_certain:
            lead = "as no plan was found that has all of these"
        elif not conflict.is_least:
            lead = "as these, or some of them, do not go together"
        goals = [demand.value for demand in self.gap.let_go if demand.kind == "goal"]
        what = f"cannot reach {list_names(goals)}" if goals else "can have no plan"
        phrases = "; ".join(sum_up_demands(self.situation, conflict))
        code, path = self._crowd_code(has_plan=bool(goals))
        return self._state(code, f"{self.name} {what}, {lead}: {phrases}", path)

    def _crowd_code(self, *, has_plan: bool) -> tuple[str, KeyPath]:
        demands = self.gap.conflict.demands
        pins = [
            demand for demand in (*self.gap.let_go, *demands) if demand.kind == "pin"
        ]
        if pins:
            code = "pins-in-the-way" if has_plan else "pin-impossible"
            return code, path_of_pin(self.situation.cohort, pins[0])
        if self.first.kind == "floor":
            return "no-room", ("floors", self.first.value)
        return "no-room", path_of_time(self.situation)

    def _lost_pin(self) -> Problem:
        unit, path = self.first.value, path_of_pin(self.situation.cohort, self.first)
        is_ruled_out = not self.situation.has_candidate(unit)
        if is_ruled_out:
            why = join_phrases(self.blocks).removeprefix(f"`{unit}` ")
            message = f"`{unit}` is pinned for {self.name}, but it {why}"
            return self._state("pin-ruled-out", message, path)
        why = join_phrases(self.blocks)
        message = f"`{unit}` is pinned for {self.name}, but it cannot be had: {why}"
        return self._state("pin-impossible", message, path)

    def _lost_goal(self) -> Problem:
        code, library = self.first.value, self.situation.library
        path = path_of_goal(self.situation.pathway, code)
        units = library.units.values()
        if not any(teaches(library.standards, unit, code) for unit in units):
            return self._state(
                "goal-untaught", f"No unit teaches the goal `{code}`", path
            )
        phrases = [*self.blocks, *self._say_spent(code)]
        why = f": {join_phrases(phrases)}" if phrases else ""
        message = f"{self.name} can have no unit that teaches `{code}`"
        if self.first.kind == "evidence":
            message = self._say_evidence()
        return self._state("goal-unreachable", f"{message}{why}", path)

    def _say_spent(self, code: str) -> Iterator[str]:
        """Units that were done, and after which students say `not yet`."""
        library = self.situation.library
        known = known_to(library, self.situation.cohort)
        spent = [
            unit.id
            for _, unit in sorted(library.units.items())
            if teaches(library.standards, unit, code) and not known.counts(unit, code)
        ]
        if spent:
            yield f"{list_names(spent)} did not settle it, so another unit is needed"

    def _say_evidence(self) -> str:
        code, library = self.first.value, self.situation.library
        asked = f"`{code}` is to be assessed by {count(self.first.amount, 'unit')}"
        units = library.units.values()
        if not any(assesses(library.standards, unit, code) for unit in units):
            return f"{asked}, and no unit assesses it"
        goal = next(g for g in self.situation.pathway.goals if g.code == code)
        had = known_to(library, self.situation.cohort).evidence_of(goal)
        had += sum(
            (need.servers & self.case.open).bit_count()
            for need in self.case.needs
            if need.kind == "evidence" and need.value == code
        )
        return f"{asked}, and {self.name} can have {had or 'none'}"

    def _state(self, code: str, message: str, path: KeyPath) -> Problem:
        changes = self.gap.changes
        said = "; or ".join(changes)
        stated = state_problem(code, f"{message}.", _as_sentence(said), path)
        found = self.gap.conflict
        return replace(
            stated,
            conflict=say_demands(self.situation, found),
            changes=changes,
            is_proven=found.is_certain and found.is_least,
        )


def _as_sentence(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}." if said else ""
