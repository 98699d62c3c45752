from plan_factories import make_library, make_plan, make_unit, the_cohort

from plgen.model.library import Library
from plgen.model.pathway import Floors, Goal
from plgen.model.plan import MustDo
from plgen.plan.known import known_to
from plgen.plan.needs import (
    floors_resting_on,
    goals_resting_on,
    is_needed_by_others,
    is_short_of,
    units_resting_on,
)
from plgen.plan.outline import Outline
from plgen.plan.state import goals_of


def outline_of(library: Library, *order: str) -> Outline:
    cohort = the_cohort(library)
    return Outline(
        library=library,
        cohort=cohort,
        known=known_to(library, cohort),
        candidates=tuple(library.units.values()),
        goals=goals_of(library, cohort),
        floors={"arts": 0, "project": 1, "group": 0},
        weeks=(tuple(MustDo(unit, 30, 0) for unit in order),),
    )


LIBRARY = make_library(
    [
        make_unit("a", "S", assesses=["A"], kind="project"),
        make_unit("b", "B", "S", assesses=["A"]),
        make_unit("c", "B", requires=["S"]),
        make_unit("d", "D", requires=["b"], kind="project"),
        make_unit("e", assesses=["A", "E"]),
    ],
    goals=[Goal("A", 2), "B", "D", Goal("E", 1)],
    floors=Floors(project=1),
)
WHOLE = outline_of(LIBRARY, "a", "b", "c", "d")


def resting(unit: str) -> list[str]:
    return [goal.code for goal in goals_resting_on(WHOLE, LIBRARY.units[unit])]


def test_goals() -> None:
    """A goal rests on a unit when its teaching or its evidence would break."""
    assert resting("a") == ["A"]
    assert resting("b") == ["A"]
    assert resting("c") == []
    assert resting("d") == ["D"]


def test_units() -> None:
    """The first teacher is named; needed is one without whom a requirement breaks."""
    units = LIBRARY.units
    assert [u.id for u in units_resting_on(WHOLE, units["a"])] == ["c"]
    assert [u.id for u in units_resting_on(WHOLE, units["b"])] == ["d"]
    needed = [u for u in "abcd" if is_needed_by_others(WHOLE, units[u])]
    assert needed == ["b"]
    alone = outline_of(LIBRARY, "a", "c")
    assert is_needed_by_others(alone, units["a"])


def test_floors() -> None:
    """A floor rests on a unit while there are none to spare."""
    units = LIBRARY.units
    assert list(floors_resting_on(WHOLE, units["a"])) == []
    alone = outline_of(LIBRARY, "a", "b")
    assert list(floors_resting_on(alone, units["a"])) == ["project"]


def test_short() -> None:
    """A unit could have served a goal whose teaching or evidence is missing."""
    half = outline_of(LIBRARY, "a")
    found = [g.code for g in half.goals if is_short_of(half, LIBRARY.units["e"], g)]
    assert found == ["A", "E"]
    assert [
        g.code for g in WHOLE.goals if is_short_of(WHOLE, LIBRARY.units["c"], g)
    ] == []


def test_all_have_reasons() -> None:
    """The computed plan of this curriculum gives a reason for everything."""
    plan = make_plan(LIBRARY)
    assert all(item.because for week in plan.weeks for item in week.must)
