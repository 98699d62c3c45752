"""Plans that teachers have frozen or written."""

from pathlib import Path

from load_cases.cases import write_content

from plgen.load import load_library
from plgen.model.plan import FrozenPlan, FrozenWeek

PATHWAY = "title: P\ncalendar: {weeks: 3}\ncohorts: {falcons: {}, swifts: {}}\n"
PLAN = """\
weeks:
  - must: [talk]
    may: [song]
    note: Bring a song.
  - {}
"""


def test_plan(content: Path) -> None:
    """A plan is taken as it stands, with the places of its values."""
    files = {"pathways/p.yaml": PATHWAY, "plans/falcons.yaml": PLAN}
    library, found = load_library(write_content(content, files))
    assert found == []
    weeks = (FrozenWeek(("talk",), ("song",), "Bring a song."), FrozenWeek())
    assert {"falcons": FrozenPlan("falcons", weeks)} == library.plans
    plan = library.plans["falcons"]
    assert str(plan.marks["weeks", 0, "may", 0]) == "content/plans/falcons.yaml:3:11"
    assert str(plan.location) == "content/plans/falcons.yaml:1:1"
