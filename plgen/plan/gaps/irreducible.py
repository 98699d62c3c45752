"""Demands that cannot all be met, down to a set from which none can be spared."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from plgen.plan.gaps.demand import Demand

Holds = Callable[[frozenset[Demand]], bool | None]
"""Whether a plan exists once these demands are let go; None: not settled."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Demands that cannot all be met."""

    demands: tuple[Demand, ...]
    is_certain: bool = True
    """Whether it is proven that they cannot all be met."""
    is_least: bool = True
    """Whether a plan was found without each one of them."""


def find_conflict(groups: Iterable[Sequence[Demand]], holds: Holds) -> Conflict:
    """Let demands go as long as no plan exists without them; keep the rest.

    The groups come in the order in which demands are better spared.
    """
    sieve = _Sieve(holds)
    for group in groups:
        sieve.sift(group)
    sieve.sift_again()
    is_certain = bool(sieve.gone) or holds(frozenset()) is False
    return Conflict(tuple(sieve.kept), is_certain, sieve.is_least)


@dataclass
class _Sieve:
    """A deletion filter that tries whole groups first, then halves of them."""

    holds: Holds
    gone: frozenset[Demand] = frozenset()
    kept: list[Demand] = field(default_factory=list)
    is_least: bool = True

    def sift(self, demands: Sequence[Demand]) -> None:
        if not demands:
            return
        without = self.gone | set(demands)
        holds = self.holds(without)
        if holds is False:
            self.gone = without
        elif len(demands) == 1:
            self.kept += demands
        else:
            half = len(demands) // 2
            self.sift(demands[:half])
            self.sift(demands[half:])

    def sift_again(self) -> None:
        """See that none can be spared now: longer weeks cut long units otherwise."""
        for demand in tuple(self.kept):
            holds = self.holds(self.gone | {demand})
            if holds is False:
                self.gone |= {demand}
                self.kept.remove(demand)
            self.is_least = self.is_least and holds is not None
