"""Every problem that planning can report: its code and how much it weighs."""

from collections.abc import Mapping
from types import MappingProxyType

from plgen.model.diagnostic import KeyPath, Severity
from plgen.model.plan import Problem

CODES: Mapping[str, Severity] = MappingProxyType(
    {
        "choices-uneven": Severity.WARNING,
        "essentials-bare": Severity.WARNING,
        "floor-lowered": Severity.WARNING,
        "floor-uneven": Severity.WARNING,
        "goal-not-assessed": Severity.NOTICE,
        "goal-unreachable": Severity.ERROR,
        "goal-untaught": Severity.ERROR,
        "goals-differ": Severity.WARNING,
        "no-room": Severity.ERROR,
        "one-way-in": Severity.WARNING,
        "pin-impossible": Severity.ERROR,
        "pin-ruled-out": Severity.ERROR,
        "pins-in-the-way": Severity.ERROR,
        "plan-breaks-rule": Severity.WARNING,
        "review-passed": Severity.ERROR,
        "screen-over-with-choices": Severity.WARNING,
        "ways-unnamed": Severity.NOTICE,
    }
)


def state_problem(
    code: str, message: str, hint: str = "", path: KeyPath = ()
) -> Problem:
    """A problem that weighs what its code says."""
    return Problem(code, message, hint, path, CODES[code])
