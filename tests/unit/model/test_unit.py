"""What a unit says of itself."""

from pathlib import PurePosixPath

import pytest

from plgen.model.unit import ArtsUse, Reading, StandardUse, Unit


def reading(language: str, *, easy: bool = False) -> Reading:
    return Reading(language, easy, language, None, "", "a.md", 1)


def unit(*readings: Reading, **keys: object) -> Unit:
    return Unit("a", PurePosixPath("units"), readings or (reading("en"),), **keys)  # type: ignore[arg-type]  # keys are the test's own


def test_codes_hold_each_once_subjects_first() -> None:
    """Codes of the subject stand before those of the arts, without doubles."""
    made = unit(
        standards=(StandardUse("SL.7.4"), StandardUse("SL.7.4", "assesses")),
        arts=(ArtsUse("MU:Cr1.1.7a", None, "MU", "Cr"),),
    )
    assert made.codes == ("SL.7.4", "MU:Cr1.1.7a")


def test_evidence_makes_an_arts_code_assessed() -> None:
    """A subject code is assessed by its role, an arts code by its evidence."""
    made = unit(
        standards=(StandardUse("SL.7.4", "assesses"), StandardUse("W.7.1")),
        arts=(
            ArtsUse("MU:Cr1.1.7a", "A loop", "MU", "Cr"),
            ArtsUse("DA:Cr1.1.7a", None, "DA", "Cr"),
        ),
    )
    assert made.assessed_codes == ("SL.7.4", "MU:Cr1.1.7a")
    assert made.disciplines == ("MU", "DA")


def test_arts_integrated_needs_both() -> None:
    """Arts codes alone make an arts unit; with a subject's code it is integrated."""
    art = (ArtsUse("MU:Cr1.1.7a", None, "MU", "Cr"),)
    assert not unit(arts=art).is_arts_integrated
    assert not unit(standards=(StandardUse("SL.7.4"),)).is_arts_integrated
    assert unit(arts=art, standards=(StandardUse("SL.7.4"),)).is_arts_integrated


@pytest.mark.parametrize(
    ("offered", "wanted", "expected"),
    [
        (["en", "es"], ["es", "en"], "es"),
        (["en"], ["es", "en"], "en"),
        (["en"], ["es"], None),
        (["ar-SA"], ["ar"], "ar-SA"),
        (["ar"], ["ar-SA"], "ar"),
        (["ar", "ar-SA"], ["ar-SA"], "ar-SA"),
        (["ar-EG"], ["ar-SA"], None),
        (["pt-BR"], ["PT-br"], "pt-BR"),
    ],
)
def test_reading_follows_the_order_of_languages(
    offered: list[str], wanted: list[str], expected: str | None
) -> None:
    """The first wanted language that is there; a region accepts its language."""
    found = unit(*map(reading, offered)).reading_for(wanted)
    assert (found.language if found else None) == expected


def test_easier_reading_is_taken_where_it_is_wanted_and_there() -> None:
    """Language comes first, then the easier reading in it."""
    made = unit(reading("en"), reading("en", easy=True), reading("es"))
    assert made.reading_for(["en"], easy=True) == reading("en", easy=True)
    assert made.reading_for(["en"]) == reading("en")
    assert made.reading_for(["es", "en"], easy=True) == reading("es")


def test_easier_reading_alone_is_no_full_text() -> None:
    """Who wants the full text is not given the easier one of that language."""
    made = unit(reading("en"), reading("es", easy=True))
    assert made.reading_for(["es", "en"]) == reading("en")
