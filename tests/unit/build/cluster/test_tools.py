"""Two processes are told apart by what they compute with."""

from dataclasses import replace
import sys

import plgen
from plgen.build.cluster.tools import Tools, name_difference, state_tools
from plgen.build.identity import tool_identity

HERE = Tools("a", {"plgen": "0.2", "Python": "3.11.7 (main) [GCC]", "jinja2": "3.1.6"})


def other(**versions: str) -> Tools:
    return Tools("b", {**HERE.versions, **versions})


def test_these_are_stated() -> None:
    """plgen, Python and the libraries, and what decides."""
    tools = state_tools()
    stated = tools.identity, tools.versions["plgen"], tools.versions["Python"]
    assert stated == (tool_identity(), plgen.__version__, sys.version)
    assert {"Jinja2", "pydantic"} <= {*tools.versions}


def test_same_identity_is_no_difference() -> None:
    """What decides is the digest, not the names."""
    assert name_difference(HERE, HERE) == ""
    assert name_difference(HERE, replace(other(jinja2="1"), identity="a")) == ""


def test_the_first_difference_is_named() -> None:
    """Short enough for a sentence; the rest is counted."""
    assert name_difference(HERE, other(jinja2="3.0")) == "jinja2 3.0 instead of 3.1.6"
    two = other(Python="3.12.1 (main)", jinja2="3.0")
    assert name_difference(HERE, two) == "Python 3.12.1 instead of 3.11.7 (and 1 more)"
    assert name_difference(HERE, other(numpy="2.0")) == "numpy 2.0 instead of none"
    assert name_difference(other(numpy="2.0"), HERE) == "numpy none instead of 2.0"


def test_builds_of_python_differ() -> None:
    """Where the short names are the same, the long ones are given."""
    built = other(Python="3.11.7 (main) [Clang]")
    said = "Python 3.11.7 (main) [Clang] instead of 3.11.7 (main) [GCC]"
    assert name_difference(HERE, built) == said


def test_code_may_be_all_that_differs() -> None:
    """Two checkouts of one version."""
    assert name_difference(HERE, other()) == "other code of plgen"
