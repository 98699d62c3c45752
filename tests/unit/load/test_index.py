"""Every standard has one code, and is found by every way to write it."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.load.index import Index, index_standards
from plgen.load.standards.written import (
    WrittenFramework,
    WrittenItem,
    WrittenStandards,
)
from plgen.model.diagnostic import Location

AT = Location("f")


def framework(
    id_: str, codes: list[str], prefix: str = "", parents: dict[str, str] | None = None
) -> WrittenFramework:
    above = parents or {}
    items = tuple(
        WrittenItem(code, f"Say {code}", AT, parent=above.get(code), parent_at=AT)
        for code in codes
    )
    return WrittenFramework(id_, id_.title(), items, AT, prefix=prefix)


def index(*frameworks: WrittenFramework) -> Index:
    return index_standards(WrittenStandards(frameworks))


@pytest.mark.parametrize("text", ["SL.7.4", "sl.7.4", "CCSS.SL.7.4", "ccss.sl.7.4"])
def test_any_way_to_write(text: str) -> None:
    """With or without the prefix, in any case."""
    found = index(framework("ccss", ["SL.7.4"], "CCSS.")).standards.find(text)
    assert found is not None
    assert found.code == "SL.7.4"


def test_codes_written_with_their_prefix() -> None:
    """A code keeps the form of its file, and is found without the prefix."""
    standards = index(framework("a", ["A.1", "2"], "A.")).standards
    assert list(standards.by_code) == ["A.1", "2"]
    assert standards.find("1") is standards.by_code["A.1"]
    assert standards.find("a.2") is standards.by_code["2"]


def test_shared_codes() -> None:
    """Where two frameworks share a code both get their prefix, and it names neither."""
    found = index(framework("a", ["1", "2"], "A."), framework("b", ["1"], "B."))
    assert list(found.standards.by_code) == ["A.1", "2", "B.1"]
    assert found.standards.find("1") is None
    assert found.standards.ambiguous == {"1": ("A.1", "B.1")}
    (said,) = found.find("1", AT)[1]
    assert said.hint == "Write `A.1` or `B.1`."


def test_shared_codes_without_prefix() -> None:
    """Without a prefix the framework's id takes its place."""
    found = index(framework("a", ["X:1"]), framework("b", ["X:1"]))
    assert list(found.standards.by_code) == ["a:X:1", "b:X:1"]
    assert found.standards.find("B:x:1") is found.standards.by_code["b:X:1"]


def test_parents_are_canonical() -> None:
    """Lineage works whatever way the parent is written."""
    parents = {"1.a": "a.1", "1.a.i": "1.A"}
    made = framework("a", ["1", "1.a", "1.a.i"], "A.", parents)
    standards = index(made, framework("b", ["1"], "B.")).standards
    assert standards.lineage("1.a.i") == ("1.a.i", "1.a", "A.1")
    assert standards.covers("A.1", "1.a.i")


CODES = st.lists(st.text("abA.1:", min_size=1, max_size=3), max_size=6)
PREFIXES = st.sampled_from(["", "a", "a.", "A."])


@given(st.lists(st.tuples(CODES, PREFIXES), max_size=3))
def test_nothing_is_lost_and_nothing_twice(
    made: list[tuple[list[str], str]],
) -> None:
    """Each standard has a code of its own that finds it again, or is ambiguous."""
    frameworks = [
        framework(f"f{number}", codes, prefix)
        for number, (codes, prefix) in enumerate(made)
    ]
    found = index(*frameworks)
    standards = list(chain.from_iterable(f.standards for f in found.frameworks))
    assert len(found.standards.by_code) == len(standards)
    twins = [said for said in found.diagnostics if said.code == "standard-twice"]
    assert len(standards) + len(twins) == sum(len(codes) for codes, _ in made)
    for standard in standards:
        again = found.standards.find(standard.code)
        assert again in {standard, None}
        assert again or standard.code.casefold() in found.standards.ambiguous


@given(st.dictionaries(st.sampled_from("abcde"), st.sampled_from("abcdef")))
def test_parents_end(parents: dict[str, str]) -> None:
    """Whatever the parents, every lineage ends, and every circle is said once."""
    found = index(framework("f", list("abcde"), parents=parents))
    for code, standard in found.standards.by_code.items():
        lineage = found.standards.lineage(code)
        assert len(set(lineage)) == len(lineage)
        assert found.standards.by_code[lineage[-1]].parent is None
        assert standard.parent in {parents.get(code), None}
