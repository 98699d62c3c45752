"""What a group has shown → what its cohort knows. Mastery counts, not work handed in.

1. A unit or a standard is known to the cohort when enough of the group have shown it:
   the threshold, in percent of the files that were read. What a teacher's table says
   of it stands in place of the files.
2. A standard stays open when so many say `not yet` that the others cannot be enough;
   so does every standard above it. Work that is done, and weeks that are past, never
   settle what is open: at least one more unit has to teach it, and to assess it where
   evidence is asked for. A standard that the pathway's file calls known is known.
3. Where students chose between units, what each has done counts for the standards it
   teaches: a standard was worked on when enough have done some unit that teaches it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from plgen.model.evidence import Evidence, Record, Shown, Tally
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.plan.known import teaches


@dataclass(frozen=True, slots=True)
class Weighed:
    """What evidence comes to; every tally stands in one of the first four."""

    threshold: int
    units: tuple[Tally, ...] = ()
    """Shown by enough of the group."""
    standards: tuple[Tally, ...] = ()
    """Shown by enough of the group, and nothing below them is open."""
    short: tuple[Tally, ...] = ()
    """Shown by some, and not by enough."""
    still_open: tuple[Tally, ...] = ()
    """Too many say `not yet`."""
    held_up: tuple[Tally, ...] = ()
    """Standards shown by enough, over one that is open: they are open too."""
    contested: tuple[Tally, ...] = ()
    """Too many say `not yet` of what the pathway's file calls known."""
    spent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By what is still open: the units that are done and did not settle it."""
    shown: Shown = field(default_factory=Shown)


def weigh_evidence(
    library: Library,
    cohort: Cohort,
    evidence: Evidence,
    threshold: int | None = None,
    past: Iterable[str] = (),
) -> Weighed:
    """Weigh what was read against the threshold: percent, the pathway's by default.

    `past` are the units of weeks that are over and stand as they were.
    """
    percent = library.pathways[cohort.pathway].threshold
    percent = percent if threshold is None else threshold
    tallies = tuple(_tally(library, cohort, evidence))
    doubted = [t for t in tallies if t.stays_open(percent)]
    contested = [t for t in doubted if _is_given(library, cohort, t.what)]
    still_open = tuple(t for t in doubted if t not in contested)
    enough = [t for t in tallies if t.is_shown(percent)]
    standards = [t for t in enough if t.what not in library.units]
    held_up = [t for t in standards if _is_over(library, t.what, still_open)]
    units = tuple(t for t in enough if t.what in library.units)
    weighed = Weighed(
        threshold=percent,
        units=units,
        standards=tuple(t for t in standards if t not in held_up),
        short=tuple(t for t in tallies if t.shown and t not in (*enough, *doubted)),
        still_open=still_open,
        held_up=tuple(held_up),
        contested=tuple(contested),
        spent={t.what: _spent_for(library, units, t.what) for t in still_open},
    )
    shown = Shown(
        worked=tuple(_work_of_choice(library, cohort, evidence, weighed)),
        still_open=tuple(t.what for t in still_open),
        past=tuple(dict.fromkeys(past)),
    )
    return replace(weighed, shown=shown)


def with_evidence(cohort: Cohort, weighed: Weighed) -> Cohort:
    """The cohort, with what it has shown among what it knows."""
    units = [*cohort.known_units, *(tally.what for tally in weighed.units)]
    codes = [*cohort.known_standards, *(tally.what for tally in weighed.standards)]
    return replace(
        cohort,
        known_units=tuple(dict.fromkeys(units)),
        known_standards=tuple(dict.fromkeys(codes)),
        shown=weighed.shown,
    )


def _spent_for(library: Library, units: Iterable[Tally], code: str) -> tuple[str, ...]:
    return tuple(
        tally.what
        for tally in units
        if teaches(library.standards, library.units[tally.what], code)
    )


def _tally(library: Library, cohort: Cohort, evidence: Evidence) -> Iterator[Tally]:
    """Goals first, then other standards, then units; a teacher's own count holds."""
    table = {tally.what: tally for tally in evidence.table}
    shown: Counter[str] = Counter()
    not_yet: Counter[str] = Counter()
    for record in evidence.records:
        shown.update([*record.done, *record.reached])
        not_yet.update(record.not_yet)
    goals = [goal.code for goal in library.pathways[cohort.pathway].goals]
    found = sorted({*shown, *not_yet, *table})
    codes = [what for what in found if what not in library.units]
    units = [what for what in found if what in library.units]
    ranked = dict.fromkeys([*(g for g in goals if g in codes), *codes, *units])
    for what in ranked:
        counted = Tally(what, shown[what], len(evidence.records), not_yet[what])
        yield table.get(what, counted)


def _is_given(library: Library, cohort: Cohort, code: str) -> bool:
    """Whether the pathway's file calls a standard known."""
    return any(library.standards.covers(k, code) for k in cohort.known_standards)


def _is_over(library: Library, code: str, still_open: Iterable[Tally]) -> bool:
    return any(library.standards.covers(code, tally.what) for tally in still_open)


def _work_of_choice(
    library: Library, cohort: Cohort, evidence: Evidence, weighed: Weighed
) -> Iterator[tuple[str, int]]:
    """Codes that are asked for and that enough of the students worked on."""
    if not evidence.records:
        return
    work = [
        _work_of(library, _done_by(record, cohort, evidence, weighed))
        for record in evidence.records
    ]
    needed = Tally("", 0, len(work)).needed(weighed.threshold)
    for code in _asked_for(library, cohort):
        taught = sum(code in one for one in work)
        if taught >= needed:
            assessed = sorted((one.get(code, 0) for one in work), reverse=True)
            yield code, assessed[needed - 1]


def _done_by(
    record: Record, cohort: Cohort, evidence: Evidence, weighed: Weighed
) -> set[str]:
    """What one student has done, the teacher's word first."""
    known = {tally.what for tally in weighed.units} | {*cohort.known_units}
    counted = {tally.what for tally in evidence.table}
    return ({*record.done} - counted) | (counted & known) | {*cohort.known_units}


def _work_of(library: Library, done: Iterable[str]) -> Mapping[str, int]:
    """The codes, with those above them, that units teach: how many assess each."""
    work: Counter[str] = Counter()
    for name in done:
        unit = library.units.get(name)
        if unit is None:
            continue
        for counts, codes in ((0, unit.codes), (1, unit.assessed_codes)):
            above = (library.standards.lineage(code) for code in codes)
            for code in {code for line in above for code in line}:
                work[code] += counts
    return work


def _asked_for(library: Library, cohort: Cohort) -> list[str]:
    """Goals of the pathway, and standards that units require."""
    goals = [goal.code for goal in library.pathways[cohort.pathway].goals]
    required = [c for u in library.units.values() for c in u.requires_standards]
    return list(dict.fromkeys([*goals, *sorted(required)]))
