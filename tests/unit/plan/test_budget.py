from plgen.plan.budget import Budget


def test_take() -> None:
    """Nodes are there until they are spent; from then on the budget is cut."""
    budget = Budget(2)
    assert [budget.take(), budget.take()] == [True, True]
    assert not budget.is_cut
    assert not budget.take()
    assert budget.is_cut


def test_part() -> None:
    """A part takes from the whole, and what cuts the part is told of the whole."""
    whole = Budget(10)
    part = whole.part(1)
    assert [part.take(), part.take()] == [True, False]
    assert whole.nodes == 9
    assert whole.is_cut
    assert whole.take()


def test_part_of_little() -> None:
    """A part has no more than the whole."""
    whole = Budget(1)
    part = whole.part(5)
    assert [part.take(), part.take()] == [True, False]
    assert part.is_cut
