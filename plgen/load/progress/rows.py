"""A table as spreadsheets save it → its heads and rows, whatever stands between."""

import csv
import io
import re


def read_rows(text: str) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Read the heads, and the cells of each row that has any, with its line.

    Raises:
        csv.Error: where a cell is not closed, or too long.
    """
    first, _, rest = text.partition("\n")
    skipped = 0
    if re.fullmatch(r"sep=.\r?", first):
        text, skipped = rest, 1
        first = rest.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    heads = [head.strip() for head in next(reader, [])]
    rows = []
    line = reader.line_num + 1
    for cells in reader:
        clean = [cell.strip() for cell in cells]
        if any(clean):
            rows.append((line + skipped, clean))
        line = reader.line_num + 1
    return heads, rows


def letters_of(head: str) -> str:
    """The plain letters of a head, small: `Student ID` is `studentid`."""
    return re.sub(r"[^a-z]", "", head.casefold())
