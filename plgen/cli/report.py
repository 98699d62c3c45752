"""Diagnostics on the terminal: as text, as JSON, or for a code host's checks."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
import json

from rich.console import Console
from rich.text import Text
import typer

from plgen.build import UnknownNameError
from plgen.model.diagnostic import Diagnostic, Severity
from plgen.model.suggest import did_you_mean

USE = 2
"""Exit status of a wrong use."""
CONTENT = 1
"""Exit status of problems in the content."""

errors = Console(stderr=True, highlight=False, soft_wrap=True)
STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.NOTICE: "cyan",
}
GITHUB = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTICE: "notice",
}


class Format(StrEnum):
    """How diagnostics are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def print_diagnostics(found: Iterable[Diagnostic], form: Format = Format.TEXT) -> None:
    """Print diagnostics: text to standard error, the other forms to standard output."""
    match form:
        case Format.JSON:
            rows = [as_json(d) for d in found]
            typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        case Format.GITHUB:
            for diagnostic in found:
                typer.echo(_as_annotation(diagnostic))
        case Format.TEXT:
            for diagnostic in found:
                errors.print(_as_text(diagnostic))


def as_json(diagnostic: Diagnostic) -> dict[str, str | int]:
    """The machine-readable form of a diagnostic."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "file": diagnostic.location.file,
        "line": diagnostic.location.line,
        "column": diagnostic.location.column,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }


def count_found(found: Sequence[Diagnostic]) -> str:
    """`2 errors, 1 warning`; empty where there is neither."""
    parts = []
    for severity in (Severity.ERROR, Severity.WARNING):
        count = sum(d.severity is severity for d in found)
        if count:
            parts.append(f"{count} {severity}{'' if count == 1 else 's'}")
    return ", ".join(parts)


def refuse(message: str) -> typer.Exit:
    """Print why the command cannot be carried out; raise what comes back."""
    errors.print(Text(message))
    return typer.Exit(USE)


def refuse_unknown(unknown: UnknownNameError) -> typer.Exit:
    """Refuse a name that is not there, with the nearest one that is."""
    hint = did_you_mean(unknown.name, unknown.known, or_else=bool(unknown.known))
    return refuse(f"{unknown} {hint}".rstrip())


def _as_text(diagnostic: Diagnostic) -> Text:
    severity = diagnostic.severity
    text = Text(f"{diagnostic.location}: ")
    text.append(f"{severity}[{diagnostic.code}]", style=STYLES[severity])
    text.append(f": {diagnostic.message}")
    if diagnostic.hint:
        text.append(f" {diagnostic.hint}", style="dim")
    return text


def _as_annotation(diagnostic: Diagnostic) -> str:
    """A workflow command, with what it reserves escaped."""
    at = diagnostic.location
    place = f"file={_escape(at.file)},line={at.line},col={at.column}"
    said = f"{diagnostic.message} {diagnostic.hint}".strip()
    body = said.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::{GITHUB[diagnostic.severity]} {place},title={diagnostic.code}::{body}"


def _escape(value: str) -> str:
    for sign, code in (("%", "%25"), (":", "%3A"), (",", "%2C"), ("\n", "%0A")):
        value = value.replace(sign, code)
    return value
