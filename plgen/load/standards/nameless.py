"""Items of a framework that have an identifier and no code."""

from plgen.load.codes import diagnose
from plgen.model.diagnostic import Diagnostic, Location


def say_nameless(count: int, at: Location) -> Diagnostic:
    """Say that items without a code go by their identifier."""
    what = "item has" if count == 1 else "items have"
    message = f"{count} {what} no code and can be named by the identifier alone."
    return diagnose("case-no-code", message, at)
