"""Grades as people write them: `7`, `K`, `"5-8"`, `[K-2, 5]` → sorted numbers."""

import re

from plgen.model.suggest import shown

LAST_GRADE = 13

_RANGE = re.compile(
    r"(KG?|[0-9]{1,2})(?:\s*[-\N{EN DASH}]\s*(KG?|[0-9]{1,2}))?", re.IGNORECASE
)


class GradesError(ValueError):
    """What is wrong with a text of grades, and what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def read_grades(text: str) -> tuple[int, ...]:
    """Read one grade or one range; raise GradesError with a sentence."""
    parts = _RANGE.fullmatch(text.strip())
    if parts is None:
        raise GradesError(
            f"`{shown(text)}` is no grade.",
            "Write a grade or a range: `7`, `K`, `5-8`.",
        )
    low = _grade(parts[1])
    high = _grade(parts[2]) if parts[2] else low
    if max(low, high) > LAST_GRADE:
        raise GradesError(
            f"Grade {max(low, high)} is out of range.",
            f"Grades go from `K` to {LAST_GRADE}.",
        )
    if low > high:
        raise GradesError(
            f"The range `{shown(text)}` runs backwards.",
            f"Write `{parts[2]}-{parts[1]}`.",
        )
    return tuple(range(low, high + 1))


def grades_in(texts: list[str]) -> tuple[int, ...]:
    """Join the grades in texts that are known to be right."""
    return tuple(sorted({grade for text in texts for grade in read_grades(text)}))


def grades_of_case(texts: list[str]) -> tuple[int, ...]:
    """Read the grades of a CASE item (`KG`, `03`); what is no grade is left out."""
    found: set[int] = set()
    for text in texts:
        try:
            found.update(read_grades(text))
        except GradesError:
            continue
    return tuple(sorted(found))


def _grade(text: str) -> int:
    return int(text) if text.isdecimal() else 0
