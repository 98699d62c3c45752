"""What a process that stays remembers, and for how long."""

import pickle

from plgen.memory import LastingMemory, Memory


class Maker:
    """Makes a list of what it is given, and counts how often."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, *given: object) -> list[object]:
        self.calls += 1
        return list(given)


def test_the_same_objects_are_not_worked_on_twice() -> None:
    """Equal ones are: only the very same object says that nothing has changed."""
    memory, make = LastingMemory(), Maker()
    one, other = ["a"], ["a"]
    first = memory.call(make, one)
    assert memory.call(make, one) is first
    assert memory.call(make, other) == first
    assert make.calls == 2


def test_nothing_is_remembered_in_a_process_that_builds_once() -> None:
    """Its memory takes no room."""
    memory, make, given = Memory(), Maker(), ["a"]
    assert memory.call(make, given) is not memory.call(make, given)
    memory.keep("key", "value")
    assert memory.find("key") is None
    memory.forget_unused()


def test_equal_values_become_one_object() -> None:
    """So what follows from a value is found by the first of its kind."""
    memory = LastingMemory()
    first = memory.same(("a", 1))
    assert memory.same(("a", len("b"))) is first
    assert Memory().same(5) == 5


def test_what_was_not_asked_for_is_forgotten() -> None:
    """After one round, and what was asked for stays."""
    memory, make = LastingMemory(), Maker()
    used, unused = ["used"], ["unused"]
    memory.call(make, used)
    memory.call(make, unused)
    memory.keep("key", "value")
    memory.forget_unused()
    memory.call(make, used)
    memory.forget_unused()
    assert memory.find("key") is None
    memory.call(make, used)
    assert make.calls == 2
    memory.call(make, unused)
    assert make.calls == 3


def test_a_remembered_object_lives() -> None:
    """Else another one could come to have its number."""
    memory, make = LastingMemory(), Maker()
    for number in range(100):
        assert memory.call(make, [number]) == [[number]]


def test_another_process_starts_without() -> None:
    """A memory is never sent along."""
    memory = LastingMemory()
    memory.keep("key", "value")
    sent = pickle.loads(pickle.dumps(memory))  # noqa: S301  # just made
    assert type(sent) is Memory
