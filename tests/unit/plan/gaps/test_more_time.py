from dataclasses import replace
from typing import Any

from plan_factories import make_library, make_unit, the_cohort

from plgen.model.library import Library
from plgen.model.plan import FrozenWeek
from plgen.plan.gaps.feasible import is_feasible
from plgen.plan.gaps.more_time import (
    more_every_week,
    more_in_one_week,
    more_weeks,
    open_door,
    stretch_week,
)
from plgen.plan.gaps.situation import Situation
from plgen.plan.gaps.trial import Trial, whole_case


def situation(lengths: list[int], **values: Any) -> Situation:  # noqa: ANN401
    """Goals of one unit each, with these minutes, half of them at a screen."""
    units = [
        make_unit(name, name.upper(), minutes=length, screen_minutes=length // 2)
        for name, length in zip("abcdef", lengths, strict=False)
    ]
    goals = [unit.id.upper() for unit in units]
    library = make_library(units, goals=goals, **values)
    return Situation(library, the_cohort(library))


def test_one_week() -> None:
    """The least that one week needs, with the first week that does with it."""
    found = more_in_one_week(situation([40, 40, 40], minutes=60), Trial())
    assert list(found) == [(20, "give 20 more minutes in week 1")]
    tight = situation([40, 40, 40], minutes=60, pins=((1, "a"), (2, "b"), (2, "c")))
    found = more_in_one_week(tight, Trial())
    assert list(found) == [(20, "give 20 more minutes in week 2")]


def test_one_week_at_the_screen() -> None:
    """The same where the screen is what runs short."""
    tight = situation([40, 40, 40], minutes=90, screen_minutes=30)
    found = more_in_one_week(tight, Trial())
    assert list(found) == [(10, "give 10 more screen minutes in week 1")]


def test_no_single_week() -> None:
    """None where every week is short, or where there is one only."""
    assert list(more_in_one_week(situation([90] * 4, minutes=90), Trial())) == []
    assert (
        list(more_in_one_week(situation([90, 30], minutes=90, weeks=1), Trial())) == []
    )


def test_weeks_that_stand() -> None:
    """A week that stands gets no more time."""
    tight = situation([40, 40, 40], minutes=60)
    kept = {"c": {1: FrozenWeek(must=("a",))}}
    standing = replace(tight, library=replace(tight.library, kept=kept))
    assert list(more_in_one_week(standing, Trial())) == []


def test_every_week() -> None:
    """Of all minutes, of those at the screen, or of both; the total counts weeks."""
    found = more_every_week(situation([40] * 4, minutes=70), Trial())
    assert list(found) == [(20, "give 10 more minutes a week")]
    tight = situation([40] * 4, minutes=90, screen_minutes=30)
    found = more_every_week(tight, Trial())
    assert list(found) == [(20, "give 10 more screen minutes a week")]
    tight = situation([40] * 4, minutes=70, screen_minutes=30)
    said = "give 10 more minutes and 10 more screen minutes a week"
    assert list(more_every_week(tight, Trial())) == [(20, said)]
    assert list(more_every_week(situation([60] * 6, minutes=60), Trial())) == []


def test_weeks() -> None:
    """More weeks, up to four."""
    assert list(more_weeks(situation([60] * 3, minutes=60), Trial())) == [
        "give 1 more week"
    ]
    assert list(more_weeks(situation([60] * 6, minutes=60), Trial())) == [
        "give 4 more weeks"
    ]
    few = situation([60] * 6, minutes=60, weeks=1)
    assert list(more_weeks(few, Trial())) == []


def test_stretched_week() -> None:
    """One week holds more, and no other one does."""
    tight = whole_case(situation([70, 60], minutes=60, weeks=3, pins=((2, "b"),)))
    assert tight is not None
    assert is_feasible(stretch_week(tight, 2, 0, 0)) is False
    assert is_feasible(stretch_week(tight, 2, 10, 0))
    assert is_feasible(stretch_week(tight, 1, 10, 0)) is False


def test_open_door() -> None:
    """What lets a unit in: its rules, and time for it."""
    draft = make_unit("a", minutes=150, screen_minutes=60, status="draft")
    assert opened(make_library([draft])) == READY
    assert opened(make_library([draft], minutes=60)) == (
        f"{READY} and give 15 more minutes a week"
    )
    assert opened(make_library([draft], screen_minutes=45)) == (
        f"{READY} and give 15 more screen minutes a week"
    )


READY = "set `a` to `status: ready`"


def opened(library: Library) -> str:
    proposal = open_door(Situation(library, the_cohort(library)), "a")
    assert proposal is not None
    words, situation = proposal
    assert situation.has_candidate("a")
    return words
