"""From progress files to what is printed of them, and to the plan; and `--date`."""

from dataclasses import replace
import json
from pathlib import Path

from plan_factories import make_library, make_unit, the_cohort, weeks_of
from progress_factories import write_export, write_table
import pytest
import typer
from typer.testing import CliRunner

from plgen.build import take_evidence
from plgen.cli import app
from plgen.cli.evidence import gather_files, read_percent, say_evidence
from plgen.model.pathway import Goal
from plgen.model.plan import FrozenWeek
from plgen.plan import plan_cohort

LIBRARY = make_library(
    [
        make_unit("talk", assesses=["SL.1"], minutes=20),
        make_unit("chat", assesses=["SL.1"], minutes=30),
        make_unit("song", "SL.2"),
        make_unit("poem", "W.1"),
    ],
    goals=[Goal("SL.1", 1), "SL.2", "W.1"],
    size=10,
)


def exports(folder: Path) -> Path:
    """Ten students: all have done the talk, and three have not got it yet."""
    for nth in range(10):
        write_export(
            folder / f"{nth}.json",
            *["talk", "song"][: 2 if nth else 1],
            *["poem"] * (nth > 4),
            said={"SL.1": "not-yet" if nth > 6 else "got-it"},
            reflections={"talk": str(nth)},
        )
    return folder


def test_summary(tmp_path: Path) -> None:
    """What was read, what the group has shown, what is short, and what stays open."""
    write_export(tmp_path / "x.json", cohort="herons")
    table = write_table(tmp_path / "t" / "t.csv", "what,state,of", "W.1,got-it,4")
    taken = take_evidence(LIBRARY, the_cohort(LIBRARY), [exports(tmp_path), table])
    assert list(say_evidence(taken)) == [
        "Progress of c: 10 student files, 1 table, 1 refused.",
        "  Shown by the group, 80% or more: units `song` 9 of 10, `talk` 10 of 10.",
        "  Not yet enough: `W.1` 4 of 10, `poem` 5 of 10.",
        (
            "  `SL.1` stays open: 3 of 10 say “not yet”; `talk` is done, and another"
            " unit is needed."
        ),
    ]


def test_summary_of_nothing(tmp_path: Path) -> None:
    """Without evidence nothing is shown, and the library is as it was."""
    taken = take_evidence(LIBRARY, the_cohort(LIBRARY), [tmp_path])
    assert list(say_evidence(taken)) == [
        "Progress of c: 0 student files, 1 refused.",
        "  Shown by the group, 80% or more: nothing.",
    ]
    assert taken.library == LIBRARY


def test_summary_of_doubts(tmp_path: Path) -> None:
    """Parts that hold up the whole, and doubts about what is called known."""
    library = make_library(
        LIBRARY.units.values(), goals=["SL", "W.1"], known_standards=("W.1",)
    )
    states = {"SL": "got-it", "SL.1": "not-yet", "W.1": "not-yet"}
    path = write_export(tmp_path / "a.json", said=states)
    taken = take_evidence(library, the_cohort(library), [path])
    assert list(say_evidence(taken))[2:] == [
        "  `SL.1` stays open: 1 of 1 say “not yet”.",
        "  `SL` stays open too, because a part of it does.",
        "  `W.1` is known by your word in the pathway; 1 of 1 say “not yet”.",
    ]


def test_the_plan_goes_on_from_it(tmp_path: Path) -> None:
    """What is known makes room; what stays open gets another unit."""
    taken = take_evidence(LIBRARY, the_cohort(LIBRARY), [exports(tmp_path)])
    plan = plan_cohort(taken.library, the_cohort(taken.library))
    assert sorted(plan.must_units) == ["chat", "poem"]
    lower = take_evidence(
        LIBRARY, the_cohort(LIBRARY), [exports(tmp_path)], threshold=50
    )
    plan = plan_cohort(lower.library, the_cohort(lower.library))
    assert plan.must_units == ()
    assert all(goal.met for goal in plan.goals)


def test_weeks_that_are_over(tmp_path: Path) -> None:
    """Of the weeks that stand, only those before the first new one are past."""
    kept = {1: FrozenWeek(must=("talk",)), 2: FrozenWeek(must=("poem",), may=("song",))}
    library = replace(LIBRARY, kept={"c": kept})
    path = write_export(tmp_path / "a.json", said={"SL.1": "not-yet"})
    cohort = the_cohort(library)
    assert take_evidence(library, cohort, [path]).weighed.shown.past == ()
    taken = take_evidence(library, cohort, [path], from_week=2)
    assert taken.weighed.shown.past == ("talk",)
    plan = plan_cohort(taken.library, the_cohort(taken.library))
    assert weeks_of(plan)[0] == ["talk"]
    assert not plan.goals[0].met
    three = replace(library.pathways["p"].calendar, weeks=3)
    pathway = replace(library.pathways["p"], calendar=three)
    library = replace(library, pathways={"p": pathway})
    taken = take_evidence(library, the_cohort(library), [path], from_week=3)
    assert taken.weighed.shown.past == ("talk", "poem", "song")
    plan = plan_cohort(taken.library, the_cohort(taken.library))
    assert sorted(weeks_of(plan)[2]) == ["chat", "song"]


@pytest.mark.parametrize(
    ("text", "percent"), [("80%", 80), ("80", 80), (" 1 % ", 1), ("100%", 100)]
)
def test_percent(text: str, percent: int) -> None:
    """With or without its sign."""
    assert percent == read_percent(text)


@pytest.mark.parametrize("text", ["", "0", "101", "0.8", "-5", "eighty", "1000"])
def test_no_percent(text: str) -> None:
    """Anything else is wrong use."""
    with pytest.raises(typer.BadParameter, match="such as `80%`"):
        read_percent(text)


def test_files_that_a_shell_writes_out(tmp_path: Path) -> None:
    """`--progress exports/*.json` is many files; without the option they are none."""
    one, two = tmp_path / "1.json", tmp_path / "2.json"
    assert gather_files([one], [two]) == (one, two)
    assert gather_files(None, None) == ()
    with pytest.raises(typer.BadParameter, match="Files follow `--progress`"):
        gather_files(None, [two])


def test_plan_with_progress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files, their notices and what they come to are said beside the plan."""
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke
    assert run(app, ["init", "."]).exit_code == 0
    values = {"cohort": "falcons", "reflections": {"a": "b"}}
    units = {"gone": {"state": "done"}, "shadow-diary": {"state": "done"}}
    paths = [
        str(write_export(tmp_path / f"{n}.json", exported=f"2027-01-0{n}", **values))
        for n in (1, 2)
    ]
    write_export(tmp_path / "1.json", units=units, **values)
    write_export(tmp_path / "2.json", units=units, theme="dark", **values)
    result = run(app, ["plan", "falcons", "--format", "json", "--progress", *paths])
    assert result.exit_code == 0
    assert "notice[progress-unknown-unit]" in result.stderr
    assert "Progress of falcons: 2 student files." in result.stderr
    assert "units `shadow-diary` 2 of 2" in result.stderr
    weeks = json.loads(result.stdout)["weeks"]
    assert "shadow-diary" not in [item["unit"] for w in weeks for item in w["must"]]
    assert run(app, ["plan", "falcons", *paths]).exit_code == 2
    none = run(app, ["plan", "falcons", "--progress", "none.json"])
    assert none.exit_code == 1
    assert "error[progress-none]" in none.stderr


def test_work_that_did_not_settle_a_goal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing else teaches what is open, it says what was done in vain."""
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke
    assert run(app, ["init", "."]).exit_code == 0
    path = write_export(
        tmp_path / "1.json",
        cohort="falcons",
        units={"shadow-diary": {"state": "done"}},
        goals={"OBSERVE": {"state": "not-yet"}},
    )
    result = run(app, ["plan", "falcons", "--progress", str(path)])
    assert result.exit_code == 1
    said = "`shadow-diary` did not settle it, so another unit is needed."
    assert f"can have no unit that teaches `OBSERVE`: {said}" in result.stderr


PATHWAY = """
    support: {review: 2027-02-12, exit: Draws one shadow}
    goals_later: [OBSERVE]
"""


def test_a_review_that_is_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a date, an error of `check` and `build`; without one, not a word."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(app, list(arguments))
        return result.exit_code, result.stderr

    assert run("init", ".")[0] == 0
    path = tmp_path / "content/pathways/shadows.yaml"
    text = path.read_text("utf-8")
    late = text.replace("    title: Otters\n", f"    title: Otters{PATHWAY}")
    path.write_text(late, "utf-8")
    assert late != text
    for command in ("check", "build"):
        for dates in ((), ("--date", "2027-02-12")):
            assert run(command, *dates)[0] == 0
        status, said = run(command, "--date", "2027-02-13")
        assert status == 1
        assert "error[review-passed]: The support of otters was to be looked at" in said
        assert run(command, "--date", "tomorrow")[0] == 2
