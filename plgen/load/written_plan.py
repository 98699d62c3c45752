"""The text of a plan's file → its weeks, and which of them a teacher changed."""

from pathlib import Path
from textwrap import dedent

from plgen.load.codes import diagnose
from plgen.model.diagnostic import KEY, Diagnostic, Marks
from plgen.model.plan import FrozenPlan
from plgen.model.written_plan import (
    WrittenPlan,
    WrittenWeek,
    find_stamp,
    stamp_lines,
)


def read_written_plan(plan: FrozenPlan) -> tuple[WrittenPlan | None, list[Diagnostic]]:
    """Cut the file of a plan into its weeks; None where they share lines."""
    text = Path(plan.location.file).read_text(encoding="utf-8-sig")
    lines = text.splitlines()
    dashes = _find_dashes(lines, plan.marks, len(plan.weeks))
    if dashes is None:
        message = "The weeks of this plan share lines, so none can be written anew."
        hint = "Begin each week on a line of its own, with `- must:`."
        return None, [diagnose("weeks-share-lines", message, plan.location, hint)]
    starts = [_above(lines, dash, least) for dash, least in _spans(dashes)]
    ends = [*starts[1:], len(lines)]
    weeks = tuple(
        _week(lines, start, end, _note_line(plan.marks, nth))
        for nth, (start, end) in enumerate(zip(starts, ends, strict=True))
    )
    return WrittenPlan("\n".join(lines[: starts[0]]), weeks), []


def _find_dashes(lines: list[str], marks: Marks, weeks: int) -> list[int] | None:
    """The line of each week's dash, from 0; None where one has no line of its own."""
    dashes: list[int] = []
    for nth in range(weeks):
        at = marks[("weeks", nth)].line - 1
        least = dashes[-1] + 1 if dashes else 0
        while at >= least and not lines[at].lstrip().startswith("-"):
            at -= 1
        if at < least:
            return None
        dashes.append(at)
    return dashes


def _spans(dashes: list[int]) -> list[tuple[int, int]]:
    """Each week's dash, and the first line that can belong to it."""
    return list(zip(dashes, [0, *(dash + 1 for dash in dashes)], strict=False))


def _above(lines: list[str], dash: int, least: int) -> int:
    """The first line of a week: comments right above its dash belong to it."""
    start = dash
    while start > least and lines[start - 1].lstrip()[:1] in ("", "#"):
        start -= 1
    return start


def _note_line(marks: Marks, nth: int) -> int | None:
    mark = marks.get(("weeks", nth, "note", KEY))
    return None if mark is None else mark.line - 1


def _week(lines: list[str], start: int, end: int, note: int | None) -> WrittenWeek:
    rows = lines[start:end]
    of_note = _note_rows(lines, note, end)
    bare = [row for at, row in enumerate(rows, start) if at not in of_note]
    stamps = [row for row in bare if find_stamp(row)]
    own = [row for row in bare if not find_stamp(row)]
    is_as_written = [find_stamp(row) for row in stamps] == [stamp_lines(own)]
    return WrittenWeek(
        text="\n".join(rows).rstrip(),
        note=dedent("\n".join(lines[at] for at in of_note)),
        is_changed=not is_as_written,
    )


def _note_rows(lines: list[str], note: int | None, end: int) -> range:
    """The lines of a note: its key's, and those that stand further in."""
    if note is None or lines[note].lstrip().startswith("-"):
        return range(0)
    depth = _indent(lines[note])
    last = note + 1
    while last < end and (not lines[last].strip() or _indent(lines[last]) > depth):
        last += 1
    return range(note, last)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
