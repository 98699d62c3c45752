"""A built site → the store that it is published to."""

from plgen.build.options import Options, Progress, keep_quiet
from plgen.write import Published, Store, hold_output, open_store, send_folder

PUBLIC = "public"


def find_store(options: Options, address: str) -> Store:
    """The store at an address; nothing is asked of it yet.

    Raises:
        PublishError: where the address, or what is installed, does not allow it.
    """
    return open_store(address, (options.out, options.content))


def publish_site(
    options: Options, store: Store, progress: Progress = keep_quiet
) -> Published:
    """Bring the store to hold the public part of the site that stands in the output.

    Raises:
        OutputRefusedError: where a build is writing to the output.
        PublishError: where the store refuses; the next run goes on where this ended.
        OSError: where the output cannot be read.
    """
    progress("Looking at what is published")
    with hold_output(options.out):
        return send_folder(
            options.out / PUBLIC,
            store,
            lambda done, of: progress("Publishing", done, of),
        )
