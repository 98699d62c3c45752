"""What stands before what: requirements within a set of chosen candidates."""

from collections.abc import Sequence

from plgen.plan.case import Case, indices_of


def is_ready(case: Case, index: int, before: int) -> bool:
    """Whether the requirements of a candidate are met by those in `before`."""
    return all(need.servers & before for need in case.items[index].requires)


def stuck_in(case: Case, chosen: int, given: int = 0) -> int:
    """Those of the chosen that no order of the chosen, after `given`, can reach."""
    placed = 0
    grown = True
    while grown:
        grown = False
        for index in indices_of(chosen & ~placed):
            if is_ready(case, index, placed | given):
                placed |= 1 << index
                grown = True
    return chosen & ~placed


def order_week(case: Case, indices: Sequence[int], before: int) -> list[int]:
    """Order a week: again and again the least whose requirements stand before.

    Candidates are numbered by id, so the least number is the least id.
    """
    left = sorted(indices)
    ordered: list[int] = []
    while left:
        index = next(i for i in left if is_ready(case, i, before))
        ordered.append(index)
        left.remove(index)
        before |= 1 << index
    return ordered
