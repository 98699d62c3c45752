"""One text file, the old one or the new one at any moment."""

import os
from pathlib import Path


def write_text_file(path: Path, text: str) -> None:
    """Put `text` in place of what stands at `path`; folders are made as needed.

    Raises:
        OSError: where the disk refuses; what stood there stands.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    staging = path.with_name(f".{path.name}.new")
    try:
        with staging.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        staging.replace(path)
    except BaseException:
        staging.unlink(missing_ok=True)
        raise
