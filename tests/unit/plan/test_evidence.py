"""Evidence against the threshold, and what it spares the cohort in its plan."""

from dataclasses import replace

from plan_factories import make_library, make_unit, the_cohort, weeks_of
import pytest

from plgen.model.evidence import Evidence, Record, Shown, Tally
from plgen.model.library import Library
from plgen.model.pathway import Cohort, Goal
from plgen.model.plan import FrozenWeek, Plan
from plgen.plan import plan_cohort
from plgen.plan.evidence import Weighed, weigh_evidence, with_evidence
from plgen.plan.known import known_to

LIBRARY = make_library(
    [
        make_unit("talk", assesses=["SL.1"], minutes=20),
        make_unit("chat", assesses=["SL.1"], minutes=30),
        make_unit("song", "SL.2", minutes=30),
    ],
    goals=[Goal("SL.1", 1), "SL.2"],
)


def weigh(
    *records: Record,
    library: Library = LIBRARY,
    table: tuple[Tally, ...] = (),
    threshold: int | None = None,
) -> Weighed:
    evidence = Evidence("c", records, table)
    return weigh_evidence(library, the_cohort(library), evidence, threshold)


def informed(weighed: Weighed, library: Library = LIBRARY) -> Cohort:
    return with_evidence(the_cohort(library), weighed)


def replan(weighed: Weighed, library: Library = LIBRARY) -> Plan:
    return plan_cohort(library, informed(weighed, library))


def test_enough_is_known() -> None:
    """Eight of ten have done the unit and got the goal: the group knows both."""
    few, most = [Record()] * 2, [Record(done=("song",), reached=("SL.2",))] * 8
    weighed = weigh(*few, *most)
    assert weighed.units == (Tally("song", 8, 10),)
    assert weighed.standards == (Tally("SL.2", 8, 10),)
    cohort = informed(weighed)
    assert (cohort.known_units, cohort.known_standards) == (("song",), ("SL.2",))
    assert weeks_of(replan(weighed)) == [["talk"], []]


def test_not_enough_is_not_known() -> None:
    """Seven of ten are said, and nothing is spared."""
    weighed = weigh(*[Record()] * 3, *[Record(done=("song",))] * 7)
    assert weighed.short == (Tally("song", 7, 10),)
    assert informed(weighed) == the_cohort(LIBRARY)


def test_the_threshold_is_a_setting() -> None:
    """The pathway's holds, unless another one is asked for."""
    records = [*[Record()] * 3, *[Record(done=("song",))] * 7]
    assert weigh(*records, threshold=70).units == (Tally("song", 7, 10),)
    pathway = replace(LIBRARY.pathways["p"], threshold=70)
    library = replace(LIBRARY, pathways={"p": pathway})
    assert weigh(*records, library=library).units == (Tally("song", 7, 10),)


def test_known_by_the_file_stays_known() -> None:
    """What the teacher wrote comes first, each once."""
    library = make_library(
        LIBRARY.units.values(), goals=["SL.2"], known_units=("song",)
    )
    record = Record(done=("song", "talk"))
    cohort = informed(weigh(record, library=library), library)
    assert cohort.known_units == ("song", "talk")


def test_no_files_show_nothing() -> None:
    """Without evidence the cohort is as it was."""
    weighed = weigh()
    assert weighed == Weighed(80)
    assert informed(weighed) == the_cohort(LIBRARY)


def test_done_and_silent_counts() -> None:
    """Where nobody says otherwise, what is done has taught and assessed its goal."""
    plan = replan(weigh(Record(done=("talk",))))
    assert weeks_of(plan) == [["song"], []]
    assert all(goal.met for goal in plan.goals)


def test_done_and_not_yet_does_not_count() -> None:
    """The unit is done, its goal stays open: another unit takes its place."""
    weighed = weigh(Record(done=("talk",), not_yet=("SL.1",)))
    assert weighed.still_open == (Tally("SL.1", 0, 1, 1),)
    assert weighed.spent == {"SL.1": ("talk",)}
    plan = replan(weighed)
    assert weeks_of(plan) == [["chat"], ["song"]]
    assert (plan.goals[0].taught, plan.goals[0].met) == (("chat",), True)


def test_open_by_the_threshold() -> None:
    """Two of ten may say `not yet`; three, and the goal cannot have been reached."""
    done, doubt = Record(done=("talk",)), Record(done=("talk",), not_yet=("SL.1",))
    assert weeks_of(replan(weigh(*[done] * 8, *[doubt] * 2))) == [["song"], []]
    open_ = replan(weigh(*[done] * 7, *[doubt] * 3))
    assert weeks_of(open_) == [["chat"], ["song"]]


def test_open_without_another_unit_is_a_gap() -> None:
    """Where no other unit is left, the goal is missed, and the plan says so."""
    library = make_library([make_unit("talk", "SL.1")], goals=["SL.1"])
    weighed = weigh(Record(done=("talk",), not_yet=("SL.1",)), library=library)
    plan = replan(weighed, library)
    assert not plan.goals[0].met
    assert "goal-unreachable" in [problem.code for problem in plan.problems]


def test_open_needs_one_more_unit() -> None:
    """Of two units that are to assess a goal, one that is done stays counted."""
    library = make_library(LIBRARY.units.values(), goals=[Goal("SL.1", 2)])
    weighed = weigh(Record(done=("talk",), not_yet=("SL.1",)), library=library)
    plan = replan(weighed, library)
    assert weeks_of(plan) == [["chat"], []]
    assert plan.goals[0].met


def test_weeks_that_stand_do_not_settle_what_is_open() -> None:
    """A past week's unit that few have done does not count for an open goal either."""
    library = replace(LIBRARY, kept={"c": {1: FrozenWeek(must=("talk",))}})
    evidence = Evidence("c", (Record(not_yet=("SL.1",)),))
    cohort = the_cohort(library)
    for past, must in (((), ["song"]), (("talk",), ["chat", "song"])):
        weighed = weigh_evidence(library, cohort, evidence, past=past)
        plan = plan_cohort(library, with_evidence(cohort, weighed))
        assert weeks_of(plan) == [["talk"], must]
        assert all(goal.met for goal in plan.goals)


def test_done_weeks_that_stand_break_no_rule() -> None:
    """A unit of a past week is known by now; that is no mistake in the plan."""
    library = replace(LIBRARY, kept={"c": {1: FrozenWeek(must=("talk",))}})
    plan = replan(weigh(Record(done=("talk",)), library=library), library)
    assert weeks_of(plan) == [["talk"], ["song"]]
    assert "plan-breaks-rule" not in [problem.code for problem in plan.problems]


def test_a_part_that_is_open_holds_up_the_whole() -> None:
    """Who has got SL, and not SL.1, has not got SL."""
    library = make_library(LIBRARY.units.values(), goals=["SL", "SL.1"])
    weighed = weigh(Record(reached=("SL",), not_yet=("SL.1",)), library=library)
    assert weighed.standards == ()
    assert weighed.held_up == (Tally("SL", 1, 1),)
    known = known_to(library, informed(weighed, library))
    assert [known.is_open(code) for code in ("SL", "SL.1", "SL.2")] == [
        True,
        True,
        False,
    ]


def test_the_pathways_word_on_a_standard_stands() -> None:
    """What is called known by name stays so; that students doubt it is kept."""
    library = make_library(
        LIBRARY.units.values(), goals=["SL.1"], known_standards=("SL.1",)
    )
    weighed = weigh(Record(not_yet=("SL.1",)), library=library)
    assert weighed.contested == (Tally("SL.1", 0, 1, 1),)
    assert weighed.shown == Shown()


def test_the_teachers_table_stands_in_place_of_files() -> None:
    """Both ways: more than the files show, and less."""
    files = [Record(done=("talk",), not_yet=("SL.2",))] * 4
    table = (Tally("SL.2", 4, 4), Tally("talk", 0, 4))
    weighed = weigh(*files, table=table)
    assert weighed.standards == (Tally("SL.2", 4, 4),)
    assert (weighed.units, weighed.still_open) == ((), ())
    assert weighed.shown == Shown()


def test_students_who_chose_have_worked_too() -> None:
    """Half did one unit, half another: no unit is known, and yet their goal is."""
    records = [Record(done=("talk",)), Record(done=("chat",))]
    weighed = weigh(*records)
    assert weighed.units == ()
    assert weighed.shown.worked == (("SL.1", 1),)
    assert weeks_of(replan(weighed)) == [["song"], []]
    doubts = [replace(record, not_yet=("SL.1",)) for record in records]
    assert weeks_of(replan(weigh(*doubts))) == [["song"], ["talk"]]


def test_evidence_of_choice_is_counted_by_student() -> None:
    """A goal to be shown twice is shown as often as enough students have."""
    library = make_library(LIBRARY.units.values(), goals=[Goal("SL.1", 2)])
    once, twice = Record(done=("talk",)), Record(done=("chat", "talk"))
    for records, shown in (([once, twice], 1), ([twice] * 4 + [once], 2)):
        worked = weigh(*records, library=library).shown.worked
        assert worked == (("SL.1", shown),)


@pytest.mark.parametrize("states", [("done", "reached"), ("done",), ("reached",)])
def test_order_of_files_does_not_matter(states: tuple[str, ...]) -> None:
    """The same files in another order come to the same."""
    records = [
        Record(
            done=("talk",) if "done" in states and n % 2 else ("song",),
            reached=("SL.2",) if "reached" in states and n % 3 else (),
        )
        for n in range(9)
    ]
    assert weigh(*records) == weigh(*reversed(records))


def test_choices_settle_what_is_open() -> None:
    """An option for a new unit teaches the open goal too; what is past is no help."""
    units = [
        *LIBRARY.units.values(),
        make_unit("duet", assesses=["SL.1"], minutes=30),
        make_unit("aria", "SL.2", minutes=40),
    ]
    library = make_library(units, goals=[Goal("SL.1", 1), "SL.2"], minutes=60)
    library = replace(library, kept={"c": {1: FrozenWeek(must=("talk",))}})
    evidence = Evidence("c", (Record(not_yet=("SL.1",), reached=("SL.2",)),))
    cohort = the_cohort(library)
    weighed = weigh_evidence(library, cohort, evidence, past=("talk",))
    plan = plan_cohort(library, with_evidence(cohort, weighed))
    (item,) = plan.weeks[1].must
    assert set(item.one_of) == {"chat", "duet"}
    assert [reason.code for reason in item.because] == ["goal", "evidence"]
