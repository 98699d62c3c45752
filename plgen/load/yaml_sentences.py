"""What PyYAML could not read → one sentence with what to write instead."""

import re
from typing import NamedTuple

import yaml

from plgen.load.codes import diagnose
from plgen.load.documents import Places
from plgen.model.diagnostic import Diagnostic

_QUOTE = "Put the text into quotation marks."
_ALIGN = "Check that the lines of one list or group begin in the same column."


class _Rule(NamedTuple):
    pattern: str
    """In what PyYAML says, its C and its Python scanner alike."""
    message: str
    hint: str
    at_start: bool = False
    """Whether the place is where the broken part begins."""


_UNCLOSED = _Rule(
    r"scanning a quoted scalar.*unexpected (end|document)",
    "A quotation mark opens here and is never closed.",
    "Add the closing quotation mark.",
    at_start=True,
)
_SECOND_COLON = _Rule(
    r"mapping values are not allowed",
    "A second colon stands in this line.",
    "Put the text after the first colon into quotation marks.",
)
_AFTER_END = _Rule(
    r"did not find expected key|expected <block end>",
    "Text goes on after a closing quotation mark or bracket.",
    "Put the whole text into double quotation marks.",
)
_MISFIT = _Rule(
    r"mapping values are not allowed|document start|could not find expected ':'",
    "This line does not fit the lines before it.",
    "Check that a colon and a space follow each key, and where the lines begin.",
)
_RULES = (
    _UNCLOSED,
    _Rule(
        r"quoted scalar.*(escape|hexa?decimal)",
        "A backslash in double quotation marks begins an escape that is not known.",
        "Write two backslashes, or use single quotation marks.",
        at_start=True,
    ),
    _Rule(
        r"parsing a flow (sequence|mapping)",
        "A list in `[ ]` or a group in `{ }` is not closed, or lacks a comma.",
        "Check its brackets and commas.",
        at_start=True,
    ),
    _Rule(
        r"node content|unexpected ':'",
        "A value is missing, or begins with a sign that YAML takes for its own.",
        "Check commas and brackets, or put the text into quotation marks.",
    ),
    _Rule(
        r"cannot start any token", "A text cannot begin with this sign here.", _QUOTE
    ),
    _Rule(
        r"scanning an? (alias|anchor|tag)\b(?! directive)|parsing a tag",
        "A text cannot begin with `*`, `&` or `!`.",
        _QUOTE,
        at_start=True,
    ),
    _Rule(r"directive", "A line cannot begin with `%`.", _QUOTE),
    _Rule(
        r"scanning a block scalar",
        "A text cannot begin with `|` or `>`, which begin a text of several lines.",
        _QUOTE,
        at_start=True,
    ),
    _Rule(
        r"sequence entries",
        "A list cannot begin behind a key.",
        "Begin it on the next line, or write it as `[one, two]`.",
    ),
    _Rule(r"block|unindented", "The lines here do not fit together.", _ALIGN),
    _MISFIT,
)
_OTHERWISE = _Rule("", "This cannot be read as YAML.", _ALIGN)


def say_yaml_error(error: yaml.YAMLError, text: str, places: Places) -> Diagnostic:
    """Say what PyYAML's error means for someone who writes lessons."""
    context = str(getattr(error, "context", None) or "")
    problem = str(getattr(error, "problem", None) or "")
    index = _index(getattr(error, "problem_mark", None))
    if text[index : index + 1] == "\t":
        message = "A tab stands where YAML wants spaces."
        return diagnose("yaml-tab", message, places.at(index), "Indent with spaces.")
    rule = _rule_for(f"{context} {problem}", text[:index].rpartition("\n")[2])
    opened = getattr(error, "context_mark", None)
    if rule.at_start and opened is not None:
        index = _index(opened)
    at = places.at(min(index, len(text)))
    return diagnose("yaml-syntax", rule.message, at, rule.hint)


def _index(mark: yaml.Mark | None) -> int:
    return mark.index if mark else 0


def _rule_for(said: str, before: str) -> _Rule:
    """The rule for what PyYAML says; `before` is the line up to the place."""
    if re.search(_SECOND_COLON.pattern, said):
        return _SECOND_COLON if re.search(r":\s", before) else _MISFIT
    if re.search(_AFTER_END.pattern, said) and re.search(r"['\"\]}]\s*$", before):
        return _AFTER_END
    for rule in _RULES:
        if re.search(rule.pattern, said, re.DOTALL):
            return rule
    return _OTHERWISE
