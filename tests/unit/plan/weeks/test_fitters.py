from dataclasses import replace

from plan_factories import make_case, make_unit

from plgen.plan.budget import FULL_EFFORT, Budget, Effort
from plgen.plan.case import Case
from plgen.plan.weeks.fit import Fit, Fitting
from plgen.plan.weeks.fitters import PlainFitter, PricedFitter, fill_weeks, pack_bins
from plgen.plan.weeks.loads import is_sound, lateness_of
from plgen.plan.weeks.pricing import price_patterns
from plgen.plan.weeks.weekly import solve_weekly

SIZES = (50, 45, 40, 30, 30, 20, 15, 10)
CASE = make_case(
    *(make_unit(f"u{n}", minutes=size) for n, size in enumerate(SIZES)),
    minutes=60,
    weeks=4,
)
BEST = 60 * (1 + 2 + 3 + 4)
BARE = Effort(filling=0, packing=0)


def fitting_of(case: Case, cap: int = 60, *, first: bool = False) -> Fitting:
    chosen = (1 << len(case.items)) - 1
    return Fitting(case, chosen, cap, first_is_enough=first)


def priced(effort: Effort) -> PricedFitter:
    return PricedFitter(effort, price_patterns, solve_weekly)


def late(fit: Fit) -> int | None:
    return None if fit.starts is None else lateness_of(CASE, fit.starts)


def test_week_by_week() -> None:
    """Filling finds a schedule; the budget decides whether it is the best."""
    found = fill_weeks(fitting_of(CASE, first=True), Budget(1_000))
    assert found.is_sure
    assert found.starts is not None
    assert is_sound(fitting_of(CASE), found.starts)
    assert not fill_weeks(fitting_of(CASE), Budget(5)).is_sure


def test_bin_by_bin() -> None:
    """Packing finds the best; from something known, only what is better."""
    fit = pack_bins(fitting_of(CASE), Budget(10_000))
    assert (late(fit), fit.is_sure) == (BEST, True)
    again = pack_bins(fitting_of(CASE), Budget(10_000), fit._replace(is_sure=False))
    assert again == fit


def test_every_way_is_as_good() -> None:
    """Each stage alone comes to the same lateness, and is sure of it."""
    for fitter in (
        PlainFitter(Budget(100_000)),
        PlainFitter(Budget(100_000), replace(FULL_EFFORT, filling=0)),
        priced(BARE),
        priced(replace(BARE, priced_packing=0)),
    ):
        fit = fitter.fit(fitting_of(CASE))
        assert (late(fit), fit.is_sure) == (BEST, True)


def test_every_way_refuses() -> None:
    """Each stage alone knows what does not fit."""
    for fitter in (
        PlainFitter(Budget(100_000)),
        priced(BARE),
        priced(replace(BARE, pricings=0)),
        priced(replace(BARE, pricings=0, priced_packing=0)),
    ):
        assert fitter.fit(fitting_of(CASE, cap=55)) == Fit(None, is_sure=True)


def test_nothing_left() -> None:
    """Without any budget nothing is found, and nothing claimed."""
    spent = replace(BARE, priced_packing=0, pricings=0, programs=0)
    assert priced(spent).fit(fitting_of(CASE)) == Fit(None, is_sure=False)
    assert PlainFitter(Budget(0)).fit(fitting_of(CASE)) == Fit(None, is_sure=False)


def test_too_many_patterns() -> None:
    """Where patterns are too many to list, filling has the last word."""
    units = [make_unit(f"u{n:02}", minutes=1) for n in range(14)]
    case = make_case(*units, minutes=7)
    spent = replace(FULL_EFFORT, filling=3)
    assert not priced(spent).fit(fitting_of(case, cap=14)).is_sure
    assert priced(FULL_EFFORT).fit(fitting_of(case, cap=14, first=True)).is_sure
