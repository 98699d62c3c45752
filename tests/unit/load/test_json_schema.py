"""JSON Schemas for editors."""

from collections.abc import Iterator
import json

import pytest

from plgen.load import json_schemas

NAMES = [
    *["unit", "pathway", "plan", "site", "standards", "crosswalk", "glossary"],
    "progress",
]


def nodes(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def test_kinds() -> None:
    """One for each kind of file."""
    assert list(json_schemas()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_plain_json(name: str) -> None:
    """Each is JSON of the dialect 2020-12, and refers only to itself."""
    schema = json_schemas()[name]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema)) == schema
    for node in nodes(schema):
        if "$ref" in node:
            kind = str(node["$ref"]).removeprefix("#/$defs/")
            assert kind in schema["$defs"]
        assert not {"ge", "le", "min_length"} & set(node)


def test_closed() -> None:
    """Unknown keys are errors in the editor too."""
    schema = json_schemas()["pathway"]
    assert schema["additionalProperties"] is False
    assert "except" in schema["$defs"]["UnitsSheet"]["properties"]


def test_numbers_have_bounds() -> None:
    """Bounds are said in the words of JSON Schema."""
    (minutes, _) = json_schemas()["unit"]["properties"]["minutes"]["anyOf"]
    assert minutes == {"maximum": 6000, "minimum": 1, "type": "integer"}


def test_bare_codes() -> None:
    """A code may stand alone."""
    entry = json_schemas()["unit"]["$defs"]["StandardEntry"]
    assert entry["anyOf"][0] == {"type": "string"}
    assert entry["anyOf"][1]["required"] == ["code"]


def test_a_cohort_may_be_empty() -> None:
    """`falcons:` alone is a cohort."""
    cohort = json_schemas()["pathway"]["$defs"]["CohortSheet"]
    assert cohort["anyOf"][0]["type"] == "object"
    assert cohort["anyOf"][1] == {"type": "null"}
