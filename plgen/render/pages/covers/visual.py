"""Visual art: leaves and petals cut from paper."""

from plgen.render.pages.covers.seed import Seed
from plgen.render.pages.covers.shapes import HEIGHT, WIDTH, circle, number

PETALS = {
    5: "M0 0C-15-13-15-31 0-42 15-31 15-13 0 0z",
    6: "M0 0C-13-9-14-44 0-44S13-9 0 0z",
    8: "M0 0C-9-8-13-43 0-43S9-8 0 0z",
}
"""A petal, by how many make a blossom."""


def draw_visual(seed: Seed) -> str:
    """Blossoms on a loose grid, each turned and sized on its own."""
    step = seed.pick((96, 112, 128))
    places = [
        (x + (step / 2 if row % 2 else 0), y)
        for row, y in enumerate(range(36, HEIGHT + 20, step - 16))
        for x in range(20, WIDTH + 20, step)
    ]
    count = seed.pick(tuple(PETALS))
    drawn = "".join(_blossom(seed, place, count) for place in places)
    return f'<defs><path id="p" d="{PETALS[count]}"/></defs>{drawn}'


def _blossom(seed: Seed, place: tuple[float, float], count: int) -> str:
    x, y = place[0] + seed.between(-14, 14), place[1] + seed.between(-14, 14)
    size, tone = seed.between(0.75, 1.4), seed.pick((1, 1, 2, 3))
    if seed.below(7) == 0:
        return circle(tone, x, y, 22 * size)
    first = seed.below(90)
    leaves = "".join(
        f'<use href="#p" transform="rotate({number(first + i * 360 / count)})"/>'
        for i in range(count)
    )
    at = f"translate({number(x)} {number(y)}) scale({size:.2f})"
    return f'<g class="c{tone}" transform="{at}">{leaves}</g>'
