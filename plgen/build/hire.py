"""Who does the work of a build."""

from collections.abc import Iterator
from contextlib import contextmanager

from plgen.build.crew import Crew, LocalCrew
from plgen.build.options import Options, Progress


@contextmanager
def hire_crew(options: Options, progress: Progress) -> Iterator[Crew]:
    """A cluster's workers where one is named, else this process and its helpers.

    Raises:
        ClusterError: where the cluster cannot be used.
    """
    if not options.cluster:
        yield LocalCrew(options.workers, progress)
        return
    from plgen.build.cluster.join import join_cluster  # noqa: PLC0415  # rarely asked for

    with join_cluster(options.cluster, progress) as crew:
        yield crew
