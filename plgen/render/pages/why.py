"""Why these units: the reasons of a plan, told to students."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from plgen.model.plan import Reason, ReasonCode, Week
from plgen.render.pages.card import Card
from plgen.render.pages.edition import Edition
from plgen.render.pages.speech import speak
from plgen.render.reasons import tell_reason, value_of

ICONS: dict[ReasonCode, str] = {
    "pinned": "map-pin",
    "interest": "heart",
    "career": "briefcase",
    "arts-focus": "palette",
    "floor": "users",
    "prerequisite-of": "signpost",
}
"""The reasons that a week tells one by one, in this order; its goals stand apart."""

MERGED: tuple[ReasonCode, ...] = ("interest", "career", "arts-focus")
GOALS: tuple[ReasonCode, ...] = ("goal", "evidence")


@dataclass(frozen=True, slots=True)
class Why:
    """A sentence, and the units it is true of."""

    icon: str
    sentence: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class GoalAim:
    """A goal that a week works on, and where."""

    statement: str
    speech: Markup
    cards: tuple[Card, ...]


def why_of_week(edition: Edition, week: Week) -> tuple[Why, ...]:
    """The reasons of a week but for its goals, each kind with its units."""
    found = _gather(week)
    return tuple(
        Why(ICONS[code], sentence, _cards(edition, units))
        for code in ICONS
        for sentence, units in _sentences(edition, code, found)
    )


def goals_of_week(edition: Edition, week: Week) -> tuple[GoalAim, ...]:
    """The goals that the week's must-do units teach or check."""
    by_goal: dict[str, list[str]] = {}
    for item in week.must:
        for reason in item.because:
            if reason.code in GOALS:
                by_goal.setdefault(reason.value, []).append(item.unit)
    return tuple(
        GoalAim(*statement_of(edition, code), _cards(edition, units))
        for code, units in by_goal.items()
    )


def why_of_unit(edition: Edition, unit: str) -> tuple[Why, ...]:
    """The reasons why a unit is on the path, or why it is not."""
    told = dict.fromkeys(tell(edition, r) for r in because_of(edition, unit))
    return tuple(Why("", sentence, ()) for sentence in told)


def statement_of(edition: Edition, code: str) -> tuple[str, Markup]:
    """A standard's words, and `lang` and `dir` for them."""
    library = edition.site.library
    standard = library.standards.find(code)
    language = (standard.language if standard else "") or library.settings.language
    return standard.statement if standard else code, speak(edition.t, language)


def tell(edition: Edition, reason: Reason) -> str:
    """The student's sentence for a reason."""
    return tell_reason(edition.t, edition.site.library, reason, edition.title_of)


def because_of(edition: Edition, unit: str) -> Iterable[Reason]:
    """The plan's reasons for a unit, in it or out of it."""
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
    return edition.reasons_against.get(unit, ())


def _gather(week: Week) -> dict[Reason, list[str]]:
    found: dict[Reason, list[str]] = {}
    reasons = [(item.unit, item.because) for item in week.must]
    reasons += [(item.unit, item.because) for item in week.may]
    for unit, because in reasons:
        for reason in because:
            found.setdefault(reason, []).append(unit)
    return found


def _sentences(
    edition: Edition, code: ReasonCode, found: dict[Reason, list[str]]
) -> Iterator[tuple[str, list[str]]]:
    """The sentences of one rule; what it says of the same units is said at once."""
    merged: dict[tuple[str, ...], list[Reason]] = {}
    for reason, units in found.items():
        if reason.code == code:
            merged.setdefault(() if code in MERGED else tuple(units), []).append(reason)
    for reasons in merged.values():
        units = [unit for reason in reasons for unit in found[reason]]
        yield _sentence(edition, reasons), units


def _sentence(edition: Edition, reasons: list[Reason]) -> str:
    t, library, first = edition.t, edition.site.library, reasons[0]
    if first.code not in (*MERGED, "prerequisite-of"):
        return tell(edition, first)
    values = (value_of(t, library, reason, edition.title_of) for reason in reasons)
    return t(f"reason-{first.code}", value=t.list(dict.fromkeys(values)))


def _cards(edition: Edition, units: Iterable[str]) -> tuple[Card, ...]:
    return tuple(edition.card(unit) for unit in dict.fromkeys(units))
