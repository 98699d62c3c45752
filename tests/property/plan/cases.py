"""How many curricula are drawn: thirty, or as many as `PLGEN_CASES` says."""

import os

from hypothesis import HealthCheck, settings

CASES = settings(
    max_examples=int(os.environ.get("PLGEN_CASES", "30")),
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
