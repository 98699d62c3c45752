"""A folder → a zip, the same bytes for the same files."""

from pathlib import Path
import zipfile

BIRTH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name: no file has a time of its own."""
LEVEL = 9
UNIX = 3
ORDINARY_FILE = 0o100644


def write_bundle(folder: Path, path: Path) -> int:
    """Pack a folder under its own name; return the size of the zip in bytes."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    names = {file.relative_to(folder.parent).as_posix(): file for file in files}
    with zipfile.ZipFile(path, "x") as bundle:
        for name in sorted(names):
            bundle.writestr(_entry(name), names[name].read_bytes(), compresslevel=LEVEL)
    return path.stat().st_size


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, BIRTH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = UNIX
    entry.external_attr = ORDINARY_FILE << 16
    return entry
