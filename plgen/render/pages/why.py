"""Why these units: the reasons of a plan, told to students."""

from collections.abc import Iterable
from dataclasses import dataclass

from plgen.model.plan import Reason, Week
from plgen.render.pages.card import Card
from plgen.render.pages.edition import Edition
from plgen.render.reasons import tell_reason

ICONS = {
    "goal": "target",
    "evidence": "check",
    "prerequisite-of": "signpost",
    "floor": "users",
    "pinned": "map-pin",
    "teacher-plan": "map-pin",
    "interest": "heart",
    "career": "briefcase",
    "arts-focus": "palette",
    "same-goal": "shuffle",
}


@dataclass(frozen=True, slots=True)
class Why:
    """A sentence, and the units it is true of."""

    icon: str
    sentence: str
    cards: tuple[Card, ...]


def why_of_week(edition: Edition, week: Week) -> tuple[Why, ...]:
    """The reasons of a week, each once, with its units."""
    by_reason: dict[Reason, list[str]] = {}
    for item in (*week.must, *week.may):
        for reason in item.because:
            if reason.code in ICONS and reason.code != "same-goal":
                by_reason.setdefault(_plain(reason), []).append(item.unit)
    return tuple(
        Why(
            icon=ICONS[reason.code],
            sentence=tell(edition, reason),
            cards=tuple(edition.card(unit) for unit in dict.fromkeys(units)),
        )
        for reason, units in by_reason.items()
    )


def why_of_unit(edition: Edition, unit: str) -> tuple[Why, ...]:
    """The reasons why a unit is on the path, or why it is not."""
    because = _because(edition, unit)
    told = dict.fromkeys(
        (ICONS.get(reason.code, "info"), tell(edition, reason)) for reason in because
    )
    return tuple(Why(icon, sentence, ()) for icon, sentence in told)


def tell(edition: Edition, reason: Reason) -> str:
    """The student's sentence for a reason."""
    return tell_reason(edition.t, edition.site.library, reason, edition.title_of)


def _because(edition: Edition, unit: str) -> Iterable[Reason]:
    plan = edition.plan
    for week in plan.weeks:
        for must in week.must:
            if must.unit == unit:
                return must.because
            if unit in must.one_of:
                return (Reason("same-goal", must.unit),)
        for may in week.may:
            if may.unit == unit:
                return may.because
    return next((out.because for out in plan.left_out if out.unit == unit), ())


def _plain(reason: Reason) -> Reason:
    """A pin is told without its week, so that all pins make one sentence."""
    return Reason("pinned") if reason.code == "pinned" else reason
