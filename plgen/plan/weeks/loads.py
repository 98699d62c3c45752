"""What a schedule comes to: its greatest load, its lateness, and whether it holds."""

from plgen.plan.case import Case, Starts, indices_of, mask_of
from plgen.plan.order import stuck_in
from plgen.plan.parts import Part
from plgen.plan.weeks.fit import Fitting


def lateness_of(case: Case, starts: Starts) -> int:
    """Σ minutes·week over the schedule."""
    return sum(case.items[index].minutes * week for index, week in starts.items())


def peak_of(case: Case, starts: Starts) -> int:
    """The greatest load in minutes of the weeks that are planned."""
    return max((minutes for minutes, _ in _loads(case, starts).values()), default=0)


def is_sound(fitting: Fitting, starts: Starts) -> bool:
    """Whether a schedule of the chosen holds rules 2, 3 and 5 under the cap."""
    return (
        mask_of(starts) == fitting.chosen
        and all(starts.get(index) == week for index, week in fitting.case.pins)
        and _has_room(fitting, starts)
        and _is_in_order(fitting, starts)
    )


def _loads(case: Case, starts: Starts) -> dict[int, Part]:
    """Minutes and screen minutes of the weeks that are planned."""
    loads: dict[int, Part] = {}
    for index, start in starts.items():
        for week, (minutes, screen) in enumerate(case.items[index].parts, start):
            if week not in case.closed:
                before = loads.get(week, (0, 0))
                loads[week] = before[0] + minutes, before[1] + screen
    return loads


def _has_room(fitting: Fitting, starts: Starts) -> bool:
    """Whether new units stand in weeks that are to be planned, and those hold them."""
    case, loads = fitting.case, _loads(fitting.case, starts)
    return all(
        week in loads
        and week <= case.weeks
        and loads[week][0] <= fitting.cap
        and loads[week][1] <= case.screen_limit
        for index in indices_of(fitting.chosen & ~case.kept)
        for week, _ in enumerate(case.items[index].parts, starts[index])
    )


def _is_in_order(fitting: Fitting, starts: Starts) -> bool:
    before = fitting.given
    for week in sorted(set(starts.values())):
        row = mask_of(index for index, start in starts.items() if start == week)
        if stuck_in(fitting.case, row, before):
            return False
        before |= row
    return True
