"""Where the pieces of a conflict stand in the file of the pathway."""

from plgen.model.diagnostic import KeyPath
from plgen.model.pathway import Cohort, Pathway
from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.situation import Situation


def path_of_goal(pathway: Pathway, code: str) -> KeyPath:
    """Where a goal stands in the file of its pathway."""
    return ("goals", [goal.code for goal in pathway.goals].index(code))


def path_of_pin(cohort: Cohort, pin: Demand) -> KeyPath:
    """Where a pin stands in the file of its pathway."""
    row = [unit for week, unit in cohort.pins if week == pin.amount]
    week = str(pin.amount)
    return ("cohorts", cohort.id, "pin", week, row.index(pin.value))


def path_of_time(situation: Situation) -> KeyPath:
    """The time of the cohort, or of the pathway where it has none of its own."""
    marks = situation.pathway.marks
    own: KeyPath = ("cohorts", situation.cohort.id, "time")
    return ("time",) if own not in marks and ("time",) in marks else own
