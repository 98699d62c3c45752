"""The planning rules by brute force, written from content-model.md alone.

Nothing of plgen.plan is used: sets of units are tried in every assignment to weeks, the
cheapest sets first.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from math import ceil

from plgen.model.library import Library
from plgen.model.pathway import Cohort, Goal
from plgen.model.plan import Plan
from plgen.model.unit import Unit

Assignment = dict[str, int]
Ongoing = tuple[tuple[int, int], ...]
"""(unit, part) that a week goes on with."""
Pair = tuple[int, int]
"""(peak, lateness)."""


@dataclass(frozen=True)
class Rank:
    """How good a plan is: goals missed, then the lines a to d; less is better."""

    missed: int
    cost: int
    units: int
    peak: int
    lateness: int

    def key(self) -> tuple[int, int, int, int, int]:
        return (self.missed, self.cost, self.units, self.peak, self.lateness)


def submasks(mask: int) -> Iterator[int]:
    """Every subset of a bit mask."""
    sub = mask
    while sub:
        yield sub
        sub = (sub - 1) & mask
    yield 0


def undominated(pairs: Collection[Pair]) -> list[Pair]:
    """Those that no other is at least as good as on both sides."""
    return [
        (peak, late)
        for peak, late in pairs
        if not any(p <= peak and q <= late and (p, q) != (peak, late) for p, q in pairs)
    ]


class Oracle:
    """The rules for one cohort."""

    def __init__(self, library: Library, cohort: Cohort) -> None:
        self.library = library
        self.cohort = cohort
        self.pathway = library.pathways[cohort.pathway]
        self.weeks = self.pathway.calendar.weeks
        self.limit = cohort.time.minutes
        self.screen_limit = cohort.time.screen_minutes
        self.candidates = {
            unit.id: unit for unit in library.units.values() if self.is_candidate(unit)
        }
        self.known_units = [library.units[u] for u in cohort.known_units]
        self.pins = [(w, u) for w, u in cohort.pins if u in self.candidates]
        self.eligible = {
            u
            for u in self.candidates
            if u not in cohort.known_units or u in [p for _, p in self.pins]
        }
        self.floors = self.lowered_floors()
        self.costs = {u: self.cost(unit) for u, unit in self.candidates.items()}
        everything = [*self.candidates.values(), *self.known_units]
        codes = [goal.code for goal in self.goals]
        self.teachers = {
            c: {u.id for u in everything if self.teaches(u, c)} for c in codes
        }
        self.assessors = {
            c: {u.id for u in everything if self.assesses(u, c)} for c in codes
        }

    def is_candidate(self, unit: Unit) -> bool:
        pathway, cohort = self.pathway, self.cohort
        grades, wanted = set(unit.grades), set(pathway.grades)
        is_open = (
            unit.status == "ready"
            and unit.id not in pathway.excepted
            and (not pathway.only or unit.id in pathway.only)
            and unit.id not in cohort.avoid
        )
        is_fit = (
            (not grades or not wanted or bool(grades & wanted))
            and bool({r.language for r in unit.readings} & set(cohort.languages))
            and (cohort.setting is None or cohort.setting in unit.settings)
        )
        return is_open and is_fit and self.has_room(unit)

    def has_room(self, unit: Unit) -> bool:
        parts = self.parts(unit)
        most = max(screen for _, screen in parts)
        return len(parts) <= self.weeks and (
            self.screen_limit is None or most <= self.screen_limit
        )

    def parts(self, unit: Unit) -> list[tuple[int, int]]:
        if self.limit is None or unit.minutes <= self.limit:
            return [(unit.minutes, unit.screen_minutes)]
        lengths, left = [], unit.minutes
        while left > 0:
            lengths.append(min(left, self.limit))
            left -= self.limit
        return [(m, ceil(unit.screen_minutes * m / unit.minutes)) for m in lengths]

    def ancestors(self, code: str) -> list[str]:
        line, at = [code], self.library.standards.by_code[code].parent
        while at is not None:
            line.append(at)
            at = self.library.standards.by_code[at].parent
        return line

    def teaches(self, unit: Unit, goal: str) -> bool:
        named = [s.code for s in unit.standards] + [a.code for a in unit.arts]
        return any(goal in self.ancestors(code) for code in named)

    def assesses(self, unit: Unit, goal: str) -> bool:
        named = [s.code for s in unit.standards if s.role == "assesses"]
        named += [a.code for a in unit.arts if a.evidence is not None]
        return any(goal in self.ancestors(code) for code in named)

    def is_known(self, code: str) -> bool:
        return bool(set(self.ancestors(code)) & set(self.cohort.known_standards))

    def has_shown(self, code: str) -> bool:
        return self.is_known(code) or any(
            self.teaches(u, code) for u in self.known_units
        )

    @property
    def goals(self) -> list[Goal]:
        later = self.cohort.goals_later
        return [g for g in self.pathway.goals if g.code not in later]

    def is_met(self, goal: Goal, chosen: list[Unit]) -> bool:
        if self.is_known(goal.code):
            return True
        everything = {u.id: u for u in [*chosen, *self.known_units]}.values()
        taught = any(self.teaches(u, goal.code) for u in everything)
        shown = sum(self.assesses(u, goal.code) for u in everything)
        return taught and shown >= goal.evidence

    def missed(self, chosen: list[Unit]) -> list[str]:
        return [g.code for g in self.goals if not self.is_met(g, chosen)]

    def meets_floor(self, unit: Unit, floor: str) -> bool:
        arts = {a.code for a in unit.arts}
        if floor == "arts":
            return bool(arts) and bool({s.code for s in unit.standards} - arts)
        if floor == "project":
            return unit.kind == "project"
        return "pair" in unit.grouping or "group" in unit.grouping

    def lowered_floors(self) -> dict[str, int]:
        possible: set[str] = set()
        while True:
            more = {
                u
                for u in self.eligible - possible
                if self.requirements_met(
                    self.candidates[u], [self.candidates[p] for p in possible]
                )
            }
            if not more:
                break
            possible |= more
        asked = self.pathway.floors
        wanted = {"arts": asked.arts, "project": asked.project, "group": asked.group}
        return {
            floor: min(
                least,
                sum(self.meets_floor(self.candidates[u], floor) for u in possible),
            )
            for floor, least in wanted.items()
        }

    def requirements_met(self, unit: Unit, before: list[Unit]) -> bool:
        ids = {u.id for u in before} | set(self.cohort.known_units)
        return all(r in ids for r in unit.requires_units) and all(
            self.has_shown(s) or any(self.teaches(b, s) for b in before)
            for s in unit.requires_standards
        )

    def points(self, unit: Unit) -> int:
        cohort = self.cohort
        points = 2 * min(2, len(set(unit.interests) & set(cohort.interests)))
        points += min(1, len(set(unit.careers) & set(cohort.careers)))
        points += self.meets_floor(unit, "arts")
        return points + 2 * any(a.discipline in cohort.arts for a in unit.arts)

    def cost(self, unit: Unit) -> int:
        points = 0 if self.cohort.pace == "essentials" else self.points(unit)
        return unit.minutes * (16 - points)

    def ordered(self, week: list[str], before: list[Unit]) -> list[str] | None:
        """A week in order: the least id whose requirements stand before."""
        left, row, had = sorted(week), [], list(before)
        while left:
            ready = [u for u in left if self.requirements_met(self.candidates[u], had)]
            if not ready:
                return None
            row.append(ready[0])
            had.append(self.candidates[ready[0]])
            left.remove(ready[0])
        return row

    def loads(self, starts: Assignment) -> list[tuple[int, int]] | None:
        """Minutes and screen minutes by week; None where the calendar is too short."""
        minutes, screen = [0] * self.weeks, [0] * self.weeks
        for unit, week in starts.items():
            for at, (m, s) in enumerate(self.parts(self.candidates[unit]), week - 1):
                if at >= self.weeks:
                    return None
                minutes[at] += m
                screen[at] += s
        return list(zip(minutes, screen, strict=True))

    def fits(self, starts: Assignment) -> bool:
        loads = self.loads(starts)
        return loads is not None and all(
            self.is_within(week, m, s) for week, (m, s) in enumerate(loads, 1)
        )

    def holds_floors(self, chosen: list[Unit]) -> bool:
        return all(
            sum(self.meets_floor(u, floor) for u in chosen) >= least
            for floor, least in self.floors.items()
        )

    def rank(self, starts: Assignment) -> Rank:
        chosen = [self.candidates[u] for u in starts]
        loads = self.loads(starts) or []
        return Rank(
            missed=len(self.missed(chosen)),
            cost=sum(self.cost(u) for u in chosen),
            units=len(chosen),
            peak=max((m for m, _ in loads), default=0),
            lateness=sum(u.minutes * starts[u.id] for u in chosen),
        )

    def best(self) -> Rank | None:
        """The best rank of all plans that hold rules 2 to 5, by trying them all."""
        found: Rank | None = None
        for missed, cost, chosen in self.selections():
            if found and (missed, cost, len(chosen)) > found.key()[:3]:
                break
            weeks = self.best_weeks(chosen)
            if weeks is not None:
                rank = Rank(missed, cost, len(chosen), *weeks)
                if found is None or rank.key() < found.key():
                    found = rank
        return found

    def selections(self) -> Iterator[tuple[int, int, list[str]]]:
        """Sets of units that hold the floors and rule 2 at all, the best first.

        Each with the goals it misses and its cost.
        """
        names = sorted(self.eligible)
        bits = [(1 << n, self.candidates[name]) for n, name in enumerate(names)]
        pinned = {u for _, u in self.pins}
        ranked = []
        for mask in range(1 << len(names)):
            row = [unit for bit, unit in bits if mask & bit]
            if self.holds_floors(row) and pinned <= {unit.id for unit in row}:
                cost = sum(self.costs[unit.id] for unit in row)
                missed = sum(self.misses(g, row) for g in self.goals)
                ranked.append((missed, cost, len(row), [u.id for u in row]))
        for missed, cost, _, chosen in sorted(ranked):
            others = {u: [o for o in chosen if o != u] for u in chosen}
            if all(
                self.requirements_met(
                    self.candidates[u], [self.candidates[o] for o in others[u]]
                )
                for u in chosen
            ):
                yield missed, cost, chosen

    def best_weeks(self, chosen: list[str]) -> tuple[int, int] | None:
        """The lowest peak, and the least lateness with it, of every assignment."""
        units = [self.candidates[u] for u in chosen]
        pins = [{w for w, p in self.pins if p == u} for u in chosen]
        every = (1 << len(units)) - 1

        def of(mask: int) -> list[int]:
            return [n for n in range(len(units)) if mask >> n & 1]

        @cache
        def may_start(placed: int, fresh: int) -> bool:
            before = [units[n] for n in of(placed)]
            return self.ordered([chosen[n] for n in of(fresh)], before) is not None

        @cache
        def after(week: int, placed: int, ongoing: Ongoing) -> frozenset[Pair]:
            """The best pairs of peak and lateness from this week on."""
            if week > self.weeks:
                return frozenset({(0, 0)} if placed == every and not ongoing else ())
            found = set()
            for fresh in submasks(every & ~placed):
                starting = of(fresh)
                now = [*ongoing, *((n, 0) for n in starting)]
                parts = [self.parts(units[n])[k] for n, k in now]
                load, screen = sum(m for m, _ in parts), sum(s for _, s in parts)
                if (
                    any(pins[n] not in (set(), {week}) for n in starting)
                    or not self.is_within(week, load, screen)
                    or not may_start(placed, fresh)
                ):
                    continue
                late = sum(units[n].minutes * week for n in starting)
                on = [(n, k + 1) for n, k in now if k + 1 < len(self.parts(units[n]))]
                for peak, rest in after(week + 1, placed | fresh, tuple(on)):
                    found.add((max(peak, load), rest + late))
            return frozenset(undominated(found))

        return min(after(1, 0, ()), default=None)

    def is_within(self, week: int, minutes: int, screen: int) -> bool:
        """Whether a week, counted from 1, holds so much."""
        del week  # All weeks hold the same.
        return (self.limit is None or minutes <= self.limit) and (
            self.screen_limit is None or screen <= self.screen_limit
        )

    def misses(self, goal: Goal, chosen: list[Unit]) -> bool:
        """Whether a selection misses a goal; what each unit does is looked up."""
        if self.is_known(goal.code):
            return False
        everything = {u.id for u in (*chosen, *self.known_units)}
        return not everything & self.teachers[goal.code] or (
            len(everything & self.assessors[goal.code]) < goal.evidence
        )

    def breaches(self, plan: Plan) -> list[str]:
        """What a plan breaks of rules 2 to 5 and of the order within weeks."""
        found: list[str] = []
        starts: Assignment = {}
        for week in plan.weeks:
            fresh = [i.unit for i in week.must if i.part[0] == 1]
            before = [self.candidates[u] for u in starts if u in self.candidates]
            if any(u not in self.eligible for u in fresh):
                found.append(f"week {week.number}: not eligible")
                continue
            if self.ordered(fresh, before) != fresh:
                found.append(f"week {week.number}: order of {fresh}")
            starts |= {u: week.number for u in fresh if u not in starts}
        shown = [
            (week.number, i.unit, i.part, (i.minutes, i.screen_minutes))
            for week in plan.weeks
            for i in week.must
        ]
        stated = [
            (start + at, u, (at + 1, len(self.parts(self.candidates[u]))), part)
            for u, start in starts.items()
            for at, part in enumerate(self.parts(self.candidates[u]))
        ]
        if sorted(shown) != sorted(stated):
            found.append(f"parts: {shown} instead of {stated}")
        if not self.fits(starts):
            found.append("rule 3")
        if not self.holds_floors([self.candidates[u] for u in starts]):
            found.append("rule 4")
        found += [f"rule 5: {u}" for w, u in self.pins if starts.get(u) != w]
        return found

    def choices(self, plan: Plan) -> Iterator[list[list[str]]]:
        """Every combination of choices, as the units that start in each week."""
        slots = [
            (week.number, item.one_of or (item.unit,))
            for week in plan.weeks
            for item in week.must
            if item.part[0] == 1
        ]
        numbers = [number for number, _ in slots]
        for row in product(*(units for _, units in slots)):
            chosen = list(zip(numbers, row, strict=True))
            yield [
                [unit for number, unit in chosen if number == week]
                for week in range(1, self.weeks + 1)
            ]

    def holds_as_it_stands(self, weeks: list[list[str]]) -> bool:
        """Whether rules 2 and 3 hold in this very order."""
        before: list[Unit] = []
        for unit in (self.candidates[u] for week in weeks for u in week):
            if not self.requirements_met(unit, before):
                return False
            before.append(unit)
        return self.fits({u: n for n, week in enumerate(weeks, 1) for u in week})

    def offers(self, plan: Plan) -> list[list[str]]:
        """The may-do units of each week, by the contract."""
        levels = {
            "further": ["stretch", "core", "support"],
            "essentials": ["support", "core", "stretch"],
        }.get(self.cohort.pace, [])
        shown = [i for week in plan.weeks for i in week.must]
        out = {i.unit for i in shown} | {u for i in shown for u in i.one_of}
        out |= set(self.cohort.known_units)
        begun: list[Unit] = []
        weeks: list[list[str]] = []
        for week in plan.weeks:
            begun += [self.candidates[i.unit] for i in week.must if i.part[0] == 1]
            ready = [
                (levels.index(u.level) if levels else 0, -self.points(u), u.id)
                for u in self.candidates.values()
                if u.id not in out and self.is_offered(u, begun)
            ]
            weeks.append([u for _, _, u in sorted(ready)[: self.pathway.choices]])
            out |= set(weeks[-1])
        return weeks

    def is_offered(self, unit: Unit, begun: list[Unit]) -> bool:
        return self.requirements_met(unit, begun) and any(
            self.teaches(unit, g.code)
            and (self.has_shown(g.code) or any(self.teaches(b, g.code) for b in begun))
            for g in self.goals
        )

    def rank_of(self, plan: Plan) -> Rank:
        return self.rank(
            {
                i.unit: week.number
                for week in plan.weeks
                for i in week.must
                if i.part[0] == 1
            }
        )
