"""Media arts: the bars of a sound, or the rings of a broadcast."""

from plgen.render.pages.covers.seed import Seed
from plgen.render.pages.covers.shapes import HEIGHT, WIDTH, bar, circle


def draw_media(seed: Seed) -> str:
    """One of the two."""
    return _rings(seed) if seed.below(3) == 0 else _bars(seed)


def _bars(seed: Seed) -> str:
    step = seed.pick((20, 24, 30))
    tall, bars = 0.5, []
    for x in range(0, WIDTH, step):
        tall = min(0.8, max(0.1, tall + seed.between(-0.34, 0.34)))
        height = HEIGHT * tall
        box = (x + step * 0.1, (HEIGHT - height) / 2, step * 0.8, height)
        bars.append(bar(seed.pick((1, 1, 2, 2, 3)), box, step * 0.12))
    return "".join(bars)


def _rings(seed: Seed) -> str:
    centres = ((seed.between(60, 180), 150.0), (seed.between(300, 430), 170.0))
    rings = []
    for x, y in centres:
        shift = seed.below(2)
        for index, radius in enumerate((170, 138, 106, 74, 42, 18)):
            tone = (3, 0, 2, 0, 1, 0)[index] if shift else (2, 0, 3, 0, 2, 1)[index]
            rings.append(circle(tone, x, y, radius))
    return "".join(rings)
