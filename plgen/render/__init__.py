"""Render: a library and its plans become the artifacts of a site; pure."""

from plgen.render.bodies import Bodies, render_bodies, render_body
from plgen.render.links import resolve_links
from plgen.render.markdown.codes import CODES
from plgen.render.pages.cohort import render_cohort
from plgen.render.pages.front_page import render_front
from plgen.render.pages.site import Site
from plgen.render.plan_json import plan_json
from plgen.render.reasons import say_reason
from plgen.render.staff.site import render_staff

__all__ = [
    "CODES",
    "Bodies",
    "Site",
    "plan_json",
    "render_bodies",
    "render_body",
    "render_cohort",
    "render_front",
    "render_staff",
    "resolve_links",
    "say_reason",
]
