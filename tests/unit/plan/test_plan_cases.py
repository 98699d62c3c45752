"""Curricula that ask too much, and the exact words in which plgen says so."""

from pathlib import Path

from plan_cases.again import errors_of, gaps_of, settle_others, works
from plan_cases.cases import CASES, Case, all_cases, read_cases, write_curriculum
import pytest

ALL = all_cases()
NAMES = [case.title for case in ALL]
each_case = pytest.mark.parametrize("case", ALL, ids=NAMES)


@each_case
def test_says(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The place, the code, what does not go together, and what would mend it."""
    monkeypatch.chdir(tmp_path)
    content = write_curriculum(Path(), case.pathway, case.units)
    assert list(case.says) == [str(said) for said in errors_of(content)]


@each_case
def test_every_change_works(case: Case, tmp_path: Path) -> None:
    """A curriculum with any one of its changes can be planned.

    Where several things are wrong, the others are settled by their last change.
    """
    gaps = gaps_of(write_curriculum(tmp_path / "as-is", case.pathway, case.units))
    assert gaps
    for gap in gaps:
        settled = settle_others(gap, gaps, case.curriculum())
        for at, change in enumerate(gap.changes):
            assert works(change, settled, tmp_path / f"{gap.code}-{at}"), change


@each_case
def test_no_smaller_number_works(case: Case, tmp_path: Path) -> None:
    """Minutes and weeks are the fewest, in steps of five minutes, that work."""
    gaps = gaps_of(write_curriculum(tmp_path / "as-is", case.pathway, case.units))
    weeks = case.curriculum().pathway["calendar"]["weeks"]
    for gap in gaps if len(gaps) == 1 else []:
        for at, change in enumerate(gap.changes):
            for nth, less in enumerate(smaller(change, weeks)):
                folder = tmp_path / f"{at}-{nth}"
                assert not works(less, case.curriculum(), folder), less


def smaller(change: str, weeks: int) -> list[str]:
    """The same with five minutes, or one week, less; in any week, if it is in one."""
    words = change.split(" ")
    if words[0] != "give" or not words[1].isdigit():
        return []
    less = int(words[1]) - (1 if words[3].startswith("week") else 5)
    if not less:
        return []
    changed = " ".join(["give", str(less), *words[2:]])
    if words[-2:-1] != ["week"]:
        return [changed]
    return [f"{changed.rpartition(' ')[0]} {week}" for week in range(1, weeks + 1)]


def test_kinds() -> None:
    """There are cases of time, of units and of pins; no title hides another."""
    files = {path.stem: len(list(read_cases(path))) for path in CASES.glob("*.txt")}
    assert {"pins", "time", "units"} == set(files)
    assert len(NAMES) == len(set(NAMES)) == sum(files.values())
