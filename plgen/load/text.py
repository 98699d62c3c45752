"""A file → its text, with line feeds alone and no byte order mark."""

from codecs import BOM_UTF8

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile
from plgen.model.diagnostic import Diagnostic, Location

MAX_BYTES = 64_000_000


def read_text(file: SourceFile) -> tuple[str | None, list[Diagnostic]]:
    """Read a UTF-8 file; None where it cannot be read."""
    if file.size > MAX_BYTES:
        message = f"This file has more than {MAX_BYTES // 1_000_000} megabytes."
        hint = "Split it into several."
        return None, [diagnose("file-too-big", message, file.start, hint)]
    try:
        raw = file.path.read_bytes().removeprefix(BOM_UTF8)
    except OSError as error:
        message = f"This cannot be read: {error.strerror or 'unknown reason'}."
        hint = "Check its permissions."
        return None, [diagnose("unreadable-file", message, file.start, hint)]
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        return None, [_not_utf8(file, error.object, error.start)]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def _not_utf8(file: SourceFile, raw: bytes, at: int) -> Diagnostic:
    before = raw[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    place = Location(file.shown, before.count(b"\n") + 1, column)
    message = "This file is not UTF-8 text: the character here cannot be read."
    return diagnose("not-utf-8", message, place, "Save it with the encoding UTF-8.")
