import numpy as np

from plgen.plan.highs import LinearProgram, compressed, new_highs

PENALTY = 100


def cover(least: int = 1) -> LinearProgram:
    """Two rows; a and b serve one each, c both."""
    program = LinearProgram(PENALTY)
    program.add_rows([(), ()], [least, least])
    program.add_columns([3, 4, 6], [[(0, 1)], [(1, 1)], [(0, 1), (1, 1)]])
    return program


def test_answer() -> None:
    """The cheapest cover, and prices that pay for it."""
    answer = cover().solve()
    assert answer is not None
    assert answer.values.round().tolist() == [0, 0, 1]
    assert answer.prices.sum() == 6


def test_bounds() -> None:
    """What is shut out is not used."""
    program = cover()
    program.bound(np.zeros(3), np.array([1.0, 1.0, 0.0]))
    answer = program.solve()
    assert answer is not None
    assert answer.values.round().tolist() == [1, 1, 0]


def test_more_rows() -> None:
    """A row that is added later counts."""
    program = cover()
    program.add_rows([[(2, -1)]], [0])
    answer = program.solve()
    assert answer is not None
    assert answer.values.round().tolist() == [1, 1, 0]


def test_penalty() -> None:
    """What cannot be had is paid for at the penalty, and prices are no higher."""
    program = cover(least=3)
    program.bound(np.zeros(3), np.ones(3))
    answer = program.solve()
    assert answer is not None
    assert answer.values.round().tolist() == [1, 1, 1]
    assert answer.prices.tolist() == [PENALTY, PENALTY]


def test_settings() -> None:
    """One thread, one seed, no presolve: the same answer every time."""
    highs = new_highs()
    names = ("threads", "random_seed", "presolve")
    assert [highs.getOptionValue(name)[1] for name in names] == [1, 1, "off"]


def test_compressed() -> None:
    """Lines in a row, empty ones too."""
    starts, indices, values = compressed([[(2, 5)], [], [(0, 1), (3, -1)]])
    assert starts.tolist() == [0, 1, 1]
    assert indices.tolist() == [2, 0, 3]
    assert values.tolist() == [5, 1, -1]
