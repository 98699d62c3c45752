"""Whoever has not installed Dask is told how to."""

import pytest

from plgen.build import ClusterError, keep_quiet
from plgen.build.cluster.join import join_cluster


def test_without_distributed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is not installed, the sentence says how to."""
    monkeypatch.setattr("plgen.build.cluster.join.find_spec", lambda _: None)
    with (
        pytest.raises(ClusterError, match=r"pip install 'plgen\[cluster\]'"),
        join_cluster("tcp://127.0.0.1:1", keep_quiet),
    ):
        pass
