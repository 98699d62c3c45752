from collections.abc import Iterable
from dataclasses import replace
import multiprocessing
from pathlib import Path

from plan_factories import make_cohort, make_library, make_unit
import pytest

from plgen.build.crew import FORK, SPAWN, LocalCrew, Start
from plgen.build.identity import digest_value, planner_identity
from plgen.build.options import keep_quiet
from plgen.build.plans import plan_cohorts
from plgen.cache import Cache
from plgen.memory import LastingMemory
from plgen.model.library import Library
from plgen.model.pathway import Cohort


def district(count: int = 4) -> Library:
    """A library with several cohorts that differ in what they know."""
    units = [make_unit(name, name.upper(), minutes=40) for name in "abdef"]
    library = make_library(units, goals=["A", "B", "D"], weeks=3, minutes=80)
    pathway = library.pathways["p"]
    cohorts = tuple(
        make_cohort(f"c{n}", time=pathway.time, known_units=("abdef"[n % 5],))
        for n in range(count)
    )
    return replace(library, pathways={"p": replace(pathway, cohorts=cohorts)})


def cohorts_of(library: Library) -> list[Cohort]:
    return list(library.cohorts.values())


ALONE = LocalCrew(1, keep_quiet)


def plan_all(
    library: Library, cache: Cache, crew: LocalCrew = ALONE
) -> dict[str, object]:
    cohorts = cohorts_of(library)
    return dict(plan_cohorts(library, cohorts, cache, crew))


def entries(folder: Path) -> Iterable[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_plans_in_the_order_asked_for() -> None:
    """Every cohort once, whatever came from where."""
    library = district()
    found = plan_cohorts(library, cohorts_of(library)[::-1], Cache(None), ALONE)
    assert list(found) == ["c3", "c2", "c1", "c0"]
    assert [plan.cohort for plan in found.values()] == list(found)


def test_kept_plans_are_equal_to_computed_ones(tmp_path: Path) -> None:
    """What comes from the cache is the plan, with its reasons, weeks and problems."""
    library, cache = district(), Cache(tmp_path)
    computed = plan_all(library, cache)
    said: list[str] = []

    def say(words: str, done: int = 0, of: int = 0) -> None:
        said.append(words)

    again = plan_cohorts(library, cohorts_of(library), cache, LocalCrew(1, say))
    assert again == computed
    assert said == []


def test_only_those_concerned_are_planned_anew(tmp_path: Path) -> None:
    """A unit's words plan nobody anew, its minutes those that may draw on it."""
    library, cache = district(), Cache(tmp_path)
    plan_all(library, cache)
    before = len(list(entries(tmp_path)))
    reading = replace(library.units["a"].readings[0], body="Other words.")
    reworded = replace(library.units["a"], readings=(reading,))
    plan_all(replace(library, units={**library.units, "a": reworded}), cache)
    assert len(list(entries(tmp_path))) == before
    pathway = library.pathways["p"]
    avoiding = replace(pathway.cohorts[0], avoid=("e",))
    some = replace(pathway, cohorts=(avoiding, *pathway.cohorts[1:]))
    library = replace(library, pathways={"p": some})
    plan_all(library, cache)
    before = len(list(entries(tmp_path)))
    longer = replace(library.units["e"], minutes=41)
    plan_all(replace(library, units={**library.units, "e": longer}), cache)
    assert len(list(entries(tmp_path))) == before + 3


def test_damaged_entries_cost_time_alone(tmp_path: Path) -> None:
    """Whatever stands in the cache, the plans are the same."""
    library, cache = district(), Cache(tmp_path)
    computed = plan_all(library, cache)
    for number, path in enumerate(entries(tmp_path)):
        path.write_bytes([b"", b"noise", path.read_bytes()[:-3]][number % 3])
    assert plan_all(library, cache) == computed
    kind, digest = "plans", "f" * 64
    cache.keep(kind, digest, b'{"cohort": 3}')
    assert cache.read(kind, digest) is not None


def test_an_entry_of_another_shape_is_a_miss(tmp_path: Path) -> None:
    """A kept text that is whole and yet no plan is computed again."""
    library, cache = district(1), Cache(tmp_path)
    computed = plan_all(library, cache)
    path = next(iter(entries(tmp_path)))
    cache.keep("plans", path.parent.name + path.name, b'{"cohort": 3}')
    assert plan_all(library, cache) == computed


def test_plans_with_gaps_hang_on_every_unit(tmp_path: Path) -> None:
    """Why they miss something may lie in units that are no candidates."""
    library, cache = district(1), Cache(tmp_path)
    units = {name: u for name, u in library.units.items() if name != "b"}
    units["other"] = make_unit("other", "B", languages=("es",))
    library = replace(library, units=units)
    computed = plan_all(library, cache)
    before = len(list(entries(tmp_path)))
    assert plan_all(library, cache) == computed
    assert len(list(entries(tmp_path))) == before == 1
    units["other"] = make_unit("other", "B", languages=("ar",))
    plan_all(replace(library, units=units), cache)
    assert len(list(entries(tmp_path))) == 2


@pytest.mark.parametrize("start", [FORK, SPAWN], ids=["fork", "spawn"])
def test_the_same_plans_with_many_workers(start: Start) -> None:
    """Other processes find what this one finds."""
    if start.method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this system does not {start.method}")
    library = district(6)
    crew = LocalCrew(2, keep_quiet, replace(start, patience=0.0, worthwhile=0.0))
    assert plan_all(library, Cache(None), crew) == plan_all(library, Cache(None))


def test_identity_names_version_and_code() -> None:
    """It is the same twice, and long enough to tell two planners apart."""
    version, digest, *_ = planner_identity().split()
    assert planner_identity() == f"{version} {digest} {planner_identity().split()[2]}"
    assert len(digest) == 64


def test_a_pathway_is_not_read_once_more_for_each_cohort(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With thousands of cohorts in one, finding their plans would take minutes."""
    read: list[object] = []

    def note(value: object) -> str:
        read.append(value)
        return digest_value(value)

    monkeypatch.setattr("plgen.build.plan_shelf.digest_value", note)
    for cache in (Cache(None), Cache(None, LastingMemory())):
        library = district(9)
        plan_all(library, cache)
        assert [value for value in read if value in library.pathways.values()] in (
            [],
            [library.pathways["p"]],
        )
        read.clear()
