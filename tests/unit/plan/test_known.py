from plan_factories import make_library, make_unit, the_cohort

from plgen.model.pathway import Goal
from plgen.plan.known import Known, assesses, known_to, teaches

TALK = make_unit("talk", "A.1", assesses=["B"])
LIBRARY = make_library(
    [TALK, make_unit("song", arts=["MU:Cr1"])],
    goals=["A", "A.1", "A.2", "A.1.x", "B", "C"],
    known_units=("talk",),
    known_standards=("C",),
)


def known() -> Known:
    return known_to(LIBRARY, the_cohort(LIBRARY))


def test_teaches() -> None:
    """A unit teaches the codes it names, assessed ones too, and all above them."""
    standards = LIBRARY.standards
    assert [
        code
        for code in ("A", "A.1", "A.1.x", "A.2", "B", "C")
        if teaches(standards, TALK, code)
    ] == ["A", "A.1", "B"]


def test_assesses() -> None:
    """Arts codes are assessed where the unit says what the student shows."""
    standards = LIBRARY.standards
    assert assesses(standards, TALK, "B")
    assert not assesses(standards, TALK, "A")
    assert not assesses(standards, LIBRARY.units["song"], "MU:Cr1")


def test_known_code_covers_descendants() -> None:
    """A known code covers what is below it, never what is above it."""
    library = make_library([], goals=["A.1", "A.1.x"], known_standards=("A.1",))
    found = known_to(library, the_cohort(library))
    assert found.covers("A.1")
    assert found.covers("A.1.x")
    assert not found.covers("A")
    assert not found.has_standard("A")


def test_known_unit_has_taught() -> None:
    """A known unit counts as having taught, without covering the code's descendants."""
    assert known().has_standard("A")
    assert known().has_standard("A.1")
    assert not known().covers("A")
    assert not known().has_standard("A.1.x")


def test_known_unit_has_assessed() -> None:
    """A known unit counts once as evidence."""
    assert known().evidence_of(Goal("B", 2)) == 1
    assert known().evidence_of(Goal("A", 2)) == 0


def test_known_unit_meets_what_names_it() -> None:
    """A requirement that names a known unit is met."""
    assert known().has_unit("talk")
    assert not known().has_unit("song")
