"""One plan, and why one unit is in it or out."""

from plgen.build.options import Checked, Options, UnknownNameError
from plgen.build.problems import in_order, say_problems
from plgen.load import load_library
from plgen.model.diagnostic import Severity
from plgen.model.library import Library
from plgen.model.plan import Plan
from plgen.plan import Verdict, plan_cohort, why_unit
from plgen.render import say_reason


def plan_one(options: Options, cohort: str) -> tuple[Library, Plan | None, Checked]:
    """The plan of one cohort, with what was found on the way; None after an error.

    Raises:
        UnknownNameError: where there is no such cohort.
    """
    library, found = load_library(options.content, drafts=options.drafts)
    if any(d.severity is Severity.ERROR for d in found):
        return library, None, Checked(tuple(found), is_stopped=True)
    if cohort not in library.cohorts:
        raise UnknownNameError("cohort", cohort, library.cohorts)
    plan = plan_cohort(library, library.cohorts[cohort])
    said = [*found, *say_problems(options, library, (plan,))]
    return library, plan, Checked(tuple(in_order(said)))


def explain_unit(
    library: Library, plan: Plan, unit: str
) -> tuple[Verdict, tuple[str, ...]]:
    """How a unit stands in a plan, and the rules and values behind it as sentences.

    Raises:
        UnknownNameError: where there is no such unit.
    """
    if unit not in library.units:
        raise UnknownNameError("unit", unit, library.units)
    verdict = why_unit(library, library.cohorts[plan.cohort], plan, unit)
    return verdict, tuple(say_reason(library, reason) for reason in verdict.because)
