"""A plan that the last build left on the staff pages → the plan, as far as it tells."""

from collections.abc import Iterable, Mapping
import json
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from plgen.model.plan import GoalState, MayDo, MustDo, Plan, Week

Names = Annotated[tuple[str, ...], Field(default=())]


class _Loose(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Must(_Loose):
    unit: str
    minutes: int
    screen_minutes: int
    part: tuple[int, int]
    one_of: Names


class _May(_Loose):
    unit: str


class _Week(_Loose):
    number: int
    must: tuple[_Must, ...]
    may: tuple[_May, ...]
    note: str = ""


class _Goal(_Loose):
    code: str
    met: bool = True


class _Plan(_Loose):
    cohort: str
    pathway: str
    cost: int = 0
    weeks: tuple[_Week, ...]
    goals: tuple[_Goal, ...]


def load_built_plans(out: Path) -> Mapping[str, Plan]:
    """The plans of the last build, by cohort; what cannot be read is not among them.

    They hold weeks and goals; reasons and dates are left aside.
    """
    files = sorted((out / "staff" / "plans").glob("*.json"))
    return {plan.cohort: plan for plan in _read_all(files)}


def _read_all(files: Iterable[Path]) -> Iterable[Plan]:
    for file in files:
        try:
            found = _Plan.model_validate(json.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError, RecursionError, ValidationError):
            continue
        yield Plan(
            cohort=found.cohort,
            pathway=found.pathway,
            solver="frozen",
            cost=found.cost,
            weeks=tuple(_week(week) for week in found.weeks),
            goals=tuple(GoalState(goal.code, met=goal.met) for goal in found.goals),
        )


def _week(week: _Week) -> Week:
    must = tuple(
        MustDo(i.unit, i.minutes, i.screen_minutes, i.part, (), i.one_of)
        for i in week.must
    )
    may = tuple(MayDo(offer.unit) for offer in week.may)
    return Week(week.number, None, must, may, week.note)
