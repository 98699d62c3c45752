"""The theme of a site: loaded, or as this process has it in memory."""

from collections.abc import Sequence
from pathlib import Path
import time

from plgen.load import load_theme
from plgen.memory import Memory
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.site import SiteSettings, Theme
from plgen.state import TICK, State, take_states

Asked = tuple[str, tuple[Path, ...], Location | None]


def take_theme(
    settings: SiteSettings, folders: Sequence[Path], memory: Memory
) -> tuple[Theme, list[Diagnostic]]:
    """The theme that a site is set in."""
    states = tuple(sorted(take_states(folders).items()))
    newest = max((state.changed for _, state in states), default=0)
    asked: Asked = settings.theme, tuple(folders), settings.theme_location
    if newest > time.time_ns() - TICK:
        return load_theme(*asked)
    return memory.call(_load, memory.same((asked, states)))


def _load(
    found: tuple[Asked, tuple[tuple[str, State], ...]],
) -> tuple[Theme, list[Diagnostic]]:
    asked, _ = found
    return load_theme(*asked)
