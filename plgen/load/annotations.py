"""Where a value stands in a model → the annotation that says what it should be."""

import types
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from plgen.load.schema.sheet import Sheet
from plgen.model.diagnostic import KeyPath


def annotation_at(model: type[BaseModel], path: KeyPath) -> Any:  # noqa: ANN401 — annotations have no common type
    """The annotation of the value at `path`; None where there is none."""
    kind: Any = model
    for step in path:
        kind = _inside(_bare(kind), step)
    return _bare(kind)


def sheet_at(model: type[BaseModel], path: KeyPath) -> type[Sheet] | None:
    """The model of the mapping at `path`."""
    kind = annotation_at(model, path)
    return kind if isinstance(kind, type) and issubclass(kind, Sheet) else None


def _bare(kind: Any) -> Any:  # noqa: ANN401 — annotations have no common type
    """An annotation without what wraps it: Annotated, None, a root model."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in {types.UnionType, Union}:
        return _bare(next(a for a in get_args(kind) if a is not type(None)))
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        root = kind.model_fields.get("root")
        return kind if root is None else _bare(root.annotation)
    return kind


def _inside(kind: Any, step: str | int) -> Any:  # noqa: ANN401 — annotations have no common type
    if get_origin(kind) in {list, dict}:
        return get_args(kind)[-1]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if step == (field.alias or name):
                return field.annotation
    return None


def keys_of(sheet: type[Sheet]) -> list[str]:
    """The keys that a sheet knows, as authors write them."""
    return [field.alias or name for name, field in sheet.model_fields.items()]
