from pathlib import Path

import pytest

from plgen.load import load_library, read_written_plan
from plgen.model.plan import FrozenPlan
from plgen.model.written_plan import WrittenPlan, stamp_lines

PATHWAY = """\
title: P
calendar: {weeks: 3}
cohorts: {c: {}}
"""


def read(folder: Path, text: str) -> tuple[FrozenPlan, WrittenPlan | None, list[str]]:
    """The plan of cohort `c`, with units a, b and d beside it."""
    for name in ("units", "pathways", "plans"):
        (folder / name).mkdir(exist_ok=True)
    for name in "abd":
        (folder / f"units/{name}.md").write_text(f"---\ntitle: {name}\n---\n")
    (folder / "pathways/p.yaml").write_text(PATHWAY)
    (folder / "plans/c.yaml").write_text(text, newline="")
    library, found = load_library(folder)
    assert [d for d in found if d.severity == "error"] == []
    plan = library.plans["c"]
    written, wrong = read_written_plan(plan)
    return plan, written, [f"{d.location.line}: {d.message}" for d in wrong]


STAMPED = ["  - must:", "      # Why.", "      - a"]


def stamped(*lines: str) -> str:
    return f"  # Week 1 {stamp_lines(lines)}"


def test_weeks_with_their_comments(tmp_path: Path) -> None:
    """Comments above a week belong to it; those above the list, to the head."""
    text = "# Mine.\nweeks:\n  # One.\n  - must: [a]\n\n  # Two.\n  - must: [b]\n"
    _, written, _ = read(tmp_path, text)
    assert written is not None
    assert written.head == "# Mine.\nweeks:"
    assert [week.text for week in written.weeks] == [
        "  # One.\n  - must: [a]",
        "\n  # Two.\n  - must: [b]",
    ]


def test_what_plgen_wrote_is_known_again(tmp_path: Path) -> None:
    """A week as it was written is not changed, whatever its note says."""
    text = "\n".join(["weeks:", stamped(*STAMPED), *STAMPED, "    note: New.", ""])
    _, written, _ = read(tmp_path, text)
    assert written is not None
    assert written.weeks[0].is_changed is False
    assert written.weeks[0].note == "note: New."


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_line_ends_and_blank_lines_are_no_change(tmp_path: Path, ending: str) -> None:
    """Editors may add blank lines and other line ends."""
    rows = ["weeks:", stamped(*STAMPED), "", *STAMPED, "", ""]
    _, written, _ = read(tmp_path, ending.join(rows))
    assert written is not None
    assert written.weeks[0].is_changed is False


@pytest.mark.parametrize(
    "lines",
    [
        ["  - must:", "      # Why.", "      - b"],
        ["  - must:", "      # Why.", "      - a", "      - b"],
        ["  - must:", "      # Mine.", "      - a"],
        ["  # Mine.", *STAMPED],
        [*STAMPED, "    may: [b]"],
    ],
    ids=["other unit", "one more", "other comment", "own comment", "offer"],
)
def test_whatever_a_teacher_did_counts(tmp_path: Path, lines: list[str]) -> None:
    """Units, offers and comments: the week is the teacher's now."""
    text = "\n".join(["weeks:", stamped(*STAMPED), *lines, ""])
    _, written, _ = read(tmp_path, text)
    assert written is not None
    assert written.weeks[0].is_changed is True


def test_a_week_without_a_stamp_is_the_teachers(tmp_path: Path) -> None:
    """Written by hand, it stays as it is."""
    _, written, _ = read(tmp_path, "weeks:\n- must: [a]\n- note: x\n  must: [b]\n")
    assert written is not None
    assert [week.is_changed for week in written.weeks] == [True, True]
    assert written.weeks[1].note == ""


def test_note_over_several_lines(tmp_path: Path) -> None:
    """All its lines are its own, in whatever form."""
    note = ["    note: >-", "      One.", "", "      Two."]
    rows = ["weeks:", stamped(*STAMPED), *STAMPED, *note, "  - must: [b]", ""]
    _, written, _ = read(tmp_path, "\n".join(rows))
    assert written is not None
    assert written.weeks[0].is_changed is False
    assert written.weeks[0].note.rstrip() == "note: >-\n  One.\n\n  Two."


@pytest.mark.parametrize(
    "text",
    [
        "weeks: [{must: [a]}, {must: [b]}]\n",
        "weeks:\n  [{must: [a]},\n   {must: [b]}]\n",
        '{"weeks": [{"must": ["a"]}]}\n',
    ],
    ids=["one line", "two lines", "JSON"],
)
def test_weeks_that_share_lines(tmp_path: Path, text: str) -> None:
    """Nothing can be written round them: `weeks-share-lines`."""
    _, written, said = read(tmp_path, text)
    assert written is None
    assert said == [
        "1: The weeks of this plan share lines, so none can be written anew."
    ]
