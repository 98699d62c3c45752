"""Render: a library and its plans become the artifacts of a site; pure."""

from plgen.render.accent import check_accent
from plgen.render.answer import say_answer
from plgen.render.answer_json import answer_json
from plgen.render.bodies import (
    Bodies,
    Key,
    Rendered,
    key_of,
    readings_of,
    render_bodies,
    render_body,
    render_each,
)
from plgen.render.body import Body
from plgen.render.codes import CODES
from plgen.render.links import resolve_links
from plgen.render.markdown.desk import Desk, lay_desk
from plgen.render.pages.brand.icons import draw_icons
from plgen.render.pages.brand.palette import Palette
from plgen.render.pages.cohort import render_cohort, render_shared, render_unit
from plgen.render.pages.edition import Edition, make_edition
from plgen.render.pages.environment import TemplateFaultError
from plgen.render.pages.front_page import render_front
from plgen.render.pages.paper.packet import Paper, render_packet
from plgen.render.pages.search_data import render_search_data
from plgen.render.pages.site import Site
from plgen.render.plan_diff import CohortDiff, say_diffs
from plgen.render.plan_file import write_plan_file
from plgen.render.plan_json import plan_json
from plgen.render.reasons import say_reason
from plgen.render.solver_words import say_solver
from plgen.render.staff.site import render_cards, render_overview, render_why

__all__ = [
    "CODES",
    "Bodies",
    "Body",
    "CohortDiff",
    "Desk",
    "Edition",
    "Key",
    "Palette",
    "Paper",
    "Rendered",
    "Site",
    "TemplateFaultError",
    "answer_json",
    "check_accent",
    "draw_icons",
    "key_of",
    "lay_desk",
    "make_edition",
    "plan_json",
    "readings_of",
    "render_bodies",
    "render_body",
    "render_cards",
    "render_cohort",
    "render_each",
    "render_front",
    "render_overview",
    "render_packet",
    "render_search_data",
    "render_shared",
    "render_unit",
    "render_why",
    "resolve_links",
    "say_answer",
    "say_diffs",
    "say_reason",
    "say_solver",
    "write_plan_file",
]
