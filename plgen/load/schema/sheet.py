"""What all forms share: closed, strict, frozen; an entry may be a bare code."""

from typing import Any, ClassVar

from pydantic import (
    BaseModel,
    ConfigDict,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic_core import CoreSchema


class Sheet(BaseModel):
    """A mapping with a fixed set of keys."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        use_attribute_docstrings=True,
    )
    noun: ClassVar[str] = "this group"
    """What the mapping is, in a sentence: `a unit`."""

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty(cls, value: object) -> object:
        """A known key with nothing behind it is a key left out."""
        if not isinstance(value, dict):
            return value
        known = {field.alias or name for name, field in cls.model_fields.items()}
        return {k: v for k, v in value.items() if v is not None or k not in known}


class CodeEntry(Sheet):
    """A mapping with `code`, which may be written as the bare code."""

    @model_validator(mode="before")
    @classmethod
    def _bare_code(cls, value: object) -> object:
        return {"code": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Say that a bare code will do."""
        described = handler.resolve_ref_schema(handler(schema))
        whole = dict(described)
        return {"anyOf": [{"type": "string"}, whole]}
