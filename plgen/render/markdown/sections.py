"""The sections of a page in their order, from fences and prose in the author's."""

from dataclasses import fields

from markdown_it.token import Token

from plgen.render.body import Section
from plgen.render.markdown.blocks import Block, take_blocks
from plgen.render.markdown.fences.table import FENCES, WORDS
from plgen.render.markdown.prose import Anchored, prose_of
from plgen.render.markdown.sheet import Sheet


def sections_of(tokens: list[Token], sheet: Sheet) -> tuple[Section, ...]:
    """Goals, the prose before any fence, then every kind with what follows it."""
    prose_tokens, blocks = take_blocks(tokens)
    prose = prose_of(prose_tokens, sheet)
    merged = _merged(blocks, sheet)
    sections: list[Section] = []
    for name in FENCES:
        if name in merged:
            sections.append(merged[name])
        if name == "goal":
            sections += _shown(prose, "")
        sections += _shown(prose, name)
    return tuple(sections)


def _shown(prose: Anchored, anchor: str) -> list[Section]:
    return [part for part in prose.get(anchor, ()) if part.html or part.title]


def _merged(blocks: list[Block], sheet: Sheet) -> dict[str, Section]:
    merged: dict[str, Section] = {}
    for block in blocks:
        _warn_of_words(block, sheet)
        section = FENCES[block.name](block, sheet)
        if _is_empty(section):
            _warn_if_empty(block, sheet)
        elif block.name in merged:
            merged[block.name] = _joined(merged[block.name], section)
        else:
            merged[block.name] = section
    return merged


def _joined(first: Section, second: Section) -> Section:
    """Two sections of one kind in one: lists and leads one after the other."""
    parts = (getattr(first, f.name) + getattr(second, f.name) for f in fields(first))
    joined: Section = type(first)(*parts)
    return joined


def _is_empty(section: Section) -> bool:
    return not any(getattr(section, f.name) for f in fields(section))


def _warn_if_empty(block: Block, sheet: Sheet) -> None:
    if not block.tokens and not block.inner:
        message = f"The fence `{block.name}` holds nothing."
        sheet.report("empty-fence", message, block.span, ":::", "Fill it or remove it.")


def _warn_of_words(block: Block, sheet: Sheet) -> None:
    more = block.words[WORDS.get(block.name, 0) :]
    if more:
        message = f"`{' '.join(more)}` after `{block.name}` means nothing."
        hint = "Put what is to be read on the lines below."
        sheet.report("fence-words", message, block.span, more[0], hint)
