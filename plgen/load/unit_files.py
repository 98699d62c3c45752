"""The Markdown files of `units/` → units as written, with all their readings."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
import re

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile
from plgen.load.front_matter import split_front_matter
from plgen.load.length import check_length
from plgen.load.reading_names import ReadingName, read_name
from plgen.load.readings import Page, check_original, choose_original, make_readings
from plgen.load.schema.unit import UnitSheet
from plgen.load.sheets import Filled, fill_sheet
from plgen.load.text import read_text
from plgen.memory import Memory
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.unit import Reading

_ID_LINE = re.compile(r"^id:[ \t]*([a-z0-9-]+)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class WrittenUnit:
    """A unit as its files write it, before anything is looked up."""

    id: str
    id_at: Location
    filled: Filled[UnitSheet]
    folder: PurePosixPath
    readings: tuple[Reading, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class UnitFiles:
    """All units, and the ids of those that could not be read."""

    units: list[WrittenUnit] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_unit_files(
    files: Iterable[SourceFile], language: str, memory: Memory
) -> UnitFiles:
    """Read all units; `language` is that of files that name none."""
    result = UnitFiles()
    groups: dict[PurePosixPath, list[ReadingName]] = defaultdict(list)
    language = memory.same(language)
    for file in files:
        name, wrong = memory.call(read_name, memory.same(file))
        if wrong:
            result.diagnostics.extend(wrong)
            result.broken.add(name.unit_id)
        else:
            groups[name.stem].append(name)
    for names in groups.values():
        read = memory.call(_read_unit, language, *names)
        result.units.extend(read.units)
        result.broken.update(read.broken)
        result.diagnostics.extend(read.diagnostics)
    return result


def _read_unit(language: str, *names: ReadingName) -> UnitFiles:
    """One unit, or none where it cannot be read."""
    result, chosen = UnitFiles(), choose_original(names)
    result.diagnostics.extend(check_original(names))
    pages = [page for name in names if (page := _read_page(name, result))]
    original = next((page for page in pages if page.name is chosen), None)
    if original is None:
        result.broken.add(names[0].unit_id)
        return result
    others = [page for page in pages if page is not original]
    readings, found = make_readings(original, others, language)
    result.diagnostics.extend(found)
    sheet = original.filled.sheet
    result.units.append(
        WrittenUnit(
            sheet.id or original.name.unit_id,
            original.filled.at("id") if sheet.id else original.name.file.start,
            original.filled,
            original.name.file.name.parent,
            readings,
            original.name.file.start,
        )
    )
    return result


def _read_page(name: ReadingName, result: UnitFiles) -> Page | None:
    text, found = read_text(name.file)
    result.diagnostics.extend(found)
    if text is None:
        return None
    page = split_front_matter(text, name.file.shown)
    result.diagnostics.extend(page.front.diagnostics)
    if not page.front.is_readable:
        result.broken.update(_ID_LINE.findall(text)[:1])
        return None
    stand_ins = {"title": name.unit_id or "untitled"}
    filled, wrong = fill_sheet(UnitSheet, page.front, name.file.start, stand_ins)
    result.diagnostics.extend(wrong)
    if filled is None:
        return None
    too_long = check_length(page.body, page.first_line, name.file.shown)
    result.diagnostics.extend(too_long)
    return Page(name, filled, "" if too_long else page.body, page.first_line)


def check_minutes(unit: WrittenUnit, default: int) -> Iterable[Diagnostic]:
    """Say that minutes are the default's, or that a screen takes more than the unit."""
    filled, sheet = unit.filled, unit.filled.sheet
    if sheet.minutes is None:
        if filled.is_mended("minutes"):
            return
        message = f"`minutes` is missing: {default} are planned."
        hint = f"Add `minutes: {default}`, or what it takes."
        yield diagnose("minutes-default", message, unit.location, hint)
    minutes = sheet.minutes or default
    if sheet.screen_minutes is not None and sheet.screen_minutes > minutes:
        message = f"`screen_minutes` is more than the {minutes} minutes of the unit."
        hint = f"Write {minutes} or less."
        at = filled.at("screen_minutes")
        yield diagnose("screen-minutes", message, at, hint)
