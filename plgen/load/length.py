"""How long the text of a unit may be: what is read in seconds, not in minutes."""

from plgen.load.codes import diagnose
from plgen.model.diagnostic import Diagnostic, Location

MAX_CHARACTERS = 500_000
MAX_LINES = 20_000


def check_length(body: str, first_line: int, file: str) -> list[Diagnostic]:
    """Refuse a body that is longer than a book, at the line where it becomes so."""
    if len(body) > MAX_CHARACTERS:
        line = body.count("\n", 0, MAX_CHARACTERS)
        return [_too_long(f"{MAX_CHARACTERS:,} characters", first_line + line, file)]
    if body.count("\n") > MAX_LINES:
        return [_too_long(f"{MAX_LINES:,} lines", first_line + MAX_LINES, file)]
    return []


def _too_long(limit: str, line: int, file: str) -> Diagnostic:
    message = f"The text of this unit goes on after {limit.replace(',', ' ')}."
    hint = "Make several units of it, or offer the long part as a file to open."
    return diagnose("text-too-long", message, Location(file, line), hint)
