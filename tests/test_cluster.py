"""Builds on a real Dask cluster of two worker processes, which can be killed."""

from collections.abc import Callable, Iterator
from contextlib import closing
import ctypes
import operator
import os
from pathlib import Path
import signal
import socket
import subprocess
import sys

from needs import require_module
import pytest
from sites import tree_of
from typer.testing import CliRunner

from plgen.build import (
    ClusterError,
    Options,
    TemplateFaultError,
    build_site,
    keep_quiet,
)
from plgen.build.cluster.crew import ClusterCrew
from plgen.build.cluster.join import join_cluster
from plgen.build.cluster.line import Line, Patience
from plgen.cli import app

distributed = require_module("distributed")

COHORTS = 16
HASTE = Patience(answer=0.3, back=0)
WHO = "__import__('os').getpid()"
"""What a worker is asked, to know who has answered."""


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The scheduler of two processes; each is started again when it is lost."""
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs="CRITICAL",
    ) as started:
        yield started.scheduler_address


@pytest.fixture(scope="module")
def nobody() -> Iterator[str]:
    """The address of a scheduler without workers."""
    with distributed.LocalCluster(
        n_workers=0,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs="CRITICAL",
    ) as started:
        yield started.scheduler_address


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small curriculum with more cohorts than two workers are sent at once."""
    project = tmp_path_factory.mktemp("project")
    CliRunner().invoke(app, ["init", str(project / "of-ours")])
    content = project / "of-ours/content"
    pathway = content / "pathways/shadows.yaml"
    cohorts = (f"  group-{n}: {{title: Group {n}}}\n" for n in range(COHORTS))
    pathway.write_text(pathway.read_text("utf-8") + "".join(cohorts), "utf-8")
    return content


@pytest.fixture(scope="module")
def expected(
    content: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    """The site of that curriculum, as it is built here."""
    return tree_of(build(content, tmp_path_factory.mktemp("local") / "site"))


def build(
    content: Path,
    out: Path,
    address: str = "",
    say: Callable[..., None] = keep_quiet,
) -> Path:
    """Build without what an earlier build has kept."""
    options = Options(content, out, is_cached=False, cluster=address)
    checked = build_site(options, say)
    assert checked.report is not None
    return out


def when(words: str, done: int, act: Callable[[], None]) -> Callable[..., None]:
    """Whoever is told of progress does something, once, when it is that far."""
    left = [act]

    def say(now: str, by_now: int = 0, of: int = 0) -> None:
        if left and now == words and done <= by_now < of:
            left.pop()()

    return say


def workers(cluster: str) -> set[int]:
    """The processes of the workers."""
    with distributed.Client(cluster, set_as_default=False) as client:
        client.wait_for_workers(2)
        return set(client.run(os.getpid).values())


def test_the_same_site(
    cluster: str, content: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    """Byte for byte, with every stage told as it goes on."""
    told: list[tuple[str, int, int]] = []

    def say(words: str, done: int = 0, of: int = 0) -> None:
        told.append((words, done, of))

    out = build(content, tmp_path / "site", cluster, say)
    assert expected == tree_of(out)
    parts = [(done, of) for words, done, of in told if words == "Writing"]
    assert parts == [(n, COHORTS + 5) for n in range(COHORTS + 6)]


def test_killed_workers_cost_time_alone(
    cluster: str, content: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    """With both goes all that was sent; it is sent again to those that come after."""
    before = workers(cluster)

    def kill() -> None:
        for process in before:
            os.kill(process, signal.SIGKILL)

    say = when("Writing", 2, kill)
    out = build(content, tmp_path / "site", cluster, say)
    assert expected == tree_of(out)
    assert not before & workers(cluster)


def test_interrupted_builds_leave_nothing(
    cluster: str, content: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    """Ctrl-C ends a build wherever it is; the cluster is there for the next one."""
    stop = when("Writing", 2, lambda: signal.raise_signal(signal.SIGINT))
    with pytest.raises(KeyboardInterrupt):
        build(content, tmp_path / "site", cluster, stop)
    assert not (tmp_path / "site").exists()
    assert expected == tree_of(build(content, tmp_path / "site", cluster))


def test_all_is_made_by_workers_in_order(cluster: str) -> None:
    """Nothing here, and by each of them something."""
    with join_cluster(cluster, keep_quiet) as crew:
        made: list[int] = list(crew.work("", eval, WHO, [{} for _ in range(200)]))
        items = list(range(200))
        assert list(crew.work("", operator.mul, 3, items)) == [3 * n for n in items]
        assert list(crew.work("", operator.mul, 3, [])) == []
    assert set(made) == workers(cluster)


def test_errors_come_back(cluster: str) -> None:
    """What goes wrong in a worker goes wrong here, after what went well."""
    with join_cluster(cluster, keep_quiet) as crew:
        results: Iterator[float] = crew.work("", operator.truediv, 8, [1, 2, 4, 0, 8])
        assert [next(results), next(results), next(results)] == [8, 4, 2]
        with pytest.raises(ZeroDivisionError):
            next(results)


def test_work_that_kills_is_given_up(cluster: str) -> None:
    """Whoever takes it is lost; after some of them nobody else is asked."""
    with join_cluster(cluster, keep_quiet) as crew:
        with pytest.raises(ClusterError, match="lost again and again"):
            list(crew.work("", ctypes.wstring_at, 1, [8]))
        assert list(crew.work("", operator.mul, 3, [1])) == [3]


def test_a_fault_of_a_theme_survives_the_way(
    cluster: str, content: Path, tmp_path: Path
) -> None:
    """Its sentence is told as if it had been found here."""
    templates = content.parent / "themes/torn/templates"
    templates.mkdir(parents=True)
    (templates / "week.html").write_text("{{ nothing.of.the.kind }}")
    settings = content / "site.yaml"
    before = settings.read_text("utf-8")
    settings.write_text(f"{before}\ntheme: torn\n", "utf-8")
    said = []
    for address in ("", cluster):
        with pytest.raises(TemplateFaultError) as fault:
            build(content, tmp_path / "site", address)
        said.append(str(fault.value))
    settings.write_text(before, "utf-8")
    assert said[0] == said[1]
    assert not (tmp_path / "site").exists()


def test_the_command(
    cluster: str, content: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    """Says what it says without a cluster, and nothing of Dask's."""
    site = ["build", "--content", str(content), "--out", str(tmp_path / "site")]
    asked = [*site, "--no-cache", "--cluster", cluster]
    result = CliRunner().invoke(app, asked)
    assert (result.exit_code, result.stderr) == (0, "")
    assert f"Built {COHORTS + 2} cohorts" in result.stdout
    assert expected == tree_of(tmp_path / "site")


def test_other_libraries_are_refused(
    cluster: str, content: Path, tmp_path: Path
) -> None:
    """Here is one that the workers do not have; only one sentence says so."""
    installed = tmp_path / "libraries/of_ours-7.0.dist-info"
    installed.mkdir(parents=True)
    (installed / "METADATA").write_text("Name: of-ours\nVersion: 7.0\n")
    paths = f"{tmp_path / 'libraries'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    site = ["--content", str(content), "--out", str(tmp_path / "site"), "--no-cache"]
    command = [sys.executable, "-m", "plgen", "build", *site]
    result = subprocess.run(
        [*command, "--cluster", cluster],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout) == (2, "")
    assert "it has of-ours none instead of 7.0. Install the same" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "is no address that Dask can use"),
        ("nonsense", "`nonsense` is no address that Dask can use"),
        ("http://127.0.0.1:8787", "is no address that Dask can use"),
    ],
)
def test_addresses_of_no_use(address: str, sentence: str) -> None:
    """Each is refused in one sentence, soon."""
    with (
        pytest.raises(ClusterError, match=sentence),
        join_cluster(address, keep_quiet, HASTE),
    ):
        pass


def test_nobody_listens() -> None:
    """The address is named, as it was given."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
    with (
        pytest.raises(ClusterError, match=f"No Dask scheduler answers at `{address}`"),
        join_cluster(address, keep_quiet, HASTE),
    ):
        pass


def test_something_else_that_listens() -> None:
    """Who does not answer as a scheduler is none."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        with (
            pytest.raises(ClusterError, match="No Dask scheduler answers"),
            join_cluster(address, keep_quiet, HASTE),
        ):
            pass


def test_a_worker_is_no_scheduler(cluster: str) -> None:
    """However well it answers."""
    with distributed.Client(cluster, set_as_default=False) as client:
        worker = next(iter(client.nthreads()))
    with (
        pytest.raises(ClusterError, match="No Dask scheduler answers"),
        join_cluster(worker, keep_quiet),
    ):
        pass


def test_nobody_there(nobody: str) -> None:
    """A cluster without workers is refused."""
    with (
        pytest.raises(ClusterError, match="has no workers"),
        join_cluster(nobody, keep_quiet, HASTE),
    ):
        pass


def test_nobody_left(nobody: str) -> None:
    """Where all workers are lost and none comes back, nobody waits for ever."""
    with distributed.Client(nobody, set_as_default=False) as client:
        crew = ClusterCrew(Line(client, HASTE), keep_quiet)
        with pytest.raises(ClusterError, match="has lost all its workers"):
            list(crew.work("", operator.mul, 3, [1]))


def test_no_address_given(content: Path, tmp_path: Path) -> None:
    """An empty one is no wish for a local build."""
    site = ["build", "--content", str(content), "--out", str(tmp_path / "site")]
    result = CliRunner().invoke(app, [*site, "--cluster", ""])
    assert result.exit_code == 2
    assert "`--cluster` names no scheduler" in result.stderr
    assert not (tmp_path / "site").exists()
