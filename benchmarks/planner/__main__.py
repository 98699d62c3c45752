"""`python -m benchmarks.planner`: how fast plans are found and proven, in CPU time.

Part a holds our planner against a plain model of everything at once, which HiGHS
solves; part b looks at plans without HiGHS; c at larger curricula; d at many cohorts.
"""

import argparse
from statistics import median, quantiles

from benchmarks.planner.cohorts import draw_district, time_cohorts
from benchmarks.planner.curricula import Shape, draw_library
from benchmarks.planner.instances import (
    ALONE,
    Timed,
    agree,
    draw_case,
    time_ours,
    time_plain,
)
from plgen.plan.budget import Effort
from plgen.plan.case import Case
from plgen.plan.state import state_case

SIZES = (40, 100, 200, 400)


def main() -> None:
    """Run the parts that are asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.planner")
    parser.add_argument("parts", nargs="*", default=["a", "b", "c", "d"])
    parser.add_argument("--instances", type=int, default=20)
    asked = parser.parse_args()
    seconds = _load_highs()
    print(f"loading HiGHS, once for each process: {seconds:.2f} s\n")
    cases = [draw_case(nth) for nth in range(asked.instances)]
    if "a" in asked.parts:
        compare_with_plain(cases)
    if "b" in asked.parts:
        compare_without_highs(cases)
    if "c" in asked.parts:
        compare_sizes(asked.instances // 2)
    if "d" in asked.parts:
        plan_district()


def _load_highs() -> float:
    """Load HiGHS before anything is timed."""
    library = draw_library(0, Shape(units=20, goals=4, weeks=4))
    case, _ = state_case(library, library.cohorts["c"])
    first = time_ours(case, Effort(first_choices=0)).seconds
    return first - time_ours(case, Effort(first_choices=0)).seconds


def compare_with_plain(cases: list[tuple[str, Case]]) -> None:
    print("a. 200 candidates, 30 goals, 12 weeks: ours and the plain model, CPU s")
    rows: list[tuple[Timed, Timed]] = []
    for name, case in cases:
        ours, plain = time_ours(case), time_plain(case)
        rows.append((ours, plain))
        ratio = ours.seconds / plain.seconds
        print(
            f"  {name:28} {ours.seconds:6.2f} {_proof(ours)}"
            f" {plain.seconds:7.2f} {_proof(plain)}  ratio {ratio:.3f}"
            f"  {'same' if agree(ours, plain) else 'DIFFERENT'} {ours.values}",
            flush=True,
        )
    ratios = [ours.seconds / plain.seconds for ours, plain in rows]
    print(f"  ours:   {_spread([ours.seconds for ours, _ in rows])}")
    print(f"  plain:  {_spread([plain.seconds for _, plain in rows])}")
    print(f"  ratio:  {_spread(ratios)}")
    proven = [
        sum(timed.is_proven for timed in side) for side in zip(*rows, strict=True)
    ]
    print(f"  proven: ours {proven[0]}, plain {proven[1]} of {len(rows)}\n")


def compare_without_highs(cases: list[tuple[str, Case]]) -> None:
    print("b. the same without HiGHS: how much dearer than the best plan")
    gaps, times, found = [], [], 0
    for _, case in cases:
        ours, alone = time_ours(case), time_ours(case, ALONE)
        times.append(alone.seconds)
        if alone.values:
            found += 1
            gaps.append(alone.values[0] / ours.values[0] - 1)
    gaps.sort()
    print(f"  found:  {found} of {len(cases)}")
    print(f"  gaps:   {', '.join(f'{gap:.1%}' for gap in gaps)}")
    print(f"  median {median(gaps):.1%}, worst {gaps[-1]:.1%}")
    print(f"  CPU s:  {_spread(times)}\n")


def compare_sizes(instances: int) -> None:
    print("c. other sizes, CPU s")
    for units in SIZES:
        timed = [time_ours(draw_case(nth, units)[1]) for nth in range(instances)]
        proven = sum(one.is_proven for one in timed)
        spread = _spread([one.seconds for one in timed])
        print(f"  {units:3} candidates: {spread}; proven {proven} of {instances}")
    print()


def plan_district() -> None:
    library = draw_district(1)
    seconds, solvers = time_cohorts(library)
    print(f"d. {len(library.cohorts)} cohorts over {len(library.units)} units")
    print(f"  {seconds:.3f} CPU s for each plan, with its reasons; {solvers}")


def _proof(timed: Timed) -> str:
    return "proven" if timed.is_proven else "  open"


def _spread(values: list[float]) -> str:
    low, middle, high = quantiles(values, n=4)
    return (
        f"median {middle:.3f}, half of them {low:.3f} to {high:.3f},"
        f" least {min(values):.3f}, most {max(values):.3f}"
    )


if __name__ == "__main__":
    main()
