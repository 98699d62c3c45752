"""A plan made anew round weeks of its own that stand."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from plan_factories import make_plan, the_cohort, weeks_of
from property.plan.cases import CASES
from property.plan.curricula import libraries
from property.plan.oracle import Oracle

from plgen.model.library import Library
from plgen.model.plan import FrozenWeek, Plan


def weeks_before(plan: Plan, number: int) -> dict[int, FrozenWeek]:
    """The first weeks of a plan, as a teacher would have them in a file."""
    return {
        week.number: FrozenWeek(
            must=tuple(i.unit for i in week.must if i.part[0] == 1),
            may=tuple(offer.unit for offer in week.may),
            choices=tuple(i.one_of for i in week.must if i.one_of),
        )
        for week in plan.weeks
        if week.number < number
    }


@CASES
@given(library=libraries(), data=st.data())
def test_keeping_the_past_loses_nothing(library: Library, data: st.DataObject) -> None:
    """The weeks that stand stand, and the whole is as good as it was."""
    plan = make_plan(library)
    number = data.draw(st.integers(2, len(plan.weeks)))
    kept = weeks_before(plan, number)
    again = make_plan(replace(library, kept={"c": kept}))
    past = slice(0, number - 1)
    assert weeks_of(again)[past] == weeks_of(plan)[past]
    assert [w.may for w in again.weeks[past]] == [w.may for w in plan.weeks[past]]
    oracle = Oracle(library, the_cohort(library))
    assert oracle.rank_of(again).key()[:4] == oracle.rank_of(plan).key()[:4]
