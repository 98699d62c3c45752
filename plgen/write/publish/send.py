"""Bring a store to hold a folder's files: what changed goes up, what is gone goes last.

1. Look at what is there, and at what is remembered of it.
2. Remember what is about to be put there, so that a run cut short leaves nothing that
   no later one would know as plgen's.
3. Put files up, step by step.
4. Remember what stands, then take away what nobody wants.

Whatever is remembered is held against the store before it is believed, so a run may end
at any instant, and two may run at once: the next one finds what is wrong, and mends it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import count, groupby
from pathlib import Path
from secrets import token_hex

from plgen.write.publish.failure import PublishError
from plgen.write.publish.order import Step, step_of
from plgen.write.publish.records import (
    NOTHING,
    Record,
    Records,
    read_records,
    write_records,
)
from plgen.write.publish.store import Listed, Store
from plgen.write.publish.survey import Survey, Wanted, scan_folder, survey_store

LARGE = 16_000_000
"""Bytes from which on a file goes up alone: each is held in memory meanwhile."""
Steps = list[tuple[Step, list[Wanted]]]
Tell = Callable[[int, int], None]
"""Told how many files are up, of how many."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was done to the store."""

    sent: int
    size: int
    """Of what was sent, in bytes."""
    deleted: int
    unchanged: int
    is_sure: bool = True
    """False where records were damaged: files that nobody wants may be left."""


def send_folder(folder: Path, store: Store, tell: Tell) -> Published:
    """Make the store hold the folder's files, and nothing else of plgen's.

    Raises:
        PublishError: where the store refuses, or holds files of others in their place.
        OSError: where the folder cannot be read.
    """
    wanted = scan_folder(folder)
    listed = store.list_files()
    known = read_records(store, listed)
    survey = survey_store(store, wanted, listed, known)
    _bring(
        store, survey, _in_steps(survey.wrong, listed, known.files), known.files, tell
    )
    return Published(
        sent=len(survey.wrong),
        size=sum(file.size for file in survey.wrong),
        deleted=len(survey.gone),
        unchanged=len(survey.right),
        is_sure=not known.is_damaged,
    )


def _bring(
    store: Store, survey: Survey, steps: Steps, known: Records, tell: Tell
) -> None:
    """Do what the survey found, with what is remembered always ahead of the store."""
    run = token_hex(8)
    sent = {file.path: file.settled(run) for file in survey.wrong}
    lost = dict.fromkeys(survey.forgotten, NOTHING)
    done = count(1)

    def send(files: Sequence[Wanted]) -> None:
        for _ in _put_all(store, files):
            tell(next(done), len(sent))

    claims = _claims(survey.wrong, known, run)
    write_records(store, claims, known)
    known = {**known, **claims}
    behind = [(step, files) for step, files in steps if step <= Step.NEW_PAGES]
    for _, files in behind:
        send(files)
    stands = {file.path: sent[file.path] for _, files in behind for file in files}
    write_records(store, {**survey.right, **stands}, known)
    known = {**known, **survey.right, **stands}
    for _, files in steps[len(behind) :]:
        send(files)
    write_records(store, {**sent, **lost}, known)
    _delete(store, survey.gone, known)


def _claims(files: Iterable[Wanted], known: Records, run: str) -> Records:
    """What may come to stand at each path, beside what stands there."""
    claims: dict[str, Record] = {}
    for file in files:
        old = known.get(file.path, NOTHING)
        digests = dict.fromkeys((*old.digests, file.digest))
        claims[file.path] = replace(old, digests=tuple(digests), stamp="", run=run)
    return claims


def _in_steps(
    files: Iterable[Wanted], listed: Mapping[str, Listed], known: Records
) -> Steps:
    def step(file: Wanted) -> Step:
        stands = known.get(file.path, NOTHING).stands and file.path in listed
        return step_of(file.path, is_new=not stands)

    found = groupby(sorted(files, key=step), step)
    return [(name, list(group)) for name, group in found]


def _put_all(store: Store, files: Sequence[Wanted]) -> Iterator[None]:
    """Put files up, several at once; large ones alone."""

    def put(file: Wanted) -> None:
        _put(store, file)

    yield from store.each(put, (file for file in files if file.size < LARGE))
    yield from map(put, (file for file in files if file.size >= LARGE))


def _put(store: Store, file: Wanted) -> None:
    """Put a file up, if it is still the one that was looked at."""
    content = file.source.read_bytes()
    if sha256(content).hexdigest() != file.digest:
        raise PublishError("The site changed while it was sent. Publish again.")
    store.put(file.path, content, file.headers, file.digest)


def _delete(store: Store, gone: Iterable[str], claimed: Records) -> None:
    """Take away the doors first, then pages, and then what they showed."""

    def step(path: str) -> int:
        return -step_of(path, is_new=True)

    paths = sorted(gone, key=step)
    for _, found in groupby(paths, step):
        for _ in store.each(store.delete, found):
            pass
    write_records(store, dict.fromkeys(paths, NOTHING), claimed)
