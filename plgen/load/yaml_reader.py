"""Text in YAML 1.2 core → values with their places, or diagnostics.

Scalars stay text: what a text means (a number, a date) is for the schema to say, so
`title: 1984`, `no` and `1:30` are the words they are. Only a plain empty scalar, `~`
and `null` are None.
"""

from collections.abc import Iterator
import re

import yaml

from plgen.load.codes import diagnose
from plgen.load.documents import (
    UNWRITABLE,
    Document,
    Places,
    Quoted,
    say_unwritable,
)
from plgen.load.yaml_pure import PureLoader
from plgen.load.yaml_sentences import say_yaml_error
from plgen.model.diagnostic import KEY, Diagnostic, KeyPath, Location
from plgen.model.suggest import shown

MAX_DEPTH = 50
MAX_NODES = 500_000

_DIRECTIVE = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*%")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class _RefusedError(Exception):
    """Ends the reading of a document; carries what to say."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def read_yaml(
    text: str, file: str, first_line: int = 1, *, pure: bool = False
) -> Document:
    """Read the one document in `text`, whose first line is `first_line` of `file`."""
    places = Places(text, file, first_line)
    at_once = _refuse_at_once(text, places)
    if at_once:
        return Document(None, {}, [at_once])
    reader = _Reader(places)
    try:
        value = reader.read(_events(text, pure=pure))
    except _RefusedError as refused:
        return Document(None, {}, [*reader.diagnostics, refused.diagnostic])
    except yaml.YAMLError as error:
        said = say_yaml_error(error, text, places)
        return Document(None, {}, [*reader.diagnostics, said])
    return Document(value, reader.marks, reader.diagnostics)


def _refuse_at_once(text: str, places: Places) -> Diagnostic | None:
    """Refuse what PyYAML's two scanners treat in two ways."""
    unfit = UNWRITABLE.search(text)
    if unfit:
        return say_unwritable(unfit.group(), places.at(unfit.start()))
    directive = _DIRECTIVE.match(text)
    if directive:
        hint = "Put the text into quotation marks."
        at = places.at(directive.end() - 1)
        return diagnose("yaml-syntax", "A line cannot begin with `%`.", at, hint)
    return None


def _events(text: str, *, pure: bool) -> Iterator[yaml.Event]:
    fast = getattr(yaml, "CSafeLoader", None)
    loader = PureLoader(text) if pure or fast is None else fast(text)
    try:
        while (event := loader.get_event()) is not None:
            yield event
    finally:
        loader.dispose()


class _Reader:
    """Builds the value of one document from its events."""

    def __init__(self, places: Places) -> None:
        self.marks: dict[KeyPath, Location] = {}
        self.diagnostics: list[Diagnostic] = []
        self._places = places
        self._nodes = 0

    def read(self, events: Iterator[yaml.Event]) -> object:
        value: object = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    message = "A second document begins here; one file holds one."
                    hint = "Put it into a file of its own, or take the `---` out."
                    raise self._refuse("yaml-documents", message, event, hint)
            elif isinstance(event, yaml.NodeEvent):
                value = self._node(event, events, ())
        self.marks.setdefault((), self._places.at(0))
        return value

    def _at(self, event: yaml.Event) -> Location:
        return self._places.at(event.start_mark.index if event.start_mark else 0)

    def _refuse(
        self, code: str, message: str, event: yaml.Event, hint: str
    ) -> _RefusedError:
        return _RefusedError(diagnose(code, message, self._at(event), hint))

    def _node(
        self, event: yaml.Event, events: Iterator[yaml.Event], path: KeyPath
    ) -> object:
        self._check(event, path)
        self.marks[path] = self._at(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._scalar(event) if isinstance(event, yaml.ScalarEvent) else None

    def _check(self, event: yaml.Event, path: KeyPath) -> None:
        self._nodes += 1
        if len(path) > MAX_DEPTH or self._nodes > MAX_NODES:
            message = "This is nested too deep or too long to be read."
            raise self._refuse("yaml-too-deep", message, event, "Write it flatter.")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            is_alias = isinstance(event, yaml.AliasEvent)
            sign = "`*` begins an alias" if is_alias else "`&` begins an anchor"
            message = f"{sign}, which is not used here."
            hint = "Write the value out, or put the text into quotation marks."
            raise self._refuse("yaml-alias", message, event, hint)
        if getattr(event, "tag", None) is not None:
            message = "`!` begins a tag, which is not used here."
            hint = "Put the text into quotation marks."
            raise self._refuse("yaml-tag", message, event, hint)

    def _sequence(self, events: Iterator[yaml.Event], path: KeyPath) -> list[object]:
        items: list[object] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, events, (*path, len(items))))
        return items

    def _mapping(
        self, events: Iterator[yaml.Event], path: KeyPath
    ) -> dict[str, object]:
        found: dict[str, object] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, path)
            at = self._at(event)
            if key in found:
                self._skip_twin((*path, key), at, events)
                continue
            self.marks[*path, key, KEY] = at
            found[key] = self._node(next(events), events, (*path, key))
        return found

    def _key(self, event: yaml.Event, path: KeyPath) -> str:
        self._check(event, path)
        if isinstance(event, yaml.ScalarEvent) and event.value:
            self._scalar(event)
            return str(event.value)
        message = "A key is one word or text before a colon."
        hint = "Put text that begins with `?`, `[`, `{` or `:` into quotation marks."
        raise self._refuse("yaml-key", message, event, hint)

    def _skip_twin(
        self, path: KeyPath, at: Location, events: Iterator[yaml.Event]
    ) -> None:
        first = self.marks[*path, KEY]
        place = f"line {first.line}, column {first.column}"
        message = f"`{shown(str(path[-1]))}` stands here and also at {place}."
        said = diagnose("yaml-duplicate-key", message, at, "Keep one of the two.")
        self.diagnostics.append(said)
        kept, self.marks = self.marks, {}
        self._node(next(events), events, path)
        self.marks = kept

    def _scalar(self, event: yaml.ScalarEvent) -> str | None:
        value = str(event.value)
        found = UNWRITABLE.search(value)
        if found:
            raise _RefusedError(say_unwritable(found.group(), self._at(event)))
        if event.style:
            return Quoted(value)
        return None if value in _NULLS else value
