"""Whether a build would change nothing: seen from times and sizes, before all else.

This imports next to nothing: what takes longer to load than the answer is not needed.
"""

import os
import sys
import zlib

FORMAT = "plgen-fresh 1"
COMMAND = "build"

Said = tuple[str, str]
"""What a build has printed, and what it has printed to standard error."""
Seen = tuple[int, int, int]
"""Of a file: size in bytes, nanoseconds since the epoch, number on its disk."""


def repeat_build(words: list[str]) -> Said | None:
    """What the last build with these words said, where it would do the same again."""
    if words[:1] != [COMMAND]:
        return None
    try:
        with open(place_of(words), "rb") as file:
            head, _, body = file.read().partition(b"\n")
        if head.decode() != head_of(body):
            return None
        return _repeat(words, body.decode("utf-8", "surrogateescape").split("\0"))
    except (OSError, ValueError, IndexError):
        return None


def _repeat(words: list[str], fields: list[str]) -> Said | None:
    """The same, from the fields that `plgen.remember` has laid out."""
    tool, out, errors, root, *rest = fields
    word_count, folder_count, source_count, file_count = map(int, rest[0].split())
    states, files, folders = (list(map(int, rest[at].split())) for at in (1, 2, 3))
    asked, rest = rest[4 : 4 + word_count], rest[4 + word_count :]
    if asked != words or tool != describe_tool():
        return None
    above, rest = rest[:folder_count], rest[folder_count:]
    before = dict(
        zip(
            rest[:source_count],
            zip(states[::3], states[1::3], states[2::3], strict=True),
            strict=True,
        )
    )
    if before != {path: seen for folder in above for path, seen in walk(folder)}:
        return None
    written = rest[source_count : source_count + file_count]
    entered = rest[source_count + file_count :]
    is_same = _folders_are(root, entered, folders) and _files_are(root, written, files)
    return (out, errors) if is_same else None


def _folders_are(root: str, names: list[str], changed: list[int]) -> bool:
    for name, at in zip(names, changed, strict=True):
        if os.lstat(f"{root}/{name}").st_mtime_ns != at:
            return False
    return True


def _files_are(root: str, names: list[str], states: list[int]) -> bool:
    expected = iter(states)
    for name in names:
        found = os.lstat(f"{root}/{name}")
        if found.st_size != next(expected) or found.st_mtime_ns != next(expected):
            return False
    return True


def walk(folder: str, ending: str = "") -> list[tuple[str, Seen]]:
    """Every file below a folder with this ending; links are not followed."""
    found, folders = [], [folder]
    while folders:
        try:
            entries = os.scandir(folders.pop())
        except OSError:
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            elif entry.name.endswith(ending):
                seen = entry.stat(follow_symlinks=False)
                key = seen.st_size, seen.st_mtime_ns, seen.st_ino
                found.append((entry.path, key))
    return found


def describe_tool() -> str:
    """What would be other with another plgen, Python or library."""
    own = sorted(walk(os.path.dirname(__file__), ".py"))
    places = [place for place in sys.path if place.endswith("-packages")]
    installed = [
        (place, os.lstat(place).st_mtime_ns) for place in places if os.path.isdir(place)
    ]
    return repr((sys.version, own, installed))


def place_of(words: list[str]) -> str:
    """The file that a build with these words is remembered in: beside its content."""
    content = "content"
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word == "--content":
            content = following
        elif word.startswith("--content="):
            content = word.partition("=")[2]
    name = f"{zlib.crc32(repr(words).encode('utf-8', 'surrogateescape')):08x}"
    return os.path.join(os.path.dirname(content), ".plgen", "cache", "fresh", name)


def head_of(body: bytes) -> str:
    """The first line of such a file, by which damage shows."""
    return f"{FORMAT} {zlib.crc32(body):08x}"
