from plan_factories import make_case, make_unit

from plgen.plan.proof.cuts import not_all, unless_helped


def test_not_all() -> None:
    """All of them together are cut off, and nothing else."""
    row = not_all([0, 2])
    assert not row.holds(0b101)
    assert not row.holds(0b111)
    assert row.holds(0b110)
    assert row.holds(0)


def test_unless_helped() -> None:
    """What others of the chosen cannot help may be helped by one that they require."""
    case = make_case(
        make_unit("a", requires=["S"]),
        make_unit("b", "S"),
        make_unit("c", "S"),
        make_unit("d"),
    )
    row = unless_helped(case, 0b0011, 0b0011)
    assert not row.holds(0b0011)
    assert not row.holds(0b1011)
    assert row.holds(0b0111)
    assert row.holds(0b0001)
