"""Units longer than a week's minutes, cut into parts."""

Part = tuple[int, int]
"""(minutes, screen minutes) of one part."""


def split_into_parts(
    minutes: int, screen_minutes: int, limit: int | None
) -> tuple[Part, ...]:
    """The parts of a unit under `limit` minutes a week: all but the last fill a week.

    Screen minutes are spread in proportion, rounded up.
    """
    if limit is None or minutes <= limit:
        return ((minutes, screen_minutes),)
    if limit <= 0:
        return ((minutes, screen_minutes),)
    whole, rest = divmod(minutes, limit)
    lengths = [limit] * whole + ([rest] if rest else [])
    return tuple((part, -(-screen_minutes * part // minutes)) for part in lengths)
