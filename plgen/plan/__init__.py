"""Library to plan: which units, in which weeks, and because of what. Pure."""

from plgen.plan.codes import CODES
from plgen.plan.cohort import plan_cohort
from plgen.plan.diff import compare_plans
from plgen.plan.evidence import Weighed, weigh_evidence, with_evidence
from plgen.plan.facts import compare_facts, digest_facts, digest_unit, facts_of
from plgen.plan.fair import Finding, check_fairness
from plgen.plan.search import has_highs
from plgen.plan.what_if import answer_why
from plgen.plan.why import why_unit

__all__ = [
    "CODES",
    "Finding",
    "Weighed",
    "answer_why",
    "check_fairness",
    "compare_facts",
    "compare_plans",
    "digest_facts",
    "digest_unit",
    "facts_of",
    "has_highs",
    "plan_cohort",
    "weigh_evidence",
    "why_unit",
    "with_evidence",
]
