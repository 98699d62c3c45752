from plan_factories import make_library, make_unit, the_cohort

from plgen.plan.remedy import say_remedy
from plgen.plan.state import state_case


def remedy(minutes: int, screen_minutes: int | None, weeks: int) -> str:
    library = make_library(
        [make_unit("a", "A", minutes=60, screen_minutes=50), make_unit("b", "B")],
        goals=["A", "B"],
        minutes=minutes,
        screen_minutes=screen_minutes,
        weeks=weeks,
    )
    case, _ = state_case(library, the_cohort(library))
    return say_remedy(library, the_cohort(library), case, (90, 50))


def test_either() -> None:
    """More minutes, or more weeks, with which there is a plan; in steps of five."""
    assert remedy(60, None, 1) == "Give 30 more minutes a week, or 1 more week"
    assert remedy(60, 50, 1) == "Give 30 more minutes a week, or 1 more week"


def test_both_sides() -> None:
    """Minutes and screen minutes may be missing at once."""
    found = remedy(60, 40, 1)
    assert found == "Give 30 more minutes and 10 more screen minutes a week"


def test_unknown() -> None:
    """Where no guess is enough, no number is given."""
    library = make_library(
        [make_unit(name, "A", minutes=900) for name in "ab"],
        minutes=900,
        weeks=1,
        pins=((1, "a"), (1, "b")),
    )
    case, _ = state_case(library, the_cohort(library))
    found = say_remedy(library, the_cohort(library), case, (0, 0))
    assert found == "Give more time"
