"""Number the footnotes of a stream and lay them after it."""

from collections.abc import Iterator

from markdown_it.token import Token

from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Definitions, Stream
from plgen.render.markdown.syntax.audiences import SEES
from plgen.render.markdown.tokens import copied, inline_tokens, wrapper

NOTES = "notes_open"
"""The token at which the footnotes of a stream begin."""


def lay_footnotes(stream: Stream, definitions: Definitions, sheet: Sheet) -> set[str]:
    """Append the notes that the stream refers to; returns their labels."""
    numbers: dict[str, int] = {}
    uses: dict[str, int] = {}
    notes: list[list[Token]] = []
    waiting = [stream.tokens]
    key = _key(sheet)
    while waiting:
        for reference in _references(waiting.pop(0)):
            label = reference.meta["label"]
            if label not in numbers:
                numbers[label] = len(numbers) + 1
                notes.append(copied(_definition(label, stream, definitions)))
                waiting.append(notes[-1])
            uses[label] = uses.get(label, 0) + 1
            _refer(reference, key, numbers[label], uses[label], sheet)
    if notes:
        stream.tokens += _laid(notes, list(uses.values()), key, sheet)
    return set(numbers)


def report_unused(definitions: Definitions, used: set[str], sheet: Sheet) -> None:
    """Warn of notes that nothing refers to."""
    for (audience, label), tokens in definitions.items():
        if label not in used and audience != "nobody":
            span = next((s for _, s in inline_tokens(tokens)), (0, 1))
            message = f"Nothing refers to the footnote `[^{label}]`."
            sheet.report("unused-footnote", message, span, f"[^{label}]")


def _key(sheet: Sheet) -> str:
    sheet.labels["stream"] += 1
    return f"{sheet.key}-{sheet.labels['stream']}"


def _references(tokens: list[Token]) -> Iterator[Token]:
    for token, _ in inline_tokens(tokens):
        yield from (c for c in token.children or () if c.type == "footnote_ref")


def _definition(label: str, stream: Stream, definitions: Definitions) -> list[Token]:
    for audience in SEES[stream.audience]:
        if (audience, label) in definitions:
            return definitions[audience, label]
    return []


def _refer(token: Token, key: str, number: int, use: int, sheet: Sheet) -> None:
    token.type, token.content = "note_reference", str(number)
    token.attrs = {
        "href": f"#p-fn-{key}-{number}",
        "id": f"p-fnref-{key}-{number}-{use}",
        "aria-label": f"{sheet.words.footnote} {number}",
    }


def _laid(
    notes: list[list[Token]], uses: list[int], key: str, sheet: Sheet
) -> list[Token]:
    opening, closing = wrapper("notes", "ol", {"class": "footnotes"})
    tokens = [opening]
    for number, note in enumerate(notes, start=1):
        item, end = wrapper("note", "li", {"id": f"p-fn-{key}-{number}"})
        backs = [_back(key, number, use + 1, sheet) for use in range(uses[number - 1])]
        tokens += [item, *_ending(note, backs), end]
    return [*tokens, closing]


def _ending(note: list[Token], backs: list[Token]) -> list[Token]:
    """The note with its links back, in its last paragraph where it ends with one."""
    if len(note) > 1 and note[-1].type == "paragraph_close":
        last = note[-2]
        last.children = [*(last.children or []), *backs]
        return note
    holder = Token("inline", "", 0, children=backs)
    return [*note, *_paragraph(holder)]


def _paragraph(holder: Token) -> list[Token]:
    opening, closing = wrapper("paragraph", "p", {})
    return [opening, holder, closing]


def _back(key: str, number: int, use: int, sheet: Sheet) -> Token:
    token = Token("note_back", "a", 0, content="↩\ufe0e")
    name = f"{sheet.words.back}: {number}"
    token.attrs = {
        "class": "footnote-back",
        "href": f"#p-fnref-{key}-{number}-{use}",
        "aria-label": f"{name}, {use}" if use > 1 else name,
    }
    return token
