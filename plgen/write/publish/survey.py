"""A folder, and what a store holds and remembers → what is right, wrong and gone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from plgen.write.publish.failure import PublishError
from plgen.write.publish.headers import Headers, headers_for
from plgen.write.publish.records import Record, Records, Remembered, place_of
from plgen.write.publish.store import Listed, Store


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file that is to stand in the store."""

    path: str
    source: Path
    size: int
    digest: str
    headers: Headers

    def settled(self, run: str, stamp: str = "") -> Record:
        """What is remembered of it once it stands there."""
        return Record((self.digest,), str(self.headers), stamp, stands=True, run=run)


@dataclass(frozen=True, slots=True)
class Survey:
    """What has to be done, and what is known before it."""

    right: Records
    """Of files that are in the store as they should be."""
    wrong: tuple[Wanted, ...]
    """Files to send."""
    gone: tuple[str, ...]
    """Files that plgen put there and nobody wants any more."""
    forgotten: tuple[str, ...]
    """Files that were gone or changed by others: only to be struck from the records."""


def scan_folder(folder: Path) -> list[Wanted]:
    """Every file of a folder, by path."""
    return [
        _wanted(path.relative_to(folder).as_posix(), path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]


def survey_store(
    store: Store,
    wanted: Iterable[Wanted],
    listed: Mapping[str, Listed],
    known: Remembered,
) -> Survey:
    """Hold what is wanted against the store; what is remembered saves questions only.

    Raises:
        PublishError: where files of others stand in the way, or the store refuses.
    """
    files = {file.path: file for file in wanted}
    _refuse_strangers(store, [path for path in files if path in listed], known)

    def check(file: Wanted) -> Record | None:
        record = known.files.get(file.path)
        return _if_right(store, file, listed.get(file.path), record)

    checked = dict(zip(files, store.each(check, files.values()), strict=True))
    unwanted = [path for path in known.files if path not in files]
    is_ours = store.each(
        lambda path: path in listed and _is_ours(store, path, known.files[path]),
        unwanted,
    )
    ours = dict(zip(unwanted, is_ours, strict=True))
    return Survey(
        right={path: record for path, record in checked.items() if record},
        wrong=tuple(file for path, file in files.items() if not checked[path]),
        gone=tuple(path for path, is_one in ours.items() if is_one),
        forgotten=tuple(path for path, is_one in ours.items() if not is_one),
    )


def _wanted(path: str, source: Path) -> Wanted:
    with source.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
        return Wanted(path, source, file.tell(), digest, headers_for(path))


def _if_right(
    store: Store, file: Wanted, listed: Listed | None, record: Record | None
) -> Record | None:
    """The record of a file that needs not be sent, else None."""
    if listed is None or listed.size != file.size:
        return None
    run = record.run if record else ""
    if record and record.stamp and file.settled(run, listed.stamp) == record:
        return record
    seen = store.see(file.path)
    if seen is None or seen.digest != file.digest:
        return None
    is_right = seen.sent_as in (None, str(file.headers))
    return file.settled(run, seen.stamp) if is_right else None


def _is_ours(store: Store, path: str, record: Record) -> bool:
    """Whether what stands there is what plgen put there, and nobody has changed it."""
    seen = store.see(path)
    return seen is not None and seen.digest in record.digests


def _refuse_strangers(store: Store, paths: list[str], known: Remembered) -> None:
    """In a folder where plgen never was, it replaces only what bears its mark."""
    for path in paths:
        if place_of(path) in known.places:
            continue
        seen = store.see(path) if store.marks_files else None
        if seen is None or not seen.digest:
            raise PublishError(
                f"`{store.place}` holds `{path}`, and plgen did not put it there."
                " Publish to a place of its own, or take away what is there."
            )
