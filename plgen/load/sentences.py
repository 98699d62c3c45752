"""A pydantic error → one sentence that says what to write instead, at its place."""

from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from plgen.load.annotations import annotation_at, keys_of, sheet_at
from plgen.load.codes import CODES, diagnose
from plgen.load.schema.scalars import is_quoted
from plgen.load.schema.sheet import CodeEntry, Sheet
from plgen.model.diagnostic import (
    KEY,
    Diagnostic,
    KeyPath,
    Location,
    Marks,
    location_of,
)
from plgen.model.suggest import did_you_mean, either, shown


class Said(NamedTuple):
    """Code, sentence and hint."""

    code: str
    message: str
    hint: str = ""


class Finding(NamedTuple):
    """What pydantic found: the value, its name in a sentence, and what it should be."""

    name: str
    value: Any
    context: Mapping[str, Any]
    kind: Any
    """The annotation of the value, as far as it is known."""
    owner: type[Sheet] | None
    """The model of the mapping round the value."""


def sentence_of(
    error: ErrorDetails, model: type[BaseModel], marks: Marks, default: Location
) -> Diagnostic:
    """Say one error of pydantic's in plain words."""
    path: KeyPath = tuple(error["loc"])
    owner = sheet_at(model, path[:-1])
    kind = annotation_at(model, path)
    context = error.get("ctx", {})
    finding = Finding(_name(path), error["input"], context, kind, owner)
    at = location_of(marks, path, default)
    if error["type"] == "extra_forbidden":
        at = marks.get((*path, KEY), at)
    if error["type"] == "missing" and (*path, KEY) in marks:
        said = Said("empty-value", f"{finding.name} has nothing behind it.", _ADD)
        at = marks[*path, KEY]
    elif error["type"] in CODES:
        said = Said(error["type"], str(context["message"]), str(context["hint"]))
    elif finding.value is None and error["type"] != "extra_forbidden":
        said = Said("empty-value", f"{finding.name} has nothing behind it.", _ADD)
    else:
        said = _SENTENCES.get(error["type"], _otherwise)(finding)
    return diagnose(said.code, said.message, at, said.hint)


_ADD = "Write something after it."


def _name(path: KeyPath) -> str:
    keys = [step for step in path if isinstance(step, str)]
    key = shown(keys[-1]) if keys else "this"
    return f"`{key}`" if path and path[-1] == keys[-1:][0] else f"An item of `{key}`"


def _unknown_key(found: Finding) -> Said:
    owner = found.owner or Sheet
    known = keys_of(owner)
    word = found.name.strip("`")
    hint = did_you_mean(word, known) or f"Its keys are {either(known, 'and')}."
    return Said("unknown-key", f"{found.name} is no key of {owner.noun}.", hint)


def _missing(found: Finding) -> Said:
    owner = found.owner or Sheet
    key = found.name.strip("`")
    message = f"{found.name} is missing: {owner.noun} needs it."
    return Said("missing-key", message, f"Add `{key}: …`.")


def _no_text(found: Finding) -> Said:
    if isinstance(found.value, dict):
        hint = "Put text with a colon in it into quotation marks."
        return Said("wrong-type", f"{found.name} is text, not keys and values.", hint)
    message = f"{found.name} is one text, not a list."
    return Said("wrong-type", message, "Write it without brackets and dashes.")


def _no_list(found: Finding) -> Said:
    if isinstance(found.value, str):
        hint = f"Write `[{shown(found.value)}]`."
        return Said("wrong-type", f"{found.name} is a list, not one text.", hint)
    return Said("wrong-type", f"{found.name} is a list.", "Write it as `[one, two]`.")


def _no_mapping(found: Finding) -> Said:
    kind = found.kind
    if isinstance(kind, type) and issubclass(kind, CodeEntry):
        message = f"{found.name} is a code, or a group with the key `code`."
        return Said("wrong-type", message, "Write the code alone.")
    is_sheet = isinstance(kind, type) and issubclass(kind, Sheet)
    key = keys_of(kind)[0] if is_sheet else "key"
    message = f"{found.name} is a group of keys and values."
    return Said("wrong-type", message, f"Write it as `{{{key}: …}}`.")


def _no_whole(found: Finding) -> Said:
    if is_quoted(found.value) and found.value.strip().isdecimal():
        hint = f"Write {found.value.strip()} without quotation marks."
    else:
        hint = "Write it in digits, such as `45`."
    got = f", not `{shown(found.value)}`" if isinstance(found.value, str) else ""
    return Said("wrong-type", f"{found.name} is a whole number{got}.", hint)


def _no_boolean(found: Finding) -> Said:
    got = f", not `{shown(found.value)}`" if isinstance(found.value, str) else ""
    message = f"{found.name} is true or false{got}."
    return Said("wrong-type", message, "Write `true` or `false`.")


def _unknown_value(found: Finding) -> Said:
    known = list(get_args(found.kind)) if get_origin(found.kind) is Literal else []
    choice = f"Use {either(known)}."
    if not isinstance(found.value, str):
        return Said("wrong-type", f"{found.name} is one word.", choice)
    name = found.name.removeprefix("An item of ")
    message = f"`{shown(found.value)}` is no value of {name}."
    return Said("unknown-value", message, did_you_mean(found.value, known) or choice)


def _too_small(found: Finding) -> Said:
    message = f"{found.name} cannot be {found.value}."
    return Said("out-of-range", message, f"The least is {found.context['ge']}.")


def _too_large(found: Finding) -> Said:
    message = f"{found.name} cannot be {found.value}."
    return Said("out-of-range", message, f"The most is {found.context['le']}.")


def _empty(found: Finding) -> Said:
    return Said("empty-value", f"{found.name} is empty.", _ADD)


def _otherwise(found: Finding) -> Said:
    return Said("wrong-type", f"{found.name} cannot be read.", "See docs/authors.md.")


_SENTENCES: Mapping[str, Callable[[Finding], Said]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "string_type": _no_text,
    "list_type": _no_list,
    "dict_type": _no_mapping,
    "model_type": _no_mapping,
    "model_attributes_type": _no_mapping,
    "int_type": _no_whole,
    "int_from_float": _no_whole,
    "bool_type": _no_boolean,
    "literal_error": _unknown_value,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "string_too_short": _empty,
    "too_short": _empty,
}
"""By pydantic's error types: the stable names of its rules."""
