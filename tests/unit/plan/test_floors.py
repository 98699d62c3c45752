from plan_factories import make_unit

from plgen.model.pathway import Floors
from plgen.plan.floors import FLOORS, asked_by, meets_floor


def test_asked() -> None:
    """Every floor is asked for by its name."""
    asked = asked_by(Floors(arts=1, project=2, group=3))
    assert asked == {"arts": 1, "project": 2, "group": 3}
    assert tuple(asked) == FLOORS


def test_arts() -> None:
    """Arts alone do not make a unit arts-integrated."""
    assert meets_floor(make_unit("u", "A", arts=["MU:Cr1"]), "arts")
    assert not meets_floor(make_unit("u", arts=["MU:Cr1"]), "arts")


def test_kind_and_grouping() -> None:
    """A project counts as one; pairs count as groups, units for one alone do not."""
    assert meets_floor(make_unit("u", kind="project"), "project")
    assert not meets_floor(make_unit("u"), "project")
    assert meets_floor(make_unit("u", grouping=("solo", "pair")), "group")
    assert meets_floor(make_unit("u", grouping=("group",)), "group")
    assert not meets_floor(make_unit("u"), "group")
