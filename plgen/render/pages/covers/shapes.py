"""The few SVG shapes that covers are cut from."""

WIDTH = 480
HEIGHT = 320


def number(value: float) -> str:
    """A coordinate, as short as it can be written."""
    return f"{value:.1f}".removesuffix(".0")


def path(
    tone: int, d: str, *, turn: float = 0, at: tuple[float, float] = (0, 0)
) -> str:
    """A filled path in one of the four tones."""
    turned = f' transform="rotate({number(turn)} {number(at[0])} {number(at[1])})"'
    return f'<path class="c{tone}" d="{d}"{turned if turn else ""}/>'


def circle(tone: int, x: float, y: float, r: float) -> str:
    """A disc."""
    return (
        f'<circle class="c{tone}" cx="{number(x)}" cy="{number(y)}" r="{number(r)}"/>'
    )


def bar(tone: int, box: tuple[float, float, float, float], radius: float = 3) -> str:
    """A rectangle `(x, y, width, height)` with soft corners."""
    x, y, w, h = (number(v) for v in box)
    return (
        f'<rect class="c{tone}" x="{x}" y="{y}" width="{w}" height="{h}"'
        f' rx="{number(radius)}"/>'
    )


def ribbon(tone: int, width: float, d: str) -> str:
    """A line as broad as a strip of paper."""
    return f'<path class="k{tone}" stroke-width="{number(width)}" d="{d}"/>'
