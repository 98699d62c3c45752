"""A dated plan → a calendar file: one event a week, the same in every build."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
import re
from typing import TYPE_CHECKING

from plgen.model.artifact import Artifact
from plgen.model.plan import Week
from plgen.render.pages.edition import Edition
from plgen.render.pages.week_page import WeekPage, calendar_of, make_week_page
from plgen.render.strings import Strings

if TYPE_CHECKING:
    from icalendar import Event

SCHOOL_WEEK = timedelta(days=5)
"""From Monday to the Saturday on which it is over: the end is not part of an event."""
ISOLATES = re.compile("[\u2066-\u2069]")
"""Marks of direction, which calendars show as boxes."""


def render_calendar(edition: Edition) -> Iterator[Artifact]:
    """The calendar beside a plan with dates; nothing beside one without."""
    name = calendar_of(edition)
    if not name:
        return
    from icalendar import Calendar  # noqa: PLC0415  # takes long to load

    calendar = Calendar()
    calendar.add("prodid", f"-//plgen//{edition.plan.pathway}//EN")
    calendar.add("version", "2.0")
    title = f"{edition.cohort.title}: {edition.pathway.title}"
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    for week in edition.plan.weeks:
        for event in _events(edition, week):
            calendar.add_component(event)
    text = calendar.to_ical(sorted=False)
    yield Artifact(f"public/{edition.cohort.id}/{name}", text)


def _events(edition: Edition, week: Week) -> "Iterator[Event]":
    from icalendar import Event  # noqa: PLC0415  # likewise

    if week.start is None:
        return
    page, t = make_week_page(edition, week, is_now=False), edition.t
    spoken = {"language": t.language}
    event = Event()
    uid = f"{edition.cohort.id}-week-{week.number}@{edition.plan.pathway}.plgen"
    event.add("uid", uid)
    event.add("dtstamp", _stamp(edition))
    event.add("dtstart", week.start)
    event.add("dtend", week.start + SCHOOL_WEEK)
    event.add("summary", f"{page.label}: {page.heading}", parameters=spoken)
    event.add("description", _describe(t, page), parameters=spoken)
    event.add("transp", "TRANSPARENT")
    if page.address:
        event.add("url", page.address)
    yield event


def _stamp(edition: Edition) -> datetime:
    """When the plan begins: a moment of the data, not of the clock."""
    first = min(week.start for week in edition.plan.weeks if week.start)
    return datetime.combine(first, time(), UTC)


def _describe(t: Strings, page: WeekPage) -> str:
    """Must-do work, a line for each, with its minutes."""
    if not page.tasks:
        return t("must-empty")
    head = f"{t('must-do')} ({page.total})"
    return ISOLATES.sub("", "\n".join([head, *_lines(t, page)]))


def _lines(t: Strings, page: WeekPage) -> Iterator[str]:
    for task in page.tasks:
        titles = t.either(card.title for card in task.cards)
        details = [task.minutes, task.part] if task.part else [task.minutes]
        yield f"- {titles} ({', '.join(details)})"
