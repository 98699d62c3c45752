from collections.abc import Callable

from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.irreducible import Conflict, find_conflict

GOALS = tuple(Demand("goal", name) for name in "abcdefgh")
TIME = Demand("minutes", amount=60)


def holds_without(
    *cores: set[str], unsure: set[str] | None = None
) -> Callable[[frozenset[Demand]], bool | None]:
    """A plan exists where something of every core has been let go."""

    def holds(gone: frozenset[Demand]) -> bool | None:
        names = {demand.value for demand in gone}
        if unsure is not None and names >= unsure:
            return None
        return all(core & names for core in cores)

    return holds


def test_least() -> None:
    """What can be spared is let go; the rest stays in its order."""
    found = find_conflict([GOALS], holds_without({"c", "f"}))
    assert Conflict((GOALS[2], GOALS[5])) == found


def test_groups() -> None:
    """Of two conflicts, the one is found whose demands are spared last."""
    cores = holds_without({"a", "b"}, {"g", "h"})
    assert find_conflict([GOALS[:4], GOALS[4:]], cores).demands == GOALS[6:]
    assert find_conflict([GOALS[4:], GOALS[:4]], cores).demands == GOALS[:2]


def test_unproven() -> None:
    """What is not settled is kept, and the conflict is not called the least."""
    found = find_conflict([GOALS[:3]], holds_without({"b"}, unsure={"a"}))
    assert found == Conflict(GOALS[:2], is_certain=True, is_least=False)


def test_uncertain() -> None:
    """Where nothing is settled, not even that there is a conflict is claimed."""
    found = find_conflict([(GOALS[0],)], lambda _: None)
    assert found == Conflict((GOALS[0],), is_certain=False, is_least=False)


def test_certain_as_a_whole() -> None:
    """Where none can be spared, all together are known to be in conflict."""
    found = find_conflict([GOALS[:2]], bool)
    assert found == Conflict(GOALS[:2])


def test_sifted_again() -> None:
    """A demand that the rest has made needless goes, too."""

    def holds(gone: frozenset[Demand]) -> bool:
        """Without the time alone there is a plan; without `a` as well there is none."""
        return TIME in gone and GOALS[0] not in gone

    found = find_conflict([(TIME,), (GOALS[0],)], holds)
    assert found.demands == ()
