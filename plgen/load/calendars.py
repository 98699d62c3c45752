"""A calendar as written → a calendar whose dates are Mondays."""

from collections.abc import Iterator
from datetime import date, timedelta

from plgen.load.codes import diagnose
from plgen.load.schema.pathway import PathwaySheet
from plgen.load.schema.scalars import day_of
from plgen.load.sheets import Filled
from plgen.model.diagnostic import Diagnostic
from plgen.model.pathway import Calendar

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def make_calendar(
    filled: Filled[PathwaySheet],
) -> tuple[Calendar, list[Diagnostic]]:
    """Read the weeks of a pathway; skipped days that are no Mondays do not count."""
    sheet = filled.sheet.calendar
    start = day_of(sheet.start) if sheet.start else None
    skip = sorted({d for d in map(day_of, sheet.skip) if not d.weekday()})
    calendar = Calendar(sheet.weeks, start, tuple(skip))
    return calendar, [*_check_start(filled, start), *_check_skips(filled, calendar)]


def _check_start(
    filled: Filled[PathwaySheet], start: date | None
) -> Iterator[Diagnostic]:
    if start and start.weekday():
        message = f"{start} is a {_DAYS[start.weekday()]}; weeks begin on a Monday."
        hint = f"Write {_monday(start)}."
        at = filled.at("calendar", "start")
        yield diagnose("start-not-monday", message, at, hint)


def _check_skips(
    filled: Filled[PathwaySheet], calendar: Calendar
) -> Iterator[Diagnostic]:
    start = calendar.start
    last = calendar.start_of(calendar.weeks)
    for nth, text in enumerate(filled.sheet.calendar.skip):
        day = day_of(text)
        at = filled.at("calendar", "skip", nth)
        if day.weekday():
            message = f"{day} is a {_DAYS[day.weekday()]} and skips no week."
            hint = f"Write {_monday(day)}, the Monday of that week."
            yield diagnose("skip-not-monday", message, at, hint)
        elif start is None or last is None:
            if not filled.has("calendar", "start"):
                message = f"{day} skips no week: the calendar has no `start`."
                hint = "Add `start`, or take it out."
                yield diagnose("skip-outside", message, at, hint)
        elif not start <= day <= last and not start.weekday():
            message = f"{day} lies outside the weeks from {start} to {last}."
            yield diagnose("skip-outside", message, at, "Take it out.")


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
