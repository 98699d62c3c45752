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

    choices: int = 3_000
    schedules: int = 20_000
    ties: int = 20_000
    """For comparing the weeks of equally good selections."""
    first_is_enough: bool = False


FULL_EFFORT = Effort()
LONG_EFFORT = Effort(choices=4_000, schedules=40_000)
"""Where goals must be missed, there are many more ways to go."""
GLANCE = Effort(choices=600, schedules=6_000, first_is_enough=True)
"""To see whether there is a plan at all."""
