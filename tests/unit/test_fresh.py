"""Whether a build would change nothing: when that is said, and when not."""

from collections.abc import Callable
from itertools import pairwise
import os
from pathlib import Path
import subprocess
import sys

from property.build.edits import write_water
import pytest

from plgen.__main__ import main
from plgen.fresh import repeat_build
from plgen.state import TICK, take_states


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words of a build, which was done with them."""
    content = tmp_path / "content"
    write_water(content)
    for path in content.rglob("*"):
        seen = path.stat().st_mtime_ns - 2 * TICK
        os.utime(path, ns=(seen, seen))
    words = ["build", f"--content={content}", "--out", str(tmp_path / "site")]
    monkeypatch.setattr(sys, "argv", ["plgen", *words])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 0
    return words


def test_the_same_is_said_again(words: list[str], tmp_path: Path) -> None:
    """Word for word, and nothing is loaded for it that takes long."""
    said = repeat_build(words)
    assert said is not None
    assert said[0].startswith("Built 3 cohorts from 6 units")
    code = (
        f"import sys; sys.argv[1:] = {words!r}; from plgen.__main__ import main; main()"
    )
    late = {"jinja2", "pydantic", "yaml", "typer", "pathlib", "json", "plgen.cache"}
    code += f"; print(sorted({late} & {{*sys.modules}}))"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert told.stdout == f"{said[0]}[]\n"


def edit_source(folder: Path) -> None:
    path = folder / "content/units/tide/index.md"
    path.write_text(path.read_text("utf-8") + "More.\n", "utf-8")


def add_source(folder: Path) -> None:
    (folder / "content/units/tide/index.es.md").write_text("---\ntitle: a\n---\n")


def drop_source(folder: Path) -> None:
    (folder / "content/site.yaml").unlink()


def override_theme(folder: Path) -> None:
    place = folder / "themes/default/assets"
    place.mkdir(parents=True)
    (place / "site.css").write_bytes(b"a{}")


def edit_output(folder: Path) -> None:
    (folder / "site/public/index.html").write_bytes(b"edited")


def drop_output(folder: Path) -> None:
    (folder / "site/public/swifts/plan.json").unlink()


def add_output(folder: Path) -> None:
    (folder / "site/public/swifts/stray.txt").write_bytes(b"stray")


def damage_cache(folder: Path) -> None:
    for path in (folder / ".plgen/cache/fresh").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1])


@pytest.mark.parametrize(
    "change",
    [
        edit_source,
        add_source,
        drop_source,
        override_theme,
        edit_output,
        drop_output,
        add_output,
        damage_cache,
    ],
)
def test_any_change_is_seen(
    words: list[str], tmp_path: Path, change: Callable[[Path], None]
) -> None:
    """In the sources, in the output, and in what was remembered."""
    change(tmp_path)
    assert repeat_build(words) is None


@pytest.mark.parametrize(
    "more", [["--strict"], ["--no-cache"], ["--publish=memory://a"], ["--zip"]]
)
def test_other_words_are_another_build(words: list[str], more: list[str]) -> None:
    """Only the very same words are answered from memory, and not all of those."""
    assert repeat_build([*words, *more]) is None
    assert repeat_build(["check", *words[1:]]) is None


def test_snapshot_changes_with_the_content(tmp_path: Path) -> None:
    """Saving over, renaming over, adding and removing all show."""
    content = tmp_path / "content"
    (content / "units").mkdir(parents=True)
    unit = content / "units" / "a.md"
    unit.write_text("one")
    states = [take_states([content])]
    unit.write_text("longer")
    states.append(take_states([content]))
    (content / "units" / "b.md").write_text("two")
    states.append(take_states([content]))
    unit.unlink()
    states.append(take_states([content]))
    assert all(one != two for one, two in pairwise(states))


def test_links_in_a_loop_do_not_hang(tmp_path: Path) -> None:
    """A folder that links to itself is looked at once."""
    content = tmp_path / "content"
    content.mkdir()
    (content / "loop").symlink_to(content)
    assert list(take_states([content])) == [str(content / "loop")]
