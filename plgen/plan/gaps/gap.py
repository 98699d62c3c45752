"""Everything that had to be let go so that a plan could be had, gap after gap."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.plan.case import Case, Need, Solution
from plgen.plan.floors import asked_by
from plgen.plan.gaps.changes import Lack, find_changes
from plgen.plan.gaps.crowd import conflict_of_crowd
from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.feasible import is_feasible
from plgen.plan.gaps.irreducible import Conflict
from plgen.plan.gaps.pinned import lost_pins
from plgen.plan.gaps.reach import Thicket, bearers_of, conflict_of_goal, conflict_of_pin
from plgen.plan.gaps.situation import Situation
from plgen.plan.shortfall import solve_as_far_as_possible
from plgen.plan.state import state_case


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that no plan can have, why, and what would change that."""

    let_go: tuple[Demand, ...]
    conflict: Conflict
    changes: tuple[str, ...]
    is_crowded: bool
    """Whether it could be had alone."""


def find_gaps(
    library: Library, cohort: Cohort, case: Case, solution: Solution | None
) -> Iterator[Gap]:
    """The gaps of the plan that misses least; none where every rule is held."""
    whole = Situation(library, cohort)
    out_of_reach = [*_lost_pins(whole, case), *_lost_goals(whole, case)]
    calm = _let_go(whole, (d for loss in out_of_reach for d in loss.let_go))
    crowded: list[_Loss] = []
    if solution is None:
        crowded += _stuck(calm)
        calm = _let_go(calm, (d for loss in crowded for d in loss.let_go))
    missed = _missed(calm, case, solution)
    if missed:
        conflict = conflict_of_crowd(calm, missed)
        let_go = tuple(Demand("goal", code) for code in missed)
        crowded.append(_Loss(let_go, conflict, tuple(_servers(calm, conflict))))
    losses = [*out_of_reach, *crowded]
    for loss in losses:
        others = (d for other in losses if other is not loss for d in other.let_go)
        lack = Lack(
            situation=_let_go(whole, others),
            let_go=loss.let_go,
            conflict=loss.conflict,
            helpers=loss.helpers,
            is_crowded=loss in crowded,
        )
        changes = find_changes(lack)
        yield Gap(loss.let_go, loss.conflict, changes, lack.is_crowded)


@dataclass(frozen=True, slots=True)
class _Loss:
    let_go: tuple[Demand, ...]
    conflict: Conflict
    helpers: tuple[str, ...] = ()


def _lost_pins(whole: Situation, case: Case) -> Iterator[_Loss]:
    for pin in lost_pins(whole, case):
        helpers = Thicket.of(whole, case, [pin.value]).blocked
        yield _Loss((pin,), conflict_of_pin(whole, case, pin), tuple(helpers))


def _lost_goals(whole: Situation, case: Case) -> Iterator[_Loss]:
    """Goals that too few units serve; one that none teaches is not asked for more."""
    short: dict[str, Need] = {}
    for need in case.needs:
        if need.is_goal and need.missing(case.open) > 0:
            short.setdefault(need.value, need)
    for need in short.values():
        conflict = conflict_of_goal(whole, case, need)
        helpers = Thicket.of(whole, case, bearers_of(whole, need)).blocked
        yield _Loss(conflict.demands[:1], conflict, tuple(helpers))


def _stuck(calm: Situation) -> Iterator[_Loss]:
    """Pins and floors that do not go together, one let go from each conflict."""
    asked = len(calm.cohort.pins) + sum(asked_by(calm.pathway.floors).values())
    for _ in range(asked):
        case, _ = state_case(calm.library, calm.cohort)
        if is_feasible(case.without_goals(case.goal_codes)):
            return
        conflict = conflict_of_crowd(calm, (), with_goals=False)
        loose = [d for d in conflict.demands if d.kind in ("pin", "floor")]
        if not loose:
            return
        pins = [demand for demand in loose if demand.kind == "pin"]
        gone = (pins or loose)[-1]
        yield _Loss((gone,), conflict, tuple(_servers(calm, conflict)))
        calm = _let_go(calm, (gone,))


def _missed(calm: Situation, case: Case, solution: Solution | None) -> Sequence[str]:
    """The goals that are missed though each of them could be had."""
    if solution is None:
        case, _ = state_case(calm.library, calm.cohort)
        solution = solve_as_far_as_possible(case)
    missed = case.missed_by(solution.chosen) if solution else ()
    return tuple(code for code in missed if code not in case.hopeless)


def _servers(situation: Situation, conflict: Conflict) -> Iterator[str]:
    """The units that rules shut out and that would serve a goal of the conflict."""
    found = dict[str, None]()
    for demand in conflict.demands:
        if demand.kind in ("goal", "evidence"):
            need = Need(demand.kind, demand.value, 0)
            found |= dict.fromkeys(bearers_of(situation, need))
    return (name for name in found if not situation.has_candidate(name))


def _let_go(situation: Situation, demands: Iterable[Demand]) -> Situation:
    return reduce(_let_one_go, demands, situation)


def _let_one_go(situation: Situation, demand: Demand) -> Situation:
    match demand.kind:
        case "pin":
            return situation.repin(demand.value, demand.amount)
        case "floor":
            return situation.lower_floor(demand.value, demand.amount - 1)
        case _:
            return situation.put_off([demand.value])
