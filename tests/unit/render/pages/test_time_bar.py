"""A week's minutes: on a screen, to be chosen, away from a screen."""

from body_factories import default_theme, make_week

from plgen.model.plan import MustDo
from plgen.render.pages.time_bar import time_bar_of
from plgen.render.strings import Strings

T = Strings("en", default_theme().translations["en"])


def test_what_is_to_be_chosen_stands_between() -> None:
    week = make_week(1, MustDo("a", 60, 15), MustDo("b", 40, 40, one_of=("b", "c")))
    shares = [(s.kind, s.time, s.width) for s in time_bar_of(T, week).shares]
    assert shares == [
        ("screen", "15 min", "15.00%"),
        ("choice", "40 min", "40.00%"),
        ("away", "45 min", "45.00%"),
    ]


def test_an_empty_week_has_no_bar() -> None:
    assert time_bar_of(T, make_week(1)).shares == ()
