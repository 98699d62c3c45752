"""Rows for selections that crowd the weeks, found without a linear program.

Every size of part gets a price. Where the parts of a selection cost more than the weeks
can hold at the dearest filling, they do not fit, and the row that says so holds for
every plan. Prices are learned: what the dearest filling holds too often gets cheaper,
what the selection holds gets dearer, until the two are told apart.
"""

from math import gcd
from typing import NamedTuple

from plgen.plan.case import NO_LIMIT, Case, indices_of
from plgen.plan.proof.selecting import Row

ROUNDS = 100
WORK = 100_000
"""The rounds for one selection, times what each looks at, are no more than this."""
SHARE = 100
"""The price at first of what fills all weeks."""


class Crowd(NamedTuple):
    """One side of the parts that are to stand in the weeks: minutes, or on screens."""

    sizes: tuple[int, ...]
    """Different ones, in steps."""
    counts: tuple[int, ...]
    """How many parts of each size are chosen."""
    step: int
    limit: int
    """What a week holds, in steps."""
    weeks: int


def crowd_row(case: Case, chosen: int) -> Row | None:
    """A row that holds for every plan and not for these; None where none is found."""
    for side, limit in enumerate(case.limits):
        crowd = _crowd_of(case, chosen, side) if limit < NO_LIMIT else None
        prices = learn_prices(crowd) if crowd else None
        if crowd and prices:
            return _row(case, side, crowd, prices)
    return None


def learn_prices(crowd: Crowd) -> list[int] | None:
    """Prices at which the chosen parts cost more than the weeks can hold, by size."""
    weeks = crowd.weeks
    whole = max(1, crowd.limit)
    prices = [size * SHARE * weeks // whole for size in crowd.sizes]
    for _ in range(min(ROUNDS, WORK // (whole * len(prices)))):
        most, filling = dearest_filling(crowd, prices)
        if _cost(crowd.counts, prices) > weeks * most:
            return prices
        rows = zip(prices, crowd.counts, filling, strict=True)
        prices = [max(0, p + count - weeks * held) for p, count, held in rows]
    return None


def dearest_filling(crowd: Crowd, prices: list[int]) -> tuple[int, list[int]]:
    """The most that a week can hold at these prices, and how many of each size then."""
    worth = [0] * (crowd.limit + 1)
    last = [-1] * (crowd.limit + 1)
    priced = list(enumerate(zip(crowd.sizes, prices, strict=True)))
    for room in range(1, crowd.limit + 1):
        worth[room] = worth[room - 1]
        for k, (size, price) in priced:
            if size <= room and worth[room - size] + price > worth[room]:
                worth[room], last[room] = worth[room - size] + price, k
    filling, room = [0] * len(prices), crowd.limit
    while room:
        if last[room] < 0:
            room -= 1
        else:
            filling[last[room]] += 1
            room -= crowd.sizes[last[room]]
    return worth[-1], filling


def _crowd_of(case: Case, chosen: int, side: int) -> Crowd | None:
    found: dict[int, int] = {}
    for index in indices_of(case.open & ~case.kept):
        for part in case.items[index].parts:
            if part[side]:
                found.setdefault(part[side], 0)
                found[part[side]] += chosen >> index & 1
    if not found:
        return None
    step = gcd(*found, case.limits[side])
    sizes = sorted(found)
    return Crowd(
        sizes=tuple(size // step for size in sizes),
        counts=tuple(found[size] for size in sizes),
        step=step,
        limit=case.limits[side] // step,
        weeks=case.open_weeks,
    )


def _row(case: Case, side: int, crowd: Crowd, prices: list[int]) -> Row:
    price_of = dict(zip(crowd.sizes, prices, strict=True)) | {0: 0}
    takes = []
    for index in indices_of(case.open & ~case.kept):
        parts = case.items[index].parts
        price = sum(price_of[part[side] // crowd.step] for part in parts)
        if price:
            takes.append((index, -price))
    most, _ = dearest_filling(crowd, prices)
    return Row(tuple(takes), -most * crowd.weeks)


def _cost(counts: tuple[int, ...], prices: list[int]) -> int:
    return sum(count * price for count, price in zip(counts, prices, strict=True))
