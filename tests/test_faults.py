"""Whatever befalls a build, the site is the old one or the new one, and the next right.

A child process builds and is killed, or refused, at its Nth step on the disk; Python
tells of every such step (PEP 578) before it is done.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
import errno
import os
from pathlib import Path
from random import Random
import shutil
import signal
import subprocess
import sys

from property.build.edits import edit_body, edit_minutes, edit_title, write_water
import pytest
from sites import tree_of

from plgen.build import Options, OutputRefusedError, build_site
from plgen.write import hold_output

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="this system starts no process in a state to copy"
)
FAULTS = int(os.environ.get("PLGEN_FAULTS", "4"))
"""How many instants are tried of each kind."""
STEPS = {
    "os.rename",
    "os.mkdir",
    "os.link",
    "os.remove",
    "os.rmdir",
    "shutil.rmtree",
    "plgen.fsync",
}
REFUSALS = (errno.ENOSPC, errno.EIO, errno.EACCES)
Trees = tuple[dict[str, bytes], dict[str, bytes]]


def build(folder: Path) -> None:
    checked = build_site(Options(content=folder / "content", out=folder / "site"))
    assert not checked.is_stopped, checked.diagnostics


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Trees]:
    """A curriculum built twice and edited again, and what comes before and after."""
    folder, random = tmp_path_factory.mktemp("faults") / "world", Random(1)
    content = folder / "content"
    write_water(content)
    build(folder)
    edit_body(content, random)
    build(folder)
    old = tree_of(folder / "site")
    for edit in (edit_title, edit_body, edit_minutes):
        edit(content, random)
    clean = folder.with_name("clean")
    build_site(Options(content=content, out=clean, is_cached=False))
    return folder, (old, tree_of(clean))


def watch_disk(folder: Path, strike: Callable[[int], None]) -> None:
    """Have `strike` told the number of every step that writes below the folder."""
    done = 0

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal done
        if event == "open":
            writes = bool(int(str(arguments[2])) & (os.O_WRONLY | os.O_RDWR))
        else:
            writes = event in STEPS
        if writes and any(str(folder) in str(one) for one in arguments):
            done += 1
            strike(done)

    fsync = os.fsync

    def tell(descriptor: int) -> None:
        sys.audit("plgen.fsync", folder)
        fsync(descriptor)

    os.fsync = tell  # type: ignore[assignment]  # it also takes what has a fileno
    sys.addaudithook(hear)


def run_child(folder: Path, strike: Callable[[int], None]) -> int:
    """Build in a child process under `strike`; its exit status, or minus a signal."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            watch_disk(folder, strike)
            build(folder)
            status = 0
        except OSError:
            status = 3
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def count_steps(world: Path, place: Path) -> int:
    """How many steps on the disk a build of the world takes."""
    told = place.with_name("told")
    told.write_bytes(b"")
    shutil.copytree(world, place)
    assert run_child(place, lambda at: os.truncate(told, at)) == 0
    return told.stat().st_size


@pytest.fixture(scope="module")
def steps(
    worlds: tuple[Path, Trees], tmp_path_factory: pytest.TempPathFactory
) -> list[int]:
    """The steps at which something happens, spread over the whole build."""
    count = count_steps(worlds[0], tmp_path_factory.mktemp("count") / "world")
    assert count > FAULTS
    return sorted(Random(2).sample(range(1, count + 1), min(FAULTS, count)))


@contextmanager
def world_of(worlds: tuple[Path, Trees], folder: Path) -> Iterator[Path]:
    """A copy in which things may happen; in the end its next build is right."""
    world, (old, new) = worlds
    place = folder / "world"
    shutil.copytree(world, place)
    yield place
    assert tree_of(place / "site") in (old, new)
    build(place)
    assert tree_of(place / "site") == new
    beside = {path.name for path in place.iterdir()}
    assert beside <= {"content", "site", ".site.new", ".plgen"}
    shutil.rmtree(place)


def test_killed(worlds: tuple[Path, Trees], steps: list[int], tmp_path: Path) -> None:
    """Killed before any step, without a chance to tidy up."""
    for step in steps:

        def strike(at: int, step: int = step) -> None:
            if at == step:
                os.kill(os.getpid(), signal.SIGKILL)

        with world_of(worlds, tmp_path) as place:
            assert run_child(place, strike) == -signal.SIGKILL


@pytest.mark.parametrize("refusal", REFUSALS, ids=errno.errorcode.get)
def test_refused(
    worlds: tuple[Path, Trees], steps: list[int], tmp_path: Path, refusal: int
) -> None:
    """The system refuses one step: the build ends well, or stops and tidies up."""
    for step in steps:

        def strike(at: int, step: int = step) -> None:
            if at == step:
                raise OSError(refusal, os.strerror(refusal))

        with world_of(worlds, tmp_path) as place:
            assert run_child(place, strike) in (0, 3)


def test_full_disk(worlds: tuple[Path, Trees], tmp_path: Path) -> None:
    """On a disk that is really full, at several sizes; then with room again."""
    world, (old, new) = worlds
    size = sum(len(content) for content in old.values())
    for room in (size // 10, size // 2, size):
        disk = tmp_path / f"disk-{room}"
        disk.mkdir()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64m", "plgen", str(disk)],
            capture_output=True,
            check=False,
        )
        if mounted.returncode:
            pytest.skip("no file system may be mounted here")
        try:
            place = disk / "world"
            shutil.copytree(world, place)
            fill = disk / "fill"
            free = shutil.disk_usage(disk).free
            fill.write_bytes(bytes(free - room))
            assert run_child(place, lambda _: None) in (0, 3)
            assert tree_of(place / "site") in (old, new)
            fill.unlink()
            build(place)
            assert tree_of(place / "site") == new
        finally:
            subprocess.run(["umount", str(disk)], check=True)


def test_damaged_cache(worlds: tuple[Path, Trees], tmp_path: Path) -> None:
    """Files of the cache that are cut short, or have a bit wrong, cost time only."""
    world, (_, new) = worlds
    random = Random(3)
    for _ in range(FAULTS):
        place = tmp_path / "world"
        shutil.copytree(world, place)
        for path in sorted((place / ".plgen").rglob("*")):
            if path.is_file() and random.random() < 0.3:
                content = bytearray(path.read_bytes())
                content[random.randrange(len(content))] ^= 1 << random.randrange(8)
                path.write_bytes(content[: random.choice([None, len(content) // 2])])
        build(place)
        assert tree_of(place / "site") == new
        shutil.rmtree(place)


def test_two_builds_at_once(worlds: tuple[Path, Trees], tmp_path: Path) -> None:
    """The second is refused by name, and its refusal changes nothing."""
    world, (old, new) = worlds
    place = tmp_path / "world"
    shutil.copytree(world, place)
    with hold_output(place / "site"), pytest.raises(OutputRefusedError):
        build(place)
    assert tree_of(place / "site") == old
    build(place)
    assert tree_of(place / "site") == new
