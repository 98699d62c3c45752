"""How far searches may go: counted in nodes, never in seconds."""

from dataclasses import dataclass


@dataclass
class Budget:
    """Nodes that searches may still visit; a part of it takes from the whole, too."""

    nodes: int
    whole: "Budget | None" = None
    is_cut: bool = False
    """Whether a search under this budget, or under a part of it, ended too early."""

    def take(self) -> bool:
        """Take one node; False where none is left."""
        self.nodes -= 1
        has_one = self.nodes >= 0 and (self.whole is None or self.whole.take())
        self.is_cut = self.is_cut or not has_one
        if self.is_cut and self.whole is not None:
            self.whole.is_cut = True
        return has_one

    def part(self, nodes: int) -> "Budget":
        """A budget of its own within this one."""
        return Budget(nodes, self)


@dataclass(frozen=True, slots=True)
class Effort:
    """How far a search may go, in nodes."""

    choices: int = 4_000
    """Selections that our own search looks at, where it is alone."""
    first_choices: int = 300
    """The same where HiGHS can take over."""
    schedules: int = 60_000
    """Steps of our own into weeks, for all schedules together."""
    filling: int = 600
    """Steps week by week, for one schedule."""
    packing: int = 4_000
    """Steps bin by bin, for one schedule."""
    mends: int = 30_000
    """Units in or out, where no search of our own comes to its end and HiGHS is not
    used; 0: none."""
    mended_filling: int = 200
    """Steps week by week, for one schedule on that way."""
    mended_packing: int = 1_000
    """The same bin by bin."""
    proofs: int = 2_000
    """Linear programs over selections; 0: HiGHS is not used."""
    pricings: int = 4_000
    """Linear programs for the prices of patterns, for all schedules together."""
    packings: int = 1_000_000
    """Steps bin by bin with prices, for all schedules together."""
    priced_packing: int = 80_000
    """The same for one schedule."""
    programs: int = 8
    """Integer programs, each for one schedule that nothing else could settle."""
    first_is_enough: bool = False


FULL_EFFORT = Effort()
GLANCE = Effort(choices=600, schedules=6_000, proofs=0, first_is_enough=True)
"""To see whether there is a plan at all."""
