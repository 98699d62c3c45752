"""Dance: ribbons that cross the stage."""

from plgen.render.pages.covers.seed import Seed
from plgen.render.pages.covers.shapes import HEIGHT, number, ribbon


def draw_dance(seed: Seed) -> str:
    """Seven ribbons that weave, broad ones first."""
    ribbons = []
    turn = seed.pick((1, -1))
    for index in range(8):
        tone = (3, 1, 2, 3, 1, 2, 3, 1)[(index + seed.below(2)) % 8]
        y = HEIGHT * (index + 0.5) / 8 + seed.between(-10, 10)
        swing = turn * (-1) ** index * seed.between(34, 88)
        ribbons.append(ribbon(tone, seed.between(12, 34), _wave(y, swing, seed)))
    return "".join(ribbons)


def _wave(y: float, swing: float, seed: Seed) -> str:
    """Four swings of one length, from beyond the left edge to beyond the right."""
    start, step, bend = -20 - seed.between(0, 80), 160, 70
    at, top, low = number(y), number(y - swing), number(y + swing)
    ends = [start + step * index for index in range(1, 5)]
    first, *rest = ends
    swings = "".join(f"S{number(x - bend)} {low} {number(x)} {at}" for x in rest)
    return (
        f"M{number(start)} {at}C{number(start + bend)} {top}"
        f" {number(first - bend)} {low} {number(first)} {at}{swings}"
    )
