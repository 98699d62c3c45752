"""Front matter is what stands between the first two `---` lines."""

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.load.front_matter import split_front_matter


@pytest.mark.parametrize(
    ("text", "value", "body", "line"),
    [
        ("---\na: b\n---\nText", {"a": "b"}, "Text", 4),
        ("---  \na: b\n--- \n", {"a": "b"}, "", 4),
        ("---\na: b\n---", {"a": "b"}, "", 3),
        ("---\n---\nText\n---\n", None, "Text\n---\n", 3),
        ("Text\n---\n", None, "Text\n---\n", 1),
        ("", None, "", 1),
        ("----\na\n----\n", None, "----\na\n----\n", 1),
    ],
)
def test_split(text: str, value: object, body: str, line: int) -> None:
    """The value, the body, and the line on which the body begins."""
    page = split_front_matter(text, "f")
    assert page.front.value == value
    assert page.front.is_readable
    assert (body, line) == (page.body, page.first_line)


def test_rule_in_the_body_is_no_fence() -> None:
    """Only the first `---` after the front matter closes it."""
    page = split_front_matter("---\na: b\n---\n\n---\n\nText", "f")
    assert page.body == "\n---\n\nText"


def test_characters_that_no_page_can_show() -> None:
    """They are named at their place in the body, and replaced."""
    page = split_front_matter("---\na: b\n---\nOne\nT\x07wo\x00", "f")
    assert page.body == "One\nT\ufffdwo\ufffd"
    assert [str(said.location) for said in page.front.diagnostics] == ["f:5:2"]


@given(st.text(alphabet="-ab: \n\t\x00"))
def test_nothing_is_lost(text: str) -> None:
    """The body is the end of the text, from its first line on."""
    page = split_front_matter(text, "f")
    if page.front.is_readable and "\x00" not in text:
        lines = text.split("\n")
        assert page.body == "\n".join(lines[page.first_line - 1 :]) or not page.body
