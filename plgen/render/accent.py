"""The school's color in the theme's style sheet, light and dark, for all to read."""

from collections.abc import Mapping
from dataclasses import dataclass
import re
from types import MappingProxyType

from plgen.model.diagnostic import Diagnostic, Location, Severity
from plgen.model.site import SiteSettings, Theme
from plgen.render.contrast import (
    BLACK,
    READABLE,
    WHITE,
    contrast,
    long_form,
    mix,
    nearest,
    worst,
)

CODES: Mapping[str, Severity] = MappingProxyType({"accent-contrast": Severity.ERROR})
STYLE = "site.css"
GROUNDS = ("bg", "surface", "sunk")
TINTS = re.compile(r"\w+-tint")
"""The grounds on which links and marks in the school's color stand."""
OF_TINT = (0.14, 0.2)
"""How much of the color is in its own tint, light and dark."""
TONES = (0.42, 0.74)
"""How much of the tint is in the tones of a cover."""

_HEX = r"#(?:[0-9A-Fa-f]{3}){1,2}"
_TOKEN = re.compile(
    rf"--(?P<name>[\w-]+):\s*(?:var\(--light,\s*(?P<light>{_HEX})\)\s*"
    rf"var\(--dark,\s*(?P<dark>{_HEX})\)|(?P<both>{_HEX}))\s*(?=[;}}])"
)

Tokens = Mapping[str, tuple[str, str]]
"""Colors of a style sheet, light and dark, by name."""


@dataclass(frozen=True, slots=True)
class Shade:
    """The school's color in one of the two modes."""

    accent: str
    on_accent: str
    tint: str


def check_accent(settings: SiteSettings, theme: Theme) -> list[Diagnostic]:
    """Refuse a color that cannot be read, and name the nearest that can."""
    tokens = tokens_of(_style(theme))
    if not settings.accent or "surface" not in tokens:
        return []
    accent = long_form(settings.accent)
    ratio, ground = worst(accent, _grounds(accent, tokens, 0))
    if ratio >= READABLE:
        return []
    meant = nearest(accent, lambda color: _is_readable(color, tokens, 0))
    shown = int(ratio * 10) / 10
    message = (
        f"`{settings.accent}` is hard to read: its contrast on the theme's `{ground}` "
        f"is {shown}:1, and text needs 4.5:1."
    )
    hint = f'The nearest that works is `"{meant}"`.' if meant != accent else ""
    at = settings.accent_location or Location("site.yaml")
    return [Diagnostic("accent-contrast", message, at, Severity.ERROR, hint)]


def paint(theme: Theme, accent: str) -> Mapping[str, bytes]:
    """The theme's assets, with the school's color in its style sheet."""
    style = _style(theme)
    tokens = tokens_of(style)
    if not accent or "surface" not in tokens:
        return theme.assets
    light, dark = (_shade(long_form(accent), tokens, mode) for mode in (0, 1))
    for name, one, other in (
        ("accent", light.accent, dark.accent),
        ("on-accent", light.on_accent, dark.on_accent),
        ("tint", light.tint, dark.tint),
    ):
        declared = f"--{name}:var(--light,{one}) var(--dark,{other})"
        style = re.sub(rf"--{name}:[^;}}]*", declared, style, count=1)
    return {**theme.assets, STYLE: style.encode()}


def cover_tones(theme: Theme, accent: str) -> tuple[tuple[str, ...], ...]:
    """Ground, figure and two tones between, light and dark; none without a color."""
    tokens = tokens_of(_style(theme))
    if not accent or "surface" not in tokens:
        return ()
    shades = (_shade(long_form(accent), tokens, mode) for mode in (0, 1))
    return tuple(
        (s.tint, s.accent, *(mix(s.accent, s.tint, share) for share in TONES))
        for s in shades
    )


def tokens_of(style: str) -> Tokens:
    """Every color of a style sheet where it is first declared."""
    tokens: dict[str, tuple[str, str]] = {}
    for found in _TOKEN.finditer(style):
        pair = (found["light"] or found["both"], found["dark"] or found["both"])
        tokens.setdefault(found["name"], (long_form(pair[0]), long_form(pair[1])))
    return tokens


def _style(theme: Theme) -> str:
    return theme.assets.get(STYLE, b"").decode(errors="replace")


def _shade(accent: str, tokens: Tokens, mode: int) -> Shade:
    """The color itself where it can be read, else the nearest that can."""
    color = nearest(accent, lambda color: _is_readable(color, tokens, mode))
    on = WHITE
    if contrast(WHITE, color) < READABLE:
        deep = mix(color, BLACK, 0.8)
        on = nearest(deep, lambda text: contrast(text, color) >= READABLE)
    return Shade(color, on, _tint(color, tokens, mode))


def _is_readable(color: str, tokens: Tokens, mode: int) -> bool:
    return worst(color, _grounds(color, tokens, mode))[0] >= READABLE


def _grounds(color: str, tokens: Tokens, mode: int) -> list[str]:
    """All that text in `color` stands on, its own tint too."""
    named = [n for n in tokens if n in GROUNDS or TINTS.fullmatch(n)]
    return [*(tokens[name][mode] for name in named), _tint(color, tokens, mode)]


def _tint(color: str, tokens: Tokens, mode: int) -> str:
    return mix(tokens["surface"][mode], color, OF_TINT[mode])
