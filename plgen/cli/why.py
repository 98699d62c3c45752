"""`plgen plan COHORT --why UNIT`."""

from collections.abc import Iterator
import json

from plgen.build import Plan, answer_json, explain_unit, say_answer
from plgen.model.library import Library


def why_lines(
    library: Library, plan: Plan, unit: str, *, as_json: bool
) -> Iterator[str]:
    """Why one unit is in a plan or out, and what would change that.

    Raises:
        UnknownNameError: where there is no such unit.
    """
    answer = explain_unit(library, plan, unit)
    if as_json:
        form = answer_json(library, answer)
        return iter([json.dumps(form, ensure_ascii=False, indent=2)])
    return say_answer(library, answer)
