"""The same problem as one plain model for HiGHS: what one would write straight away.

A boolean for every unit and every week in which it could start; the objectives a to d
one after the other, each held while the next one is sought.
"""

from collections import defaultdict
from dataclasses import dataclass

import highspy

from plgen.plan.case import NO_LIMIT, Case, Need, indices_of

NODES = 2_000
"""For each objective; so that every run comes to its end."""

SETTINGS = {
    "threads": 1,
    "random_seed": 1,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.5,
    "mip_max_nodes": NODES,
}


@dataclass(frozen=True)
class PlainPlan:
    """What the plain model came to."""

    values: tuple[int, ...]
    """Cost, units, greatest weekly load, lateness: as far as proven."""
    is_feasible: bool = True

    @property
    def is_proven(self) -> bool:
        """Whether all four objectives came to their end."""
        return len(self.values) == len("abcd") or not self.is_feasible


def solve_plainly(case: Case) -> PlainPlan:
    """Solve the whole model at once, objective by objective."""
    return _Model(case).solve()


class _Model:
    """Units and weeks as booleans."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.highs = highspy.Highs()  # type: ignore[no-untyped-call]  # the only one
        self.highs.silent()
        for name, value in SETTINGS.items():
            self.highs.setOptionValue(name, value)
        self.starts = {
            index: [self.highs.addBinary() for _ in self.weeks_of(index)]
            for index in indices_of(case.open)
        }
        top = sum(item.minutes for item in case.items)
        self.peak = self.highs.addVariable(0, min(case.limit, top))
        self.add_needs()
        self.add_requirements()
        self.add_weeks()

    def weeks_of(self, index: int) -> range:
        """The weeks in which a unit can start and still come to its end."""
        return range(self.case.weeks - len(self.case.items[index].parts) + 1)

    def add_needs(self) -> None:
        sum_of = self.highs.qsum
        for row in self.starts.values():
            self.highs.addConstr(sum_of(row) <= 1)
        for index, week in self.case.pins:
            self.highs.addConstr(self.starts[index][week - 1] >= 1)
        for need in self.case.needs:
            servers = [x for i in self.servers(need) for x in self.starts[i]]
            self.highs.addConstr(sum_of(servers) >= need.count)

    def servers(self, need: Need) -> list[int]:
        return list(indices_of(need.servers & self.case.open))

    def add_requirements(self) -> None:
        """In no week have more of a unit begun than of what it requires."""
        sum_of = self.highs.qsum
        for index, row in self.starts.items():
            for need in self.case.items[index].requires:
                servers = [i for i in self.servers(need) if i != index]
                for end in range(1, self.case.weeks + 1):
                    had = [x for i in servers for x in self.starts[i][:end]]
                    self.highs.addConstr(sum_of(had) - sum_of(row[:end]) >= 0)

    def add_weeks(self) -> None:
        minutes, screen = defaultdict(list), defaultdict(list)
        for index, row in self.starts.items():
            for week, start in enumerate(row):
                for at, part in enumerate(self.case.items[index].parts, week):
                    minutes[at].append(part[0] * start)
                    screen[at].append(part[1] * start)
        for week in range(self.case.weeks):
            load = self.highs.qsum(minutes[week])
            self.highs.addConstr(load - self.peak <= 0)
            if self.case.screen_limit < NO_LIMIT:
                total = self.highs.qsum(screen[week])
                self.highs.addConstr(total <= self.case.screen_limit)

    def solve(self) -> PlainPlan:
        items = self.case.items
        booleans = [
            (index, week, start)
            for index, row in self.starts.items()
            for week, start in enumerate(row, 1)
        ]
        objectives = (
            self.highs.qsum(items[i].cost * start for i, _, start in booleans),
            self.highs.qsum(start for _, _, start in booleans),
            1 * self.peak,
            self.highs.qsum(items[i].minutes * week * x for i, week, x in booleans),
        )
        found: list[int] = []
        for objective in objectives:
            self.highs.minimize(objective)
            status = self.highs.getModelStatus()
            if status == highspy.HighsModelStatus.kInfeasible and not found:
                return PlainPlan((), is_feasible=False)
            if status != highspy.HighsModelStatus.kOptimal:
                break
            found.append(round(self.highs.getInfo().objective_function_value))
            self.highs.addConstr(objective <= found[-1])
        return PlainPlan(tuple(found))
