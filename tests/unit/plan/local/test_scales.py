from plgen.plan.local.scales import UNIT, Scales
from plgen.plan.proof.selecting import Row

NEED = Row(((0, 1), (1, 1)), 1)
ROOM = Row(((0, -30), (1, -50)), -60)


def weigh(*rows: Row, columns: int = 2) -> Scales:
    scales = Scales(columns)
    for row in rows:
        scales.add(row)
    return scales


def test_flip() -> None:
    """Rows break and hold as columns are taken and left."""
    scales = weigh(NEED, ROOM)
    assert scales.broken == {0}
    scales.flip(0)
    assert scales.broken == set()
    scales.flip(1)
    assert scales.broken == {1}
    scales.flip(0)
    assert scales.broken == set()
    assert scales.taken == [False, True]


def test_added_late() -> None:
    """A row that comes later counts what is taken already."""
    scales = weigh(NEED)
    scales.flip(0)
    scales.flip(1)
    assert scales.add(ROOM) == 1
    assert scales.broken == {1}


def test_asked_for_more() -> None:
    """A row can ask for more than it did, and for less again."""
    scales = weigh(NEED)
    scales.flip(0)
    scales.ask(0, 2)
    assert scales.broken == {0}
    scales.ask(0, 1)
    assert scales.broken == set()


def test_gain() -> None:
    """What a flip mends counts for it, what it breaks against it."""
    scales = weigh(NEED, ROOM)
    assert scales.gain(0) == scales.gain(1) > UNIT
    scales.flip(0)
    assert scales.gain(1) < 0
    assert scales.gain(0) < -UNIT
    scales.flip(1)
    assert scales.gain(0) == scales.gain(1) > UNIT


def test_nearer() -> None:
    """A flip that brings a broken row nearer gains something, and less than mending."""
    scales = weigh(Row(((0, 1), (1, 1), (2, 2)), 2), columns=3)
    assert 0 < scales.gain(0) < UNIT < scales.gain(2)


def test_weights() -> None:
    """Broken rows get heavier when pressed, until all is forgotten."""
    scales = weigh(NEED, NEED, Row(((0, -1),), 0))
    assert scales.heaviest() == 1
    light = scales.gain(0)
    scales.flip(1)
    scales.ask(0, 2)
    scales.press()
    assert scales.heaviest() == 0
    scales.flip(1)
    assert scales.broken == {0, 1}
    assert scales.heaviest() == 0
    assert scales.gain(0) > 0 < light
    scales.forget()
    assert scales.heaviest() == 1


def test_repairs() -> None:
    """To take what counts for a row, or to leave what counts against it."""
    scales = weigh(Row(((0, 1), (1, 1), (2, -1), (3, -1)), 1), columns=4)
    assert list(scales.repairs(0)) == [0, 1]
    scales.flip(0)
    scales.flip(3)
    assert list(scales.repairs(0)) == [1, 3]
