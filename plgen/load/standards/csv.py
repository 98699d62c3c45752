"""A table of standards: ours (code,statement,parent,grades), or one of opensalt's."""

from collections.abc import Iterator, Mapping
import csv
import io
import re

from plgen.load.codes import diagnose
from plgen.load.documents import without_unwritable
from plgen.load.files import SourceFile
from plgen.load.grades import GradesError, grades_of_case, read_grades
from plgen.load.languages import is_language
from plgen.load.standards.nameless import say_nameless
from plgen.load.standards.written import WrittenFramework, WrittenItem
from plgen.model.diagnostic import Diagnostic, Location

_COLUMNS = {
    "code": ("code", "humancodingscheme"),
    "statement": ("statement", "fullstatement"),
    "parent": ("parent", "ischildof"),
    "grades": ("grades", "educationlevel"),
    "language": ("language",),
    "identifier": ("identifier",),
    "level": ("smartlevel",),
}
"""What we read, and the heads it may stand under, without case, spaces and signs."""

_HEADS = "code,statement,parent,grades"

Row = Mapping[str, str]


def read_csv_framework(
    text: str, file: SourceFile
) -> tuple[WrittenFramework | None, list[Diagnostic]]:
    """Read a table; its first line names the columns."""
    try:
        heads, rows = _rows(text)
    except csv.Error:
        message = "This cannot be read as a table: a cell is too long or not closed."
        hint = "Check its quotation marks."
        return None, [diagnose("csv-syntax", message, file.start, hint)]
    if "statement" not in heads or not {"code", "identifier"} & set(heads):
        message = "The first line does not name the columns `code` and `statement`."
        hint = f"Begin the file with `{_HEADS}`."
        return None, [diagnose("csv-syntax", message, file.start, hint)]
    found: list[Diagnostic] = []
    items = tuple(_items(rows, file, found))
    whole = not any(said.code == "missing-key" for said in found)
    name = file.name.stem
    return WrittenFramework(name, name, items, file.start, is_whole=whole), found


def _rows(text: str) -> tuple[list[str], list[tuple[int, Row]]]:
    """The columns we know, and each row with its line."""
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    names = [_column(head) for head in next(reader, [])]
    rows: list[tuple[int, Row]] = []
    line = reader.line_num + 1
    for cells in reader:
        clean = [without_unwritable(cell) for cell in cells]
        pairs = zip(names, clean, strict=False)
        row = {name: cell.strip() for name, cell in pairs if name}
        if any(cells):
            rows.append((line, row))
        line = reader.line_num + 1
    return [name for name in names if name], rows


def _column(head: str) -> str:
    plain = re.sub(r"[^a-z]", "", head.lower())
    return next((name for name, heads in _COLUMNS.items() if plain in heads), "")


def _items(
    rows: list[tuple[int, Row]], file: SourceFile, found: list[Diagnostic]
) -> Iterator[WrittenItem]:
    code_of = _codes_by_name(rows)
    nameless = 0
    for line, row in rows:
        at = Location(file.shown, line)
        code = row.get("code") or row.get("identifier")
        nameless += not row.get("code")
        if not code:
            message = "This row has no code."
            hint = "Give it a code, or take the row out."
            found.append(diagnose("missing-key", message, at, hint))
            continue
        found.extend(_check_grades(row, at))
        yield WrittenItem(
            code,
            row.get("statement") or code,
            at,
            parent=_parent(row, code_of),
            parent_at=at,
            grades=grades_of_case(_levels(row)),
            language=_language(row),
        )
    if nameless and not found:
        found.append(say_nameless(nameless, file.start))


def _codes_by_name(rows: list[tuple[int, Row]]) -> dict[str, str]:
    """The code of a row, by its code, identifier and place in the tree."""
    by_name: dict[str, str] = {}
    for key in ("code", "identifier", "level"):
        for _, row in rows:
            name, code = row.get(key), row.get("code") or row.get("identifier")
            if name and code:
                by_name.setdefault(f"level {name}" if key == "level" else name, code)
    return by_name


def _parent(row: Row, code_of: Mapping[str, str]) -> str | None:
    own = row.get("code") or row.get("identifier")
    if row.get("parent"):
        parent = code_of.get(row["parent"], row["parent"])
    else:
        above = row.get("level", "").rpartition(".")[0]
        parent = code_of.get(f"level {above}", "")
    return parent if parent and parent != own else None


def _levels(row: Row) -> list[str]:
    return [text for text in re.split(r"[,;|\s]+", row.get("grades", "")) if text]


def _language(row: Row) -> str | None:
    tag = row.get("language", "").replace("_", "-")
    return tag if is_language(tag) else None


def _check_grades(row: Row, at: Location) -> Iterator[Diagnostic]:
    """Our own tables are held to the rule for grades; foreign ones are not."""
    if "identifier" in row:
        return
    for text in _levels(row):
        try:
            read_grades(text)
        except GradesError as error:
            yield diagnose("bad-grades", str(error), at, error.hint)
