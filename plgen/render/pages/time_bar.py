"""A week's minutes by where they are spent."""

from dataclasses import dataclass

from plgen.model.plan import Week
from plgen.render.strings import Strings


@dataclass(frozen=True, slots=True)
class Share:
    """A piece of the bar, in percent of it."""

    kind: str
    label: str
    time: str
    start: str
    width: str


@dataclass(frozen=True, slots=True)
class TimeBar:
    """On a screen, your choice, away from a screen."""

    shares: tuple[Share, ...]


def time_bar_of(t: Strings, week: Week) -> TimeBar:
    """Sum up the must-do work; what is to be chosen counts as choice."""
    fixed = [item for item in week.must if len(item.one_of) <= 1]
    screen = sum(item.screen_minutes for item in fixed)
    minutes = {
        "screen": screen,
        "choice": week.minutes - sum(item.minutes for item in fixed),
        "away": sum(item.minutes for item in fixed) - screen,
    }
    start, shares = 0.0, []
    for kind, value in minutes.items():
        width = 100 * value / week.minutes if week.minutes else 0.0
        time, label = t.minutes(value), t(f"time-{kind}")
        if value:
            shares.append(Share(kind, label, time, f"{start:.2f}%", f"{width:.2f}%"))
        start += width
    return TimeBar(tuple(shares))
