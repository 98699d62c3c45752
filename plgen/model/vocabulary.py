"""The closed vocabularies of the content model, in the field's own words."""

from typing import Literal, get_args

Modality = Literal["visual", "auditory", "kinesthetic", "reading-writing"]
Sel = Literal[
    "self-awareness",
    "self-management",
    "social-awareness",
    "relationship-skills",
    "responsible-decision-making",
]
"""CASEL's five competences of social and emotional learning."""
Setting = Literal["remote", "hybrid", "in-person"]
Grouping = Literal["solo", "pair", "group"]
Kind = Literal[
    "lesson",
    "practice",
    "project",
    "story",
    "simulation",
    "game",
    "video",
    "ebook",
    "discussion",
    "assessment",
]
Level = Literal["support", "core", "stretch"]
Status = Literal["draft", "ready"]
Role = Literal["teaches", "assesses"]
Discipline = Literal["MU", "DA", "TH", "VA", "MA"]
"""The five disciplines of the National Core Arts Standards."""
Process = Literal["Cr", "Pr", "Re", "Cn"]
"""Their four processes: creating, performing or presenting, responding, connecting."""
Pace = Literal["steady", "essentials", "further"]
ReadingLevel = Literal["full", "easy"]
LibraryScope = Literal["candidates", "path"]
Strength = Literal["strong", "partial"]

SETTINGS: tuple[Setting, ...] = get_args(Setting)
GROUPINGS: tuple[Grouping, ...] = get_args(Grouping)
KINDS: tuple[Kind, ...] = get_args(Kind)
LEVELS: tuple[Level, ...] = get_args(Level)
DISCIPLINES: tuple[Discipline, ...] = get_args(Discipline)
PROCESSES: tuple[Process, ...] = get_args(Process)
