"""Every rule has its sentence for students of every language, and one for staff."""

from typing import get_args

from page_factories import (
    LANGUAGES,
    make_framework,
    make_library,
    make_unit,
    strings,
)
import pytest

from plgen.model.plan import Reason, ReasonCode
from plgen.render.reasons import (
    STAFF_SENTENCES,
    is_for_students,
    say_reason,
    tell_reason,
)

LIBRARY = make_library(
    [make_unit("one", "A.1", title="One unit")],
    frameworks=[make_framework("f", A_1="Speak up")],
)
VALUES: dict[str, str] = {"floor": "arts", "arts-focus": "MU", "goal": "A.1"}
CODES: tuple[ReasonCode, ...] = get_args(ReasonCode)


def test_staff_have_every_rule() -> None:
    """There is a staff sentence for each code, and none without a code."""
    assert set(CODES) == set(STAFF_SENTENCES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_students_have_every_rule(code: ReasonCode, language: str) -> None:
    """A whole sentence, in which nothing is left to be filled in."""
    reason = Reason(code, VALUES.get(code, "one"))
    told = tell_reason(strings(language), LIBRARY, reason)
    assert told.strip()
    assert "{" not in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_teachers_rules_stay_hidden(language: str) -> None:
    """Students hear one sentence for all of them, without a value."""
    t = strings(language)
    hidden = [code for code in CODES if not is_for_students(Reason(code))]
    told = {tell_reason(t, LIBRARY, Reason(code, "SECRET")) for code in hidden}
    assert sorted(hidden) == ["avoided", "draft", "excepted"]
    assert {t("reason-left-by-teacher")} == told


def test_standards_are_told_in_words() -> None:
    """Students read the statement, staff the code with it."""
    reason = Reason("goal", "A.1")
    told = tell_reason(strings(), LIBRARY, reason)
    assert strings()("reason-goal", value="Speak up") == told
    assert "A.1" not in told
    assert say_reason(LIBRARY, reason) == "Teaches the goal A.1 (Speak up)."


def test_a_rule_without_a_value() -> None:
    """A cost that names no other unit has a sentence of its own."""
    reason = Reason("cost", "")
    t = strings()
    assert t("reason-cost-empty") == tell_reason(t, LIBRARY, reason)
    assert (
        say_reason(LIBRARY, reason) == "It reaches no goal, and would only add minutes."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_room_blames_the_screen_only_where_it_is_to_blame(language: str) -> None:
    """Without minutes at a screen the reason is the weeks as a whole."""
    t = strings(language)
    weeks = tell_reason(t, LIBRARY, Reason("no-room"))
    screen = tell_reason(t, LIBRARY, Reason("no-room", "40"))
    assert (weeks, screen) == (t("reason-no-room-empty"), t("reason-no-room"))
    assert weeks != screen


def test_what_builds_on_it() -> None:
    """What comes first prepares for the other, whether or not it alone does so."""
    reason = Reason("prerequisite-of", "one")
    said = "Comes before “One unit” (one), which builds on it."
    assert say_reason(LIBRARY, reason) == said
    told = tell_reason(strings("en"), LIBRARY, reason, lambda _: "One unit")
    assert told == "It gets you ready for “One unit”."
