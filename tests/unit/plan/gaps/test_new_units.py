from plan_factories import make_library, make_unit, the_cohort

from plgen.model.pathway import Goal
from plgen.plan.gaps.new_units import new_units
from plgen.plan.gaps.situation import Situation
from plgen.plan.gaps.trial import Trial


def first(goal: str | Goal, minutes: int | None = None) -> list[str]:
    library = make_library(
        [make_unit("b", "B", minutes=30)],
        goals=[goal, "B"],
        minutes=minutes,
        weeks=1,
        languages=("es", "en"),
    )
    situation = Situation(library, the_cohort(library))
    return Trial().pick(new_units(situation, "A"), 1)


def test_teaches() -> None:
    """One unit that teaches, as long as it may be."""
    assert first("A") == ["write a unit of up to 45 minutes that teaches `A`"]
    assert first("A", 50) == ["write a unit of up to 15 minutes that teaches `A`"]
    assert first("A", 30) == []


def test_assesses() -> None:
    """As many as there are assessments missing."""
    assert first(Goal("A", 2), 60) == [
        "write 2 units of up to 15 minutes that assess `A`"
    ]
