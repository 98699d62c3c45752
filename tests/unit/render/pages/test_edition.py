"""A cohort's edition: whose words are read, and which units are seen."""

from page_factories import (
    edition_of,
    make_cohort,
    make_library,
    make_plan,
    make_reading,
    make_unit,
    may,
    must,
)
import pytest

from plgen.model.pathway import Cohort
from plgen.model.unit import Reading, Unit

READINGS = (
    make_reading("Full", language="en"),
    make_reading("Easy", language="en", easy=True),
    make_reading("Completo", language="es"),
    make_reading("نجم", language="ar-SA"),
)


def title_for(cohort: Cohort) -> str:
    library = make_library([make_unit("one", readings=READINGS)], [cohort])
    return edition_of(library).card("one").title


@pytest.mark.parametrize(
    ("cohort", "expected"),
    [
        (make_cohort(), "Full"),
        (make_cohort(reading="easy"), "Easy"),
        (make_cohort(languages=("es", "en"), reading="easy"), "Completo"),
        (make_cohort(languages=("ar",)), "نجم"),
        (make_cohort(languages=("fr", "es")), "Completo"),
        (make_cohort(languages=("fr",)), "Full"),
    ],
)
def test_reading(cohort: Cohort, expected: str) -> None:
    """Language comes first, then the easier words; else the original."""
    assert expected == title_for(cohort)


def unit_with(*readings: Reading) -> Unit:
    return make_unit("one", readings=readings, product="A map", materials=("Paper",))


def test_product_and_materials_of_the_reading() -> None:
    """They are said in the reading's language, where it says them."""
    spanish = make_reading(
        "Uno", language="es", product="Un mapa", materials=("Papel",)
    )
    unit = unit_with(make_reading("One"), spanish)
    library = make_library([unit], [make_cohort(languages=("es",))])
    leaf = edition_of(library).leaves["one"]
    assert (leaf.product, leaf.materials) == (("Un mapa", "es"), (("Papel",), "es"))


def test_product_and_materials_of_the_original() -> None:
    """Where the reading does not say them, the original does, in its language."""
    unit = unit_with(make_reading("One"), make_reading("Uno", language="es"))
    library = make_library([unit], [make_cohort(languages=("es",))])
    leaf = edition_of(library).leaves["one"]
    assert (leaf.product, leaf.materials) == (("A map", "en"), (("Paper",), "en"))


def test_an_empty_list_is_said_too() -> None:
    """A reading that needs nothing does not fall back."""
    unit = unit_with(make_reading("One", materials=()))
    leaf = edition_of(make_library([unit])).leaves["one"]
    assert leaf.materials == ((), "en")


def test_summary() -> None:
    """The author's, else the body's first words."""
    said = make_unit("one", summary="Said.", body="Words.")
    unsaid = make_unit("two", body="Words.")
    edition = edition_of(make_library([said, unsaid]))
    assert (edition.card("one").summary, edition.card("two").summary) == (
        "Said.",
        "Words.",
    )


def test_units_in_their_order() -> None:
    """The path's first, in the plan's order; then what is left out; no other."""
    library = make_library([make_unit(name) for name in "abcdef"])
    plan = make_plan([must("d", one_of=("d", "b")), may("a")], ["c"], left_out=["e"])
    edition = edition_of(library, plan)
    assert list(edition.leaves) == ["d", "b", "a", "c", "e"]
    assert edition.path_units == ("d", "b", "a", "c")
    assert [edition.week_of(u) for u in "abcdef"] == [1, 1, 2, 1, 0, 0]


def test_library_of_the_path() -> None:
    """`library: path` shows nothing but the path; titles are known all the same."""
    library = make_library(
        [make_unit("a"), make_unit("b")], pathway={"library": "path"}
    )
    edition = edition_of(library, make_plan(["a"], left_out=["b"]))
    assert list(edition.leaves) == ["a"]
    assert edition.title_of("b") == "B"
    assert edition.title_of("zzz") == "zzz"


def test_interface() -> None:
    """The interface speaks the cohort's first language, else its pathway's."""
    for languages, expected in ((("es-MX",), "es"), (("fr",), "ar"), (("en",), "en")):
        cohort = make_cohort(languages=languages)
        library = make_library([], [cohort], pathway={"language": "ar"})
        assert expected == edition_of(library, make_plan()).t.language
