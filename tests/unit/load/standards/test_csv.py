"""Tables of standards."""

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.load.files import SourceFile
from plgen.load.standards.csv import read_csv_framework
from plgen.load.standards.written import WrittenFramework

FILE = SourceFile(PurePosixPath("standards/f.csv"), "f.csv", 0)


def read(text: str) -> tuple[WrittenFramework, list[str]]:
    written, found = read_csv_framework(text, FILE)
    assert written is not None
    return written, [str(said) for said in found]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_delimiters(sign: str) -> None:
    """Commas, semicolons and tabs, as table programs write them."""
    text = "code,statement,parent,grades\nA,One,,K 7\nA.1,Two,A,5-6\n"
    written, found = read(text.replace(",", sign))
    assert found == []
    assert [(item.code, item.parent, item.grades) for item in written.items] == [
        ("A", None, (0, 7)),
        ("A.1", "A", (5, 6)),
    ]


def test_columns_in_any_order() -> None:
    """Heads in any case and order, with others between and cells missing."""
    written, found = read("Statement,Team notes,CODE\nOne,x,A\nTwo\n,,\nThree,y,C\n")
    assert [said.split("]")[0] + "]" for said in found] == [
        "f.csv:3:1: error[missing-key]"
    ]
    assert [item.code for item in written.items] == ["A", "C"]
    assert not written.is_whole


def test_lines_are_counted() -> None:
    """A row stands at its first line, even where cells have several."""
    written, _ = read('code,statement\nA,"One\ntwo\nthree"\nB,Four\n')
    assert [item.at.line for item in written.items] == [2, 5]
    assert written.items[0].statement == "One\ntwo\nthree"


@given(st.text() | st.text('a,;\t"\n').map(lambda text: f"code,statement\n{text}"))
def test_never_raises(text: str) -> None:
    """Any text is a framework or a sentence."""
    written, found = read_csv_framework(text, FILE)
    assert written or found
