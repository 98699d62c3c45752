"""The library: every unit the cohort may see, by subject, each with its standing."""

from dataclasses import replace
from pathlib import PurePosixPath

from page_factories import (
    edition_of,
    left,
    make_framework,
    make_library,
    make_plan,
    make_unit,
    may,
    must,
    pages_of_cohort,
    strings,
    texts_of,
)

from plgen.model.unit import Unit
from plgen.render.pages.library_page import make_library_page

T = strings()
FRAMEWORK = make_framework("ela", A_1="Speak up")


def filed(unit: str, folder: str, *teaches: str, title: str = "") -> Unit:
    made = make_unit(unit, *teaches, title=title)
    return replace(made, folder=PurePosixPath(folder))


def test_subjects() -> None:
    """By the team's folder, else by framework; what has neither comes last."""
    units = [
        filed("a", "units/music"),
        filed("b", "units/music/b", "A.1"),
        filed("c", "units/c", "A.1"),
        filed("d", "units"),
        filed("e", "units/garden-work"),
    ]
    edition = edition_of(make_library(units, frameworks=[FRAMEWORK]))
    shelves = make_library_page(edition).shelves
    told = {shelf.title: [e.card.id for e in shelf.entries] for shelf in shelves}
    assert told == {
        "ELA": ["c"],
        "Garden work": ["e"],
        T("subject-music"): ["a", "b"],
        T("more-units"): ["d"],
    }
    assert [*told][-1] == T("more-units")


def test_titles_in_order() -> None:
    """On a shelf, by title and not by id."""
    units = [filed("a", "units", title="zebra"), filed("b", "units", title="Ant")]
    (shelf,) = make_library_page(edition_of(make_library(units))).shelves
    assert [e.card.title for e in shelf.entries] == ["Ant", "zebra"]


def test_standing() -> None:
    """On the path, where; off it, one reason why."""
    library = make_library([make_unit(name) for name in "abc"], frameworks=[FRAMEWORK])
    out = left("c", ("covered", "A.1"), ("cost", "a"))
    plan = make_plan([must("a")], [may("b")], left_out=[out])
    (shelf,) = make_library_page(edition_of(library, plan)).shelves
    told = [(e.standing, e.why, e.is_on_path) for e in shelf.entries]
    assert told == [
        (T("standing-must", n=1), "", True),
        (T("standing-may", n=2), "", True),
        (T("standing-off"), T("reason-covered", value="Speak up"), False),
    ]


def test_count_and_groups_are_complete() -> None:
    """Every unit stands on exactly one shelf, and the count says how many."""
    names = [f"unit-{n}" for n in range(9)]
    folders = ("units/music", "units", "units/x")
    units = [filed(name, folders[n % 3]) for n, name in enumerate(names)]
    plan = make_plan(names[:4], left_out=names[4:])
    page = make_library_page(edition_of(make_library(units), plan))
    shown = [entry.card.id for shelf in page.shelves for entry in shelf.entries]
    assert names == sorted(shown)
    assert T("units-count", n=9) == page.count


def test_only_the_path() -> None:
    """With `library: path`, a unit that is left out has neither card nor page."""
    library = make_library(
        [make_unit("a"), make_unit("zeppelin")], pathway={"library": "path"}
    )
    pages = pages_of_cohort(library, make_plan(["a"], left_out=["zeppelin"]))
    assert texts_of(pages.tree("public/c/library/index.html"), ".card h3") == ["A"]
    assert [p for p, text in pages.texts().items() if "eppelin" in p + text] == []
