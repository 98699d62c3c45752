"""Circles of prerequisites."""

from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plgen.load.cycles import find_cycles

IDS = st.sampled_from("abcdefg")
GRAPHS = st.dictionaries(IDS, st.lists(IDS, max_size=4).map(tuple))


def whole(needs: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {id_: needs.get(id_, ()) for id_ in "abcdefg"}


@given(GRAPHS)
def test_circles_are_circles(needs: dict[str, tuple[str, ...]]) -> None:
    """Each member requires the next, the last the first; each circle stands once."""
    graph = whole(needs)
    found = find_cycles(graph)
    assert len(set(found)) == len(found)
    for circle in found:
        assert circle[0] == min(circle)
        assert len(set(circle)) == len(circle)
        assert all(b in graph[a] for a, b in pairwise([*circle, circle[0]]))


@given(GRAPHS)
def test_none_is_missed(needs: dict[str, tuple[str, ...]]) -> None:
    """There is a circle where there is no order, and only there."""
    graph = whole(needs)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        assert find_cycles(graph)
    else:
        assert find_cycles(graph) == []


@given(GRAPHS)
def test_all_are_named_at_once(needs: dict[str, tuple[str, ...]]) -> None:
    """Without the edges that close the circles named, there are none left."""
    graph = whole(needs)
    for circle in find_cycles(graph):
        steps = set(pairwise([*circle, circle[0]]))
        assert steps
    bound = 50
    while found := find_cycles(graph):
        bound -= 1
        assert bound
        last = found[0][-1]
        graph[last] = tuple(n for n in graph[last] if n != found[0][0])


def test_long_circles_do_not_recurse() -> None:
    """Ten thousand units in one circle are one circle."""
    needs = {str(n): (str((n + 1) % 10_000),) for n in range(10_000)}
    (circle,) = find_cycles(needs)
    assert len(circle) == 10_000


def test_unknown_units_are_no_part() -> None:
    """A unit that is not there closes nothing."""
    assert find_cycles({"a": ("b",)}) == []
