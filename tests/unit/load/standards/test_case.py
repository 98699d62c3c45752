"""CASE packages in their odder shapes."""

import json
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.load.files import SourceFile
from plgen.load.standards.case import read_case_framework
from plgen.load.standards.written import WrittenFramework

FILE = SourceFile(PurePosixPath("standards/f.json"), "f.json", 0)
ITEM = {"identifier": "i", "humanCodingScheme": "M.1", "fullStatement": "One"}


def read(value: object) -> tuple[WrittenFramework | None, list[str]]:
    written, found = read_case_framework(json.dumps(value), FILE)
    return written, [said.code for said in found]


@pytest.mark.parametrize(
    "value",
    [
        {"CFItems": [ITEM]},
        {"CFPackage": {"CFItems": [ITEM]}},
        {"data": {"package": {"cfItems": [ITEM]}}},
        [{"CFDocument": {}, "CFItems": [ITEM]}],
        {"CFItems": [{key.upper(): value for key, value in ITEM.items()}]},
        {"CFItems": [ITEM, None, 3, "x", [], {}], "CFAssociations": None},
        {"CFItems": [ITEM], "CFAssociations": [None, 3, {}, {"originNodeURI": 3}]},
    ],
)
def test_shapes(value: object) -> None:
    """Bare or wrapped, keys in any case, with nulls and rubbish between."""
    written, _ = read(value)
    assert written is not None
    assert [item.code for item in written.items] == ["M.1"]


@pytest.mark.parametrize("value", [{}, [], 3, None, "CFItems", {"a": {"b": {}}}])
def test_no_package(value: object) -> None:
    """JSON that is no CASE package is one sentence."""
    assert read(value) == (None, ["case-shape"])


def test_deep_json() -> None:
    """JSON nested beyond all use is one sentence."""
    written, found = read_case_framework("[" * 200_000, FILE)
    assert written is None
    assert [said.code for said in found] == ["json-syntax"]


def test_numbers_as_codes_and_unwritable_text() -> None:
    """A number is a code; what no page can show is replaced."""
    items = [{"humanCodingScheme": 7.1, "fullStatement": "A\u0000\ud800", "uri": "u"}]
    written, _ = read({"CFItems": items})
    assert written is not None
    (item,) = written.items
    assert (item.code, item.statement) == ("7.1", "A\ufffd\ufffd")


def test_associations_by_identifier_or_uri() -> None:
    """The ends of an association are found by any of their names."""
    items = [
        {"identifier": "a", "uri": "http://x/a", "humanCodingScheme": "A"},
        {"identifier": "b", "uri": None, "humanCodingScheme": "B"},
        {"identifier": "c", "humanCodingScheme": "C"},
    ]
    links = [
        {
            "associationType": "isChildOf",
            "originNodeIdentifier": "b",
            "destinationNodeURI": {"uri": "http://x/a"},
        },
        {
            "associationtype": "ISCHILDOF",
            "originNodeURI": "c",
            "destinationNodeURI": {"identifier": "b", "uri": None},
        },
        {
            "associationType": "precedes",
            "originNodeURI": {"identifier": "a"},
            "destinationNodeURI": {"identifier": "c"},
        },
    ]
    written, found = read({"CFItems": items, "CFAssociations": links})
    assert written is not None
    assert found == []
    assert [item.parent for item in written.items] == [None, "A", "B"]
    assert [code for code, _ in written.items[0].precedes] == ["C"]
    assert written.associations == 3


def test_places() -> None:
    """An item stands where its identifier is written."""
    text = '{"CFItems": [\n  {"identifier": "i", "humanCodingScheme": "M"}]}'
    written, _ = read_case_framework(text, FILE)
    assert written is not None
    assert str(written.items[0].at) == "f.json:2:4"


NAMES = """
    CFItems CFDocument CFAssociations identifier title humanCodingScheme educationLevel
    originNodeURI language
"""
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(NAMES.split()),
            inner,
            max_size=4,
        )
    ),
)


@given(JSON)
def test_never_raises(value: object) -> None:
    """Any JSON is a framework or a sentence."""
    written, found = read_case_framework(json.dumps(value), FILE)
    assert written or found
    for item in written.items if written else ():
        assert item.code
        assert item.statement.encode()
