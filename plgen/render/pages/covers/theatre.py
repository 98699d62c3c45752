"""Theatre: arches within arches, rows of doors, boxes and curtains."""

from plgen.render.pages.covers.seed import Seed
from plgen.render.pages.covers.shapes import HEIGHT, WIDTH, number, path


def draw_theatre(seed: Seed) -> str:
    """Two rows of nested arches, the back row half hidden by the front one."""
    columns = seed.pick((4, 5, 6))
    width = WIDTH / columns
    back = [_arches(seed, width, i * width, HEIGHT * 0.62, 20) for i in range(columns)]
    front = [
        _arches(seed, width, (i - 0.5) * width, HEIGHT, 176) for i in range(columns + 1)
    ]
    return "".join([*back, *front])


def _arches(seed: Seed, width: float, left: float, floor: float, top: float) -> str:
    crown = top + seed.between(0, 40)
    tones = seed.pick(((3, 2, 1), (3, 2, 1), (3, 1, 3), (2, 3, 1), (1, 3, 2)))
    parts = []
    for depth, tone in enumerate(tones):
        r = width * (0.46, 0.32, 0.18)[depth]
        middle = left + width / 2
        start = crown + r + depth * width * 0.2
        rr = number(r)
        d = (
            f"M{number(middle - r)} {number(floor)}V{number(start)}"
            f"a{rr} {rr} 0 0 1 {number(2 * r)} 0V{number(floor)}z"
        )
        parts.append(path(tone, d))
    return "".join(parts)
