"""What a worker does with what it is sent."""

import operator
import pickle
import sys

import pytest

from plgen.build.cluster.errand import Errand, Sent, run_errand, unpack_outcome
from plgen.build.cluster.failure import ClusterError
from plgen.build.identity import tool_identity


def pack(*items: object) -> bytes:
    return pickle.dumps(Errand(operator.truediv, items, tool_identity()))


def test_items_are_made_in_order() -> None:
    """From the ground and each of them."""
    outcome = unpack_outcome(run_errand([Sent(pickle.dumps(8)), pack(1, 2, 4)]))
    assert (list(outcome.made), outcome.error) == ([8, 4, 2], None)
    assert outcome.seconds >= 0


def test_errors_come_after_what_went_well() -> None:
    """As they were raised, and with where that was."""
    outcome = unpack_outcome(run_errand([Sent(pickle.dumps(8)), pack(1, 0, 4)]))
    assert list(outcome.made) == [8]
    assert isinstance(outcome.error, ZeroDivisionError)
    assert "errand.py" in outcome.error.__notes__[0]


def test_other_tools_make_nothing() -> None:
    """A worker that came later is looked at, too."""
    errand = pickle.dumps(Errand(operator.mul, [1], "of another plgen"))
    outcome = unpack_outcome(run_errand([Sent(pickle.dumps(8)), errand]))
    assert list(outcome.made) == []
    with pytest.raises(ClusterError, match="joined the cluster with another plgen"):
        raise outcome.error or AssertionError


def test_ground_travels_packed() -> None:
    """It is weighed as it is, unpacked once, and sent on as it came."""
    packed = pickle.dumps(list(range(5000)))
    sent = Sent(packed)
    assert sys.getsizeof(sent) >= len(packed)
    assert sent.value is sent.value
    again = pickle.loads(pickle.dumps(sent))  # noqa: S301  # packed above
    assert (again.packed, again.value) == (packed, list(range(5000)))
    assert len(pickle.dumps(sent)) < len(packed) + 200
