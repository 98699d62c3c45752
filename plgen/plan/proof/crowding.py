"""Rows for selections that fit the weeks in sum, and not week by week.

How many weeks do these parts fill at the least? The dual of that question gives every
size of part a price such that no week holds more than a certain sum. The row that says
so for all weeks holds for every plan, as a part takes the price of the dearest size
that it could stand in for.
"""

from collections.abc import Iterator
from math import gcd

from plgen.plan.case import Case, indices_of
from plgen.plan.highs import LinearProgram
from plgen.plan.parts import Part
from plgen.plan.proof.selecting import Row

SCALE = 1 << 10
MOST_FILLINGS = 4_000
PENALTY = 100
"""For a part without a week; more weeks than any plan would fill for it."""

Filling = tuple[int, ...]
"""What a week can hold: how many parts of each size."""


def crowding_row(case: Case, chosen: int) -> Row | None:
    """A row that holds for every plan and not for these, if they need more weeks."""
    counts: dict[Part, int] = {}
    for index in indices_of(chosen & ~case.kept):
        for part in case.items[index].parts:
            counts[part] = counts.get(part, 0) + 1
    sizes = sorted(counts)
    fillings = list(_fillings(sizes, case.limits))
    if len(fillings) >= MOST_FILLINGS:
        return None
    prices = _prices([counts[size] for size in sizes], fillings)
    most = max((_sum(prices, filling) for filling in fillings), default=0)
    paid = {
        index: sum(_price_of(part, sizes, prices) for part in case.items[index].parts)
        for index in indices_of(case.open & ~case.kept)
    }
    takes = {index: price for index, price in paid.items() if price}
    room = most * case.open_weeks
    if sum(takes.get(index, 0) for index in indices_of(chosen)) <= room:
        return None
    step = gcd(*takes.values())
    return Row(
        tuple((index, -(price // step)) for index, price in takes.items()),
        -(room // step),
    )


def _fillings(sizes: list[Part], limits: Part) -> Iterator[Filling]:
    """Everything that a week can hold, up to a number that is too large."""
    open_ = [((0,) * len(sizes), 0, limits)]
    count = 0
    while open_ and count < MOST_FILLINGS:
        filling, first, room = open_.pop()
        for n in range(first, len(sizes)):
            left = room[0] - sizes[n][0], room[1] - sizes[n][1]
            if min(left) >= 0:
                more = (*filling[:n], filling[n] + 1, *filling[n + 1 :])
                open_.append((more, n, left))
                count += 1
                yield more


def _prices(counts: list[int], fillings: list[Filling]) -> list[int]:
    """The dual prices of filling as few weeks as can be."""
    program = LinearProgram(PENALTY)
    program.add_rows([()] * len(counts), counts)
    columns = [[(n, k) for n, k in enumerate(row) if k] for row in fillings]
    program.add_columns([1] * len(columns), columns)
    answer = program.solve()
    if answer is None:
        return [0] * len(counts)
    return [int(price * SCALE) for price in answer.prices.tolist()]


def _sum(prices: list[int], filling: Filling) -> int:
    return sum(price * count for price, count in zip(prices, filling, strict=True))


def _price_of(part: Part, sizes: list[Part], prices: list[int]) -> int:
    """The price of the dearest size that the part is no smaller than."""
    pairs = zip(sizes, prices, strict=True)
    fitting = (p for s, p in pairs if s[0] <= part[0] and s[1] <= part[1])
    return max(fitting, default=0)
