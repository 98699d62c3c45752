"""Who sees what: no link or footnote of one audience shows to another."""

from collections.abc import Iterator
from typing import Any

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from plgen.render.markdown.fence_names import Audience, audience_of

SEES: dict[Audience, tuple[Audience, ...]] = {
    "student": ("student",),
    "family": ("family", "student"),
    "teacher": ("teacher", "student", "family"),
    "nobody": ("nobody", "student", "family", "teacher"),
}
"""Whose definitions an audience may use, its own first."""

_Definitions = dict[Audience, list[Token]]


def inline_by_audience(state: StateCore) -> None:
    """Read the inline content, each audience with what is defined for it."""
    definitions = _take_definitions(state)
    environments: dict[Audience, dict[str, Any]] = {}
    for token, audience in with_audience(state.tokens):
        if token.type != "inline":
            continue
        if audience not in environments:
            environments[audience] = _environment(audience, definitions)
        token.children = token.children or []
        env = environments[audience]
        state.md.inline.parse(token.content, state.md, env, token.children)


def with_audience(tokens: list[Token]) -> Iterator[tuple[Token, Audience]]:
    """Every token with the audience of the innermost fence that names one."""
    audiences: list[Audience] = ["student"]
    for token in tokens:
        if token.type == "colon_fence_open":
            audiences.append(audience_of(token.meta["name"]) or audiences[-1])
        yield token, audiences[-1]
        if token.type == "colon_fence_close":
            audiences.pop()


def _take_definitions(state: StateCore) -> _Definitions:
    """The definitions of links and footnotes; those of links leave the tokens."""
    taken: _Definitions = {}
    kept = []
    for token, audience in with_audience(state.tokens):
        if token.type in {"definition", "footnote_reference_open"}:
            taken.setdefault(audience, []).append(token)
        if token.type != "definition":
            kept.append(token)
    state.tokens = kept
    return taken


def _environment(audience: Audience, definitions: _Definitions) -> dict[str, Any]:
    references: dict[str, dict[str, Any]] = {}
    footnotes: dict[str, int] = {}
    for other in SEES[audience]:
        for token in definitions.get(other, ()):
            meta = token.meta
            if token.type == "definition":
                found = {"href": meta["url"], "title": meta["title"], "map": token.map}
                references.setdefault(meta["id"], found)
            else:
                footnotes[f":{meta['label']}"] = -1
    env: dict[str, Any] = {"footnotes": {"refs": footnotes, "list": {}}}
    return env | ({"references": references} if references else {})
