"""The driver: load, plan, render, write, down the page; nothing is decided here."""

from plgen.build.ask import explain_unit, plan_one
from plgen.build.options import Checked, Options, Progress, UnknownNameError
from plgen.build.site import build_site, check_site
from plgen.load import CODES as LOAD_CODES
from plgen.load import json_schemas
from plgen.model.plan import Plan
from plgen.plan import CODES as PLAN_CODES
from plgen.plan import Verdict
from plgen.render import CODES as RENDER_CODES
from plgen.render import plan_json, say_reason
from plgen.write import OutputRefusedError, check_output

__all__ = [
    "Checked",
    "Options",
    "OutputRefusedError",
    "Plan",
    "Progress",
    "UnknownNameError",
    "Verdict",
    "build_site",
    "check_output",
    "check_site",
    "diagnostic_codes",
    "explain_unit",
    "json_schemas",
    "plan_json",
    "plan_one",
    "say_reason",
]


def diagnostic_codes() -> frozenset[str]:
    """Every code that any stage can report."""
    return frozenset({*LOAD_CODES, *PLAN_CODES, *RENDER_CODES})
