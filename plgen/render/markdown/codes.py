"""Every code that rendering a body can report, with its weight."""

from collections.abc import Mapping
from types import MappingProxyType

from plgen.model.diagnostic import Diagnostic, Location, Severity

_ERRORS = (
    "broken-link",
    "embed-address",
    "embed-host",
    "embed-place",
    "fence-as-text",
    "fence-place",
    "link-scheme",
    "missing-footnote",
    "missing-picture",
    "nesting",
    "outside-content",
    "remote-image",
    "stray-fence",
    "unclosed-comment",
    "unclosed-fence",
    "unknown-fence",
    "way-kind",
)
_WARNINGS = (
    "attribute",
    "check-without-question",
    "check-without-right-choice",
    "duplicate-id",
    "empty-fence",
    "fence-words",
    "heading-level",
    "link-without-words",
    "picture-without-alt",
    "raw-html",
    "unused-footnote",
)

CODES: Mapping[str, Severity] = MappingProxyType(
    dict.fromkeys(_ERRORS, Severity.ERROR) | dict.fromkeys(_WARNINGS, Severity.WARNING),
)
"""By code; each has its section in docs/diagnostics.md."""


def diagnose(code: str, message: str, location: Location, hint: str = "") -> Diagnostic:
    """A diagnostic of a known code, with that code's severity."""
    return Diagnostic(code, message, location, CODES[code], hint)
