"""The planning rules by brute force, written from content-model.md alone.

Nothing of plgen.plan is used: a set of units is tried in every assignment to weeks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations, product
from math import ceil

from plgen.model.library import Library
from plgen.model.pathway import Cohort, Goal
from plgen.model.plan import Plan
from plgen.model.unit import Unit

Assignment = dict[str, int]


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
            (self.limit is None or m <= self.limit)
            and (self.screen_limit is None or s <= self.screen_limit)
            for m, s in loads
        )

    def schedules(self, chosen: list[str]) -> Iterator[Assignment]:
        """Every assignment to weeks that holds rules 2, 3 and 5."""
        pins = {u: {w for w, p in self.pins if p == u} for _, u in self.pins}

        def extend(starts: Assignment, rest: list[str]) -> Iterator[Assignment]:
            if not self.fits(starts):
                return
            if rest:
                for week in range(1, self.weeks + 1):
                    if pins.get(rest[0], {week}) == {week}:
                        yield from extend({**starts, rest[0]: week}, rest[1:])
            elif self.is_in_order(starts):
                yield starts

        if {u for _, u in self.pins} <= set(chosen):
            yield from extend({}, chosen)

    def is_in_order(self, starts: Assignment) -> bool:
        before: list[Unit] = []
        for week in range(1, self.weeks + 1):
            row = self.ordered([u for u in starts if starts[u] == week], before)
            if row is None:
                return False
            before += [self.candidates[u] for u in row]
        return True

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
        for chosen in self.selections():
            first = next(self.schedules(chosen), None)
            if first is None:
                continue
            if found is not None and self.rank(first).key()[:3] > found.key()[:3]:
                break
            ranks = [self.rank(starts) for starts in self.schedules(chosen)]
            better = min(ranks, key=Rank.key)
            if found is None or better.key() < found.key():
                found = better
        return found

    def selections(self) -> list[list[str]]:
        """Sets of units that hold the floors and rule 2 at all, the best first."""
        names = sorted(self.eligible)
        sizes = range(len(names) + 1)
        rows = chain.from_iterable(combinations(names, size) for size in sizes)
        kept = []
        for row in rows:
            units = [self.candidates[u] for u in row]
            others = {u.id: [o for o in units if o.id != u.id] for u in units}
            if self.holds_floors(units) and all(
                self.requirements_met(u, others[u.id]) for u in units
            ):
                cost = sum(self.cost(u) for u in units)
                kept.append(((len(self.missed(units)), cost, len(row)), list(row)))
        return [row for _, row in sorted(kept)]

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
