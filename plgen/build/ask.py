"""One plan, and why one unit is in it or out."""

from dataclasses import dataclass, field

from plgen.build.evidence import Taken, take_evidence
from plgen.build.options import Checked, Options, UnknownNameError
from plgen.build.problems import in_order, say_problems
from plgen.build.replan import Replanning, Standing, find_standing, with_standing
from plgen.load import load_library
from plgen.model.diagnostic import Severity
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan
from plgen.model.verdict import Answer
from plgen.plan import answer_why, compare_plans, plan_cohort
from plgen.render import CohortDiff


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan of one cohort, and what was found on the way."""

    library: Library
    plan: Plan | None
    """None after an error."""
    checked: Checked
    standing: Standing = field(default_factory=Standing)
    """What stood before, where the plan was made anew."""
    taken: Taken | None = None
    """What progress files say, where there are any."""


def plan_one(options: Options, cohort: str, asked: Replanning | None = None) -> Planned:
    """The plan of one cohort: a written one as it stands, or `asked` for anew.

    Raises:
        UnknownNameError: where there is no such cohort.
    """
    library, found = load_library(options.content, drafts=options.drafts)
    if any(d.severity is Severity.ERROR for d in found):
        return Planned(library, None, Checked(tuple(found), is_stopped=True))
    if cohort not in library.cohorts:
        raise UnknownNameError("cohort", cohort, library.cohorts)
    standing, taken = Standing(), None
    if asked is not None:
        wanted = library.cohorts[cohort]
        standing, wrong = find_standing(options, library, wanted, asked)
        library = with_standing(library, wanted, standing)
        taken = _take(library, wanted, asked)
        library = library if taken is None else taken.library
        found += [*wrong, *(taken.diagnostics if taken else ())]
    plan = plan_cohort(library, library.cohorts[cohort])
    said = in_order([*found, *say_problems(options, library, (plan,))])
    is_stopped = any(d.severity is Severity.ERROR for d in said)
    checked = Checked(tuple(said), is_stopped=is_stopped)
    return Planned(library, plan, checked, standing, taken)


def _take(library: Library, cohort: Cohort, asked: Replanning) -> Taken | None:
    if not asked.progress:
        return None
    return take_evidence(
        library,
        cohort,
        asked.progress,
        threshold=asked.threshold,
        from_week=asked.from_week,
    )


def compare_with_standing(planned: Planned) -> CohortDiff | None:
    """How a plan differs from the one that stood before; None where none stood."""
    before, plan = planned.standing.before, planned.plan
    if before is None or plan is None:
        return None
    cohort = planned.library.cohorts[plan.cohort]
    return CohortDiff(compare_plans(planned.library, cohort, before, plan))


def explain_unit(library: Library, plan: Plan, unit: str) -> Answer:
    """Why a unit is in a plan or out, and what would change that.

    Raises:
        UnknownNameError: where there is no such unit.
    """
    if unit not in library.units:
        raise UnknownNameError("unit", unit, library.units)
    return answer_why(library, library.cohorts[plan.cohort], plan, unit)
