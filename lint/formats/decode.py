"""From bytes to text."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

LARGEST_FILE: "Final" = 16 * 1024 * 1024
"""Bytes. A story is some kilobytes; a larger file is an export, a log or a mistake."""

_UTF16_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class Undecodable(Exception):
    """The bytes are no text, or in no encoding that newslint reads; the message says why."""


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """The text without its byte order mark, and the encoding: "utf-8", "utf-16-le", "utf-16-be" or "windows-1252".

    UTF-8 unless a mark says UTF-16; where the bytes are not UTF-8, what the file itself has `declared`, by Python's name of it
    ("cp1252"); else windows-1252 where each byte is defined there.
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
    if declared:
        try:
            return data.decode(declared), declared
        except UnicodeDecodeError as error:
            raise Undecodable(f"says that it is {declared} and is not: {error.reason} at byte {error.start}") from None
    try:
        return data.decode("windows-1252"), "windows-1252"
    except UnicodeDecodeError:
        raise Undecodable(f"is neither UTF-8 nor windows-1252: byte 0x{data[where]:02x} at byte {where}") from None


_DECLARED = (rb"<\?xml[^>]{1,80}?encoding\s*=\s*[\"']([\w.-]{1,40})", rb"<meta[^>]{1,80}?charset\s*=\s*[\"']?([\w.-]{1,40})")
_KNOWN = (
    r"iso-?8859-\d\d?|latin-?\d|(?:windows-|cp)125\d|koi8-[ru]|shift_jis|euc-(?:jp|kr)|gb2312|gbk|gb18030|big5|macintosh|us-ascii"
)
LOOKED_AT = 2048


def declared_encoding(data: bytes) -> str:
    """The encoding that the head of an XML or HTML file names, by Python's name of it; "" for none, UTF-8 or one unheard of."""
    import re
    from codecs import lookup

    found = next((match for pattern in _DECLARED if (match := re.search(pattern, data[:LOOKED_AT], re.I))), None)
    name = found.group(1).decode("ascii").lower() if found else ""
    if not re.fullmatch(_KNOWN, name):
        return ""
    if name in ("us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1"):
        return "cp1252"  # as browsers take it
    try:
        return lookup(name.replace("macintosh", "mac-roman")).name
    except LookupError:
        return ""


def encode_like(original: bytes, text: str, encoding: str) -> bytes:
    """`text` in the encoding of `original`, with its byte order mark if it had one.

    Raises UnicodeEncodeError where a letter is unknown to the encoding.
    """
    for mark, _ in (*_UTF16_MARKS, (b"\xef\xbb\xbf", "utf-8")):
        if original.startswith(mark):
            return mark + text.encode(encoding)
    return text.encode(encoding)
