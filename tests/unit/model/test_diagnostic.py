"""Places, and how a diagnostic reads."""

from plgen.model.diagnostic import (
    KEY,
    Diagnostic,
    Location,
    Marks,
    Severity,
    location_of,
)

FILE = Location("a.yaml")
MARKS: Marks = {(): FILE, ("goals",): Location("a.yaml", 3, 1), ("goals", KEY): FILE}


def test_reads_as_one_line() -> None:
    """Place, weight, code, sentence, and what to write instead."""
    found = Diagnostic("x", "It is wrong.", Location("a.md", 2, 5), hint="Write b.")
    assert str(found) == "a.md:2:5: error[x]: It is wrong. Write b."
    bare = Diagnostic("x", "It is wrong.", Location("a.md"), Severity.NOTICE)
    assert str(bare) == "a.md:1:1: notice[x]: It is wrong."


def test_nearest_place_is_found() -> None:
    """A value without a place of its own has that of what holds it."""
    assert location_of(MARKS, ("goals", 0, "code"), FILE) == Location("a.yaml", 3, 1)
    assert location_of(MARKS, ("title",), Location("b.yaml")) == FILE
    assert location_of({}, ("title",), Location("b.yaml")) == Location("b.yaml")
