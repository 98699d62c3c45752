"""Tools of the system that some tests need."""

import os

import pytest


def require(tool: object, reason: str) -> None:
    """Skip where a tool is missing; in CI that is a failure."""
    if tool is None and os.environ.get("CI"):
        pytest.fail(f"{reason}: CI must have it")
    if tool is None:
        pytest.skip(reason)
