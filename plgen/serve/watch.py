"""Whenever a source has changed: told by the system, and looked after all the same.

A network drive, a link or a folder that came anew may change without a word.
"""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
import time

from watchfiles import watch

from plgen.state import State, States, take_states

STEP, TOGETHER = 10, 50
"""Milliseconds of silence, or in all, after which changes are told together."""
LOOK_SECONDS = 1.0
"""How often sources are looked at without a word of the system."""
POLL_SECONDS = 0.3
"""The same where the system tells nothing."""


def watch_sources(folders: Sequence[Path]) -> Iterator[bool]:
    """True at the beginning, and whenever a file below these folders has changed.

    False comes about once a second while nothing has.
    """
    folders = [folder.absolute() for folder in folders]
    seen = take_states(folders)
    yield True
    while True:
        for told in _wait(folders):
            if told and all(_is_file(path, seen) for path in told):
                yield _take_note(told, seen)
                continue
            before, seen = seen, take_states(folders)
            yield seen != before
            if seen != before and not told:
                break  # so that the system is asked to watch what there is now


def _wait(folders: Sequence[Path]) -> Iterator[Collection[str]]:
    """Now, then again and again; and of what changes the system has told."""
    yield ()
    there = [folder for folder in folders if folder.is_dir()]
    try:
        for changes in watch(
            *there,
            watch_filter=None,
            step=STEP,
            debounce=TOGETHER,
            rust_timeout=int(LOOK_SECONDS * 1000),
            yield_on_timeout=True,
            ignore_permission_denied=True,
        ):
            yield {path for _, path in changes}
    except (OSError, RuntimeError):  # no more folders can be watched, say
        time.sleep(POLL_SECONDS)


def _is_file(path: str, seen: States) -> bool:
    """Whether a path is a file, or was one; in a folder, more may have changed."""
    return path in seen or Path(path).is_file()


def _take_note(told: Collection[str], seen: States) -> bool:
    """Bring what was seen up to date; whether anything has changed in it."""
    has_changed = False
    for path in told:
        before, now = seen.get(path), State.of(path)
        has_changed = has_changed or now != before
        if now.size >= 0:
            seen[path] = now
        else:
            seen.pop(path, None)
    return has_changed
