"""From tokens as Markdown gives them to tokens as the site shows them."""

from collections.abc import Callable, Sequence

from plgen.render.markdown.passes.alerts import alerts
from plgen.render.markdown.passes.attributes import attributes
from plgen.render.markdown.passes.code import code
from plgen.render.markdown.passes.embeds import embeds
from plgen.render.markdown.passes.fences import nested_fences
from plgen.render.markdown.passes.glossary import glossary
from plgen.render.markdown.passes.headings import heading_ids, heading_levels
from plgen.render.markdown.passes.leftovers import leftovers
from plgen.render.markdown.passes.links import links
from plgen.render.markdown.passes.pictures import pictures
from plgen.render.markdown.passes.tables import tables
from plgen.render.markdown.passes.tasks import tasks
from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream

Pass = Callable[[Stream, Sheet], None]

PASSES: Sequence[Pass] = (
    leftovers,
    attributes,  # the author's own ids come first,
    heading_levels,
    heading_ids,  # then those of headings,
    links,  # and then both can be linked to
    glossary,
    embeds,
    pictures,
    tables,
    tasks,
    alerts,
    code,
    nested_fences,
)
"""Applied one after the other, each to all streams, the student's first."""


def apply_passes(streams: Sequence[Stream], sheet: Sheet) -> None:
    """Run every pass over every stream."""
    for change in PASSES:
        for stream in streams:
            change(stream, sheet)
