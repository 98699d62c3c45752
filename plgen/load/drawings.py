"""SVG → whether it only draws: no script, nothing fetched, wherever it is opened."""

from collections.abc import Iterator, Mapping
import re
from xml.parsers.expat import ExpatError, ParserCreate

from plgen.load.metadata.damage import DamageError
from plgen.model.suggest import shown

_SVG, _HTML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"
_BETWEEN = "\n"
"""Between a namespace and a name: no name holds it."""
_ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "iso-8859-1", "windows-1252"})
"""Those that every reader takes for the same characters."""
_ACTIVE = frozenset({"script", "foreignobject", "handler", "listener"})
_ADDRESSES = frozenset({"href", "src", "data", "action", "formaction", "ping", "base"})
_BLANK = re.compile(r"[\x00-\x20\x7f-\xa0]")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_LINKS = frozenset({"", "http", "https", "mailto", "tel"})
_PICTURE = re.compile(r"data:image/(?:png|jpeg|jpg|gif|webp)[;,]", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_NAMESPACE = re.compile(r"@namespace[^;]*;?", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|(.))", re.IGNORECASE | re.DOTALL)
_FETCH = re.compile(
    r"@import|(?:url|image|src)\(\s*[\"']?\s*(?!\s|[\"'#)]|data:)|image-set\(",
    re.IGNORECASE,
)
"""What a style sheet loads: all but what stands in the same file."""


class ActiveError(Exception):
    """A drawing that does more than draw; the text says by what."""


def check_drawing(raw: bytes) -> None:
    """Look through a whole drawing, entities and defaults of its DTD filled in.

    Raises:
        DamageError: where it is no SVG that every browser reads in the same way.
        ActiveError: where it could run a script, or load something.
    """
    reader = _Reader()
    parser = ParserCreate(namespace_separator=_BETWEEN)
    parser.XmlDeclHandler = reader.take_declaration
    parser.ProcessingInstructionHandler = reader.take_instruction
    parser.StartElementHandler = reader.open
    parser.EndElementHandler = reader.close
    parser.CharacterDataHandler = reader.take_text
    try:
        parser.Parse(raw, True)  # noqa: FBT003 — the parser takes no name for it
    except ExpatError as error:
        line = f"line {error.lineno}, column {error.offset + 1}"
        raise DamageError(f"is no SVG that can be read ({line})") from None


class _Reader:
    def __init__(self) -> None:
        self.open_names: list[str] = []
        self.style: list[str] = []

    def take_declaration(self, _: str, encoding: str | None, __: int) -> None:
        if encoding and encoding.lower() not in _ENCODINGS:
            raise DamageError(f"is saved as `{shown(encoding)}`, not as UTF-8")

    def take_instruction(self, target: str, _: str) -> None:
        if target.lower() == "xml-stylesheet":
            raise ActiveError("a style sheet of another file")

    def open(self, name: str, attributes: Mapping[str, str]) -> None:
        space, _, tag = name.rpartition(_BETWEEN)
        if not self.open_names and (tag != "svg" or space not in {"", _SVG}):
            raise DamageError("is no SVG")
        self.open_names.append(tag.lower())
        for problem in _problems(space, tag.lower(), attributes):
            raise ActiveError(problem)

    def take_text(self, text: str) -> None:
        if self.open_names[-1] == "style":
            self.style.append(text)

    def close(self, _: str) -> None:
        if self.open_names.pop() == "style":
            if _fetches("".join(self.style)):
                raise ActiveError("a style that loads another file")
            self.style.clear()


def _problems(space: str, tag: str, attributes: Mapping[str, str]) -> Iterator[str]:
    if space == _HTML:
        yield f"`<{shown(tag)}>` of a web page"
    if tag in _ACTIVE:
        yield f"`<{tag}>`"
    for whole, value in attributes.items():
        name = whole.rpartition(_BETWEEN)[2].lower()
        if name.startswith("on") and _BETWEEN not in whole:
            yield f"`{shown(name)}`"
        elif name in _ADDRESSES and not _is_harmless(tag, name, value):
            yield f"the address `{shown(value)}`"
        elif name == "attributename" and _moves_an_address(value):
            yield f"an animation of `{shown(value)}`"
        elif _fetches(value):
            yield "a style that loads another file"


def _is_harmless(tag: str, name: str, address: str) -> bool:
    """Whether an address is a link to click on, or a part of the same file."""
    plain = _BLANK.sub("", address)
    if (tag, name) == ("a", "href"):
        scheme = _SCHEME.match(plain)
        return (scheme[1].lower() if scheme else "") in _LINKS
    return plain.startswith("#") or not plain or bool(_PICTURE.match(plain))


def _moves_an_address(name: str) -> bool:
    plain = _BLANK.sub("", name).rpartition(":")[2].lower()
    return plain in _ADDRESSES or plain.startswith("on")


def _fetches(style: str) -> bool:
    if "(" not in style and "@" not in style and "\\" not in style:
        return False
    plain = _NAMESPACE.sub("", _ESCAPE.sub(_unescaped, _COMMENT.sub("", style)))
    return bool(_FETCH.search(plain))


def _unescaped(found: re.Match[str]) -> str:
    if found[1] is None:
        return found[2]
    number = int(found[1], 16)
    return chr(number) if number < 0x110000 else ""  # noqa: PLR2004 — one past Unicode
