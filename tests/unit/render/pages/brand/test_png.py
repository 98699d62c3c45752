"""A PNG that any reader takes."""

import struct
import zlib

from plgen.render.pages.brand.png import SIGNATURE, encode_png

RED, CLEAR = (200, 10, 20, 255), (0, 0, 0, 0)


def chunks(image: bytes) -> dict[bytes, bytes]:
    """The parts of a PNG, their checks checked."""
    found, at = {}, len(SIGNATURE)
    while at < len(image):
        (length,) = struct.unpack_from(">I", image, at)
        kind, content = image[at + 4 : at + 8], image[at + 8 : at + 8 + length]
        (check,) = struct.unpack_from(">I", image, at + 8 + length)
        assert check == zlib.crc32(kind + content)
        found[kind] = content
        at += 12 + length
    return found


def test_parts() -> None:
    """Size, colours, opacities and rows, in the order of the format."""
    image = encode_png(4, [[0, 1, 1, 0], [0, 1, 1, 0]], [CLEAR, RED])
    assert image.startswith(SIGNATURE)
    found = chunks(image)
    assert list(found) == [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"]
    assert struct.unpack(">IIBBBBB", found[b"IHDR"]) == (4, 2, 4, 3, 0, 0, 0)
    assert found[b"PLTE"] == bytes([0, 0, 0, 200, 10, 20])
    assert found[b"tRNS"] == bytes([0, 255])
    assert zlib.decompress(found[b"IDAT"]) == bytes([2, 0x01, 0x10, 2, 0, 0])
