"""`plgen init`: a small curriculum that builds at once, and schemas for the editor."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
import json
from pathlib import Path
from typing import Any

from plgen.scaffold.files import ScaffoldRefusedError, write_new

Schemas = Mapping[str, Mapping[str, Any]]


def write_starter(folder: Path, schemas: Schemas) -> list[Path]:
    """Write the starter curriculum into an empty or new folder.

    Raises:
        ScaffoldRefusedError: where the folder holds files already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ScaffoldRefusedError(
            f"`{folder}` is there already and not empty. Name a new folder."
        )
    source = files("plgen.scaffold").joinpath("template", "starter")
    written = [
        write_new(folder / name, text) for name, text in sorted(_texts(source, ""))
    ]
    return [*written, *write_schemas(folder / "schemas", schemas)]


def write_schemas(folder: Path, schemas: Schemas) -> list[Path]:
    """Write each schema to `<name>.json`, over what is there."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in sorted(schemas.items()):
        path = folder / f"{name}.json"
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written


def _texts(folder: Traversable, below: str) -> Iterator[tuple[str, str]]:
    """Every file of the template, by the path at which it is to be written.

    A leading `dot-` stands for a dot, which packagers leave out.
    """
    for entry in folder.iterdir():
        name = below + entry.name.replace("dot-", ".", 1)
        if entry.is_dir():
            yield from _texts(entry, f"{name}/")
        else:
            yield name, entry.read_text("utf-8")
