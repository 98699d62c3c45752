"""The changes that a problem proposes, read from its words and written into files."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
import re
from typing import Any

Keys = dict[str, Any]

NAMES = r"((?:`[^`]+`(?:, | and )?)+?)"


@dataclass
class Curriculum:
    """A pathway `p` with one cohort, and its units, as they stand in the files."""

    pathway: Keys
    units: dict[str, Keys]

    @property
    def cohort(self) -> Keys:
        (name,) = self.pathway["cohorts"]
        if self.pathway["cohorts"][name] is None:
            self.pathway["cohorts"][name] = {}
        found: Keys = self.pathway["cohorts"][name]
        return found

    def time(self, key: str) -> int | None:
        shared = self.pathway.get("time", {})
        time = {**shared, **self.cohort.get("time", {})}
        found: int | None = time.get(key, time.get("minutes"))
        return found


def apply(words: str, curriculum: Curriculum) -> Curriculum:
    """Write a change into a curriculum; an error where its words are not known."""
    changed = deepcopy(curriculum)
    left = words
    for pattern, write in CHANGES.items():
        for found in re.finditer(pattern, words):
            write(changed, *found.groups())
            left = left.replace(found[0], "")
    if set(left.split()) - {"and"}:
        raise ValueError(f"not understood: {left!r} of {words!r}")
    return changed


def _names(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def _pin(curriculum: Curriculum, unit: str, week: str) -> None:
    _unpin(curriculum, unit)
    curriculum.cohort["pin"].setdefault(int(week), []).append(unit)


def _unpin(curriculum: Curriculum, unit: str) -> None:
    pins = curriculum.cohort["pin"]
    rows = {week: [u for u in row if u != unit] for week, row in pins.items()}
    curriculum.cohort["pin"] = {week: row for week, row in rows.items() if row}


def _give_minutes(curriculum: Curriculum, minutes: str, screen: str | None) -> None:
    _more_time(curriculum, "minutes", int(minutes))
    if screen:
        _more_time(curriculum, "screen_minutes", int(screen))


def _give_screen(curriculum: Curriculum, screen: str) -> None:
    _more_time(curriculum, "screen_minutes", int(screen))


def _more_time(curriculum: Curriculum, key: str, more: int) -> None:
    """The screen's limit stays where it is when only the minutes grow."""
    own = curriculum.cohort.setdefault("time", {})
    own["screen_minutes"] = curriculum.time("screen_minutes")
    own[key] = (curriculum.time(key) or 0) + more


def _weeks(curriculum: Curriculum, more: str) -> None:
    curriculum.pathway["calendar"]["weeks"] += int(more)


def _translate(curriculum: Curriculum, names: str, languages: str) -> None:
    for name in _names(names):
        keys = curriculum.units[name]
        readings = keys.get("readings", [keys.get("language", "en")])
        keys["readings"] = [*readings, languages.split(" or ", maxsplit=1)[0]]


def _set_up(curriculum: Curriculum, names: str, setting: str) -> None:
    for name in _names(names):
        curriculum.units[name]["settings"].append(setting)


def _publish(curriculum: Curriculum, names: str) -> None:
    for name in _names(names):
        curriculum.units[name]["status"] = "ready"


def _allow(curriculum: Curriculum, names: str) -> None:
    for name in _names(names):
        curriculum.cohort["avoid"].remove(name)


def _admit(curriculum: Curriculum, names: str) -> None:
    units = curriculum.pathway["units"]
    for name in _names(names):
        if name in units.get("except", []):
            units["except"].remove(name)
        if units.get("only"):
            units["only"].append(name)


def _grade(curriculum: Curriculum, names: str) -> None:
    for name in _names(names):
        curriculum.units[name]["grades"] = curriculum.pathway["grades"]


def _write(
    curriculum: Curriculum, number: str, minutes: str, verb: str, code: str
) -> None:
    """In the first language of the cohort."""
    use = {"code": code, "role": "assesses" if verb == "assess" else "teaches"}
    language = curriculum.cohort.get("languages", ["en"])[0]
    keys = {"minutes": int(minutes), "standards": [use], "language": language}
    for nth in range(1 if number == "a" else int(number)):
        curriculum.units[f"new-{nth}"] = dict(keys)


def _ask(curriculum: Curriculum, evidence: str, code: str) -> None:
    curriculum.pathway["goals"] = [
        {"code": code, "evidence": int(evidence)}
        if isinstance(goal, dict) and goal["code"] == code
        else goal
        for goal in curriculum.pathway["goals"]
    ]


def _lower(curriculum: Curriculum, floor: str, least: str) -> None:
    curriculum.pathway["floors"][floor] = int(least)


def _put_off(curriculum: Curriculum, names: str) -> None:
    later = [*curriculum.cohort.get("goals_later", []), *_names(names)]
    support = {"review": "2027-03-01", "exit": "Does it alone"}
    curriculum.cohort.update(goals_later=later, support=support)


CHANGES: Mapping[str, Callable[..., None]] = {
    r"\bpin `(.+?)` to week (\d+)": _pin,
    r"unpin `(.+?)`": _unpin,
    r"give (\d+) more minutes(?: and (\d+) more screen minutes)? a week": _give_minutes,
    r"give (\d+) more screen minutes a week": _give_screen,
    r"give (\d+) more weeks?\b": _weeks,
    rf"write {NAMES} in ([\w-]+(?: or [\w-]+)*)": _translate,
    rf"make {NAMES} work in the setting `([\w-]+)`": _set_up,
    rf"set {NAMES} to `status: ready`": _publish,
    rf"take {NAMES} off the avoid list": _allow,
    rf"let {NAMES} into the pathway's `units`": _admit,
    rf"give {NAMES} a grade of the pathway": _grade,
    (
        r"write (a|\d+) units? of up to (\d+) minutes that (teach|assess)(?:es)?"
        r" `(.+?)`"
    ): _write,
    r"ask for `evidence: (\d+)` of `(.+?)`": _ask,
    r"lower the floor `(\w+)` to (\d+)": _lower,
    rf"put off {NAMES} with `goals_later` and `support`": _put_off,
}
"""What each phrase means in the files; more time in one week alone has no key there."""

ONE_WEEK = re.compile(r"give (\d+) more (screen )?minutes in week (\d+)")
