"""Tools and libraries that some tests need."""

from importlib import import_module
import os
from types import ModuleType

import pytest


def require(tool: object, reason: str) -> None:
    """Skip where a tool is missing; in CI that is a failure."""
    if tool is None and os.environ.get("CI"):
        pytest.fail(f"{reason}: CI must have it")
    if tool is None:
        pytest.skip(reason)


def require_module(name: str) -> ModuleType:
    """Skip a file of tests where a library is missing; in CI that is an error."""
    if os.environ.get("CI"):
        return import_module(name)
    module: ModuleType = pytest.importorskip(name, reason=f"{name} is not installed")
    return module
