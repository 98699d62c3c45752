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

    def call(self, make: Callable[[*Given], Made], *given: *Given) -> Made:
        """What a pure function makes of these; nobody may change it afterwards."""
        return make(*given)

    def same(self, value: Value) -> Value:
        """The value: the very object that an equal one was the last time."""
        return value

    def forget_unused(self) -> None:
        """Let go of all that nobody has asked for since this was called before."""


class LastingMemory(Memory):
    """That of a process which stays."""

    def __init__(self) -> None:
        self._made: dict[object, tuple[object, object]] = {}
        self._used: dict[object, tuple[object, object]] = {}
        self._values: dict[Hashable, Hashable] = {}
        self._used_values: dict[Hashable, Hashable] = {}

    def call(self, make: Callable[[*Given], Made], *given: *Given) -> Made:
        """What a pure function makes of these; nobody may change it afterwards."""
        key = (make, *map(id, given))
        kept = self._used.get(key) or self._made.get(key)
        if kept is None:
            kept = make(*given), given  # those live on, so that no id comes twice
        self._used[key] = kept
        return cast("Made", kept[0])

    def same(self, value: Value) -> Value:
        """The value: the very object that an equal one was the last time."""
        first = self._used_values.setdefault(value, self._values.get(value, value))
        return cast("Value", first)

    def forget_unused(self) -> None:
        """Let go of all that nobody has asked for since this was called before."""
        self._made, self._used = self._used, {}
        self._values, self._used_values = self._used_values, {}
