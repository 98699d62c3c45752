"""What stands before what: requirements within a set of chosen candidates."""

from collections.abc import Callable, Sequence

from plgen.plan.case import Case, indices_of


def is_ready(case: Case, index: int, before: int) -> bool:
    """Whether the requirements of a candidate are met by those in `before`."""
    return all(need.servers & before for need in case.items[index].requires)


def stuck_in(case: Case, chosen: int) -> int:
    """Those of the chosen that no order of the chosen can ever reach."""
    placed = 0
    grown = True
    while grown:
        grown = False
        for index in indices_of(chosen & ~placed):
            if is_ready(case, index, placed):
                placed |= 1 << index
                grown = True
    return chosen & ~placed


def order_week(
    indices: Sequence[int], before: int, is_ready_after: Callable[[int, int], bool]
) -> list[int] | None:
    """Order a week: again and again the least whose requirements stand before.

    Candidates are numbered by id, so the least number is the least id. None where the
    requirements of some are not met even by the end of the week.
    """
    left = sorted(indices)
    ordered: list[int] = []
    while left:
        ready = next((i for i in left if is_ready_after(i, before)), None)
        if ready is None:
            return None
        ordered.append(ready)
        left.remove(ready)
        before |= 1 << ready
    return ordered
