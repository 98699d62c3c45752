"""Nothing of a teacher's block can reach the student's page, whatever the nesting."""

from collections.abc import Callable
from pathlib import Path
import re
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from plgen.model.diagnostic import Diagnostic, Severity
from plgen.render.body import Body

Render = Callable[..., tuple[Body, list[Diagnostic]]]
Fragments = Callable[..., list[str]]
SECRET = "zsecretz"  # noqa: S105 - a word to look for, no password

LOST = rf"{SECRET}|::: teacher"
"""What is not taken away: the secret itself, and the word that makes it one."""

Lines = list[str]

OPEN_TEXTS = (
    "Some text.",
    "## Heading",
    "Text[^a] and [word][r] and [to](#inside).",
    "- [ ] task",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "```\n:::\n```",
    "<!-- :::\n\n::: -->",
    "    indented",
    "Term\n: meaning",
    "> [!NOTE]\n> noted",
    "[^a]: open note",
    "[r]: https://open.example",
    "<div>",
    "***",
)
SECRET_TEXTS = (
    f"{SECRET} text.",
    f"## {SECRET}",
    f"- {SECRET}\n- [x] {SECRET}",
    f"| {SECRET} |\n| --- |\n| {SECRET} |",
    f"```{SECRET}\n:::\n{SECRET}\n```",
    f"    {SECRET}",
    f"[^a]: {SECRET}",
    f"[r]: https://{SECRET}.example '{SECRET}'",
    f"[word][r] [^a] ![{SECRET}](key.png) [{SECRET}](drum.md)",
    f"{{#{SECRET}}}\nText",
    f"{SECRET}\n===",
    f"Term {SECRET}\n: {SECRET}",
    f"> [!TIP]\n> {SECRET}",
    f"<!-- {SECRET}\n:::\n-->",
    f"<div>\n{SECRET}\n</div>",
)
FENCES = (
    "goal",
    "way listen",
    "steps",
    "check",
    "make",
    "rubric",
    "reflect",
    "teacher",
)


def texts(*, secret: bool) -> st.SearchStrategy[Lines]:
    return st.sampled_from(SECRET_TEXTS if secret else OPEN_TEXTS).map(str.splitlines)


def indented(mark: str, inner: Lines) -> Lines:
    pad = " " * len(mark) if mark.strip() != ">" else mark
    return [(mark if i == 0 else pad) + line for i, line in enumerate(inner)]


@st.composite
def blocks(draw: st.DrawFn, *, secret: bool, depth: int) -> Lines:
    """Paragraphs, lists, quotations and fences in each other, closed as they should."""
    lines: Lines = []
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(["text", "item", "quote", "fence"]))
        if kind == "text" or depth == 0:
            lines += draw(texts(secret=secret))
        elif kind == "fence":
            name = draw(st.sampled_from([*FENCES, "teacher", "teacher"]))
            is_secret = secret or name == "teacher"
            inner = draw(blocks(secret=is_secret, depth=depth - 1))
            colons = ":" * (2 + depth if draw(st.booleans()) else 3)
            lines += [f"{colons} {name}", *inner, colons]
        else:
            inner = draw(blocks(secret=secret, depth=depth - 1))
            mark = draw(st.sampled_from(["- ", "1. "])) if kind == "item" else "> "
            lines += indented(mark, inner)
        lines += [""] if draw(st.booleans()) else []
    return lines


def of_the_student(body: Body, fragments: Fragments) -> list[str]:
    parts = (body.sections, body.text, body.summary, body.footnotes, body.units)
    return [*fragments(parts), *map(str, body.media)]


def leaks(body: Body, fragments: Fragments) -> list[str]:
    shown = of_the_student(body, fragments)
    return [part for part in shown if SECRET in part or "key.png" in part]


@settings(max_examples=300)
@given(blocks(secret=False, depth=3))
def test_nested_as_it_should_be(
    render: Render, fragments: Fragments, lines: Lines
) -> None:
    """However teacher blocks and all else are nested in each other."""
    body, found = render("\n".join(lines))
    is_stopped = any(
        d.code in {"unclosed-fence", "stray-fence", "fence-as-text"} for d in found
    )
    assert is_stopped or leaks(body, fragments) == []


@settings(max_examples=300)
@given(blocks(secret=False, depth=3), st.data())
def test_torn(
    render: Render, fragments: Fragments, lines: Lines, data: st.DataObject
) -> None:
    """Where any line is lost, there is no leak without an error."""
    others = [i for i, line in enumerate(lines) if not re.search(LOST, line)]
    at = data.draw(st.sampled_from(others or [len(lines)]))
    lines = [*lines[:at], *lines[at + 1 :]]
    body, found = render("\n".join(lines))
    is_stopped = any(d.severity is Severity.ERROR for d in found)
    assert is_stopped or leaks(body, fragments) == []


CASES = (
    f"- item\n  ::: teacher\n  {SECRET}\n  :::",
    f"1. item\n\n   > quote\n   >\n   > ::: teacher\n   > {SECRET}\n   > :::",
    f"::: steps\n- a\n  ::: teacher\n  {SECRET}\n  :::\n:::",
    (
        f"::: check\nQ\n- [x] a\n  ::: teacher\n  {SECRET}\n  :::\n::: hint\n"
        f"::: teacher\n{SECRET}\n:::\n:::\n:::"
    ),
    f"[^n]\n\n[^n]: note\n\n    ::: teacher\n    {SECRET}\n    :::",
    f"::: teacher\n[^n]: {SECRET}\n:::\n\nText[^n]",
    f"::: teacher\n[r]: /x '{SECRET}'\n:::\n\n[r]\n\n[r]: drum.md",
    f"Term\n: meaning\n\n  ::: teacher\n  {SECRET}\n  :::",
    f"::: teacher\n```\n:::\n```\n{SECRET}\n:::",
    f"::: teacher\n<!--\n:::\n-->\n{SECRET}\n:::",
    f"::: teacher\n> quote\n:::\n\n::: teacher\n{SECRET}\n:::",
    f"text\n::: teacher\n{SECRET}\n:::\ntext",
    f"| a |\n| - |\n| b |\n::: teacher\n{SECRET}\n:::",
    f"<div>\n::: teacher\n{SECRET}\n:::\n</div>",
    f"::::::: teacher notes\n{SECRET}\n:::::::",
    f":::teacher\n{SECRET}\n:::",
    f"::: teacher\n{SECRET}",
    f"::: techer\n{SECRET}\n:::",
    f"::: family\n::: teacher\n{SECRET}\n:::\n:::",
    f"[to](#{SECRET})\n\n::: teacher\n## {SECRET}\n:::",
    f"::: teacher\n![x](key.png) [x](key.png) {SECRET}\n:::",
)


@pytest.mark.parametrize("source", CASES)
def test_by_hand(render: Render, fragments: Fragments, source: str) -> None:
    """Cases that one would try first, errors or not."""
    body, _ = render(source)
    assert leaks(body, fragments) == []
    assert SECRET not in "".join(body.family)


NOT_FENCES = (
    f"```\ncode\n\n::: teacher\n{SECRET}\n:::",
    f"code\n```\n\n::: teacher\n{SECRET}\n:::\n\n```\ncode\n```",
    f"```c\ncode\n\n::: teacher\n{SECRET}\n:::\n\n```\ncode\n```",
    f"::: teacher\n- a\n\n  ```\n:::\n  {SECRET}\n:::",
    f"text\n    ::: teacher\n    {SECRET}\n    :::",
    f"    ::: teacher\n    {SECRET}\n    :::",
    f":: teacher\n{SECRET}\n::",
    f"- a\n\n      ::: teacher\n      {SECRET}\n      :::",
    f"::: teacher\n{SECRET}\n:::\n{SECRET}\n:::",
    f"::: teacher\n- a\n:::\n{SECRET}\n  :::\n:::",
)


@pytest.mark.parametrize("source", NOT_FENCES)
def test_what_is_no_fence_is_an_error(render: Render, source: str) -> None:
    """Where a fence is not one, the build stops."""
    _, found = render(source)
    assert any(d.severity is Severity.ERROR for d in found)


def secret_sentences(source: str) -> set[str]:
    """What stands in teacher fences, by a reading of lines that knows no Markdown."""
    stack: list[str] = []
    inside: list[str] = []
    outside: list[str] = []
    for line in source.splitlines():
        found = re.fullmatch(r"\s*(:{3,})\s*(\w*).*", line)
        if found and found[2]:
            stack.append(found[2])
        elif found:
            stack.pop()
        else:
            words = re.sub(r"[\W_]+", " ", line).strip()
            (inside if "teacher" in stack else outside).append(words)
    others = " ".join(outside)
    return {line for line in inside if len(line) > 25 and line not in others}


def test_real_curriculum(
    render: Render, fragments: Fragments, shared: Path, tmp_path: Path
) -> None:
    """In CS Unplugged, with its hundreds of notes for teachers, none is shown."""
    script, data = shared / "tools/cs_unplugged.py", shared / "data/cs-unplugged"
    command = [sys.executable, str(script), str(data), str(tmp_path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    count = 0
    for path in sorted(tmp_path.rglob("units/**/*.md")):
        source = path.read_text(encoding="utf-8").split("\n---\n", maxsplit=1)[1]
        secrets = secret_sentences(source)
        if secrets:
            body, _ = render(source)
            shown = " ".join(of_the_student(body, fragments))
            shown = re.sub(r"[\W_]+", " ", re.sub(r"<[^>]*>", "", shown))
            assert not [words for words in secrets if words in shown], path.name
            count += len(secrets)
    assert count > 1000
