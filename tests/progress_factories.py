"""Exports by hand: a test names only what it is about."""

import json
from pathlib import Path
from typing import Any


def make_export(
    *done: str,
    said: dict[str, str] | None = None,
    cohort: str = "c",
    **values: Any,  # noqa: ANN401  # whatever a file may hold
) -> dict[str, Any]:
    """What a student's page exports."""
    return {
        "format": "plgen-progress",
        "version": 1,
        "cohort": cohort,
        "exported": "2026-10-05",
        "units": {unit: {"state": "done", "day": "2026-09-09"} for unit in done},
        "goals": {code: {"state": state} for code, state in (said or {}).items()},
        **values,
    }


def write_export(path: Path, *done: str, **values: Any) -> Path:  # noqa: ANN401  # as above
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(make_export(*done, **values)), "utf-8")
    return path


def write_table(path: Path, *lines: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), "utf-8")
    return path
