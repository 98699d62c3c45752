"""Both solvers against brute force; `make prove` draws many more."""

import os

from hypothesis import HealthCheck, given, settings
from property.plan.curricula import larger_libraries
from property.plan.two_ways import check_two_ways

from plgen.model.library import Library


@settings(
    max_examples=int(os.environ.get("PLGEN_CASES", "100")),
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(larger_libraries())
def test_two_ways(library: Library) -> None:
    """Our own search and HiGHS find the best plan, prove it, and find the same."""
    check_two_ways(library)
