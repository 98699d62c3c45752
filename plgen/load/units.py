"""Units as written → units: codes are canonical, ids exist, defaults are filled in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TypeVar

from plgen.load.files import SourceFile
from plgen.load.grades import grades_in
from plgen.load.index import Index
from plgen.load.names import Named, check_ids
from plgen.load.pictures import find_picture
from plgen.load.references import Names, find_arts, find_requirement, find_subject
from plgen.load.schema.unit import UnitSheet
from plgen.load.sheets import Filled
from plgen.load.unit_files import UnitFiles, WrittenUnit, check_minutes
from plgen.memory import Memory
from plgen.model.diagnostic import Diagnostic
from plgen.model.unit import ArtsUse, StandardUse, Unit
from plgen.model.vocabulary import SETTINGS

DEFAULT_MINUTES = 45

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Units:
    """All units by id, and what may be named as one."""

    by_id: dict[str, Unit] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def taking_part(self) -> list[Unit] | None:
        """Units that can be planned; None where a broken one might be among them."""
        if self.names.broken:
            return None
        drafts = self.names.left_out
        return [unit for unit in self.by_id.values() if unit.id not in drafts]


def make_units(
    files: UnitFiles,
    index: Index,
    media: Mapping[PurePosixPath, SourceFile],
    *,
    drafts: bool,
    memory: Memory,
) -> Units:
    """Check all units against each other and look up what they name."""
    named = [Named(unit.id, unit.id_at) for unit in files.units]
    right, found = check_ids(named, index.standards, "unit")
    written = {files.units[at].id: files.units[at] for at in sorted(right)}
    broken = frozenset({*files.broken, *(name.id for name in named)} - set(written))
    left_out = frozenset(
        unit.id
        for unit in written.values()
        if unit.filled.sheet.status == "draft" and not drafts
    )
    names = memory.same(Names(frozenset(written), broken, left_out))
    by_id = {}
    for id_ in sorted(written):
        by_id[id_], wrong = memory.call(_unit, written[id_], index, names, media)
        found += wrong
    return Units(by_id, names, found)


def _unit(
    unit: WrittenUnit,
    index: Index,
    names: Names,
    media: Mapping[PurePosixPath, SourceFile],
) -> tuple[Unit, list[Diagnostic]]:
    filled, sheet = unit.filled, unit.filled.sheet
    found: list[Diagnostic] = []
    minutes, screen_minutes = _minutes(unit, found)
    needs, codes = _requires(unit, index, names, found)
    made = Unit(
        unit.id,
        unit.folder,
        unit.readings,
        grades=grades_in(sheet.grades),
        minutes=minutes,
        screen_minutes=screen_minutes,
        standards=_standards(filled, index, found),
        arts=_arts(filled, index, found),
        requires_units=needs,
        requires_standards=codes,
        modality=_once(sheet.modality),
        interests=_once(sheet.interests),
        careers=_once(sheet.careers),
        sel=_once(sheet.sel),
        settings=_once(sheet.settings) or SETTINGS,
        grouping=_once(sheet.grouping) or ("solo",),
        kind=sheet.kind,
        level=sheet.level,
        product=sheet.product,
        materials=tuple(sheet.materials),
        collections=_once(sheet.collections),
        image=_image(unit, media, found),
        image_alt=sheet.image_alt,
        authors=sheet.authors,
        license=sheet.license,
        source=sheet.source,
        status=sheet.status,
        location=unit.location,
        marks=filled.marks,
    )
    return made, found


def _minutes(unit: WrittenUnit, found: list[Diagnostic]) -> tuple[int, int]:
    """Minutes in all, and those at a screen."""
    found.extend(check_minutes(unit, DEFAULT_MINUTES))
    sheet = unit.filled.sheet
    minutes = sheet.minutes or DEFAULT_MINUTES
    screen = minutes if sheet.screen_minutes is None else sheet.screen_minutes
    return minutes, min(screen, minutes)


def _image(
    unit: WrittenUnit,
    media: Mapping[PurePosixPath, SourceFile],
    found: list[Diagnostic],
) -> PurePosixPath | None:
    written = unit.filled.sheet.image
    if not written:
        return None
    at = unit.filled.at("image")
    image, wrong = find_picture(written, unit.folder, media, at)
    found.extend(wrong)
    return image


def _once(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


def _standards(
    filled: Filled[UnitSheet], index: Index, found: list[Diagnostic]
) -> tuple[StandardUse, ...]:
    uses = []
    for at, entry in enumerate(filled.sheet.standards):
        place = filled.at("standards", at, "code")
        code, wrong = find_subject(entry.code, index, place)
        found.extend(wrong)
        if code:
            uses.append(StandardUse(code, entry.role))
    return _once(uses)


def _arts(
    filled: Filled[UnitSheet], index: Index, found: list[Diagnostic]
) -> tuple[ArtsUse, ...]:
    uses = []
    for at, entry in enumerate(filled.sheet.arts):
        place = filled.at("arts", at, "code")
        arts, wrong = find_arts(entry.code, index, place)
        found.extend(wrong)
        if arts:
            uses.append(
                ArtsUse(arts.code, entry.evidence, arts.discipline, arts.process)
            )
    return _once(uses)


def _requires(
    unit: WrittenUnit, index: Index, names: Names, found: list[Diagnostic]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The units and the standards that must come before."""
    units: list[str] = []
    codes: list[str] = []
    for at, text in enumerate(unit.filled.sheet.requires):
        place = unit.filled.at("requires", at)
        need, wrong = find_requirement(text, names, index, place)
        found.extend(wrong)
        if need.unit:
            units.append(need.unit)
            if unit.id not in names.left_out:
                found.extend(names.warn_of_draft(need.unit, place))
        if need.code:
            codes.append(need.code)
    return _once(units), _once(codes)
