"""The order of a path as a script: what pages need to say where a student is."""

from collections.abc import Iterator
import json

from plgen.model.plan import MustDo, Plan, Week
from plgen.render.pages.week_page import options_of, slot_of


def path_script(plan: Plan) -> bytes:
    """`window.plgenPath`: for each week its Monday, and its must-do lines.

    A line is the ids of which one is to be done, with blanks between; of a unit in
    parts, the unit and the name of the part's own tick.
    """
    weeks = [[_monday(week), list(_lines(week))] for week in plan.weeks]
    form = json.dumps(weeks, separators=(",", ":"))
    return f"window.plgenPath={form};\n".encode()


def _monday(week: Week) -> str:
    return week.start.isoformat() if week.start else ""


def _lines(week: Week) -> Iterator[str]:
    for item in week.must:
        yield " ".join([*options_of(item), *_slots(item, week.number)])


def _slots(item: MustDo, week: int) -> list[str]:
    return [slot_of(item, week)] if item.part[1] > 1 else []
