"""A YAML file → a sheet with the places of its values."""

from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel

from plgen.load.files import SourceFile
from plgen.load.sheets import Filled, fill_sheet
from plgen.load.text import read_text
from plgen.load.yaml_reader import read_yaml
from plgen.model.diagnostic import Diagnostic

S = TypeVar("S", bound=BaseModel)


def read_sheet(
    model: type[S], file: SourceFile, stand_ins: Mapping[str, object]
) -> tuple[Filled[S] | None, list[Diagnostic]]:
    """Read a file as `model`; a missing title is stood in for by the file's name."""
    text, found = read_text(file)
    if text is None:
        return None, found
    document = read_yaml(text, file.shown)
    if not document.is_readable:
        return None, document.diagnostics
    mends = dict(stand_ins)
    if "title" in model.model_fields:
        mends["title"] = file.name.stem
    filled, wrong = fill_sheet(model, document, file.start, mends)
    return filled, [*document.diagnostics, *wrong]
