"""The readings of one unit: which is the original, in which language each is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plgen.load.codes import diagnose
from plgen.load.reading_names import ReadingName
from plgen.load.schema.unit import UnitSheet
from plgen.load.sheets import Filled
from plgen.model.diagnostic import Diagnostic
from plgen.model.suggest import either
from plgen.model.unit import Reading

_OWN_WORDS = frozenset(
    {"title", "summary", "language", "product", "materials", "image_alt"}
)
"""What a translation says in its own words."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file of a unit that could be read."""

    name: ReadingName
    filled: Filled[UnitSheet]
    body: str
    first_line: int


def choose_original(names: Sequence[ReadingName]) -> ReadingName | None:
    """The file that the others are readings of; None where it cannot be told.

    A lone `<id>.es.md` without `<id>.md` is a unit whose original is Spanish.
    """
    for name in names:
        if name.is_original:
            return name
    whole = [name for name in names if not name.easy]
    return whole[0] if len(whole) == 1 else None


def check_original(names: Sequence[ReadingName]) -> list[Diagnostic]:
    """Say that the original of translations or easier readings is missing."""
    if choose_original(names):
        return []
    first = names[0]
    wanted = f"{first.stem.name}.md"
    whole = [f"{name.file.name.name}" for name in names if not name.easy]
    if whole:
        message = f"None of {either(whole, 'and')} says that it is the original."
        hint = f"Call the original `{wanted}`, with its `language:` inside."
    else:
        message = f"The original `{wanted}` is missing."
        hint = f"Add it, or call this file `{wanted}`."
    return [diagnose("original-missing", message, first.file.start, hint)]


def make_readings(
    original: Page, others: Sequence[Page], default: str
) -> tuple[tuple[Reading, ...], list[Diagnostic]]:
    """Give every file its language; the original first, then by language."""
    own = original.name.language or original.filled.sheet.language or default
    found = list(_check_language(original, original.name.language))
    readings = {(own.casefold(), False): _reading(original, own)}
    for page in sorted(others, key=_order):
        language = page.name.language or own
        found += _check_language(page, language)
        found += _check_repeated(page, original)
        reading = _reading(page, language)
        twin = readings.setdefault((language.casefold(), page.name.easy), reading)
        if twin is not reading:
            found.append(_twice(page, twin, language))
    return tuple(readings.values()), found


def _order(page: Page) -> tuple[str, bool, str]:
    return (page.name.language or "").casefold(), page.name.easy, page.name.file.shown


def _reading(page: Page, language: str) -> Reading:
    sheet = page.filled.sheet
    return Reading(
        language,
        page.name.easy,
        sheet.title,
        sheet.summary or None,
        page.body,
        page.name.file.shown,
        page.first_line,
        product=sheet.product or None,
        materials=tuple(sheet.materials) or None,
        image_alt=sheet.image_alt or None,
    )


def _twice(page: Page, twin: Reading, language: str) -> Diagnostic:
    what = "easier reading" if page.name.easy else "text"
    message = f"This is a second {what} in `{language}`; the first is `{twin.file}`."
    hint = "Keep one, or correct the language of one."
    return diagnose("reading-twice", message, page.name.file.start, hint)


def _check_language(page: Page, language: str | None) -> Iterator[Diagnostic]:
    written = page.filled.sheet.language
    if written and language and written.casefold() != language.casefold():
        message = f"This says `{written}`, but the file's language is `{language}`."
        hint = f"Write `language: {language}`, or rename the file."
        at = page.filled.at("language")
        yield diagnose("language-mismatch", message, at, hint)


def _check_repeated(page: Page, original: Page) -> Iterator[Diagnostic]:
    """Warn of keys that say something else than the original: they do not count."""
    here, there = page.filled, original.filled
    for key in UnitSheet.model_fields:
        if key in _OWN_WORDS or not here.has(key) or here.is_mended(key):
            continue
        if getattr(here.sheet, key) != getattr(there.sheet, key):
            message = f"`{key}` differs from that of `{original.name.file.name.name}`."
            hint = "The original counts: change it there, and leave the key out here."
            yield diagnose("translation-differs", message, here.key_at(key), hint)
