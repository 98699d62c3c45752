"""A unit without an arts code: hills of layered paper under a disc."""

from plgen.render.pages.covers.seed import Seed
from plgen.render.pages.covers.shapes import HEIGHT, WIDTH, circle, number, path


def draw_plain(seed: Seed) -> str:
    """A disc, and four hills before it."""
    disc = circle(
        seed.pick((1, 2)),
        seed.between(70, WIDTH - 70),
        seed.between(86, 128),
        seed.between(36, 54),
    )
    tones = seed.pick(((3, 2, 3, 1), (3, 2, 1, 2), (2, 3, 2, 1)))
    hills = [
        _hill(seed, tone, HEIGHT * (0.40 + 0.15 * row))
        for row, tone in enumerate(tones)
    ]
    return disc + "".join(hills)


def _hill(seed: Seed, tone: int, y: float) -> str:
    first, swing = seed.between(110, 190), seed.pick((-1, 1)) * seed.between(22, 58)
    d = (
        f"M-20 {number(y)}C{number(first - 60)} {number(y - swing)}"
        f" {number(first + 40)} {number(y + swing)} {number(first + 120)} {number(y)}"
        f"S440 {number(y - swing * 0.8)} 500 {number(y + swing / 3)}"
        f"V{HEIGHT}H-20z"
    )
    return path(tone, d)
