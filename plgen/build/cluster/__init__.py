"""Work shared out over a Dask cluster; what is made comes back, and is written here."""

from plgen.build.cluster.failure import ClusterError
from plgen.build.cluster.join import join_cluster

__all__ = ["ClusterError", "join_cluster"]
