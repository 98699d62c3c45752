"""Plans made anew: frozen into files, compared, kept up to a week, on the sample."""

from pathlib import Path
import shutil
import subprocess

import pytest
from sites import ROOT
from test_cli import run
import yaml

FALCONS = "content/plans/falcons.yaml"
SWAPPED = ["opinion-in-a-page", "counterclaim-lab"]
COUNTERCLAIM = "content/units/language-arts/counterclaim-lab.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample curriculum, as the current folder."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def weeks_in(path: Path) -> list[dict[str, object]]:
    found = yaml.safe_load(path.read_text("utf-8"))["weeks"]
    assert isinstance(found, list)
    return found


def test_write_freezes_the_plan(project: Path) -> None:
    """The file is what the plan was: building it gives the same pages' plan."""
    before = run("plan", "falcons", "--format", "json").stdout
    result = run("plan", "falcons", "--write")
    assert result.exit_code == 0
    assert f"Wrote {FALCONS}." in result.stderr
    after = run("plan", "falcons", "--format", "json").stdout
    assert after == before.replace('"solver": "optimal"', '"solver": "frozen"')


def test_writing_twice_changes_nothing(project: Path) -> None:
    """What plgen wrote, it writes again to the letter."""
    run("plan", "falcons", "--write")
    first = (project / FALCONS).read_bytes()
    run("plan", "falcons", "--write")
    assert (project / FALCONS).read_bytes() == first


def test_changed_weeks_and_notes_stay(project: Path) -> None:
    """A week that a teacher changed stays to the letter, and so does every note."""
    run("plan", "falcons", "--write")
    path = project / FALCONS
    text = path.read_text("utf-8")
    own = "      - radio-minute  # because I say so\n"
    text = text.replace("      - radio-minute\n", own)
    path.write_text(text + "    note: Bring a song.\n", encoding="utf-8")
    edit(project / COUNTERCLAIM, "minutes: 60", "minutes: 65")
    result = run("plan", "falcons", "--write")
    assert "Weeks that stand as they were: 2." in result.stderr
    written = path.read_text("utf-8")
    assert own in written
    assert weeks_in(path)[0] == {"must": ["reasons-that-hold", SWAPPED]}
    assert weeks_in(path)[-1]["note"] == "Bring a song."


def test_from_week_keeps_the_past(project: Path) -> None:
    """Weeks before the one named stand; the rest is planned with what is there now."""
    run("plan", "falcons", "--write")
    before = weeks_in(project / FALCONS)
    edit(
        project / "content/pathways/voices.yaml",
        "interests: [music, technology, friends]",
        "interests: [sports]",
    )
    result = run("plan", "falcons", "--from-week", "3", "--write")
    assert result.exit_code == 0
    after = weeks_in(project / FALCONS)
    assert after[:2] == before[:2]
    assert after != before


def test_from_week_without_a_file(project: Path) -> None:
    """The last build says how the weeks before were."""
    run("build", "--cohort", "falcons")
    before = run("plan", "falcons", "--format", "json").stdout
    result = run("plan", "falcons", "--from-week", "2", "--format", "json")
    assert result.stdout == before


def test_over_changes_takes_them_back(project: Path) -> None:
    """`--over-changes` plans changed weeks anew, too."""
    run("plan", "falcons", "--write")
    first = (project / FALCONS).read_bytes()
    edit(project / FALCONS, "      - radio-minute\n", "      - voice-map\n")
    run("plan", "falcons", "--write", "--over-changes")
    assert (project / FALCONS).read_bytes() == first


def test_a_plan_that_breaks_a_rule_builds_with_a_warning(project: Path) -> None:
    """The teacher decides; the warning names the rule and its place."""
    run("plan", "falcons", "--write")
    edit(project / FALCONS, "      - reasons-that-hold\n", "      - voice-map\n")
    result = run("build", "--cohort", "falcons")
    assert result.exit_code == 0
    assert "warning[plan-breaks-rule]" in result.stderr
    assert "requires the unit `reasons-that-hold` before it" in result.stderr


def test_diff_with_the_written_plan(project: Path) -> None:
    """`plan --diff` says what planning anew would change, and why."""
    run("plan", "falcons", "--write")
    assert run("plan", "falcons", "--diff").stdout == "No change: falcons.\n"
    edit(
        project / "content/pathways/voices.yaml",
        "interests: [music, technology, friends]",
        "avoid: [listen-like-a-judge]",
    )
    result = run("plan", "falcons", "--diff")
    assert "  - listen-like-a-judge: was must do, week 2" in result.stdout
    assert "Is on the avoid list of falcons." in result.stdout
    markdown = run("plan", "falcons", "--diff", "--format", "markdown").stdout
    assert "| Removed | `listen-like-a-judge` | was must do, week 2 |" in markdown


def test_diff_with_nothing(project: Path) -> None:
    """Where there is no earlier plan, it says so."""
    result = run("plan", "falcons", "--diff")
    assert result.stdout.startswith("There is no earlier plan to compare with")


def test_plan_with_errors_is_not_written(project: Path) -> None:
    """A plan that misses a goal is frozen only where gaps are allowed."""
    edit(
        project / "content/pathways/voices.yaml",
        "interests: [music, technology, friends]",
        "interests: []\n    time: {minutes: 40}",
    )
    result = run("plan", "falcons", "--write")
    assert result.exit_code == 1
    assert "Nothing was written: mend the errors, or add --allow-gaps." in result.stderr
    assert not (project / FALCONS).exists()
    assert run("plan", "falcons", "--write", "--allow-gaps").exit_code == 0
    assert (project / FALCONS).exists()


def test_diff_with_the_last_build(project: Path) -> None:
    """`plgen diff` speaks of every cohort; a new one and a gone one are named."""
    assert run("diff").exit_code == 2
    built = run("build")
    assert built.exit_code == 0, built.output
    assert run("diff").stdout.startswith("No change: beacons, cranes, falcons")
    edit(project / COUNTERCLAIM, "minutes: 60", "minutes: 35")
    edit(project / "content/pathways/voices.yaml", "  kestrels:\n", "  ravens:\n")
    out = run("diff").stdout
    assert "No change: beacons," in out
    assert "New: ravens.\nGone: kestrels.\n" in out
    assert "falcons:\n" in out


def test_diff_with_a_revision(project: Path) -> None:
    """`plgen diff REV` tells what changed in the content, too."""
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    for words in (["init", "-q"], ["add", "-A"], [*identity, "commit", "-qm", "x"]):
        subprocess.run(["git", *words], check=True)
    assert run("diff", "HEAD").stdout.startswith("No change: beacons, cranes")
    edit(project / COUNTERCLAIM, "minutes: 60", "minutes: 20")
    out = run("diff", "HEAD", "--cohort", "falcons").stdout
    assert "Because unit `counterclaim-lab`: minutes 60 → 20." in out
    markdown = run("diff", "HEAD", "--cohort", "falcons", "--format", "markdown").stdout
    assert markdown.startswith("### falcons\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["diff", "nowhere"], "git cannot give that revision:"),
        (["diff", "--cohort", "falcon"], "Did you mean `falcons`?"),
        (["plan", "falcons", "--from-week", "0"], "greater than or equal to 1"),
    ],
    ids=["revision", "cohort", "week"],
)
def test_wrong_use(project: Path, words: list[str], said: str) -> None:
    """One sentence, and exit status 2."""
    subprocess.run(["git", "init", "-q"], check=True)
    result = run(*words)
    assert result.exit_code == 2
    assert said in result.stderr
