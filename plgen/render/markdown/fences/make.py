"""`::: make`: the arts project, in the four processes of the arts standards."""

from plgen.model.vocabulary import Process
from plgen.render.body import Make, MakePart
from plgen.render.markdown.blocks import Block
from plgen.render.markdown.prose import title_of, titled_parts
from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.words import bare


def make(block: Block, sheet: Sheet) -> Make:
    """Every heading begins a part; what stands before the first leads in."""
    lead = ""
    parts: list[MakePart] = []
    for tokens in titled_parts(block.tokens):
        title, rest = title_of(tokens)
        if title:
            parts.append(MakePart(title, sheet.html(rest), process_of(title, sheet)))
        else:
            lead = sheet.html(rest)
    return Make(lead, tuple(parts))


def process_of(title: str, sheet: Sheet) -> Process | None:
    """The process that the first word of a heading names."""
    words = title.split()
    return sheet.words.processes.get(bare(words[0])) if words else None
