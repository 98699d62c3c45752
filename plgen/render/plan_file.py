"""A plan as the file that a teacher edits: readable, with comments that say why."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from textwrap import indent, wrap

from plgen.model.library import Library
from plgen.model.plan import MayDo, MustDo, Plan, Reason, Week
from plgen.model.written_plan import WrittenWeek, stamp_lines

WIDTH = 88

HEAD = """\
# The plan of {title} ({cohort}), {pathway}.
#
# plgen takes this file as it stands, and checks it. Change what you like: move
# units, take some out, add others, give a week a `note: …`. A list in the list,
# `- [one, two]`, lets students choose one of the two.
#
# `plgen plan {cohort} --write` writes this file again. A week that you have changed
# stays as you wrote it, and so does every note; by the marks in brackets plgen knows
# the weeks that it wrote itself.
weeks:"""

WORDS: Mapping[str, str] = {
    "goal": "Teaches {values}.",
    "evidence": "Assesses {values}.",
    "prerequisite-of": "Comes before {values}.",
    "floor": "Counts for the floor {values}.",
    "interest": "Shares the interest {values}.",
    "career": "Shares the career {values}.",
    "arts-focus": "Works in the arts focus, {values}.",
    "same-goal": "Serves {values}.",
}
"""What comments say of the reasons of a unit, by code."""


def write_plan_file(
    library: Library, plan: Plan, standing: Mapping[int, WrittenWeek], head: str = ""
) -> str:
    """The text of `content/plans/<cohort>.yaml`.

    Weeks in `standing` are written as their lines stand, but for those that plgen wrote
    itself: of these the notes alone are kept.
    """
    cohort, pathway = library.cohorts[plan.cohort], library.pathways[plan.pathway]
    own = HEAD.format(title=cohort.title, cohort=cohort.id, pathway=pathway.title)
    blocks = [head or own]
    for week in plan.weeks:
        stands = standing.get(week.number)
        if stands and stands.is_changed:
            blocks.append(stands.text)
        else:
            blocks.append("\n".join(_week(plan, week, stands.note if stands else "")))
    return "\n".join(blocks) + "\n"


def _week(plan: Plan, week: Week, note: str) -> Iterator[str]:
    lines = list(_lines(plan, week))
    start = f", from {week.start.isoformat()}" if week.start else ""
    yield (
        f"  # Week {week.number}{start}: {week.minutes} minutes, {week.screen_minutes}"
        f" of them at a screen {stamp_lines(lines)}"
    )
    yield from lines
    if note:
        yield indent(note.rstrip(), "    ")


def _lines(plan: Plan, week: Week) -> Iterator[str]:
    fresh = [item for item in week.must if item.part[0] == 1]
    yield "  - must:" if fresh else "  - must: []"
    for item in fresh:
        yield from _comment(_say_must(plan, item))
        yield f"      - {_name(item)}"
    if week.may:
        yield "    may:"
        for offer in week.may:
            yield from _comment(_say_may(offer))
            yield f"      - {_quote(offer.unit)}"


def _name(item: MustDo) -> str:
    others = [unit for unit in item.one_of if unit != item.unit]
    names = [_quote(unit) for unit in (item.unit, *others)]
    return f"[{', '.join(names)}]" if others else names[0]


def _quote(unit: str) -> str:
    """An id as YAML reads it for a text, whatever it looks like."""
    is_plain = unit[0].isalpha() and unit not in ("null", "true", "false")
    return unit if is_plain else f'"{unit}"'


def _say_must(plan: Plan, item: MustDo) -> str:
    parts = [i for week in plan.weeks for i in week.must if i.unit == item.unit]
    minutes = sum(part.minutes for part in parts)
    over = f" over {len(parts)} weeks" if len(parts) > 1 else ""
    choice = "Choose one of these. " if len(item.one_of) > 1 else ""
    return f"{minutes} minutes{over}. {choice}{_say(item.because)}".rstrip()


def _say_may(offer: MayDo) -> str:
    return _say(offer.because)


def _say(because: Iterable[Reason]) -> str:
    by_code: dict[str, list[str]] = {}
    for reason in because:
        by_code.setdefault(reason.code, []).append(reason.value)
    said = [
        WORDS[code].format(values=", ".join(values))
        for code, values in by_code.items()
        if code in WORDS
    ]
    return " ".join([*(["Pinned."] if "pinned" in by_code else []), *said])


def _comment(text: str) -> Iterable[str]:
    return chain.from_iterable(
        [f"      # {line}"] for line in wrap(text, WIDTH - len("      # "))
    )
