"""Both solvers against brute force; `make prove` draws many more."""

from hypothesis import given
from property.plan.cases import CASES
from property.plan.curricula import larger_libraries
from property.plan.two_ways import check_two_ways

from plgen.model.library import Library


@CASES
@given(larger_libraries())
def test_two_ways(library: Library) -> None:
    """Our own search and HiGHS find the best plan, prove it, and find the same."""
    check_two_ways(library)
