"""A unit without an arts code: a landscape of layered paper, one of four."""

from collections.abc import Callable

from plgen.render.pages.covers.seed import Seed
from plgen.render.pages.covers.shapes import HEIGHT, WIDTH, bar, circle, number, path


def draw_plain(seed: Seed) -> str:
    """Hills, terraces, discs or fans."""
    landscapes: tuple[Callable[[Seed], str], ...] = (_hills, _terraces, _discs, _fans)
    return seed.pick(landscapes)(seed)


def _hills(seed: Seed) -> str:
    disc = circle(
        seed.pick((1, 2)),
        seed.between(70, WIDTH - 70),
        seed.between(96, 138),
        seed.between(36, 54),
    )
    tones = seed.pick(((3, 2, 3, 1), (3, 2, 1, 2), (2, 3, 2, 1)))
    rows = enumerate(tones)
    return disc + "".join(_hill(seed, tone, 128 + 48 * row) for row, tone in rows)


def _hill(seed: Seed, tone: int, y: float) -> str:
    first, swing = seed.between(110, 190), seed.pick((-1, 1)) * seed.between(22, 58)
    d = (
        f"M-20 {number(y)}C{number(first - 60)} {number(y - swing)}"
        f" {number(first + 40)} {number(y + swing)} {number(first + 120)} {number(y)}"
        f"S440 {number(y - swing * 0.8)} 500 {number(y + swing / 3)}"
        f"V{HEIGHT}H-20z"
    )
    return path(tone, d)


def _terraces(seed: Seed) -> str:
    """Steps that climb to one side, with a disc above the low one."""
    count, rises = seed.pick((6, 7, 8)), seed.pick((True, False))
    width = WIDTH / count
    steps = []
    for index in range(count):
        height = 70 + (index if rises else count - 1 - index) * 150 / count
        tone = (3, 2, 3, 1)[(index + seed.below(2)) % 4]
        tall = height + seed.between(0, 40)
        box = (index * width + 3, HEIGHT - tall, width - 6, tall + 10)
        steps.append(bar(tone, box, 6))
    x = width * (1.4 if rises else count - 1.4)
    return circle(1, x, 118, seed.between(30, 42)) + "".join(steps)


def _discs(seed: Seed) -> str:
    """Half discs in rows, like suns behind one another."""
    step = seed.pick((96, 120))
    rows = []
    for row, y in enumerate(range(96, HEIGHT + 60, 60)):
        shift = step / 2 if row % 2 else 0.0
        rows += [
            _sun(seed, x - shift, y, step * 0.48) for x in range(0, WIDTH + step, step)
        ]
    return "".join(rows)


def _sun(seed: Seed, x: float, y: float, r: float) -> str:
    tones = seed.pick(((3, 2, 1), (2, 3, 0), (1, 2, 3), (3, 0, 2)))
    rings = zip(tones, (1.0, 0.66, 0.34), strict=True)
    return "".join(circle(tone, x, y, r * size) for tone, size in rings)


def _fans(seed: Seed) -> str:
    """Quarter discs that open from the corners of a loose grid."""
    step = 120
    return "".join(
        _fan(seed, x + step / 2, y + step / 2, step / 2)
        for y in range(-20, HEIGHT, step)
        for x in range(0, WIDTH, step)
    )


def _fan(seed: Seed, x: float, y: float, r: float) -> str:
    turn, tones = (
        seed.pick((0, 90, 180, 270)),
        seed.pick(((3, 2, 1), (2, 0, 1), (3, 1, 2))),
    )
    leaves = []
    for tone, size in zip(tones, (1.96, 1.3, 0.66), strict=True):
        rr = number(r * size)
        d = f"M{number(x - r)} {number(y + r)}v-{rr}a{rr} {rr} 0 0 1 {rr} {rr}z"
        leaves.append(path(tone, d, turn=turn, at=(x, y)))
    return "".join(leaves)
