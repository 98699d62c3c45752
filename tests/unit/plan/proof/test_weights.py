from plan_factories import make_case, make_unit

from plgen.plan.proof.weights import weigh


def test_units() -> None:
    """Cost comes first; of equal cost, fewer units weigh less."""
    case = make_case(make_unit("a", minutes=20), make_unit("b"), make_unit("c"))
    weights = weigh(case)
    assert weights.of(0b001) < weights.of(0b010) == weights.of(0b100)
    assert weights.of(0b010) < weights.of(0b011)
    half = make_case(make_unit("a", minutes=10), make_unit("b", minutes=20))
    halves = make_case(make_unit("a", minutes=10), make_unit("b", minutes=10))
    assert weigh(half).of(0b10) < weigh(halves).of(0b11)


def test_goals() -> None:
    """A missed goal weighs more than everything that fits the weeks."""
    units = [make_unit(f"u{n}", minutes=30) for n in range(9)]
    for minutes in (None, 60):
        weights = weigh(make_case(*units, minutes=minutes, weeks=2))
        assert weights.of(0, missed=1) > weights.of(0b1111)
        assert weights.of(0, missed=2) == 2 * weights.miss


def test_cost() -> None:
    """The cost can be read from a weight."""
    case = make_case(make_unit("a", minutes=20), make_unit("b"))
    assert weigh(case).cost_in(weigh(case).of(0b11)) == 16 * 50
