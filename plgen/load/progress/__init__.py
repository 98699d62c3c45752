"""Progress files → evidence: what students exported, and what a teacher filled in."""

from plgen.load.progress.read import load_progress

__all__ = ["load_progress"]
