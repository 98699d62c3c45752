"""Weeks of a calendar."""

from datetime import date

from plgen.model.pathway import Calendar


def test_skipped_weeks_are_no_weeks_of_the_plan() -> None:
    """Numbers go on over a skipped Monday; the weeks after it come later."""
    calendar = Calendar(4, date(2026, 9, 7), (date(2026, 9, 14), date(2026, 9, 28)))
    starts = [calendar.start_of(number) for number in range(1, 5)]
    assert starts == [
        date(2026, 9, 7),
        date(2026, 9, 21),
        date(2026, 10, 5),
        date(2026, 10, 12),
    ]


def test_first_week_may_be_skipped() -> None:
    """A skipped start moves the first week."""
    calendar = Calendar(1, date(2026, 9, 7), (date(2026, 9, 7),))
    assert calendar.start_of(1) == date(2026, 9, 14)


def test_plan_without_start_has_no_dates() -> None:
    """Undated weeks have no Monday."""
    assert Calendar(3).start_of(2) is None
