"""Exit status, output and messages of every command, on the starter curriculum."""

import json
from pathlib import Path
import subprocess
import sys
import zipfile

import pytest
from sites import tree_of
from typer.testing import CliRunner, Result

from plgen.cli import app


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli") / "curriculum"
    assert run("init", str(folder)).exit_code == 0
    return folder


@pytest.fixture
def project(starter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh copy of the starter curriculum, as the current folder."""
    for path in sorted(starter.rglob("*")):
        target = tmp_path / path.relative_to(starter)
        if path.is_dir():
            target.mkdir()
        else:
            target.write_bytes(path.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, input: str | None = None) -> Result:  # noqa: A002  # click's name
    return CliRunner().invoke(app, list(arguments), input=input)


def test_starter_builds_at_once(project: Path) -> None:
    """`plgen init` and `plgen build`: a site for both cohorts, and staff pages."""
    result = run("build")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Built 2 cohorts from 3 units" in result.stdout
    assert (project / "site/public/falcons/index.html").is_file()
    assert (project / "site/staff/index.html").is_file()


def test_quiet_build_prints_nothing(project: Path) -> None:
    """A quiet build that went well keeps to itself."""
    result = run("build", "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    assert (project / "site/public/index.html").is_file()


def test_one_cohort(project: Path) -> None:
    """`--cohort` builds that one alone."""
    assert run("build", "--cohort", "otters").exit_code == 0
    built = {path.parent.name for path in (project / "site/public").glob("*/plan.json")}
    assert built == {"otters"}


def test_zips(project: Path) -> None:
    """`--zip` packs each cohort's folder; unpacked, it is the same files."""
    result = run("build", "--zip")
    assert result.exit_code == 0
    assert "zips are in site/zip" in result.stdout
    first = tree_of(project / "site/zip")
    assert {Path(name).name for name in first} == {"falcons.zip", "otters.zip"}
    with zipfile.ZipFile(project / "site/zip/falcons.zip") as bundle:
        bundle.extractall(project / "elsewhere")
    public = tree_of(project / "site/public/falcons")
    unpacked = tree_of(project / "elsewhere/falcons")
    assert [*public.values()] == [*unpacked.values()]
    assert run("build", "--zip").exit_code == 0
    assert tree_of(project / "site/zip") == first
    assert run("build").exit_code == 0
    assert not (project / "site/zip").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["falcon"], "There is no cohort `falcon`. Did you mean `falcons`?"),
        (["falcons", "--out", "thesis.doc"], "`thesis.doc` is no PDF."),
        (["falcons", "--out", "no/p.pdf"], "There is no folder `no`."),
        (["falcons", "--browser", "no"], "There is no browser `no`."),
    ],
)
def test_packet_that_cannot_be_had(
    project: Path, arguments: list[str], sentence: str
) -> None:
    """Wrong names are said in a sentence, before anything is printed."""
    stand_in = project / "browser"
    stand_in.write_text("")
    named = [] if "--browser" in arguments else ["--browser", str(stand_in)]
    result = run("packet", *arguments, *named)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert not list(project.glob("**/*.pdf"))


def test_packet_without_a_browser(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where none is installed, the sentence says which would do."""
    monkeypatch.setenv("PATH", str(project))
    monkeypatch.setattr("plgen.write.chromium.ELSEWHERE", ())
    result = run("packet", "falcons")
    assert result.exit_code == 2
    assert "printed by Chrome, Chromium or Edge, and none was found" in result.stderr


def test_packet_of_broken_content(project: Path) -> None:
    """An error of the content stops it as it stops a build."""
    unit = project / "content/units/shadow-diary.md"
    unit.write_text(unit.read_text().replace("minutes: 60", "minutes: forty"))
    stand_in = project / "browser"
    stand_in.write_text("")
    result = run("packet", "falcons", "--browser", str(stand_in))
    assert result.exit_code == 1
    assert "Nothing was printed: 1 error" in result.stderr


def test_unknown_cohort_is_wrong_use(project: Path) -> None:
    """A cohort that is not there is answered with the nearest one."""
    result = run("build", "--cohort", "falcon")
    assert result.exit_code == 2
    assert "There is no cohort `falcon`. Did you mean `falcons`?" in result.stderr
    assert not (project / "site").exists()


def test_broken_pathway_is_said_before_its_cohort_is_missed(project: Path) -> None:
    """A cohort that cannot be read is a problem of the content, not of the command."""
    pathway = project / "content/pathways/shadows.yaml"
    pathway.write_text(pathway.read_text().replace("goals:\n", "goals: [\n"))
    for command in (["build", "--cohort", "falcons"], ["plan", "falcons"]):
        result = run(*command)
        assert result.exit_code == 1
        assert "content/pathways/shadows.yaml:7:3: error[yaml-syntax]" in result.stderr
        assert "There is no cohort" not in result.stderr


def test_content_error_writes_nothing(project: Path) -> None:
    """An error is one sentence at its place; the old site stands byte for byte."""
    assert run("build").exit_code == 0
    before = tree_of(project / "site")
    unit = project / "content/units/shadow-diary.md"
    unit.write_text(unit.read_text().replace("minutes: 60", "minutes: forty"))
    result = run("build")
    assert result.exit_code == 1
    assert "content/units/shadow-diary.md:5:10: error[" in result.stderr
    assert "Nothing was written" in result.stderr
    assert "Traceback" not in result.output
    assert tree_of(project / "site") == before


def test_strict_stops_at_warnings(project: Path) -> None:
    """A warning builds, and with `--strict` does not."""
    pathway = project / "content/pathways/shadows.yaml"
    pathway.write_text(pathway.read_text().replace("[theatre]", "[theater]"))
    result = run("build")
    assert result.exit_code == 0
    assert "warning[" in result.stderr
    assert run("build", "--strict").exit_code == 1


def test_gap_stops_unless_allowed(project: Path) -> None:
    """A goal that cannot be reached is an error; `--allow-gaps` publishes the rest."""
    pathway = project / "content/pathways/shadows.yaml"
    pathway.write_text(pathway.read_text().replace("evidence: 1", "evidence: 3"))
    result = run("build")
    assert result.exit_code == 1
    assert "goal-unreachable" in result.stderr
    allowed = run("build", "--allow-gaps")
    assert allowed.exit_code == 0
    assert "warning[goal-unreachable]" in allowed.stderr


def test_output_inside_content_is_wrong_use(project: Path) -> None:
    """The content is never written into."""
    result = run("build", "--out", "content/site")
    assert result.exit_code == 2
    assert "lies inside the content folder" in result.stderr


def test_foreign_output_folder_is_left_alone(project: Path) -> None:
    """A folder with files of somebody else is refused and keeps them."""
    (project / "site").mkdir()
    (project / "site" / "thesis.txt").write_text("mine")
    assert run("build").exit_code == 2
    assert (project / "site" / "thesis.txt").read_text() == "mine"


@pytest.mark.parametrize("command", ["build", "check", "serve"])
def test_missing_content_is_wrong_use(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a content folder, the sentence says how to start one."""
    monkeypatch.chdir(tmp_path)
    result = run(command)
    assert result.exit_code == 2
    assert "plgen init" in result.stderr


def test_check_writes_nothing(project: Path) -> None:
    """A check says what it looked at, and leaves no site."""
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout.startswith("3 units, 2 cohorts: ")
    assert not (project / "site").exists()


def test_check_as_json(project: Path) -> None:
    """The machine-readable form is a list with seven keys each."""
    (project / "content/units/empty.md").write_text("")
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    found = json.loads(result.stdout)
    keys = {"code", "severity", "file", "line", "column", "message", "hint"}
    assert all(set(row) == keys for row in found)
    assert any(row["file"] == "content/units/empty.md" for row in found)


def test_check_for_a_code_host(project: Path) -> None:
    """The form for a code host's checks is one workflow command a line."""
    (project / "content/units/empty.md").write_text("")
    result = run("check", "--format", "github")
    assert result.exit_code == 1
    assert "::error file=content/units/empty.md,line=1,col=1,title=" in result.stdout


def test_plan_as_text(project: Path) -> None:
    """The plan names weeks, units, reasons and goals."""
    result = run("plan", "falcons")
    assert result.exit_code == 0
    assert "must  shadow-diary (60 min)" in result.stdout
    assert "EXPLAIN: met" in result.stdout


def test_plan_as_json(project: Path) -> None:
    """The JSON form has the keys of the content model, in their order."""
    result = run("plan", "falcons", "--format", "json")
    plan = json.loads(result.stdout)
    assert list(plan) == [
        "cohort",
        "pathway",
        "solver",
        "cost",
        "weeks",
        "goals",
        "left_out",
        "problems",
    ]
    assert plan["solver"] == "optimal"
    assert list(plan["weeks"][0]) == [
        "number",
        "start",
        "minutes",
        "screen_minutes",
        "must",
        "may",
        "note",
    ]


def test_plan_says_why(project: Path) -> None:
    """One unit is answered for, in or out; an unknown one is wrong use."""
    result = run("plan", "falcons", "--why", "shadow-report")
    assert result.exit_code == 0
    assert "everyone does it in week" in result.stdout
    assert "Without it:" in result.stdout
    asked = run("plan", "falcons", "--why", "shadow-report", "--format", "json")
    answer = json.loads(asked.stdout)
    assert (answer["unit"], answer["standing"]) == ("shadow-report", "must")
    assert answer["what_if"][0]["supposed"] == "avoided"
    unknown = run("plan", "falcons", "--why", "shadow-raport")
    assert unknown.exit_code == 2
    assert "Did you mean `shadow-report`?" in unknown.stderr


def test_plan_of_unknown_cohort(project: Path) -> None:
    """A cohort that is not there is wrong use."""
    assert run("plan", "nobody").exit_code == 2


def test_new_unit_and_pathway_build(project: Path) -> None:
    """The filled examples of `plgen new` check and build as they stand."""
    assert (
        run("new", "unit", "--title", "Sun: a clock", "--minutes", "40").exit_code == 0
    )
    asked = run("new", "pathway", input="Sun and time\n3\nHerons\n")
    assert asked.exit_code == 0
    assert (project / "content/units/sun-a-clock.md").is_file()
    assert (project / "content/pathways/sun-and-time.yaml").is_file()
    result = run("build")
    assert result.exit_code == 0, result.stderr
    assert (project / "site/public/herons/index.html").is_file()


def test_schema_files(project: Path) -> None:
    """A JSON Schema for each kind of file."""
    result = run("schema", "--out", "schemas")
    assert result.exit_code == 0
    names = {path.stem for path in (project / "schemas").glob("*.json")}
    kinds = {"unit", "pathway", "plan", "site", "standards", "crosswalk", "glossary"}
    assert names >= kinds
    unit = json.loads((project / "schemas/unit.json").read_text())
    assert unit["properties"]["minutes"]


def test_module_and_version() -> None:
    """`python -m plgen` is the same program."""
    result = subprocess.run(
        [sys.executable, "-m", "plgen", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.startswith("plgen 0.1.0")


def test_no_command_shows_help() -> None:
    """Without a command, the help is wrong use's answer."""
    assert run().exit_code == 2
