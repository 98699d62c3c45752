"""Every diagnostic that loading can raise: its code and how much it weighs."""

from collections.abc import Mapping
from types import MappingProxyType

from plgen.model.diagnostic import Diagnostic, Location, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTICE

SEVERITIES: Mapping[str, Severity] = MappingProxyType(
    {
        # files and folders
        "no-content": _E,
        "no-pathways": _W,
        "unreadable-file": _E,
        "file-too-big": _E,
        "text-too-long": _E,
        "not-utf-8": _E,
        "bad-character": _E,
        "link-outside": _E,
        "link-broken": _E,
        "link-loop": _E,
        "bad-file-name": _E,
        "file-name-collision": _E,
        "path-too-long": _E,
        "stray-file": _W,
        "damaged-picture": _E,
        "picture-metadata": _E,
        "active-drawing": _E,
        # the forms that files are written in
        "yaml-syntax": _E,
        "yaml-tab": _E,
        "yaml-duplicate-key": _E,
        "yaml-alias": _E,
        "yaml-tag": _E,
        "yaml-documents": _E,
        "yaml-too-deep": _E,
        "yaml-key": _E,
        "not-a-mapping": _E,
        "front-matter-unclosed": _E,
        "front-matter-late": _E,
        "json-syntax": _E,
        "case-shape": _E,
        "case-no-code": _N,
        "case-outside": _N,
        "csv-syntax": _E,
        # keys and values
        "unknown-key": _E,
        "missing-key": _E,
        "empty-value": _E,
        "weeks-share-lines": _E,
        "wrong-type": _E,
        "unknown-value": _E,
        "out-of-range": _E,
        "bad-accent": _E,
        "bad-date": _E,
        "bad-file-path": _E,
        "bad-grades": _E,
        "bad-host": _E,
        "bad-language": _E,
        "bad-license": _E,
        "bad-tag": _E,
        "bad-url": _E,
        "screen-minutes": _E,
        # ids
        "bad-id": _E,
        "id-twice": _E,
        "id-collision": _E,
        "id-is-code": _E,
        "sorting-word": _E,
        "listed-small": _W,
        # units
        "minutes-default": _N,
        "unknown-picture": _E,
        "not-a-picture": _E,
        "original-missing": _E,
        "bad-reading-name": _E,
        "reading-twice": _E,
        "language-mismatch": _E,
        "translation-differs": _W,
        # standards
        "standard-twice": _W,
        "unknown-parent": _E,
        "parent-cycle": _E,
        "unknown-precedes": _W,
        "unknown-standard": _E,
        "ambiguous-standard": _E,
        "not-an-arts-code": _E,
        "arts-code-in-standards": _E,
        "crosswalk-same-framework": _E,
        # what names what
        "unknown-unit": _E,
        "unknown-requirement": _E,
        "prerequisite-cycle": _E,
        "draft-reference": _W,
        "unknown-tag": _W,
        "start-not-monday": _E,
        "skip-not-monday": _W,
        "skip-outside": _W,
        "goal-twice": _E,
        "goals-later-unknown": _E,
        "support-missing": _E,
        "pin-week": _E,
        "pin-twice": _E,
        "pin-avoided": _E,
        "pin-excepted": _E,
        "unknown-cohort": _E,
        "plan-twice": _E,
        "plan-too-long": _E,
        "unit-twice": _W,
        # what students have shown
        "progress-unreadable": _W,
        "progress-damaged": _W,
        "progress-version": _W,
        "progress-other-cohort": _W,
        "progress-name": _W,
        "progress-state": _W,
        "progress-row": _W,
        "progress-count": _W,
        "progress-none": _E,
        "progress-twice": _N,
        "progress-unknown-key": _N,
        "progress-unknown-standard": _N,
        "progress-unknown-unit": _N,
        # themes
        "unknown-theme": _E,
        "bad-translation": _E,
        "missing-string": _W,
    }
)

CODES = frozenset(SEVERITIES)


def diagnose(code: str, message: str, location: Location, hint: str = "") -> Diagnostic:
    """Make a diagnostic of a known code, with the weight that the code has."""
    return Diagnostic(code, message, location, SEVERITIES[code], hint)
