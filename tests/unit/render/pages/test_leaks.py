"""A cohort's folder holds nothing of teachers, and nothing of another cohort."""

from datetime import date
from pathlib import PurePosixPath

from page_factories import (
    Pages,
    left,
    make_cohort,
    make_library,
    make_plan,
    make_unit,
    may,
    must,
    pages_of_cohort,
    pages_of_staff,
)
import pytest

from plgen.model.library import Library
from plgen.model.pathway import Support
from plgen.model.plan import Plan, Problem
from plgen.model.unit import MediaFile

BODY = "Words.\n\n::: teacher\nQSECRETQ ![q](key.png)\n:::\n\n::: family\nAsk.\n:::"
KEY = "units/key.png"
SECRETS = (
    *("QSECRETQ", "QEXITQ", "QAVOIDQ", "QDRAFTQ", "QPROBLEMQ", "QHINTQ"),
    *("987654", "key.png", "left_out"),
)


def the_library() -> Library:
    units = [make_unit(name, body=BODY) for name in ("one", "two", "three")]
    support = Support(date(2026, 10, 2), "QEXITQ")
    cohorts = [
        make_cohort("falcons", title="Falcons", listed=True, support=support),
        make_cohort("owls-nine", title="Night Owls", listed=True, pins=((1, "one"),)),
    ]
    media = {KEY: MediaFile(PurePosixPath(KEY), KEY, 1)}
    return make_library(units, cohorts, media=media)


def the_plan(cohort: str) -> Plan:
    return make_plan(
        [must("one", ("pinned", "1")), may("two")],
        cohort=cohort,
        cost=987654,
        left_out=[left("three", ("avoided", "QAVOIDQ"), ("draft", "QDRAFTQ"))],
        problems=(Problem("goal-untaught", "QPROBLEMQ", "QHINTQ"),),
    )


@pytest.fixture(scope="module")
def pages() -> Pages:
    return pages_of_cohort(the_library(), the_plan("falcons"))


@pytest.mark.parametrize("word", SECRETS)
def test_no_words_for_teachers(pages: Pages, word: str) -> None:
    """Not in a page, not in plan.json, not in the name of a file."""
    found = [path for path, text in pages.texts().items() if word in text]
    assert found + [path for path in pages.files if word in path] == []


@pytest.mark.parametrize("word", ["owls-nine", "night owls"])
def test_no_other_cohort(pages: Pages, word: str) -> None:
    """Neither its id nor its title, in any case."""
    found = [p for p, text in pages.texts().items() if word in (p + text).casefold()]
    assert found == []


def test_paths(pages: Pages) -> None:
    """Every file stands below the cohort's folder, and goes up from nowhere."""
    parts = [PurePosixPath(path).parts for path in pages.files]
    assert all(path[:2] == ("public", "falcons") for path in parts)
    assert not any(".." in path for path in parts)


def test_staff_have_it_all() -> None:
    """The words that students do not see stand below `staff/`, with their pictures."""
    pages = pages_of_staff(the_library(), the_plan("falcons"), the_plan("owls-nine"))
    assert all(path.startswith("staff/") for path in pages.files)
    assert "QSECRETQ" in pages.text("staff/cards/index.html")
    assert f"staff/media/{KEY}" in pages.files
    assert "QEXITQ" in pages.text("staff/why/falcons/index.html")
    assert '"cost": 987654' in pages.text("staff/plans/owls-nine.json")
