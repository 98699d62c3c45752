from datetime import date

from plan_factories import make_library, make_plan, make_unit, weeks_of
import yaml

from plgen.model.library import Library
from plgen.model.pathway import Calendar
from plgen.model.plan import Plan
from plgen.model.written_plan import WrittenWeek, find_stamp, stamp_lines
from plgen.render import write_plan_file


def write(library: Library, plan: Plan, **values: object) -> str:
    standing = values.get("standing", {})
    assert isinstance(standing, dict)
    return write_plan_file(library, plan, standing, str(values.get("head", "")))


def some_library() -> Library:
    units = [
        make_unit("a", "A", minutes=100, interests=("music",)),
        make_unit("b", "B", minutes=20, requires=["a"]),
        make_unit("b2", "B", minutes=20, requires=["a"], modality=("visual",)),
        make_unit("d", "A", minutes=500, level="stretch"),
    ]
    return make_library(
        units,
        goals=["A", "B"],
        weeks=4,
        minutes=60,
        interests=("music",),
        pathway={"calendar": Calendar(4, date(2026, 9, 7))},
    )


def test_a_plan_in_full() -> None:
    """Weeks with their dates and minutes; every unit with the reasons why."""
    library = some_library()
    text = write(library, make_plan(library))
    body = text[text.index("weeks:") :]
    stamps = [find_stamp(line) for line in body.splitlines() if "# Week" in line]
    for stamp in stamps:
        assert stamp is not None
        body = body.replace(f" {stamp}", "")
    assert body == (
        "weeks:\n"
        "  # Week 1, from 2026-09-07: 60 minutes, 0 of them at a screen\n"
        "  - must:\n"
        "      # 100 minutes over 2 weeks. Teaches A. Comes before b."
        " Shares the interest music.\n"
        "      - a\n"
        "  # Week 2, from 2026-09-14: 60 minutes, 0 of them at a screen\n"
        "  - must:\n"
        "      # 20 minutes. Choose one of these. Teaches B.\n"
        "      - [b, b2]\n"
        "  # Week 3, from 2026-09-21: 0 minutes, 0 of them at a screen\n"
        "  - must: []\n"
        "  # Week 4, from 2026-09-28: 0 minutes, 0 of them at a screen\n"
        "  - must: []\n"
    )


def test_every_week_is_stamped() -> None:
    """The stamp of a week is that of the lines below it."""
    library = some_library()
    lines = write(library, make_plan(library)).splitlines()
    heads = [at for at, line in enumerate(lines) if "# Week" in line]
    for at, end in zip(heads, [*heads[1:], len(lines)], strict=True):
        assert find_stamp(lines[at]) == stamp_lines(lines[at + 1 : end])


def test_file_is_yaml_with_nothing_but_weeks() -> None:
    """Any reader of YAML finds the units of the plan, and the list of choices."""
    library = some_library()
    plan = make_plan(library)
    found = yaml.safe_load(write(library, plan))
    assert found == {
        "weeks": [{"must": ["a"]}, {"must": [["b", "b2"]]}, {"must": []}, {"must": []}]
    }
    assert weeks_of(plan) == [["a"], ["a", "b"], [], []]


def test_ids_that_look_like_something_else_are_quoted() -> None:
    """`null` and `7` are texts in the file."""
    units = [make_unit("null", "A"), make_unit("7", "B")]
    library = make_library(units, goals=["A", "B"], weeks=1)
    found = yaml.safe_load(write(library, make_plan(library)))
    assert found["weeks"][0] == {"must": ["7", "null"]}


def test_what_stands_is_written_as_it_stands() -> None:
    """A changed week keeps its lines, another one its note, the file its head."""
    library = some_library()
    standing = {
        1: WrittenWeek("  # Mine!\n  - {must: [d]}", is_changed=True),
        2: WrittenWeek("  - must: [x]", "note: >-\n  Two\n  lines.", is_changed=False),
    }
    head = "# My head.\nweeks:"
    text = write(library, make_plan(library), standing=standing, head=head)
    assert text.startswith("# My head.\nweeks:\n  # Mine!\n  - {must: [d]}\n  # Week 2")
    found = yaml.safe_load(text)["weeks"]
    assert found[0] == {"must": ["d"]}
    assert found[1] == {"must": [["b", "b2"]], "note": "Two lines."}
