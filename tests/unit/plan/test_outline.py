from typing import Any

from plan_factories import make_library, make_unit, the_cohort
import pytest

from plgen.model.unit import Unit
from plgen.plan.case import Solution
from plgen.plan.known import known_to
from plgen.plan.outline import Outline, lay_out_weeks
from plgen.plan.state import goals_of, state_case


def outline_of(
    *units: Unit,
    starts: tuple[tuple[int, int], ...],
    **values: Any,  # noqa: ANN401
) -> Outline:
    library = make_library(units, **values)
    cohort = the_cohort(library)
    case, _ = state_case(library, cohort)
    return Outline(
        library=library,
        cohort=cohort,
        known=known_to(library, cohort),
        candidates=tuple(library.units.values()),
        goals=goals_of(library, cohort),
        floors={},
        weeks=lay_out_weeks(case, Solution(starts)),
    )


def test_order_of_a_week() -> None:
    """Least id first, as far as requirements allow."""
    outline = outline_of(
        make_unit("a", requires=["c"]),
        make_unit("b"),
        make_unit("c"),
        starts=((0, 2), (1, 2), (2, 2)),
    )
    assert outline.order == ("b", "c", "a")
    assert [unit.id for unit in outline.must] == ["b", "c", "a"]
    assert outline.start_of("a") == 2


def test_parts() -> None:
    """A long unit stands in each of its weeks, first where it goes on."""
    outline = outline_of(
        make_unit("a", minutes=20),
        make_unit("z", minutes=130, screen_minutes=65),
        starts=((0, 3), (1, 1)),
        minutes=60,
        weeks=3,
    )
    rows = [
        [(i.unit, i.minutes, i.screen_minutes, i.part) for i in week]
        for week in outline.weeks
    ]
    assert rows == [
        [("z", 60, 30, (1, 3))],
        [("z", 60, 30, (2, 3))],
        [("z", 10, 5, (3, 3)), ("a", 20, 0, (1, 1))],
    ]
    assert outline.parts_of("z") == 3
    assert outline.order == ("z", "a")


def test_unknown_start() -> None:
    """A unit that is not in the plan starts in no week."""
    with pytest.raises(KeyError):
        outline_of(make_unit("a"), starts=()).start_of("a")
