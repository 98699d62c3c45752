"""A week on one page: must do, may do, time, the path and the reasons."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from plgen.model.plan import MustDo, Week
from plgen.render.pages.card import Card, Place, place_of
from plgen.render.pages.edition import Edition
from plgen.render.pages.path_map import Stretch, stretch_of_week
from plgen.render.pages.qr import draw_qr
from plgen.render.pages.speech import EMPTY
from plgen.render.pages.time_bar import TimeBar, time_bar_of
from plgen.render.pages.why import GoalAim, Why, goals_of_week, why_of_week


@dataclass(frozen=True, slots=True)
class Task:
    """A must-do line: one unit, or several to choose one from."""

    cards: tuple[Card, ...]
    minutes: str
    place: Place
    part: str
    slot: str
    """Where its tick is kept while more parts follow; empty where it ends the unit."""
    is_choice: bool


@dataclass(frozen=True, slots=True)
class WeekLink:
    """Another week to switch to."""

    number: int
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class WeekPage:
    """What stands on the page of a week."""

    title: str
    number: int
    label: str
    dates: str
    is_now: bool
    heading: str
    question: str
    weeks: tuple[WeekLink, ...]
    before: WeekLink | None
    after: WeekLink | None
    tasks: tuple[Task, ...]
    choices: tuple[Card, ...]
    note: str
    total: str
    bar: TimeBar
    stretch: Stretch | None
    why: tuple[Why, ...]
    goals: tuple[GoalAim, ...]
    first: Card | None
    address: str
    """Where the page stands on the web; empty where that is not known."""
    short_address: str
    """As one types it."""
    qr: Markup
    calendar: str
    """The file of all weeks for a calendar; empty without dates."""


def make_week_page(edition: Edition, week: Week, *, is_now: bool) -> WeekPage:
    """The view of one week; `is_now` where it is the student's own."""
    t, number = edition.t, week.number
    links = {w.number: _link(edition, w) for w in edition.plan.weeks}
    tasks = tuple(_tasks(edition, week))
    label = links[number].label
    return WeekPage(
        title=t("nav-week") if is_now else label,
        number=number,
        label=label,
        dates=dates_of(edition, week),
        is_now=is_now,
        heading=edition.pathway.title,
        question=question_of(edition),
        weeks=tuple(links.values()),
        before=links.get(number - 1),
        after=links.get(number + 1),
        tasks=tasks,
        choices=tuple(edition.card(item.unit) for item in week.may),
        note=week.note,
        total=t.minutes(week.minutes),
        bar=time_bar_of(t, week),
        stretch=stretch_of_week(edition, number, is_now=is_now),
        why=why_of_week(edition, week),
        goals=goals_of_week(edition, week),
        first=tasks[0].cards[0] if tasks else None,
        address=_address(edition, number),
        short_address=as_typed(_address(edition, number)),
        qr=_qr(edition, number),
        calendar=calendar_of(edition),
    )


def calendar_of(edition: Edition) -> str:
    """The name of the calendar file, where the plan has dates."""
    return "path.ics" if any(week.start for week in edition.plan.weeks) else ""


def dates_of(edition: Edition, week: Week) -> str:
    """Monday to Friday of a week, or nothing where the plan has no dates."""
    return edition.t.week_dates(week.start) if week.start else ""


def question_of(edition: Edition) -> str:
    """What the pathway is about: its summary, else its first goal."""
    pathway = edition.pathway
    if pathway.summary:
        return pathway.summary
    for goal in pathway.goals[:1]:
        standard = edition.site.library.standards.find(goal.code)
        return standard.statement if standard else ""
    return ""


def _tasks(edition: Edition, week: Week) -> Iterator[Task]:
    t = edition.t
    for item in week.must:
        number, parts = item.part
        is_choice = len(item.one_of) > 1
        place = (
            Place("shuffle", t("your-choice"))
            if is_choice
            else place_of(t, item.minutes, item.screen_minutes)
        )
        yield Task(
            cards=tuple(edition.card(unit) for unit in options_of(item)),
            minutes=t.minutes(item.minutes),
            place=place,
            part=t("part", part=number, of=parts) if parts > 1 else "",
            slot=slot_of(item, week.number) if number < parts else "",
            is_choice=is_choice,
        )


def options_of(item: MustDo) -> tuple[str, ...]:
    """The units of a must-do line, its own first."""
    return tuple(dict.fromkeys([item.unit, *item.one_of]))


def slot_of(item: MustDo, week: int) -> str:
    """The name under which one part of a unit is ticked."""
    return f"{week}:{item.unit}"


def _link(edition: Edition, week: Week) -> WeekLink:
    label = edition.t("week", n=week.number)
    return WeekLink(week.number, label, edition.week_href(week.number))


def _address(edition: Edition, number: int) -> str:
    base = edition.site.library.settings.base_url
    if not base:
        return ""
    return f"{base.rstrip('/')}/{edition.cohort.id}/week/{number}/"


def as_typed(address: str) -> str:
    """An address without what browsers put before it by themselves."""
    return address.rpartition("://")[2]


def _qr(edition: Edition, number: int) -> Markup:
    address = _address(edition, number)
    return draw_qr(address, edition.t("qr", address=address)) if address else EMPTY
