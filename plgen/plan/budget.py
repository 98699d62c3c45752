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
