"""Our own form of a framework."""

from plgen.load.files import SourceFile
from plgen.load.grades import grades_in
from plgen.load.schema.standards import FrameworkSheet
from plgen.load.sheets import Filled, fill_sheet
from plgen.load.standards.written import WrittenFramework, WrittenItem
from plgen.load.yaml_reader import read_yaml
from plgen.model.diagnostic import Diagnostic


def read_yaml_framework(
    text: str, file: SourceFile
) -> tuple[WrittenFramework | None, list[Diagnostic]]:
    """Read a framework in YAML."""
    name = file.name.stem
    document = read_yaml(text, file.shown)
    found = document.diagnostics
    if not document.is_readable:
        return None, found
    stand_ins = {"title": name, "items": []}
    filled, wrong = fill_sheet(FrameworkSheet, document, file.start, stand_ins)
    found = [*found, *wrong]
    if filled is None:
        return None, found
    sheet = filled.sheet
    items = tuple(_item(filled, at) for at in range(len(sheet.items)))
    written = WrittenFramework(
        name,
        sheet.title,
        items,
        file.start,
        source=sheet.source,
        prefix=sheet.prefix,
        is_whole=not found,
    )
    return written, found


def _item(filled: Filled[FrameworkSheet], at: int) -> WrittenItem:
    item = filled.sheet.items[at]
    follow = enumerate(item.precedes)
    return WrittenItem(
        item.code,
        item.statement,
        filled.at("items", at, "code"),
        parent=item.parent,
        parent_at=filled.at("items", at, "parent"),
        grades=grades_in(item.grades),
        precedes=tuple(
            (code, filled.at("items", at, "precedes", nth)) for nth, code in follow
        ),
    )
