"""A plan made anew round weeks that stand: past ones, and those a teacher changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from plgen.build.options import Options
from plgen.load import load_built_plans, read_written_plan
from plgen.model.diagnostic import Diagnostic
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import FrozenPlan, FrozenWeek, Plan
from plgen.model.written_plan import WrittenPlan, WrittenWeek
from plgen.plan import plan_cohort
from plgen.render import write_plan_file
from plgen.write import write_text_file


@dataclass(frozen=True, slots=True)
class Replanning:
    """How far a plan is to be made anew."""

    from_week: int = 1
    """Weeks before this one stand as they are."""
    over_changes: bool = False
    """Whether weeks that a teacher changed are planned anew, too."""
    progress: tuple[Path, ...] = ()
    """Files that say what the group has shown."""
    threshold: int | None = None
    """Percent of the group that must have shown a thing; None for the pathway's."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What stood before a plan was made anew, and what of it stands."""

    before: Plan | None = None
    """The plan that students have now; None where there is none yet."""
    weeks: Mapping[int, FrozenWeek] = field(default_factory=dict)
    """The weeks that stand, by number."""
    written: WrittenPlan | None = None
    """The file in which a teacher has the plan; None where there is none."""
    is_from_build: bool = False
    """Whether the plan before is known from the last build alone."""


def find_standing(
    options: Options, library: Library, cohort: Cohort, asked: Replanning
) -> tuple[Standing, list[Diagnostic]]:
    """What stands of a cohort's plan: in its file, else in the last build."""
    frozen = library.plans.get(cohort.id)
    if frozen is not None:
        return _in_file(library, cohort, frozen, asked)
    built = load_built_plans(options.out).get(cohort.id)
    if built is None and asked.from_week > 1:
        before = plan_cohort(library, cohort)
        return Standing(before, _weeks_before(library, before, asked)), []
    if built is None:
        return Standing(), []
    weeks = _weeks_before(library, built, asked)
    return Standing(built, weeks, is_from_build=True), []


def with_standing(library: Library, cohort: Cohort, standing: Standing) -> Library:
    """The library in which the cohort is planned anew round the weeks that stand."""
    kept = {**library.kept, cohort.id: standing.weeks}
    return replace(library, kept=kept)


def save_plan(
    options: Options, library: Library, plan: Plan, standing: Standing
) -> Path:
    """Write a plan into its file; what stands of the file stands to the letter.

    Raises:
        OSError: where the disk refuses; the file stands as it was.
    """
    frozen = library.plans.get(plan.cohort)
    path = options.content / "plans" / f"{plan.cohort}.yaml"
    lines: dict[int, WrittenWeek] = {}
    head = ""
    if frozen is not None and standing.written is not None:
        path, head = Path(frozen.location.file), standing.written.head
        lines = {
            number: replace(week, is_changed=number in standing.weeks)
            for number, week in enumerate(standing.written.weeks, 1)
        }
    write_text_file(path, write_plan_file(library, plan, lines, head))
    return path


def _in_file(
    library: Library, cohort: Cohort, frozen: FrozenPlan, asked: Replanning
) -> tuple[Standing, list[Diagnostic]]:
    written, found = read_written_plan(frozen)
    weeks = {
        number: week
        for number, week in enumerate(frozen.weeks, 1)
        if number < asked.from_week
        or (written is not None and _is_changed(written, number, asked))
    }
    return Standing(plan_cohort(library, cohort), weeks, written), found


def _is_changed(written: WrittenPlan, number: int, asked: Replanning) -> bool:
    return written.weeks[number - 1].is_changed and not asked.over_changes


def _weeks_before(
    library: Library, plan: Plan, asked: Replanning
) -> dict[int, FrozenWeek]:
    """The weeks of a computed plan up to the one from which planning starts."""

    def known(units: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(unit for unit in units if unit in library.units)

    return {
        week.number: FrozenWeek(
            must=known(tuple(i.unit for i in week.must if i.part[0] == 1)),
            may=known(tuple(offer.unit for offer in week.may)),
            note=week.note,
            choices=tuple(
                known(item.one_of)
                for item in week.must
                if len(known(item.one_of)) > 1 and item.unit in library.units
            ),
        )
        for week in plan.weeks
        if week.number < asked.from_week
    }
