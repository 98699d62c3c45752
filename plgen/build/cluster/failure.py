"""What can go wrong with a cluster."""


class ClusterError(Exception):
    """A cluster cannot do the work; the text says why, and what to do."""
