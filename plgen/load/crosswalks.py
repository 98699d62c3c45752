"""The files of `crosswalks/` → pairs of standards across frameworks."""

from collections.abc import Iterable, Iterator

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile
from plgen.load.index import Index
from plgen.load.schema.crosswalk import CrosswalkSheet
from plgen.load.sheets import Filled
from plgen.load.yaml_files import read_sheet
from plgen.model.diagnostic import Diagnostic
from plgen.model.standard import Crosswalk, Pair


def load_crosswalks(
    files: Iterable[SourceFile], index: Index
) -> tuple[tuple[Crosswalk, ...], list[Diagnostic]]:
    """Read all crosswalks; both codes of a pair exist, in different frameworks."""
    crosswalks = []
    found: list[Diagnostic] = []
    for file in files:
        filled, wrong = read_sheet(CrosswalkSheet, file, {"pairs": []})
        found += wrong
        if filled:
            sheet = filled.sheet
            pairs = tuple(_pairs(filled, index, found))
            name = file.name.stem
            crosswalks.append(Crosswalk(name, sheet.title, sheet.source, pairs))
    return tuple(crosswalks), found


def _pairs(
    filled: Filled[CrosswalkSheet], index: Index, found: list[Diagnostic]
) -> Iterator[Pair]:
    for nth, pair in enumerate(filled.sheet.pairs):
        at = filled.at("pairs", nth, "to")
        source, wrong = index.find(pair.source, filled.at("pairs", nth, "from"))
        target, wrong_too = index.find(pair.target, at)
        found.extend([*wrong, *wrong_too])
        if source is None or target is None:
            continue
        if source.framework == target.framework:
            message = f"Both codes stand in the framework `{source.framework}`."
            hint = "A crosswalk pairs codes of different frameworks."
            found.append(diagnose("crosswalk-same-framework", message, at, hint))
            continue
        yield Pair(source.code, target.code, pair.strength, pair.note)
