"""A site that was built upon the last one is the one that a clean build would write."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
import os
from pathlib import Path
from random import Random
import shutil

from property.build.edits import EDITS, mend_content, write_water
import pytest
from sites import tree_of

from plgen.build import Options, build_site
from plgen.memory import LastingMemory

STEPS = int(os.environ.get("PLGEN_EDITS", "20"))
"""Edits in all; they are shared out to several curricula."""
UPDATE = 0.1
"""How often plgen itself, or a library, is another one from now on."""
BETWEEN = 0.2
"""How often another process builds between two builds of one that stays."""
ROUND = 20
"""Edits to one curriculum before the next one begins."""


TOOLS = ("parts.tool_identity", "bodies.tool_identity", "plan_shelf.planner_identity")
"""By what a build knows which plgen, Python and libraries it is made with."""


def tamper(site: Path, cache: Path, random: Random) -> str:
    """Do to the output or the cache what nobody should; mostly nothing.

    The mark of the output stays: without it, no build would touch the folder.
    """
    kind = random.choice(["no"] * 6 + ["edit", "drop", "add", "cache", "uncache"])
    files = sorted(path for path in site.rglob("*?.*") if path.is_file())
    kept = sorted(path for path in cache.rglob("*") if path.is_file())
    match kind:
        case "edit" if files:
            random.choice(files).write_bytes(b"tampered")
        case "drop" if files:
            random.choice(files).unlink()
        case "add" if files:
            random.choice(files).with_name("stray.txt").write_bytes(b"stray")
        case "cache" if kept:
            path = random.choice(kept)
            content = bytearray(path.read_bytes())
            content[random.randrange(len(content))] ^= 1 << random.randrange(8)
            path.write_bytes(content[: random.randrange(1, len(content) + 1)])
        case "uncache" if kept:
            random.choice(kept).unlink()
    return kind


def edit_some(content: Path, random: Random) -> list[str]:
    """Make some edits; by what they are called."""
    edits = random.choices(EDITS, k=random.choice([1, 1, 1, 2, 3]))
    for edit in edits:
        edit(content, random)
    return [edit.__name__ for edit in edits]


def meddle(options: Options, random: Random) -> str:
    """Have somebody tamper with a site now and then, and another process mend it."""
    if random.random() > BETWEEN or build_site(options).is_stopped:
        return "no"
    done = tamper(options.out, options.content.parent / ".plgen", random)
    build_site(options)
    return done


def update_tool(monkeypatch: pytest.MonkeyPatch, random: Random) -> bool:
    """Have plgen, or a library, be another one now and then."""
    is_new = random.random() < UPDATE
    if is_new:
        tool = f"tool {random.random()}"
        for name in TOOLS:
            monkeypatch.setattr(f"plgen.build.{name}", lambda: tool)
    return is_new


@pytest.mark.parametrize("seed", range(-(-STEPS // ROUND)))
def test_built_upon_the_last_one(
    seed: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    """After any edit, and whatever befell the output and the cache meanwhile.

    So it is in a process that stays, even where another one builds in between.
    """
    random, done, memory = Random(seed), Counter[str](), LastingMemory()
    content, out = tmp_path / "content", tmp_path / "site"
    write_water(content)
    options = Options(content=content, out=out)
    stays = replace(options, out=tmp_path / "stays")
    for step in range(ROUND):
        done.update(edit_some(content, random))
        done[tamper(out, tmp_path / ".plgen", random)] += 1
        done["update"] += update_tool(monkeypatch, random)
        clean = tmp_path / "clean"
        expected = build_site(replace(options, out=clean, is_cached=False))
        found = build_site(options)
        assert expected.diagnostics == found.diagnostics, (step, done)
        done[meddle(stays, random)] += 1
        found = build_site(stays, memory=memory)
        assert expected.diagnostics == found.diagnostics, (step, done)
        if not expected.is_stopped:
            good = tree_of(clean)
            assert compare(good, tree_of(out)) == [], (step, done)
            assert compare(good, tree_of(stays.out)) == [], (step, done)
            shutil.rmtree(clean)
        else:
            mend_content(content, random)
    record_property("done", dict(done))


def test_what_another_process_left_is_looked_at(tmp_path: Path) -> None:
    """A process that stays believes of both trees only what it has seen itself."""
    content, memory = tmp_path / "content", LastingMemory()
    write_water(content)
    options = Options(content=content, out=tmp_path / "site")
    clean = replace(options, out=tmp_path / "clean", is_cached=False)
    build_site(options)
    for step in range(4):
        with (content / "units/tide/index.md").open("a", encoding="utf-8") as file:
            file.write(f"\nAnd then, {step}.\n")
        if step:
            build_site(options, memory=memory)
            build_site(clean)
            assert compare(tree_of(clean.out), tree_of(options.out)) == []
        else:
            build_site(options)
            (options.out / "public/swifts/about/index.html").unlink()


def test_a_file_that_is_gone_is_written_again(tmp_path: Path) -> None:
    """Though this process believed that it was there."""
    content, memory = tmp_path / "content", LastingMemory()
    write_water(content)
    options = Options(content=content, out=tmp_path / "site")
    clean = replace(options, out=tmp_path / "clean", is_cached=False)
    for step in range(4):
        with (content / "units/tide/index.md").open("a", encoding="utf-8") as file:
            file.write(f"\nAnd then, {step}.\n")
        if step == 3:
            (options.out / "public/swifts/units/tide/index.html").unlink()
            (options.out / "public/swifts/units/ebb/index.html").unlink()
            shutil.rmtree(tmp_path / ".site.new")
        build_site(options, memory=memory)
        build_site(clean)
    assert compare(tree_of(clean.out), tree_of(options.out)) == []


def compare(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    names = {*one, *other}
    return sorted(name for name in names if one.get(name) != other.get(name))
