"""Progress files of one cohort → what its group has shown, and what was refused."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
import hashlib
from pathlib import Path

from plgen.load.codes import diagnose
from plgen.load.progress.export import read_export
from plgen.load.progress.files import ProgressText, read_files
from plgen.load.progress.remarks import Remark, say_remarks
from plgen.load.progress.table import read_table
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.evidence import Evidence, Record, Tally
from plgen.model.library import Library
from plgen.model.pathway import Cohort

MOST_OF_A_KIND = 5
"""Sentences of one code about one file before it is said how many more there are."""

COPY = "This is a copy of a file before it; it is counted once."
TWIN = (
    "This file is like one before it, and no words tell them apart;"
    " it is counted as another student's."
)


def load_progress(
    paths: Iterable[Path], library: Library, cohort: Cohort
) -> tuple[Evidence, list[Diagnostic]]:
    """Read files, and folders of files: students' exports, and tables of a teacher's.

    A file that cannot be counted is refused with a warning; where none can, that is an
    error. Where tables speak of the same thing, the one named last holds.
    """
    paths = list(paths)
    desk = _Desk(library, cohort)
    for file in read_files(paths):
        if isinstance(file, Diagnostic):
            desk.put_aside(file)
        elif file.is_table:
            desk.take_table(file)
        else:
            desk.take_export(file)
    evidence = Evidence(
        cohort.id,
        tuple(desk.records),
        tuple(tally for _, tally in sorted(desk.table.items())),
        tables=desk.tables,
        refused=desk.refused,
    )
    start = Location(paths[0].as_posix() if paths else ".")
    found = [*_few(desk.found), *say_remarks(desk.remarks, library)]
    return evidence, [*found, *_check_count(evidence, cohort, start)]


@dataclass(slots=True)
class _Desk:
    """Where files are sorted: what counts, and what is wrong."""

    library: Library
    cohort: Cohort
    records: list[Record] = field(default_factory=list)
    table: dict[str, Tally] = field(default_factory=dict)
    tables: int = 0
    refused: int = 0
    found: list[Diagnostic] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    seen: set[bytes] = field(default_factory=set)
    """Digests of the files that counted."""

    def put_aside(self, said: Diagnostic) -> None:
        """Refuse a file, or say that it was counted before."""
        self.refused += said.code != "progress-twice"
        self.found.append(said)

    def take_export(self, file: ProgressText) -> None:
        """Count a student's file; a copy counts once where it can be told for one."""
        export, remarks = read_export(file, self.library, self.cohort.id)
        self.remarks += remarks
        if isinstance(export, Diagnostic):
            self.put_aside(export)
        elif not self._is_copy(file):
            self.records.append(export.record)
        elif export.has_words:
            self.put_aside(diagnose("progress-twice", COPY, file.start))
        else:
            self.found.append(diagnose("progress-twice", TWIN, file.start))
            self.records.append(export.record)

    def take_table(self, file: ProgressText) -> None:
        """Count a table; a copy of one says nothing new."""
        tallies, remarks, found = read_table(file, self.library, self.cohort)
        self.remarks += remarks
        if isinstance(tallies, Diagnostic):
            self.put_aside(tallies)
        elif self._is_copy(file):
            self.put_aside(diagnose("progress-twice", COPY, file.start))
        else:
            self.found += found
            self.tables += 1
            self.table |= {tally.what: tally for tally in tallies}

    def _is_copy(self, file: ProgressText) -> bool:
        digest = hashlib.sha256(file.text.encode("utf-8", "surrogatepass")).digest()
        is_known = digest in self.seen
        self.seen.add(digest)
        return is_known


def _few(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The first sentences of each code about each file, and how many more there are."""
    counts: Counter[tuple[str, str]] = Counter()
    kept = []
    last: dict[tuple[str, str], Diagnostic] = {}
    for said in dict.fromkeys(found):
        key = (said.location.file, said.code)
        counts[key] += 1
        if counts[key] <= MOST_OF_A_KIND:
            kept.append(said)
        last[key] = said
    for key, number in counts.items():
        if number > MOST_OF_A_KIND:
            message = f"{number - MOST_OF_A_KIND} more rows of this table are like it."
            kept.append(diagnose(key[1], message, last[key].location))
    return kept


def _check_count(evidence: Evidence, cohort: Cohort, at: Location) -> list[Diagnostic]:
    number, size = len(evidence.records), cohort.size
    if not number and not evidence.tables:
        message = "No progress file could be counted, so nothing is known of the group."
        hint = f"Export files on the progress page of `{cohort.id}`."
        return [diagnose("progress-none", message, at, hint)]
    if not number or size is None or size <= 2 * number <= 2 * size:
        return []
    there = "is 1 student file" if number == 1 else f"are {number} student files"
    message = f"There {there} for the {size} students of `{cohort.id}`."
    they = "it shows" if number == 1 else "they show"
    hint = f"What {they} is taken for the whole group: collect more files."
    if number > size:
        hint = "Somebody's file may be counted twice: keep one for each student."
    return [diagnose("progress-count", message, at, hint)]
