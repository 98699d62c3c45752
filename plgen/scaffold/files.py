"""Write files for an author without touching what is there."""

import json
from pathlib import Path
import re
import unicodedata

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class ScaffoldRefusedError(Exception):
    """The example cannot be written; the text says why and what to do instead."""


def write_new(path: Path, text: str) -> Path:
    """Write a file that is not there yet.

    Raises:
        ScaffoldRefusedError: where it is there already.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise ScaffoldRefusedError(
            f"`{path}` is there already. Choose another id with `--id`."
        ) from None
    return path


def id_for(title: str, given: str | None) -> str:
    """The id that was given, or one made from the title.

    Raises:
        ScaffoldRefusedError: where it is no id, or the title gives none.
    """
    if given is not None:
        if not ID.fullmatch(given):
            raise ScaffoldRefusedError(
                f"`{given}` is no id. Use small letters, digits and single hyphens,"
                " such as `sound-of-a-claim`."
            )
        return given
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    made = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
    if not made:
        raise ScaffoldRefusedError(
            f"No id can be made from the title `{title}`. Give one with `--id`."
        )
    return made


def quote(text: str) -> str:
    """A text as a YAML scalar that reads back the same."""
    return json.dumps(text, ensure_ascii=False)
