"""The names of fences, and who sees what stands in them."""

from typing import Literal

Audience = Literal["student", "teacher", "family", "nobody"]

SECTION_FENCES = ("goal", "way", "steps", "check", "make", "rubric", "reflect")
"""What becomes a section of the student's page, in the order of the page."""
INSIDE_CHECK = ("hint", "answer")
FENCE_NAMES = (*SECTION_FENCES, *INSIDE_CHECK, "teacher", "family")
BLOCKED = "blocked"
"""The name given to a fence that is an error: nobody sees what it holds."""
DEEPEST = 8
"""How deep fences nest."""


def audience_of(name: str) -> Audience | None:
    """For whom alone a fence is; None where it is for whom it stands among."""
    match name:
        case "teacher" | "family":
            return name
        case "blocked":
            return "nobody"
        case _:
            return None
