"""What a text in a YAML file means: a whole number, a date, grades, a language tag."""

from collections.abc import Callable
from datetime import date
import re
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from plgen.load.documents import Quoted
from plgen.load.grades import GradesError, read_grades
from plgen.load.ids import id_hint, id_like, is_id, is_tag
from plgen.load.languages import is_language, language_meant
from plgen.model.suggest import shown

T = TypeVar("T")

_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_BOOLEANS = {"true": True, "True": True, "TRUE": True}
_BOOLEANS |= {"false": False, "False": False, "FALSE": False}
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}")
_LICENSE = re.compile(r"\(?[A-Za-z0-9][A-Za-z0-9.+:-]*\)?")
_URL = re.compile(r"https?://[^\s/?#@\"'<>\\]+(?::[0-9]+)?(?:/[^\s?#\"'<>\\]*)?")
_FIRST_YEAR, _LAST_YEAR = 1990, 2199


def _whole(value: object) -> object:
    if type(value) is str and _WHOLE.fullmatch(value):
        return int(value)
    return value


def _boolean(value: object) -> object:
    return _BOOLEANS.get(value, value) if type(value) is str else value


def _text(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _checked(code: str, check: Callable[[str], tuple[str, str] | None]) -> Any:  # noqa: ANN401 — pydantic's annotations have no common type
    """Refuse a text for which `check` gives a sentence and a hint."""

    def refuse(value: object) -> object:
        if not isinstance(value, str):
            return value
        said = check(value.strip())
        if said:
            raise PydanticCustomError(
                code, "{message}", {"message": said[0], "hint": said[1]}
            )
        return value.strip()

    return BeforeValidator(refuse)


def _no_id(text: str) -> tuple[str, str] | None:
    if is_id(text):
        return None
    return f"`{shown(text)}` cannot be an id.", id_hint(text)


def _no_tag(text: str) -> tuple[str, str] | None:
    if is_tag(text):
        return None
    meant = id_like(text)
    rule = "A tag has small letters, digits and hyphens."
    hint = f"Write `{meant}`. {rule}" if meant else rule
    return f"`{shown(text)}` cannot be a tag.", hint


def _no_language(text: str) -> tuple[str, str] | None:
    if is_language(text):
        return None
    meant = language_meant(text)
    hint = f"Did you mean `{meant}`?" if meant else "Write a tag: `en`, `es`, `pt-BR`."
    return f"`{shown(text)}` is no language tag.", hint


def _no_grades(text: str) -> tuple[str, str] | None:
    try:
        read_grades(text)
    except GradesError as error:
        return str(error), error.hint
    return None


def _no_date(text: str) -> tuple[str, str] | None:
    example = "Write year-month-day, such as `2026-09-07`."
    try:
        found = date.fromisoformat(text) if re.fullmatch(r"[0-9-]{10}", text) else None
    except ValueError:
        return f"There is no day `{text}`.", example
    if found is None:
        return f"`{shown(text)}` is no date.", example
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        return f"The year {found.year} is out of range.", example
    return None


def _no_accent(text: str) -> tuple[str, str] | None:
    if re.fullmatch(r"#[0-9A-Fa-f]{6}", text):
        return None
    hint = 'Write `#` and six digits 0 to F in quotes, such as `"#0A5E6A"`.'
    return f"`{shown(text)}` is no color.", hint


def _no_host(text: str) -> tuple[str, str] | None:
    if _HOST.fullmatch(text.lower()):
        return None
    meant = re.sub(r"^[a-z]+://|[/?#:].*$", "", text.lower())
    example = meant if _HOST.fullmatch(meant) else "www.youtube-nocookie.com"
    return f"`{shown(text)}` is no host name.", f"Write it like `{example}`."


def _no_url(text: str) -> tuple[str, str] | None:
    if not text or _URL.fullmatch(text):
        return None
    hint = "Write it whole, such as `https://paths.example.org/`."
    return f"`{shown(text)}` is no web address.", hint


def _no_license(text: str) -> tuple[str, str] | None:
    words = text.split()
    joints = {"AND", "OR", "WITH"}
    right = len(words) % 2 == 1 or not words
    for at, word in enumerate(words):
        joint = word in joints
        right = right and joint == (at % 2 == 1) and bool(_LICENSE.fullmatch(word))
    if right:
        return None
    meant = re.sub(r"[^A-Za-z0-9.+]+", "-", text).strip("-")[:40]
    hint = f"Write one as on spdx.org/licenses: `CC-BY-4.0`, or `LicenseRef-{meant}`."
    return f"`{shown(text)}` is no SPDX license id.", hint


def _word_as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_text)]
Words = Annotated[str, BeforeValidator(_line), Field(min_length=1)]
"""Text on one line that may not be empty."""
_ONE_OR_MORE = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1},
    ]
}
OneOf = Annotated[
    list[Words],
    Field(min_length=1),
    BeforeValidator(_word_as_list),
    WithJsonSchema(_ONE_OR_MORE),
]
"""One text, or a list of texts to choose one of."""
FileName = Annotated[str, BeforeValidator(_text), Field(min_length=1)]
WHOLE = BeforeValidator(_whole)
"""Marks a number that is written in digits."""
Many = Annotated[list[T], Field(default_factory=list)]
"""A list that may be left out."""
YesNo = Annotated[bool, BeforeValidator(_boolean)]
Id = Annotated[str, _checked("bad-id", _no_id)]
Tag = Annotated[str, _checked("bad-tag", _no_tag)]
Language = Annotated[str, _checked("bad-language", _no_language)]
Day = Annotated[
    str,
    _checked("bad-date", _no_date),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A date, still as text: `day_of` reads it."""
Accent = Annotated[str, _checked("bad-accent", _no_accent)]
Host = Annotated[str, _checked("bad-host", _no_host)]
Url = Annotated[str, _checked("bad-url", _no_url)]
License = Annotated[str, _checked("bad-license", _no_license)]
_Grade = Annotated[str, _checked("bad-grades", _no_grades)]
_ONE_GRADE = {"type": ["integer", "string"]}
Grades = Annotated[
    list[_Grade],
    Field(default_factory=list),
    BeforeValidator(_word_as_list),
    WithJsonSchema({"anyOf": [_ONE_GRADE, {"type": "array", "items": _ONE_GRADE}]}),
]
"""Grades, still as texts: `grades_in` reads them."""


def day_of(text: str) -> date:
    """Read a date that was found right."""
    return date.fromisoformat(text)


def is_quoted(value: object) -> bool:
    """Whether a scalar stood in quotation marks."""
    return isinstance(value, Quoted)
