"""The fences that become sections, by name; one function each."""

from collections.abc import Callable, Mapping

from plgen.render.body import Section
from plgen.render.markdown.blocks import Block
from plgen.render.markdown.fences.check import check
from plgen.render.markdown.fences.goal import goal
from plgen.render.markdown.fences.make import make
from plgen.render.markdown.fences.reflect import reflect
from plgen.render.markdown.fences.rubric import rubric
from plgen.render.markdown.fences.steps import steps
from plgen.render.markdown.fences.way import way
from plgen.render.markdown.sheet import Sheet

FENCES: Mapping[str, Callable[[Block, Sheet], Section]] = {
    "goal": goal,
    "way": way,
    "steps": steps,
    "check": check,
    "make": make,
    "rubric": rubric,
    "reflect": reflect,
}
"""In the order of the page."""
WORDS = {"way": 1}
"""How many words a fence takes after its name; the others take none."""
