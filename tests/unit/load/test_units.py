"""Units: defaults, what stays as written, and what is looked up."""

from pathlib import Path, PurePosixPath

from load_cases.cases import write_content
import pytest

from plgen.load import load_library
from plgen.model.diagnostic import KEY, location_of
from plgen.model.library import Library
from plgen.model.unit import ArtsUse, Reading, StandardUse, Unit

FULL = """\
---
title: Drums that talk
summary: A message without words.
id: drums
language: es
grades: [K-2, 5]
minutes: 40
screen_minutes: 0
standards: [sl.1, {code: CORE.W.1, role: assesses}, SL.1]
requires: [talk, core.sl.2, SL.1.A]
arts: ["mu:cr2.1.7a", {code: "MA:Cr1.1.7a", evidence: A recording}]
modality: [auditory, kinesthetic, auditory]
interests: [music]
careers: [law]
sel: [relationship-skills]
settings: [in-person]
grouping: [pair, group]
kind: project
level: stretch
product: A message
materials: [Two drums, "Paper: two sheets"]
collections: [newsworthy]
image: ../pictures/drum.svg
image_alt: Two drums
authors: The team
license: CC-BY-4.0 OR MIT
source: Our own
status: draft
---

# Listen

Text.
"""


def test_defaults(content: Path) -> None:
    """A title is enough."""
    files = {"units/a.md": "---\ntitle: A\nminutes: 30\n---\nText\n"}
    library, found = load_library(write_content(content, files))
    assert found == []
    reading = Reading(
        language="en",
        easy=False,
        title="A",
        summary=None,
        body="Text\n",
        file="content/units/a.md",
        first_line=5,
    )
    expected = Unit(
        "a", PurePosixPath("units"), (reading,), minutes=30, screen_minutes=30
    )
    assert expected == library.units["a"]
    assert library.units["a"].settings == ("remote", "hybrid", "in-person")
    assert library.units["a"].grouping == ("solo",)


def test_every_key(content: Path) -> None:
    """Each key has its place; codes are canonical, everything stands once."""
    files = {"units/music/Any name.md": FULL, "units/pictures/drum.svg": "<svg/>"}
    library, found = load_library(write_content(content, files))
    assert found == []
    unit = library.units["drums"]
    assert unit.grades == (0, 1, 2, 5)
    assert unit.standards == (StandardUse("SL.1"), StandardUse("W.1", "assesses"))
    assert unit.arts == (
        ArtsUse("MU:Cr2.1.7a", None, "MU", "Cr"),
        ArtsUse("MA:Cr1.1.7a", "A recording", "MA", "Cr"),
    )
    assert unit.requires_units == ("talk",)
    assert unit.requires_standards == ("SL.2", "SL.1.a")
    assert unit.modality == ("auditory", "kinesthetic")
    assert unit.settings == ("in-person",)
    assert unit.materials == ("Two drums", "Paper: two sheets")
    assert unit.image == PurePosixPath("units/pictures/drum.svg")
    assert (unit.minutes, unit.screen_minutes, unit.status) == (40, 0, "draft")
    assert unit.folder == PurePosixPath("units/music")
    assert unit.original.language == "es"
    assert unit.original.body.startswith("\n# Listen")
    assert unit.original.first_line == FULL[: FULL.index("\n# Listen")].count("\n") + 1


def test_places_of_values(content: Path) -> None:
    """Later rooms find the places of what they complain of."""
    files = {"units/drums.md": FULL.replace("../pictures", "pictures")}
    files["units/pictures/drum.svg"] = "<svg/>"
    unit = load_library(write_content(content, files))[0].units["drums"]
    file = "content/units/drums.md"
    assert str(unit.marks["requires", 1]) == f"{file}:10:18"
    assert str(unit.marks["requires", KEY]) == f"{file}:10:1"
    assert str(location_of(unit.marks, ("arts", 1, "code"), unit.location)) == (
        f"{file}:11:30"
    )
    assert str(unit.location) == f"{file}:1:1"


@pytest.mark.parametrize(
    ("grades", "expected"),
    [("7", (7,)), ('"5-8"', (5, 6, 7, 8)), ("K", (0,)), ("[]", ()), ("", ())],
)
def test_grades(content: Path, grades: str, expected: tuple[int, ...]) -> None:
    """One grade, a range or a list."""
    text = f"---\ntitle: A\nminutes: 30\ngrades: {grades}\n---\n"
    library, found = load_library(write_content(content, {"units/a.md": text}))
    assert found == []
    assert expected == library.units["a"].grades


def test_words_of_texts_stay(content: Path) -> None:
    """A text field takes a plain scalar as it is written."""
    text = "---\ntitle: 3.10\nsummary: 2026-09-01\nproduct: no\nminutes: 5\n---\n"
    library, found = load_library(write_content(content, {"units/a.md": text}))
    assert found == []
    unit = library.units["a"]
    assert (
        unit.original.title,
        unit.original.summary,
        unit.product,
    ) == ("3.10", "2026-09-01", "no")
    assert type(unit.original.title) is str


def ids(library: Library) -> list[str]:
    return list(library.units)


def test_ids_come_from_names(content: Path) -> None:
    """The file's or folder's name, whatever folders lie between."""
    text = "---\ntitle: A\nminutes: 5\n---\n"
    names = ("z.md", "music/drums/index.md", "a/b/c/d.md", "music/drums/more.md")
    files = {f"units/{name}": text for name in names}
    library, found = load_library(write_content(content, files))
    assert found == []
    assert ids(library) == ["d", "drums", "more", "song", "talk", "z"]


def test_drafts_are_in_the_library(content: Path) -> None:
    """A draft is there with its status; with `--drafts` nothing is said of it."""
    files = {
        "units/a.md": "---\ntitle: A\nminutes: 5\nstatus: draft\n---\n",
        "units/b.md": "---\ntitle: B\nminutes: 5\nrequires: [a]\n---\n",
    }
    root = write_content(content, files)
    library, found = load_library(root)
    assert [said.code for said in found] == ["draft-reference"]
    assert library.units["a"].status == "draft"
    assert library.units["b"].requires_units == ("a",)
    assert not library.drafts
    library, found = load_library(root, drafts=True)
    assert found == []
    assert library.drafts


def test_references_of_a_broken_library_exist(content: Path) -> None:
    """Whatever is wrong, what a unit names is there."""
    files = {
        "units/a.md": "---\ntitle: A\nminutes: x\nrequires: [b, zz, SL.1, SL.9]\n---\n",
        "units/b.md": '---\ntitle: "B\n---\n',
        "pathways/p.yaml": "title: P\ncalendar: {weeks: 2}\ngoals: [SL.9, SL.1]\n"
        "cohorts: {c: {pin: {1: [b, a], 7: [a]}, avoid: [zz], known: [yy]}}\n",
    }
    library, found = load_library(write_content(content, files))
    assert found
    unit, cohort = library.units["a"], library.cohorts["c"]
    assert (unit.requires_units, unit.requires_standards) == ((), ("SL.1",))
    assert cohort.pins == ((1, "a"),)
    assert (cohort.avoid, cohort.known_units, cohort.known_standards) == ((), (), ())
    assert [goal.code for goal in library.pathways["p"].goals] == ["SL.1"]
