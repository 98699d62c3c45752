"""The files of `standards/` → frameworks as written."""

from collections.abc import Callable, Iterable
import re

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile
from plgen.load.ids import sameness
from plgen.load.standards.case import read_case_framework
from plgen.load.standards.csv import read_csv_framework
from plgen.load.standards.written import WrittenFramework, WrittenStandards
from plgen.load.standards.yaml import read_yaml_framework
from plgen.load.text import read_text
from plgen.model.diagnostic import Diagnostic

Reader = Callable[[str, SourceFile], tuple[WrittenFramework | None, list[Diagnostic]]]
_READERS: dict[str, Reader] = {
    ".yaml": read_yaml_framework,
    ".csv": read_csv_framework,
    ".json": read_case_framework,
}
_ID = re.compile(r"[A-Za-z0-9]+(?:[._-]+[A-Za-z0-9]+)*")


def read_frameworks(files: Iterable[SourceFile]) -> WrittenStandards:
    """Read all frameworks."""
    frameworks: dict[str, WrittenFramework] = {}
    found: list[Diagnostic] = []
    whole = True
    for file in files:
        text, said = read_text(file)
        written = None
        if text is not None:
            written, said = _READERS[file.name.suffix](text, file)
        found += [*said, *_check_name(file, frameworks)]
        is_twin = sameness(file.name.stem) in frameworks
        whole = whole and written is not None and written.is_whole and not is_twin
        if written:
            frameworks.setdefault(sameness(written.id), written)
    return WrittenStandards(tuple(frameworks.values()), whole, found)


def _check_name(
    file: SourceFile, frameworks: dict[str, WrittenFramework]
) -> Iterable[Diagnostic]:
    name = file.name.stem
    if not _ID.fullmatch(name):
        hint = "Use letters, digits, dots, hyphens and underscores."
        message = f"`{name}` cannot be the id of a framework."
        yield diagnose("bad-id", message, file.start, hint)
    twin = frameworks.get(sameness(name))
    if twin:
        message = f"The framework `{name}` stands in `{twin.location.file}` too."
        yield diagnose("id-twice", message, file.start, "Rename one of the two files.")
