"""What a process that builds again and again remembers of the last time.

Results are remembered by the function that made them and by the very objects that it
was given. So whoever hands on the same object as the last time says that nothing of it
has changed, and all that follows from it alone is there already.
"""

from collections.abc import Callable, Hashable
from typing import TypeVar, TypeVarTuple, cast

Made = TypeVar("Made")
Given = TypeVarTuple("Given")
Value = TypeVar("Value", bound=Hashable)


class Memory:
    """That of a process which builds once: it remembers nothing."""

    is_lasting = False

    def call(self, make: Callable[[*Given], Made], *given: *Given) -> Made:
        """What a pure function makes of these; nobody may change it afterwards."""
        return make(*given)

    def same(self, value: Value) -> Value:
        """The value: the very object that an equal one was the last time."""
        return value

    def find(self, key: Hashable) -> object | None:  # noqa: ARG002  # nothing is there
        """What was kept under a key."""
        return None

    def keep(self, key: Hashable, value: object) -> None:
        """Keep something, but not None, under a key that says all that it came from."""

    def forget_unused(self) -> None:
        """Let go of all that nobody has asked for since this was called before."""


class LastingMemory(Memory):
    """That of a process which stays."""

    is_lasting = True

    def __init__(self) -> None:
        self._kept: dict[Hashable, object] = {}
        self._used: dict[Hashable, object] = {}

    def __reduce__(self) -> tuple[type[Memory], tuple[()]]:
        """Another process starts without."""
        return Memory, ()

    def call(self, make: Callable[[*Given], Made], *given: *Given) -> Made:
        """What a pure function makes of these; nobody may change it afterwards."""
        key = (make, *map(id, given))
        kept = cast("tuple[Made, object] | None", self.find(key))
        if kept is None:
            kept = make(*given), given  # those live on, so that no id comes twice
            self._used[key] = kept
        return kept[0]

    def same(self, value: Value) -> Value:
        """The value: the very object that an equal one was the last time."""
        key = ("same", value)
        kept = cast("Value | None", self.find(key))
        if kept is None:
            kept = self._used[key] = value
        return kept

    def find(self, key: Hashable) -> object | None:
        """What was kept under a key."""
        kept = self._used.get(key)
        if kept is None:
            kept = self._kept.get(key)
            if kept is not None:
                self._used[key] = kept
        return kept

    def keep(self, key: Hashable, value: object) -> None:
        """Keep something, but not None, under a key that says all that it came from."""
        self._used[key] = value

    def forget_unused(self) -> None:
        """Let go of all that nobody has asked for since this was called before."""
        self._kept, self._used = self._used, {}
