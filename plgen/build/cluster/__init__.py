"""A build on the machines of a Dask cluster; `join` is loaded where one is named."""

from plgen.build.cluster.failure import ClusterError

__all__ = ["ClusterError"]
