"""Codes, their spellings and their families."""

from plgen.model.standard import Standard, Standards


def family() -> Standards:
    rows = [
        Standard("SL", "", "ela"),
        Standard("SL.7", "", "ela", parent="SL"),
        Standard("SL.7.4", "", "ela", parent="SL.7"),
        Standard("SL.8", "", "ela", parent="SL"),
    ]
    names = {row.code.casefold(): row.code for row in rows}
    prefixed = {f"ccss.{name}": code for name, code in names.items()}
    return Standards({row.code: row for row in rows}, names | prefixed)


def test_find_takes_every_spelling() -> None:
    """With or without prefix, in any case; anything else is nothing."""
    for spelling in ("SL.7.4", "sl.7.4", "CCSS.SL.7.4"):
        found = family().find(spelling)
        assert found is not None
        assert found.code == "SL.7.4"
    assert family().find("SL.9") is None


def test_goal_covers_itself_and_its_descendants() -> None:
    """A standard covers what stands below it, at any depth, and no neighbor."""
    standards = family()
    assert standards.covers("SL.7", "SL.7.4")
    assert standards.covers("SL", "SL.7.4")
    assert standards.covers("SL.7.4", "SL.7.4")
    assert not standards.covers("SL.7.4", "SL.7")
    assert not standards.covers("SL.8", "SL.7.4")
    assert standards.lineage("SL.7.4") == ("SL.7.4", "SL.7", "SL")


def test_circle_of_parents_ends() -> None:
    """A framework whose parents run in a circle does not hang."""
    rows = {"a": Standard("a", "", "x", "b"), "b": Standard("b", "", "x", "a")}
    assert Standards(rows).lineage("a") == ("a", "b")
