"""A table that a teacher filled in → how many have shown what.

A row speaks of the whole group, or of as many students as its column `of` says. Where
a thing stands in several rows without `of`, or the table has a column for students,
each row is one student.
"""

from collections.abc import Iterator, Mapping
import csv
from dataclasses import dataclass
import re
from typing import NamedTuple, get_args

from plgen.load.codes import diagnose
from plgen.load.progress.files import ProgressText
from plgen.load.progress.remarks import Kind, Remark, is_name
from plgen.load.progress.rows import letters_of, read_rows
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.evidence import MasteryState, Tally, UnitState
from plgen.model.library import Library
from plgen.model.pathway import Cohort

_COLUMNS: Mapping[str, Kind | str] = {
    "unit": "unit",
    "standard": "standard",
    "goal": "standard",
    "code": "standard",
    "what": "either",
    "state": "state",
    "of": "of",
    "cohort": "cohort",
}
_SHOWN = frozenset(["done", "got-it", "went-beyond"])
_OF = re.compile(r"([0-9]{1,6})(?:\s*(?:/|of)\s*([0-9]{1,6}))?")
_HINT = "Write as many as have shown it, such as `18 of 24`."


class _Said(NamedTuple):
    """A row that can be counted: `of` is empty, or (so many, of so many)."""

    what: str
    state: str
    of: tuple[int, int] | None
    at: Location


def read_table(
    file: ProgressText, library: Library, cohort: Cohort
) -> tuple[list[Tally] | Diagnostic, list[Remark], list[Diagnostic]]:
    """Read a table; a diagnostic where nothing of it can be counted."""
    try:
        heads, rows = read_rows(file.text)
    except csv.Error:
        message = "This cannot be read as a table: a cell is not closed, or too long."
        return _damaged(message, "Check its quotation marks.", file.start), [], []
    columns = [_COLUMNS.get(letters_of(head), "") for head in heads]
    if "state" not in columns or not {"unit", "standard", "either"} & {*columns}:
        message = "The first line of this table does not name its columns."
        return _damaged(message, "Begin it with `what,state,of`.", file.start), [], []
    table = _Table(library, cohort, [], [])
    for head, column in zip(heads, columns, strict=True):
        if head and not column:
            table.remark("name" if is_name(head) else "key", head, file.start)
    has_names = any(is_name(head) for head in heads)
    said = [
        row
        for line, cells in rows
        for row in table.read_row(
            dict(zip(columns, cells, strict=False)), Location(file.start.file, line)
        )
    ]
    tallies = list(table.add_up(said, has_names=has_names))
    return tallies, table.remarks, table.found


def _damaged(message: str, hint: str, at: Location) -> Diagnostic:
    return diagnose("progress-damaged", message, at, hint)


@dataclass(frozen=True, slots=True)
class _Table:
    """What rows are looked up in, and where what is wrong is gathered."""

    library: Library
    cohort: Cohort
    remarks: list[Remark]
    found: list[Diagnostic]

    def read_row(self, row: Mapping[str, str], at: Location) -> Iterator[_Said]:
        """A row that can be counted, or nothing."""
        if row.get("cohort", self.cohort.id) not in (self.cohort.id, ""):
            message = f"This row belongs to another cohort than `{self.cohort.id}`."
            self._refuse("progress-other-cohort", message, "It is not counted.", at)
            return
        what = self._what(row, at)
        state = re.sub(r"[\s_]+", "-", row.get("state", "").casefold())
        if not what or not self._is_state(what, state, at):
            return
        of = _OF.fullmatch(row.get("of", ""))
        if not row.get("of"):
            yield _Said(what, state, None, at)
        elif of is None:
            message = "The column `of` of this row holds no count."
            self._refuse("progress-row", message, _HINT, at)
        else:
            yield from self._counted(what, state, of, at)

    def _counted(
        self, what: str, state: str, of: re.Match[str], at: Location
    ) -> Iterator[_Said]:
        some, group = int(of[1]), int(of[2]) if of[2] else self.cohort.size
        if group is None:
            message = f"How many students `{self.cohort.id}` has is said nowhere."
            self._refuse("progress-row", message, _HINT, at)
        elif not group or some > group:
            message = f"{some} of {group} cannot be."
            self._refuse("progress-row", message, _HINT, at)
        else:
            yield _Said(what, state, (some, group), at)

    def _what(self, row: Mapping[str, str], at: Location) -> str:
        """The unit or the code that a row names; empty where it names none."""
        for kind in get_args(Kind)[:3]:
            text = row.get(kind, "")
            standard = self.library.standards.find(text)
            if kind != "standard" and text in self.library.units:
                return text
            if kind != "unit" and standard:
                return standard.code
            if text:
                self.remark(kind, text, at)
                return ""
        message = "This row names no unit and no standard."
        self._refuse("progress-row", message, "Fill it in, or take it out.", at)
        return ""

    def _is_state(self, what: str, state: str, at: Location) -> bool:
        is_unit = what in self.library.units
        states = get_args(UnitState) if is_unit else get_args(MasteryState)
        if state not in states:
            self.remark("unit-state" if is_unit else "goal-state", state, at)
        return state in states

    def add_up(self, said: list[_Said], *, has_names: bool) -> Iterator[Tally]:
        """One tally for each thing that rows speak of, by its name."""
        by_what: dict[str, list[_Said]] = {}
        for row in said:
            by_what.setdefault(row.what, []).append(row)
        most = max(map(len, by_what.values()), default=0)
        group = max(most, self.cohort.size or 0)
        for what, rows in sorted(by_what.items()):
            counted = [row for row in rows if row.of]
            if counted:
                yield from self._by_state(what, counted)
            elif has_names or len(rows) > 1:
                yield Tally(what, *_sum_up([(r.state, 1) for r in rows], group))
            else:
                whole = self.cohort.size or 1
                yield Tally(what, *_sum_up([(rows[0].state, whole)], whole))

    def _by_state(self, what: str, rows: list[_Said]) -> Iterator[Tally]:
        """Rows of different states add up; of the same state, the last one holds."""
        by_state = {row.state: row.of for row in rows if row.of}
        group = max(of[1] for of in by_state.values())
        if sum(of[0] for of in by_state.values()) > group:
            message = f"The rows of `{what}` add up to more than {group} students."
            self._refuse("progress-row", message, _HINT, rows[-1].at)
            return
        counts = [(state, of[0]) for state, of in by_state.items()]
        yield Tally(what, *_sum_up(counts, group))

    def remark(self, kind: Kind, word: str, at: Location) -> None:
        """Note a word that cannot be counted."""
        self.remarks.append(Remark(kind, word, at))

    def _refuse(self, code: str, message: str, hint: str, at: Location) -> None:
        self.found.append(diagnose(code, message, at, hint))


def _sum_up(counts: list[tuple[str, int]], group: int) -> tuple[int, int, int]:
    """How many have shown it, of how many, and how many say that they have not."""
    shown = sum(number for state, number in counts if state in _SHOWN)
    not_yet = sum(number for state, number in counts if state == "not-yet")
    return shown, group, not_yet
