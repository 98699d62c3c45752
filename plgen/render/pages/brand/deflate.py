"""Bytes → a zlib stream: runs and fixed codes, the same bytes on every machine.

Python's own zlib is not one library: its output differs between systems and versions,
and a published site does not. Drawings of few colours are nearly all runs.
"""

from collections.abc import Iterator
from itertools import groupby
import zlib

LONGEST = 258
SHORTEST = 3
HEADER = b"\x78\x01"
END = 256
BYTE = 8
NINE_BITS_FROM, SEVEN_BITS_FROM, EIGHT_AGAIN_FROM = 144, 256, 280

Code = tuple[int, int]
"""A value, and in how many bits it is written."""


def deflate(content: bytes) -> bytes:
    """Compress content into one zlib stream that any reader takes."""
    bits = _Bits()
    bits.add(1, 1)  # the last block
    bits.add(1, 2)  # with the fixed codes
    for value, run in groupby(content):
        for symbol in _symbols(value, sum(1 for _ in run)):
            bits.add(*symbol)
    bits.add(*_huffman(END))
    check = zlib.adler32(content).to_bytes(4, "big")
    return HEADER + bits.all() + check


def _symbols(value: int, length: int) -> Iterator[Code]:
    """A byte, then how often it is repeated."""
    yield _huffman(value)
    left = length - 1
    while left >= SHORTEST:
        taken = min(left, LONGEST)
        yield from _repeat(taken)
        left -= taken
    for _ in range(left):
        yield _huffman(value)


def _repeat(length: int) -> Iterator[Code]:
    """A copy of the byte before: a code of the length, its rest, a distance of one."""
    if length == LONGEST:
        symbol, base, extra = 285, LONGEST, 0
    else:
        symbol, base, extra = next(row for row in reversed(LENGTHS) if row[1] <= length)
    yield _huffman(symbol)
    yield length - base, extra
    yield 0, 5


def _lengths() -> Iterator[tuple[int, int, int]]:
    """Symbol, least length, extra bits; RFC 1951, 3.2.5."""
    base = SHORTEST
    for index, symbol in enumerate(range(257, 285)):
        extra = max(index // 4 - 1, 0)
        yield symbol, base, extra
        base += 1 << extra


LENGTHS = tuple(_lengths())


def _huffman(symbol: int) -> Code:
    """The fixed code of a symbol, its highest bit first; RFC 1951, 3.2.6."""
    if symbol < NINE_BITS_FROM:
        return _reversed(0x30 + symbol, 8)
    if symbol < SEVEN_BITS_FROM:
        return _reversed(0x190 + symbol - NINE_BITS_FROM, 9)
    if symbol < EIGHT_AGAIN_FROM:
        return _reversed(symbol - SEVEN_BITS_FROM, 7)
    return _reversed(0xC0 + symbol - EIGHT_AGAIN_FROM, 8)


def _reversed(value: int, width: int) -> Code:
    return int(f"{value:0{width}b}"[::-1], 2), width


class _Bits:
    """Bits in the order of the stream: from the lowest of each byte."""

    def __init__(self) -> None:
        self._done = bytearray()
        self._open = 0
        self._width = 0

    def add(self, value: int, width: int) -> None:
        self._open |= value << self._width
        self._width += width
        while self._width >= BYTE:
            self._done.append(self._open & 0xFF)
            self._open >>= BYTE
            self._width -= BYTE

    def all(self) -> bytes:
        rest = [self._open] if self._width else []
        return bytes([*self._done, *rest])
