"""From bytes to text."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

LARGEST_FILE: "Final" = 16 * 1024 * 1024
"""Bytes. A story is some kilobytes; a larger file is an export, a log or a mistake."""

_UTF16_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class Undecodable(Exception):
    """The bytes are no text, or in no encoding that newslint reads; the message says why."""


def decode(data: bytes) -> tuple[str, str]:
    """The text without its byte order mark, and the encoding: "utf-8", "utf-16-le", "utf-16-be" or "windows-1252".

    UTF-8 unless a mark says UTF-16; windows-1252 where the bytes are not UTF-8 and each is defined there.
    Raises Undecodable.
    """
    for mark, encoding in _UTF16_MARKS:
        if data.startswith(mark):
            try:
                return data[2:].decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise Undecodable(f"begins as {encoding.upper()} and is not: {error.reason} at byte {error.start + 2}") from None
    if b"\0" in data:
        raise Undecodable(f"is binary, not text: a NUL byte at byte {data.index(0)}")
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        where = error.start
    try:
        return data.decode("windows-1252"), "windows-1252"
    except UnicodeDecodeError:
        raise Undecodable(f"is neither UTF-8 nor windows-1252: byte 0x{data[where]:02x} at byte {where}") from None


def encode_like(original: bytes, text: str, encoding: str) -> bytes:
    """`text` in the encoding of `original`, with its byte order mark if it had one.

    Raises UnicodeEncodeError where a letter is unknown to the encoding.
    """
    for mark, _ in (*_UTF16_MARKS, (b"\xef\xbb\xbf", "utf-8")):
        if original.startswith(mark):
            return mark + text.encode(encoding)
    return text.encode(encoding)
