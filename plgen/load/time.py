"""Minutes a week: a cohort's laid over its pathway's, key by key."""

from collections.abc import Iterator

from plgen.load.codes import diagnose
from plgen.load.schema.pathway import TimeSheet
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.pathway import TimeBudget


def merge_time(shared: TimeSheet, own: TimeSheet) -> TimeBudget:
    """Lay a cohort's time over its pathway's; screen minutes are all unless said."""
    minutes = shared.minutes if own.minutes is None else own.minutes
    screen = own.screen_minutes
    if screen is None:
        screen = shared.screen_minutes
    if screen is None or (minutes is not None and screen > minutes):
        screen = minutes
    return TimeBudget(minutes, screen)


def check_time(
    own: TimeSheet, minutes: int | None, at: Location
) -> Iterator[Diagnostic]:
    """Say that more minutes are planned at a screen than at all."""
    screen = own.screen_minutes
    if screen is not None and minutes is not None and screen > minutes:
        message = f"`screen_minutes` is more than the {minutes} minutes of a week."
        yield diagnose("screen-minutes", message, at, f"Write {minutes} or less.")
