"""Curricula planned again with a change: whether it does what it promises."""

from pathlib import Path

from plan_cases.cases import write_curriculum
from plan_cases.changes import ONE_WEEK, Curriculum, apply
from property.plan.oracle import Oracle
import yaml

from plgen.build import Options, plan_one
from plgen.load import load_library
from plgen.model.diagnostic import Diagnostic, Severity
from plgen.model.library import Library
from plgen.model.plan import Problem

COHORT = "owls"


def write(root: Path, curriculum: Curriculum) -> Path:
    """Write it as a content folder."""
    pathway = yaml.safe_dump(curriculum.pathway)
    return write_curriculum(root, pathway, curriculum.units)


def errors_of(content: Path) -> list[Diagnostic]:
    """What loading and planning refuse."""
    found = plan_one(Options(content=content), COHORT).checked.diagnostics
    return [said for said in found if said.severity is Severity.ERROR]


def gaps_of(content: Path) -> list[Problem]:
    """What the plan cannot have."""
    plan = plan_one(Options(content=content), COHORT).plan
    assert plan is not None
    return [p for p in plan.problems if p.severity is Severity.ERROR]


def settle_others(gap: Problem, gaps: list[Problem], asked: Curriculum) -> Curriculum:
    """The curriculum with the last change of every other gap."""
    for other in gaps:
        asked = asked if other is gap else apply(other.changes[-1], asked)
    return asked


def works(change: str, curriculum: Curriculum, folder: Path) -> bool:
    """Whether a curriculum can be planned with a change."""
    if ONE_WEEK.fullmatch(change):
        return one_week_is_enough(write(folder, curriculum), change)
    return errors_of(write(folder, apply(change, curriculum))) == []


class OneLongWeek(Oracle):
    """The rules by brute force, with more time in one week alone."""

    def __init__(self, library: Library, change: str) -> None:
        super().__init__(library, library.cohorts[COHORT])
        found = ONE_WEEK.fullmatch(change)
        assert found
        more, self.week = int(found[1]), int(found[3])
        self.more = (0, more) if found[2] else (more, 0)

    def is_within(self, week: int, minutes: int, screen: int) -> bool:
        limits = self.limit, self.screen_limit
        return all(
            limit is None or taken <= limit + more * (week == self.week)
            for taken, limit, more in zip(
                (minutes, screen), limits, self.more, strict=True
            )
        )


def one_week_is_enough(content: Path, change: str) -> bool:
    """Whether some plan holds every rule but for the time of that week."""
    library, _ = load_library(content)
    oracle = OneLongWeek(library, change)
    is_whole = len(oracle.pins) == len(library.cohorts[COHORT].pins)
    best = oracle.best()
    return is_whole and best is not None and best.missed == 0
