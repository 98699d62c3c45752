"""Library to plan: which units, in which weeks, and because of what. Pure."""

from plgen.plan.codes import CODES
from plgen.plan.cohort import plan_cohort
from plgen.plan.why import Verdict, why_unit

__all__ = ["CODES", "Verdict", "plan_cohort", "why_unit"]
