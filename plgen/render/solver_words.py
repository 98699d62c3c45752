"""How sure it is that a plan is the best one, in the staff's words."""

from math import ceil

from plgen.model.plan import Plan


def say_solver(plan: Plan) -> str:
    """`optimal plan`; of a plan that is not proven, how far from the best it can be."""
    match plan.solver:
        case "frozen":
            return "frozen plan, as its teacher wrote it"
        case "heuristic":
            return "heuristic plan, not proven to be the best"
        case "bounded" if plan.gap == 0:
            return "bounded plan, proven to cost no more than the best"
        case "bounded" if plan.gap is not None:
            percent = ceil(plan.gap * 1000) / 10
            return f"bounded plan, at most {percent:g} % from the best"
    return f"{plan.solver} plan"
