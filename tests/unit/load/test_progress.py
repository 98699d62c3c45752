"""Progress files: what counts, and the sentence with which the rest is refused."""

import json
import os
from pathlib import Path

from plan_factories import make_library, make_unit, the_cohort
from progress_factories import make_export, write_export, write_table
import pytest

from plgen.load import load_progress
from plgen.load.schema.progress import ProgressSheet
from plgen.model.evidence import Evidence, Record, Tally
from plgen.model.library import Library

LIBRARY = make_library(
    [make_unit("talk", "SL.1"), make_unit("song", "SL.2"), make_unit("map", "W.1")],
    goals=["SL.1", "SL.2"],
    size=4,
)


def load(*paths: Path, library: Library = LIBRARY) -> tuple[Evidence, list[str]]:
    """Evidence, and what was said of files by their names."""
    evidence, found = load_progress(paths, library, the_cohort(library))
    return evidence, [
        f"{Path(d.location.file).name}:{d.location.line}"
        f" {d.severity}[{d.code}]: {d.message} {d.hint}".rstrip()
        for d in found
    ]


def codes(said: list[str]) -> list[str]:
    return [line.partition("[")[2].partition("]")[0] for line in said]


def four(folder: Path) -> list[Path]:
    """As many files as the cohort has students, each with words of its own."""
    return [
        write_export(folder / f"{n}.json", "song", reflections={"song": str(n)})
        for n in range(4)
    ]


def test_an_export_is_a_record(tmp_path: Path) -> None:
    """What is done, reached and not reached counts, by the library's own codes."""
    paths = four(tmp_path)
    write_export(
        paths[0],
        "talk",
        said={"sl.1": "went-beyond", "W.1": "got-it", "SL.2": "not-yet"},
    )
    evidence, said = load(*paths)
    assert evidence.records[0] == Record(("talk",), ("SL.1", "W.1"), ("SL.2",))
    assert (len(evidence.records), evidence.refused, said) == (4, 0, [])


def test_started_is_not_done(tmp_path: Path) -> None:
    """A unit that was begun counts for nothing."""
    units = {"talk": {"state": "started", "steps": [1]}}
    evidence, said = load(*four(tmp_path), write_export(tmp_path / "a.json"))
    assert evidence.records[4] == Record()
    path = write_export(tmp_path / "b" / "a.json", units=units)
    assert load(path)[0].records == (Record(),)
    assert codes(said) == ["progress-count"]


def test_a_folder_of_files(tmp_path: Path) -> None:
    """A folder stands for the files in it, and not for those of folders below."""
    four(tmp_path)
    write_export(tmp_path / "below" / "x.json", "talk")
    (tmp_path / ".hidden.json").write_text("{", "utf-8")
    (tmp_path / "list.txt").write_text("{", "utf-8")
    evidence, said = load(tmp_path)
    assert (len(evidence.records), said) == (4, [])


def test_words_are_not_kept(tmp_path: Path) -> None:
    """Nothing of what students write is in the evidence, or in what is said of it."""
    words = "My sister Zoe helped me"
    path = write_export(
        tmp_path / "a.json",
        said={"SL.1": words, words: "got-it"},
        units={words: {"state": words}, "talk": {"state": "done", words: 1}},
        reflections={"talk": words},
        name="Zoe",
        **{words: words},
    )
    evidence, said = load(path)
    assert evidence.records == (Record(("talk",)),)
    assert "Zoe" not in str(evidence)
    assert "Zoe" not in "\n".join(said)
    assert "progress-name" in codes(said)


def test_names_are_asked_for_less(tmp_path: Path) -> None:
    """A file that says who it is from counts, and its teacher is asked not to."""
    paths = four(tmp_path)
    write_export(paths[0], student="Zoe", email="z@example.org")
    evidence, said = load(*paths)
    assert len(evidence.records) == 4
    assert said == [
        (
            "0.json:1 warning[progress-name]: Some files say who a student is: `email`,"
            " `student`. It is not read. Leave names out: plgen needs none, and files"
            " get around."
        )
    ]


REFUSED = [
    (
        make_export(cohort="herons"),
        "[progress-other-cohort]: This file belongs to another one, not to `c`.",
    ),
    (
        make_export(version=2),
        "[progress-version]: This file comes from a newer plgen",
    ),
    (make_export(version=0), "comes from an old plgen"),
    (make_export(version=True), "does not say of which version"),
    (make_export(version="1"), "does not say of which version"),
    ({**make_export(), "cohort": 7}, "does not say which cohort"),
    (make_export(format="other"), "This is no progress file"),
    (make_export(units=[]), "are no lists of what was shown"),
    (make_export(goals="SL.1"), "are no lists of what was shown"),
    ([make_export("talk")], "This is no progress file"),
    ({}, "This is no progress file"),
]


@pytest.mark.parametrize(("value", "message"), REFUSED)
def test_refused(tmp_path: Path, value: object, message: str) -> None:
    """A file that cannot be trusted to speak of this cohort counts for nothing."""
    paths = four(tmp_path)
    path = tmp_path / "x.json"
    path.write_text(json.dumps(value), "utf-8")
    evidence, said = load(*paths, path)
    assert (len(evidence.records), evidence.refused) == (4, 1)
    assert len(said) == 1
    assert said[0].startswith("x.json:1 warning[progress-")
    assert message in said[0]


TEXT = json.dumps(make_export("talk"))
DAMAGED = [
    b"",
    b"null",
    TEXT[: len(TEXT) // 2].encode(),
    TEXT.encode() + b"}",
    b"[" * 100_000,
    b'{"a":' * 40_000,
    TEXT.replace("1,", "9" * 5000 + ",", 1).encode(),
    TEXT.replace("1,", "NaN,", 1).encode(),
    TEXT.replace("1,", "1e999,", 1).encode(),
    TEXT.replace('"units"', '"cohort": "c", "units"', 1).encode(),
    TEXT.encode("utf-16"),
    b"\xff\xfe\x00",
    TEXT.encode() + b" " * (256 * 1024),
]


@pytest.mark.parametrize("raw", DAMAGED, ids=range(len(DAMAGED)))
def test_damaged(tmp_path: Path, raw: bytes) -> None:
    """Damaged, cut short, endless or foreign: one sentence, and nothing counted."""
    (tmp_path / "x.json").write_bytes(raw)
    evidence, said = load(*four(tmp_path), tmp_path / "x.json")
    assert (len(evidence.records), evidence.refused) == (4, 1)
    assert codes(said)[0] in {"progress-damaged", "progress-unreadable"}
    assert len(said) == 1


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """No file, an empty folder, a link, a pipe: each is said, none is waited for."""
    paths = four(tmp_path / "class")
    (tmp_path / "empty").mkdir()
    (tmp_path / "link.json").symlink_to(paths[0])
    os.mkfifo(tmp_path / "pipe.json")
    odd = [tmp_path / n for n in ("none.json", "empty", "link.json", "pipe.json")]
    evidence, said = load(*paths, *odd, tmp_path / "a\x00b", tmp_path / ("x" * 999))
    assert (len(evidence.records), evidence.refused) == (4, 6)
    assert [line.partition(": ")[2].partition(".")[0] for line in said] == [
        "There is no such file",
        "This folder holds no file that ends in `",
        "This is a link, and links are not followed",
        "This is no ordinary file",
        "There is no such file",
        "This cannot be read: File name too long",
    ]
    assert set(codes(said)) == {"progress-unreadable"}


def test_a_folder_that_cannot_be_entered(tmp_path: Path) -> None:
    """A link to a folder is a link."""
    four(tmp_path / "class")
    (tmp_path / "link").symlink_to(tmp_path / "class")
    evidence, said = load(tmp_path / "link")
    assert evidence.records == ()
    assert codes(said) == ["progress-unreadable", "progress-none"]


def test_a_file_named_twice_counts_once(tmp_path: Path) -> None:
    """By itself and by its folder, it is the same student's."""
    paths = four(tmp_path)
    evidence, said = load(*paths, tmp_path, paths[0])
    assert len(evidence.records) == 4
    assert set(codes(said)) == {"progress-twice"}
    assert evidence.refused == 0


def test_a_copy_counts_once(tmp_path: Path) -> None:
    """The same words, byte for byte, are one student's."""
    paths = four(tmp_path)
    copy = tmp_path / "copy.json"
    copy.write_bytes(paths[1].read_bytes())
    evidence, said = load(*paths, copy)
    assert len(evidence.records) == 4
    assert said == [
        (
            "copy.json:1 notice[progress-twice]: This is a copy of a file before it; it"
            " is counted once."
        )
    ]


def test_students_who_did_the_same_count_each(tmp_path: Path) -> None:
    """Without words, nothing says that two like files are one student's."""
    paths = [write_export(tmp_path / f"{n}.json", "talk") for n in range(4)]
    evidence, said = load(*paths)
    assert len(evidence.records) == 4
    assert codes(said) == ["progress-twice"] * 3


def test_what_nobody_knows_is_said_once(tmp_path: Path) -> None:
    """All students export the same path: one sentence for each kind of surprise."""
    values = {
        "units": {"gone": {"state": "done"}, "tlak": {"state": "done"}},
        "goals": {"SL.3": {"state": "got-it"}, "SL.1": {"state": "gotit"}},
        "theme": "dark",
    }
    paths = [
        write_export(tmp_path / f"{n}.json", reflections={"a": str(n)}, **values)
        for n in range(4)
    ]
    evidence, said = load(*paths)
    assert evidence.records == (Record(),) * 4
    assert sorted(said) == [
        (
            "0.json:1 notice[progress-unknown-key]: Not read, because version 1 does"
            " not know it: `theme`."
        ),
        (
            "0.json:1 notice[progress-unknown-standard]: Not counted, because no"
            " framework holds it: `SL.3`. Did you mean `SL.2`?"
        ),
        (
            "0.json:1 notice[progress-unknown-unit]: Not counted, because the content"
            " has no such unit: `gone`, `tlak`. Did you mean `talk`?"
        ),
        (
            "0.json:1 warning[progress-state]: Not counted, because it is no state of a"
            " standard: `gotit`. Did you mean `got-it`?"
        ),
    ]


def test_one_goal_under_two_names(tmp_path: Path) -> None:
    """What is said in two ways counts as the lesser of them."""
    path = write_export(tmp_path / "a.json", said={"SL.1": "not-yet", "sl.1": "got-it"})
    assert load(path)[0].records == (Record(not_yet=("SL.1",)),)


def test_counts_of_files(tmp_path: Path) -> None:
    """Few files for a group, or too many, are said; nothing at all is an error."""
    write_export(tmp_path / "a" / "0.json", "talk")
    one = tmp_path / "a"
    assert load(one)[1] == [
        (
            "a:1 warning[progress-count]: There is 1 student file for the 4 students of"
            " `c`. What it shows is taken for the whole group: collect more files."
        )
    ]
    paths = [*four(tmp_path), write_export(tmp_path / "5.json", "talk")]
    assert "counted twice" in load(*paths)[1][0]
    none, said = load(tmp_path / "none.json")
    assert none == Evidence("c", refused=1)
    assert codes(said) == ["progress-unreadable", "progress-none"]
    assert "error[progress-none]" in said[1]


def test_a_table(tmp_path: Path) -> None:
    """Rows speak of the whole group, or of as many as they say; states add up."""
    path = write_table(
        tmp_path / "t.csv",
        "what,state,of",
        "talk,done,",
        "song,done,3",
        "SL.1,got-it,2 of 5",
        "SL.1,went-beyond,1/5",
        "SL.1,not yet,2 of 5",
        "sl.2,Got it,",
    )
    evidence, said = load(path)
    assert said == []
    assert (evidence.tables, evidence.records) == (1, ())
    assert evidence.table == (
        Tally("SL.1", 3, 5, 2),
        Tally("SL.2", 4, 4),
        Tally("song", 3, 4),
        Tally("talk", 4, 4),
    )


TABLES = [
    "\ufeffunit;state\r\ntalk;done\r\n",
    "sep=;\r\nunit;state\r\ntalk;done\r\n",
    "unit\tstate\ntalk\tdone",
    '"unit","state"\n"talk","done"\n\n,\n',
    "State,Unit\nDONE, talk ",
    "standard,unit,state\n,talk,done",
    "what,state,cohort\ntalk,done,c\nsong,done,herons",
]


@pytest.mark.parametrize("text", TABLES)
def test_tables_as_spreadsheets_save_them(tmp_path: Path, text: str) -> None:
    """Marks, separators, line ends, quotes and order do not matter."""
    path = tmp_path / "t.csv"
    path.write_text(text, "utf-8", newline="")
    assert load(path)[0].table == (Tally("talk", 4, 4),)


def test_rows_of_students(tmp_path: Path) -> None:
    """A column of names, or a thing in many rows: then each row is one student."""
    named = write_table(
        tmp_path / "a.csv", "student,what,state", "Zoe,talk,done", "Ali,SL.1,got-it"
    )
    evidence, said = load(named)
    assert evidence.table == (Tally("SL.1", 1, 4), Tally("talk", 1, 4))
    assert codes(said) == ["progress-name"]
    assert "Zoe" not in str(evidence)
    rows = ["SL.1,got-it"] * 4 + ["SL.1,not-yet"] * 2
    many = write_table(tmp_path / "b.csv", "what,state", "talk,done", *rows)
    assert load(many)[0].table == (Tally("SL.1", 4, 6, 2), Tally("talk", 4, 4))


ROWS = [
    ("talk,done,5", "[progress-row]: 5 of 4 cannot be."),
    ("talk,done,0 of 0", "0 of 0 cannot be."),
    ("talk,done,18. Feb", "The column `of` of this row holds no count."),
    (",done,", "This row names no unit and no standard."),
    ("talk,got-it,", "it is no state of a unit: `got-it`."),
    ("SL.1,done,", "it is no state of a standard: `done`."),
    ("tlak,done,", "neither a unit nor a standard: `tlak`. Did you mean `talk`?"),
    ("SL.1,got-it,3\nSL.1,not-yet,2", "add up to more than 4 students."),
]


@pytest.mark.parametrize(("row", "message"), ROWS)
def test_rows_that_do_not_count(tmp_path: Path, row: str, message: str) -> None:
    """Each is said, and nothing of it is counted."""
    evidence, said = load(write_table(tmp_path / "t.csv", "what,state,of", row))
    assert (evidence.table, evidence.tables) == ((), 1)
    assert len(said) == 1
    assert message in said[0]


def test_a_count_without_a_size(tmp_path: Path) -> None:
    """Of how many has to be said somewhere."""
    library = make_library([make_unit("talk", "SL.1")])
    rows = ("talk,done,3", "SL.1,got-it,3 of 4")
    path = write_table(tmp_path / "t.csv", "what,state,of", *rows)
    evidence, said = load(path, library=library)
    assert evidence.table == (Tally("SL.1", 3, 4),)
    assert "How many students `c` has is said nowhere." in said[0]


@pytest.mark.parametrize(
    "text", ["", "talk,done\n", "unit\ntalk", 'unit,state\n"talk,done', "<html>"]
)
def test_what_is_no_table(tmp_path: Path, text: str) -> None:
    """A table begins with the names of its columns."""
    path = tmp_path / "t.csv"
    path.write_text(text, "utf-8")
    evidence, said = load(path)
    assert (evidence.tables, evidence.refused) == (0, 1)
    assert codes(said) == ["progress-damaged", "progress-none"]


def test_a_flood_is_said_shortly(tmp_path: Path) -> None:
    """Hundreds of bad rows are a few sentences."""
    rows = [f"talk,done,{n} of 1" for n in range(2, 300)]
    _, said = load(write_table(tmp_path / "t.csv", "what,state,of", *rows))
    assert len(said) == 6
    assert "293 more rows of this table are like it." in said[5]


def test_the_last_table_holds(tmp_path: Path) -> None:
    """What a later table says of a thing stands in place of the earlier one's."""
    first = write_table(tmp_path / "a.csv", "what,state", "talk,started", "song,done")
    second = write_table(tmp_path / "b.csv", "what,state", "talk,done")
    assert load(first, second)[0].table == (Tally("song", 4, 4), Tally("talk", 4, 4))
    copy = write_table(tmp_path / "c.csv", "what,state", "talk,started", "song,done")
    assert load(first, second, copy)[0].table[1] == Tally("talk", 4, 4)


def test_the_schema_takes_an_export() -> None:
    """What students' pages write is what the JSON Schema says, and may hold more."""
    sheet = ProgressSheet.model_validate(make_export("talk", new_key=1))
    assert sheet.units["talk"].state == "done"
