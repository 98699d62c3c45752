"""What `--publish` adds to a build."""

import typer

from plgen.build import (
    Options,
    OutputRefusedError,
    Published,
    PublishError,
    Store,
    find_store,
    publish_site,
)
from plgen.cli.options import with_progress
from plgen.cli.report import errors, refuse

UNSURE = (
    "What plgen remembers of earlier publishes there could not be read. Every file was"
    " compared anew; some that nobody wants any more may still be there."
)


def require_store(options: Options, address: str | None) -> Store | None:
    """The store to publish to, found before anything is built."""
    if address is None:
        return None
    if options.cohorts:
        raise refuse(
            "`--publish` takes away what the build does not have, and with `--cohort`"
            " that is every other cohort. Leave one of the two out."
        )
    try:
        return find_store(options, address)
    except PublishError as error:
        raise refuse(str(error)) from None


def publish_built(options: Options, store: Store, *, quiet: bool) -> None:
    """Publish the site that was built, and say what was sent."""
    try:
        published = with_progress(
            lambda say: publish_site(options, store, say), quiet=quiet
        )
    except (PublishError, OutputRefusedError) as error:
        raise refuse(f"The site is built, but not published. {error}") from None
    except OSError as error:
        raise refuse(
            f"The site is built, but could not be read again: {error.strerror}."
        ) from None
    if not published.is_sure:
        errors.print(UNSURE)
    if not quiet:
        typer.echo(_say(published, store))


def _say(published: Published, store: Store) -> str:
    size = published.size / 1_000_000
    return (
        f"Published to {store.place}: {published.sent} files sent ({size:.1f} MB),"
        f" {published.deleted} deleted, {published.unchanged} unchanged."
    )
