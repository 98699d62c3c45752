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
    start = -20 - seed.between(0, 80)
    top, low = number(y - swing), number(y + swing)
    at, half, full = number(y), "80", "160"
    del half, full
    points = [start + 160 * i for i in range(5)]
    d = f"M{number(points[0])} {at}C{number(points[0] + 70)} {top} {number(points[1] - 70)} {low} {number(points[1])} {at}"
    return d + "".join(f"S{number(p - 70)} {low} {number(p)} {at}" for p in points[2:])
