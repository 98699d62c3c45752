"""Why these units: a week's reasons told once, its goals apart."""

from page_factories import (
    edition_of,
    make_framework,
    make_library,
    make_plan,
    make_unit,
    may,
    must,
    strings,
)

from plgen.model.plan import MayDo, MustDo
from plgen.render.pages.edition import Edition
from plgen.render.pages.why import goals_of_week, why_of_week

T = strings()
FRAMEWORK = make_framework("f", A_1="Speak up", B_1="Listen")


def edition(*items: MustDo | MayDo) -> Edition:
    library = make_library([make_unit(n) for n in "abc"], frameworks=[FRAMEWORK])
    return edition_of(library, make_plan(items))


def told(*items: MustDo | MayDo) -> list[tuple[str, list[str]]]:
    made = edition(*items)
    found = why_of_week(made, made.plan.weeks[0])
    return [(why.sentence, [card.id for card in why.cards]) for why in found]


def test_interests_are_told_at_once() -> None:
    """One sentence for all shared interests, with every unit once."""
    items = (
        must("a", ("interest", "music"), ("interest", "board-games")),
        may("b", ("interest", "music")),
    )
    expected = T("reason-interest", value="music and board games")
    assert told(*items) == [(expected, ["a", "b"])]


def test_goals_stand_apart() -> None:
    """Goals of must-do units are no reasons of the week but its aims."""
    items = (
        must("a", ("goal", "A.1"), ("evidence", "A.1")),
        must("b", ("goal", "A.1"), ("goal", "B.1")),
        may("c", ("goal", "B.1")),
    )
    made = edition(*items)
    aims = goals_of_week(made, made.plan.weeks[0])
    assert told(*items) == []
    assert [(aim.statement, [c.id for c in aim.cards]) for aim in aims] == [
        ("Speak up", ["a", "b"]),
        ("Listen", ["b"]),
    ]


def test_order_of_the_rules() -> None:
    """The teacher's word first, then what students like."""
    items = (must("a", ("floor", "arts"), ("interest", "music"), ("pinned", "1")),)
    assert [sentence for sentence, _ in told(*items)] == [
        T("reason-pinned"),
        T("reason-interest", value="music"),
        T("reason-floor-arts"),
    ]


def test_what_it_is_needed_for() -> None:
    """Titles of the units that need it, in one sentence."""
    items = (must("a", ("prerequisite-of", "b"), ("prerequisite-of", "c")),)
    quoted = T.list([T("quoted", title="B"), T("quoted", title="C")])
    assert told(*items) == [(T("reason-prerequisite-of", value=quoted), ["a"])]


def test_no_reasons() -> None:
    """A plan written by hand has none, and says none."""
    assert told(must("a"), may("b")) == []
