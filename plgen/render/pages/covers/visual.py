"""Visual art: leaves and petals cut from paper."""

from plgen.render.pages.covers.seed import Seed
from plgen.render.pages.covers.shapes import HEIGHT, WIDTH, circle, number

PETALS = (
    "M0 0C-{w} -{a} -{w} -{b} 0 -{l}C{w} -{b} {w} -{a} 0 0z",
    "M0 0C-{w} -{a} -{w} -{l} 0 -{l}C{w} -{l} {w} -{a} 0 0z",
)


def draw_visual(seed: Seed) -> str:
    """Blossoms on a loose grid, each turned and sized on its own."""
    step = seed.pick((80, 96))
    places = [
        (x + (step / 2 if row % 2 else 0), y)
        for row, y in enumerate(range(30, HEIGHT + 20, step - 12))
        for x in range(20, WIDTH + 20, step)
    ]
    petal = seed.pick(PETALS)
    count = seed.pick((5, 6, 8))
    return "".join(_blossom(seed, place, petal, count) for place in places)


def _blossom(seed: Seed, place: tuple[float, float], petal: str, count: int) -> str:
    x, y = place[0] + seed.between(-12, 12), place[1] + seed.between(-12, 12)
    length, tone = seed.between(24, 44), seed.pick((1, 1, 2, 3))
    width = length * 0.36 * 5 / count
    one = petal.format(
        w=number(width),
        a=number(length * 0.35),
        b=number(length * 0.75),
        l=number(length),
    )
    if seed.below(7) == 0:
        return circle(tone, x, y, length / 2)
    first = seed.below(90)
    leaves = "".join(
        f'<path d="{one}" transform="rotate({number(first + i * 360 / count)})"/>'
        for i in range(count)
    )
    at = f"translate({number(x)} {number(y)})"
    return f'<g class="c{tone}" transform="{at}">{leaves}</g>'
