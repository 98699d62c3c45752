"""The smallest pictures of each kind, and what cameras and programs add to them."""

from base64 import b64decode
import struct
import zlib

SECRET = b"48.137N 11.575E Ada"
"""What must not reach a site: it stands in everything that is added here."""

JPEG = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqg"
    "tObDoKrarYqMyP/L2u71////m8H////6/+b9//j/wAALCAACAAQBAREA/8QAFAABAAAAAAAAAAAAAAAA"
    "AAAABP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AK//Z"
)
PROGRESSIVE_JPEG = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqg"
    "tObDoKrarYqMyP/L2u71////m8H////6/+b9//j/wgALCAACAAQBAREA/8QAFAABAAAAAAAAAAAAAAAA"
    "AAAAA//aAAgBAQAAAAEv/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABBQJ//8QAFBABAAAAAAAA"
    "AAAAAAAAAAAAAP/aAAgBAQAGPwJ//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPyF//9oACAEB"
    "AAAAEH//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/EH//2Q=="
)
WEBP = b64decode("UklGRiIAAABXRUJQVlA4TBUAAAAvA0AAAA8wHoP8j//5Dx7c4SGi/yEA")
MOVING_WEBP = b64decode(
    "UklGRooAAABXRUJQVlA4WAoAAAACAAAAAwAAAQAAQU5JTQYAAAAAAAAAAABBTk1GLgAAAAAAAAAAAAMA"
    "AAEAAAAAAAJWUDhMFQAAAC8DQAAADzAeg/yP//kPHtzhIaL/IQBBTk1GKAAAAAAAAAAAAAMAAAEAAAAA"
    "AABWUDhMEAAAAC8DQAAAB1CPqEf/AxHR/wA="
)
GIF = b64decode(
    "R0lGODlhBAACAIEAAMgeHgAA/wAAAAAAACH/C05FVFNDQVBFMi4wAwEAAAAsAAAAAAQAAgAACAgAAwAY"
    "SBBAQAAh+QQBAAABACwAAAAABAACAIEAHh4AAAAAAAAAAAAIBwABCBwoMCAAOw=="
)
AVIF = b64decode(
    "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAA"
    "cGljdAAAAAAAAAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAA"
    "IwAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNvAAAA"
    "FGlzcGUAAAAAAAAABAAAAAIAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEA"
    "DQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAAAK21kYXQSAAoIGAQ7RAQ0GhAyFR7Hh4VZ3///4sAu"
    "AJA1jjxnUEZsTQ=="
)


def tiff(orientation: int = 0, order: str = "<") -> bytes:
    """Exif as a camera writes it: a place and, unless it is 0, an orientation."""
    entries = [struct.pack(f"{order}HHII", 0x8825, 4, 1, 64)]
    if orientation:
        up = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
        entries.insert(0, up)
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    count = struct.pack(f"{order}H", len(entries))
    return head + count + b"".join(entries) + struct.pack(f"{order}I", 0) + SECRET


def segment(marker: int, payload: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes([0xFF, marker]) + struct.pack(">H", len(payload) + 2) + payload


def chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    sealed = name + content
    return (
        struct.pack(">I", len(content)) + sealed + struct.pack(">I", zlib.crc32(sealed))
    )


def riff_chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a WebP."""
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def riff(*chunks: bytes) -> bytes:
    """A WebP of these chunks."""
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


HEAD = chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 0, 0, 0, 0))
PIXELS = chunk(b"IDAT", zlib.compress(b"\0\x10\xf0"))
PNG = b"\x89PNG\r\n\x1a\n" + HEAD + PIXELS + chunk(b"IEND", b"")
PICTURES = {
    "jpeg": JPEG,
    "progressive jpeg": PROGRESSIVE_JPEG,
    "png": PNG,
    "webp": WEBP,
    "moving webp": MOVING_WEBP,
    "gif": GIF,
    "avif": AVIF,
}
