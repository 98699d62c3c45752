"""Pathways and cohorts, with every default filled in."""

from datetime import date
from pathlib import Path

from load_cases.cases import write_content
import pytest

from plgen.load import load_library
from plgen.model.diagnostic import KEY
from plgen.model.pathway import (
    Calendar,
    Cohort,
    Floors,
    Goal,
    Pathway,
    Support,
    TimeBudget,
)

FULL = """\
title: Voices
summary: Seven weeks.
grades: [7, "5-6"]
language: es
calendar: {start: 2026-09-07, weeks: 7, skip: [2026-10-12, 2026-09-21, 2026-10-12]}
time: {minutes: 200, screen_minutes: 90}
goals:
  - core.sl.1
  - {code: "MU:Cr2.1.7a", evidence: 2}
units: {only: [talk, song], except: [song]}
floors: {arts: 1, project: 2, group: 3}
choices: 0
library: path
cohorts:
  zebras:
    title: Las cebras
    size: 24
    languages: [es, en]
    reading: easy
    setting: hybrid
    interests: [music]
    careers: [law]
    arts: [MA, MU]
    pace: essentials
    known: [SL.2, talk]
    pin: {2: [talk], 1: []}
    time: {minutes: 150}
    goals_later: ["mu:cr2.1.7a"]
    support: {review: 2026-10-02, exit: Two reasons}
    listed: true
  code-club:
    avoid: [talk]
"""


def load(content: Path, text: str) -> Pathway:
    library, found = load_library(write_content(content, {"pathways/p.yaml": text}))
    assert [str(said) for said in found] == []
    return library.pathways["p"]


def test_defaults(content: Path) -> None:
    """Title, weeks and the id of a cohort are enough."""
    pathway = load(content, "title: P\ncalendar: {weeks: 3}\ncohorts:\n  code-club:\n")
    cohort = Cohort("code-club", "p", "Code club", ("en",))
    assert Pathway("p", "P", Calendar(3), (cohort,)) == pathway
    assert pathway.choices == 3


def test_every_key(content: Path) -> None:
    """Each key has its place; cohorts keep the order of the file."""
    pathway = load(content, FULL)
    skip = (date(2026, 9, 21), date(2026, 10, 12))
    assert pathway.calendar == Calendar(7, date(2026, 9, 7), skip)
    assert pathway.goals == (Goal("SL.1"), Goal("MU:Cr2.1.7a", 2))
    assert pathway.grades == (5, 6, 7)
    assert (pathway.only, pathway.excepted) == (("talk", "song"), ("song",))
    assert pathway.floors == Floors(1, 2, 3)
    assert (pathway.choices, pathway.library, pathway.language) == (0, "path", "es")
    assert pathway.time == TimeBudget(200, 90)
    zebras, club = pathway.cohorts
    assert zebras == Cohort(
        "zebras",
        "p",
        "Las cebras",
        ("es", "en"),
        size=24,
        reading="easy",
        setting="hybrid",
        interests=("music",),
        careers=("law",),
        arts=("MA", "MU"),
        pace="essentials",
        known_units=("talk",),
        known_standards=("SL.2",),
        pins=((2, "talk"),),
        time=TimeBudget(150, 90),
        goals_later=("MU:Cr2.1.7a",),
        support=Support(date(2026, 10, 2), "Two reasons"),
        listed=True,
    )
    assert (club.languages, club.avoid, club.listed) == (("es",), ("talk",), False)


def test_places_of_values(content: Path) -> None:
    """The planner finds the pin that it complains of."""
    marks = load(content, FULL).marks
    file = "content/pathways/p.yaml"
    assert str(marks["cohorts", "zebras", "pin", "2", 0]) == f"{file}:26:15"
    assert str(marks["cohorts", "zebras", KEY]) == f"{file}:15:3"
    assert str(marks["floors", "arts"]) == f"{file}:11:16"


@pytest.mark.parametrize(
    ("shared", "own", "minutes", "screen"),
    [
        ("{}", "{}", None, None),
        ("{minutes: 200}", "{}", 200, 200),
        ("{minutes: 200, screen_minutes: 90}", "{}", 200, 90),
        ("{minutes: 200, screen_minutes: 90}", "{minutes: 150}", 150, 90),
        ("{minutes: 200, screen_minutes: 90}", "{minutes: 60}", 60, 60),
        ("{minutes: 200}", "{minutes: 150}", 150, 150),
        ("{minutes: 200}", "{minutes: 300}", 300, 300),
        ("{minutes: 200, screen_minutes: 90}", "{screen_minutes: 0}", 200, 0),
        ("{}", "{screen_minutes: 30}", None, 30),
        ("{screen_minutes: 30}", "{minutes: 100}", 100, 30),
    ],
)
def test_time(
    content: Path, shared: str, own: str, minutes: int | None, screen: int | None
) -> None:
    """A cohort's time lies over its pathway's, key by key."""
    text = f"title: P\ncalendar: {{weeks: 3}}\ntime: {shared}\n"
    pathway = load(content, f"{text}cohorts: {{c: {{time: {own}}}}}\n")
    assert TimeBudget(minutes, screen) == pathway.cohorts[0].time


def test_pins_by_week(content: Path) -> None:
    """Pins stand by week, and in the teacher's order within one."""
    more = "---\ntitle: A\nminutes: 5\n---\n"
    text = "title: P\ncalendar: {weeks: 12}\ncohorts:\n  c:\n"
    text += "    pin: {12: [song], '2': [talk, a, b]}\n"
    files = {"pathways/p.yaml": text, "units/a.md": more, "units/b.md": more}
    library, found = load_library(write_content(content, files))
    assert found == []
    assert library.cohorts["c"].pins == ((2, "talk"), (2, "a"), (2, "b"), (12, "song"))


def test_cohorts_of_all_pathways(content: Path) -> None:
    """Cohorts are found by their ids alone."""
    text = "title: P\ncalendar: {{weeks: 3}}\ncohorts: {{{}: {{}}}}\n"
    files = {f"pathways/{n}.yaml": text.format(f"c-{n}") for n in "ba"}
    library, _ = load_library(write_content(content, files))
    assert list(library.cohorts) == ["c-a", "c-b"]
    assert list(library.pathways) == ["a", "b"]
    assert library.cohorts["c-b"].pathway == "b"


def test_own_id(content: Path) -> None:
    """`id:` names a pathway."""
    text = "id: own\ntitle: P\ncalendar: {weeks: 3}\ncohorts: {c: {}}\n"
    library, found = load_library(write_content(content, {"pathways/p.yaml": text}))
    assert found == []
    assert list(library.pathways) == ["own"]
    assert library.cohorts["c"].pathway == "own"
