from plgen.plan.wording import count, list_names


def test_names() -> None:
    """Names stand as code, the last after `and`."""
    assert list_names([]) == ""
    assert list_names(["a"]) == "`a`"
    assert list_names(["a", "b", "c"]) == "`a`, `b` and `c`"


def test_count() -> None:
    """One is one, more are many."""
    assert count(1, "week") == "1 week"
    assert count(2, "week") == "2 weeks"
