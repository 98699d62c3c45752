"""Teacher cards: the words for colleagues, and who meets the unit when."""

from pathlib import PurePosixPath

from page_factories import (
    make_cohort,
    make_library,
    make_plan,
    make_reading,
    make_site,
    make_unit,
    may,
    must,
)

from plgen.model.plan import Plan
from plgen.model.unit import MediaFile, Unit
from plgen.render.staff.teacher_cards import TeacherCard, make_cards

BODY = "Words.\n\n::: teacher\nPair the quiet ones.\n:::"


def cards(*units: Unit, plan: Plan | None = None) -> tuple[TeacherCard, ...]:
    names = ("units/seen.png", "units/key.png")
    media = {name: MediaFile(PurePosixPath(name), name, 1) for name in names}
    library = make_library(units, [make_cohort(title="Falcons")], media=media)
    return make_cards(make_site(library), {"c": plan} if plan else {})


def test_units_with_words_for_teachers() -> None:
    """Those alone have a card, in a plan or not; nothing else of the unit is on it."""
    (card,) = cards(make_unit("one", body=BODY), make_unit("two", body="Words."))
    assert (card.id, card.used) == ("one", ())
    assert card.html == "<p>Pair the quiet ones.</p>"


def test_facts() -> None:
    """Minutes, screen minutes, grouping and codes."""
    unit = make_unit(
        "one", "A.1", body=BODY, minutes=40, screen_minutes=10, grouping=("pair",)
    )
    assert cards(unit)[0].facts == "40 min · 10 on screen · pair · A.1"


def test_used() -> None:
    """The weeks in which a cohort meets it: must, as an option, may."""
    plan = make_plan(["one"], [must("two", one_of=("two", "one"))], [may("one")])
    (card,) = cards(make_unit("one", body=BODY), make_unit("two"), plan=plan)
    assert card.used == (
        "Falcons, week 1",
        "Falcons, week 2",
        "Falcons, week 3 (may do)",
    )


def test_media() -> None:
    """The pictures of the teacher's words, and not those that students see."""
    body = "![s](seen.png)\n\n::: teacher\n![k](key.png)\n:::"
    assert cards(make_unit("one", body=body))[0].media == ("units/key.png",)


def test_language() -> None:
    """A card is in the language of the original."""
    reading = make_reading("Uno", BODY, "es")
    (card,) = cards(make_unit("one", readings=[reading]))
    assert (card.title, card.language) == ("Uno", "es")
