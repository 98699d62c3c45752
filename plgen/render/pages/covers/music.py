"""Music: a score of discs, halves and quarters, as beats in bars."""

from plgen.render.pages.covers.seed import Seed
from plgen.render.pages.covers.shapes import HEIGHT, WIDTH, bar, circle, number, path

TONES = (1, 1, 1, 2, 2, 3, 3)


def draw_music(seed: Seed) -> str:
    """A grid of beats; every fifth or so is a rest."""
    step = seed.pick((40, 48, 60))
    cells = [
        (x + step / 2, y + step / 2)
        for y in range(-(-HEIGHT % step) // 2, HEIGHT, step)
        for x in range(0, WIDTH, step)
    ]
    return "".join(_beat(seed, x, y, step * 0.42) for x, y in cells)


REST, FULL, HELD, HALF = {0}, {1}, {2}, {3, 4, 5}
"""Which of ten throws make which beat; the others make a quarter."""


def _beat(seed: Seed, x: float, y: float, r: float) -> str:
    tone, turn, kind = seed.pick(TONES), seed.pick((0, 90, 180, 270)), seed.below(10)
    rr = number(r)
    if kind in REST:
        return ""
    if kind in FULL:
        return circle(tone, x, y, r)
    if kind in HELD:
        return bar(tone, (x - r, y - r * 0.45, 2 * r, r * 0.9))
    if kind in HALF:
        half = f"M{number(x - r)} {number(y)}a{rr} {rr} 0 0 1 {number(2 * r)} 0z"
        return path(tone, half, turn=turn, at=(x, y))
    whole = number(2 * r)
    start = f"M{number(x - r)} {number(y + r)}"
    quarter = f"{start}v-{whole}a{whole} {whole} 0 0 1 {whole} {whole}z"
    return path(tone, quarter, turn=turn, at=(x, y))
