from plgen.plan.parts import split_into_parts


def test_short() -> None:
    """A unit that fits a week, or any unit without a limit, is one part."""
    assert split_into_parts(60, 20, 60) == ((60, 20),)
    assert split_into_parts(600, 20, None) == ((600, 20),)


def test_long() -> None:
    """All parts but the last fill their week; screen minutes are rounded up."""
    assert split_into_parts(250, 100, 100) == ((100, 40), (100, 40), (50, 20))
    assert split_into_parts(130, 15, 60) == ((60, 7), (60, 7), (10, 2))
    assert split_into_parts(120, 0, 60) == ((60, 0), (60, 0))
