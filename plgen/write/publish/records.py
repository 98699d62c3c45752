"""What plgen remembers in the store of what it put there: a hint, never more.

Each cohort's folder has a record of its own, so that who knows one cohort does not
learn from it of another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
import json

from plgen.write.publish.headers import headers_for
from plgen.write.publish.store import Listed, Store

NAME = ".plgen-published.json"
FORM = 1


@dataclass(frozen=True, slots=True)
class Record:
    """What is remembered of a file."""

    digests: tuple[str, ...]
    """SHA-256 of all that plgen may have put there; one alone once it is settled."""
    sent_as: str = ""
    """Its headers."""
    stamp: str = ""
    """The store's stamp when the file was found right; empty where it was not asked."""
    stands: bool = False
    """Whether pages in the store may lead to it."""
    run: str = ""
    """The run that wrote this last."""


Records = Mapping[str, Record]
NOTHING = Record(())
"""Of a file that plgen did not put there."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The records of all folders."""

    files: Records
    places: frozenset[str] = frozenset()
    """Where records lie."""
    is_damaged: bool = False
    """Whether one of them cannot be read."""


def read_records(store: Store, listed: Mapping[str, Listed]) -> Remembered:
    """Read every record that is there."""
    places = [path for path in listed if _is_record(path)]
    found = list(store.each(lambda place: _parse(store.read(place), place), places))
    files = {path: record for part in found for path, record in (part or {}).items()}
    return Remembered(files, frozenset(places), is_damaged=None in found)


def write_records(store: Store, records: Records, known: Records) -> None:
    """Write the records that changed; a record without digests is struck out.

    `known` is what this run knows of them. What another run wrote since then stays: it
    may have put something there.
    """

    def write(place: str) -> None:
        mine = {path: r for path, r in records.items() if place_of(path) == place}
        _write_one(store, place, mine, known)

    for _ in store.each(write, sorted(set(map(place_of, records)))):
        pass


def place_of(path: str) -> str:
    """Where the record of a file lies: at the top of its folder."""
    folder, slash, _ = path.partition("/")
    return f"{folder}/{NAME}" if slash else NAME


def _is_record(path: str) -> bool:
    return path.rpartition("/")[2] == NAME and path.count("/") <= 1


def _write_one(store: Store, place: str, mine: Records, known: Records) -> None:
    old = store.read(place)
    now = dict(_parse(old, place) or {})
    for path, record in mine.items():
        now[path] = _beside(record, now.get(path, NOTHING), known.get(path, NOTHING))
    kept = {path: record for path, record in now.items() if record.digests}
    content = _print(kept, place)
    if not kept:
        store.delete(place)
    elif content != old:
        store.put(place, content, headers_for(place), sha256(content).hexdigest())


def _beside(mine: Record, now: Record, known: Record) -> Record:
    """My record; where another run wrote one since, all that may stand there by now."""
    if now == known:
        return mine
    digests = dict.fromkeys((*mine.digests, *now.digests))
    return replace(mine, digests=tuple(digests), stamp="", run=now.run)


def _print(records: Records, place: str) -> bytes:
    """The same bytes for the same records; one line for each file."""
    root = place.removesuffix(NAME)
    files = {
        path.removeprefix(root): {
            "sha256": record.digests,
            "as": record.sent_as,
            "stamp": record.stamp,
            "stands": record.stands,
            "run": record.run,
        }
        for path, record in sorted(records.items())
    }
    lines = [f"{json.dumps(name)}: {json.dumps(row)}" for name, row in files.items()]
    body = ",\n".join(lines)
    return f'{{"form": {FORM}, "files": {{\n{body}\n}}}}\n'.encode()


def _parse(content: bytes | None, place: str) -> dict[str, Record] | None:
    """The records of one folder by path; None where they are not as we write them."""
    try:
        form = json.loads(content or b"")
        if form["form"] != FORM:
            return None
        root = place.removesuffix(NAME)
        return {f"{root}{name}": _record(row) for name, row in form["files"].items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _record(row: Mapping[str, object]) -> Record:
    digests, sent_as = row["sha256"], row["as"]
    stamp, stands, run = row["stamp"], row["stands"], row["run"]
    if (
        isinstance(digests, list)
        and all(isinstance(digest, str) for digest in digests)
        and isinstance(sent_as, str)
        and isinstance(stamp, str)
        and isinstance(stands, bool)
        and isinstance(run, str)
    ):
        return Record(tuple(digests), sent_as, stamp, stands, run)
    raise ValueError("no record of ours")
