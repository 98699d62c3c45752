"""Units that are not written yet: as few as will do, and as long as they may be."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from plgen.model.unit import Reading, StandardUse, Unit
from plgen.model.vocabulary import Role
from plgen.plan.gaps.situation import Situation
from plgen.plan.gaps.trial import Proposal

LENGTHS = (45, 30, 15, 5)
"""Minutes; the first is what a unit has that does not say."""


def new_units(situation: Situation, code: str) -> Iterator[Proposal]:
    """Units that would teach a goal, or assess it where it asks for evidence."""
    goal = next(goal for goal in situation.pathway.goals if goal.code == code)
    verb = "assess" if goal.evidence else "teach"
    role: Role = "assesses" if goal.evidence else "teaches"
    for number in range(1, max(1, goal.evidence) + 1):
        for minutes in LENGTHS:
            units, ending = ("a unit", "es") if number == 1 else (f"{number} units", "")
            words = f"write {units} of up to {minutes} minutes that {verb}{ending}"
            added = situation
            for nth in range(number):
                use = StandardUse(code, role)
                added = added.with_unit(_unit(situation, use, nth, minutes))
            yield f"{words} `{code}`", added


def _unit(situation: Situation, use: StandardUse, nth: int, minutes: int) -> Unit:
    """A unit for everyone, away from screens; no file's id can hold a space."""
    name = f"new unit {nth + 1}"
    reading = Reading(
        language=situation.cohort.languages[0],
        easy=False,
        title=name,
        summary=None,
        body="",
        file="",
        first_line=1,
    )
    return Unit(
        id=name,
        folder=PurePosixPath(),
        readings=(reading,),
        minutes=minutes,
        screen_minutes=0,
        standards=(use,),
    )
