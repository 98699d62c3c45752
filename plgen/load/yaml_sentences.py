"""What PyYAML could not read → one sentence with what to write instead."""

from dataclasses import dataclass
import re

import yaml

_QUOTES = "Put the text into quotation marks."
_INDENT = "Check that the lines of one list or group begin in the same column."

_RULES: tuple[tuple[str, str, str, str], ...] = (
    # (pattern in PyYAML's words, code, sentence, hint); the first that fits is taken.
    (
        r"'\\t'|found a tab character",
        "yaml-tab",
        "A tab stands where YAML wants spaces.",
        "Indent with spaces.",
    ),
    (
        r"scanning a quoted scalar.*unexpected end|found unexpected document separator",
        "yaml-syntax",
        "A quotation mark opens here and is never closed.",
        "Add the closing quotation mark.",
    ),
    (
        r"double-quoted scalar.*(escape|hexadecimal)|expected escape sequence",
        "yaml-syntax",
        "A backslash in double quotation marks begins an escape that is not known.",
        "Write two backslashes, or use single quotation marks.",
    ),
    (
        r"mapping values are not allowed",
        "yaml-syntax",
        "A second colon stands in this line.",
        "Put the text after the first colon into quotation marks.",
    ),
    (
        r"flow (sequence|mapping)",
        "yaml-syntax",
        "A list in `[ ]` or a group in `{ }` is not closed, or lacks a comma.",
        "Check its brackets and commas.",
    ),
    (
        r"cannot start any token",
        "yaml-syntax",
        "A text cannot begin with this sign.",
        _QUOTES,
    ),
    (
        r"could not find expected ':'",
        "yaml-syntax",
        "A colon is missing here.",
        "Write `key: value`, with a space after the colon.",
    ),
    (
        r"scanning an? (alias|anchor|tag)|undefined tag|parsing (a node|a tag)",
        "yaml-syntax",
        "A text cannot begin with `*`, `&` or `!`.",
        _QUOTES,
    ),
    (
        r"block (scalar|sequence|mapping|collection)|sequence entries|unindented",
        "yaml-syntax",
        "The lines here do not fit together.",
        _INDENT,
    ),
    (
        r"directive|%",
        "yaml-syntax",
        "A line cannot begin with `%`.",
        _QUOTES,
    ),
)
_OTHERWISE = ("yaml-syntax", "This cannot be read as YAML.", _INDENT)


@dataclass(frozen=True, slots=True)
class YamlProblem:
    """What to say of a YAML error, and at which offset."""

    code: str
    message: str
    hint: str
    index: int


def sentence_for(error: yaml.YAMLError, text: str) -> YamlProblem:
    """Say what PyYAML's error means for someone who writes lessons."""
    context = str(getattr(error, "context", None) or "")
    problem = str(getattr(error, "problem", None) or "")
    code, message, hint = _words_for(f"{context} {problem}")
    mark = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    if opened is not None and "never closed" in message:
        mark = opened
    index = min(mark.index if mark else 0, len(text))
    return YamlProblem(code, message, hint, index)


def _words_for(problem: str) -> tuple[str, str, str]:
    for pattern, code, message, hint in _RULES:
        if re.search(pattern, problem, re.DOTALL):
            return code, message, hint
    return _OTHERWISE
