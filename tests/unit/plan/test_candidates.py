from typing import Any

from plan_factories import make_library, make_unit, the_cohort, with_drafts
import pytest

from plgen.model.library import Library
from plgen.model.plan import Reason
from plgen.plan.candidates import find_candidates, rules_against, say_rule


def ids(library: Library) -> list[str]:
    return [unit.id for unit in find_candidates(library, the_cohort(library))]


def against(library: Library, unit: str) -> tuple[Reason, ...]:
    return rules_against(library.units[unit], library, the_cohort(library))


def test_by_id() -> None:
    """Candidates come by id, whatever the order of the library."""
    library = make_library([make_unit("b"), make_unit("a")])
    assert ids(library) == ["a", "b"]


@pytest.mark.parametrize(
    ("values", "curriculum", "rule", "words"),
    [
        ({"status": "draft"}, {}, Reason("draft"), "is a draft"),
        (
            {},
            {"pathway": {"excepted": ("u",)}},
            Reason("excepted", "p"),
            "is not among the pathway's units",
        ),
        (
            {},
            {"pathway": {"only": ("other",)}},
            Reason("excepted", "p"),
            "is not among the pathway's units",
        ),
        ({}, {"avoid": ("u",)}, Reason("avoided", "c"), "is on the avoid list"),
        (
            {"grades": (0, 1, 2)},
            {"pathway": {"grades": (7,)}},
            Reason("grades", "K-2"),
            "is for grades K-2",
        ),
        (
            {"grades": (4, 6)},
            {"pathway": {"grades": (7,)}},
            Reason("grades", "4, 6"),
            "is for grades 4, 6",
        ),
        (
            {"languages": ("en",)},
            {"languages": ("es", "ar")},
            Reason("language", "es, ar"),
            "has no reading in es, ar",
        ),
        (
            {"settings": ("remote",)},
            {"setting": "in-person"},
            Reason("setting", "in-person"),
            "is not for the setting `in-person`",
        ),
        (
            {"minutes": 40, "screen_minutes": 30},
            {"minutes": 60, "screen_minutes": 20},
            Reason("no-room", "30"),
            "needs 30 screen minutes, more than the weeks have for it",
        ),
        (
            {"minutes": 121},
            {"minutes": 60, "weeks": 2},
            Reason("no-room"),
            "is longer than all weeks together",
        ),
    ],
)
def test_shut_out(
    values: dict[str, Any], curriculum: dict[str, Any], rule: Reason, words: str
) -> None:
    """Each rule shuts a unit out, with its code, its value and its words."""
    library = make_library([make_unit("u", **values)], **curriculum)
    assert ids(library) == []
    assert (rule,) == against(library, "u")
    assert words == say_rule(rule)


def test_let_in() -> None:
    """A unit without grades of its own, and a long one that fits, are in."""
    library = make_library(
        [
            make_unit("any", settings=("remote", "hybrid", "in-person")),
            make_unit("near", grades=(6, 7)),
            make_unit("long", minutes=120, screen_minutes=40),
            make_unit("regional", languages=("en-GB",)),
        ],
        weeks=2,
        minutes=60,
        screen_minutes=20,
        setting="remote",
        pathway={"grades": (7, 8)},
    )
    assert ids(library) == ["any", "long", "near", "regional"]


def test_drafts() -> None:
    """Drafts are candidates when drafts are built."""
    library = with_drafts(make_library([make_unit("u", status="draft")]))
    assert ids(library) == ["u"]


def test_every_rule() -> None:
    """All rules against a unit are told, not the first alone."""
    library = make_library([make_unit("u", status="draft")], avoid=("u",))
    assert (Reason("draft"), Reason("avoided", "c")) == against(library, "u")


def test_a_week_without_minutes() -> None:
    """Nothing fits where a week has no minutes at all."""
    library = make_library([make_unit("u")], minutes=0)
    assert (Reason("no-room"),) == against(library, "u")
