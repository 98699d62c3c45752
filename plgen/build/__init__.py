"""The driver: load, plan, render, write, down the page; nothing is decided here."""

from plgen.build.ask import Planned, compare_with_standing, explain_unit, plan_one
from plgen.build.cluster import ClusterError
from plgen.build.compare import Comparison, compare_all
from plgen.build.evidence import Taken, take_evidence
from plgen.build.options import Checked, Options, Progress, UnknownNameError, keep_quiet
from plgen.build.packet import PacketOrder, Printed, print_packet
from plgen.build.publish import find_store, publish_site
from plgen.build.replan import Replanning, save_plan
from plgen.build.site import build_site, check_site
from plgen.load import CODES as LOAD_CODES
from plgen.load import RevisionError, json_schemas
from plgen.model.plan import Plan
from plgen.plan import CODES as PLAN_CODES
from plgen.plan import Weighed, has_highs
from plgen.render import CODES as RENDER_CODES
from plgen.render import (
    Paper,
    TemplateFaultError,
    answer_json,
    plan_json,
    say_answer,
    say_diffs,
    say_reason,
    say_solver,
)
from plgen.write import (
    OutputRefusedError,
    PrintError,
    Published,
    PublishError,
    Store,
    check_output,
    find_chromium,
)

__all__ = [
    "Checked",
    "ClusterError",
    "Comparison",
    "Options",
    "OutputRefusedError",
    "PacketOrder",
    "Paper",
    "Plan",
    "Planned",
    "PrintError",
    "Printed",
    "Progress",
    "PublishError",
    "Published",
    "Replanning",
    "RevisionError",
    "Store",
    "Taken",
    "TemplateFaultError",
    "UnknownNameError",
    "Weighed",
    "answer_json",
    "build_site",
    "check_output",
    "check_site",
    "compare_all",
    "compare_with_standing",
    "diagnostic_codes",
    "explain_unit",
    "find_chromium",
    "find_store",
    "has_highs",
    "json_schemas",
    "keep_quiet",
    "plan_json",
    "plan_one",
    "print_packet",
    "publish_site",
    "save_plan",
    "say_answer",
    "say_diffs",
    "say_reason",
    "say_solver",
    "take_evidence",
]


def diagnostic_codes() -> frozenset[str]:
    """Every code that any stage can report."""
    return frozenset({*LOAD_CODES, *PLAN_CODES, *RENDER_CODES})
