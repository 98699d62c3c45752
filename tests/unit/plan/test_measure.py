from plan_factories import make_cohort, make_unit

from plgen.plan.measure import cost_of, points_of

TAGS = ("a", "b", "c")


def test_points() -> None:
    """Two interests at most, one career at most, arts-integration, the arts focus."""
    cohort = make_cohort(interests=TAGS, careers=TAGS, arts=("MU",))
    full = make_unit("u", "A", arts=["MU:Cr1"], interests=TAGS, careers=TAGS)
    assert points_of(full, cohort) == 8
    assert points_of(make_unit("u", interests=("a", "x")), cohort) == 2
    assert points_of(make_unit("u", careers=("a",)), cohort) == 1
    assert points_of(make_unit("u", "A", arts=["VA:Cr1"]), cohort) == 1
    assert points_of(make_unit("u", arts=["MU:Cr1"]), cohort) == 2
    assert points_of(make_unit("u", "A"), cohort) == 0


def test_cost() -> None:
    """A unit that fits costs as little as half; a plain one costs 16 a minute."""
    cohort = make_cohort(interests=TAGS, careers=TAGS, arts=("MU",))
    full = make_unit("u", "A", arts=["MU:Cr1"], interests=TAGS, careers=TAGS)
    assert cost_of(full, cohort) == 30 * 8
    assert cost_of(make_unit("u"), cohort) == 30 * 16


def test_essentials() -> None:
    """For a cohort that catches up, minutes alone count."""
    cohort = make_cohort(interests=TAGS, pace="essentials")
    assert cost_of(make_unit("u", interests=TAGS), cohort) == 30 * 16
