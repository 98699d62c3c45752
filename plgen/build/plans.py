"""The plans of many cohorts: from the cache, and the rest in several processes."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
import multiprocessing
import signal
import time

from plgen.build.options import Progress
from plgen.build.plan_shelf import PlanShelf
from plgen.cache import Cache
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan
from plgen.plan import plan_cohort

PATIENCE = 1.0
"""Seconds of planning in this process before others are asked to help."""
WORTHWHILE = 2.0
"""Seconds that must still be ahead for that: starting others takes half a second."""


def plan_cohorts(
    library: Library,
    cohorts: Sequence[Cohort],
    cache: Cache,
    workers: int,
    progress: Progress,
) -> dict[str, Plan]:
    """Plan every cohort, in the order given; the same plans with any `workers`."""
    shelf = PlanShelf(cache, library, cohorts)
    found = {cohort.id: shelf.find(cohort.id) for cohort in cohorts}
    plans = {name: plan for name, plan in found.items() if plan is not None}
    missing = [cohort for cohort in cohorts if cohort.id not in plans]
    for plan in _plan_missing(library, missing, workers, progress):
        plans[plan.cohort] = plan
        shelf.keep(plan)
    shelf.tidy()
    return {cohort.id: plans[cohort.id] for cohort in cohorts}


def _plan_missing(
    library: Library, cohorts: Sequence[Cohort], workers: int, progress: Progress
) -> Iterator[Plan]:
    """Plan here; where much is left after a while, in several processes."""
    started, count = time.perf_counter(), len(cohorts)
    for done, cohort in enumerate(cohorts):
        progress("Planning", done, count)
        spent = time.perf_counter() - started
        ahead = spent / done * (count - done) if done else 0.0
        if workers > 1 and spent > PATIENCE and ahead > WORTHWHILE:
            rest = _plan_elsewhere(library, cohorts[done:], workers)
            for more, plan in enumerate(rest, done + 1):
                yield plan
                progress("Planning", more, count)
            return
        yield plan_cohort(library, cohort)


def _plan_elsewhere(
    library: Library, cohorts: Sequence[Cohort], workers: int
) -> Iterator[Plan]:
    with ProcessPoolExecutor(
        min(workers, len(cohorts)),
        multiprocessing.get_context("spawn"),
        _settle_in,
        (without_words(library),),
    ) as pool:
        try:
            yield from pool.map(_plan_one, [cohort.id for cohort in cohorts])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def without_words(library: Library) -> Library:
    """The library as planning needs it, light enough to be sent to other processes."""
    units = {
        name: replace(
            unit,
            readings=tuple(replace(r, body="") for r in unit.readings),
            marks={},
        )
        for name, unit in library.units.items()
    }
    return replace(library, units=units, glossary={}, media={}, crosswalks=())


@dataclass
class _Desk:
    """What a worker process has been given."""

    library: Library


_desk = _Desk(Library())


def _settle_in(library: Library) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _desk.library = library


def _plan_one(cohort: str) -> Plan:
    return plan_cohort(_desk.library, _desk.library.cohorts[cohort])
