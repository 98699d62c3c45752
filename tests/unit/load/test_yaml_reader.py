"""YAML 1.2 core, with places; whatever the text, a value or a diagnostic."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from load_cases.cases import SHARED
import pytest
import yaml

from plgen.load.documents import Quoted
from plgen.load.yaml_reader import MAX_DEPTH, read_yaml
from plgen.model.diagnostic import KEY, KeyPath

SUITE = SHARED / "data/yaml-test-suite/src"
LENIENT = {
    "9C9N-0",  # flow lists may be wrongly indented
    "9JBA-0",  # a comment may follow without a space
    "CVW2-0",
    "DK95-1",  # tabs in multi-line scalars
    "G5U8-0",  # dashes in flow lists
    "QB6E-0",  # wrongly indented multi-line text in quotes
    "S98Z-0",  # block scalars with more leading blank than text
    "SU5Z-0",
    "X4QW-0",
    "Y79Y-3",
    "YJV2-0",
}
"""Cases that are to fail and that PyYAML reads: each is read as a plain value."""
TWO_WAYS = {
    "4ABK-0",  # `a:,` in a flow mapping
    "96NN-0",  # a tab as the indentation of a block scalar
    "96NN-1",
    "DK95-5",  # a line of one tab
    "HS5T-0",  # tabs in plain text of several lines
    "JR7V-0",  # `?` in flow lists
    "NB6Z-0",
    "R4YG-0",
    "UV7Q-0",
    "X4QW-0",
    "Y79Y-1",
}
"""Cases that the C loader and the Python one judge differently."""
WORDS = "no on off yes y n 1984 3.10 1:30 010 0x1F 1e3 .inf 2026-09-01 1_000 True"
SIGNS = {"␣": " ", "»": "\t", "—": "", "←": "\r", "⇔": "\ufeff", "↵": "", "∎\n": ""}


def suite() -> Iterator[tuple[str, str, bool]]:
    """Name, text, and whether it must fail, of every case of the YAML test suite."""
    for path in sorted(SUITE.glob("*.yaml")):
        before: dict[str, str] = {}
        cases = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 — makes texts only
        for number, given_case in enumerate(cases):
            case = given_case if "yaml" in given_case else before | given_case
            before = {key: case[key] for key in ("yaml", "fail") if key in case}
            text = case["yaml"]
            for sign, meant in SIGNS.items():
                text = text.replace(sign, meant)
            yield f"{path.stem}-{number}", text, case.get("fail") == "true"


@pytest.fixture(scope="module")
def cases() -> list[tuple[str, str, bool]]:
    if not SUITE.is_dir():
        pytest.skip("the YAML test suite is not beside this checkout")
    return list(suite())


def places(text: str) -> dict[KeyPath, tuple[int, int]]:
    return {k: (m.line, m.column) for k, m in read_yaml(text, "f").marks.items()}


def test_suite_never_crashes(cases: list[tuple[str, str, bool]]) -> None:
    """Each case is a value or a diagnostic, in both loaders."""
    assert len(cases) > 400
    for _, text, _ in cases:
        for pure in (False, True):
            document = read_yaml(text, "f", pure=pure)
            assert document.is_readable or document.diagnostics


def test_suite_refuses_what_must_fail(cases: list[tuple[str, str, bool]]) -> None:
    """What the suite calls wrong is refused, but for what PyYAML lets pass."""
    passed = {
        n for n, text, fail in cases if fail and not read_yaml(text, "f").diagnostics
    }
    assert passed == LENIENT


def test_suite_reads_alike_in_both_loaders(cases: list[tuple[str, str, bool]]) -> None:
    """With or without libyaml the values are the same, and what is refused."""
    differing = set()
    for name, text, _ in cases:
        fast, slow = read_yaml(text, "f"), read_yaml(text, "f", pure=True)
        if fast.is_readable != slow.is_readable or fast.value != slow.value:
            differing.add(name)
    assert differing == (TWO_WAYS if yaml.__with_libyaml__ else set())


@given(st.text() | st.from_regex(r"([a-z]+:( [\[\]{}&*!|>'\"%@`#,?-]*[a-z:]*)?\n ?)*"))
def test_never_raises(text: str) -> None:
    """Any text is a value or a diagnostic."""
    for pure in (False, True):
        document = read_yaml(text, "f", pure=pure)
        assert document.is_readable or document.diagnostics


@pytest.mark.parametrize("word", WORDS.split())
def test_plain_words_stay_text(word: str) -> None:
    """What YAML 1.1 takes for something else is the word that it is."""
    document = read_yaml(f"key: {word}\n", "f")
    assert {"key": word} == document.value


@pytest.mark.parametrize("word", ["", "~", "null", "Null", "NULL"])
def test_null(word: str) -> None:
    """Nothing behind a key is nothing."""
    assert read_yaml(f"key: {word}\n", "f").value == {"key": None}


@pytest.mark.parametrize("text", ['"40"', "'40'", "|\n  40", ">\n  40"])
def test_quoted_words_are_marked(text: str) -> None:
    """Quotation marks make a number a text."""
    value = read_yaml(f"key: {text}\n", "f").value
    assert isinstance(value, dict)
    assert isinstance(value["key"], Quoted)


def test_places_count_characters() -> None:
    """Lines and columns count from 1, in code points."""
    found = places("é: 🎵\nß: [ä, 🎵🎵, x]\nc:\n  - {d: e}\n")
    assert found["é",] == (1, 4)
    assert found["ß", 2] == (2, 12)
    assert found["c", 0, "d"] == (4, 9)
    assert found["c", 0, "d", KEY] == (4, 6)
    assert found[()] == (1, 1)


def test_places_begin_where_the_text_begins() -> None:
    """Front matter is counted in its file."""
    document = read_yaml("a: b\n", "f", 2)
    assert str(document.marks["a",]) == "f:2:4"


def test_duplicate_keys_keep_the_first() -> None:
    """Of two keys the first counts, and both places are named."""
    document = read_yaml("a: 1\nb: {c: 1, c: {d: 2}}\na: [3]\n", "f")
    assert document.value == {"a": "1", "b": {"c": "1"}}
    assert [str(d.location) for d in document.diagnostics] == ["f:2:11", "f:3:1"]
    assert ("b", "c", "d") not in document.marks
    assert "line 1, column 1" in document.diagnostics[1].message


def test_many_duplicates_are_quick() -> None:
    """Ten thousand equal keys are ten thousand lines to read, no more."""
    document = read_yaml("a: [1, 2]\n" * 10_000, "f")
    assert len(document.diagnostics) == 9_999


def test_depth_has_an_end() -> None:
    """Nesting beyond all use is refused at once."""
    for text in ("[" * 100_000, "{a: " * 100_000, "- " * 100_000, "a:\n" * 3):
        document = read_yaml(text, "f")
        assert document.diagnostics or document.is_readable
    deep = read_yaml("[" * (MAX_DEPTH + 2), "f")
    assert [d.code for d in deep.diagnostics] == ["yaml-too-deep"]


def test_bombs_do_not_explode() -> None:
    """Aliases are refused where they begin."""
    text = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    assert [d.code for d in read_yaml(text, "f").diagnostics] == ["yaml-alias"]


def test_keys_that_are_no_text() -> None:
    """Numbers and words are keys; lists, groups and nothing are not."""
    assert read_yaml("1: a\n~: b\n'2': c\n", "f").value == {
        "1": "a",
        "~": "b",
        "2": "c",
    }
    for text in ("[a]: b", "{a: b}: c", "? - a\n: b", ": a", "'': a"):
        found = read_yaml(text, "f").diagnostics
        assert found
        assert found[0].code in {"yaml-key", "yaml-syntax"}


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "~\n"])
def test_empty_documents(text: str) -> None:
    """A file without a value has none, and can be read."""
    document = read_yaml(text, "f")
    assert document.value is None
    assert document.is_readable
    assert document.diagnostics == []
