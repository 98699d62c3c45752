"""How much more time would do: in one week, in every week, or in more of them."""

from collections.abc import Iterator
from dataclasses import replace

from plgen.plan.case import NO_LIMIT, Case, Item
from plgen.plan.gaps.lifts import say_lifts
from plgen.plan.gaps.situation import Situation
from plgen.plan.gaps.trial import STEP, Proposal, Trial, least, whole_case
from plgen.plan.wording import count

MORE_WEEKS = 4
NOUNS = ("minutes", "screen minutes")


Costed = tuple[int, str]
"""Minutes more in all, and what to write."""


def more_in_one_week(situation: Situation, trial: Trial) -> Iterator[Costed]:
    """The least that one week of several would have to hold beyond the others."""
    case = whole_case(situation)
    if case is None or case.open_weeks <= 1:
        return
    for side, noun in enumerate(NOUNS):
        if case.limits[side] == NO_LIMIT:
            continue
        best = _least_week(case, side, trial)
        if best is not None:
            yield best[0], f"give {best[0]} more {noun} in week {best[1]}"
            return


def more_every_week(situation: Situation, trial: Trial) -> Iterator[Costed]:
    """The least number of minutes more a week: of all, at the screen, or of both."""
    time = situation.cohort.time

    def works(more: int, more_screen: int) -> bool:
        minutes = None if time.minutes is None else time.minutes + more
        screen = time.screen_minutes
        screen = None if screen is None else screen + more_screen
        return trial.works(situation.with_time(minutes, screen))

    most, most_screen = _most(time.minutes), _most(time.screen_minutes)
    minutes = least(lambda more: works(more, 0), most) if most else None
    screen = None
    if minutes is None and most_screen:
        screen = least(lambda more: works(0, more), most_screen)
    if minutes is screen is None and most and most_screen:
        minutes = least(lambda more: works(more, most_screen), most)
        given = minutes or 0
        screen = least(lambda more: works(given, more), most_screen)
    parts = [f"{minutes} more minutes"] if minutes else []
    parts += [f"{screen} more screen minutes"] if screen else []
    if parts:
        total = max(minutes or 0, screen or 0) * situation.pathway.calendar.weeks
        yield total, f"give {' and '.join(parts)} a week"


def more_weeks(situation: Situation, trial: Trial) -> Iterator[str]:
    """The least number of weeks more."""
    weeks = situation.pathway.calendar.weeks
    for more in range(1, MORE_WEEKS + 1):
        if trial.works(situation.with_weeks(weeks + more)):
            yield f"give {count(more, 'more week')}"
            return


def open_door(situation: Situation, unit: str) -> Proposal | None:
    """What it takes that no rule shuts a unit out, time included."""
    words, lifted = say_lifts(situation, [unit]), situation.lift(unit)
    if lifted.has_candidate(unit):
        return words, lifted
    time = situation.cohort.time
    most = situation.library.units[unit].minutes + STEP
    for side, noun in enumerate(NOUNS):

        def given(more: int, side: int = side) -> Situation:
            limits = (time.minutes, time.screen_minutes)
            minutes, screen = (
                None if limit is None else limit + more * (at == side)
                for at, limit in enumerate(limits)
            )
            return lifted.with_time(minutes, screen)

        more = least(lambda n: given(n).has_candidate(unit), most)
        if more is not None:
            wanted = [words] if words else []
            wanted.append(f"give {more} more {noun} a week")
            return " and ".join(wanted), given(more)
    return None


def stretch_week(case: Case, week: int, minutes: int, screen_minutes: int) -> Case:
    """The case with more room in one week alone.

    All weeks are stretched, and what the others have too much is taken up by pins.
    """
    closed = {week, *case.closed}
    others = [n for n in range(1, case.weeks + 1) if n not in closed]
    taken = minutes, screen_minutes
    first = len(case.items)
    shims = tuple(Item(f"week {n}", *taken, 0, (taken,), ()) for n in others)
    return replace(
        case,
        items=(*case.items, *shims),
        open=case.open | ((1 << len(shims)) - 1) << first,
        pins=(*case.pins, *((first + at, n) for at, n in enumerate(others))),
        limit=case.limit + minutes if case.limit < NO_LIMIT else NO_LIMIT,
        screen_limit=case.screen_limit + screen_minutes
        if case.screen_limit < NO_LIMIT
        else NO_LIMIT,
    )


def _least_week(case: Case, side: int, trial: Trial) -> tuple[int, int] | None:
    """(minutes, week): no week does with less, and no earlier one with the same."""
    best = None
    most = _most(case.limits[side])
    for week in range(1, case.weeks + 1):
        if week in case.closed or not most:
            continue

        def works(more: int, week: int = week) -> bool:
            given = (more, 0) if side == 0 else (0, more)
            return trial.holds(stretch_week(case, week, *given))

        if best is None or works(most):
            found = least(works, most)
            if found is not None:
                best, most = (found, week), found - STEP
    return best


def _most(limit: int | None) -> int:
    """As much again as there is, in whole steps; 0 without a limit."""
    if limit is None or limit >= NO_LIMIT:
        return 0
    return max(STEP, -(-limit // STEP) * STEP)
