"""For families: each week in five lines, three questions, what to have at home."""

from page_factories import (
    edition_of,
    make_cohort,
    make_library,
    make_plan,
    make_reading,
    make_unit,
    may,
    must,
    strings,
)

from plgen.render.pages.families_page import make_families_page

T = strings()


def test_five_lines() -> None:
    """What everyone does, how long, at a screen, to choose from, how it ends."""
    library = make_library([make_unit(name) for name in "abc"])
    plan = make_plan([must("a", minutes=60, screen=20), must("b"), may("c")])
    (week,) = make_families_page(edition_of(library, plan)).weeks
    assert week.lines == (
        T("family-must", titles="A and B"),
        T("family-time", minutes="1 hr 30 min"),
        T("family-screen", minutes="20 min"),
        T("family-may", titles="C"),
        T("family-talk"),
    )
    assert len(week.questions) == 3
    assert T("ask-found", title="A") == week.questions[0]


def test_an_empty_week() -> None:
    """Nothing must be done: no empty list of titles, still three questions."""
    library = make_library([make_unit("a")])
    (week,) = make_families_page(edition_of(library, make_plan([]))).weeks
    assert week.lines == (
        T("family-time", minutes="0 min"),
        T("family-no-screen"),
        T("family-no-may"),
        T("family-talk"),
    )
    assert week.questions == (T("ask-proud"), T("ask-way"), T("ask-next"))


def test_materials() -> None:
    """Each thing once, of all options; in the language in which it is said."""
    spanish = make_reading("Uno", language="es")
    units = [
        make_unit("a", materials=("Paper", "Scissors")),
        make_unit("b", materials=("Paper",)),
        make_unit("c", readings=[spanish], materials=("Papel",)),
    ]
    cohort = make_cohort(languages=("en", "es"))
    plan = make_plan([must("a", one_of=("a", "b")), "c"])
    edition = edition_of(make_library(units, [cohort]), plan)
    (week,) = make_families_page(edition).weeks
    assert [(m.words, str(m.speech)) for m in week.materials] == [
        ("Paper", ""),
        ("Scissors", ""),
        ("Papel", ' lang="es" dir="ltr"'),
    ]


def test_notes() -> None:
    """What authors say to families, of must-do units, options and may-do, each once."""
    body = "::: family\nAsk at supper.\n:::"
    units = [make_unit(name, body=body) for name in "abc"]
    plan = make_plan([must("a", one_of=("a", "b")), may("c")], ["a"])
    weeks = make_families_page(edition_of(make_library(units), plan)).weeks
    assert [[n.card.id for n in w.notes] for w in weeks] == [["a", "b", "c"], ["a"]]
    assert "Ask at supper." in weeks[0].notes[0].html
