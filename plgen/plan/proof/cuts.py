"""Rows that cut off selections of which it is known that they are no plans."""

from collections.abc import Iterable

from plgen.plan.case import Case, indices_of
from plgen.plan.proof.selecting import Row


def not_all(indices: Iterable[int]) -> Row:
    """Not all of these."""
    takes = tuple((index, -1) for index in indices)
    return Row(takes, 1 - len(takes))


def unless_helped(case: Case, stuck: int, chosen: int) -> Row:
    """Not all of the stuck, unless another than the chosen comes that they require."""
    helpers = 0
    for index in indices_of(stuck):
        for need in case.items[index].requires:
            helpers |= need.servers & case.open & ~chosen
    row = not_all(indices_of(stuck))
    helped = tuple((index, 1) for index in indices_of(helpers))
    return Row((*row.takes, *helped), row.least)
