"""A calendar of the weeks: one event each, the same in every build."""

from datetime import UTC, date, datetime
from typing import Any

from icalendar import Calendar
from page_factories import (
    Pages,
    make_cohort,
    make_library,
    make_plan,
    make_unit,
    make_week,
    must,
    pages_of_cohort,
    texts_of,
)

from plgen.model.plan import Plan
from plgen.model.site import SiteSettings

FIRST = date(2027, 1, 11)
AFTER_A_BREAK = date(2027, 1, 25)
UNITS = [make_unit(name, title=f"Unit {name}, in short") for name in "abc"]


def dated() -> Plan:
    return make_plan(
        make_week(must("a", minutes=40, one_of=("a", "b")), start=FIRST),
        make_week(must("c", minutes=50, part=(1, 2)), start=AFTER_A_BREAK),
        make_week(start=date(2027, 2, 1)),
    )


def pages(plan: Plan, language: str = "en", **values: Any) -> Pages:  # noqa: ANN401
    cohort = make_cohort(title="Falcons", languages=(language,))
    return pages_of_cohort(make_library(UNITS, [cohort], **values), plan)


def calendar(found: Pages) -> Any:  # noqa: ANN401  # icalendar's own kind of mapping
    return Calendar.from_ical(found.text("public/c/path.ics"))


def test_one_event_a_week() -> None:
    """From Monday on, over on Saturday; a week without school has none."""
    events = calendar(pages(dated())).walk("VEVENT")
    days = [(event["DTSTART"].dt, event["DTEND"].dt) for event in events]
    assert days == [
        (FIRST, date(2027, 1, 16)),
        (AFTER_A_BREAK, date(2027, 1, 30)),
        (date(2027, 2, 1), date(2027, 2, 6)),
    ]
    assert {event["TRANSP"] for event in events} == {"TRANSPARENT"}


def test_ids_and_stamps_are_of_the_data() -> None:
    """They hang on ids and on the plan's first day, so a rebuild adds no event."""
    events = calendar(pages(dated())).walk("VEVENT")
    uids = [str(event["UID"]) for event in events]
    assert uids == [f"c-week-{number}@p.plgen" for number in (1, 2, 3)]
    stamps = {event["DTSTAMP"].dt for event in events}
    assert stamps == {datetime(2027, 1, 11, tzinfo=UTC)}
    first, second = (pages(dated()).text("public/c/path.ics") for _ in range(2))
    assert first == second


def test_words() -> None:
    """Number and title; the must-do units with their choices, minutes and parts."""
    one, two, three = calendar(pages(dated())).walk("VEVENT")
    assert str(one["SUMMARY"]) == "Week 1: Path"
    assert str(one["DESCRIPTION"]).splitlines() == [
        "Must do (40 min)",
        "- Unit a, in short or Unit b, in short (40 min)",
    ]
    assert str(two["DESCRIPTION"]).splitlines()[1:] == [
        "- Unit c, in short (50 min, Part 1 of 2)"
    ]
    assert str(three["DESCRIPTION"]) == "Nothing this week. Choose from May do."


def test_language_of_the_cohort() -> None:
    """Its words, marked as such, without marks of direction in them."""
    found = pages(dated(), "ar")
    event = calendar(found).walk("VEVENT")[0]
    assert event["SUMMARY"].params["LANGUAGE"] == "ar"
    assert str(event["SUMMARY"]).startswith("الأسبوع 1")
    assert not set("\u2066\u2067\u2068\u2069") & set(found.text("public/c/path.ics"))


def test_lines_are_folded() -> None:
    """No line is longer than 75 bytes, each ends as the standard asks."""
    content = pages(dated(), "ar").files["public/c/path.ics"].content
    assert isinstance(content, bytes)
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_address_of_the_week() -> None:
    """Where the site has an address, an event leads to its week."""
    settings = SiteSettings(base_url="https://example.org/")
    event = calendar(pages(dated(), settings=settings)).walk("VEVENT")[0]
    assert str(event["URL"]) == "https://example.org/c/week/1/"


def test_pages_lead_to_it() -> None:
    """This week, a week and Families link the file."""
    found = pages(dated())
    for path in ("index.html", "week/2/index.html", "families/index.html"):
        links = found.tree(f"public/c/{path}").css("a[download]")
        assert [" ".join(link.text().split()) for link in links] == [
            "Add to a calendar"
        ]


def test_without_dates_there_is_none() -> None:
    """A plan of numbered weeks has nothing to put into a calendar."""
    found = pages(make_plan(["a"]))
    assert "public/c/path.ics" not in found.files
    assert texts_of(found.tree("public/c/index.html"), "a[download]") == []
