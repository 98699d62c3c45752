"""A reason of a plan as a sentence: plain for a student, rule and value for staff."""

from collections.abc import Callable, Mapping

from plgen.model.library import Library
from plgen.model.plan import Reason
from plgen.render.strings import Strings

STAFF_SENTENCES: Mapping[str, str] = {
    "goal": "Teaches the goal {value}.",
    "evidence": "Assesses the goal {value}.",
    "prerequisite-of": "Comes before {value}, which builds on it.",
    "floor": "Counts toward the floor `{value}`.",
    "pinned": "Pinned to week {value} by the teacher.",
    "interest": "Shares the interest `{value}`.",
    "career": "Shares the career `{value}`.",
    "arts-focus": "Works in the cohort's arts focus, {value}.",
    "same-goal": "Reaches {value} in another way.",
    "covered": "Other must-do units do what it would do for {value}.",
    "cost": "{value} costs less for this cohort.",
    "language": "Has no reading in {value}.",
    "setting": "Cannot be done in the setting `{value}`.",
    "grades": "Is for grades {value}.",
    "avoided": "Is on the avoid list of {value}.",
    "excepted": "Is excepted by the pathway {value}.",
    "known": "The cohort already knows {value}.",
    "draft": "Is a draft.",
    "requires-missing": "Requires {value}, which is not in the plan.",
    "no-room": "Needs {value} screen minutes, more than any week has.",
}
STAFF_BARE: Mapping[str, str] = {
    "arts-focus": "Works in the cohort's arts focus.",
    "cost": "It reaches no goal, and would only add minutes.",
    "known": "The cohort already knows it.",
    "language": "Has no reading in the cohort's languages.",
    "no-room": "No plan was found that could hold it.",
    "pinned": "Pinned by the teacher.",
}
"""The sentences of rules whose value may be empty."""

STAFF_ONLY = frozenset({"draft", "excepted", "avoided"})
"""Rules of which students hear only that the teacher decided."""

OF_UNITS = frozenset({"prerequisite-of", "requires-missing", "cost", "known"})
OF_STANDARDS = frozenset({"goal", "evidence", "same-goal", "covered"})
OF_TAGS = frozenset({"interest", "career"})


def is_for_students(reason: Reason) -> bool:
    """Whether pages of students may show the rule itself."""
    return reason.code not in STAFF_ONLY


def say_reason(library: Library, reason: Reason) -> str:
    """The staff's sentence: the rule, and the values behind it."""
    forms = STAFF_SENTENCES if reason.value else STAFF_BARE
    sentence = forms.get(reason.code, STAFF_SENTENCES[reason.code])
    return sentence.format(value=name_value(library, reason.value))


def tell_reason(
    strings: Strings,
    library: Library,
    reason: Reason,
    title_of: Callable[[str], str] = str,
) -> str:
    """The student's sentence; `title_of` gives a unit's title in their reading."""
    if not is_for_students(reason):
        return strings("reason-left-by-teacher")
    if reason.code == "floor":
        return strings(f"reason-floor-{reason.value}")
    key = f"reason-{reason.code}"
    if not reason.value and strings.has(f"{key}-empty"):
        key = f"{key}-empty"
    value = value_of(strings, library, reason, title_of)
    return strings(key, value=value)


def value_of(
    strings: Strings,
    library: Library,
    reason: Reason,
    title_of: Callable[[str], str] = str,
) -> str:
    """What a reason speaks of, in a student's words."""
    value = reason.value
    if value in library.units and reason.code in OF_UNITS | {"same-goal"}:
        return strings("quoted", title=title_of(value))
    if reason.code == "arts-focus":
        return strings(f"discipline-{value}") if value else ""
    if reason.code in OF_TAGS:
        return strings.tag(value)
    if reason.code in OF_STANDARDS | OF_UNITS:
        standard = library.standards.find(value)
        return standard.statement if standard else value
    return value


def name_value(library: Library, value: str) -> str:
    """A unit with its title, a standard with its words, anything else as it stands."""
    if value in library.units:
        return f"“{library.units[value].original.title}” ({value})"
    standard = library.standards.find(value) if value else None
    return f"{value} ({standard.statement})" if standard else value
