from dataclasses import replace

from plgen.plan.case import NO_LIMIT, Case, Item, Need, Solution, indices_of, mask_of

ITEMS = tuple(Item(unit, 30, 0, 480, ((30, 0),), ()) for unit in "abc")
CASE = Case(
    items=ITEMS,
    open=0b011,
    needs=(
        Need("goal", "A", 0b001),
        Need("evidence", "A", 0b110, 2),
        Need("goal", "B", 0b010),
        Need("floor", "group", 0b111),
    ),
    pins=(),
    weeks=2,
    limit=60,
    screen_limit=NO_LIMIT,
)


def test_masks() -> None:
    """A mask and its candidates are the same thing."""
    assert mask_of([0, 1, 3]) == 0b1011
    assert list(indices_of(0b1011)) == [0, 1, 3]


def test_missing() -> None:
    """A need counts its servers."""
    need = Need("evidence", "A", 0b110, 2)
    assert need.missing(0b001) == 2
    assert need.missing(0b011) == 1
    assert need.missing(0b111) == 0


def test_missed() -> None:
    """A goal is missed once, whether teaching or evidence is missing."""
    assert CASE.goal_codes == ("A", "B")
    assert CASE.missed_by(0) == ("A", "B")
    assert CASE.missed_by(0b011) == ("A",)
    assert CASE.missed_by(0b111) == ()
    assert CASE.hopeless == ("A",)


def test_without_goals() -> None:
    """A goal that is let go takes its evidence with it; floors stay."""
    kept = CASE.without_goals(["A"]).needs
    assert [(n.kind, n.value) for n in kept] == [("goal", "B"), ("floor", "group")]


def test_pins() -> None:
    """Pins hold on candidates that can be had, in one week each, of the calendar."""
    assert CASE.can_hold_pins
    assert replace(CASE, pins=((0, 1), (1, 2))).can_hold_pins
    assert replace(CASE, pins=((0, 1), (1, 2))).pinned == 0b11
    assert not replace(CASE, pins=((2, 1),)).can_hold_pins
    assert not replace(CASE, pins=((0, 1), (0, 2))).can_hold_pins
    assert not replace(CASE, pins=((0, 3),)).can_hold_pins


def test_solution() -> None:
    """A solution knows its units."""
    assert Solution(((0, 1), (2, 2))).chosen == 0b101
